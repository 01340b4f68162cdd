"""The days that a text has named so far: which of them the words around a time are about, for the parts that it leaves out."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from notices.extract.calendar.resolve import Setting, following
from notices.extract.mentions.marks import Candidate, Role
from notices.text import Cell

DAWN, DUSK = 25_200, 61_200
"""Between when it is night, in seconds of the day."""
SMALL = 18_000
"""When the small hours end."""
_DAY = timedelta(days=1)
_NIGHTS = timedelta(days=3)
"""How long the nights are that a weekday may begin."""
_LATELY = timedelta(days=7)
"""How long before the day named last another one may have been that is told again by its number."""
_NIGHT_TOLD = 200
"""For how many letters a text goes on to tell of tonight."""
_PAPER = (Role.STAMP, Role.DEADLINE)
"""The labels of days in a row that are not those of its hours."""


class Days:
    """The day that is named last outside of tables, the one before it, and those of nights and of tables."""

    def __init__(self, setting: Setting) -> None:
        """None has been named yet."""
        self._today = setting.today
        self._nights = _Nights(setting.published.hour * 3600 < DAWN)
        self._tables = _Tables()
        self._plain: date | None = None
        self._before: date | None = None
        self._numbers: dict[int, date] = {}
        self._told: list[date] = []
        self._first: date | None = None

    def near(self, candidate: Candidate, row: tuple[Cell, ...], *, definite: bool, onward: bool) -> date | None:
        """The day that the words around a candidate are about.

        Of a `definite` weekday it is told already which one is meant; one that goes `onward` from another time lies behind that.
        """
        self._tables.enter(candidate, row)
        if (night := self._nights.of(candidate, self._plain)) is not None:
            return night
        if candidate.row is None:
            if candidate.first.day is not None and candidate.first.day.nth and self._first is not None:
                return self._first
            told = None if onward else self._weekday(candidate, definite=definite)
            return told or self._named_before(candidate) or self._plain
        return self._tables.day(candidate.row, candidate.cell) or self._plain

    def note(self, candidate: Candidate, row: tuple[Cell, ...], *, gone: bool, fixed: bool, leads: bool) -> None:
        """Keep the day of a candidate that has been placed. One that is gone gives way to the next one of its row.

        One that leads is that of the clocks behind it in its cell, too.
        """
        self._tables.enter(candidate, row)
        point = candidate.first
        self._told += [p.resolved for p in (point, candidate.last) if p is not None and p.dated and p.resolved is not None]
        if point.dated:
            self._nights.note(candidate)
        # "The next day" and "last night at 9" do not change what day the text is about; "last night we were down from 11" does.
        aside = point.day is not None and (
            (point.day.after and point.day.weekday is None and not fixed) or (point.day.shift == -1 and point.day.night)
        )
        paper = candidate.row is not None and candidate.label in _PAPER
        if aside or paper or point.resolved is None:
            return
        if candidate.row is not None:
            self._tables.note(candidate, candidate.row, row, point.resolved)
            if leads and candidate.cell is not None:
                self._tables.latest[candidate.cell.start] = point.resolved
            if gone:
                self._tables.gone.add(candidate.row)
            return
        if point.day is not None:
            self._first = (self._first or self._plain) if point.day.after else None
        if point.resolved != self._plain:
            self._before = self._plain
        self._plain = point.resolved
        if point.explicit:
            self._numbers[point.resolved.day] = point.resolved

    def _weekday(self, candidate: Candidate, *, definite: bool) -> date | None:
        """The weekday that is told before a candidate, or lies between such as are."""
        known = self._known(candidate) if definite else None
        return known or self._turned_back(candidate) or self._between(candidate)

    def _known(self, candidate: Candidate) -> date | None:
        """ "It closes on Friday 10 July and is open again on Monday 13 July. … at 5pm on the Friday": the Friday told before.

        Where none is told, it lies between the days that are.
        """
        day, plain = candidate.first.day, self._plain
        if not candidate.first.weekday_only or day is None or day.weekday is None or plain is None:
            return None
        near = [d for d in self._told if abs(d - plain) < _LATELY and (d >= self._today or plain < self._today)]
        fits = [d for d in near if d.weekday() == day.weekday]
        if fits:
            return min(reversed(fits), key=lambda d: abs(d - plain))
        between = following(min(near, default=plain), day.weekday)
        return between if between < plain else None

    def _turned_back(self, candidate: Candidate) -> date | None:
        """ "Overnight from Saturday, 21 March to Sunday, 22 March. It stops at 11 p.m. on Saturday": the first day once more."""
        day, before = candidate.first.day, self._before
        if not candidate.first.weekday_only or day is None or before is None or self._plain is None:
            return None
        fits = before.weekday() == day.weekday and timedelta(0) < self._plain - before <= _NIGHTS
        return before if fits and before >= self._today else None

    def _between(self, candidate: Candidate) -> date | None:
        """ "Offices close on Friday and open on Monday. On Saturday …": a weekday that lies between the two days named last."""
        day, before, plain = candidate.first.day, self._before, self._plain
        if not candidate.first.weekday_only or day is None or day.week is not None or before is None or plain is None:
            return None
        told = before + timedelta(days=((day.weekday or 0) - before.weekday()) % _LATELY.days)
        return told if self._today <= before < told < plain < before + _LATELY else None

    def _named_before(self, candidate: Candidate) -> date | None:
        """ "On Saturday, 13 September … behind the night of Friday (the 19th, as it seems), from the 13th on": the day told before.

        Else a day of which only the number is told would be that of the next month.
        """
        day, plain = candidate.first.day, self._plain
        if day is None or day.day is None or day.month is not None or day.months is not None or plain is None:
            return None
        told = self._numbers.get(day.day)
        if told is None or told < self._today < plain:
            return None
        return told if told < plain <= told + _LATELY else None


@dataclass(slots=True)
class _Nights:
    """The evenings of "last night" and "tonight", while no other day has been named since."""

    small_hours: bool
    """Whether it is published between midnight and dawn: "tonight" is the night that goes on."""
    evening: date | None = None
    last_night: date | None = None
    """The day of "22:00 last night": a clock of the day behind it is that of the next day."""
    tonight: date | None = None
    told_up_to: int = 0
    """How far tonight is spoken of: in that sentence, and hardly further."""

    def note(self, candidate: Candidate) -> None:
        """Keep the evening that a dated candidate names, which ends that of the one before it."""
        point = candidate.first
        alone = point.day is not None and point.day.night and not candidate.timed
        shift = point.day.shift if point.day is not None else None
        self.evening = point.resolved if alone and shift == -1 else None
        late = point.clock is not None and point.clock.half == "pm" and point.clock.seconds >= DUSK and candidate.last is None
        self.last_night = point.resolved if late and shift == -1 else None
        self.tonight = point.resolved if alone and shift == 0 and not self.small_hours else None
        self.told_up_to = candidate.tail + _NIGHT_TOLD

    def of(self, candidate: Candidate, plain: date | None) -> date | None:
        """ "Last night's outage: 23:10 …, 02:40 …": clocks before midnight are of that evening, small ones of the next day."""
        clock = candidate.first.clock
        if clock is None or candidate.first.dated:
            return None
        before = self.tonight if candidate.head <= self.told_up_to and clock.seconds < SMALL else None
        before = self.last_night if before is None and clock.seconds < DUSK else before
        if before is not None:
            return before + _DAY
        if self.evening is None:
            return None
        if clock.seconds >= DUSK:
            return self.evening
        if clock.seconds < DAWN:
            return self.evening + _DAY
        return self.evening if plain is None else None


@dataclass(slots=True)
class _Tables:
    """The first day of each row and of each cell, and that of a table's head or of the row above its rows."""

    rows: dict[tuple[int, int], date | None] = field(default_factory=dict)
    cells: dict[int, date] = field(default_factory=dict)
    latest: dict[int, date] = field(default_factory=dict)
    """The day that is named last in each cell, but for asides."""
    heads: dict[int, date] = field(default_factory=dict)
    columns: dict[tuple[int, int], date] = field(default_factory=dict)
    """The day that stands alone in a cell last, by table and column."""
    gone: set[tuple[int, int]] = field(default_factory=set)
    """Rows of which the day that was kept last is an old one."""

    def day(self, row: tuple[int, int], cell: Cell | None) -> date | None:
        """The day that is named last in a cell, else that of its row."""
        own = self.latest.get(cell.start) if cell is not None else None
        return own or self.rows[row] or self.heads.get(row[0])

    def enter(self, candidate: Candidate, row: tuple[Cell, ...]) -> None:
        """Begin a row with the day of a cell that reaches into it from above, or below which its own is empty."""
        if candidate.row is not None and candidate.row not in self.rows:
            above = sorted(c.start for c in row if c.start in self.cells)
            self.rows[candidate.row] = self.cells[above[0]] if above else self._below(candidate.row[0], row)

    def _below(self, table: int, row: tuple[Cell, ...]) -> date | None:
        """The day in whose column a row has an empty cell: it is written once for the rows that share it."""
        empty = (column for column, cell in enumerate(row) if cell.start == cell.end)
        return next((self.columns[table, column] for column in empty if (table, column) in self.columns), None)

    def note(self, candidate: Candidate, place: tuple[int, int], row: tuple[Cell, ...], day: date) -> None:
        """Keep the day of a candidate in a table."""
        if place in self.gone or self.rows[place] is None:
            self.rows[place] = day
        self.gone.discard(place)
        if not candidate.timed and _heads_rows(candidate, row):
            self.heads[place[0]] = day
        elif place[1] == 0 and not candidate.timed:
            self.heads.setdefault(place[0], day)
        if candidate.cell is not None:
            self.cells.setdefault(candidate.cell.start, day)
        if candidate.plain_day and candidate.cell in row:
            self.columns[place[0], row.index(candidate.cell)] = day


def _heads_rows(candidate: Candidate, row: tuple[Cell, ...]) -> bool:
    """Whether a day stands alone in its row, and so is that of the rows below it."""
    return candidate.last is None and all(cell == candidate.cell or cell.start == cell.end for cell in row)
