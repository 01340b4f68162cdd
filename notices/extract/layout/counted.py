"""Tells how often a series takes place, where it is said how often, or for how many nights, weeks or months it goes on."""

from notices.extract.mentions.marks import Candidate, Repeat
from notices.extract.mentions.ordinals import ordinals
from notices.extract.reading import Reading

_IN_ALL = {"DAILY": "nights_in_all", "WEEKLY": "weeks_in_all", "MONTHLY": "months_in_all"}


def counted(reading: Reading, series: Candidate, repeat: Repeat) -> int | None:
    """How often a series takes place, of which its sentence says how often, or how many nights, weeks or months it goes on."""
    spans = _IN_ALL.get(repeat.freq, "")
    if reading.may_say(spans) and (spanned := _so_often(reading, series, repeat, spans)) is not None:
        each = 1 if repeat.position else max(1, len(repeat.days), len(repeat.month_days))
        return spanned * each // repeat.interval
    daily = repeat.freq == "DAILY" and reading.may_say("nights_in_all")
    return _so_often(reading, series, repeat, "so_often") if not daily and reading.may_say("so_often") else None


def _so_often(reading: Reading, series: Candidate, repeat: Repeat, word: str) -> int | None:
    """How often it takes place: "every Thursday from 1 to 5, four times in all", or "Days: every Thursday, four times in all"."""
    told = _told(reading, series.head, series.tail, word)
    if told is None and (named := _named(reading, series, repeat)) is not None:
        told = _told(reading, *named, word)
    return told


def _told(reading: Reading, head: int, tail: int, word: str) -> int | None:
    """The only number of times that the sentence of a stretch tells beside it."""
    sentence = reading.sentence_at(head)
    beside = f"{reading.norm[sentence.start : head]}|{reading.norm[tail : sentence.end]}"
    told = ordinals(beside, reading.words[word])
    return next(iter(told)) if len(told) == 1 else None


def _named(reading: Reading, series: Candidate, repeat: Repeat) -> tuple[int, int] | None:
    """Where the words of a series stand, if they stand in a sentence before its clocks."""
    least = reading.sentence_at(series.head).start
    return next(((m.start, m.end) for m in reversed(reading.marks) if m.value == repeat and m.end <= least), None)
