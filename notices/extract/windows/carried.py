"""New windows that are told by the old one: so much later or earlier, or on another day at the same hours."""

from datetime import datetime, timedelta

from notices.extract.calendar.resolve import later, moved
from notices.extract.layout.lengths import seconds
from notices.extract.mentions.marks import BEGUN, ENDS, Candidate, Mark, Role
from notices.extract.reading import Reading
from notices.extract.roles.retractions import another_day
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span, on_another_day

_DAY = timedelta(days=1)
_AROUND = 60
_PAIR = 2
_BEGINNINGS = (Role.OLD, *BEGUN)
_OF_WORK = (*_BEGINNINGS, *ENDS, Role.STRUCK)


def carry(reading: Reading, found: Found) -> Mark | None:
    """Put the window of work that is moved where it is moved to, when that is not told as a window of its own.

    Returns the length by which it is moved, where one is told: it is not that of the work.
    """
    if _keep_end(reading, found):
        return None
    old = _old(reading, found)
    if old is None:
        return _carry_beginning(reading, found)
    mark: Mark | None = None
    if (day := another_day(reading, old)) is not None:
        found.spans = [on_another_day(day, Span.of(old))]
    elif (mark := _shifted_by(reading, old)) is not None:
        found.spans = [_shifted(reading, Span.of(old), mark)]
    else:
        return None
    found.superseded = [*found.superseded, Span.of(old)]
    found.expected = found.spans[0].end
    return mark


def _keep_end(reading: Reading, found: Found) -> bool:
    """ "Of the stop from 8 to 18 the beginning is moved to 9, the end stays": a window that ends as the old one."""
    stays = reading.saying("end_stays")
    told = [c for c in reading.candidates if c.timed and c.role in _OF_WORK] if stays else []
    if len(told) != _PAIR or told[0].role is not Role.OLD or told[0].last is None or told[1].last is not None:
        return False
    old, new = told
    within = old.start is not None and old.end is not None and new.start is not None and old.start < new.start < old.end
    if not within or reading.sentence_at(new.head) not in stays:
        return False
    found.spans = [Span(new.start, old.end, old, new)]
    found.expected = found.spans[0].end
    return True


def _carry_beginning(reading: Reading, found: Found) -> Mark | None:
    """ "The upgrade of the 26th, 6:00, is put off by a day": the only beginning, or day, that is told, so much later."""
    if not reading.by_words or (old := _begun(reading)) is None or (mark := _shifted_by(reading, old)) is None:
        return None
    own = next((s for s in found.spans if s.first is old), Span.of(old))
    if own.length is not None and own.length.start == mark.start:
        own = Span(own.start, None, old)
    found.spans = [_shifted(reading, own, mark)]
    found.expected = found.spans[0].end
    return mark


def _begun(reading: Reading) -> Candidate | None:
    """The only beginning or day ahead that is told, beside no other time of the work."""
    told = [c for c in reading.candidates if c.role in _OF_WORK]
    alone = told[0] if len(told) == 1 and told[0].last is None and told[0].repeat is None else None
    if alone is None or alone.start is None or not alone.first.dated or alone.role not in _BEGINNINGS:
        return None
    return alone if alone.end is None or not alone.timed else None


def _old(reading: Reading, found: Found) -> Candidate | None:
    """The only window that is told, if it has a day: no other takes its place."""
    told = [c for c in reading.candidates if c.role in (Role.OLD, Role.WINDOW) and c.timed and c.last is not None]
    alone = len(told) == 1 and told[0].start is not None and told[0].end is not None
    new = [s for s in found.spans if alone and s.first is not None and s.first.timed and s.first is not told[0]]
    return told[0] if alone and not new and told[0].repeat is None else None


def _shifted_by(reading: Reading, old: Candidate) -> Mark | None:
    """The length by which work is said to be moved, behind the window that was told before."""
    if not reading.may_say("shifted_by"):
        return None
    first = reading.sentence_at(old.head).start if old.role is Role.OLD else old.tail
    behind = (m for m in reading.lengths if m.start >= first)
    return next((m for m in behind if reading.found("shifted_by", _around(reading, m))), None)


def _around(reading: Reading, mark: Mark) -> str:
    """The words around a length in its sentence, with a bar in its place."""
    sentence = reading.sentence_at(mark.start)
    before = reading.norm[max(sentence.start, mark.start - _AROUND) : mark.start]
    return f"{before}|{reading.norm[mark.end : min(sentence.end, mark.end + _AROUND)]}"


def _shifted(reading: Reading, old: Span, mark: Mark) -> Span:
    length = -seconds(mark) if reading.found("sooner", _around(reading, mark)) else seconds(mark)
    return Span(_by(old.start, length), _by(old.end, length), old.first, old.last or old.first, mark)


def _by(moment: datetime | None, length: int) -> datetime | None:
    """A moment so much later: by whole days at the same wall clock."""
    if moment is None:
        return None
    shift = timedelta(seconds=length)
    return later(moment, length) if shift % _DAY else moved(moment, shift)
