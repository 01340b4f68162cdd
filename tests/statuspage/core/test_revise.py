"""When a notice is a new revision, and when an article is worth another look."""

from dataclasses import replace
from datetime import timedelta

import pytest

from notices.model import Kind, Notice, Window
from statuspage.core.revise import content_hash, earliest, recheck_at
from tests.statuspage.core.build import at, facts, window

HOUR = timedelta(hours=1)
NOTICE = Notice(key="a", url="https://tax.example.cn/a", title="停机公告", body="", format="html", published=at("18 10:00"))


@pytest.mark.parametrize(
    ("kind", "windows", "when", "wait"),
    [
        (Kind.MAINTENANCE, (window("20 20:00", "22 08:00"),), "18 12:00", 2 * HOUR),
        (Kind.MAINTENANCE, (window("20 20:00", "22 08:00"),), "20 20:00", HOUR),
        (Kind.MAINTENANCE, (window("20 20:00", "22 08:00"),), "22 08:00", None),
        (Kind.MAINTENANCE, (window("20 20:00", "21 08:00"), window("22 20:00", "23 08:00")), "21 12:00", 2 * HOUR),
        (Kind.OUTAGE, (window("18 09:00", None),), "18 12:00", HOUR),
        (Kind.OUTAGE, (), "18 12:00", HOUR),
        (Kind.OUTAGE, (window("18 09:00", None),), "26 12:00", None),
        (Kind.INFO, (), "18 12:00", None),
        (Kind.RECOVERY, (window("20 20:00", "22 08:00"),), "18 12:00", None),
        (Kind.CANCELLATION, (window("20 20:00", "22 08:00"),), "18 12:00", None),
    ],
)
def test_an_article_with_unfinished_windows_is_fetched_again(
    kind: Kind, windows: tuple[Window, ...], when: str, wait: timedelta | None
) -> None:
    found = recheck_at(facts(kind, *windows), at("18 10:00"), at(when), every=2 * HOUR, running=HOUR)
    assert found == (at(when) + wait if wait else None)


def test_only_what_is_said_makes_a_revision() -> None:
    read = facts(Kind.MAINTENANCE, window("20 20:00", "22 08:00"), text="停机公告\n正文")
    first = content_hash(NOTICE, read)
    assert content_hash(replace(NOTICE, published=at("19 10:00"), url="https://m.example.cn/a"), read) == first
    assert content_hash(NOTICE, replace(read, text="停机公告\n\n  正文", confidence=0.5)) == first
    assert content_hash(NOTICE, replace(read, text="停机公告\n正文改")) != first
    assert content_hash(replace(NOTICE, title="停机公告（更新）"), read) != first


def test_the_earliest_of_what_is_known() -> None:
    assert earliest([None, at("20 10:00"), at("19 10:00")]) == at("19 10:00")
    assert earliest([None]) is None
