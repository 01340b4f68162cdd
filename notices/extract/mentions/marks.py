"""The values the engine passes from stage to stage: marks in the text, points in time, candidates for windows."""

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import NamedTuple

from notices.text import Cell


class Day(NamedTuple):
    """A day as written. Absent parts are null; `shift` counts from publication, `after` from the day named before it.

    `week` belongs to `weekday`: 0 this week, 1 next week, null the next such day. `order` is "?" for a numeric date whose
    `month` and `day` may stand the other way round. `months` and `years` count from publication's own ("next month", "this year").
    `night` is a night that may reach past midnight ("tonight"); `part` is the part of the day that is named beside it ("evening").
    Weekday or date and `shift` together are that day and so many days on ("Friday week"); weekday and `after` are the first such
    day as many days on or later. Day 0 of a month is its last one.
    `each` is the first of several weekdays in a row, of each of which the clocks beside them are ("this Tuesday to Thursday").
    `onward` is the weekday whose first such day on or after the date is meant ("the second Saturday of March").
    `nth` tells that `after` counts from the first of several days which a text tells one by one ("the third day").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    after: int | None = None
    week: int | None = None
    order: str = ""
    months: int | None = None
    years: int | None = None
    night: bool = False
    part: str = ""
    each: bool = False
    onward: int | None = None
    nth: bool = False

    @property
    def explicit(self) -> bool:
        """Whether a day of the month is written."""
        return self.day is not None

    @property
    def that_day(self) -> bool:
        """Whether it is the day named before it once more."""
        return self.after == 0 and not self.explicit


class Clock(NamedTuple):
    """Seconds since the day's midnight (24:00 and 25:00 reach into the next day); `half` is "am", "pm" or "" when not said.

    `twelve` says that the hour is on a twelve-hour face whose half is shared from the other bound. A `bare` number is a clock
    only beside other parts of a time. `midnight` may begin or end its day. Of a `face` the part of the day tells the half.
    """

    seconds: int
    half: str = ""
    twelve: bool = False
    bare: bool = False
    midnight: bool = False
    face: bool = False


class Zone(NamedTuple):
    """A zone as written; `local` marks an abbreviation whose meaning depends on the place ("EST" in Sydney)."""

    name: str
    tz: tzinfo
    local: bool = False


class Length(NamedTuple):
    """A duration in seconds; of a range, the upper bound."""

    seconds: int


class Repeat(NamedTuple):
    """A recurrence: frequency, weekdays as (ordinal or 0, weekday 0-6), days of the month, interval.

    `position` is which of a month's weekdays (the first working day), `times` how often, `month` the one in which it recurs;
    `part` is that of a day. `since` and `until` are the days between which it does ("every night next week").
    """

    freq: str
    days: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    interval: int = 1
    position: int = 0
    times: int | None = None
    month: int | None = None
    part: str = ""
    since: Day | None = None
    until: Day | None = None


class Now(NamedTuple):
    """From the moment of publication on, plus seconds ("in 20 minutes")."""

    seconds: int = 0


Value = Day | Clock | Zone | Length | Repeat | Now | datetime


class Mark(NamedTuple):
    """Something about time found at `[start, end)` by a rule."""

    start: int
    end: int
    value: Value
    rule: str


@dataclass(slots=True)
class Point:
    """Day, clock, zone and the like that belong together; any may be missing. `resolved` is its calendar day.

    `turn` is where its latest part begins in the text, `behind` tells that its day stands behind its clock.
    """

    start: int
    end: int
    day: Day | None = None
    clock: Clock | None = None
    zone: Zone | None = None
    instant: datetime | None = None
    now: Now | None = None
    repeat: Repeat | None = None
    length: Length | None = None
    turn: int = 0
    behind: bool = False
    resolved: date | None = None

    @property
    def timed(self) -> bool:
        """Whether it tells more than a day."""
        return self.clock is not None or self.instant is not None or self.now is not None

    @property
    def dated(self) -> bool:
        """Whether it names a day by itself."""
        return self.day is not None or self.instant is not None or self.now is not None

    @property
    def explicit(self) -> bool:
        """Whether a day of the month is written."""
        return self.day is not None and self.day.explicit

    @property
    def weekday_only(self) -> bool:
        """Whether its day is a weekday without a date."""
        return self.day is not None and self.day.weekday is not None and not self.day.explicit


class Role(StrEnum):
    """What a candidate stands for, as the words around it say. Roles are looked up very often: they are hashed as their text is."""

    __hash__ = str.__hash__

    WINDOW = "window"
    START = "start"
    END = "end"
    NEW_END = "new end"
    ESTIMATE = "estimate"
    RECOVERED = "recovered"
    OLD = "old"
    CONTINGENCY = "contingency"
    RESTORED = "restored"
    DEADLINE = "deadline"
    OFFICE = "office hours"
    UNAFFECTED = "unaffected"
    HISTORY = "history"
    STAMP = "stamp"
    CONTEXT = "context"
    FURNITURE = "page furniture"
    STRUCK = "struck out"
    QUOTED = "quoted"
    NOISE = "noise"


ENDS = (Role.END, Role.ESTIMATE, Role.NEW_END)
"""Roles of times at which something ends, is hoped to end, or ends instead."""
ENDED = (Role.WINDOW, *ENDS)
"""The same, and those that tell an end with its beginning."""
BEGUN = (Role.START, Role.WINDOW)
"""Roles of times at which something begins, alone or with its end."""
BOUNDS = (*BEGUN, Role.END)
LIVE = (*BEGUN, Role.NEW_END)
"""Roles of times that make a window as it holds now."""
TOLD = (*BEGUN, *ENDS, Role.RECOVERED)
"""Roles of times that tell when something stops, or is back."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A range (`last` set) or a single point, with what it was resolved to and what it stands for. It equals no other one.

    `head` and `tail` are where it begins and ends in the text (an end that it shares with others may stand before it), `timed`
    tells whether either bound is more than a day: they are asked for too often to be properties.
    """

    first: Point
    last: Point | None = None
    start: datetime | None = None
    end: datetime | None = None
    role: Role = Role.CONTEXT
    why: str = ""
    repeat: Repeat | None = None
    count: int | None = None
    bounds: tuple[date, date] | None = None
    row: tuple[int, int] | None = None
    cell: Cell | None = None
    ends: bool = False
    label: Role | None = None
    label_text: str = ""
    head: int = field(init=False)
    tail: int = field(init=False)
    timed: bool = field(init=False)

    def __post_init__(self) -> None:
        first, last = self.first, self.last
        self.head = first.start
        self.tail = first.end if last is None or last.end < first.end else last.end
        self.timed = first.timed or (last is not None and last.timed)

    @property
    def unread(self) -> bool:
        """Whether no rule says what it stands for, nor why it stands for nothing."""
        return self.role is Role.CONTEXT and not self.why

    @property
    def plain_day(self) -> bool:
        """Whether it is a date by itself, without a clock."""
        return self.last is None and not self.timed and self.first.explicit

    @property
    def daily(self) -> bool:
        """ "Every day at 18:00": whether it is a clock of every day, which ends nothing that is told once."""
        return self.last is None and self.repeat is not None and self.repeat.freq == "DAILY"

    def begin_with(self, first: Point) -> None:
        """Give it a beginning from elsewhere: its only point is its end."""
        self.first, self.last = first, self.first
        self.__post_init__()

    def begin_at(self, day: Point) -> None:
        """Put its beginning, which has no day, on a day that is told right before it."""
        self.first.start, self.first.day = day.start, day.day
        self.__post_init__()

    def tell_once(self) -> None:
        """Make a single point of a range that tells its beginning twice; it stands where the range did."""
        tail = self.tail
        self.last = self.end = None
        self.__post_init__()
        self.tail = tail

    def end_with(self, last: Point) -> None:
        """Make a range of it, which a point from elsewhere ends."""
        self.last = last
        self.__post_init__()
