"""What the kinds of notice are told from: the words of the sentences, and what lies ahead or is over."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from notices.extract.mentions.marks import LIVE, Candidate, Role
from notices.extract.mentions.reasons import CALLED_OFF, IN_ITS_ROW, KEPT, NOT_THEN
from notices.extract.reading import Reading
from notices.model import Kind
from notices.text import Stretch


def matched(reading: Reading, kind: Kind, sentences: list[Stretch]) -> str:
    """The first words of a kind in some sentences, without those whose sentence says the opposite."""
    pattern = reading.language.kinds[kind]
    if kind is Kind.CANCELLATION and _rest_stands(reading):
        return ""
    kept: _Kept | None = None
    for sentence in sentences if reading.may_hold(pattern) else ():
        match = reading.match(pattern, sentence)
        if match and not reading.says(f"not_{kind.value}", sentence):
            kept = _kept(reading) if kept is None and kind is Kind.CANCELLATION else kept
            if kept is None or not (_of_another(reading, sentence, kept) or _off_for_work(reading, sentence)):
                return match.group()
    return ""


def _rest_stands(reading: Reading) -> bool:
    """ "One site is dropped, the other two go ahead as planned": whether windows are left of those of which some are called off."""
    if not reading.may_say("rest_stands") or not reading.saying("rest_stands"):
        return False
    return any(c.role is Role.WINDOW and c.timed and c.last is not None and c.first.dated for c in reading.candidates)


def off_beside(reading: Reading) -> bool:
    """Whether something else than the work is called off because of it."""
    if not (reading.by_words and ahead(reading)):
        return False
    return any(_off_for_work(reading, s) for s in reading.saying("off_for_work"))


def _off_for_work(reading: Reading, sentence: Stretch) -> bool:
    """ "The database moves tonight. The release is cancelled": what is dropped because of the work of another sentence."""
    if sentence.start < reading.title_end or not reading.may_say("off_for_work") or not reading.says("off_for_work", sentence):
        return False
    live = (reading.sentence_at(c.head) for c in reading.candidates if c.role in LIVE and c.timed)
    return any(s != sentence and reading.says("work", s) and not reading.says("releases", s) for s in live)


class _Kept(NamedTuple):
    """Where windows stand of which their sentences say that they stand, and the days of all windows."""

    heads: list[int]
    days: set[date]


def _kept(reading: Reading) -> _Kept:
    if not reading.may_say("stands"):
        return _Kept([], set())
    told = [(c.head, c.start.date()) for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.start is not None]
    return _Kept([head for head, _ in told if reading.says("stands", reading.sentence_at(head))], {day for _, day in told})


def _of_another(reading: Reading, sentence: Stretch, kept: _Kept) -> bool:
    """ "The park will not be cleaned": whether another job is called off than that of the window which another sentence keeps.

    It is another one if it has a day of its own, or if its words say so; the window is kept by what is said of it.
    """
    if sentence.start < reading.title_end or all(sentence.start <= head < sentence.end for head in kept.heads):
        return False
    told = (c for c in reading.within(*sentence) if c.role is not Role.STAMP)
    days = {c.start.date() for c in told if c.first.dated and c.start is not None}
    return not days & kept.days if days else reading.says("other_dropped", sentence)


def some_only(reading: Reading) -> bool:
    """Whether some windows stand beside others that are gone."""
    live = any(c.role is Role.WINDOW and c.timed for c in reading.candidates)
    return (live and (any(_is_gone(c) for c in reading.candidates) or other_day_gone(reading))) or days_stand(reading)


def days_stand(reading: Reading) -> bool:
    """ "That of 15 March will not take place. The others remain as announced": whether days stand beside one that is given up."""
    gone = {c.first.resolved for c in reading.candidates if c.role is Role.OLD and c.why == NOT_THEN}
    whole = (c for c in reading.candidates if c.role is Role.WINDOW and c.last is not None and c.first.dated) if gone else ()
    return any(c.first.resolved not in gone for c in whole) and bool(reading.saying("as_planned"))


def _is_gone(candidate: Candidate) -> bool:
    if candidate.role in (Role.OLD, Role.STRUCK) and (candidate.timed or _of_night(candidate) or _dropped(candidate)):
        return True
    return candidate.why == CALLED_OFF and candidate.timed and candidate.last is not None


def other_day_gone(reading: Reading) -> bool:
    """Whether all that is called off is that of days without clocks, beside windows of other days."""
    called_off = reading.language.kinds[Kind.CANCELLATION]
    if not reading.may_hold(called_off):
        return False
    windows = {c.start.date() for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.start}
    said = (s for s in reading.holding(called_off) if s.start >= reading.title_end and reading.alive(s))
    told = ((part, match) for s in said for part in _items(reading, s) if (match := reading.match(called_off, part)))
    days = [_called_off_then(reading, part, match) for part, match in told]
    return bool(windows) and bool(days) and all(day is not None and _without_clock(reading, day, windows) for day in days)


def _items(reading: Reading, sentence: Stretch) -> Iterator[Stretch]:
    """The parts of a sentence that semicolons part."""
    start = sentence.start
    for part in reading.norm[sentence.start : sentence.end].split(";"):
        yield Stretch(start, start + len(part))
        start += len(part) + 1


def _called_off_then(reading: Reading, part: Stretch, match: re.Match[str]) -> Candidate | None:
    """The time last told before the words by which something is called off, or the first behind them; not "that day"."""
    beside = [c for c in reading.within(part.start, part.end) if not _same_day(c)]
    before = [c for c in beside if c.head < part.start + match.end()]
    return next(iter(before[-1:] or beside[:1]), None)


def _same_day(candidate: Candidate) -> bool:
    """Whether a candidate only names the day before it once more, without a clock."""
    day = candidate.first.day
    return day is not None and day.that_day and not candidate.timed and candidate.last is None


def _without_clock(reading: Reading, day: Candidate, others: set[date]) -> bool:
    """Whether a day is told without a clock, lies ahead, and is none of some others."""
    if day.start is None or day.timed or day.last is not None or day.first.day is None or not day.first.day.explicit:
        return False
    return reading.setting.published.date() <= day.start.date() not in others


def told_apart(reading: Reading) -> bool:
    """Whether the text tells of a window in so many words that it stands, whatever else is dropped or was feared to be.

    Beside work that moves, what stands tells nothing of that.
    """
    return not reading.moves_some and any(c.why == KEPT for c in reading.candidates)


def _dropped(candidate: Candidate) -> bool:
    """Whether a day beside the windows is told to be dropped: "of the three Saturdays the 28th is no longer needed"."""
    return candidate.why == IN_ITS_ROW and candidate.first.day is not None and candidate.first.day.explicit


def _of_night(candidate: Candidate) -> bool:
    """Whether a night is told as such, without clocks: "the night of 14/15 October"."""
    return candidate.first.day is not None and candidate.first.day.night and candidate.first.day.explicit


def ahead(reading: Reading) -> bool:
    """Whether a window or a beginning lies after publication."""
    return any(_begins_later(reading, c) for c in reading.candidates if c.role in LIVE)


def over(reading: Reading) -> bool:
    """Whether a stated recovery lies between the beginnings and publication, so that a later planned end does not count."""
    back = [c.start for c in reading.candidates if c.role is Role.RECOVERED and c.timed and c.start]
    if not back or max(back) > reading.setting.published:
        return False
    return all(c.start is not None and c.start <= max(back) for c in reading.candidates if c.role in LIVE and c.timed)


def _begins_later(reading: Reading, candidate: Candidate) -> bool:
    if candidate.repeat is not None or candidate.first.repeat is not None:
        return True
    published = reading.setting.published
    return any(moment is not None and moment > published for moment in (candidate.start, candidate.end))
