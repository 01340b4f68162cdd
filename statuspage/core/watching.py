"""Both tracks of a component over time, out of the raw facts: changes of judgement, gaps in measuring, and events."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from notices.model import Impact
from statuspage.core.model import LIVE, Event, EventKind, Lifecycle, Observation, Phase, Target
from statuspage.core.status import ANNOUNCED_SEVERITY
from statuspage.core.uptime import EXCUSES_NOTHING, Spell, Stretch, Tracks

OURSELVES = ""
"""The origin of a gap that concerns all origins: the program did not listen, or its own line was down."""

_VOID = frozenset({Lifecycle.CANCELLED, Lifecycle.POSTPONED, Lifecycle.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Gap:
    """`[since, until)` in which an origin measured nothing that counts. A null `until`: it was given up, until it shows anew."""

    origin: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Raw:
    """The raw facts of a time. `observations` has, of each origin, also the last one of before; `gaps` all open ones.

    `valid_until` says for each origin that measures now up to when its judgement counts.
    """

    events: Sequence[Event] = ()
    observations: Sequence[Observation] = ()
    gaps: Sequence[Gap] = ()
    valid_until: Mapping[str, datetime] = field(default_factory=dict)


def tracks_of(raw: Raw, configured: Iterable[Target], now: datetime) -> dict[Target, Tracks]:
    """The tracks, up to `now`, of every component that the facts speak of: of those `configured`, and of those that were."""
    watches: dict[Target, list[tuple[Stretch, ...]]] = {}
    for target, stretches in _watches(raw, now):
        watches.setdefault(target, []).append(stretches)
    known: dict[str, set[Target]] = {}
    for target in (*configured, *watches):
        known.setdefault(target.service, set()).add(target)
    spells: dict[Target, list[Spell]] = {}
    for event in raw.events:
        for target in _targets(event, known):
            spells.setdefault(target, []).extend(spells_of(event, target, now))
    targets = watches.keys() | spells.keys()
    return {target: Tracks(tuple(watches.get(target, ())), tuple(spells.get(target, ()))) for target in sorted(targets)}


def _targets(event: Event, known: Mapping[str, set[Target]]) -> list[Target]:
    """The targets that an event's phases name, and the known ones of that service that are part of one of these."""
    named = {target for phase in event.phases for target in phase.targets}
    return sorted(named | {part for own in named for part in known.get(own.service, ()) if own.covers(part)})


def _watches(raw: Raw, now: datetime) -> Iterator[tuple[Target, tuple[Stretch, ...]]]:
    """What each origin showed of each target of its."""
    chains: dict[str, list[Observation]] = {}
    for observation in sorted(raw.observations, key=lambda o: (o.since, o.judged_at)):
        chains.setdefault(observation.origin, []).append(observation)
    gaps: dict[str, list[Gap]] = {}
    for gap in raw.gaps:
        gaps.setdefault(gap.origin, []).append(gap)
    for origin, chain in chains.items():
        own, ours = gaps.get(origin, []), gaps.get(OURSELVES, [])
        until = min(now, raw.valid_until.get(origin) or _given_up(chain, own, now))
        cuts = sorted((gap.since, _end(gap, chain, until)) for gap in (*own, *ours))
        for target in sorted({one.target for one in chain}):
            yield target, tuple(_stretches(chain, target, cuts, until))


def _given_up(chain: Sequence[Observation], gaps: Sequence[Gap], now: datetime) -> datetime:
    """Up to when an origin counts that does not measure any more: a gap says so, or it is not known to have seen more."""
    return now if any(gap.until is None for gap in gaps) else chain[-1].judged_at


def _end(gap: Gap, chain: Sequence[Observation], until: datetime) -> datetime:
    return gap.until or next((one.since for one in chain if one.since > gap.since), max(until, gap.since))


def _stretches(
    chain: Sequence[Observation], target: Target, cuts: Sequence[tuple[datetime, datetime]], until: datetime
) -> Iterator[Stretch]:
    """The stretches of one target, without the gaps. A judgement on another target ends one."""
    for one, following in pairwise([*chain, None]):
        if one is None or one.target != target:
            continue
        start, end = one.since, min(until, following.since) if following else until
        for gap_start, gap_end in cuts:
            if gap_end <= start or gap_start >= end:
                continue
            if gap_start > start:
                yield Stretch(start, gap_start, one.condition)
            start = max(start, gap_end)
        if start < end:
            yield Stretch(start, end, one.condition)


def spells_of(event: Event, target: Target, now: datetime) -> Iterator[Spell]:
    """What an event's announced track says of a target, up to `now`: what was called off says nothing.

    A maintenance excuses only by what is certain, and not before it was said: nobody could go by a window told in hindsight.
    """
    if event.lifecycle in _VOID or event.merged_into:
        return
    for phase in event.phases:
        if phase.impact is Impact.NONE or not phase.concerns(target):
            continue
        start, end = phase.start or event.started_at or event.opened_at, _spell_end(event, phase, target, now)
        if start >= end:
            continue
        maintenance = event.kind is EventKind.MAINTENANCE
        if not maintenance or (phase.certain and not phase.said):
            yield Spell(start, end, maintenance, ANNOUNCED_SEVERITY[phase.impact])
            continue
        yield Spell(start, end, maintenance, EXCUSES_NOTHING)
        yield from _excuses(phase, start, end)


def _excuses(phase: Phase, start: datetime, end: datetime) -> Iterator[Spell]:
    """The parts of `[start, end)` that were announced when they began, each by what was said then."""
    for said in phase.said if phase.certain else ():
        begin, until = max(start, said.start or start, said.at), min(end, said.end or end)
        if begin < until:
            yield Spell(begin, until, True, min(ANNOUNCED_SEVERITY[phase.impact], ANNOUNCED_SEVERITY[said.impact]))


def _spell_end(event: Event, phase: Phase, target: Target, now: datetime) -> datetime:
    """When a phase was over for a target: as announced, as the event ended, or as it was excepted from it."""
    over = now if event.lifecycle in LIVE else event.ended_at or event.changed_at
    spared = [one.since or phase.start or event.opened_at for one in phase.spared if one.target == target]
    return min([over, now, *([phase.end] if phase.end else []), *spared])
