"""Scores readings against labelled corpora: whole documents, windows, and names bound to windows."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from notices.extract import extract
from notices.model import Facts, Window

HERE = Path(__file__).parent
Bounds = tuple[datetime | None, datetime | None]
Name = tuple[datetime | None, datetime | None, str]
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """Rates in percent; `wrong` are the documents whose kind, windows, expected recovery or recurrence is not as labelled."""

    right: float
    window_f1: float
    bound_r: float
    bound_p: float
    sure: float
    sure_p: float
    wrong: tuple[str, ...]


def records(name: str, about: int | None = None) -> list[Record]:
    """The documents of a corpus in this folder; of one that is much larger than `about` so many, evenly spread."""
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if line.strip()]
    return [json.loads(line) for line in lines[:: max(1, len(lines) // about) if about else 1]]


def facts_of(record: Record) -> Facts:
    """What the extractor reads; it sees neither the labels nor the source."""
    return extract(
        title=record["title"],
        body=record["body"],
        format=record["format"],
        published=datetime.fromisoformat(record["published"]),
        timezone=record["timezone"],
        lang=record["lang"],
    )


@cache
def answers(name: str, about: int | None = None) -> tuple[Facts, ...]:
    """What the extractor reads of the documents of a corpus, or of about so many, in their order."""
    return tuple(facts_of(record) for record in records(name, about))


def score(name: str, about: int | None = None) -> Score:
    """The score of a corpus, or of about so many documents of it."""
    return scored(records(name, about), answers(name, about))


def scored(documents: Sequence[Record], answers: Sequence[Facts]) -> Score:
    """The score of answers to documents, in the same order."""
    pairs = [(d["expected"], a) for d, a in zip(documents, answers, strict=True)]
    wrong = tuple(d["id"] for d, (want, got) in zip(documents, pairs, strict=True) if not is_right(want, got))
    hits, wanted, given = _total((_labelled(want), _read(got)) for want, got in pairs)
    sure = [(want, got) for want, got in pairs if got.confidence >= 0.8]
    sure_hits, _, sure_given = _total((_labelled(want), _read(got)) for want, got in sure)
    names = [(_wanted_names(want), _names(got.windows)) for want, got in pairs]
    found = sum(_found(want, got) for want, got in names)
    true = sum(_found(got, want) for want, got in names)
    return Score(
        right=_percent(len(pairs) - len(wrong), len(pairs)),
        window_f1=_percent(2 * hits, wanted + given),
        bound_r=_percent(found, sum(len(want) for want, _ in names)),
        bound_p=_percent(true, sum(len(got) for _, got in names)),
        sure=_percent(len(sure), len(pairs)),
        sure_p=_percent(sure_hits, sure_given),
        wrong=wrong,
    )


def is_right(want: Record, got: Facts) -> bool:
    """Whether kind, windows, expected recovery and recurrence are all as labelled."""
    return (
        want["kind"] == got.kind.value
        and _labelled(want) == _read(got)
        and _instant(want["expected_recovery"]) == _minute(got.expected_recovery)
        and _rule(want["recurrence"]) == _rule(got.recurrence)
    )


def _total(pairs: Iterable[tuple[set[Bounds], set[Bounds]]]) -> tuple[int, int, int]:
    counted = [(len(want & got), len(want), len(got)) for want, got in pairs]
    return sum(c[0] for c in counted), sum(c[1] for c in counted), sum(c[2] for c in counted)


def _percent(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 100.0


def _instant(text: str | None) -> datetime | None:
    return _minute(datetime.fromisoformat(text)) if text else None


def _minute(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC).replace(second=0, microsecond=0) if moment else None


def _labelled(want: Record) -> set[Bounds]:
    return {(_instant(w["start"]), _instant(w["end"])) for w in want["windows"]} - {(None, None)}


def _read(got: Facts) -> set[Bounds]:
    return {(_minute(w.start), _minute(w.end)) for w in got.windows} - {(None, None)}


def _rule(text: str | None) -> frozenset[tuple[str, frozenset[str]]]:
    parts = [part.partition("=") for part in (text or "").split(";") if part]
    return frozenset((key, frozenset(value.split(","))) for key, _, value in parts if (key, value) != ("INTERVAL", "1"))


def _wanted_names(want: Record) -> set[Name]:
    return {(_instant(w["start"]), _instant(w["end"]), plain(name)) for w in want["windows"] for name in w["affects"]}


def _names(windows: Iterable[Window]) -> set[Name]:
    return {(_minute(w.start), _minute(w.end), plain(name)) for w in windows for name in w.affects}


def plain(name: str) -> str:
    """A name without white space and case."""
    return "".join(name.split()).lower()


def _found(these: set[Name], those: set[Name]) -> int:
    return sum(any(a[:2] == b[:2] and alike(a[2], b[2]) for b in those) for a in these)


def alike(a: str, b: str) -> bool:
    """Whether one name is the other, or holds it and is not over 1.67 times as long."""
    short, long = sorted((a, b), key=len)
    return a == b or (short in long and len(long) <= len(short) / 0.6)
