"""Predicted recoveries, from small histories of our own making: what is said, from what, and what must never be said."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statuspage.core.recovery import Announcement, Announcer, Basis, History, Prediction, Recovered
from statuspage.core.recovery.calibration import loss

DAY = datetime(2024, 12, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
TAX, BANK = Announcer("tax"), Announcer("bank")


def past(announcer: Announcer, ratio: float, n: int, hours: float = 4, stage: str = "") -> Recovered:
    """An outage `n` days ago that was announced for `hours` and took `ratio` of them."""
    said_at = DAY - timedelta(days=n)
    announcement = Announcement(said_at, said_at + hours * HOUR, said_at - HOUR / 10, stage)
    return Recovered(
        f"{announcer.source}-{announcer.kind}{stage}-{n}-{hours}", announcer, (announcement,), said_at + ratio * hours * HOUR
    )


def pasts(announcer: Announcer, ratios: Sequence[float], hours: float = 4, stage: str = "") -> list[Recovered]:
    return [past(announcer, ratio, n + 1, hours, stage) for n, ratio in enumerate(ratios)]


def spread(centre: float, count: int) -> list[float]:
    """`count` ratios about `centre`, from half to twice as much, in no order."""
    ratios = [centre * 2 ** (2 * n / (count - 1) - 1) for n in range(count)]
    random.Random(1).shuffle(ratios)
    return ratios


def said(hours: float | None = 4, at: datetime = DAY, stage: str = "") -> Announcement:
    return Announcement(at, None if hours is None else at + hours * HOUR, at - HOUR / 10, stage)


def predicted(
    rows: Sequence[Recovered], announcer: Announcer = TAX, later: float = 0, announcement: Announcement | None = None
) -> Prediction:
    prediction = History.of(rows, DAY).predict(announcer, [announcement or said()], DAY + later * HOUR)
    assert prediction
    return prediction


def ahead(prediction: Prediction) -> tuple[float, float, float]:
    """The three times, in hours from now."""
    return tuple((time - prediction.at) / HOUR for time in (prediction.q10, prediction.q50, prediction.q90))  # type: ignore[return-value]


def test_without_history_the_announced_time_is_repeated() -> None:
    prediction = predicted([])
    assert (prediction.q10, prediction.q50, prediction.q90) == (DAY + 4 * HOUR,) * 3
    assert (prediction.basis, prediction.little_history, prediction.own, prediction.similar) == (Basis.ANNOUNCED, True, 0, 0)


@pytest.mark.parametrize(("announcement", "later"), [(said(), 4), (said(), 30), (said(None), 0)], ids=["due", "overdue", "untimed"])
def test_without_history_and_without_a_time_to_come_nothing_is_said(announcement: Announcement, later: float) -> None:
    assert History().predict(TAX, [announcement], DAY + later * HOUR) is None


@pytest.mark.parametrize(
    ("own", "others", "basis"),
    [
        (0, 7, Basis.ANNOUNCED),
        (0, 8, Basis.SIMILAR),
        (4, 8, Basis.SIMILAR),
        (5, 8, Basis.OWN),
        (4, 3, Basis.ANNOUNCED),
        (8, 0, Basis.OWN),
    ],
)
def test_little_history_is_called_so(own: int, others: int, basis: Basis) -> None:
    prediction = predicted([*pasts(TAX, [1.0] * own), *pasts(BANK, [1.0] * others)])
    assert (prediction.basis, prediction.own, prediction.similar) == (basis, own, own + others)
    assert prediction.little_history is (basis is not Basis.OWN)


def test_the_announced_time_is_always_repeated() -> None:
    rows = pasts(TAX, spread(2, 30))
    assert predicted(rows).announced == DAY + 4 * HOUR
    assert predicted(rows, later=9).announced == DAY + 4 * HOUR
    assert predicted(rows, announcement=said(None)).announced is None


@pytest.mark.parametrize("centre", [0.3, 0.6, 1.0, 2.0])
def test_a_long_history_says_what_it_shows(centre: float) -> None:
    early, median, late = ahead(predicted(pasts(TAX, spread(centre, 300))))
    assert median == pytest.approx(4 * centre, rel=0.12)
    assert early == pytest.approx(4 * centre * 2**-0.8, rel=0.2)
    assert late == pytest.approx(4 * centre * 2**0.8, rel=0.2)


def test_the_chance_that_it_is_over_by_the_announced_time() -> None:
    prediction = predicted(pasts(TAX, spread(1, 300)))
    assert prediction.on_time == pytest.approx(0.5, abs=0.06)
    assert predicted(pasts(TAX, spread(1, 300)), later=5).on_time is None


def test_what_always_ends_as_announced_is_predicted_so() -> None:
    early, median, late = ahead(predicted(pasts(TAX, [1.0] * 60, 12), announcement=said(12)))
    assert early > 11
    assert median == pytest.approx(12, rel=0.01)
    assert late < 13.5


def test_a_source_s_own_habit_bends_what_similar_ones_show() -> None:
    rows = [*pasts(TAX, spread(2, 60)), *pasts(BANK, spread(0.5, 60))]
    late, early, new = (ahead(predicted(rows, announcer))[1] for announcer in (TAX, BANK, Announcer("new")))
    assert early < new < late
    assert early < 3
    assert late > 5


def test_a_habit_learned_from_short_outages_serves_long_ones() -> None:
    rows = [*pasts(TAX, spread(2, 60), 2), *pasts(BANK, spread(0.5, 60), 2), *pasts(BANK, spread(0.5, 60), 24)]
    assert ahead(predicted(rows, announcement=said(24)))[1] > 1.5 * ahead(predicted(rows, BANK, announcement=said(24)))[1]


def test_the_stage_tells_how_much_is_left() -> None:
    rows = [*pasts(TAX, spread(1, 40), stage="identified"), *pasts(TAX, spread(0.2, 40), stage="monitoring")]
    found = (ahead(predicted(rows, announcement=said(stage=stage)))[1] for stage in ("identified", "monitoring"))
    assert next(found) > 2 * next(found)


def test_without_a_time_announced_lengths_themselves_are_compared() -> None:
    rows = []
    for n, length in enumerate(spread(3, 60)):
        start = DAY - timedelta(days=n + 1)
        rows.append(Recovered(str(n), TAX, (said(None, start),), start + length * HOUR))
    assert ahead(predicted(rows, announcement=said(None)))[1] == pytest.approx(3, rel=0.2)


def test_a_maintenance_announced_long_before_is_measured_from_its_start() -> None:
    rows = []
    for n, length in enumerate(spread(6, 60)):
        start = DAY - timedelta(days=n + 1)
        announcement = Announcement(start - timedelta(days=3), start + 4 * HOUR, start)
        rows.append(Recovered(str(n), TAX, (announcement,), start + length * HOUR))
    start = DAY + timedelta(days=2)
    prediction = History.of(rows, DAY).predict(TAX, [Announcement(DAY, start + 4 * HOUR, start)], DAY)
    assert prediction
    assert (prediction.q50 - start) / HOUR == pytest.approx(6, rel=0.15)


def test_outages_that_run_count_as_lasting() -> None:
    ended = pasts(TAX, spread(0.5, 20))
    running = [Recovered(f"r{n}", TAX, (said(at=DAY - 8 * HOUR),)) for n in range(20)]
    assert ahead(predicted([*ended, *running]))[1] > ahead(predicted(ended))[1] * 1.3


def test_an_outage_whose_end_nobody_learned_is_left_out() -> None:
    ended = pasts(TAX, spread(0.5, 20))
    lost = [Recovered(f"l{n}", TAX, (said(at=DAY - timedelta(days=40)),)) for n in range(20)]
    assert ahead(predicted([*ended, *lost]))[1] == pytest.approx(ahead(predicted(ended))[1], rel=0.01)


def test_nothing_is_used_before_it_was_known() -> None:
    early, late = pasts(TAX, spread(0.5, 40)), DAY + timedelta(days=30)
    hidden = [
        Recovered(row.event + "x", TAX, row.announcements, row.announcements[0].said_at + 20 * HOUR, known_at=late) for row in early
    ]
    unknown = [Recovered(row.event, row.announcer, row.announcements) for row in hidden]
    assert predicted([*early, *hidden]) == predicted([*early, *unknown])


def test_rows_may_come_in_any_order() -> None:
    rows = [*pasts(TAX, spread(2, 30)), *pasts(BANK, spread(0.5, 31))]
    assert predicted(rows) == predicted(rows[::-1])


def test_a_cancelled_outage_teaches_nothing() -> None:
    rows, history = pasts(TAX, spread(1, 20)), History()
    for row in (*rows, past(TAX, 9, 0)):
        history.announced(row.event, row.announcer, row.announcements[0])
    history.forgotten(past(TAX, 9, 0).event)
    history.ended(past(TAX, 9, 0).event, DAY, DAY)
    assert history.predict(TAX, [said()], DAY + HOUR) == _announced_only(DAY + HOUR)


def _announced_only(now: datetime) -> Prediction:
    return Prediction(now, DAY + 4 * HOUR, *(DAY + 4 * HOUR,) * 3, Basis.ANNOUNCED, 0, 0)


def test_what_ended_before_it_was_announced_teaches_no_length() -> None:
    rows = pasts(TAX, spread(1, 20))
    before = [Recovered(f"b{n}", TAX, (said(at=DAY - n * HOUR),), DAY - timedelta(days=2)) for n in range(1, 20)]
    assert ahead(predicted([*rows, *before])) == pytest.approx(ahead(predicted(rows)))


def test_bands_that_held_too_little_are_widened() -> None:
    """Alternating habits that no curve knows of: the band learns to hold both."""
    ratios = [0.3 if n // 15 % 2 else 3.0 for n in range(240)]
    early, _, late = ahead(predicted(pasts(TAX, ratios)))
    assert early < 1.5
    assert late > 11


@pytest.mark.parametrize(("factor", "deviation"), [(0.5, 0.8), (1.0, 0.3), (3.0, 1.0)], ids=["pads", "nearly true", "hopes"])
def test_over_many_outages_the_band_holds_and_the_announced_time_is_beaten(factor: float, deviation: float) -> None:
    """Forward in time, three sources: each is asked at its announcement, with what is known by then."""
    draw, history, held, losses = random.Random(1), History(), [], []
    running: list[tuple[datetime, str]] = []
    for n in range(500):
        announcer, now, length = Announcer(f"s{n % 3}"), DAY + n * 12 * HOUR, draw.uniform(1, 6)
        actual = length * factor * draw.lognormvariate(0, deviation)
        announcement = said(length, now)
        while running and running[0][0] < now:
            ended_at, event = heappop(running)
            history.ended(event, ended_at, ended_at)
        prediction = history.predict(announcer, [announcement], now)
        history.announced(str(n), announcer, announcement)
        heappush(running, (now + actual * HOUR, str(n)))
        if prediction and n >= 50:
            early, median, late = ahead(prediction)
            held.append((early <= actual <= late, actual <= late))
            losses.append((loss(actual, (early, median, late), 0.25), loss(actual, (length,) * 3, 0.25)))
    assert sum(within for within, _ in held) / len(held) == pytest.approx(0.8, abs=0.05)
    assert sum(by for _, by in held) / len(held) == pytest.approx(0.9, abs=0.05)
    assert sum(ours for ours, _ in losses) < 0.8 * sum(theirs for _, theirs in losses)


ratios = st.lists(st.floats(0.01, 5.9), min_size=0, max_size=40)
"""All of these have ended by DAY: others that run would be known to last longer, or be given up, as time passes."""

announced = st.one_of(st.none(), st.floats(-2, 200))


@settings(max_examples=50)
@given(own=ratios, others=ratios, hours=announced, later=st.floats(0, 500), more=st.floats(0, 100))
def test_times_are_ordered_to_come_and_never_earlier_as_time_passes(
    own: list[float], others: list[float], hours: float | None, later: float, more: float
) -> None:
    history = History.of([*pasts(TAX, own), *pasts(BANK, others)], DAY)
    first, second = (history.predict(TAX, [said(hours)], DAY + (later + extra) * HOUR) for extra in (0, more))
    for prediction in filter(None, (first, second)):
        assert prediction.at < prediction.q10 <= prediction.q50 <= prediction.q90
        assert prediction.on_time is None or 0 <= prediction.on_time <= 1
    if first and second:
        slack = timedelta(milliseconds=1)
        assert first.q10 <= second.q10 + slack
        assert first.q50 <= second.q50 + slack
        assert first.q90 <= second.q90 + slack


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(["tax", "bank"]), st.floats(0.05, 5)), min_size=10, max_size=25))
def test_a_history_told_step_by_step_is_the_same(outages: list[tuple[str, float]]) -> None:
    rows = [past(Announcer(source), ratio, n + 1) for n, (source, ratio) in enumerate(outages)]
    history = History()
    for row in reversed(rows):
        history.announced(row.event, row.announcer, row.announcements[0])
        assert row.ended_at
        history.ended(row.event, row.ended_at, row.ended_at)
    assert history.predict(TAX, [said()], DAY) == predicted(rows)
