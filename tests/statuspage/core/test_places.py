"""Places that a notice names beside what is known, and when two sides are about different ones."""

import pytest

from notices.model import Kind
from statuspage.core.places import are_apart, places
from tests.statuspage.core.build import SETTINGS, facts, notice

SERVICES = SETTINGS.services


def named(title: str, body: str, *unmatched: str) -> set[str]:
    told = notice("a", "18 10:00", facts(Kind.MAINTENANCE, text=f"{title}\n{body}"), title=title)
    return set(places(told, unmatched, SERVICES))


@pytest.mark.parametrize(
    "name",
    ["和平街道", "城东区", "幸福小区", "人民路", "华东机房", "10kV城南线", "北京地域", "三丁目", "桜町", "関東エリア"],
)
def test_a_name_that_ends_like_a_place_is_one(name: str) -> None:
    assert len(named("停水通知", "", name)) == 1


@pytest.mark.parametrize("name", ["自然人扣缴端", "部分用户", "发票系统", "monitoring reports", ""])
def test_another_name_is_none(name: str) -> None:
    assert named("停机通知", "", name) == set()


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Water shutoff: Elm Park", "We shut off water in Elm Park on Monday.", {"elm park"}),
        ("Water shutoff: Elm Park", "We shut off water on monday.", set()),
        ("Planned Works In The North", "planned works in the north", set()),
        ("Planned works: EU West", "Hosts in EU West reboot; US East does not.", {"eu west"}),
        ("Database work in Oslo", "Databases in Oslo reboot.", {"oslo"}),
        ("停水：和平街道", "和平街道停水", set()),
    ],
)
def test_a_title_names_what_the_body_bears_out_in_capitals(title: str, body: str, expected: set[str]) -> None:
    assert named(title, body) == expected


def test_only_so_many_names_are_looked_for() -> None:
    names = [f"Site{number}" for number in range(40)]
    assert len(named(": ".join(names), " and ".join(names))) == 20


def test_a_name_far_down_in_the_body_is_not_looked_for() -> None:
    assert named("Works: Oslo", "a" * 30_000 + " Oslo") == set()


def test_a_name_far_on_in_the_title_is_not_looked_for() -> None:
    assert named("a" * 3_000 + " Oslo", "in Oslo") == set()


def test_what_is_known_is_no_place() -> None:
    assert named("Maintenance: 示范银行", "示范银行", "城东区") == {"城东区"}


@pytest.mark.parametrize(
    ("mine", "said", "theirs", "told", "apart"),
    [
        ({"城东区"}, "城东区停水", {"城西区"}, ["城西区停水"], True),
        ({"城东区"}, "城东区停水", {"城东区"}, ["城东区停水"], False),
        ({"城东区"}, "城东区停水，城西区照常", {"城西区"}, ["城西区停水"], False),
        ({"城东区"}, "城东区停水", {"城西区"}, ["城西区停水", "城东区也停水"], False),
        ({"db", "oslo"}, "db in oslo", {"db", "rome"}, ["db in rome"], True),
        ({"db", "oslo"}, "db in oslo", {"db"}, ["db work"], False),
        (set(), "停水", {"城西区"}, ["城西区停水"], False),
        ({"城东区"}, "城东区停水", set(), ["停水"], False),
    ],
)
def test_sides_are_apart_when_each_names_a_place_that_the_other_does_not(
    mine: set[str], said: str, theirs: set[str], told: list[str], apart: bool
) -> None:
    assert are_apart(frozenset(mine), said, frozenset(theirs), told) is apart
