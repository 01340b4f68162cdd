"""The story that the demonstration's upstreams tell: what is true at which minute, as pure functions of the story and `now`.

A loop lasts eight story minutes and repeats for ever. All its steps are written in story minutes from the loop's beginning; `speed`
says how many of them pass in a real one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LOOP_MINUTES = 8
SPEEDS = (0.1, 8.0)
"""The slowest and the quickest speed: beyond eight, a step is over before two probes have seen it."""


class Endpoint(StrEnum):
    """What the demonstration's upstreams offer for probing."""

    TAX_LOGIN = "tax-login"
    INVOICING = "tax-invoicing"
    SELECTION = "tax-selection"
    BANK_LOGIN = "bank-login"
    TRANSFER = "bank-transfer"
    STORAGE = "cloud-storage"


@dataclass(frozen=True, slots=True)
class Stretch:
    """`[start, end)` in story minutes of a loop."""

    start: float
    end: float

    def holds(self, minute: float) -> bool:
        """Whether that minute of the loop lies within."""
        return self.start <= minute < self.end


TAX_ANNOUNCED = 0.0
TAX_WINDOW = Stretch(1, 4)
TAX_EXTENDED = 3.0
TAX_EXTENDED_WINDOW = Stretch(1, 5)
TAX_BACK = 6.0
TAX_RECOVERY_ANNOUNCED = 6.5
BANK_ANNOUNCED = 4.0
BANK_WINDOW = Stretch(6, 7)
CLOUD_INVESTIGATING = 3.5
CLOUD_IDENTIFIED = 4.25
CLOUD_MONITORING = 5.0
CLOUD_RESOLVED = 5.75
SOCIAL_BLOCKED = Stretch(2, 3.5)
SYNC_STALLED = Stretch(5.5, 7.5)

DOWN: Mapping[Endpoint, tuple[Stretch, ...]] = {
    Endpoint.TAX_LOGIN: (),
    Endpoint.INVOICING: (Stretch(TAX_EXTENDED_WINDOW.start + 0.05, TAX_BACK),),
    Endpoint.SELECTION: (Stretch(TAX_EXTENDED_WINDOW.start + 0.05, TAX_EXTENDED_WINDOW.end - 0.05),),
    Endpoint.BANK_LOGIN: (Stretch(1.5, 3),),
    Endpoint.TRANSFER: (Stretch(BANK_WINDOW.start + 0.05, BANK_WINDOW.end - 0.05),),
    Endpoint.STORAGE: (Stretch(3.25, 4.75),),
}
"""When each endpoint fails: the tax bureau's functions a little within the announced window and one of them long past it, the
bank's login without any announcement, its transfers as announced, the cloud's storage a little before its provider says so."""


@dataclass(frozen=True, slots=True)
class Story:
    """A telling of the story that began at `start` (aware) and goes `speed` times as quick as the clock.

    Raises ValueError for a naive start or a speed outside SPEEDS.
    """

    start: datetime
    speed: float = 1.0

    def __post_init__(self) -> None:
        if self.start.tzinfo is None:
            raise ValueError("the start of a story needs a zone")
        if not SPEEDS[0] <= self.speed <= SPEEDS[1]:
            raise ValueError(f"the speed of a story lies between {SPEEDS[0]:g} and {SPEEDS[1]:g}, not {self.speed:g}")

    @classmethod
    def beginning(cls, now: datetime, speed: float = 1.0) -> "Story":
        """The story that began with the present minute, so that its notices name whole minutes wherever its speed allows."""
        return cls(now.replace(second=0, microsecond=0), speed)

    def at(self, loop: int, minute: float) -> datetime:
        """When that minute of that loop comes, in whole seconds."""
        return self.start + self.lasting(loop * LOOP_MINUTES + minute)

    def lasting(self, minutes: float) -> timedelta:
        """How long so many story minutes last, in whole seconds."""
        return timedelta(seconds=round(minutes * 60 / self.speed))

    def loop(self, now: datetime) -> int:
        """Which loop runs, from 0; -1 before the story begins."""
        guess = int((now - self.start).total_seconds() * self.speed // (LOOP_MINUTES * 60))
        return max(-1, next(loop for loop in (guess + 1, guess, guess - 1) if self.at(loop, 0) <= now))

    def loops(self, now: datetime, most: int) -> list[int]:
        """The running loop and those before it, newest first, `most` at the most."""
        newest = self.loop(now)
        return list(range(newest, max(-1, newest - most), -1))

    def minute(self, now: datetime) -> float:
        """The minute of the running loop; negative before the story begins."""
        return (now - self.at(max(self.loop(now), 0), 0)).total_seconds() * self.speed / 60

    def number(self, loop: int) -> int:
        """A number that names a loop for ever, whichever telling it belongs to: the second in which it begins."""
        return int(self.at(loop, 0).timestamp())

    def numbered(self, number: int) -> int | None:
        """The loop of that number, or None when this telling has none of it."""
        loop = self.loop(self.start + timedelta(seconds=number - int(self.start.timestamp())))
        return loop if loop >= 0 and self.number(loop) == number else None

    def within(self, stretch: Stretch, now: datetime) -> bool:
        """Whether that stretch of the running loop holds `now`, by the same whole seconds that the notices name."""
        loop = self.loop(now)
        return loop >= 0 and self.at(loop, stretch.start) <= now < self.at(loop, stretch.end)


def is_up(story: Story, endpoint: Endpoint, now: datetime) -> bool:
    """Whether that endpoint works."""
    return not any(story.within(stretch, now) for stretch in DOWN[endpoint])


def is_blocked(story: Story, now: datetime) -> bool:
    """Whether the social insurance site answers with its bot wall."""
    return story.within(SOCIAL_BLOCKED, now)


def watermark(story: Story, now: datetime) -> datetime:
    """Up to when the synchronised data is complete: this second, or the beginning of the stall."""
    if story.within(SYNC_STALLED, now):
        return story.at(story.loop(now), SYNC_STALLED.start)
    return now.replace(microsecond=0)
