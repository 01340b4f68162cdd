"""An operator's rulings through `reconcile`: what each changes, that it survives the next look, and that it can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from notices.model import Impact, Kind, Question
from statuspage.core.model import Change, Condition, Ending, Event, Lifecycle, NoticeRevision, Observation, Target
from statuspage.core.reading import Reading
from statuspage.core.reconcile import reconcile
from statuspage.core.review import Doubt, reviews
from statuspage.core.rulings import Action, Post, Ruling, merge_value, notice_id, post_value, posted, split_off
from tests.statuspage.core.build import SETTINGS, at, facts, notice, seen, sight, window

LOGIN, INVOICING = Target("etax", "login"), Target("etax", "invoicing")
MAINTENANCE = facts(Kind.MAINTENANCE, window("20 20:00", "20 22:00", "发票开具"))
OTHER = facts(Kind.MAINTENANCE, window("21 20:00", "21 22:00", "登录"))


@dataclass
class World:
    """Facts and rulings so far, and the events that they came to. Each `step` asserts that a second look finds nothing more."""

    notices: list[NoticeRevision] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    events: dict[str, Event] = field(default_factory=dict)

    def step(self, when: str, *news: NoticeRevision | Observation) -> list[Change]:
        self.notices += [n for n in news if isinstance(n, NoticeRevision)]
        self.observations += [o for o in news if isinstance(o, Observation)]
        found = self._look(when)
        self.events |= {change.event.id: change.event for change in found}
        assert self._look(when) == []
        return found

    def _look(self, when: str) -> list[Change]:
        now = at(when)
        seen_now = sight(now, *self.observations)
        return reconcile(list(self.events.values()), self.notices, seen_now, self.rulings, now, settings=SETTINGS)

    def rule(self, when: str, action: Action, target: str, field: str = "", value: str | None = None) -> Ruling:
        ruling = Ruling(f"r{len(self.rulings)}", at(when) + timedelta(seconds=1), "editor", "why", action, target, field, value)
        self.rulings.append(ruling)
        if action is Action.POST:
            self.notices.append(posted(ruling))
        return ruling

    def of(self, lifecycle: Lifecycle) -> list[str]:
        return [event.id for event in self.events.values() if event.lifecycle is lifecycle]

    @property
    def lifecycle(self) -> str:
        return self.only.lifecycle.value

    @property
    def only(self) -> Event:
        (event,) = self.events.values()
        return event


def announced(*more: NoticeRevision) -> World:
    world = World()
    world.step("18 10:05", notice("a", "18 10:00", MAINTENANCE), *more)
    return world


def test_a_corrected_end_is_what_is_waited_for_and_is_named() -> None:
    world = announced()
    world.rule("18 11:00", Action.CORRECT, world.only.id, "end", at("20 23:00").isoformat())
    world.step("18 11:05")
    assert (world.only.phases[0].end, world.only.expected_recovery, world.only.corrected) == (
        at("20 23:00"),
        at("20 23:00"),
        ("end",),
    )
    world.step("20 22:30", notice("a", "18 10:00", replace(MAINTENANCE, text="停机公告\n另一版"), revision=2, known="20 22:29"))
    assert (world.only.lifecycle, world.only.phases[0].end) == (Lifecycle.IN_PROGRESS, at("20 23:00"))
    world.rule("20 22:31", Action.UNDO, world.rulings[0].id)
    world.step("20 22:32")
    assert (world.only.lifecycle, world.only.corrected) == (Lifecycle.DUE, ())


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("title", "改过的标题", "改过的标题"),
        ("impact", "degraded", Impact.DEGRADED),
        ("start", None, None),
        ("expected_recovery", None, None),
    ],
)
def test_a_field_is_corrected(field: str, value: str | None, expected: object) -> None:
    world = announced()
    world.rule("18 11:00", Action.CORRECT, world.only.id, field, value)
    world.step("18 11:05")
    event = world.only
    found = {"title": event.title, "impact": event.phases[0].impact, "start": event.phases[0].start}
    assert found.get(field, event.expected_recovery) == expected
    assert event.corrected == (field,)


def test_an_event_is_closed_and_opened_again() -> None:
    world = announced()
    world.step("20 20:00")
    closing = world.rule("20 21:00", Action.CLOSE, world.only.id)
    world.step("20 21:05")
    assert (world.only.lifecycle, world.only.ending, world.only.ended_at) == (Lifecycle.ENDED, Ending.OPERATOR, closing.at)
    world.rule("20 21:10", Action.UNDO, closing.id)
    world.step("20 21:15")
    assert (world.only.lifecycle, world.only.ending) == (Lifecycle.IN_PROGRESS, None)


def test_a_hidden_event_stays_hidden_until_that_is_undone() -> None:
    world = announced()
    hiding = world.rule("18 11:00", Action.HIDE, world.only.id)
    world.step("18 11:05")
    world.step("20 20:00", notice("a", "18 10:00", replace(MAINTENANCE, text="停机公告\n另一版"), revision=2, known="20 19:59"))
    assert world.lifecycle == "withdrawn"
    world.rule("20 20:01", Action.UNDO, hiding.id)
    world.step("20 20:02")
    assert world.lifecycle == "in_progress"


def test_two_events_are_merged_and_parted_again() -> None:
    world = announced(notice("b", "18 10:01", OTHER))
    one, other = (next(e for e in world.events.values() if e.citations[0].notice == name) for name in ("a", "b"))
    merging = world.rule("18 11:00", Action.MERGE, one.id, value=merge_value(other))
    world.step("18 11:05")
    assert [c.notice for c in world.events[one.id].citations] == ["a", "b"]
    gone = world.events[other.id]
    assert (gone.lifecycle, gone.merged_into, gone.citations) == (Lifecycle.WITHDRAWN, one.id, ())
    world.step("18 12:00", notice("b", "18 10:01", replace(OTHER, text="停机公告\n另一版"), revision=2, known="18 11:59"))
    assert [(c.notice, c.revision) for c in world.events[one.id].citations] == [("a", 1), ("b", 1), ("b", 2)]
    world.rule("18 13:00", Action.UNDO, merging.id)
    world.step("18 13:05")
    assert [{c.notice for c in world.events[id].citations} for id in (one.id, other.id)] == [{"a"}, {"b"}]
    assert world.of(Lifecycle.SCHEDULED) == [one.id, other.id]


def test_a_merge_takes_what_was_seen_along() -> None:
    world = announced()
    world.step("18 12:00", seen("p", LOGIN, Condition.DOWN, "18 11:58", "18 12:00"))
    announced_one = next(e for e in world.events.values() if e.announced)
    outage = next(e for e in world.events.values() if not e.announced)
    merging = world.rule("18 12:10", Action.MERGE, announced_one.id, value=merge_value(outage))
    world.step("18 12:11")
    world.step("18 13:00", seen("p", LOGIN, Condition.UP, "18 12:59", "18 13:00"))
    (interval,) = world.events[announced_one.id].observed
    assert (interval.origin, interval.end) == ("p", at("18 12:59"))
    world.rule("18 13:10", Action.UNDO, merging.id)
    world.step("18 13:11")
    assert world.events[announced_one.id].observed == ()
    assert (world.events[outage.id].lifecycle, world.events[outage.id].ended_at) == (Lifecycle.ENDED, at("18 12:59"))


def test_a_notice_is_split_off() -> None:
    world = announced(notice("m", "18 10:30", MAINTENANCE, source="press"))
    (event,) = world.events.values()
    splitting = world.rule("18 11:00", Action.SPLIT, event.id, value="m")
    world.step("18 11:05")
    assert [c.notice for c in world.events[event.id].citations] == ["a"]
    assert [c.notice for c in world.events[split_off(splitting)].citations] == ["m"]
    world.rule("18 12:00", Action.UNDO, splitting.id)
    world.step("18 12:05")
    assert [c.notice for c in world.events[event.id].citations] == ["a", "m"]
    assert world.events[split_off(splitting)].lifecycle is Lifecycle.WITHDRAWN


def test_a_rejected_reading_counts_no_more() -> None:
    world = announced(notice("m", "18 10:30", MAINTENANCE, source="press"))
    world.rule("18 11:00", Action.REJECT, "m")
    world.step("18 11:05")
    assert [c.notice for c in world.only.citations] == ["a"]
    rejecting = world.rule("18 12:00", Action.REJECT, "a")
    world.step("18 12:05")
    assert world.lifecycle == "withdrawn"
    world.rule("18 13:00", Action.UNDO, rejecting.id)
    world.step("18 13:05")
    assert world.lifecycle == "scheduled"


def test_what_is_seen_stays_when_its_only_notice_is_rejected() -> None:
    world = World()
    outage = facts(Kind.OUTAGE, window("18 09:50", None, "发票开具"))
    world.step("18 10:05", notice("o", "18 10:00", outage), seen("p", INVOICING, Condition.DOWN, "18 09:55", "18 10:00"))
    world.rule("18 11:00", Action.REJECT, "o")
    world.step("18 11:05")
    assert (world.only.announced, world.only.lifecycle, len(world.only.observed)) == (False, Lifecycle.IN_PROGRESS, 1)


def test_an_accepted_reading_is_certain() -> None:
    doubtful = replace(MAINTENANCE, confidence=0.4, questions=(Question("weekday_mismatch", "周一", 0, 2),))
    world = World()
    world.step("18 10:05", notice("a", "18 10:00", doubtful))
    assert (world.only.confidence, len(world.only.questions)) == (0.4, 1)
    world.rule("18 11:00", Action.ACCEPT, "a")
    world.step("18 11:05")
    assert (world.only.confidence, world.only.questions) == (1.0, ())


def test_what_is_posted_is_an_event_like_any_other_until_that_is_undone() -> None:
    world = World()
    post = Post("etax", "发票开具缓慢", "我们接到多起反映。", Kind.OUTAGE, at("18 09:00"), None, ("发票开具",), Impact.DEGRADED)
    posting = world.rule("18 10:00", Action.POST, "etax", value=post_value(post))
    (change,) = world.step("18 10:05")
    assert (change.event.title, change.event.phases[0].targets) == ("发票开具缓慢", (INVOICING,))
    assert [c.notice for c in world.only.citations] == [notice_id(posting)]
    world.rule("18 11:00", Action.UNDO, posting.id)
    world.step("18 11:05")
    assert world.lifecycle == "withdrawn"


@pytest.mark.parametrize(
    ("revision", "doubts"),
    [
        (notice("a", "18 10:00", MAINTENANCE), []),
        (notice("a", "18 10:00", facts(Kind.INFO), source="press"), []),
        (
            notice("a", "18 10:00", facts(Kind.MAINTENANCE, window("20 20:00", None, "社保系统")), source="press"),
            [(Doubt.UNPLACED, "社保系统")],
        ),
        (notice("a", "18 10:00", replace(MAINTENANCE, confidence=0.4)), [(Doubt.UNSURE, "0.40")]),
        (
            notice("a", "18 10:00", replace(MAINTENANCE, questions=(Question("weekday_mismatch", "周一", 0, 2),))),
            [(Doubt.QUESTION, "weekday_mismatch")],
        ),
    ],
)
def test_what_goes_to_review(revision: NoticeRevision, doubts: Sequence[tuple[Doubt, str]]) -> None:
    assert [(r.doubt, r.detail) for r in reviews([revision], Reading(SETTINGS))] == list(doubts)
