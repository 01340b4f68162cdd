"""Reads JSON lines as announcements to be read: one a line, and a line that is none is an error of its own."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO

LONGEST = 16 << 20
"""Bytes of the longest line that is read."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """One line's document; the fields from `title` on are those of `notices.extract.extract`."""

    line: int
    id: str
    title: str
    body: str
    format: str
    published: datetime
    timezone: str
    lang: str | None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be read; `id` is the record's own where it has one, else the line's number."""

    line: int
    id: str
    error: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.error}"


def announcements(file: BinaryIO) -> Iterator[Announcement | BadLine]:
    """The announcements of a file of JSON lines in UTF-8, one by one as they come; blank lines count and are passed over."""
    for number, line in enumerate(_lines(file), 1):
        if len(line) > LONGEST:
            yield BadLine(number, str(number), f"longer than {LONGEST >> 20} MB")
        elif line.strip():
            yield _announcement(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, number)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines, of which one that is too long is cut just behind the limit."""
    while line := file.readline(LONGEST + 1):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST + 1)
        yield line


def _announcement(line: bytes, number: int) -> Announcement | BadLine:
    try:
        record = json.loads(line.decode())
    except (ValueError, RecursionError) as error:
        return BadLine(number, str(number), f"not JSON in UTF-8: {error}")
    if not isinstance(record, dict):
        return BadLine(number, str(number), "a JSON object is expected")
    id = str(record.get("id", number))
    try:
        return _checked(record, number, id)
    except ValueError as error:
        return BadLine(number, id, str(error))


def _checked(record: Mapping[str, Any], number: int, id: str) -> Announcement:
    format = _text(record, "format") or "text"
    if format not in ("text", "html"):
        raise ValueError(f'format: "text" or "html" is expected, not {format!r}')
    return Announcement(
        number,
        id,
        _text(record, "title"),
        _text(record, "body"),
        format,
        _instant(record.get("published")),
        _text(record, "timezone") or "Asia/Shanghai",
        _text(record, "lang") or None,
    )


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name}: a text is expected, not {value!r:.40}")
    return value or ""


def _instant(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ValueError(f"published: an ISO 8601 instant with its offset is expected, not {value!r:.40}")
    return moment
