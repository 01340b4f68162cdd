"""Uptime in words and figures: of a service in the list, and of a service and its components on its own page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from markupsafe import Markup

from statuspage.core.daygrid import between, bounds
from statuspage.core.ledger import Ledger
from statuspage.core.model import Event, Target
from statuspage.core.page import ServiceView
from statuspage.core.series import NINETY, YEAR, Period, Series, finished
from statuspage.core.uptime import Day, Level, Mark, Tracks, day_of
from statuspage.core.watching import spells_of
from statuspage.render.daygrain import COLUMN, TALL, Paths, paths, shape
from statuspage.render.edition import Edition
from statuspage.render.text import isolate, plain

AHEAD = 14
_DAY = timedelta(days=1)
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Glance:
    """A service's 90 days in the list: its least uptime (or `why` there is none), the chart, and both in words."""

    share: str
    title: str
    paths: Paths
    why: Markup


@dataclass(frozen=True, slots=True)
class Line:
    """A component (or the service as a whole) in the table. `why` says why there is no percentage."""

    name: str
    ninety: str
    year: str
    lost: str
    maintenance: str
    unmeasured: str
    why: Markup | None
    basis: Markup | None


@dataclass(frozen=True, slots=True)
class Noted:
    """A day on which not all was well: its name and how long what was."""

    name: str
    facts: Markup


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of a month: its place, counted from 0, and its class."""

    place: int
    css: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the year: its name, a cell for each of its days, the least uptime and how long what was."""

    name: str
    cells: tuple[Cell, ...]
    share: str
    lost: str
    maintenance: str
    unmeasured: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the three numbers, with its companion."""

    name: Markup
    number: str
    under: Markup


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis: its place in per cent. `css`: on narrow screens it would run into today's."""

    x: float
    label: str
    css: str


@dataclass(frozen=True, slots=True)
class Uptime:
    """The section on a service's page."""

    paths: Paths
    width: float
    today: float
    ticks: tuple[Tick, ...]
    desc: str
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]
    noted: tuple[Noted, ...]
    months: tuple[Month, ...]


def percent(share: int | None) -> str:
    """Hundredths of a per cent as they are written; they have been rounded down."""
    return "" if share is None else f"{share // 100}.{share % 100:02}%"


def glance(edition: Edition, view: ServiceView) -> Glance | None:
    """The 90 days of a service; null when nothing is known of them."""
    ledger = edition.page.ledger
    if ledger is None:
        return None
    targets = _targets(ledger, view)
    if not targets:
        return None
    series, today = ledger.together(targets)
    least = _least([ledger.period(target, NINETY) for target in targets])
    words = _summary(edition, least)
    why = edition.t("uptime.too_short_brief" if least.measured_days else "uptime.none_short")
    return Glance(percent(least.share), words, paths(series, today, ledger.date, ledger.zone), why)


def _targets(ledger: Ledger, view: ServiceView) -> list[Target]:
    """The service as a whole and its components, of which anything is known."""
    own = [Target(view.service.id), *(Target(view.service.id, part.id) for part in view.service.components)]
    return [target for target in own if ledger.of(target).days or ledger.today(target).spoken_of]


def _least(periods: Sequence[Period]) -> Period:
    """The period that a service is known by: that of the component with the least uptime."""
    return min(periods, key=lambda one: (one.share is None, one.share or 0, -one.figures.announced))


def _summary(edition: Edition, one: Period) -> str:
    if one.share is None:
        key = "uptime.title_too_short" if one.measured_days else "uptime.unknown_title"
        return plain(edition.t(key, days=one.days))
    length = edition.times.length
    lost, works = length(one.figures.lost) if one.figures.lost else "0", length(one.figures.maintenance)
    return plain(edition.t("uptime.title", days=one.days, share=percent(one.share), lost=lost, maintenance=works))


def uptime(edition: Edition, view: ServiceView) -> Uptime | None:
    """The section on a service; null when nothing is known of its days."""
    ledger = edition.page.ledger
    targets = _targets(ledger, view) if ledger else []
    if ledger is None or not targets:
        return None
    series, today = ledger.together(targets)
    columns = NINETY + AHEAD
    drawn = {**dict(paths(series, today, ledger.date, ledger.zone, TALL))}
    for css, path in _ahead(ledger, [*view.upcoming, *view.running], targets):
        drawn[css] = drawn.get(css, "") + path
    least = _least([ledger.period(target, NINETY) for target in targets])
    return Uptime(
        paths=tuple(drawn.items()),
        width=columns * COLUMN,
        today=round(100 * NINETY / columns, 2),
        ticks=_ticks(edition, ledger, columns),
        desc=_summary(edition, least),
        facts=_facts(edition, least),
        lines=tuple(_line(edition, ledger, target) for target in targets),
        noted=tuple(_noted(edition, ledger, series, today)),
        months=tuple(_months(edition, ledger, targets, series, today)),
    )


def _ahead(ledger: Ledger, events: Sequence[Event], targets: Sequence[Target]) -> Iterator[tuple[str, str]]:
    """What is announced for the days to come, hollow."""
    for number, day in enumerate(between(ledger.date, ledger.date + AHEAD * _DAY)):
        start, end = bounds(day, ledger.zone)
        spells = [spell for event in events for target in targets for spell in spells_of(event, target, end)]
        for mark in day_of(Tracks((), tuple(spells)), start, end).marks:
            length = int((end - start).total_seconds())
            passed = int((ledger.now - start).total_seconds())
            if mark.level is not Level.UNMEASURED and mark.end > passed:
                yield shape(NINETY - 1 + number, Mark(mark.level, max(mark.start, passed), mark.end), length, TALL)


def _ticks(edition: Edition, ledger: Ledger, columns: int) -> tuple[Tick, ...]:
    """The months that begin on the axis."""
    first = ledger.date - (NINETY - 1) * _DAY
    found = [(place, day) for place, day in enumerate(between(first, ledger.date)) if day.day == 1]
    return tuple(
        Tick(round(100 * place / columns, 2), _day_name(edition, day), "wide" if place > NINETY - 36 else "")
        for place, day in found
        if place < NINETY - 12
    )


def _day_name(edition: Edition, day: date) -> str:
    return edition.times.day(datetime.combine(day, _NOON, edition.times.zone), full=True)


def _facts(edition: Edition, least: Period) -> tuple[Fact, ...]:
    """Uptime is three numbers, never one: outside of maintenance, with maintenance, not measured."""
    if least.share is None:
        return ()
    length = edition.times.length
    figures = least.figures
    lost = edition.t("uptime.lost", length=length(figures.lost)) if figures.lost else edition.t("uptime.lost_none")
    works = edition.t("uptime.works", length=length(figures.maintenance)) if figures.maintenance else edition.t("uptime.works_none")
    return (
        Fact(edition.t("uptime.outside"), percent(least.share), lost),
        Fact(edition.t("uptime.with"), percent(figures.share_of_all), works),
        Fact(edition.t("uptime.unmeasured"), percent(figures.unmeasured_share), _basis(edition, least)),
    )


def _basis(edition: Edition, one: Period) -> Markup:
    """Which days a percentage rests on."""
    return edition.t("uptime.basis", n=one.measured_days, days=one.days)


def _line(edition: Edition, ledger: Ledger, target: Target) -> Line:
    ninety, year = ledger.period(target, NINETY), ledger.period(target, YEAR)
    figures = ninety.figures
    return Line(
        plain(isolate(edition.component_name(target))),
        percent(ninety.share),
        percent(year.share),
        _length(edition, figures.lost if ninety.measured_days else figures.announced),
        _length(edition, figures.maintenance),
        percent(figures.unmeasured_share) if ninety.measured_days else "",
        None if ninety.share is not None else _why_not(edition, ninety),
        _basis(edition, year) if year.measured_days < YEAR and year.share is not None else None,
    )


def _why_not(edition: Edition, one: Period) -> Markup:
    """Why there is no percentage."""
    if not one.measured_days:
        return edition.t("uptime.unprobed")
    return edition.t("uptime.too_short" if one.figures.share is not None else "uptime.excused")


def _length(edition: Edition, seconds: int) -> str:
    return edition.times.length(seconds) if seconds else "0"


def _days(ledger: Ledger, series: Series, today: Day, count: int) -> Iterator[tuple[date, Day | None]]:
    """So many days, today last."""
    for day in between(ledger.date - (count - 1) * _DAY, ledger.date):
        yield day, today if day == ledger.date else series.at(day)


def _noted(edition: Edition, ledger: Ledger, series: Series, today: Day) -> Iterator[Noted]:
    """The days on which something was the matter, newest first."""
    for day, one in reversed(list(_days(ledger, series, today, NINETY))):
        if one is not None and (facts := _spent(edition, one)):
            yield Noted(_day_name(edition, day), edition.t("list").join(facts))


def _spent(edition: Edition, day: Day) -> list[Markup]:
    """How long what was, on one day: by its marks, time that nobody measured last."""
    spent: dict[Level, int] = {}
    for mark in day.marks:
        spent[mark.level] = spent.get(mark.level, 0) + mark.end - mark.start
    if spent.keys() <= {Level.UNMEASURED} and not day.figures.measured:
        return []
    return [
        edition.t("uptime.spent", what=edition.t(f"level.{level}"), length=edition.times.length(spent[level]))
        for level in Level
        if level in spent
    ]


def _months(edition: Edition, ledger: Ledger, targets: Sequence[Target], series: Series, today: Day) -> Iterator[Month]:
    """The months of a year in which anything is known, newest first."""
    known = list(_days(ledger, series, today, YEAR))
    for (year, month), run in reversed([(key, list(own)) for key, own in groupby(known, key=lambda pair: _month_of(pair[0]))]):
        held = [one for _, one in run if one is not None]
        if not held:
            continue
        first, last = run[0][0], run[-1][0]
        least = _least([_within(ledger, target, first, last) for target in targets])
        cells = tuple(Cell(day.day - 1, _CELLS[one.gravest if one else Level.UNMEASURED]) for day, one in run)
        yield Month(
            edition.times.month(year, month),
            cells,
            percent(least.share),
            _length(edition, sum(one.figures.lost if one.figures.measured else one.figures.announced for one in held)),
            _length(edition, sum(one.figures.maintenance for one in held)),
            percent(least.figures.unmeasured_share) if least.measured_days else "",
        )


_CELLS = {
    Level.DOWN: "f-maj",
    Level.PARTIAL: "f-par",
    Level.DELAYED: "f-del",
    Level.DEGRADED: "f-deg",
    Level.MAINTENANCE: "f-mnt",
    Level.PLANNED: "h-mnt",
    Level.ANNOUNCED: "h-maj",
    Level.UNMEASURED: "f-unk",
    Level.UP: "f-op",
}


def _month_of(day: date) -> tuple[int, int]:
    return day.year, day.month


def _within(ledger: Ledger, target: Target, first: date, last: date) -> Period:
    """The period of a month: of the present one up to today."""
    if last == ledger.date:
        return ledger.period(target, (last - first).days + 1)
    return finished(ledger.of(target), first, last, ledger.zone)
