"""What is over."""

from notices.extract.kinds.awaited import expected, put_off, to_end
from notices.extract.kinds.bygone import closed, long_past, looks_back, oldest, was_down
from notices.extract.kinds.evidence import ahead, matched, over
from notices.extract.kinds.informing import labelled_hit
from notices.extract.kinds.partial import only_part, still_down
from notices.extract.mentions.marks import LIVE, Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.tickets import reported
from notices.model import Kind
from notices.text import Stretch

_NEXT = 4


def recovered(reading: Reading, sentences: list[Stretch]) -> str:
    """What shows that it is over, when nothing is said to lie ahead or to be down still."""
    if (
        ((ahead(reading) or to_end(reading) or put_off(reading)) and not over(reading))
        or expected(reading)
        or long_past(reading)
        or still_down(reading)
        or only_part(reading)
    ):
        return ""
    found = matched(reading, Kind.RECOVERY, sentences) or _back(reading) or _ended(reading) or was_down(reading)
    return found or closed(reading) or looks_back(reading) or _ran_out(reading, sentences)


def _back(reading: Reading) -> str:
    """A moment of recovery that has passed."""
    published = reading.setting.published
    back = [c for c in reading.candidates if c.role is Role.RECOVERED and c.timed and c.start]
    return "something is back" if back and all(c.start and c.start <= published for c in back) else ""


def _ended(reading: Reading) -> str:
    """An end that lies before publication, when nothing lies after it."""
    published = reading.setting.published
    told = [c for c in reading.candidates if c.role is Role.END and c.timed and not _promised(reading, c)]
    ends = [c.start for c in told if c.start is not None]
    ends += [
        c.end
        for c in reading.candidates
        if c.role is Role.WINDOW and c.label is Role.START and (c.row or reading.titled("report")) and c.end is not None
    ]
    return "an end that has passed" if ends and oldest(reading) <= max(ends) <= published else ""


def _promised(reading: Reading, end: Candidate) -> bool:
    """ "17时前恢复", "说好10点开服": whether an end is only that by which something is, or was, to be back."""
    if not reading.by_words:
        return False
    before = reading.sentence_before(end.head)
    by_then = reading.found("by_then", reading.norm[end.tail : end.tail + _NEXT])
    return by_then is not None or reading.found("was_promised", before) is not None


def _ran_out(reading: Reading, sentences: list[Stretch]) -> str:
    """Trouble of which all is told from when until when, all of it past."""
    told = [c for c in reading.candidates if c.role in LIVE and c.timed]
    published = reading.setting.published
    past = told and all(c.last is not None and c.end is not None and oldest(reading) <= c.end <= published for c in told)
    hit = bool(past) and reading.by_words and all(labelled_hit(reading, c) for c in told) and not reading.telling("work_hits")
    if not past or not (hit or "went_wrong" in reading.words or reported(reading)):
        return ""
    trouble = matched(reading, Kind.OUTAGE, sentences) and not reading.may_say("rationed")
    wrong = reading.may_say("went_wrong") and any(reading.says("went_wrong", reading.sentence_at(c.head)) for c in told)
    return "it lasted from then until then" if trouble or wrong else ""
