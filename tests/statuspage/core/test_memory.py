"""What is remembered from one look to the next changes nothing: any course of notices and pins gives the groups of a first look."""

import random
from dataclasses import replace

import pytest

from notices.model import Kind
from statuspage.core.announced import in_order
from statuspage.core.grouping import Group, group, spoken_of
from statuspage.core.memory import Memory
from statuspage.core.model import NoticeRevision
from statuspage.core.reading import Reading
from tests.statuspage.core.build import SETTINGS, facts, notice, window

KINDS = (Kind.MAINTENANCE, Kind.OUTAGE, Kind.EXTENSION, Kind.RECOVERY, Kind.CANCELLATION, Kind.INFO)


class Story:
    """Notices that come, are revised and are forgotten, and pins that are set and taken away."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.notices: dict[str, NoticeRevision] = {}
        self.pins: dict[str, str] = {}

    def step(self) -> None:
        pick = self.random
        id = f"n{pick.randint(0, 30)}"
        if pick.random() < 0.15:
            self.notices = {key: r for key, r in self.notices.items() if r.id != id}
        if pick.random() < 0.2:
            self.pins = {**self.pins, id: f"e{pick.randint(0, 3)}"} if pick.random() < 0.6 else {}
        known = [r for r in self.notices.values() if r.id == id]
        made = self.notice(id) if not known else replace(self.notice(id), source=known[0].source, revision=len(known) + 1)
        self.notices[f"{id}#{made.revision}"] = made

    def notice(self, id: str) -> NoticeRevision:
        pick = self.random
        day, hour = pick.randint(10, 20), pick.randint(0, 20)
        affects = pick.choice([("登录",), ("开票",), ("转账",), ("登录", "转账"), ("别的",), ()])
        said = facts(pick.choice(KINDS), window(f"{day} {hour:02}:00", f"{day} {hour + 2:02}:00", *affects))
        return notice(id, f"{pick.randint(8, 20)} {hour:02}:30", said, source=pick.choice(("tax", "press")))

    def afresh(self) -> list[Group]:
        reading = Reading(SETTINGS)
        return group([spoken_of(r, reading) for r in in_order(self.notices.values())], reading, self.pins)


def told(groups: list[Group]) -> list[tuple[object, ...]]:
    return [(own.track, own.notices, own.pinned, own.cited, own.matter.subject) for own in groups]


@pytest.mark.parametrize("seed", range(10))
def test_groups_are_those_of_a_first_look(seed: int) -> None:
    story, memory = Story(seed), Memory()
    for _ in range(30):
        story.step()
        assert told(memory.group(story.notices.values(), SETTINGS, story.pins)) == told(story.afresh())


def test_what_is_as_it_was_is_the_same_object_and_another_service_s_news_do_not_touch_it() -> None:
    memory = Memory()
    tax = notice("a", "10 09:00", facts(Kind.MAINTENANCE, window("12 08:00", "12 10:00", "登录")))
    bank = notice("b", "10 10:00", facts(Kind.MAINTENANCE, window("12 08:00", "12 10:00", "转账")), source="press")
    (first,) = memory.group([tax], SETTINGS, {})
    again, other = memory.group([tax, bank], SETTINGS, {})
    assert again is first
    assert other.notices == ("b",)


def test_under_other_settings_nothing_holds() -> None:
    memory = Memory()
    tax = notice("a", "10 09:00", facts(Kind.MAINTENANCE, window("12 08:00", "12 10:00", "登录")))
    (first,) = memory.group([tax], SETTINGS, {})
    other = SETTINGS.model_copy(update={"services": tuple(s for s in SETTINGS.services if s.id != "etax")})
    assert memory.group([tax], other, {}) == []
    assert first.notices == ("a",)
