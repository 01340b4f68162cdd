"""Which notices speak of one matter: every notice goes, as they were published, to the matter it speaks of, or opens one.

A function of the notices alone, so that they come to the same matters in whatever order they became known.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from notices.model import Kind
from statuspage.core.announced import Announced, join
from statuspage.core.model import NoticeRevision
from statuspage.core.reading import Reading
from statuspage.core.relate import STATED, Matter, Spoken, find, restates

_HOUR = timedelta(hours=1)
_STATED_HOURS = STATED // _HOUR + 1

_Shelf = dict[int, "Group"]


@dataclass(slots=True, eq=False)
class Group:
    """The notices of one matter, and what they say together. `pinned` is the event that a ruling put them into."""

    number: int
    matter: Matter
    pinned: str = ""

    @property
    def track(self) -> Announced:
        """The announced track."""
        return self.matter.track

    @property
    def notices(self) -> tuple[str, ...]:
        """The ids of its notices, the one that opened it first."""
        return tuple(dict.fromkeys(spoken.revision.id for spoken in self.matter.spoken))

    @property
    def opened(self) -> tuple[datetime, str]:
        """When it was first published, and by which notice: the order of groups."""
        return self.matter.first.revision.published, self.matter.first.revision.id

    @property
    def cited(self) -> frozenset[tuple[str, int]]:
        """Its notices with their revisions."""
        return frozenset((citation.notice, citation.revision) for citation in self.track.citations)


def group(ordered: Iterable[Spoken], reading: Reading, pins: Mapping[str, str]) -> list[Group]:
    """The matters that notices (all revisions of each, `in_order`) speak of.

    `pins` are the events that rulings put some of them into. A notice counts from its first revision that speaks of anything; later
    ones stay where it is.
    """
    sorting = _Sorting(reading, pins)
    for spoken in ordered:
        sorting.place(spoken)
    return sorting.groups


def spoken_of(revision: NoticeRevision, reading: Reading) -> Spoken:
    """A revision as it is compared with others."""
    return Spoken.of(revision, reading.phases(revision), reading.subject(revision), reading.places(revision))


class _Sorting:
    """The groups so far, and where to look for the one that a notice speaks of."""

    def __init__(self, reading: Reading, pins: Mapping[str, str]) -> None:
        self._reading, self._pins = reading, pins
        self._homes: dict[str, Group] = {}
        self._pinned: dict[str, Group] = {}
        self._by_service: dict[str, _Shelf] = defaultdict(dict)
        self._by_hour: dict[tuple[str, datetime], _Shelf] = defaultdict(dict)
        self.groups: list[Group] = []

    def place(self, spoken: Spoken) -> None:
        """Put a revision where its notice is, else into the group that it speaks of, else into a new one if it can open one."""
        revision = spoken.revision
        pin = self._pins.get(revision.id, "")
        home = self._homes.get(revision.id) or (self._pinned.get(pin) if pin else self._found(spoken))
        if home is not None:
            self._join(home, spoken)
        elif pin or (self._reading.speaks(revision) and self._reading.opens(revision)):
            self._open(spoken, pin)

    def _found(self, spoken: Spoken) -> Group | None:
        if not self._reading.speaks(spoken.revision):
            return None
        candidates = {id(group.matter): group for group in self._candidates(spoken)}
        matter = find(spoken, (group.matter for group in candidates.values()))
        return candidates[id(matter)] if matter else None

    def _candidates(self, spoken: Spoken) -> Iterable[Group]:
        """The groups of its services; of a notice that states times only those with a bound near one of these."""
        services = sorted({target.service for target in spoken.subject})
        reach = _reach(spoken)
        if reach is None:
            return [group for service in services for group in self._by_service[service].values()]
        bounds = [bound for phase in spoken.phases for bound in (phase.start, phase.end)]
        near = {hour + n * _HOUR for hour in _hours((*spoken.former, *bounds)) for n in range(-reach, reach + 1)}
        shelves = (self._by_hour.get((service, hour), {}) for service in services for hour in sorted(near))
        return [group for shelf in shelves for group in shelf.values()]

    def _open(self, spoken: Spoken, pin: str) -> None:
        home = Group(len(self.groups), Matter(join(None, spoken.revision, self._reading)), pin)
        self.groups.append(home)
        if pin:
            self._pinned[pin] = home
        self._file(home, spoken)

    def _join(self, home: Group, spoken: Spoken) -> None:
        original = home.matter.copied(spoken)
        copy_of = original.revision.id if original else ""
        track = join(home.track, spoken.revision, self._reading, copy_of=copy_of)
        if original and self._reading.is_official(spoken.revision.source):
            track = self._as_copy(track, original.revision, spoken.revision.id)
        home.matter.track = track
        self._file(home, spoken)

    def _as_copy(self, track: Announced, earlier: NoticeRevision, official: str) -> Announced:
        """A track in which an unofficial notice of the same words as a later official one is marked as the copy."""
        if self._reading.is_official(earlier.source):
            return track
        marked = tuple(replace(c, copy_of=official) if c.notice == earlier.id else c for c in track.citations)
        return replace(track, citations=marked)

    def _file(self, group: Group, spoken: Spoken) -> None:
        """Let a group be found by its notices, its services, and the hours of its bounds."""
        group.matter.add(spoken)
        self._homes[spoken.revision.id] = group
        bounds = [bound for phase in group.track.phases for bound in (phase.start, phase.end)]
        hours = _hours((*bounds, *group.matter.starts))
        for service in {target.service for target in group.matter.subject}:
            self._by_service[service][group.number] = group
            for hour in hours:
                self._by_hour[service, hour][group.number] = group


def _reach(spoken: Spoken) -> int | None:
    """How many hours from its times a notice's matter can begin or end; null when that may be anywhere."""
    facts = spoken.revision.facts
    if spoken.quoted or not spoken.former:
        return None
    if facts.kind is Kind.MAINTENANCE and not facts.refers_to_earlier:
        return 1
    return _STATED_HOURS if facts.superseded or restates(facts.kind) else None


def _hours(bounds: Iterable[datetime | None]) -> set[datetime]:
    return {bound.astimezone(UTC).replace(minute=0, second=0, microsecond=0) for bound in bounds if bound}
