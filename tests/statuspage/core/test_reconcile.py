"""Stories told to `reconcile` step by step: which events come of them, how far they are, and what is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import pytest

from notices.model import Kind, Restored, Superseded
from statuspage.core.model import (
    Condition,
    Ending,
    Event,
    EventKind,
    Lifecycle,
    NoticeRevision,
    Observation,
    Target,
    VerdictKind,
)
from statuspage.core.reconcile import next_moment, reconcile
from tests.statuspage.core.build import SETTINGS, at, facts, notice, seen, sight, window

LOGIN, INVOICING = Target("etax", "login"), Target("etax", "invoicing")
UP, DOWN, DELAYED = Condition.UP, Condition.DOWN, Condition.DELAYED


@dataclass
class Story:
    """The facts so far and the events they have come to; each `step` asserts that a second look finds nothing more."""

    events: dict[str, Event] = field(default_factory=dict)
    notices: list[NoticeRevision] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def step(self, when: str, *news: NoticeRevision | Observation) -> list[str]:
        self.notices += [n for n in news if isinstance(n, NoticeRevision)]
        self.observations += [o for o in news if isinstance(o, Observation)]
        now = at(when)
        changes = self._reconcile(now)
        for change in changes:
            self.events[change.event.id] = change.event
        assert self._reconcile(now) == []
        kinds = ["+".join(change.kinds) for change in changes if change.told]
        self.told += [change.name.split("#")[1] for change in changes if change.told]
        return kinds

    def _reconcile(self, now: datetime) -> list:  # type: ignore[type-arg]
        return reconcile(list(self.events.values()), self.notices, sight(now, *self.observations), [], now, settings=SETTINGS)

    @property
    def lifecycle(self) -> str:
        return self.only.lifecycle.value

    @property
    def only(self) -> Event:
        (event,) = self.events.values()
        return event


def planned(end: str = "22 08:00", revision: int = 1, known: str = "") -> NoticeRevision:
    read = facts(Kind.MAINTENANCE, window("20 20:00", end, "电子税务局"))
    return notice("a", "18 10:00", read, revision=revision, known=known)


def test_the_worked_example_of_the_design() -> None:
    story = Story()
    up = [seen("p-login", LOGIN, UP, "18 00:00"), seen("p-inv", INVOICING, UP, "18 00:00")]
    assert story.step("18 10:05", planned(), *up) == ["announced"]
    assert story.lifecycle == "scheduled"
    assert story.step("19 09:00", planned("22 10:00", 2, "19 09:00")) == ["extended"]
    assert story.only.phases[0].was_end == at("22 08:00")
    assert Superseded(at("20 20:00"), at("22 08:00")) in story.only.superseded
    assert story.step("20 20:00") == ["started"]
    down = [seen("p-login", LOGIN, DOWN, "20 20:03", "20 20:06"), seen("p-inv", INVOICING, DOWN, "20 20:03", "20 20:06")]
    assert story.step("20 20:06", *down) == []
    assert story.step("22 09:20", seen("p-login", LOGIN, UP, "22 09:14", "22 09:20")) == []
    assert story.step("22 10:00") == ["overrun"]
    assert story.lifecycle == "due"
    overrun = next(v for v in story.only.verdicts if v.kind is VerdictKind.OVERRUN)
    assert overrun.targets == (INVOICING,)
    assert story.step("22 11:15", seen("p-inv", INVOICING, UP, "22 11:12", "22 11:15")) == ["ended"]
    assert (story.only.ended_at, story.only.ending) == (at("22 11:12"), Ending.OBSERVATION)
    (verdict,) = story.only.verdicts
    assert (verdict.kind, verdict.seconds) == (VerdictKind.OVERRUN, 72 * 60)
    assert story.told == ["1", "2", "3", "4", "5"]
    assert story.step("23 10:00") == []


def test_what_was_said_of_a_phase_is_kept_with_when_it_was_said() -> None:
    story, start = Story(), at("20 20:00")
    story.step("18 10:05", planned())
    story.step("19 09:00", planned("22 10:00", 2, "19 09:00"))
    story.step("19 10:00", planned("22 10:00", 3, "19 10:00"))
    extension = facts(Kind.EXTENSION, window(None, "22 11:00", "电子税务局"), refers_to_earlier=True)
    story.step("22 09:35", notice("b", "22 09:30", extension))
    told = [(said.start, said.end, said.at) for said in story.only.phases[0].said]
    assert told == [
        (start, at("22 08:00"), at("18 10:00")),
        (start, at("22 10:00"), at("19 09:00")),
        (None, at("22 11:00"), at("22 09:30")),
    ]


def test_what_is_only_read_again_was_said_when_it_was_published() -> None:
    story = Story()
    story.step("18 10:05", planned())
    story.step("23 10:00", replace(planned("22 10:00", 2, "23 10:00"), reread=True))
    assert [(said.end, said.at) for said in story.only.phases[0].said] == [(at("22 10:00"), at("18 10:00"))]


def test_a_function_that_still_works_or_is_back_before_the_rest_is_not_under_maintenance() -> None:
    read = facts(
        Kind.MAINTENANCE,
        window("20 20:00", "22 08:00", "电子税务局"),
        still_available=("登录",),
        restored=(Restored(at("21 12:00"), ("发票开具",)),),
    )
    story = Story()
    story.step("18 10:05", notice("a", "18 10:00", read))
    (phase,) = story.only.phases
    runs = [[phase.holds(target, at(when)) for when in ("20 21:00", "21 12:00")] for target in (Target("etax"), LOGIN, INVOICING)]
    assert runs == [[True, True], [False, False], [True, False]]


def test_an_unmeasured_maintenance_becomes_due_and_is_closed_unconfirmed_later() -> None:
    story = Story()
    story.step("18 10:05", planned())
    assert story.step("20 20:00") == ["started"]
    assert story.step("22 08:00") == ["due"]
    assert story.step("22 09:59") == []
    assert story.step("22 10:00") == ["ended"]
    assert (story.only.ended_at, story.only.ending) == (at("22 08:00"), Ending.UNCONFIRMED)


def test_a_maintenance_read_long_after_it_was_over_is_filed_and_told_to_nobody() -> None:
    story = Story()
    assert story.step("30 10:00", planned(known="30 09:55"), seen("p-login", LOGIN, UP, "29 00:00")) == []
    assert (story.only.lifecycle, story.only.ending) == (Lifecycle.ENDED, Ending.UNCONFIRMED)


def test_a_measured_maintenance_without_effect() -> None:
    story = Story()
    story.step("18 10:05", planned(), seen("p-inv", INVOICING, UP, "18 00:00"))
    story.step("20 20:00")
    assert story.step("22 08:00") == ["ended"]
    assert [v.kind for v in story.only.verdicts] == [VerdictKind.WITHOUT_EFFECT]


@pytest.mark.parametrize(
    ("kind", "windows", "lifecycle", "told"),
    [
        (Kind.CANCELLATION, [window("20 20:00", "22 08:00", "电子税务局")], Lifecycle.CANCELLED, "cancelled"),
        (Kind.POSTPONEMENT, [], Lifecycle.POSTPONED, "postponed"),
        (Kind.POSTPONEMENT, [window("27 20:00", "29 08:00", "电子税务局")], Lifecycle.SCHEDULED, "postponed"),
        (Kind.EXTENSION, [window(None, "22 12:00", "电子税务局")], Lifecycle.SCHEDULED, "extended"),
    ],
)
def test_a_second_page_that_speaks_of_the_first(kind: Kind, windows: Sequence, lifecycle: Lifecycle, told: str) -> None:  # type: ignore[type-arg]
    story = Story()
    story.step("18 10:05", planned())
    more = {} if windows else {"expected_recovery": None}
    second = notice("b", "19 10:00", facts(kind, *windows, refers_to_earlier=True, **more))
    assert story.step("19 10:05", second) == [told]
    assert story.only.lifecycle is lifecycle
    assert [citation.notice for citation in story.only.citations] == ["a", "b"]


def test_a_recovery_notice_ends_a_maintenance_that_nothing_measures() -> None:
    story = Story()
    story.step("18 10:05", planned())
    story.step("20 20:00")
    over = facts(Kind.RECOVERY, actual_recovery=at("21 06:30"), refers_to_earlier=True)
    assert story.step("21 07:00", notice("b", "21 06:45", over)) == ["ended"]
    assert (story.only.ended_at, story.only.ending) == (at("21 06:30"), Ending.NOTICE)


def test_a_recovery_notice_after_the_observed_end_is_added_and_changes_nothing_told() -> None:
    story = Story()
    story.step("18 10:05", planned(), seen("p-inv", INVOICING, DOWN, "20 20:01"))
    story.step("20 20:02")
    story.step("22 08:00")
    story.step("22 08:30", seen("p-inv", INVOICING, UP, "22 08:20"))
    over = facts(Kind.RECOVERY, actual_recovery=at("22 09:00"), refers_to_earlier=True)
    assert story.step("22 09:10", notice("b", "22 09:05", over)) == []
    assert story.only.ended_at == at("22 08:20")
    assert len(story.only.citations) == 2


def test_an_outage_that_nobody_announced_and_a_notice_that_joins_it() -> None:
    story = Story()
    assert story.step("18 09:15", seen("p-inv", INVOICING, DOWN, "18 09:12", "18 09:15")) == ["observed"]
    event = story.only
    assert (event.kind, event.announced, event.lifecycle) == (EventKind.INCIDENT, False, Lifecycle.IN_PROGRESS)
    assert [v.kind for v in event.verdicts] == [VerdictKind.UNANNOUNCED]
    outage = facts(Kind.OUTAGE, window("18 09:10", None, "发票开具"))
    assert story.step("18 09:40", notice("x", "18 09:35", outage)) == ["announced"]
    assert story.only.id == event.id
    assert story.only.opened_at == event.opened_at
    assert story.step("18 10:20", seen("p-inv", INVOICING, UP, "18 10:15", "18 10:20")) == ["ended"]
    assert (story.only.ended_at, story.only.ending) == (at("18 10:15"), Ending.OBSERVATION)


def test_an_unannounced_outage_ends_by_observation_and_the_next_one_is_another() -> None:
    story = Story()
    story.step("18 09:15", seen("p-inv", INVOICING, DOWN, "18 09:12"))
    assert story.step("18 09:30", seen("p-inv", INVOICING, UP, "18 09:25")) == ["ended"]
    assert story.step("18 12:00", seen("p-inv", INVOICING, DOWN, "18 11:55")) == ["observed"]
    assert len(story.events) == 2


def test_two_probes_of_one_service_that_fail_together_are_one_event() -> None:
    story = Story()
    down = [seen("p-inv", INVOICING, DOWN, "18 09:12"), seen("p-login", LOGIN, DOWN, "18 09:13")]
    assert story.step("18 09:15", *down) == ["observed"]
    assert len(story.only.observed) == 2


def test_a_lag_is_an_event_of_its_own_while_maintenance_of_another_service_runs() -> None:
    story = Story()
    assert story.step("18 09:15", seen("sync", INVOICING, DELAYED, "18 09:12")) == ["observed"]
    assert story.only.observed[0].condition is DELAYED


def test_an_outage_of_a_function_that_the_maintenance_does_not_name_is_not_hidden_by_it() -> None:
    story = Story()
    read = facts(Kind.MAINTENANCE, window("20 20:00", "22 08:00", "登录"))
    story.step("18 10:05", notice("a", "18 10:00", read))
    story.step("20 20:00")
    assert story.step("20 21:05", seen("p-inv", INVOICING, DOWN, "20 21:00")) == ["observed"]
    assert len(story.events) == 2


def test_news_that_names_nobody_known_changes_nothing() -> None:
    story = Story()
    read = facts(Kind.MAINTENANCE, window("20 20:00", "22 08:00", "社保系统"))
    assert story.step("18 10:05", notice("a", "18 10:00", read, source="press", title="社保系统停机")) == []
    assert story.events == {}


def test_one_service_takes_what_names_nobody_known_as_a_whole_and_says_so() -> None:
    story = Story()
    read = facts(Kind.MAINTENANCE, window("20 20:00", "22 08:00", "某某子系统"))
    story.step("18 10:05", notice("a", "18 10:00", read, title="某某子系统停机"))
    (phase,) = story.only.phases
    assert (phase.targets, phase.certain, story.only.unmatched) == ((Target("etax"),), False, ("某某子系统",))
    assert phase.confidence < 1


def test_information_makes_no_event() -> None:
    story = Story()
    assert story.step("18 10:05", notice("a", "18 10:00", facts(Kind.INFO))) == []
    assert story.events == {}


def test_a_mirror_joins_and_the_official_source_leads() -> None:
    story = Story()
    story.step("18 10:05", planned())
    read = facts(Kind.MAINTENANCE, window("20 20:00", "22 09:00", "电子税务局"))
    assert story.step("18 11:00", notice("m", "18 10:50", read, source="press")) == []
    assert story.only.phases[0].end == at("22 08:00")
    assert len(story.only.citations) == 2


def test_two_windows_on_one_day_are_two_events() -> None:
    story = Story()
    first = notice("a", "18 10:00", facts(Kind.MAINTENANCE, window("20 01:00", "20 03:00", "电子税务局")))
    second = notice("b", "18 11:00", facts(Kind.MAINTENANCE, window("20 22:00", "20 23:00", "电子税务局")))
    story.step("18 12:00", first, second)
    assert len(story.events) == 2


def test_the_next_moment_is_when_time_alone_may_change_something() -> None:
    story = Story()
    story.step("18 10:05", planned())
    moments: list[datetime] = []
    now = at("18 10:05")
    while (moment := next_moment(story.events.values(), now, SETTINGS)) and len(moments) < 12:
        moments.append(moment)
        now = moment
    assert at("20 20:00") in moments
    assert at("22 08:00") in moments
    assert at("22 10:00") in moments


def test_of_a_notice_that_is_edited_again_and_again_the_first_and_newest_revisions_are_cited() -> None:
    story = Story()
    first = notice("n", "18 10:00", facts(Kind.MAINTENANCE, window("20 20:00", "22 08:00")))
    edits = [replace(first, revision=n, known_at=at(f"18 11:{n:02}")) for n in range(2, 31)]
    story.step("18 12:00", first, *edits)
    assert [citation.revision for citation in story.only.citations] == [1, *range(12, 31)]
    assert story.step("18 12:05", replace(first, revision=31, known_at=at("18 12:01"))) == []
    assert [citation.revision for citation in story.only.citations] == [1, *range(13, 32)]
