"""The rules by which facts come to a conclusion, in their order: the first that matches decides.

A conclusion is never drawn from silence alone: where nothing is measured, or a source cannot be read, nobody can tell.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from notices.model import Impact
from statuspage.core.announced import GRAVITY
from statuspage.core.diagnosis.beside import backlog, beside, lost, measurements
from statuspage.core.diagnosis.case import Case
from statuspage.core.diagnosis.model import (
    Bearing,
    Caveat,
    Conclusion,
    Diagnosis,
    Finding,
    Ground,
    Look,
    Part,
    Reason,
    Sureness,
    Unseen,
)
from statuspage.core.diagnosis.outlook import caveats, data_effects, data_to, expected, look_again, turnings, until, workarounds
from statuspage.core.model import Condition, Event, Measured, Phase, State, Target
from statuspage.core.observed import DEGRADING
from statuspage.core.page import Page, ServiceView

T = TypeVar("T")

_NEVER = datetime.max.replace(tzinfo=UTC)

WORST_FIRST = (Conclusion.SYSTEM, Conclusion.DELAY, Conclusion.CANNOT_TELL, Conclusion.CLEAR)
"""The order in which a service takes the conclusion of one of its functions."""

_SURER = tuple(Sureness)
_DOUBTFUL = frozenset({Caveat.UNOFFICIAL, Caveat.READING, Caveat.UNNAMED})
"""What speaks against an announcement itself, not only against its end."""

UNKNOWN = {
    "unrecognised": Ground.UNRECOGNISED,
    "measurement_expired": Ground.EXPIRED,
    "not_measured": Ground.EXPIRED,
    "own_line": Ground.OWN_LINE,
    "unwatched": Ground.UNWATCHED,
    "blocked": Ground.BLOCKED,
}
"""The grounds of an unknown state, by its reason. A lost source and a past end are grounds with what they are of."""


def diagnose(page: Page, target: Target) -> Diagnosis | None:
    """The diagnosis of a function, or of a service as a whole (with an empty component); null when there is no such target."""
    view = next((view for view in page.services if view.service.id == target.service), None)
    if view is None:
        return None
    if not target.component and view.components:
        return _whole(page, view)
    parts = {part.component.id: part.state for part in view.components if part.component}
    state = parts.get(target.component) if target.component else view.whole
    return _diagnosed(Case(page, view, state)) if state else None


def conclude(case: Case) -> Finding:
    """The conclusion on a target, with the reasons that bear on it."""
    rules = (_seen, _announced, _site, _frozen, _past_end, _unknown, _backlog, _unmeasured, _unread)
    return next((found for rule in rules if (found := rule(case))), None) or _clear(case)


def _seen(case: Case) -> Finding | None:
    """It is measured worse than any running phase announces: the system, or, when only its data are old, a delay."""
    if case.state.rule != 1:
        return None
    bad = case.bad()
    reasons = [Reason(Ground.MEASURED, case.target, measured=m, at=m.since) for m in bad]
    reasons += _said(case)
    late = case.state.state is State.DELAYED
    others = [m for m in case.state.measured if m not in bad]
    reasons += measurements(others, case.target, Bearing.BESIDE if late else Bearing.AGAINST)
    if late:
        return Finding(Conclusion.DELAY, Sureness.HIGH, tuple(reasons))
    return Finding(Conclusion.SYSTEM, _sureness_seen(case, bad), tuple(reasons))


def _said(case: Case) -> list[Reason]:
    """What is announced of it: the phases that run, and those whose end has passed."""
    running = [Reason(Ground.RUNNING, case.target, event=e, phase=p, at=p.start) for e, p in case.running()]
    past = [Reason(Ground.PAST_END, case.target, event=e, phase=p, at=p.end if p else None) for e, p in case.past()]
    return running + past


def _sureness_seen(case: Case, bad: Sequence[Measured]) -> Sureness:
    """Two that see it down, or one and an announcement, are sure; slow is little: it may be our way there."""
    if all(m.condition in DEGRADING for m in bad):
        return Sureness.LOW
    agreeing = len({m.origin for m in bad if m.condition is Condition.DOWN}) + bool(_said(case))
    return Sureness.HIGH if agreeing > 1 and case.state.state is State.MAJOR and not case.page.stale else Sureness.MEDIUM


def _announced(case: Case) -> Finding | None:
    """It is announced, or its upstream says so as data, also when it is measured up."""
    if case.state.rule not in {2, 3}:
        return None
    running = case.running()
    reasons = [Reason(Ground.RUNNING, case.target, event=e, phase=p, at=p.start) for e, p in running]
    if not running or case.state.reason == "stated":
        reasons.insert(0, Reason(Ground.STATED, case.target, detail=case.state.detail))
    late = case.state.state is State.DELAYED or bool(running and _gravest(p for _, p in running) is Impact.STALE)
    against = case.up and not late
    reasons += measurements(case.state.measured, case.target, _bearing(late=late, up=case.up))
    doubts = case.page.stale + (0 if case.bad() else against + _doubts(case, running))
    return Finding(Conclusion.DELAY if late else Conclusion.SYSTEM, _SURER[min(doubts, 2)], tuple(reasons))


def _bearing(*, late: bool, up: bool) -> Bearing:
    """How a measurement stands to what is announced: a page that answers is nothing against old data."""
    if not up:
        return Bearing.FOR
    return Bearing.BESIDE if late else Bearing.AGAINST


def _doubts(case: Case, running: Sequence[tuple[Event, Phase]]) -> int:
    """How much there is against an announcement, of the one of which there is least; that its end moves is nothing against it."""
    return min((len(_DOUBTFUL.intersection(caveats(case, event, phase))) for event, phase in running), default=0)


def _gravest(phases: Iterable[Phase]) -> Impact:
    return max((phase.impact for phase in phases), key=GRAVITY.index)


def _site(case: Case) -> Finding | None:
    """The service as a whole cannot be reached, and nothing shows that this function can."""
    down = case.site_down()
    if not down or case.up:
        return None
    reasons = tuple(Reason(Ground.SITE, m.target, measured=m, at=m.since) for m in down)
    return Finding(Conclusion.SYSTEM, Sureness.MEDIUM, reasons)


def _frozen(case: Case) -> Finding | None:
    """What is older than this page stands for carries no conclusion but what is announced."""
    if not case.page.stale:
        return None
    return _cannot_tell(Reason(Ground.FROZEN, case.target, at=case.page.reconciled_at))


def _past_end(case: Case) -> Finding | None:
    """Its announced end has passed, nobody says that it is back, and nothing measures it."""
    if case.up:
        return None
    back = {over.event.id for over in case.over() if over.confirmed}
    reasons = [r for r in _said(case) if r.ground is Ground.PAST_END and r.event and r.event.id not in back]
    unconfirmed = [over for over in case.over() if not over.confirmed]
    reasons += [Reason(Ground.PAST_END, case.target, event=over.event, at=over.at) for over in unconfirmed]
    return _cannot_tell(reasons[0]) if reasons else None


def _unknown(case: Case) -> Finding | None:
    """Its state is unknown: a source cannot be relied on and nothing is measured, or nobody watches it."""
    if case.state.state is not State.UNKNOWN:
        return None
    ground = UNKNOWN.get(case.state.reason)
    if ground is None:
        told = [Reason(Ground.LOST, case.target, source=source, detail=case.state.detail) for source in case.state.lost_sources]
        return _cannot_tell(*(lost(case, Bearing.FOR) or told or [Reason(Ground.UNWATCHED, case.target)]))
    return _cannot_tell(Reason(ground, case.target, detail=case.state.detail))


def _backlog(case: Case) -> Finding | None:
    """It was out lately and is back: what was done around that time may come late."""
    over = next((over for over in case.over() if over.confirmed), None)
    if over is None:
        return None
    reasons = [backlog(case, over, Bearing.FOR)]
    reasons += measurements(case.state.measured, case.target, Bearing.BESIDE)
    return Finding(Conclusion.DELAY, Sureness.MEDIUM, tuple(reasons))


def _unmeasured(case: Case) -> Finding | None:
    """Its sources are silent, and nothing measures it: silence is no sign of health."""
    if case.state.state is not State.NO_NOTICE:
        return None
    return _cannot_tell(Reason(Ground.UNMEASURED, case.target))


def _unread(case: Case) -> Finding | None:
    """It answers, but no source can be read that would say more: a page that answers is no proof that all works."""
    if not case.feeding or case.readable:
        return None
    return _cannot_tell(*lost(case, Bearing.FOR), *measurements(case.state.measured, case.target, Bearing.AGAINST))


def _clear(case: Case) -> Finding:
    """Nothing that we know of. A green measurement only says that it answers: this is never sure."""
    stated = case.state.reason == "by_own_statement"
    reasons = [Reason(Ground.STATED_OK, case.target)] if stated else measurements(case.state.measured, case.target, Bearing.FOR)
    sees_all = bool(case.state.measured and case.feeding) and all(source.problem is None for source in case.feeding)
    return Finding(Conclusion.CLEAR, Sureness.MEDIUM if sees_all else Sureness.LOW, tuple(reasons))


def _cannot_tell(*reasons: Reason) -> Finding:
    return Finding(Conclusion.CANNOT_TELL, Sureness.LOW, reasons)


def _diagnosed(case: Case) -> Diagnosis:
    finding = conclude(case)
    finding = replace(finding, reasons=(*finding.reasons, *beside(case, finding)))
    end = until(case, finding)
    return Diagnosis(
        target=case.target,
        now=case.now,
        conclusion=finding.conclusion,
        sureness=finding.sureness,
        reasons=finding.reasons,
        about=(case.target,),
        until=end,
        look_again=look_again(finding, end, case.now),
        expected=expected(case, finding),
        data_to=data_to(finding),
        turnings=turnings(finding),
        workarounds=workarounds(case, finding),
        data_effects=data_effects(finding),
        support=case.view.service.support,
        looked=_looked(case),
        unseen=_unseen(case),
    )


def _looked(case: Case) -> tuple[Look, ...]:
    """Every source and every origin that can say something of it, with the time of its last word."""
    sources = [Look(s.source.id, s.health.last_good, s.problem is None, source=True) for s in case.feeding]
    return (*sources, *(_look(case, id) for id in _origins(case)))


def _look(case: Case, origin: str) -> Look:
    shown: dict[str, datetime | None] = {m.origin: m.last_checked for m in (*case.view.whole.measured, *case.state.measured)}
    return Look(origin, shown.get(origin), origin in shown, source=False)


def _origins(case: Case) -> list[str]:
    """What measures this target, or the service as a whole, by the settings."""
    about = {(case.target.service, case.target.component or None), (case.target.service, None)}
    settings = case.page.settings
    return [one.id for one in (*settings.probes, *settings.awaited) if (one.service, one.component) in about]


def _unseen(case: Case) -> tuple[Unseen, ...]:
    settings = case.page.settings
    shown = {m.origin for m in case.state.measured}
    timed = {probe.id for probe in settings.probes if probe.max_lag is not None}
    timed |= {heartbeat.id for heartbeat in settings.heartbeats if heartbeat.max_lag is not None}
    found = [
        (Unseen.FUNCTION, not shown),
        (Unseen.LAG, not timed & shown),
        (Unseen.NOTICES, not case.feeding),
        (Unseen.OWN_SIDE, True),
    ]
    return tuple(what for what, holds in found if holds)


def _whole(page: Page, view: ServiceView) -> Diagnosis:
    """The service as a whole: the conclusion of its worst function, said of those that it holds for."""
    own = [_diagnosed(Case(page, view, part.state)) for part in view.components]
    whole = _diagnosed(Case(page, view, view.whole))
    counted = [*own, whole] if view.whole.measured or view.whole.rule <= 3 else own
    worst = min(counted, key=lambda d: (WORST_FIRST.index(d.conclusion), _SURER.index(d.sureness)))
    agreeing = [d for d in counted if d.conclusion is worst.conclusion]
    last = max(agreeing, key=_lasts)
    return replace(
        worst,
        target=view.whole.target,
        about=tuple(d.target for d in agreeing),
        reasons=_merged(agreeing),
        until=last.until,
        look_again=last.look_again,
        expected=last.expected,
        data_to=min((d.data_to for d in agreeing if d.data_to), default=None),
        turnings=_all(d.turnings for d in agreeing),
        workarounds=_all(d.workarounds for d in agreeing),
        data_effects=_all(d.data_effects for d in agreeing),
        parts=tuple(Part(d.target, d.conclusion) for d in own),
        looked=_all(d.looked for d in counted),
        unseen=tuple(u for u in Unseen if any(u in d.unseen for d in counted)),
    )


def _lasts(diagnosis: Diagnosis) -> tuple[datetime, datetime]:
    """How long it lasts, as announced and by experience: what has no end lasts longest."""
    end, told = diagnosis.until, diagnosis.expected
    return (end.at if end else _NEVER, (told.middle if told else None) or _NEVER)


def _all(found: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """Each once, in their order."""
    return tuple({repr(one): one for own in found for one in own}.values())


def _merged(diagnoses: Sequence[Diagnosis]) -> tuple[Reason, ...]:
    """The reasons of several, each once: what differs only by the function that it is said of is the same."""
    found: dict[tuple[object, ...], Reason] = {}
    for reason in (reason for diagnosis in diagnoses for reason in diagnosis.reasons):
        event = reason.event.id if reason.event else ""
        origin = reason.measured.origin if reason.measured else ""
        found.setdefault((reason.ground, reason.bearing, event, reason.phase, origin, reason.source), reason)
    return tuple(found.values())
