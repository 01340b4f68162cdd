"""Rolled days are what the raw facts come to, however they arrived: once, again, late, or ruled otherwise."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Impact
from statuspage.core.model import Change, ChangeKind, Condition, Event, EventKind, Lifecycle, Observation, Phase, Target
from statuspage.core.uptime import Day, Level
from statuspage.core.watching import OURSELVES, Gap
from statuspage.jobs import rollup
from statuspage.jobs.context import Context
from statuspage.jobs.reader import Reader
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.store import Store, days, events, gaps, signals
from statuspage.store.tables import days as days_table
from statuspage.store.tables import marks, probes
from tests.statuspage.core.build import SETTINGS, at

LOGIN = Target("etax", "login")
HOUR = 3600
PROBE = {"id": "p", "service": "etax", "component": "login", "url": "https://etax.example.cn/", "every": "1m"}
WATCHED = Settings.model_validate({**SETTINGS.model_dump(exclude={"folder"}), "probes": [PROBE]})
PLANNED = Event(
    "works",
    EventKind.MAINTENANCE,
    "",
    Lifecycle.ENDED,
    ("etax",),
    at("19 08:00"),
    at("20 04:00"),
    phases=(Phase(at("20 01:00"), at("20 04:00"), (), (Target("etax"),), Impact.UNAVAILABLE),),
    ended_at=at("20 04:00"),
)


@dataclass(slots=True)
class Story:
    """A database in which facts become known, and the job that rolls them."""

    store: Store
    now: datetime

    async def write(self, *facts: Callable[[AsyncConnection], Awaitable[object]]) -> None:
        async with self.store.writing() as connection:
            for fact in facts:
                await fact(connection)

    async def roll(self) -> int:
        client = Client(user_agent="tests")
        context = Context(WATCHED, self.store, client, client, Reader(), lambda: self.now, "me")
        steps = await rollup.roll(context)
        await client.aclose()
        return steps

    async def rows(self, *, rolled: bool = False) -> list[tuple[object, ...]]:
        """All days that are not empty; with the numbers of their rolls where these are asked for."""
        columns = [c for c in days_table.c if rolled or c.name != "rolled"]
        async with self.store.reading() as connection:
            query = select(*columns).where(days_table.c.length > 0).order_by(days_table.c.component, days_table.c.day)
            return [tuple(row) for row in await connection.execute(query)]

    async def anew(self) -> list[tuple[object, ...]]:
        """All days as they are when they are rolled out of the raw facts from the beginning."""
        await self.write(
            lambda c: c.execute(delete(days_table)), lambda c: c.execute(delete(marks).where(marks.c.name.like("rolled%")))
        )
        await self.roll()
        return await self.rows()

    async def day(self, text: str, target: Target = LOGIN) -> Day | None:
        async with self.store.reading() as connection:
            found = (await days.newer(connection, date(2024, 12, 1), 0)).found
        return found.get(target, {}).get(date(2024, 12, int(text)))


def saw(condition: Condition, since: str, judged: str = "") -> Callable[[AsyncConnection], Awaitable[object]]:
    one = Observation("p", LOGIN, condition, at(since), at(judged or since))
    return lambda connection: signals.add_observations(connection, [one])


def gap(origin: str, since: str, until: str) -> Callable[[AsyncConnection], Awaitable[object]]:
    return lambda connection: gaps.add(connection, Gap(origin, at(since), at(until)))


def told(event: Event, known: str) -> Callable[[AsyncConnection], Awaitable[object]]:
    return lambda connection: events.record(connection, [Change((ChangeKind.RECORDED,), at(known), event)])


async def measuring(connection: AsyncConnection) -> None:
    """The probe is there, and was last asked a moment ago."""
    await signals.want(connection, probes, ["p"], at("19 08:00"))
    await connection.execute(update(probes).values(condition="up", last_checked=at("22 11:59"), since=at("19 08:00")))


@pytest.fixture
async def story(store: Store) -> Story:
    made = Story(store, at("22 12:00"))
    await made.write(measuring, saw(Condition.UP, "19 08:00"))
    return made


async def test_each_finished_day_is_rolled_once_and_today_is_not(story: Story) -> None:
    await story.write(saw(Condition.DOWN, "20 22:00"), saw(Condition.UP, "21 02:00"))
    assert await story.roll() == 1
    first, rolled = await story.rows(), await story.rows(rolled=True)
    nineteenth, twentieth, following = [await story.day(text) for text in ("19", "20", "21")]
    assert nineteenth is not None
    assert (nineteenth.figures.length, nineteenth.figures.measured) == (24 * HOUR, 16 * HOUR)
    assert twentieth is not None
    assert [(m.level, m.start, m.end) for m in twentieth.marks] == [(Level.DOWN, 22 * HOUR, 24 * HOUR)]
    assert following is not None
    assert (following.figures.down, following.figures.share) == (2 * HOUR, 9_166)
    assert await story.day("22") is None
    assert await story.roll() == 0
    assert await story.rows(rolled=True) == rolled
    assert await story.anew() == first
    story.now += timedelta(days=1)
    await story.write(lambda c: c.execute(update(probes).values(last_checked=story.now)))
    assert await story.roll() == 1
    assert (await story.rows())[: len(first)] == first
    assert await story.day("22") is not None


LATE = {
    "an outage that was judged after midnight": [saw(Condition.DOWN, "21 23:50", "22 00:02"), saw(Condition.UP, "22 00:30")],
    "a gap that ends today": [gap("p", "20 12:00", "22 06:00")],
    "a time in which we did not listen": [gap(OURSELVES, "21 01:00", "21 02:00")],
    "a maintenance that is told of later": [told(PLANNED, "22 08:00")],
    "one that is told of, and withdrawn": [
        told(PLANNED, "22 08:00"),
        told(replace(PLANNED, lifecycle=Lifecycle.WITHDRAWN), "22 09:00"),
    ],
    "an outage of days ago": [saw(Condition.DOWN, "19 10:00"), saw(Condition.UP, "19 11:00")],
}


@pytest.mark.parametrize("facts", LATE.values(), ids=LATE.keys())
async def test_what_becomes_known_late_changes_the_days_that_it_is_about(
    story: Story, facts: list[Callable[[AsyncConnection], Awaitable[object]]]
) -> None:
    await story.roll()
    for fact in facts:
        await story.write(fact)
        await story.roll()
    assert await story.rows() == await story.anew()


async def test_a_ruling_that_changes_a_past_event_changes_its_days_and_no_others(story: Story) -> None:
    await story.write(told(PLANNED, "20 08:00"), saw(Condition.DOWN, "20 01:30"), saw(Condition.UP, "20 05:00"))
    await story.roll()
    before = await story.day("20")
    assert before is not None
    assert (before.figures.maintenance, before.figures.down) == (3 * HOUR, HOUR)
    ruled = replace(PLANNED, phases=(replace(PLANNED.phases[0], end=at("20 06:00")),), ended_at=at("20 06:00"))
    await story.write(told(ruled, "22 10:00"))
    rolls = await _rolls(story)
    assert await story.roll() == 1
    after = await story.day("20")
    assert after is not None
    assert (after.figures.maintenance, after.figures.down) == (5 * HOUR, 0)
    assert {day for day, roll in (await _rolls(story)).items() if roll != rolls[day]} == {date(2024, 12, 20)}
    assert await story.rows() == await story.anew()


async def _rolls(story: Story) -> dict[date, int]:
    async with story.store.reading() as connection:
        query = select(days_table.c.day, func.max(days_table.c.rolled)).group_by(days_table.c.day)
        return {date.fromordinal(row[0]): row[1] for row in await connection.execute(query)}


async def test_a_withdrawn_announcement_leaves_empty_days_which_a_reader_hears_of(story: Story) -> None:
    whole = Target("etax")
    await story.write(told(PLANNED, "20 08:00"))
    await story.roll()
    day = await story.day("20", whole)
    assert day is not None
    assert (day.figures.measured, day.figures.maintenance, day.figures.share) == (0, 3 * HOUR, None)
    async with story.store.reading() as connection:
        seen = (await days.newer(connection, date(2024, 12, 1), 0)).rolled
    await story.write(told(replace(PLANNED, lifecycle=Lifecycle.CANCELLED), "22 08:00"))
    await story.roll()
    async with story.store.reading() as connection:
        news = await days.newer(connection, date(2024, 12, 1), seen)
        assert not news.found[whole][date(2024, 12, 20)].spoken_of
        assert (await days.newer(connection, date(2024, 12, 1), news.rolled)).found == {}


async def test_what_measures_no_more_is_not_up_from_then_on(story: Story) -> None:
    await story.write(lambda c: signals.want(c, probes, [], at("22 11:59")))
    story.now = at("25 12:00")
    await story.write(lambda c: signals.want(c, probes, ["p"], at("24 11:00")), saw(Condition.UP, "24 12:00"))
    await story.write(lambda c: c.execute(update(probes).values(condition="up", last_checked=story.now)))
    await story.roll()
    measured = [day.figures.measured / HOUR if (day := await story.day(text)) else 0 for text in ("21", "22", "23", "24")]
    assert measured == [24, pytest.approx(12, abs=0.02), 0, 12]


async def test_other_midnights_are_other_days(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    await story.write(saw(Condition.DOWN, "21 00:00"), saw(Condition.UP, "21 04:00"))
    await story.roll()
    london = WATCHED.model_copy(update={"site": WATCHED.site.model_copy(update={"timezone": "Europe/London"})})
    monkeypatch.setattr("tests.statuspage.store.test_days.WATCHED", london)
    await story.roll()
    day = await story.day("20")
    assert day is not None
    assert day.figures.down == 4 * HOUR
    assert await story.rows() == await story.anew()


async def test_a_long_past_is_rolled_in_steps(story: Story) -> None:
    story.now = at("22 12:00") + timedelta(days=60)
    await story.write(lambda c: c.execute(update(probes).values(last_checked=story.now)))
    assert await story.roll() == 5
    assert len(await story.rows()) == 63
