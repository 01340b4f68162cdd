"""Two thousand feeds, of which two in a hundred change between two visits, polled by one process; and with some that hang."""

import asyncio

from statuspage import clock
from tests.prove.frame import Trial, quantile, scenario
from tests.prove.polling import Course, Polling, polling

LATE = 5.0
"""Seconds after which a visit is late when nobody hangs."""

_WIDTH = 1.1
"""How many intervals a round takes: visits are spread over up to a tenth of one."""

_SETTLES = 60.0
"""Seconds for the last round to be kept."""


@scenario("feeds", rounds=2)
async def feeds(trial: Trial) -> None:
    """2,000 feeds every five minutes, polled on time by one process (a round is an interval)."""
    await poll(trial, Course())
    late = quantile(trial.figures("late_p99"), 1)
    trial.hold(f"p99 of lateness is at most {LATE:g} s in each round", late <= LATE, f"{late:.2f} s", timed=True)


@scenario("hanging-feeds", rounds=2)
async def hanging_feeds(trial: Trial) -> None:
    """2,000 feeds every five minutes, with 50 servers among them that hang or drip (a round is an interval)."""
    await poll(trial, Course(hanging=50))


async def poll(trial: Trial, course: Course) -> None:
    """Go through the rounds and say what was held. The first visits, which are due all at once, come before them."""
    async with polling(course, trial.folder) as under_way:
        await under_way.until_asked(1, within=4 * course.every)
        first = max(under_way.first())
        for number, _ in trial.rounds():
            trial.done(number, **await _round(under_way))
        await under_way.until_asked(trial.count + 1, within=course.every)
        missing, failed = await under_way.until_kept(_SETTLES), "Traceback" in under_way.site.log()
        least = min(map(len, under_way.asked().values()))
    trial.hold("first visits begin within an interval of the start", first <= course.every, f"{first:.0f} s", timed=True)
    trial.hold("every feed is visited in every round", least > trial.count, f"{least} times at least")
    most = quantile(trial.figures("late_max"), 1)
    trial.hold("no feed is late by more than an interval", most <= course.every, f"{most:.2f} s", timed=True)
    trial.hold("every item is kept", missing == 0, f"{missing} missing")
    trial.hold("nothing fails", not failed)


async def _round(under_way: Polling) -> dict[str, float]:
    """Let a round's time pass; what it has shown."""
    begun, before = clock.utcnow().timestamp(), under_way.cost()
    await asyncio.sleep(under_way.course.every * _WIDTH)
    now, after = clock.utcnow().timestamp(), under_way.cost()
    late = under_way.late(begun, now)
    return {
        "visits": len(late),
        "late_p50": quantile(late, 0.5),
        "late_p99": quantile(late, 0.99),
        "late_max": max(late, default=0.0),
        "core": (after.own - before.own) / (now - begun),
        "reader_core": max(0.0, after.reader - before.reader) / (now - begun),
        "memory_mb": after.memory / 1e6,
        "reader_memory_mb": after.reader_memory / 1e6,
    }
