"""Tells that a text looks back on something that is over, though no word of recovery says so."""

from datetime import date, datetime, timedelta

from notices.extract.calendar.resolve import later
from notices.extract.layout.lengths import back_so_long_after, length_after, length_before, seconds
from notices.extract.mentions.marks import Candidate, Mark, Role
from notices.extract.mentions.reasons import FOLLOWS_UP
from notices.extract.reading import Reading
from notices.extract.roles.tickets import reported
from notices.model import Kind
from notices.text import Stretch

_RECENT = timedelta(days=3)
_PAST = timedelta(days=14)
_REPORTED = timedelta(days=31)
_BEHIND = 120
_ENTRIES = 2
"""How many entries make a log."""

_TOLD = (Role.START, Role.CONTEXT, Role.WINDOW, Role.RECOVERED, Role.END)


def long_past(reading: Reading) -> bool:
    """Whether all that is told lies well before publication: a report, not news."""
    told = [c for c in reading.candidates if c.timed and c.start and c.role not in (Role.FURNITURE, Role.HISTORY)]
    told = told or [c for c in reading.candidates if _day_of_old(c)]
    moments = [c.end or c.start for c in told if _of_stop(reading, c)]
    age = _REPORTED if reading.titled("report") else _PAST
    return bool(moments) and max(m for m in moments if m) < reading.setting.published - age


def _day_of_old(candidate: Candidate) -> bool:
    """Whether it is a day told by its date, and no time of an end or a return."""
    day = candidate.first.day
    told = candidate.role in (Role.CONTEXT, Role.START) and candidate.last is None and candidate.start is not None
    return told and day is not None and day.explicit


def _of_stop(reading: Reading, candidate: Candidate) -> bool:
    sentence = reading.sentence_at(candidate.head)
    return reading.says("stop", sentence) or reading.says("fell", sentence)


def oldest(reading: Reading) -> datetime:
    """Since when something may have been down that is told as over: under a report's title longer ago than else."""
    return reading.setting.published - (_REPORTED if reported(reading) else _RECENT)


def was_down(reading: Reading) -> str:
    """A stretch that has passed, of which a sentence says that something was down then; it may be older if dated, or reported."""
    told = [(c, end) for c in reading.candidates if (end := _ended(reading, c)) is not None]
    if not told:
        return ""
    published, first, dated = reading.setting.published, oldest(reading), _dates(reading)
    if any(not (published - _PAST if c.start and c.start.date() in dated else first) <= end <= published for c, end in told):
        return ""
    told_back = any(_told_down(reading, c) or _titled(reading, c) for c, _ in told)
    return "it was down" if told_back else ""


def _told_down(reading: Reading, candidate: Candidate) -> bool:
    """Whether the sentence of a time says that something was down, or that it broke for so long."""
    sentence = reading.sentence_at(candidate.head)
    mark = length_after(reading, candidate) if candidate.last is None else None
    return reading.says("was_down", sentence) or (mark is not None and _broke_for(reading, candidate, mark, sentence))


def _dates(reading: Reading) -> set[date]:
    """The days that are told by their dates, which are not those of this week by mistake."""
    return {c.start.date() for c in reading.candidates if c.start is not None and c.first.day is not None and c.first.day.explicit}


def _titled(reading: Reading, candidate: Candidate) -> bool:
    """Whether the title gives the range of what the text tells in the past: "Outage on 3 May, 06:35 to 14:43"."""
    if candidate.head >= reading.title_end or reading.titled("planned_title"):
        return False
    return any(s.start >= reading.title_end for s in reading.saying("was_down"))


def closed(reading: Reading) -> str:
    """What is said anywhere of a whole that is well again, when all times are past."""
    if not reading.may_say("closing") or not _begun(reading) or _untroubled(reading):
        return ""
    told = reading.telling("closing")
    well = any(not reading.says("not_recovery", s) and not (reading.by_words and reading.says("still_down", s)) for s in told)
    return "all is well again" if well else ""


def _untroubled(reading: Reading) -> bool:
    """Whether the text tells of no trouble, in a language whose words for "all runs well" are also said of what never broke."""
    trouble = reading.language.kinds[Kind.OUTAGE]
    return reading.by_words and not any(reading.holding(trouble))


def looks_back(reading: Reading) -> str:
    """A text that explains what went wrong, when all times are past."""
    if not reading.may_say("looking_back") or not _begun(reading):
        return ""
    return "it is explained" if reading.telling("looking_back") else ""


def _begun(reading: Reading) -> bool:
    """Whether some time with a clock has passed, and none lies ahead but what will be done about it."""
    told = [c for c in reading.candidates if c.timed and c.start is not None and c.role in _TOLD and c.why != FOLLOWS_UP]
    moments = [c.end or c.start for c in told]
    return bool(moments) and all(moment is not None and moment <= reading.setting.published for moment in moments)


def _ended(reading: Reading, candidate: Candidate) -> datetime | None:
    """When a range ends, or a beginning that has a length."""
    if candidate.role is Role.WINDOW and candidate.timed:
        return candidate.end
    if candidate.role is not Role.START or not candidate.timed or candidate.start is None:
        return None
    mark = length_before(reading, candidate) or _lasted(reading, candidate)
    return later(candidate.start, seconds(mark)) if mark is not None else None


def _lasted(reading: Reading, candidate: Candidate) -> Mark | None:
    """The length behind a beginning, in a report, in the sentence that says that it was down then, or right behind what broke."""
    mark, sentence = length_after(reading, candidate), reading.sentence_at(candidate.head)
    if mark is None or reading.titled("report"):
        return mark
    if mark.start >= sentence.end or reading.found("so_long_by_now", reading.norm[sentence.start : mark.start]):
        return None
    past = reading.says("was_down", sentence) and reading.says("lasted", sentence)
    return mark if past or _broke_for(reading, candidate, mark, sentence) else None


def _broke_for(reading: Reading, candidate: Candidate, mark: Mark, sentence: Stretch) -> bool:
    """ "It dropped out at 19:02 for 11 minutes": it is over where that has passed, and nothing behind it says that it goes on.

    Where words tell more than forms, it must be said that it was back then: "9:12中断,10分钟后恢复".
    """
    if reading.by_words:
        return back_so_long_after(reading, mark)
    if not reading.says("fell", sentence):
        return False
    if not reading.found("for_so_long", reading.norm[candidate.tail : mark.start]):
        return False
    return not reading.found("not_over_then", reading.norm[mark.end : mark.end + _BEHIND])


def newest_is_back(reading: Reading) -> bool:
    """ "[10:20] The network is back. [9:40] Cause found. [9:18] It is down": a log of marked entries, the newest first.

    Each entry has its time, and none names a place of its own: else the lines tell of places, of which one may be down.
    """
    if not reading.may_say("entry_head"):
        return False
    below = [line for line in reading.lines if line.start >= reading.title_end and reading.norm[line.start : line.end].strip()]
    entries = [line for line in below if reading.norm[line.start] == "["]
    if len(entries) < _ENTRIES or below[0] != entries[0] or not all(reading.says("entry_head", line) for line in entries):
        return False
    if any(_places(reading, line) - _places(reading, entries[0]) for line in entries[1:]):
        return False
    first, told = below[0], [c.start for c in reading.candidates if c.timed and c.start is not None]
    own = [c.start for c in reading.within(*first) if c.timed and c.start is not None]
    latest = not own or max(own) == max(told)
    back = any(_is_back(reading, s) for s in reading.sentences if first.start <= s.start < first.end)
    return back and latest and all(moment <= reading.setting.published for moment in told)


def _places(reading: Reading, line: Stretch) -> set[str]:
    """The places, and who supplies there, of which an entry of a log tells."""
    return {match.group() for match in reading.words["entry_place"].finditer(reading.norm, *line)}


def _is_back(reading: Reading, sentence: Stretch) -> bool:
    """Whether a sentence tells that all is back."""
    if any(reading.says(word, sentence) for word in ("not_recovery", "still_down", "part_back")):
        return False
    return reading.match(reading.language.kinds[Kind.RECOVERY], sentence) is not None
