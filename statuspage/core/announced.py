"""The announced track of an event: what its notices, read in their order, say together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from notices.model import OVER, DataEffect, Evidence, Facts, Impact, Kind, Question, Restored, Stage, Superseded, Window
from statuspage.core.absence import Absence
from statuspage.core.conflict import differences
from statuspage.core.match import Matched, find, match, named
from statuspage.core.model import Advice, Citation, EventKind, NoticeRevision, Phase, Quote, Spared, Target
from statuspage.core.places import places
from statuspage.core.said import Conflict, Said
from statuspage.settings import Service, Settings

GRAVITY = (Impact.NONE, Impact.STALE, Impact.READ_ONLY, Impact.DEGRADED, Impact.UNKNOWN, Impact.UNAVAILABLE)
"""Impacts by how grave they are; one that was not recognised ranks just under an outage."""

OPERATOR = "operator:"
"""Before a service's id: the source of what this page's operator posted about that service."""

_CONTEXT = 160
_STOPS = "。！？\n；!?;"
_SAID = 20
"""So much of what was said of a phase is kept, the newest."""
_UNCERTAIN = 0.7
"""How much the confidence of a phase is lowered when no name matched."""


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


class Reading:
    """Turns notice revisions into phases, by the names that the settings know. Holds no state but the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        services = {service.id: service for service in settings.services}
        self._services = {
            source.id: tuple(services[name] for name in source.services if name in services) for source in settings.sources
        }
        self._official = {source.id for source in settings.sources if source.official}

    def services(self, source: str) -> tuple[Service, ...]:
        """The services that a source's notices can be about; none for a source that was taken out of the settings."""
        if source.startswith(OPERATOR):
            own = self._settings.service(source.removeprefix(OPERATOR))
            return (own,) if own else ()
        return self._services.get(source, ())

    def is_official(self, source: str) -> bool:
        """Whether a source is the authority on its services; this page's operator is."""
        return source in self._official or source.startswith(OPERATOR)

    def speaks(self, revision: NoticeRevision) -> bool:
        """Whether a notice can be (part of) an event: it is no mere information, and somebody is concerned."""
        told = revision.facts.kind is not Kind.INFO or bool(revision.facts.restored)
        return told and bool(self.phases(revision))

    def opens(self, revision: NoticeRevision) -> bool:
        """Whether a notice can be an event's first: it says when, or it is an outage, or its upstream says so as data."""
        timed = any(window.start or window.end for window in revision.facts.windows)
        return timed or revision.structured or revision.facts.kind is Kind.OUTAGE

    def subject(self, revision: NoticeRevision) -> frozenset[Target]:
        """The targets that a notice is about, as narrowly as its windows, its title or what it calls off names them."""
        services = self.services(revision.source)
        targets = {target for phase in self.phases(revision) for target in phase.targets}
        for more in (named(revision.title, services), *(find(name, services) for name in revision.facts.still_available)):
            if any(target.component for target in targets):
                break
            targets |= {target for target in more if any(own.covers(target) for own in targets)}
        return frozenset(t for t in targets if t.component or not any(o.component and t.covers(o) for o in targets))

    def matched(self, revision: NoticeRevision, window: Window) -> Matched:
        """What a window's names mean for this source."""
        told = " ".join(quote(revision, evidence).context for evidence in window.evidence)
        return match(window.affects, self.services(revision.source), title=revision.title, said=told)

    def phases(self, revision: NoticeRevision) -> tuple[Phase, ...]:
        """The windows of a revision with their targets; a notice without windows has one phase of unknown bounds."""
        windows = revision.facts.windows or (Window(None, None),)
        found = [(window, self.matched(revision, window)) for window in windows]
        spared = self._spared(revision)
        return tuple(replace(_phase(revision, window, hit), spared=_but(spared, hit)) for window, hit in found if hit.targets)

    def _spared(self, revision: NoticeRevision) -> tuple[Spared, ...]:
        """The components that still work, or work again before the rest."""
        services = self.services(revision.source)
        works = [(name, None) for name in revision.facts.still_available]
        back = [(name, restored.at) for restored in revision.facts.restored for name in restored.affects]
        return tuple(Spared(t, since) for name, since in (*works, *back) for t in sorted(find(name, services)) if t.component)

    def unmatched(self, revision: NoticeRevision) -> tuple[str, ...]:
        """Names of a revision that no component bears."""
        names = (name for window in revision.facts.windows for name in self.matched(revision, window).unmatched)
        return tuple(dict.fromkeys(names))

    def places(self, revision: NoticeRevision) -> frozenset[str]:
        """The places that a notice is about, which no component bears: by them it is told from others of the same target."""
        return places(revision, self.unmatched(revision), self.services(revision.source))

    def join(self, track: Announced | None, revision: NoticeRevision, *, copy_of: str = "") -> Announced:
        """`track` with one more notice: an official one leads, a copy of what was said before is only cited, as such."""
        if track is None:
            kind = EventKind.MAINTENANCE if _is_planned(revision) else EventKind.INCIDENT
            return self._apply(Announced(kind, revision.title, ()), revision)
        leads = self.is_official(revision.source) or not track.official
        if revision.absence:
            return _without(track, revision) if leads else _cited(track, revision)
        if copy_of and not (leads and not track.official and self.is_official(revision.source)):
            return _cited(track, revision, copy_of)
        phases = self.phases(revision)
        conflicts = _conflicts(track, revision, phases, leads=leads)
        return replace(self._apply(track, revision) if leads else _cited(track, revision), conflicts=conflicts)

    def _apply(self, track: Announced, revision: NoticeRevision) -> Announced:
        phases = self._moved(track, revision)
        services = {target.service for phase in phases for target in phase.targets} | set(track.services)
        cited = _cited(track, revision)
        track = replace(
            cited,
            phases=phases,
            services=tuple(sorted(services)),
            official=track.official or self.is_official(revision.source),
            unmatched=tuple(dict.fromkeys(track.unmatched + self.unmatched(revision))),
            leading=cited.citations[-1],
        )
        return _status(_details(track, revision), revision)

    def _moved(self, track: Announced, revision: NoticeRevision) -> tuple[Phase, ...]:
        facts = revision.facts
        new = self.phases(revision)
        known = tuple(phase for phase in new if phase.start or phase.end)
        if not track.phases:
            return new
        if facts.kind is Kind.CANCELLATION or (facts.kind is Kind.POSTPONEMENT and not known):
            return track.phases
        if facts.kind is Kind.RECOVERY and not revision.structured:
            return track.phases
        if not known or facts.kind is Kind.INFO:
            return _sparing(track.phases, self._spared(revision))
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


def _phase(revision: NoticeRevision, window: Window, hit: Matched) -> Phase:
    return Phase(
        start=window.start,
        end=window.end,
        affects=window.affects,
        targets=hit.targets,
        impact=window.impact,
        evidence=tuple(quote(revision, evidence) for evidence in window.evidence),
        confidence=round(window.confidence * (1 if hit.certain else _UNCERTAIN), 3),
        certain=hit.certain,
        said=(Said(window.start, window.end, window.impact, _public_at(revision)),),
    )


def _public_at(revision: NoticeRevision) -> datetime:
    """Since when anybody could read it: an edit since we saw it, what is only read again since it was published."""
    edited = revision.revision > 1 and not revision.reread
    return revision.known_at if edited else revision.published


def _but(spared: Iterable[Spared], hit: Matched) -> tuple[Spared, ...]:
    """What is excepted from a phase: a function that the phase names itself is not, unless it comes back later."""
    return tuple(s for s in spared if s.since or s.target not in hit.targets)


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
    return replace(track, citations=(*track.citations, citation))


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


def quote(revision: NoticeRevision, evidence: Evidence) -> Quote:
    """A piece of evidence with the sentence it stands in."""
    text = revision.facts.text
    start = max((text.rfind(stop, 0, evidence.start) for stop in _STOPS), default=-1) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, evidence.end)) >= 0]
    end = min(ends, default=len(text)) + 1
    start, end = max(start, evidence.start - _CONTEXT), min(end, evidence.end + _CONTEXT)
    return Quote(evidence.field, evidence.quote, text[start:end].strip(), revision.id, revision.revision)
