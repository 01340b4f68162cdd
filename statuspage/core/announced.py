"""The announced track of an event: what its notices, read in their order, say together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from notices.model import OVER, DataEffect, Facts, Impact, Kind, Question, Restored, Stage, Superseded
from statuspage.core.absence import Absence
from statuspage.core.conflict import differences
from statuspage.core.model import Advice, Citation, EventKind, NoticeRevision, Phase, Quote, Spared
from statuspage.core.reading import Reading, quote
from statuspage.core.said import Conflict, Said

GRAVITY = (Impact.NONE, Impact.STALE, Impact.READ_ONLY, Impact.DEGRADED, Impact.UNKNOWN, Impact.UNAVAILABLE)
"""Impacts by how grave they are; one that was not recognised ranks just under an outage."""

_SAID = 20
"""So much of what was said of a phase is kept, the newest."""
_CITED = 20
"""So many revisions of one notice are cited, the first and the newest: some pages are edited at every visit."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What the notices of one event say together. `over_at`: they say that it is over, since then; `vanished`
    when they say so by having gone from a list of what is open.

    `leading` is the newest notice that moved it: what others say beside it is cited, and where they differ a conflict.
    """

    kind: EventKind
    title: str
    services: tuple[str, ...]
    phases: tuple[Phase, ...] = ()
    citations: tuple[Citation, ...] = ()
    cancelled: bool = False
    postponed: bool = False
    over_at: datetime | None = None
    vanished: bool = False
    stage: Stage | None = None
    started_at: datetime | None = None
    expected_recovery: datetime | None = None
    recovery_evidence: tuple[Quote, ...] = ()
    restored: tuple[Restored, ...] = ()
    superseded: tuple[Superseded, ...] = ()
    workarounds: tuple[Advice, ...] = ()
    data_effects: tuple[DataEffect, ...] = ()
    unmatched: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    confidence: float = 1.0
    official: bool = False
    conflicts: tuple[Conflict, ...] = ()
    leading: Citation | None = None

    @property
    def first_start(self) -> datetime | None:
        """The earliest announced start, or null."""
        return min((phase.start for phase in self.phases if phase.start), default=None)


def join(track: Announced | None, revision: NoticeRevision, reading: Reading, *, copy_of: str = "") -> Announced:
    """`track` with one more notice: an official one leads, a copy of what was said before is only cited, as such."""
    if track is None:
        kind = EventKind.MAINTENANCE if _is_planned(revision) else EventKind.INCIDENT
        return _applied(Announced(kind, revision.title, ()), revision, reading)
    leads = reading.is_official(revision.source) or not track.official
    if revision.absence:
        return _without(track, revision) if leads else _cited(track, revision)
    if copy_of and not (leads and not track.official and reading.is_official(revision.source)):
        return _cited(track, revision, copy_of)
    phases = reading.phases(revision)
    conflicts = _conflicts(track, revision, phases, leads=leads)
    return replace(_applied(track, revision, reading) if leads else _cited(track, revision), conflicts=conflicts)


def _applied(track: Announced, revision: NoticeRevision, reading: Reading) -> Announced:
    phases = _moved(track, revision, reading)
    services = {target.service for phase in phases for target in phase.targets} | set(track.services)
    cited = _cited(track, revision)
    track = replace(
        cited,
        phases=phases,
        services=tuple(sorted(services)),
        official=track.official or reading.is_official(revision.source),
        unmatched=tuple(dict.fromkeys(track.unmatched + reading.unmatched(revision))),
        leading=cited.citations[-1],
    )
    return _status(_details(track, revision), revision)


def _moved(track: Announced, revision: NoticeRevision, reading: Reading) -> tuple[Phase, ...]:
    facts = revision.facts
    new = reading.phases(revision)
    known = tuple(phase for phase in new if phase.start or phase.end)
    if not track.phases:
        return new
    if facts.kind is Kind.CANCELLATION or (facts.kind is Kind.POSTPONEMENT and not known):
        return track.phases
    if facts.kind is Kind.RECOVERY and not revision.structured:
        return track.phases
    if not known or facts.kind is Kind.INFO:
        return _sparing(track.phases, reading.spared(revision))
    if facts.kind is Kind.EXTENSION:
        return _extended(track.phases, known)
    return tuple(_remember(phase, track.phases) for phase in known)


def _without(track: Announced, revision: NoticeRevision) -> Announced:
    """The track after one of its notices has gone; what that said of times is not said anew."""
    cited = _cited(track, revision)
    if revision.absence is Absence.OVER:
        return replace(cited, over_at=revision.resolved_at, vanished=True, stage=revision.stage)
    return replace(cited, questions=tuple(dict.fromkeys((*track.questions, *revision.facts.questions))))


def in_order(revisions: Iterable[NoticeRevision]) -> list[NoticeRevision]:
    """The revisions in the order in which they were said; a better reading stands in the place of the one before."""
    all_of_them = {(revision.id, revision.revision): revision for revision in revisions}
    read_again = {(id, number - 1) for (id, number), revision in all_of_them.items() if revision.reread}
    kept = [revision for key, revision in all_of_them.items() if key not in read_again]
    return sorted(kept, key=lambda revision: order(_said_first(revision, all_of_them)))


def _said_first(revision: NoticeRevision, known: Mapping[tuple[str, int], NoticeRevision]) -> NoticeRevision:
    """The revision by which the source said what `revision` is the newest reading of."""
    while revision.reread and (earlier := known.get((revision.id, revision.revision - 1))):
        revision = earlier
    return revision


def order(revision: NoticeRevision) -> tuple[datetime, datetime, str, int]:
    """The order in which notices are read: as published; revisions of one notice as they became known."""
    return (revision.known_at if revision.revision > 1 else revision.published, revision.known_at, revision.id, revision.revision)


def _conflicts(track: Announced, revision: NoticeRevision, phases: Sequence[Phase], *, leads: bool) -> tuple[Conflict, ...]:
    """Where sources differ after one more notice. Who leads and moves something says nothing against what was said before."""
    other = track.leading
    if other is None:
        return ()
    kept = tuple(c for c in track.conflicts if revision.id not in {c.notice, c.other})
    if not leads:
        return kept + differences(track.phases, (other.notice, other.revision), phases, (revision.id, revision.revision))
    moves = revision.facts.kind is not Kind.OUTAGE and revision.facts.kind is not Kind.MAINTENANCE
    if moves or revision.facts.refers_to_earlier or revision.source == other.source:
        return ()
    return differences(phases, (revision.id, revision.revision), track.phases, (other.notice, other.revision))


def _is_planned(revision: NoticeRevision) -> bool:
    facts = revision.facts
    if facts.kind in {Kind.OUTAGE, Kind.RECOVERY}:
        return revision.stage in {Stage.COMPLETED, Stage.SCHEDULED, Stage.IN_PROGRESS, Stage.VERIFYING}
    if facts.kind is Kind.EXTENSION:
        return not any(word in facts.text for word in ("故障", "异常", "incident", "outage"))
    return True


def _remember(phase: Phase, before: Sequence[Phase]) -> Phase:
    """`phase` with the end that it replaces, if an earlier phase of the same start had another, and with what was said before."""
    related = [old for old in before if set(old.targets) & set(phase.targets)]
    phase = replace(phase, said=_said(phase, *(one for old in related for one in old.said), *phase.said))
    for old in related:
        if old.start == phase.start:
            return replace(phase, was_end=old.end if old.end != phase.end else old.was_end)
    return phase


def _extended(phases: tuple[Phase, ...], new: Sequence[Phase]) -> tuple[Phase, ...]:
    moved = tuple(_extend(phase, new) for phase in phases)
    added = tuple(phase for phase in new if phase.start and phase.end and not any(phase.end == old.end for old in moved))
    return moved + added


def _extend(phase: Phase, new: Sequence[Phase]) -> Phase:
    """The phase with the end of the first extension that is about it (a restated start must agree), or as it was."""
    for other in new:
        related = other.start in {None, phase.start} and any(
            phase.concerns(t) or other.concerns(p) for t in other.targets for p in phase.targets
        )
        if related and other.end and other.end != phase.end:
            moved = replace(phase, end=other.end, was_end=phase.end, evidence=phase.evidence + other.evidence)
            return replace(moved, said=_said(moved, *phase.said, *other.said))
    return phase


def _said(phase: Phase, *all_of_it: Said) -> tuple[Said, ...]:
    """What was said of the time of a phase, without what only repeats what was said before."""
    first: dict[tuple[datetime | None, datetime | None, Impact], Said] = {}
    for one in all_of_it:
        before = one.end and phase.start and one.end <= phase.start
        after = one.start and phase.end and one.start >= phase.end
        if not before and not after:
            first.setdefault((one.start, one.end, one.impact), one)
    return tuple(first.values())[-_SAID:]


def _sparing(phases: tuple[Phase, ...], spared: tuple[Spared, ...]) -> tuple[Phase, ...]:
    """The phases without what works again before the rest."""
    back = tuple(s for s in spared if s.since)
    return tuple(
        replace(phase, spared=tuple(dict.fromkeys(phase.spared + tuple(s for s in back if phase.concerns(s.target)))))
        for phase in phases
    )


def _cited(track: Announced, revision: NoticeRevision, copy_of: str = "") -> Announced:
    citation = Citation(
        notice=revision.id,
        revision=revision.revision,
        source=revision.source,
        kind=revision.facts.kind,
        title=revision.title,
        url=revision.url,
        published=revision.published,
        known_at=revision.known_at,
        snapshot=revision.snapshot,
        copy_of=copy_of,
    )
    own = [at for at, old in enumerate(track.citations) if old.notice == revision.id]
    gone = own[1] if len(own) >= _CITED else len(track.citations)
    return replace(track, citations=(*track.citations[:gone], *track.citations[gone + 1 :], citation))


def _details(track: Announced, revision: NoticeRevision) -> Announced:
    facts = revision.facts
    advice = tuple(Advice(w.quote, revision.id, revision.revision, w.affects) for w in facts.workarounds)
    keep = tuple(old for old in track.workarounds if old.notice != revision.id)
    moved = tuple(Superseded(phase.start, phase.was_end) for phase in track.phases if phase.was_end)
    return replace(
        track,
        expected_recovery=_expected(track, facts),
        recovery_evidence=_recovery_evidence(track, revision),
        restored=facts.restored or track.restored,
        superseded=tuple(dict.fromkeys(track.superseded + facts.superseded + moved)),
        workarounds=tuple(dict.fromkeys(keep + advice)),
        data_effects=facts.data_effects or track.data_effects,
        questions=facts.questions,
        confidence=min((facts.confidence, *(phase.confidence for phase in track.phases))),
        started_at=revision.started_at or track.started_at,
        stage=revision.stage or track.stage,
    )


def _expected(track: Announced, facts: Facts) -> datetime | None:
    """The newest stated recovery; an extension that names none moves it to the latest end."""
    if facts.kind in {Kind.RECOVERY, Kind.CANCELLATION}:
        return track.expected_recovery
    ends = [phase.end for phase in track.phases if phase.end]
    return facts.expected_recovery or (max(ends) if ends and len(ends) == len(track.phases) else track.expected_recovery)


def _recovery_evidence(track: Announced, revision: NoticeRevision) -> tuple[Quote, ...]:
    own = [e for w in revision.facts.windows for e in w.evidence if e.field in {"expected_recovery", "end"}]
    return tuple(quote(revision, evidence) for evidence in own) or track.recovery_evidence


def _status(track: Announced, revision: NoticeRevision) -> Announced:
    """Whether the matter is off, undecided or over, by the newest notice."""
    kind = revision.facts.kind
    if kind is Kind.INFO and not revision.structured:
        return track
    if kind is Kind.CANCELLATION or revision.stage is Stage.CANCELLED:
        return replace(track, cancelled=True)
    if kind is Kind.POSTPONEMENT and not any(w.start or w.end for w in revision.facts.windows):
        return replace(track, postponed=True)
    if kind is Kind.RECOVERY or revision.stage in OVER:
        ends = [w.end for w in revision.facts.windows if w.end]
        over = revision.facts.actual_recovery or revision.resolved_at or max(ends, default=revision.published)
        return replace(track, over_at=over, vanished=False)
    return replace(track, cancelled=False, postponed=False, over_at=None, vanished=False)
