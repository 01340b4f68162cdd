"""Windows that are only reserves, by what the line below them says or a sentence of its own that tells when they are used."""

from collections.abc import Iterator
from itertools import pairwise

from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.text import Stretch

_BULLETS = " *-•·\t"
_PLANNED = (Role.WINDOW, Role.START, Role.END, Role.ESTIMATE)
_TAKEN = (*_PLANNED, Role.CONTEXT, Role.NEW_END)


def set_aside(reading: Reading) -> None:
    """ "Window 3: 16 May 21:00 - 17 May 03:00", and on the line below it "BACKUP, only if window 1 had to be aborted"."""
    if not reading.may_say("row_reserve"):
        return
    whole = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    reserves = [c for c in whole if reading.found("row_reserve", _line_below(reading, c))]
    if len(reserves) < len(whole):
        for candidate in reserves:
            candidate.role, candidate.why = Role.CONTINGENCY, "the line below says that it is a reserve"


def below(reading: Reading) -> None:
    """ "… will be moved to the reserve window", and the times alone on the line below it; where others are planned."""
    if not reading.may_say("leads_to_reserve"):
        return
    planned = [c for c in reading.candidates if c.role in _PLANNED and c.timed]
    reserves = [c for c in planned if c.label is None and reading.found("leads_to_reserve", _line_above(reading, c))]
    reserves += [c for first in reserves for c in _listed_below(reading, first, planned)]
    if any(c not in reserves for c in planned):
        for candidate in reserves:
            candidate.role, candidate.why = Role.CONTINGENCY, reasons.IF_NEED_BE


def _listed_below(reading: Reading, first: Candidate, planned: list[Candidate]) -> Iterator[Candidate]:
    """ "Reserve days are:", and the times alone on the lines below the first of them."""
    if not reading.found("leads_to_reserves", _line_above(reading, first)):
        return
    end = reading.line_at(first.head).end
    for candidate in planned:
        line = reading.line_at(candidate.head)
        if line.start - end in (0, 1) and candidate.label is None and _begins_line(reading, candidate):
            yield candidate
            end = line.end


def if_need_be(reading: Reading) -> None:
    """ "If it is colder than that, the job moves to Tuesday, with the cut at 11 and service back at 10": none of it is a window."""
    for sentence in reading.telling("moves_if"):
        inside = reading.within(*sentence)
        first = next((n for n, c in enumerate(inside) if _moved_to(reading, sentence, c)), None)
        if first is None or not any(c.role in _PLANNED and c.timed for c in reading.candidates if c not in inside):
            continue
        for candidate in inside[first:]:
            if candidate.role in _TAKEN:
                candidate.role, candidate.why = Role.CONTINGENCY, reasons.IF_NEED_BE

    _on_reserve_days(reading)


def _on_reserve_days(reading: Reading) -> None:
    """ "If the plumber is ill, it is closed on 13 March instead, from 9 to 2": the clocks of a day in reserve are so, too."""
    for before, here in pairwise(reading.candidates):
        reserve = before.role is Role.CONTINGENCY and not before.timed and before.last is None and before.row is None
        clocks = here.role in _PLANNED and here.label is None and here.timed and not here.first.dated
        if reserve and clocks and here.head < reading.sentence_at(before.head).end and before.label is None:
            here.role, here.why = before.role, reasons.IF_NEED_BE


def _moved_to(reading: Reading, sentence: Stretch, candidate: Candidate) -> bool:
    """Whether a time names a day to which the words before it in its sentence move what it is about."""
    return candidate.first.dated and reading.found("moves_if", reading.norm[sentence.start : candidate.head] + "|") is not None


def _line_below(reading: Reading, candidate: Candidate) -> str:
    """The line below a candidate that ends its own, when no time stands in it; empty otherwise."""
    end = reading.line_at(candidate.head).end
    below = reading.line_at(end) if end < len(reading.norm) else Stretch(end, end)
    alone = not reading.norm[candidate.tail : end].strip() and not reading.within(below.start, below.end)
    return reading.norm[below.start : below.end].strip() if alone else ""


def _begins_line(reading: Reading, candidate: Candidate) -> bool:
    return not reading.line_before(candidate.head).strip(_BULLETS)


def _line_above(reading: Reading, candidate: Candidate) -> str:
    """What stands behind the last time of the line above a candidate that begins its own; empty where it does not."""
    start = reading.line_at(candidate.head).start
    if not start or not _begins_line(reading, candidate):
        return ""
    above = reading.line_at(start - 1)
    told = max((c.tail for c in reading.within(above.start, above.end)), default=above.start)
    return reading.norm[told : above.end].strip()
