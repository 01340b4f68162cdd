"""Whether a notice belongs to a matter that is already known: by wording, references, components, windows and kinds.

All of it rests on what notices say and when they were published, never on when they became known here or what time it is: so
notices come to the same events in whatever order they arrive.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from rapidfuzz import fuzz

from notices.model import Kind
from statuspage.core.announced import Announced
from statuspage.core.lifecycle import SILENCE, tells_its_end
from statuspage.core.match import fold
from statuspage.core.model import EventKind, NoticeRevision, Phase, Target
from statuspage.core.places import are_apart

NEAR = timedelta(minutes=30)
"""Bounds this near to each other are the same bound, told by two sources."""

AFTERWARDS = timedelta(days=1)
"""How long after its end a notice may still speak of a matter."""

SAME_WORDS = 92
"""From this likeness on (0 to 100, the shorter text within the longer) a text is a copy."""

_COPIED_WITHIN = timedelta(days=7)
_SHORTEST = 16
"""A text of fewer characters is too short to be known for a copy by its words."""

_VAGUE = timedelta(hours=2)
"""How far apart two sources may put the beginning of one outage."""

STATED = timedelta(days=1)
"""How far off a notice may put the start of what it moves, ends or calls off."""

_MOVED = timedelta(days=62)
"""How far a matter may be moved."""

_CORRECTED = timedelta(days=7)

_SPEAKS_OF_EARLIER = frozenset({Kind.EXTENSION, Kind.POSTPONEMENT, Kind.CANCELLATION, Kind.RECOVERY, Kind.INFO})
_QUOTED = re.compile(r"《([^《》]{4,80})》|[“\"]([^“”\"]{8,120})[”\"]")

Rank = tuple[int, float]
"""How far apart a notice and a matter are: first by the sort of the relation, then by time. The least is the nearest."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A notice as it is compared.

    `subject` are the targets that it is about, as narrowly as it says; `places` what it names that no target bears.
    """

    revision: NoticeRevision
    phases: tuple[Phase, ...]
    subject: frozenset[Target]
    said: str
    quoted: tuple[str, ...]
    places: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        revision: NoticeRevision,
        phases: tuple[Phase, ...],
        subject: frozenset[Target],
        places: frozenset[str] = frozenset(),
    ) -> "Spoken":
        """A notice with its folded text and the titles that it quotes."""
        found = (one or other for one, other in _QUOTED.findall(revision.facts.text))
        return cls(revision, phases, subject, fold(_body(revision)), tuple(fold(title) for title in found), places)

    @property
    def starts(self) -> tuple[datetime, ...]:
        """The starts that it states."""
        return tuple(phase.start for phase in self.phases if phase.start) or _given(self.revision.started_at)

    @property
    def former(self) -> tuple[datetime, ...]:
        """The starts of what it speaks of, as they were before it."""
        replaced = tuple(old.start for old in self.revision.facts.superseded if old.start)
        return replaced or (() if self.revision.facts.kind is Kind.POSTPONEMENT else self.starts)

    def times(self) -> tuple[object, ...]:
        """All that it says of times: texts with different ones are not the same text."""
        facts = self.revision.facts
        return (
            facts.kind,
            [(phase.start, phase.end) for phase in self.phases],
            facts.actual_recovery,
            [(r.at) for r in facts.restored],
        )


@dataclass(slots=True)
class Matter:
    """What notices have said together so far."""

    track: Announced
    spoken: list[Spoken] = field(default_factory=list)
    subject: frozenset[Target] = frozenset()

    def add(self, spoken: Spoken) -> None:
        """Take note of one more notice; `track` is to say already what it adds. `subject` is all that its notices are about."""
        self.spoken.append(spoken)
        self.subject |= spoken.subject

    @property
    def first(self) -> Spoken:
        """The notice that opened it."""
        return self.spoken[0]

    @property
    def starts(self) -> tuple[datetime, ...]:
        """Its starts as they are announced now; of an outage without one, its first publication."""
        return tuple(phase.start for phase in self.track.phases if phase.start) or (self.first.revision.published,)

    @property
    def all_starts(self) -> tuple[datetime, ...]:
        """Its starts, and those that were announced before."""
        said = (start for spoken in self.spoken for start in spoken.starts)
        return (*self.starts, *said, *(old.start for old in self.track.superseded if old.start))

    @property
    def end(self) -> datetime | None:
        """When it is over, or should be; null when nobody says."""
        ends = [phase.end for phase in self.track.phases if phase.end]
        return self.track.over_at or max((*ends, *_given(self.track.expected_recovery)), default=None)

    @property
    def newest(self) -> datetime:
        """The newest of what was published of it and of its starts."""
        return max(*(spoken.revision.published for spoken in self.spoken), *self.starts)

    def copied(self, spoken: Spoken) -> Spoken | None:
        """The notice of another source whose words `spoken` repeats."""
        return next((other for other in self.spoken if _is_copy(spoken, other)), None)


def find(spoken: Spoken, matters: Iterable[Matter]) -> Matter | None:
    """The matter that a notice speaks of, or null. The nearest wins, then the newest."""
    ranked = [(rank, matter) for matter in matters if (rank := relation(spoken, matter)) is not None]
    return min(ranked, key=_preference)[1] if ranked else None


def _preference(pair: tuple[Rank, Matter]) -> tuple[Rank, float, str]:
    rank, matter = pair
    return rank, -matter.first.revision.published.timestamp(), matter.first.revision.id


def relation(spoken: Spoken, matter: Matter) -> Rank | None:
    """How far apart a notice and a matter are, or null when they are not the same."""
    if not shares(spoken.subject, matter.subject) or _told_apart(spoken.revision, matter) or _elsewhere(spoken, matter):
        return None
    if _is_quoted(spoken, matter) or matter.copied(spoken):
        return 0, 0.0
    kind = spoken.revision.facts.kind
    if kind is Kind.OUTAGE:
        same = _same_outage(spoken, matter)
        return same if same or not _is_partial(spoken) else _speaks_of(spoken, matter)
    if kind not in _SPEAKS_OF_EARLIER:
        same = _same_window(spoken, matter)
        return same if same or not spoken.revision.facts.refers_to_earlier else _speaks_of(spoken, matter)
    return _speaks_of(spoken, matter)


def _is_partial(spoken: Spoken) -> bool:
    """Whether a notice tells that some is back and some is not, of what others told: a maintenance as well as an outage."""
    return bool(spoken.revision.facts.restored) and not spoken.starts


def shares(mine: Iterable[Target], theirs: Iterable[Target]) -> bool:
    """Whether any of one side's targets is, or is a part of, one of the other's."""
    others = tuple(theirs)
    return any(a.covers(b) or b.covers(a) for a in mine for b in others)


def _told_apart(revision: NoticeRevision, matter: Matter) -> bool:
    """A structured upstream tells its own events apart by their keys."""
    own = (spoken.revision for spoken in matter.spoken)
    return revision.structured and any(other.source == revision.source and other.id != revision.id for other in own)


def _elsewhere(spoken: Spoken, matter: Matter) -> bool:
    """Whether a notice names other places than a matter's notices in its language, or its source a place here and parts there."""
    fellows = [other for other in matter.spoken if other.revision.facts.lang == spoken.revision.facts.lang]
    theirs = frozenset(place for other in fellows for place in other.places)
    if are_apart(spoken.places, _whole(spoken), theirs, [_whole(other) for other in fellows]):
        return True
    own = any(other.revision.source == spoken.revision.source for other in fellows)
    return own and (_names_parts(fellows) if _is_vague(spoken) else _names_parts([spoken]) and all(map(_is_vague, fellows)))


def _names_parts(told: Sequence[Spoken]) -> bool:
    """Whether notices are about components alone, and name no place."""
    return not any(one.places for one in told) and all(target.component for one in told for target in one.subject)


def _is_vague(spoken: Spoken) -> bool:
    """Whether a notice names a place, and nothing that is known."""
    return bool(spoken.places) and bool(spoken.phases) and not any(phase.certain for phase in spoken.phases)


def _is_quoted(spoken: Spoken, matter: Matter) -> bool:
    """Whether a notice names one of the matter's by its title."""
    titles = {fold(other.revision.title) for other in matter.spoken}
    return any(fuzz.ratio(quoted, title) >= SAME_WORDS for quoted in spoken.quoted for title in titles)


def _is_copy(one: Spoken, other: Spoken) -> bool:
    """Whether two sources say the same in the same words."""
    a, b = one.revision, other.revision
    if a.source == b.source or abs(a.published - b.published) > _COPIED_WITHIN or one.times() != other.times():
        return False
    return alike(one.said, other.said)


@lru_cache(maxsize=8192)
def alike(one: str, other: str) -> bool:
    """Whether the shorter of two folded texts stands in the longer one, but for trifles."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _SHORTEST and fuzz.partial_ratio(shorter, longer, score_cutoff=SAME_WORDS) > 0


def _body(revision: NoticeRevision) -> str:
    return revision.facts.text.removeprefix(revision.title)


def _whole(spoken: Spoken) -> str:
    return fold(spoken.revision.title) + spoken.said


def _same_outage(spoken: Spoken, matter: Matter) -> Rank | None:
    """An outage is told again while it lasts, or with the start that it had."""
    track, published = matter.track, spoken.revision.published
    if track.kind is not EventKind.INCIDENT or track.cancelled:
        return None
    gap = _nearest(spoken.starts, matter.starts) if spoken.starts else None
    if gap is not None and gap > _allowance(spoken, matter):
        return None
    over = track.over_at is not None and track.over_at < published
    if (over and gap is None) or _is_forgotten(spoken, matter):
        return None
    begun = gap if gap is not None else _nearest((published,), matter.starts)
    return 1, begun.total_seconds()


def _allowance(spoken: Spoken, matter: Matter) -> timedelta:
    own = any(other.revision.source == spoken.revision.source for other in matter.spoken)
    return NEAR if own else _VAGUE


def _is_forgotten(spoken: Spoken, matter: Matter) -> bool:
    """Whether too long has passed since anything was said for a notice to be about it still."""
    at, track = spoken.revision.published, matter.track
    if track.postponed:
        return at > matter.newest + _MOVED
    if track.over_at is None and tells_its_end(track.stage):
        return False
    last = matter.end if matter.end is not None else matter.newest + SILENCE
    return at > last + AFTERWARDS


def _speaks_of(spoken: Spoken, matter: Matter) -> Rank | None:
    """A notice that moves, ends or calls off: what it states of the former times must fit; else the nearest in time."""
    kind, track = spoken.revision.facts.kind, matter.track
    if _is_forgotten(spoken, matter) or (track.cancelled and kind is not Kind.CANCELLATION):
        return None
    if kind in {Kind.RECOVERY, Kind.INFO, Kind.OUTAGE} and not _has_begun(spoken, matter):
        return None
    if kind in {Kind.EXTENSION, Kind.POSTPONEMENT, Kind.RECOVERY, Kind.INFO, Kind.OUTAGE} and track.over_at:
        late = track.over_at < spoken.revision.published - NEAR and not spoken.former
        return None if late and not _tells_the_end(spoken, track.over_at) else _by_times(spoken, matter)
    return _by_times(spoken, matter)


def _tells_the_end(spoken: Spoken, over_at: datetime) -> bool:
    """Whether a notice tells once more when it was over."""
    told = spoken.revision.facts.actual_recovery
    return told is not None and abs(told - over_at) <= NEAR


def _has_begun(spoken: Spoken, matter: Matter) -> bool:
    """What is over, wholly or in part, has begun before."""
    facts = spoken.revision.facts
    told = [at for at in (facts.actual_recovery, *(r.at for r in facts.restored)) if at]
    return min(matter.starts) <= min(told, default=spoken.revision.published)


def _by_times(spoken: Spoken, matter: Matter) -> Rank | None:
    narrow = 0 if spoken.subject & matter.subject else 1
    if spoken.former:
        gap = _nearest(spoken.former, matter.all_starts)
        limit = STATED if spoken.revision.facts.superseded or restates(spoken.revision.facts.kind) else _CORRECTED
        return (1 + narrow, gap.total_seconds()) if gap <= limit else None
    if spoken.starts and _nearest(spoken.starts, matter.starts) > _MOVED:
        return None
    return 1 + narrow, _distance(spoken, matter)


def restates(kind: Kind) -> bool:
    """Whether a notice of this kind states the former times, not new ones."""
    return kind in {Kind.CANCELLATION, Kind.EXTENSION, Kind.RECOVERY, Kind.INFO}


def _distance(spoken: Spoken, matter: Matter) -> float:
    """How far a notice without former times is from the matter: nothing while it runs."""
    ends = [old.end for old in spoken.revision.facts.superseded if old.end]
    if ends and matter.end is not None:
        return _nearest(ends, (matter.end,)).total_seconds()
    at = spoken.revision.published
    if min(matter.starts) <= at and (matter.end is None or at <= matter.end):
        return 0.0
    return _nearest((at,), (*matter.starts, *_given(matter.end))).total_seconds()


def _same_window(spoken: Spoken, matter: Matter) -> Rank | None:
    """The same maintenance, told again: a window of it begins, or for another source ends, at about the same time."""
    if matter.track.kind is not EventKind.MAINTENANCE:
        return None
    own = any(other.revision.source == spoken.revision.source for other in matter.spoken)
    gaps = [
        gap
        for mine in spoken.phases
        for theirs in matter.track.phases
        if _overlap(mine, theirs) and shares(mine.targets, theirs.targets)
        and (gap := _between(mine, theirs, own=own and not spoken.subject & matter.subject)) is not None
    ]  # fmt: skip
    narrow = 0 if spoken.subject & matter.subject else 1
    return (1 + narrow, min(gaps).total_seconds()) if gaps else None


def _between(mine: Phase, theirs: Phase, *, own: bool) -> timedelta | None:
    """How far apart the nearest bounds are. One source that names a part and the whole means two, unless both bounds agree."""
    starts = abs(mine.start - theirs.start) if mine.start and theirs.start else None
    ends = abs(mine.end - theirs.end) if mine.end and theirs.end else None
    near = [gap for gap in (starts, ends) if gap is not None and gap <= NEAR]
    if own and len(near) < 2:
        return None
    return min(near, default=None)


def _nearest(some: Iterable[datetime], others: Sequence[datetime]) -> timedelta:
    return min(abs(a - b) for a in some for b in others)


def _given(at: datetime | None) -> tuple[datetime, ...]:
    return (at,) if at else ()


def _overlap(a: Phase, b: Phase) -> bool:
    """Whether two windows have a moment in common; an unknown bound is open."""
    return _before(a.start, b.end) and _before(b.start, a.end)


def _before(start: datetime | None, end: datetime | None) -> bool:
    return start is None or end is None or start < end
