"""What the calendar shows: the announced maintenance that runs or is to come, by month and one by one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from markupsafe import Markup

from statuspage.core.lifecycle import due_at
from statuspage.core.model import Event, EventKind, Lifecycle
from statuspage.render.edition import Edition, path_of
from statuspage.render.sentence import Sentence, event_sentence
from statuspage.render.service import told
from statuspage.render.sources import month_path
from statuspage.render.text import plain

PATH = "/calendar"
MOST = 300
"""Events that are listed one by one."""

_MONTHS = 3
_IN_A_DAY = 3
_LONGEST = timedelta(days=62)
"""How much of a window is drawn: one that is misread must not fill years."""

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """A window on one of its days: when it begins or ends (empty: it lasts the whole day), of what, and where its event is."""

    when: Markup | str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; `listed`: under which day its first event is listed, `more`: entries that are not shown."""

    at: date
    entries: tuple[Entry, ...]
    more: int
    listed: date | None
    css: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A month, week by week from Monday; null where a week reaches beyond it."""

    name: str
    weeks: tuple[tuple[Day | None, ...], ...]


@dataclass(frozen=True, slots=True)
class _Window:
    """An announced window of an event in days; `listed` is the day under which the event is listed."""

    event: Event
    start: datetime
    end: datetime | None
    listed: date


def agenda_context(edition: Edition) -> dict[str, object]:
    """What `page/calendar.html` is given."""
    coming = _coming(edition)
    dated = [(day, event) for event in coming if (day := _listed(edition, event))]
    dated.sort(key=lambda one: one[0])
    today = edition.times.local(edition.page.now).date()
    return {
        "title": plain(Markup("{} · {}").format(edition.t("cal.title"), edition.title)),
        "description": plain(edition.t("cal.lead")),
        "weekdays": [edition.times.weekday(day) for day in range(_WEEK)],
        "grids": _grids(edition, [window for day, event in dated for window in _windows(event, day)], today),
        "days": _days(edition, dated[:MOST]),
        "cut": MOST if len(dated) > MOST else 0,
        "undated": told(edition, tuple(event for event in coming if not _listed(edition, event))),
        "cancelled": told(edition, tuple(event for event in edition.page.recent if _called_off(event, edition.page.now))),
        "past": month_path(today.replace(day=1)),
        "today": today,
    }


def _coming(edition: Edition) -> list[Event]:
    page = edition.page
    return [event for event in (*page.running, *page.upcoming) if event.kind is EventKind.MAINTENANCE and event.announced]


def _called_off(event: Event, now: datetime) -> bool:
    """Whether it is a cancelled event whose time is still to come."""
    end = due_at(event)
    return event.lifecycle is Lifecycle.CANCELLED and end is not None and end > now


def _listed(edition: Edition, event: Event) -> date | None:
    """The day under which an event is listed: the next one on which it runs; null when no time was said."""
    local, now = edition.times.local, edition.page.now
    open_ = [phase for phase in event.phases if phase.start and (phase.end is None or phase.end > now)]
    starts = [phase.start for phase in open_ or event.phases if phase.start]
    return max(local(min(starts)).date(), local(now).date()) if starts and event.lifecycle is not Lifecycle.POSTPONED else None


def _days(edition: Edition, dated: list[tuple[date, Event]]) -> list[tuple[date, str, list[tuple[Event, Sentence]]]]:
    """The events by the days under which they are listed, each day with its name."""
    found = []
    for day, group in groupby(dated, key=lambda one: one[0]):
        events = [(event, event_sentence(edition, event, link=True)) for _, event in group]
        found.append((day, edition.times.head(_noon(edition, day)), events))
    return found


def _noon(edition: Edition, day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=edition.times.zone)


def _windows(event: Event, listed: date) -> Iterator[_Window]:
    """An event's windows, the same time once however many functions it concerns."""
    for start, end in dict.fromkeys((phase.start, phase.end) for phase in event.phases):
        if start is not None:
            yield _Window(event, start, end, listed)


def _grids(edition: Edition, windows: list[_Window], today: date) -> list[Grid]:
    """The present month and those after it in which something is announced."""
    on: dict[date, list[_Window]] = {}
    for window in windows:
        for day in _touched(edition, window):
            on.setdefault(day, []).append(window)
    months = sorted({today.replace(day=1), *(day.replace(day=1) for day in on if day >= today)})
    return [_grid(edition, first, on, today) for first in months[:_MONTHS]]


def _touched(edition: Edition, window: _Window) -> Iterable[date]:
    """The days on which a window runs; one that ends at midnight does not touch the day that begins then."""
    local = edition.times.local
    end = min(window.end or window.start, window.start + _LONGEST)
    last = local(max(window.start, end - timedelta(microseconds=1))).date()
    first = local(window.start).date()
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _grid(edition: Edition, first: date, on: dict[date, list[_Window]], today: date) -> Grid:
    after = (first + timedelta(days=31)).replace(day=1)
    days: list[Day | None] = [None] * first.weekday()
    days += [_day(edition, first + timedelta(days=n), on, today) for n in range((after - first).days)]
    days += [None] * (-len(days) % _WEEK)
    weeks = tuple(tuple(days[n : n + _WEEK]) for n in range(0, len(days), _WEEK))
    return Grid(edition.times.month(first.year, first.month), weeks)


def _day(edition: Edition, day: date, on: dict[date, list[_Window]], today: date) -> Day:
    held = sorted(on.get(day, ()), key=lambda window: window.start)
    css = "past" if day < today else "now" if day == today else ""
    listed = next((window.listed for window in held), None)
    entries = tuple(_entry(edition, window, day) for window in held[:_IN_A_DAY])
    return Day(day, entries, max(0, len(held) - _IN_A_DAY), listed, css)


def _entry(edition: Edition, window: _Window, day: date) -> Entry:
    times = edition.times
    name = edition.join([edition.service_name(service) for service in window.event.services])
    when: Markup | str = ""
    if times.local(window.start).date() == day:
        when = times.clock(window.start)
    elif window.end is not None and times.local(window.end).date() == day:
        when = edition.t("cal.until", at=times.clock(window.end))
    return Entry(when, name, edition.link(path_of("events", window.event.id)))
