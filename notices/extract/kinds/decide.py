"""Decides what kind of notice it is, from the language's words and from what the candidates stand for."""

import re

from notices.extract.kinds.awaited import expected, told_sooner
from notices.extract.kinds.bygone import newest_is_back, was_down
from notices.extract.kinds.changed import cancelled, extended, postponed, replaced_outright
from notices.extract.kinds.core import near_times
from notices.extract.kinds.evidence import ahead, off_beside, over, some_only, told_apart
from notices.extract.kinds.informing import (
    broken_since,
    ended_for_good,
    habitual,
    informing,
    only_else_moved,
    only_filed,
    stop_denied,
    stops_plainly,
    unfelt,
)
from notices.extract.kinds.later_ends import lengthened
from notices.extract.kinds.outages import job_begun, labelled_run, only_work, outage, rationed, shut_for_fault
from notices.extract.kinds.partial import only_part, still_down
from notices.extract.kinds.planned import maintenance, shut_until
from notices.extract.kinds.recovered import recovered
from notices.extract.languages.language import Flag
from notices.extract.mentions.marks import Role
from notices.extract.mentions.reasons import MOVED_FORWARD, OVER_BY_THEN, PUT_OFF, STORY_OVER
from notices.extract.reading import Reading
from notices.extract.roles.overtaken import MOVED_ESTIMATE
from notices.extract.roles.relapses import relapsed
from notices.model import Kind
from notices.text import Stretch

_OPENING = 400
_NEAR = 100
_STATED = (Kind.INFO, Kind.CANCELLATION, Kind.RECOVERY, Kind.POSTPONEMENT, Kind.EXTENSION)
_PARTING = "()[]{}<>|:;.!*/-\u2013\u2014"
_Stated = tuple[Kind, str, bool]
"""A kind, the words that state it, and whether they say it outright."""


def decide(reading: Reading) -> None:
    """Set the reading's kind and the reason; whether a status or the title says it outright."""
    if (stated := _stated(reading)) is not None:
        reading.kind, reading.kind_why, outright = stated
        reading.stated = outright or replaced_outright(reading, reading.kind)
        return
    sentences = _alive(reading)
    for kind, test in _TESTS:
        why = test(reading, sentences)
        if why:
            reading.kind, reading.kind_why = kind, why
            reading.stated = test in _OUTRIGHT or told_apart(reading) or _outright(reading, kind)
            return
    reading.kind, reading.kind_why = Kind.INFO, "nothing is said to be down"


def _outright(reading: Reading, kind: Kind) -> bool:
    """Whether a kind is told in so many words: moved or replaced, broken again, cuts for want of power, sooner, labels."""
    if replaced_outright(reading, kind):
        return True
    if kind in (Kind.OUTAGE, Kind.MAINTENANCE) and told_sooner(reading):
        return True
    if kind is Kind.OUTAGE:
        plain = rationed(reading) or bool(relapsed(reading)) or labelled_run(reading) or bool(shut_for_fault(reading))
        return plain or only_part(reading) or (bool(reading.titled("informing")) and broken_since(reading))
    return kind in _PLAINLY and _PLAINLY[kind](reading)


def _plainly_prolonged(reading: Reading) -> bool:
    """Whether an estimate is told in the place of another, or a length by which it goes on longer."""
    return any(c.why == MOVED_ESTIMATE for c in reading.candidates) or lengthened(reading)


def _plainly_over(reading: Reading) -> bool:
    """Whether the last time of a course of trouble is one at which all was back, and nothing is said to be down still.

    So it is where words tell how long after the beginning it was back, and that has passed.
    """
    long_after = reading.by_words and reading.may_say("back_later") and bool(was_down(reading)) and not still_down(reading)
    if newest_is_back(reading) or long_after:
        return True
    past = [c for c in reading.candidates if c.timed and c.role in (Role.START, Role.RECOVERED) and c.last is None]
    return len(past) > 1 and past[0].role is Role.START and past[-1].why in (OVER_BY_THEN, STORY_OVER) and not still_down(reading)


def _plainly_planned(reading: Reading) -> bool:
    """Whether words of work, of a stop, of what stays shut until then, or of what is called off for it leave no doubt."""
    under_way = Flag.WORK_OUTRIGHT in reading.language.flags and only_work(reading)
    under_way = under_way or (reading.by_words and (job_begun(reading) or stops_plainly(reading)))
    return under_way or bool(shut_until(reading)) or off_beside(reading)


def _plainly_moved(reading: Reading) -> bool:
    """Whether a sentence, the title, or a day that is put off tells that something is done on another day."""
    put_off = reading.by_words and any(c.why in (PUT_OFF, MOVED_FORWARD) for c in reading.candidates)
    if put_off or reading.titled("title_moved") is not None:
        return True
    return any(not reading.says("not_postponement", s) for s in reading.telling("plainly_moved"))


def _stated(reading: Reading) -> _Stated | None:
    """What a status line or the title's status word says, where the language knows such words."""
    lines = reading.words.get("status_line")
    if lines is None:
        return None
    if test := reading.found("test_only", reading.norm[reading.title_end : reading.title_end + _OPENING]):
        return Kind.INFO, test.group(), True
    title = reading.norm[: reading.title_end]
    line = lines.search(reading.norm, reading.title_end) if reading.may_say("status_line") else None
    for text in (line.group(1), title) if line else (title,):
        if (stated := _status(reading, text, text is title)) is not None:
            return stated
    return None


def _status(reading: Reading, text: str, titled: bool) -> _Stated | None:
    """The first status word of a text; one that only sounds like an end does not count while work lies ahead."""
    for kind in _STATED:
        match = reading.found(f"status_{kind.value}", text)
        if (kind is Kind.CANCELLATION and some_only(reading)) or (kind is Kind.EXTENSION and told_sooner(reading)):
            continue
        if match is None or reading.found(f"not_{kind.value}", text) or reading.found("informing", text):
            continue
        if kind is Kind.RECOVERY and (all_goes_on := unfelt(reading, [])):
            return Kind.INFO, all_goes_on, True
        if kind is Kind.RECOVERY and not reading.found("status_done", text) and still_down(reading):
            continue
        open_ended = kind is Kind.RECOVERY and not reading.found("status_over", text)
        if not (open_ended and (ahead(reading) or expected(reading)) and not over(reading)):
            return kind, match.group(), not titled or _alone(text, match)
    return None


def _alone(text: str, status: re.Match[str]) -> bool:
    """Whether a status word stands by itself: "[Cancelled] …", "… – resolved", not "Fixed slot for backups"."""
    before, after = text[: status.start()].rstrip(), text[status.end() :].lstrip()
    return before[-1:] in _PARTING and after[:1] in _PARTING


def _alive(reading: Reading) -> list[Stretch]:
    """The sentences that belong to the notice and speak of facts, not of what might happen."""
    told = [t for s in reading.sentences if reading.alive(s) and (t := _factual(reading, s))]
    return near_times(reading, told, _NEAR)


def _factual(reading: Reading, sentence: Stretch) -> Stretch | None:
    """A sentence, or its clauses up to the one that speaks of what might happen; none when that is the first."""
    if not reading.says("hypothetical", sentence):
        return sentence
    if not reading.by_words:
        return None
    might = reading.match(reading.words["hypothetical"], sentence)
    comma = reading.norm.rfind(",", sentence.start, sentence.start + might.start() + 1) if might else -1
    return Stretch(sentence.start, comma + 1) if comma > 0 else None


_PLAINLY = {
    Kind.RECOVERY: _plainly_over,
    Kind.EXTENSION: _plainly_prolonged,
    Kind.POSTPONEMENT: _plainly_moved,
    Kind.MAINTENANCE: _plainly_planned,
}
_TESTS = (
    (Kind.INFO, informing),
    (Kind.INFO, ended_for_good),
    (Kind.CANCELLATION, cancelled),
    (Kind.INFO, stop_denied),
    (Kind.INFO, only_filed),
    (Kind.INFO, unfelt),
    (Kind.RECOVERY, recovered),
    (Kind.EXTENSION, extended),
    (Kind.POSTPONEMENT, postponed),
    (Kind.OUTAGE, outage),
    (Kind.MAINTENANCE, maintenance),
    (Kind.INFO, habitual),
    (Kind.INFO, only_else_moved),
)
_OUTRIGHT = (informing, ended_for_good, cancelled, stop_denied, only_filed, habitual, only_else_moved)
"""Tests of what is told in so many words: that it is about something else, that it will not be or never was.

Cuts for want of power are, too: all other words of such a notice are those of planned work.
"""
