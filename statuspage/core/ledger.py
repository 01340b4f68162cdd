"""Uptime as the page shows it: the finished days as they were rolled, and today out of what is known now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from functools import cached_property, lru_cache

from statuspage.core.daygrid import begin, date_of
from statuspage.core.model import Event, Measured, Observation, Target
from statuspage.core.series import NOTHING, Period, Series, merged, merged_series, period
from statuspage.core.uptime import Day, Tracks, day_of
from statuspage.core.watching import Gap, Raw, tracks_of

_day_of = lru_cache(maxsize=4096)(day_of)
_NOTHING = Tracks()


@dataclass(frozen=True, slots=True)
class Lately:
    """What is known of today: the running and recent events, the present judgements, and today's changes of them and gaps.

    `seen_to` is up to when what has no end of its own was seen to last.
    """

    events: tuple[Event, ...] = ()
    measured: tuple[Measured, ...] = ()
    observations: tuple[Observation, ...] = ()
    gaps: tuple[Gap, ...] = ()
    seen_to: datetime | None = None


@dataclass(frozen=True)
class Ledger:
    """The uptime of every component at `now`. Not slotted: today is worked out once, when it is first asked for."""

    now: datetime
    zone: tzinfo
    series: Mapping[Target, Series]
    lately: Lately
    targets: tuple[Target, ...] = ()
    _today: dict[Target, Day] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def _begun(self) -> datetime:
        return begin(self.date, self.zone)

    @cached_property
    def date(self) -> date:
        """Today, on the site's clock."""
        return date_of(self.now, self.zone)

    def of(self, target: Target) -> Series:
        """The finished days of a component."""
        return self.series.get(target, NOTHING)

    def today(self, target: Target) -> Day:
        """Today so far."""
        found = self._today.get(target)
        if found is None:
            found = self._today[target] = _day_of(self._tracks.get(target, _NOTHING), self._begun, self.now)
        return found

    def period(self, target: Target, days: int) -> Period:
        """So many days up to today."""
        return period(self.of(target), self.today(target), self.date, days, self.zone)

    def together(self, targets: Iterable[Target]) -> tuple[Series, Day]:
        """The finished days and today of several components, of each moment the gravest."""
        own = tuple(targets)
        spoken = [day for target in own if (day := self.today(target)).spoken_of]
        today = merged(spoken) or self.today(own[0])
        return merged_series(tuple(self.of(target) for target in own)), today

    @cached_property
    def _tracks(self) -> dict[Target, Tracks]:
        start = self._begun
        changed = {one.origin for one in self.lately.observations}
        steady = [_steady(one) for one in self.lately.measured if one.origin not in changed and one.condition and one.since]
        valid = {one.origin: one.valid_until or self.lately.seen_to or self.now for one in self.lately.measured}
        events = [event for event in self.lately.events if (event.ended_at or self.now) >= start]
        raw = Raw(events, [*steady, *self.lately.observations], self.lately.gaps, valid)
        return tracks_of(raw, self.targets, self.now)


def _steady(one: Measured) -> Observation:
    """A judgement that has not changed today, as the observation that it began with."""
    assert one.condition is not None and one.since is not None  # noqa: S101, PT018 -- as it was chosen
    return Observation(one.origin, one.target, one.condition, one.since, one.since)
