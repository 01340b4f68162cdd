"""Times by which something that has begun is hoped to be over, without a word of return; and those of what only is in the way."""

from itertools import pairwise

from notices.extract.calendar.resolve import moved
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import LIVE, Candidate, Role
from notices.extract.mentions.reasons import WAY_CLEAR
from notices.extract.reading import Reading
from notices.model import Kind

_AWAITED = (Role.ESTIMATE, Role.END, Role.CONTEXT)
_FILED = (reasons.DUE, reasons.DUE_EARLIER, reasons.HAD_AGAIN)
"""Why a time is a deadline, or one at which something can be had, only by the words before it."""


def hope(reading: Reading) -> None:
    """ "The belt broke at 8. It should be turning by noon": an open time ahead, in a sentence about the future, is an estimate."""
    _hope_for_rest(reading)
    _not_yet(reading)
    if not reading.may_say("hoped") or any(_awaited(reading, c) for c in reading.candidates):
        return
    told = [c for c in reading.candidates if _open(reading, c) and _hoped(reading, c)]
    for candidate in told if told and _broke(reading) else ():
        candidate.role, candidate.why = Role.ESTIMATE, "hoped of what has begun"


def _awaited(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time is told by a word to be that of the return: an estimate, or an end that lies ahead."""
    ahead = candidate.timed and candidate.start is not None and candidate.start > reading.setting.published
    return candidate.role is Role.ESTIMATE or (candidate.role is Role.END and ahead)


def _not_yet(reading: Reading) -> None:
    """ "Balances are still those of yesterday, done by 12:00": the clock of an estimate is not on a past day named before it."""
    if not reading.by_words:
        return
    published, today = reading.setting.published, reading.setting.today
    for candidate in reading.candidates:
        estimate = candidate.role is Role.ESTIMATE and candidate.timed and candidate.last is None and not candidate.first.dated
        if estimate and candidate.start is not None and candidate.start.date() < today:
            on_day = moved(candidate.start, today - candidate.start.date())
            candidate.start = on_day if on_day > published else candidate.start


def _hope_for_rest(reading: Reading) -> None:
    """ "Most are expected back by 2 and the last of them by 7": the time for the rest has the verb of the one before."""
    if not reading.may_say("and_the_rest"):
        return
    for before, candidate in pairwise(reading.candidates):
        awaited = before.role is Role.ESTIMATE and before.timed and _open(reading, candidate)
        if awaited and reading.found("and_the_rest", reading.norm[before.tail : candidate.head]):
            candidate.role, candidate.why = before.role, "hoped for the rest"


def _broke(reading: Reading) -> bool:
    """Whether something has begun, or is out of order, and nothing lies ahead."""
    live = [c for c in reading.candidates if c.role in LIVE and c.timed]
    published = reading.setting.published
    if any(c.start is None or c.start > published or c.repeat is not None for c in live):
        return False
    return bool(live) or any(reading.holding(reading.language.kinds[Kind.OUTAGE]))


def _open(reading: Reading, candidate: Candidate) -> bool:
    """Whether a single clock ahead has no meaning yet but that of a preposition."""
    plain = candidate.last is None and candidate.timed and candidate.start is not None
    unread = candidate.unread or (candidate.role in (Role.DEADLINE, Role.UNAFFECTED) and candidate.why in _FILED)
    return plain and unread and candidate.start is not None and candidate.start > reading.setting.published


def _hoped(reading: Reading, candidate: Candidate) -> bool:
    """Whether its sentence hopes for it, and speaks of no news and of nothing that people are to do."""
    sentence = reading.sentence_at(candidate.head)
    told = reading.found("hoped", reading.norm[sentence.start : candidate.head])
    return bool(told) and not reading.says("not_hoped", sentence) and not reading.says("not_eta", sentence)


def set_ways_aside(reading: Reading) -> None:
    """ "The network is down since 4. The road there should be clear by 11": the road is not what is down."""
    if not reading.may_say("way_clear"):
        return
    begun = any(c.role is Role.START and c.timed for c in reading.candidates)
    for candidate in reading.candidates if begun else ():
        single = candidate.role in _AWAITED and candidate.last is None and candidate.label is None
        if single and _of_way(reading, candidate):
            candidate.role, candidate.why = Role.NOISE, WAY_CLEAR


def _of_way(reading: Reading, candidate: Candidate) -> bool:
    """Whether the clause of a time tells of the way, or of the weather."""
    sentence = reading.sentence_at(candidate.head)
    start = max((c.tail for c in reading.within(sentence.start, candidate.head)), default=sentence.start)
    barred = f"{reading.norm[start : candidate.head]}|{reading.norm[candidate.tail : sentence.end]}"
    return reading.found("way_clear", barred) is not None
