"""JSON lines become announcements one by one, and a bad line is an error of its own."""

import io
import json

import pytest

from notices import lines
from notices.lines import Announcement, BadLine, announcements

GOOD = {"id": "a", "published": "2024-12-18T10:00:00+08:00", "title": "停机", "body": "文"}


def read(*records: object) -> list[Announcement | BadLine]:
    raw = [r if isinstance(r, bytes) else json.dumps(r, ensure_ascii=False).encode() for r in records]
    return list(announcements(io.BytesIO(b"\n".join(raw))))


def test_what_is_left_out_has_a_default() -> None:
    (found,) = read(GOOD)
    assert isinstance(found, Announcement)
    assert (found.line, found.id, found.title, found.body, found.format) == (1, "a", "停机", "文", "text")
    assert (found.timezone, found.lang, found.published.isoformat()) == ("Asia/Shanghai", None, "2024-12-18T10:00:00+08:00")


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{", "not JSON in UTF-8"),
        (b"\xff\xfe", "not JSON in UTF-8"),
        (b"[" * 200_000, "not JSON in UTF-8"),
        (b'{"id":' + b"9" * 5000 + b"}", "not JSON in UTF-8"),
        (b"[1]", "a JSON object is expected"),
        (GOOD | {"published": None}, "published: an ISO 8601 instant with its offset is expected, not None"),
        (GOOD | {"published": "2024-12-18T10:00:00"}, "published: an ISO 8601 instant with its offset is expected, not '2024"),
        (GOOD | {"published": 5}, "published: an ISO 8601 instant with its offset is expected, not 5"),
        (GOOD | {"format": "pdf"}, 'format: "text" or "html" is expected, not \'pdf\''),
        (GOOD | {"title": ["x"]}, "title: a text is expected, not ['x']"),
        (GOOD | {"lang": 1}, "lang: a text is expected, not 1"),
    ],
)
def test_a_bad_line_says_where_and_what_and_the_others_are_read(line: object, error: str) -> None:
    before, bad, after = read(GOOD, line, GOOD | {"id": 7})
    assert isinstance(before, Announcement)
    assert isinstance(after, Announcement)
    assert (after.line, after.id) == (3, "7")
    assert isinstance(bad, BadLine)
    assert bad.id == ("a" if isinstance(line, dict) else "2")
    assert str(bad).startswith(f"line 2: {error}")


def test_blank_lines_count_and_a_mark_of_byte_order_is_no_error() -> None:
    found = read(b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), b"  ", b"", GOOD)
    assert [(type(one), one.line) for one in found] == [(Announcement, 1), (Announcement, 4)]


def test_a_line_without_end_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST", 1 << 20)
    found = read(b"x" * (5 << 20), GOOD)
    assert [str(one) if isinstance(one, BadLine) else one.id for one in found] == ["line 1: longer than 1 MB", "a"]


def test_each_line_is_given_before_the_next_is_read() -> None:
    class Source(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            asked.append(self.tell())
            return super().readline(size)

    asked: list[int] = []
    source = Source((json.dumps(GOOD) + "\n").encode() * 3)
    found = announcements(source)
    next(found)
    assert len(asked) == 1
