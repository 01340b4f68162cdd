"""Notices into groups: which open one, where later revisions go, what a ruling pins; and that no shelf hides a matter."""

from datetime import timedelta
from typing import Any

import pytest

from notices.model import Facts, Kind, Restored, Window
from statuspage.core import grouping
from statuspage.core.announced import in_order
from statuspage.core.grouping import Group, group, spoken_of
from statuspage.core.model import NoticeRevision
from statuspage.core.reading import Reading
from tests.statuspage.core import told
from tests.statuspage.core.build import SETTINGS, at, facts, notice, window

READING = Reading(SETTINGS)
HOUR = timedelta(hours=1)
PLANNED = facts(Kind.MAINTENANCE, window("20 20:00", "20 22:00", "电子税务局"))
OTHER = facts(Kind.MAINTENANCE, window("25 20:00", "25 22:00", "电子税务局"))


def grouped(*revisions: NoticeRevision, pins: dict[str, str] | None = None, reading: Reading = READING) -> list[Group]:
    return group([spoken_of(one, reading) for one in in_order(revisions)], reading, pins or {})


def together(groups: list[Group]) -> list[tuple[str, ...]]:
    return [one.notices for one in groups]


@pytest.mark.parametrize(
    ("read", "opens"),
    [
        (PLANNED, True),
        (facts(Kind.OUTAGE, window(None, None, "登录")), True),
        (facts(Kind.OUTAGE), True),
        (facts(Kind.INFO), False),
        (facts(Kind.INFO, restored=(Restored(at("18 10:00"), ("登录",)),)), False),
        (facts(Kind.RECOVERY), False),
        (facts(Kind.EXTENSION, window(None, "20 22:00")), True),
        (facts(Kind.EXTENSION), False),
        (facts(Kind.CANCELLATION), False),
        (facts(Kind.CANCELLATION, window("20 20:00", "20 22:00")), True),
        (facts(Kind.POSTPONEMENT), False),
    ],
)
def test_what_opens_a_group(read: Facts, opens: bool) -> None:
    assert bool(grouped(notice("a", "18 10:00", read))) is opens


def test_what_concerns_nobody_that_is_known_opens_none() -> None:
    stranger = facts(Kind.MAINTENANCE, window("20 20:00", "20 22:00", "别的系统"))
    assert grouped(notice("a", "18 10:00", stranger, source="press")) == []


def test_what_belongs_together_is_one_group_in_the_order_of_publication() -> None:
    longer = facts(Kind.EXTENSION, window(None, "20 23:00"), refers_to_earlier=True)
    groups = grouped(notice("b", "20 21:00", longer), notice("a", "18 10:00", PLANNED), notice("c", "18 11:00", OTHER))
    assert together(groups) == [("a", "b"), ("c",)]
    assert groups[0].track.phases[0].end == at("20 23:00")
    assert groups[0].opened == (at("18 10:00"), "a")


def test_a_later_revision_stays_where_its_notice_is_whatever_it_says() -> None:
    groups = grouped(
        notice("a", "18 10:00", PLANNED),
        notice("c", "18 11:00", OTHER),
        notice("a", "18 10:00", OTHER, revision=2, known="18 12:00"),
    )
    assert together(groups) == [("a",), ("c",)]
    assert groups[0].cited == {("a", 1), ("a", 2)}


def test_a_notice_counts_from_its_first_revision_that_speaks_of_anything() -> None:
    groups = grouped(notice("a", "18 10:00", facts(Kind.INFO)), notice("a", "18 10:00", PLANNED, revision=2, known="18 12:00"))
    assert [one.cited for one in groups] == [{("a", 2)}]


def test_a_pin_puts_a_notice_with_its_fellows_though_nothing_binds_them() -> None:
    pinned = grouped(notice("a", "18 10:00", PLANNED), notice("b", "18 11:00", OTHER), pins={"a": "e", "b": "e"})
    assert [(one.notices, one.pinned) for one in pinned] == [(("a", "b"), "e")]


def test_a_pin_keeps_apart_what_would_be_one_and_what_opens_nothing_by_itself() -> None:
    split = grouped(notice("a", "18 10:00", PLANNED), notice("b", "18 11:00", PLANNED), pins={"b": "e"})
    assert [(one.notices, one.pinned) for one in split] == [(("a",), ""), (("b",), "e")]
    assert together(grouped(notice("a", "18 10:00", facts(Kind.RECOVERY)), pins={"a": "e"})) == [("a",)]


def test_what_is_pinned_takes_in_what_speaks_of_it() -> None:
    over = facts(Kind.RECOVERY, actual_recovery=at("20 21:00"))
    groups = grouped(notice("a", "18 10:00", PLANNED), notice("b", "20 21:10", over), pins={"a": "e"})
    assert together(groups) == [("a", "b")]


LONG = "停机公告\n电子税务局将于本周五晚间停机维护，请提前办理相关业务，给您带来不便敬请谅解。"


@pytest.mark.parametrize(
    ("first", "second", "copies"),
    [("tax", "press", {"b": "a"}), ("press", "tax", {"a": "b"})],
)
def test_of_the_same_words_the_unofficial_notice_is_the_copy(first: str, second: str, copies: dict[str, str]) -> None:
    read = facts(Kind.MAINTENANCE, window("20 20:00", "20 22:00", "电子税务局"), text=LONG)
    groups = grouped(notice("a", "18 10:00", read, source=first), notice("b", "18 11:00", read, source=second))
    assert [{c.notice: c.copy_of for c in one.track.citations if c.copy_of} for one in groups] == [copies]


@pytest.mark.parametrize(
    ("read", "reach"),
    [
        (PLANNED, 1),
        (facts(Kind.MAINTENANCE, window("20 20:00", None), refers_to_earlier=True), None),
        (facts(Kind.CANCELLATION, window("20 20:00", None)), 25),
        (facts(Kind.EXTENSION, window(None, "20 22:00")), None),
        (facts(Kind.RECOVERY), None),
        (facts(Kind.POSTPONEMENT, window("20 20:00", None)), None),
        (facts(Kind.MAINTENANCE, window("20 20:00", None), text="停机公告\n见《关于系统停机的公告》"), None),
    ],
)
def test_how_far_from_its_times_a_notice_is_looked_for(read: Facts, reach: int | None) -> None:
    assert grouping._reach(spoken_of(notice("a", "18 10:00", read), READING)) == reach


@pytest.mark.parametrize("story", told.stories(), ids=lambda story: story.name)
def test_no_shelf_hides_a_matter(story: told.Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked for everywhere, a notice comes to the same group as looked for near its times."""
    reading = Reading(told.settings())
    near = together(grouped(*story.notices, reading=reading))
    monkeypatch.setattr(grouping, "_reach", lambda spoken: None)
    assert together(grouped(*story.notices, reading=reading)) == near


def at_hour(hour: int, **more: Any) -> NoticeRevision:
    start = at("20 00:00") + hour * HOUR
    spoken = facts(Kind.MAINTENANCE, Window(start, start + HOUR, ("电子税务局",)), **more)
    return notice(f"n{hour}", "18 10:00", spoken)


def test_many_windows_of_one_day_stay_apart_and_each_finds_its_own() -> None:
    plans = [at_hour(hour) for hour in range(0, 24, 2)]
    off = [notice(f"c{n.id}", "19 10:00", facts(Kind.CANCELLATION, *n.facts.windows)) for n in plans]
    assert together(grouped(*plans, *off)) == [(n.id, f"c{n.id}") for n in sorted(plans, key=lambda n: n.id)]


@pytest.mark.parametrize("gap", [29, -29])
def test_a_window_is_found_from_the_hour_beside_it(gap: int) -> None:
    """Only the starts are near: the one just before the hour, the other just after it."""
    start = at("20 19:45") if gap > 0 else at("20 20:14")
    first = facts(Kind.MAINTENANCE, Window(start, start + 5 * HOUR, ("电子税务局",)))
    moved = start + timedelta(minutes=gap)
    again = facts(Kind.MAINTENANCE, Window(moved, moved + 9 * HOUR, ("电子税务局",)))
    assert together(grouped(notice("a", "18 10:00", first), notice("b", "18 11:00", again))) == [("a", "b")]
