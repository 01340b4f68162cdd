"""The bodies that the upstreams serve: well-formed, dated by the story, with new ids in each loop."""

import json
import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from statuspage.demo import bank, cloud, prose, social, tax
from statuspage.demo.world import Endpoint, Story

START = datetime(2026, 11, 24, 9, 4, tzinfo=UTC)  # 17:04 in Beijing
STORY = Story(START)
SITE = "http://127.0.0.1:8001/bank/"


def tax_paths(story: Story, now: datetime) -> list[str]:
    return re.findall(r'href="\./([^"]+)"', tax.announcements(story, now).body.decode())


def newest(story: Story, now: datetime, charset: str = "utf-8") -> str:
    answer = tax.article(story, now, tax_paths(story, now)[0])
    assert answer is not None
    return answer.body.decode(charset)


def test_the_article_is_extended_in_place() -> None:
    before, after = STORY.at(0, 2.9), STORY.at(0, 3)
    assert tax_paths(STORY, before) == tax_paths(STORY, after)
    assert "2026年11月24日17:05至17:08" in newest(STORY, before)
    assert "离线开票" in newest(STORY, before)
    assert "由17:08延长至17:09" in newest(STORY, after)
    assert '<meta name="PubDate" content="2026-11-24 17:04:00">' in newest(STORY, after)


def test_times_carry_seconds_where_the_speed_asks_for_them() -> None:
    story = Story(START, 4)
    assert "2026年11月24日17:04:15至17:05" in newest(story, story.at(0, 0))
    assert "由17:05延长至17:05:15" in newest(story, story.at(0, 4))


def test_a_window_over_midnight_names_both_days() -> None:
    story = Story(datetime(2026, 12, 31, 15, 57, tzinfo=UTC))
    assert "2026年12月31日23:58至2027年1月1日0" in newest(story, story.at(0, 0))
    assert "由2027年1月1日00:01延长至2027年1月1日00:02" in newest(story, story.at(0, 3))


def test_the_recovery_is_gb18030_that_declares_gb2312() -> None:
    now = STORY.at(0, 6.5)
    assert '<meta charset="gb2312">' in newest(STORY, now, "gb18030")
    assert "已于2026年11月24日17:10恢复正常" in newest(STORY, now, "gb18030")
    assert "滘头" in newest(STORY, now, "gb18030")
    with pytest.raises(UnicodeDecodeError):
        newest(STORY, now, "gb2312")
    with pytest.raises(UnicodeDecodeError):
        newest(STORY, now, "utf-8")


def test_every_loop_has_articles_of_its_own_and_old_ones_stay() -> None:
    now = STORY.at(30, 7)
    first = tax_paths(STORY, STORY.at(0, 7))
    assert len(set(first)) == len(first) == 7
    assert all(tax.article(STORY, now, path) for path in first)
    assert len(set(first) & set(tax_paths(STORY, now))) == 5  # the standing ones
    assert len(tax_paths(STORY, now)) == 2 * tax.LOOPS_LISTED + 5


@pytest.mark.parametrize("path", ["x", "202611/t20261124_1.html", "202611/t20261124_99999999999999999999.html", "202611/t_²2.html"])
def test_what_is_not_there_is_not_found(path: str) -> None:
    assert tax.article(STORY, STORY.at(1, 0), path) is None
    assert social.article(STORY, STORY.at(1, 0), path) is None


def test_an_article_is_not_there_before_it_is_published() -> None:
    path = tax_paths(STORY, STORY.at(1, 7))[0]
    assert tax.article(STORY, STORY.at(1, 7), path)
    assert tax.article(STORY, STORY.at(1, 6), path) is None


def test_the_social_insurance_site_hides_behind_a_wall() -> None:
    assert social.announcements(STORY, STORY.at(0, 1)).body.decode("gb18030").count("<li>") == 5
    walls = [social.announcements(STORY, STORY.at(0, minute)) for minute in (2.1, 3.0)]
    assert [wall.status for wall in walls] == [412, 200]
    assert all(b"<script>" in wall.body and b"<li>" not in wall.body for wall in walls)
    wall = social.article(STORY, STORY.at(0, 2.1), "any")
    assert wall is not None
    assert wall.status == 412


def test_the_feed_holds_one_maintenance_of_each_loop() -> None:
    items = ET.fromstring(bank.feed(STORY, STORY.at(2, 5), SITE).body).findall("channel/item")  # noqa: S314 - our own text
    guids = [item.findtext("guid") for item in items]
    assert len(set(guids)) == len(guids) == 4
    assert parsedate_to_datetime(items[0].findtext("pubDate") or "") == STORY.at(2, 4)
    assert "2026年11月24日17:26至17:27" in (items[0].findtext("description") or "")
    numbers = [int(str(guid).rpartition("/")[2]) for guid in guids]
    assert all(bank.notice(STORY, STORY.at(2, 5), number) for number in numbers)
    assert bank.notice(STORY, STORY.at(2, 3), numbers[0]) is None


def summary(now: datetime) -> dict[str, Any]:
    content = json.loads(cloud.summary(STORY, now, "http://127.0.0.1:8001/cloud/").body)
    assert isinstance(content, dict)
    return content


@pytest.mark.parametrize(
    ("minute", "status", "component", "indicator"),
    [
        (3.4, "resolved", "operational", "none"),
        (3.5, "investigating", "major_outage", "major"),
        (4.5, "identified", "major_outage", "major"),
        (5.0, "monitoring", "degraded_performance", "minor"),
        (5.75, "resolved", "operational", "none"),
        (7.9, "resolved", "operational", "none"),
    ],
)
def test_the_incident_moves_on(minute: float, status: str, component: str, indicator: str) -> None:
    content = summary(STORY.at(4, minute))
    newest = content["incidents"][0]
    assert newest["status"] == status
    assert (newest["resolved_at"] is not None) is (status == "resolved")
    assert content["components"][0]["status"] == component
    assert content["status"]["indicator"] == indicator
    assert newest["incident_updates"][0]["status"] == status


def test_incidents_have_ids_of_their_own_and_the_page_its_last_change() -> None:
    content = summary(STORY.at(4, 1))
    assert len({incident["id"] for incident in content["incidents"]}) == 2
    assert content["page"]["updated_at"] == "2026-11-24T09:33:45.000Z"  # the resolution in the loop before


def test_functions_fail_as_the_story_has_it() -> None:
    down, up = STORY.at(0, 2), STORY.at(0, 0.5)
    answers = {endpoint: tax.function(STORY, down, endpoint) for endpoint in tax.LABELS}
    assert {endpoint: answer.status for endpoint, answer in answers.items()} == {
        Endpoint.TAX_LOGIN: 200,
        Endpoint.INVOICING: 503,
        Endpoint.SELECTION: 200,
    }
    assert "发票勾选" not in answers[Endpoint.SELECTION].body.decode()
    assert "发票勾选" in tax.function(STORY, up, Endpoint.SELECTION).body.decode()
    assert bank.function(STORY, down, Endpoint.BANK_LOGIN).status == 502
    assert bank.function(STORY, down, Endpoint.TRANSFER).status == 200
    assert [cloud.function(STORY, STORY.at(0, minute)).status for minute in (3, 4, 5)] == [200, 503, 200]


def test_beijing_clocks() -> None:
    late = datetime(2026, 11, 24, 15, 59, 30, tzinfo=UTC)
    assert prose.moment(late) == "2026年11月24日23:59:30"
    assert prose.span(late, late + timedelta(minutes=1)) == "2026年11月24日23:59:30至2026年11月25日00:00:30"
    assert prose.stamp(late) == "2026-11-24 23:59:30"
