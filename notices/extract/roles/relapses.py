"""Trouble that came back after it was mended: "restored at 8:30, off again since 9" is no recovery."""

from dataclasses import dataclass
from datetime import datetime

from notices.extract.mentions.marks import BEGUN, Candidate, Role
from notices.extract.reading import Reading
from notices.model import Kind
from notices.text import Stretch

_WHOLE = Stretch(0, 0)
_MENDED = (Role.RECOVERED, Role.END)


@dataclass(frozen=True, slots=True)
class Relapse:
    """Where a text tells that something broke again, and the time at which it did, if one is told."""

    sentence: Stretch
    end: int
    time: Candidate | None


def settle(reading: Reading) -> None:
    """Make the time at which something broke again a beginning, unless it had begun before; what it was back at is none."""
    relapse = _last(reading) if relapsed(reading) else None
    if relapse is None:
        return
    time = relapse.time
    if time is not None:
        time.role, time.why = Role.START, "it broke again then"
    for candidate in reading.candidates:
        if candidate is not time and _of_before(reading, candidate, relapse):
            candidate.role, candidate.why = Role.HISTORY, "it broke again after that"
    if time is not None and any(_earlier(c, time) for c in reading.candidates):
        time.role = Role.CONTEXT


def relapsed(reading: Reading) -> str:
    """What shows that something broke again and is not over."""
    told = reading.may_say("relapsed") and reading.judged("relapsed", _WHOLE, lambda: _lasts(reading))
    return "it broke again" if told else ""


def _lasts(reading: Reading) -> bool:
    relapse = _last(reading)
    if relapse is None or _well_since(reading, relapse) or _well_before(reading, relapse):
        return False
    return not any(_holds(reading, c, relapse) for c in reading.candidates)


def _holds(reading: Reading, candidate: Candidate, relapse: Relapse) -> bool:
    """ "From 13:42 to 15:27 requests failed. … At 14:48 they did again. … At 15:27 all was well": whether a range holds a relapse.

    It does if it is over, and its end is told once more: a range told alone may be that of the first trouble.
    """
    end = candidate.end
    if end is None or not candidate.timed or candidate.last is None or end > reading.setting.published:
        return False
    if relapse.time is not None and relapse.time.start is not None and relapse.time.start >= end:
        return False
    return any(c.head > candidate.tail and c.timed and c.last is None and c.start == end for c in reading.candidates)


def _last(reading: Reading) -> Relapse | None:
    """The relapse that is told with the latest time, else the last one."""
    told = [r for s in reading.telling("relapsed") if not reading.says("hypothetical", s) and (r := _told(reading, s))]
    timed = [r for r in told if r.time is not None]
    return max(timed, key=lambda r: _moment(reading, r)) if timed else told[-1] if told else None


def _moment(reading: Reading, relapse: Relapse) -> datetime:
    start = relapse.time.start if relapse.time is not None else None
    return start or reading.setting.published


def _told(reading: Reading, sentence: Stretch) -> Relapse | None:
    """The relapse that a sentence tells, if it tells one as a fact."""
    match = reading.match(reading.words["relapsed"], sentence)
    if match is None or reading.says("not_relapsed", sentence) or _bounded(reading, sentence, sentence.start + match.start()):
        return None
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Relapse(sentence, end, _time(reading, sentence, start, end))


def _bounded(reading: Reading, sentence: Stretch, start: int) -> bool:
    """Whether a sentence tells from when until when something breaks again: ahead, or as what was over by then."""
    ranges = [c for c in reading.within(sentence.start, start) if c.last is not None and c.timed and c.end is not None]
    if any(c.end is not None and c.end > reading.setting.published for c in ranges):
        return True
    beside = f"{reading.norm[sentence.start : ranges[-1].head]}|{reading.norm[ranges[-1].tail : start]}" if ranges else ""
    return reading.found("fell_then", beside) is not None


def _time(reading: Reading, sentence: Stretch, start: int, end: int) -> Candidate | None:
    """The past time right behind the words of a relapse, else the one right before them."""
    inside = [c for c in reading.within(sentence.start, sentence.end) if is_past(reading, c)]
    behind = next((c for c in inside if c.head >= end), None)
    if behind is not None and reading.found("relapsed_at", reading.norm[end : behind.head]):
        return behind
    before = next((c for c in reversed(inside) if c.tail <= start), None)
    if before is None or reading.found("mended_then", reading.norm[sentence.start : before.head]):
        return None
    return before if reading.found("relapsed_then", reading.norm[before.tail : start]) else None


def is_past(reading: Reading, candidate: Candidate) -> bool:
    """Whether a candidate is a single time that does not lie ahead."""
    single = candidate.timed and candidate.last is None and candidate.start is not None
    return single and candidate.start is not None and candidate.start <= reading.setting.published


def _of_before(reading: Reading, candidate: Candidate, relapse: Relapse) -> bool:
    """Whether a time is one of the earlier trouble, or at which that was mended."""
    if _closed(reading, candidate) or _back(reading, candidate):
        return True
    return _was_back(reading, candidate, relapse) or _mended_then(reading, candidate)


def _closed(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range is that of the earlier trouble, which ended."""
    whole = candidate.role in BEGUN and candidate.last is not None and candidate.timed
    return whole and candidate.end is not None and candidate.end <= reading.setting.published


def _back(reading: Reading, candidate: Candidate) -> bool:
    return candidate.role in _MENDED and is_past(reading, candidate)


def _was_back(reading: Reading, candidate: Candidate, relapse: Relapse) -> bool:
    """ "It was back at 8 and went down again at 9": whether the words before a beginning in that sentence tell that it was back."""
    if candidate.role is not Role.START or not relapse.sentence.start <= candidate.head < relapse.end:
        return False
    before = Stretch(relapse.sentence.start, candidate.head)
    return reading.holds(reading.language.kinds[Kind.RECOVERY], before) or reading.says("back", before)


def _mended_then(reading: Reading, candidate: Candidate) -> bool:
    """ "The fix of 8:00 didn't hold": whether a sentence that tells a relapse names a time as that of the repair."""
    sentence = reading.sentence_at(candidate.head)
    told = is_past(reading, candidate) and reading.found("mended_then", reading.norm[sentence.start : candidate.head])
    return bool(told) and _told(reading, sentence) is not None


def _earlier(candidate: Candidate, time: Candidate) -> bool:
    """Whether something began before the time at which it broke again."""
    begun = candidate is not time and candidate.role in BEGUN and candidate.timed
    return begun and candidate.start is not None and time.start is not None and candidate.start < time.start


def _well_since(reading: Reading, relapse: Relapse) -> bool:
    """Whether it is told to be back after it broke again: at a later time, or behind that without any."""
    at = relapse.time.start if relapse.time is not None else _right_behind(reading, relapse)
    later = [c for c in reading.candidates if c is not relapse.time and is_past(reading, c) and at and c.start and c.start > at]
    if any(c.role in _MENDED for c in later) or any(_well(reading, s) for s in {reading.sentence_at(c.head) for c in later}):
        return True
    if relapse.time is None and _gone_and_back(reading, relapse):
        return True
    rest = Stretch(relapse.end, relapse.sentence.end)
    behind = [rest, *(s for s in reading.sentences if s.start >= relapse.sentence.end and reading.alive(s))]
    return any(_well(reading, s) and not any(_back(reading, c) for c in reading.within(*s)) for s in behind)


def _right_behind(reading: Reading, relapse: Relapse) -> datetime | None:
    """ "Requests were let through at 2:10, and failed again soon": the time in that sentence right behind which it broke again."""
    if not reading.may_say("soon_again") or not reading.says("soon_again", relapse.sentence):
        return None
    told = [c for c in reading.within(relapse.sentence.start, relapse.end) if is_past(reading, c)]
    return told[-1].start if told else None


def _gone_and_back(reading: Reading, relapse: Relapse) -> bool:
    """ "Same thing again as on Monday: down at 9:10, back at 9:40": whether the sentence tells both, past and in that order."""
    told = [c for c in reading.within(relapse.end, relapse.sentence.end) if is_past(reading, c)]
    roles = [c.role for c in told]
    return len(roles) > 1 and roles[0] is Role.START and roles[-1] in _MENDED


def _well(reading: Reading, stretch: Stretch) -> bool:
    """Whether a stretch tells a recovery as a fact."""
    told = reading.holds(reading.language.kinds[Kind.RECOVERY], stretch)
    doubted = any(reading.says(word, stretch) for word in ("not_recovery", "hypothetical", "told_wrongly", "relapsed"))
    return told and not doubted


def _well_before(reading: Reading, relapse: Relapse) -> bool:
    """Whether the title or the opening tells that all is well: what follows tells of before."""
    first = reading.sentence_at(reading.title_end + 1)
    told = (reading.sentences[0], first) if relapse.time is not None else (first,)
    untimed = (s for s in told if s.start < relapse.sentence.start and not any(c.timed for c in reading.within(*s)))
    return any(_well(reading, s) for s in untimed)
