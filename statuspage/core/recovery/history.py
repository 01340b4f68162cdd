"""A history of outages that learns as they are announced and end, and predicts when the next will be over.

Ratio survival with borrowed weight: outages announced alike give a curve of how long they took in units of what was announced; how
things go lately and how this source's outages ended compared with such curves bends it; what has passed already is taken off; the
band is widened or narrowed by how earlier bands held. Nothing is used before it was known.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from statuspage.core.recovery.calibration import LEVELS, Band, Choice, loss
from statuspage.core.recovery.habits import WEIGHTS, Habits
from statuspage.core.recovery.lifetable import Record
from statuspage.core.recovery.model import Announcement, Announcer, Basis, Prediction, Recovered
from statuspage.core.recovery.similar import SHORTEST, UNANNOUNCED, Similar, group
from statuspage.core.recovery.survival import Curve

ENOUGH_OWN = 5
"""Ended outages of a source, below which its history is little."""

ENOUGH = 8
"""Ended outages of all sources, below which only the announced time is repeated."""

SOONEST = 60.0
"""Seconds from now that a predicted time is at least away."""

FARTHEST = 10 * 365 * 86400.0
"""Seconds from now that it is at most away: a source may announce any year, and a calendar ends."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became known of `row` at `at`: an announcement; or (null) that it is over."""

    at: datetime
    row: Recovered
    announcement: Announcement | None = None


def steps(rows: Iterable[Recovered]) -> list[Step]:
    """All that became known, in its order; an end after what was said at the same time."""
    return sorted((step for row in rows for step in _steps(row)), key=lambda step: (step.at, step.announcement is None))


def _steps(row: Recovered) -> Iterator[Step]:
    yield from (Step(announcement.said_at, row, announcement) for announcement in row.announcements)
    if over := row.ended_at or row.lasted_until:
        yield Step(max([row.known_at or over, *(a.said_at for a in row.announcements)]), row)


@dataclass(frozen=True, slots=True)
class _Trial:
    """What was predicted when `record` was announced, in seconds from `at`: the band, and the three times by each weight."""

    at: float
    band: tuple[float, float]
    times: tuple[tuple[float, ...], ...]


class History:
    """All outages so far. It is told in the order in which things became known, and asked at any moment since."""

    def __init__(self) -> None:
        self._similar = Similar()
        self._habits = Habits(lambda record, at, now: self._similar.drawn(record, now).hazard(record.ratio(at)))
        self._open: defaultdict[str, list[Record]] = defaultdict(list)
        self._trials: dict[tuple[str, int], _Trial] = {}
        self._bands: defaultdict[str, Band] = defaultdict(Band)
        self._borrowing = Choice(WEIGHTS)
        self._own: defaultdict[str, int] = defaultdict(int)
        self._all = 0

    @classmethod
    def of(cls, rows: Iterable[Recovered], now: datetime) -> "History":
        """The history that `rows` tell, as far as it was known at `now`."""
        history = cls()
        for step in steps(rows):
            if step.at > now:
                break
            history.told(step)
        return history

    def told(self, step: Step) -> None:
        """One more thing became known."""
        row = step.row
        if step.announcement:
            self.announced(row.event, row.announcer, step.announcement)
        elif row.ended_at:
            self.ended(row.event, row.ended_at, step.at)
        elif row.lasted_until:
            self.lost(row.event, row.lasted_until, step.at)

    def announced(self, event: str, announcer: Announcer, announcement: Announcement) -> None:
        """A notice was published, or revised, on an outage that runs or is to come."""
        records = self._open[event]
        record = _record(event, len(records), announcer, announcement)
        if record.number > 1:
            self._withdraw(records[-1])
        records.append(record)
        self._similar.opened(record)
        self._habits.opened(record)
        if self._all >= ENOUGH:
            self._trials[event, record.number] = self._trial(record, announcement.said_at.timestamp())

    def ended(self, event: str, ended_at: datetime, known_at: datetime) -> None:
        """An outage is over, as became known at `known_at`. What was announced or was to start after its end teaches nothing."""
        records = self._open.pop(event, [])
        end, now = ended_at.timestamp(), known_at.timestamp()
        for record in records:
            self._withdraw(record)
            if end > record.origin:
                self._learn(record, end, now, _weight(record, records))
            self._trials.pop((event, record.number), None)
        if any(end > record.origin for record in records):
            self._all += 1
            self._own[records[0].sources[0]] += 1

    def lost(self, event: str, lasted_until: datetime, known_at: datetime) -> None:
        """An outage is taken for over, and nobody learned when it ended: all that counts is that it lasted until then."""
        records = self._open.pop(event, [])
        last, now = lasted_until.timestamp(), known_at.timestamp()
        for record in records:
            self._withdraw(record)
            self._trials.pop((event, record.number), None)
            if last > record.origin:
                weight = _weight(record, records)
                self._habits.lost(record, last, now, weight)
                self._similar.lost(record, record.ratio(last), weight)

    def forgotten(self, event: str) -> None:
        """An announced outage was cancelled or withdrawn: it has no length to learn from."""
        for record in self._open.pop(event, []):
            self._withdraw(record)
            self._trials.pop((event, record.number), None)

    def predict(self, announcer: Announcer, announcements: Sequence[Announcement], now: datetime) -> Prediction | None:
        """When the outage of these announcements (in their order, not empty) is over; null when nothing can be said."""
        latest = announcements[-1]
        record = _record("", len(announcements) - 1, announcer, latest)
        own, at = self._own.get(record.sources[0], 0), now.timestamp()
        if self._all < ENOUGH:
            return _repeated(latest.expected, now, own, self._all)
        view = _View(record, self._similar.curve(record, at), self._habits.curve(record, at, self._borrowing.best), at)
        band = self._bands[record.group[1]]
        q10, q50, q90 = accumulate(_times(view, now, band.levels), max)
        tenths = tuple(accumulate(_times(view, now, band.tenths), max))
        basis = Basis.OWN if own >= ENOUGH_OWN else Basis.SIMILAR
        on_time = view.over_by(latest.expected.timestamp()) if latest.expected and latest.expected > now else None
        return Prediction(now, latest.expected, q10, q50, q90, basis, own, self._all, on_time, tenths)

    def counted(self, announcer: Announcer) -> tuple[int, int]:
        """How many ended outages it knows of a source, and of all."""
        return self._own.get(announcer.source, 0), self._all

    def _withdraw(self, record: Record) -> None:
        self._similar.withdrawn(record)
        self._habits.withdrawn(record)

    def _trial(self, record: Record, at: float) -> _Trial:
        similar = self._similar.curve(record, at)
        views = [_View(record, similar, self._habits.curve(record, at, weight), at) for weight in WEIGHTS]
        chosen = views[WEIGHTS.index(self._borrowing.best)]
        low, _, high = self._bands[record.group[1]].levels
        return _Trial(at, (chosen.ahead(low), chosen.ahead(high)), tuple(tuple(map(view.ahead, LEVELS)) for view in views))

    def _learn(self, record: Record, end: float, now: float, weight: float) -> None:
        trial = self._trials.get((record.event, record.number))
        if trial:
            early, late = (end - trial.at < trial.band[0], end - trial.at > trial.band[1])
            name = record.group[1]
            self._bands[name] = self._bands[name].after(early=early, late=late, weight=weight)
            self._borrowing.learn([loss(end - trial.at, times, SHORTEST) for times in trial.times], weight)
        self._habits.ended(record, end, now, weight)
        self._similar.ended(record, record.ratio(end), weight)


@dataclass(frozen=True, slots=True)
class _View:
    """The curve of similar outages bent by a habit, seen from `now`."""

    record: Record
    similar: Curve
    habit: Curve
    now: float

    def ahead(self, level: float) -> float:
        """Seconds from now within which it is over with the chance `level`, given that it lasts now."""
        passed = self.habit.hazard(self.similar.hazard(self.record.ratio(self.now)))
        ratio = self.similar.inverse(self.habit.inverse(passed - math.log1p(-level)))
        return self.record.origin + ratio * self.record.unit - self.now

    def over_by(self, at: float) -> float:
        """The chance that it is over at `at`, given that it lasts now."""
        passed, then = (self.habit.hazard(self.similar.hazard(self.record.ratio(time))) for time in (self.now, at))
        return -math.expm1(passed - then)


def _times(view: _View, now: datetime, levels: Iterable[float]) -> Iterator[datetime]:
    return (now + timedelta(seconds=min(max(view.ahead(level), SOONEST), FARTHEST)) for level in levels)


def _weight(record: Record, records: Sequence[Record]) -> float:
    """What one of an outage's announcements counts for: the first for one outage, the revisions together for another."""
    return 1.0 if record.number == 0 else 1 / (len(records) - 1)


def _repeated(expected: datetime | None, now: datetime, own: int, similar: int) -> Prediction | None:
    if expected is None or expected <= now:
        return None
    return Prediction(now, expected, expected, expected, expected, Basis.ANNOUNCED, own, similar)


def _record(event: str, number: int, announcer: Announcer, announcement: Announcement) -> Record:
    """The announcement as a record of history. A time already past when it was said is as good as none, but for the least unit."""
    said_at = announcement.said_at.timestamp()
    start = announcement.started_at.timestamp() if announcement.started_at else said_at
    origin = max(said_at, start)
    length = None if announcement.expected is None else max(announcement.expected.timestamp() - origin, SHORTEST)
    names = group(announcer.kind, announcement.stage, revised=number > 0, length=length, elapsed=origin - start)
    sources = (announcer.source, f"{announcer.source}/{announcer.service}") if announcer.service else (announcer.source,)
    return Record(event, number, origin, UNANNOUNCED if length is None else length, names, sources)
