"""Where facts go: stretches to what announces them or together, and every draft to an id that stays."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from notices.model import Kind, Stage
from statuspage.core.announced import join
from statuspage.core.memory import Memory
from statuspage.core.model import Condition, Event, Interval, Lifecycle, NoticeRevision, Observation, Target
from statuspage.core.observed import Sight
from statuspage.core.placing import Placed, Reach, notice_event, place, takes
from statuspage.core.reading import Reading
from statuspage.core.reconcile import reconcile
from statuspage.core.rulings import Rulings
from tests.statuspage.core.build import SETTINGS, at, facts, notice, seen, sight, window

LOGIN, INVOICING, WHOLE, BANK = Target("etax", "login"), Target("etax", "invoicing"), Target("etax"), Target("bank", "transfer")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
READING = Reading(SETTINGS)
REACH = Reach(2 * HOUR, frozenset({LOGIN, INVOICING}))
PLAN = notice("plan", "18 10:00", facts(Kind.MAINTENANCE, window("20 20:00", "20 22:00", "登录")))
TROUBLE = notice("trouble", "20 09:10", facts(Kind.OUTAGE, window("20 09:00", None, "登录"), expected_recovery=at("20 12:00")))


def stretch(start: str, end: str | None = None, target: Target = LOGIN) -> Interval:
    return Interval("p", target, Condition.DOWN, at(start), at(end) if end else None)


@pytest.mark.parametrize(
    ("interval", "taken"),
    [
        (stretch("20 19:30", "20 19:40"), True),
        (stretch("20 19:29", "20 19:40"), False),
        (stretch("20 21:59"), True),
        (stretch("20 22:00"), False),
        (stretch("20 20:30", target=INVOICING), False),
        (stretch("20 20:30", target=WHOLE), True),
        (stretch("20 20:30", target=BANK), False),
    ],
)
def test_a_maintenance_takes_what_falls_into_its_window(interval: Interval, taken: bool) -> None:
    assert takes(join(None, PLAN, READING), [], interval, REACH) is taken


@pytest.mark.parametrize(
    ("interval", "taken"),
    [
        (stretch("20 08:00", "20 09:00"), True),
        (stretch("20 08:00", "20 08:59"), False),
        (stretch("20 08:00"), True),
        (stretch("20 14:00"), True),
        (stretch("20 14:01"), False),
        (stretch("20 10:00", target=INVOICING), False),
        (stretch("20 10:00", target=WHOLE), False),
    ],
)
def test_an_outage_takes_what_reaches_into_it_until_it_would_be_closed(interval: Interval, taken: bool) -> None:
    assert takes(join(None, TROUBLE, READING), [], interval, REACH) is taken


@pytest.mark.parametrize("off", [{"cancelled": True}, {"postponed": True}])
def test_what_is_off_takes_nothing(off: dict[str, bool]) -> None:
    assert not takes(replace(join(None, PLAN, READING), **off), [], stretch("20 20:30"), REACH)  # type: ignore[arg-type]


@pytest.mark.parametrize(("start", "taken"), [("20 11:00", True), ("20 11:01", False)])
def test_what_is_said_to_be_over_takes_nothing_that_began_later(start: str, taken: bool) -> None:
    track = replace(join(None, TROUBLE, READING), over_at=at("20 11:00"))
    assert takes(track, [], stretch(start), REACH) is taken


@pytest.mark.parametrize(
    ("before", "stage", "watched", "taken"),
    [
        ([stretch("20 09:00", "20 10:00")], None, {LOGIN}, False),
        ([stretch("20 09:00", "20 09:05")], None, {LOGIN}, True),
        ([stretch("20 09:00")], None, {LOGIN}, True),
        ([stretch("20 09:00", "20 10:00"), stretch("20 09:20")], None, {LOGIN}, True),
        ([], None, {LOGIN}, True),
        ([stretch("20 09:00", "20 10:00")], Stage.IDENTIFIED, {LOGIN}, True),
        ([stretch("20 09:00", "20 10:00")], None, {INVOICING}, True),
    ],
    ids=[
        "seen to end",
        "ended before the news",
        "still open",
        "one still open",
        "never seen",
        "its source will say",
        "not watched",
    ],
)
def test_an_outage_that_was_seen_to_end_after_its_news_takes_no_other(
    before: list[Interval], stage: Stage | None, watched: set[Target], taken: bool
) -> None:
    track = replace(join(None, TROUBLE, READING), stage=stage)
    assert takes(track, before, stretch("20 11:00"), Reach(2 * HOUR, frozenset(watched))) is taken


def placed(*notices: NoticeRevision, events: tuple[Event, ...] = (), view: Sight | None = None) -> Placed:
    return place(events, notices, view or Sight(), Rulings.of([]), SETTINGS, memory=Memory())


def made(*notices: NoticeRevision, view: Sight | None = None, now: str = "20 10:00") -> tuple[Event, ...]:
    changes = reconcile([], notices, view or Sight(), [], at(now), settings=SETTINGS)
    return tuple(change.event for change in changes)


def down(origin: str, target: Target, since: str, until: str = "") -> tuple[Observation, ...]:
    first = seen(origin, target, Condition.DOWN, since)
    return (first, seen(origin, target, Condition.UP, until)) if until else (first,)


def origins(view: Placed) -> list[list[str]]:
    return sorted(sorted(i.origin for i in draft.observed) for draft in view.drafts)


@pytest.mark.parametrize(
    ("observations", "expected"),
    [
        ((*down("p", LOGIN, "20 09:00"), *down("q", INVOICING, "20 09:30")), [["p", "q"]]),
        ((*down("p", LOGIN, "20 09:00", "20 09:30"), *down("q", INVOICING, "20 09:30")), [["p", "q"]]),
        ((*down("p", LOGIN, "20 09:00", "20 09:30"), *down("q", INVOICING, "20 09:31")), [["p"], ["q"]]),
        ((*down("p", LOGIN, "20 09:00"), *down("q", BANK, "20 09:00")), [["p"], ["q"]]),
    ],
)
def test_what_fails_together_in_one_service_is_one(observations: tuple[Observation, ...], expected: list[list[str]]) -> None:
    assert origins(placed(view=sight(at("20 10:00"), *observations))) == expected


def test_a_stretch_goes_to_what_announces_it_and_what_nobody_announces_stands_alone() -> None:
    view = sight(at("20 21:00"), *down("p", LOGIN, "20 20:05"), *down("q", BANK, "20 20:05"))
    drafts = placed(PLAN, view=view).drafts
    assert sorted((bool(draft.group), [i.origin for i in draft.observed]) for draft in drafts) == [(False, ["q"]), (True, ["p"])]


def test_of_two_that_announce_it_the_one_that_was_opened_first_has_it() -> None:
    second = notice("second", "18 09:00", facts(Kind.OUTAGE, window("20 19:50", None, "登录")))
    drafts = placed(PLAN, second, view=sight(at("20 21:00"), *down("p", LOGIN, "20 20:05"))).drafts
    assert [draft.group.notices for draft in drafts if draft.group and draft.observed] == [("second",)]


def test_an_id_comes_from_the_first_fact_and_stays_when_more_becomes_known() -> None:
    (event,) = made(PLAN)
    assert event.id == notice_event("plan")
    earlier = replace(PLAN, id="earlier", published=at("18 09:00"))
    (draft,) = placed(PLAN, earlier, events=(event,)).drafts
    assert (draft.id, draft.group and draft.group.notices) == (event.id, ("earlier", "plan"))


def test_an_observed_event_keeps_its_id_when_a_notice_joins_it() -> None:
    view = sight(at("20 10:00"), *down("p", LOGIN, "20 09:00"))
    (event,) = made(view=view)
    (draft,) = placed(TROUBLE, events=(event,), view=view).drafts
    assert (draft.id, bool(draft.group), draft.is_changed) == (event.id, True, True)


def test_two_events_that_turn_out_to_be_one_go_together_under_the_older_id() -> None:
    old, new = (
        replace(made(one)[0], id=id, opened_at=opened)
        for id, one, opened in (("old", PLAN, at("18 10:00")), ("new", replace(PLAN, id="again"), at("18 11:00")))
    )
    found = placed(PLAN, replace(PLAN, id="again", published=at("18 11:00")), events=(old, new))
    assert [draft.id for draft in found.drafts] == ["old"]
    assert [(event.id, target) for event, target in found.gone] == [("new", "old")]


def test_an_id_that_another_event_bears_is_not_given_again() -> None:
    (event,) = made(PLAN)
    taken = replace(event, citations=(replace(event.citations[0], notice="other"),))
    other = notice("other", "18 10:00", facts(Kind.MAINTENANCE, window("28 20:00", "28 22:00", "登录")))
    drafts = placed(PLAN, other, events=(taken,)).drafts
    by_notice = {draft.group.notices[0]: draft.id for draft in drafts if draft.group}
    assert by_notice["other"] == event.id
    assert by_notice["plan"] not in {"", event.id}


@pytest.mark.parametrize(("lifecycle", "bare"), [(Lifecycle.SCHEDULED, True), (Lifecycle.ENDED, False)])
def test_a_live_event_that_nothing_speaks_of_any_more_is_bare(lifecycle: Lifecycle, bare: bool) -> None:
    (event,) = made(PLAN)
    assert bool(placed(events=(replace(event, lifecycle=lifecycle),)).bare) is bare


@pytest.mark.parametrize(
    ("notices", "changed"),
    [((PLAN,), False), ((PLAN, replace(PLAN, revision=2, known_at=at("18 12:00"))), True)],
)
def test_a_draft_is_changed_when_it_rests_on_other_facts(notices: tuple[NoticeRevision, ...], changed: bool) -> None:
    (event,) = made(PLAN)
    (draft,) = placed(*notices, events=(event,)).drafts
    assert draft.is_changed is changed


def test_facts_come_to_the_same_places_in_any_order() -> None:
    notices = (PLAN, TROUBLE, notice("over", "20 11:05", facts(Kind.RECOVERY, actual_recovery=at("20 11:00"))))
    view = sight(at("20 21:00"), *down("p", LOGIN, "20 09:00", "20 11:00"), *down("q", INVOICING, "20 20:05"))

    def shape(found: Placed) -> list[tuple[str, tuple[str, ...], list[datetime]]]:
        return [(d.id, d.group.notices if d.group else (), [i.start for i in d.observed]) for d in found.drafts]

    assert shape(placed(*notices, view=view)) == shape(placed(*reversed(notices), view=view))
