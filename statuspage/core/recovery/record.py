"""The track record of a source: how long ahead it announces, whether it keeps its times, and how our predictions about it held."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import sqrt
from statistics import median

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import EventKind
from statuspage.core.recovery.model import Recovered

ENOUGH = 5
"""Cases below which a median or a count of kept times is not told: "little history"."""

ENOUGH_SCORED = 10
"""Scored outages below which no share of held predictions is told."""

_Z = 1.959964
"""Standard deviations that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """How a source and our predictions about it have done.

    `leads`: how long before the planned start each maintenance was announced. `lateness`: how much later than first announced each
    outage ended whose end is known (negative: earlier), both ascending. `kept`: how many of these ended by the announced time.
    `moved`: how many had their announced time moved. `unconfirmed`: outages whose end nobody learned.
    `shown`: predictions that were shown of the `scored` outages that have ended. `held`: the share (0 to 1) of them whose band held
    the end, each outage counting once; `nearer`: the share whose middle time was nearer to it than the announced time was.
    """

    leads: tuple[timedelta, ...] = ()
    lateness: tuple[timedelta, ...] = ()
    kept: int = 0
    moved: int = 0
    unconfirmed: int = 0
    shown: int = 0
    scored: int = 0
    held: float = 0.0
    nearer: float = 0.0

    @property
    def lead(self) -> timedelta | None:
        """The median lead time of notices; null below `ENOUGH`."""
        return _median(self.leads) if len(self.leads) >= ENOUGH else None

    @property
    def late(self) -> timedelta | None:
        """The median lateness; null below `ENOUGH`."""
        return _median(self.lateness) if len(self.lateness) >= ENOUGH else None

    @property
    def tells(self) -> bool:
        """Whether enough predictions were scored to speak of a share."""
        return self.scored >= ENOUGH_SCORED

    @property
    def held_range(self) -> tuple[float, float]:
        """Where the true share of held predictions lies with 95 % confidence (Wilson 1927), by the number of scored outages."""
        n = self.scored
        middle = (self.held + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * sqrt(self.held * (1 - self.held) / n + _Z**2 / (4 * n**2))
        return max(middle - half, 0.0), min(middle + half, 1.0)


def _median(lengths: Sequence[timedelta]) -> timedelta:
    return timedelta(seconds=median(length.total_seconds() for length in lengths))


def records(rows: Iterable[Recovered], shown: Iterable[Expectation], tolerance: timedelta) -> dict[str, TrackRecord]:
    """The track record of every source, by its id. An end within `tolerance` after the announced time keeps it."""
    by_source: defaultdict[str, list[Recovered]] = defaultdict(list)
    for row in rows:
        by_source[row.announcer.source].append(row)
    told: defaultdict[str, list[Expectation]] = defaultdict(list)
    for one in shown:
        if one.telling is Telling.BAND:
            told[one.event].append(one)
    return {source: _record(own, told, tolerance) for source, own in by_source.items()}


def _record(rows: Sequence[Recovered], told: dict[str, list[Expectation]], tolerance: timedelta) -> TrackRecord:
    ended = [(row, late) for row in rows if (late := _lateness(row)) is not None]
    scores = [_score(row, told[row.event]) for row in rows if row.ended_at and row.event in told]
    scores = [score for score in scores if score[0]]
    return TrackRecord(
        leads=tuple(sorted(lead for row in rows if (lead := _lead(row)) is not None)),
        lateness=tuple(sorted(late for _, late in ended)),
        kept=sum(late <= tolerance for _, late in ended),
        moved=sum(len({a.expected for a in row.announcements if a.expected}) > 1 for row, _ in ended),
        unconfirmed=sum(row.lasted_until is not None for row in rows),
        shown=sum(count for count, _, _ in scores),
        scored=len(scores),
        held=_mean([held for _, held, _ in scores]),
        nearer=_mean([nearer for _, _, nearer in scores]),
    )


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares) if shares else 0.0


def _lead(row: Recovered) -> timedelta | None:
    """How long before its start a maintenance was announced; negative when it was told only afterwards."""
    if row.announcer.kind != EventKind.MAINTENANCE or not row.announcements:
        return None
    first = row.announcements[0]
    return first.started_at - first.said_at if first.started_at else None


def _lateness(row: Recovered) -> timedelta | None:
    """How much later than first announced it ended; null when either is not known."""
    first = next((a.expected for a in row.announcements if a.expected), None)
    return row.ended_at - first if row.ended_at and first else None


def _score(row: Recovered, told: Sequence[Expectation]) -> tuple[int, float, float]:
    """How many predictions of an outage were shown before it ended; what shares held, and were nearer than announced."""
    end = row.ended_at
    before = [one for one in told if end and one.at < end and one.low and one.middle and one.high]
    if not before or end is None:
        return 0, 0.0, 0.0
    held = [one.low <= end <= one.high for one in before if one.low and one.high]
    nearer = [one.announced is None or abs(one.middle - end) < abs(one.announced - end) for one in before if one.middle]
    return len(before), _mean(held), _mean(nearer)
