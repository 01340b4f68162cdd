"""The calendar of announced maintenance: which days a window touches, where it is listed, and what is left out."""

from dataclasses import replace
from datetime import datetime

import pytest

from notices.model import Impact
from statuspage.core.model import Event, Lifecycle, Phase
from statuspage.render.agenda import Day, agenda_context
from statuspage.render.edition import editions
from tests.statuspage.render.pages import INVOICING, ZONE, at, lively, maintenance, outage, page


def coming(start: datetime | None, end: datetime | None, **more: object) -> Event:
    """A maintenance to come."""
    phases = (Phase(start, end, ("发票开具",), (INVOICING,), Impact.UNAVAILABLE),) if start else ()
    given = {"id": "c0ffee000001", "phases": phases, "observed": (), "verdicts": (), "revision": 1, **more}
    return replace(maintenance(Lifecycle.SCHEDULED), **given)  # type: ignore[arg-type]


def shown(*events: Event) -> dict[str, list[str]]:
    """The days of the grids on which something is, with what: `12-28` and `22:00 北京市电子税务局`."""
    context = agenda_context(editions(page({}, events))["zh-Hans"])
    grids = context["grids"]
    assert isinstance(grids, list)
    days: list[Day] = [day for grid in grids for week in grid.weeks for day in week if day and day.entries]
    return {f"{day.at:%m-%d}": [f"{entry.when} {entry.name}".strip() for entry in day.entries] for day in days}


NAME = "北京市电子税务局"
TOUCHED = [
    (at(28, "22:00"), at(29, "06:00"), {"12-28": [f"22:00 {NAME}"], "12-29": [f"至 06:00 {NAME}"]}),
    (at(28, "22:00"), at(30, "06:00"), {"12-28": [f"22:00 {NAME}"], "12-29": [NAME], "12-30": [f"至 06:00 {NAME}"]}),
    (at(28, "22:00"), datetime(2024, 12, 29, 0, 0, tzinfo=ZONE), {"12-28": [f"22:00 {NAME}"]}),
    (at(28, "22:00"), None, {"12-28": [f"22:00 {NAME}"]}),
    (datetime(2025, 2, 3, 1, 0, tzinfo=ZONE), datetime(2025, 2, 3, 2, 0, tzinfo=ZONE), {"02-03": [f"01:00 {NAME}"]}),
    (None, None, {}),
]


@pytest.mark.parametrize(("start", "end", "days"), TOUCHED)
def test_a_window_stands_on_the_days_that_it_touches(
    start: datetime | None, end: datetime | None, days: dict[str, list[str]]
) -> None:
    assert shown(coming(start, end)) == days


def test_a_window_that_was_misread_does_not_fill_years() -> None:
    assert len(shown(coming(at(28, "22:00"), datetime(2031, 1, 1, tzinfo=ZONE)))) < 70


def test_a_day_shows_few_and_counts_the_rest() -> None:
    events = [coming(at(28, f"{n:02}:00"), at(28, "12:00"), id=f"c0ffee00000{n}") for n in range(5)]
    context = agenda_context(editions(page({}, events))["zh-Hans"])
    grids = context["grids"]
    assert isinstance(grids, list)
    day = next(day for week in grids[0].weeks for day in week if day and day.entries)
    assert (len(day.entries), day.more) == (3, 2)


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (coming(at(28, "22:00"), at(29, "06:00")), "days"),
        (coming(at(28, "22:00"), at(29, "06:00"), lifecycle=Lifecycle.POSTPONED), "undated"),
        (coming(None, None), "undated"),
        (coming(at(28, "22:00"), at(29, "06:00"), lifecycle=Lifecycle.CANCELLED), "cancelled"),
        (coming(at(20, "22:00"), at(21, "06:00"), lifecycle=Lifecycle.CANCELLED), ""),
        (outage(), ""),
    ],
    ids=["dated", "postponed", "no time", "cancelled", "cancelled and over", "nobody announced it"],
)
def test_an_event_is_listed_in_its_place(event: Event, place: str) -> None:
    context = agenda_context(editions(page({}, (event,)))["zh-Hans"])
    assert [key for key in ("days", "undated", "cancelled") if context[key]] == ([place] if place else [])


def test_what_runs_is_listed_under_today() -> None:
    days = agenda_context(editions(lively())["zh-Hans"])["days"]
    assert isinstance(days, list)
    assert [(f"{day:%m-%d}", name) for day, name, _ in days] == [("12-22", "12月22日 周日"), ("12-28", "12月28日 周六")]
