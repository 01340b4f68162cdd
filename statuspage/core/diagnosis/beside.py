"""What does not decide a diagnosis, but should be known beside it: what comes, what was called off, what is excepted or lost."""

from collections.abc import Iterable, Iterator

from statuspage.core.diagnosis.case import Case, Over
from statuspage.core.diagnosis.model import Bearing, Conclusion, Finding, Ground, Reason
from statuspage.core.model import Condition, Lifecycle, Measured, Target


def measurements(measured: Iterable[Measured], target: Target, bearing: Bearing) -> list[Reason]:
    """Judgements as reasons."""
    return [Reason(Ground.MEASURED, target, bearing, measured=m, at=m.last_checked) for m in measured]


def lost(case: Case, bearing: Bearing) -> list[Reason]:
    """The sources that cannot be relied on, as reasons; since when, where that is known."""
    return [
        Reason(Ground.LOST, case.target, bearing, source=s.source.id, at=s.health.unreadable_since, detail=s.problem)
        for s in case.feeding
        if s.problem
    ]


def backlog(case: Case, over: Over, bearing: Bearing) -> Reason:
    """An outage that is over, as a reason for data to come late."""
    return Reason(Ground.BACKLOG, case.target, bearing, event=over.event, at=over.at, to=over.late_until)


def beside(case: Case, finding: Finding) -> list[Reason]:
    """The reasons that stand beside a finding, without those that it rests on itself."""
    known = {(r.ground, r.event.id if r.event else r.source) for r in finding.reasons}
    found = [*_of_events(case), *_silent(case, finding), *lost(case, Bearing.BESIDE), *_site(case, finding)]
    return [r for r in found if (r.ground, r.event.id if r.event else r.source) not in known]


def _of_events(case: Case) -> Iterator[Reason]:
    target = case.target
    for event, phase in case.coming():
        yield Reason(Ground.COMING, target, Bearing.BESIDE, event=event, phase=phase, at=phase.start)
    for event, phase in case.called_off():
        off = Ground.CANCELLED if event.lifecycle is Lifecycle.CANCELLED else Ground.POSTPONED
        yield Reason(off, target, Bearing.BESIDE, event=event, phase=phase, at=phase.start)
    spared = case.spared()
    for event, phase in spared:
        yield Reason(Ground.SPARED, target, Bearing.BESIDE, event=event, phase=phase)
    for event in case.elsewhere():
        if event.id not in {other.id for other, _ in spared}:
            yield Reason(Ground.ELSEWHERE, target, Bearing.BESIDE, event=event)
    for over in case.over():
        unconfirmed = Reason(Ground.PAST_END, target, Bearing.BESIDE, event=over.event, at=over.at)
        yield backlog(case, over, Bearing.BESIDE) if over.confirmed else unconfirmed


def _silent(case: Case, finding: Finding) -> Iterator[Reason]:
    """That the sources can be read and say nothing of it is a reason where nothing is known to be wrong."""
    if any(reason.ground in {Ground.RUNNING, Ground.PAST_END, Ground.FROZEN} for reason in finding.reasons):
        return
    bearing = Bearing.FOR if finding.conclusion is Conclusion.CLEAR else Bearing.BESIDE
    for source in case.feeding:
        if source.problem is None:
            yield Reason(Ground.SILENT, case.target, bearing, source=source.source.id, at=source.health.last_good)


def _site(case: Case, finding: Finding) -> Iterator[Reason]:
    """What the service as a whole shows, where its function is not measured itself, or shows something else."""
    if not case.target.component or finding.conclusion is Conclusion.SYSTEM:
        return
    for m in case.view.whole.measured:
        if m.condition is not Condition.UP:
            yield Reason(Ground.SITE, m.target, Bearing.AGAINST, measured=m, at=m.since)
        elif not case.state.measured:
            yield Reason(Ground.SITE, m.target, Bearing.BESIDE, measured=m, at=m.last_checked)
