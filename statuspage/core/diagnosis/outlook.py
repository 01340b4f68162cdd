"""Looks ahead: until when it is announced, how sure that is, when to look again, what would change it, what to do meanwhile."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from notices.model import DataEffect
from statuspage.core.diagnosis.case import Case
from statuspage.core.diagnosis.model import Bearing, Caveat, Conclusion, Finding, Ground, Reason, Turn, Turning, Until
from statuspage.core.expectation import Expectation, Telling
from statuspage.core.match import find
from statuspage.core.model import Advice, Condition, Event, Phase, Target
from statuspage.core.reading import OPERATOR
from statuspage.core.review import DOUBTFUL

_AFTER_END = timedelta(minutes=30)
"""How long after an announced end it is worth looking: systems come back function by function. A rule of thumb of ours."""

_AFTER_BACK = timedelta(hours=2)
"""How long after an outage most of a backlog is loaded: a rule of thumb of ours."""

_MISSING = {
    Ground.LOST: Turn.READABLE,
    Ground.UNRECOGNISED: Turn.READABLE,
    Ground.EXPIRED: Turn.MEASURED,
    Ground.BLOCKED: Turn.MEASURED,
    Ground.UNMEASURED: Turn.WATCHED,
    Ground.UNWATCHED: Turn.WATCHED,
    Ground.PAST_END: Turn.CONFIRMED,
    Ground.OWN_LINE: Turn.LINE_UP,
    Ground.FROZEN: Turn.THAWED,
}
_TOLD = frozenset({Ground.RUNNING, Ground.PAST_END, Ground.BACKLOG})
"""Grounds whose notices say what to do, and what becomes of the data."""


def until(case: Case, finding: Finding) -> Until | None:
    """The announced end: of several running phases the last; of one that is past, with that caveat; null when any is left open."""
    own = [r for r in finding.reasons if r.ground in {Ground.RUNNING, Ground.PAST_END} and r.bearing is Bearing.FOR and r.event]
    ends = [(end, r) for r in own if r.event and (end := _end(r.event, r.phase, case.target, case.now))]
    if not ends or len(ends) < len(own) or finding.conclusion is Conclusion.CANNOT_TELL:
        return None
    at, reason = max(ends, key=lambda pair: pair[0])
    if reason.event is None:
        return None
    passed = (Caveat.PASSED,) if at <= case.now else ()
    return Until(at, reason.event.id, passed + caveats(case, reason.event, reason.phase))


def _end(event: Event, phase: Phase | None, target: Target, now: datetime) -> datetime | None:
    """When an event is announced to be over for a target: some functions come back before the rest."""
    if phase is None or phase.end is None:
        return event.expected_recovery
    back = [s.since for s in phase.spared if s.target == target and s.since and s.since > now]
    return min([phase.end, *back])


def caveats(case: Case, event: Event, phase: Phase | None) -> tuple[Caveat, ...]:
    """What makes an announced time less than sure."""
    differs = any(conflict.field == "end" for conflict in event.conflicts)
    found = [
        (Caveat.MOVED, bool(event.superseded or (phase and phase.was_end)) and not differs),
        (Caveat.CONFLICT, differs),
        (Caveat.UNOFFICIAL, not _is_official(case, event)),
        (Caveat.READING, bool(event.questions) or bool(phase and phase.confidence < DOUBTFUL)),
        (Caveat.UNNAMED, bool(phase and not phase.certain)),
    ]
    return tuple(caveat for caveat, holds in found if holds)


def _is_official(case: Case, event: Event) -> bool:
    official = {source.id for source in case.page.settings.sources if source.official}
    return any(c.source in official or c.source.startswith(OPERATOR) for c in event.citations if not c.copy_of)


def expected(case: Case, finding: Finding) -> Expectation | None:
    """What experience says of the end of what goes on; null when it can name no time."""
    if finding.conclusion not in {Conclusion.SYSTEM, Conclusion.DELAY}:
        return None
    told = (case.page.expectations.get(event) for event in case.state.events)
    return next((one for one in told if one and one.telling is Telling.BAND), None)


def look_again(finding: Finding, end: Until | None, now: datetime) -> datetime | None:
    """A time at which it is worth looking again, when one follows from what is known."""
    if end is not None:
        return end.at + _AFTER_END if end.at + _AFTER_END > now else None
    if finding.conclusion is not Conclusion.DELAY:
        return None
    over = next((reason for reason in finding.reasons if reason.ground is Ground.BACKLOG), None)
    return _after(over, now) if over else None


def _after(over: Reason, now: datetime) -> datetime | None:
    soon = over.at + _AFTER_BACK if over.at else None
    return soon if soon and soon > now else over.to


def data_to(finding: Finding) -> datetime | None:
    """How far the data reach, when they lag."""
    lagging = (r.measured for r in finding.reasons if r.condition is Condition.DELAYED and r.measured)
    return min((m.data_to for m in lagging if m.data_to), default=None)


def turnings(finding: Finding) -> tuple[Turning, ...]:
    """What would change the conclusion."""
    return tuple(dict.fromkeys((*_turnings(finding), *_beginnings(finding))))


def _turnings(finding: Finding) -> Iterator[Turning]:
    own = [reason for reason in finding.reasons if reason.bearing is Bearing.FOR]
    match finding.conclusion:
        case Conclusion.SYSTEM:
            yield Turning(Turn.BACK)
        case Conclusion.DELAY:
            yield from _late(own)
        case Conclusion.CANNOT_TELL:
            yield from (Turning(turn) for reason in own if (turn := _MISSING.get(reason.ground)))
            yield Turning(Turn.NEWS)
        case Conclusion.CLEAR:
            yield Turning(Turn.NEWS)


def _late(own: list[Reason]) -> Iterator[Turning]:
    over = next((reason.to for reason in own if reason.ground is Ground.BACKLOG), None)
    if over:
        yield Turning(Turn.PATIENCE, over)
    else:
        lags = any(reason.condition is Condition.DELAYED for reason in own)
        yield Turning(Turn.CAUGHT_UP if lags else Turn.BACK)
    yield Turning(Turn.OTHERS_SEE)


def _beginnings(finding: Finding) -> Iterator[Turning]:
    if finding.conclusion is not Conclusion.SYSTEM:
        yield from (Turning(Turn.BEGINS, reason.at) for reason in finding.reasons if reason.ground is Ground.COMING)


def workarounds(case: Case, finding: Finding) -> tuple[Advice, ...]:
    """What the notices say to do meanwhile: of all that is not said of other functions alone."""
    events = {r.event.id: r.event for r in finding.reasons if r.ground in {Ground.RUNNING, Ground.PAST_END} and r.event}
    said = (advice for event in events.values() for advice in event.workarounds if _is_for(case, advice))
    return tuple(dict.fromkeys(said))


def _is_for(case: Case, advice: Advice) -> bool:
    meant = {target for name in advice.affects for target in find(name, [case.view.service])}
    return not meant or any(target.covers(case.target) or case.target.covers(target) for target in meant)


def data_effects(finding: Finding) -> tuple[tuple[Event, DataEffect], ...]:
    """What the notices say about data."""
    events = {r.event.id: r.event for r in finding.reasons if r.ground in _TOLD and r.event}
    return tuple((event, effect) for event in events.values() for effect in event.data_effects)
