"""What the library reads in the upstreams' bodies: the titles, times and stages that the story means, at every speed."""

from datetime import UTC, datetime

import pytest

from notices.model import Document, Health, Item, Notice, Options, ParseError, Request, Stage, Statement
from notices.sources import detect, parse
from statuspage.demo import bank, cloud, social, tax
from statuspage.demo.answer import Answer
from statuspage.demo.world import Story

START = datetime(2026, 11, 24, 9, 4, tzinfo=UTC)
SITE = "http://127.0.0.1:8001/"
SPEEDS = (1.0, 2.0, 4.0)
TAX, SOCIAL, BANK, CLOUD = (
    f"{SITE}{path}" for path in ("tax/notices/", "social/notices/", "bank/feed.xml", "cloud/api/v2/summary.json")
)


def document(answer: Answer | None, url: str, now: datetime) -> Document:
    assert answer is not None
    return Document(url, answer.body, answer.content_type, now)


def read(kind: str, answer: Answer | None, url: str, now: datetime, options: Options | None = None) -> list[Item]:
    return parse(kind, document(answer, url, now), options or Options())


def articles(story: Story, now: datetime) -> list[Notice]:
    """Every article of the tax bureau's list, followed as the driver does."""
    requests = [item for item in read("html_list", tax.announcements(story, now), TAX, now) if isinstance(item, Request)]
    return [_followed(request, tax.article(story, now, request.url.removeprefix(TAX)), now) for request in requests]


def _followed(request: Request, answer: Answer | None, now: datetime) -> Notice:
    (notice,) = read("html_list", answer, request.url, now, Options(context=request))
    assert isinstance(notice, Notice)
    assert notice.key == request.key
    return notice


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_tax_bureau(speed: float) -> None:
    story = Story(START, speed)
    recovery, maintenance, *older = articles(story, story.at(1, 7))
    assert (maintenance.title, maintenance.published) == ("关于发票开具、发票勾选功能停机升级的通告", story.at(1, 0))
    assert (recovery.title, recovery.published) == ("关于发票开具、发票勾选功能恢复使用的通告", story.at(1, 6.5))
    assert "滘头办税服务厅" in recovery.body
    assert len({notice.key for notice in (recovery, maintenance, *older)}) == 2 * 2 + 5


def test_an_edit_in_place_keeps_the_key() -> None:
    story = Story(START)
    (before, *_), (after, *_) = articles(story, story.at(0, 2)), articles(story, story.at(0, 4))
    assert before.key == after.key
    assert before.body != after.body


def test_the_social_insurance_site() -> None:
    story, now = Story(START), START
    requests = [item for item in read("html_list", social.announcements(story, now), SOCIAL, now) if isinstance(item, Request)]
    notices = [_followed(request, social.article(story, now, request.url.removeprefix(SOCIAL)), now) for request in requests]
    assert len(notices) == 5
    assert notices[0].title == "关于发放社会保障卡的公告"
    assert "滘头街道" in notices[0].body


@pytest.mark.parametrize("minute", [2.0, 2.5, 3.0, 3.4])
def test_a_bot_wall_is_not_read_as_an_empty_list(minute: float) -> None:
    story = Story(START)
    with pytest.raises(ParseError):
        read("html_list", social.announcements(story, story.at(0, minute)), SOCIAL, story.at(0, minute))


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_bank(speed: float) -> None:
    story = Story(START, speed)
    now = story.at(2, 5)
    notices = [item for item in read("feed", bank.feed(story, now, f"{SITE}bank/"), BANK, now) if isinstance(item, Notice)]
    assert [notice.published for notice in notices[:3]] == [story.at(loop, 4) for loop in (2, 1, 0)]
    assert {notice.title for notice in notices} == {"关于转账汇款系统维护的公告", "关于防范电信诈骗的提示"}
    assert len({notice.key for notice in notices}) == 4


@pytest.mark.parametrize(
    ("minute", "stage", "health"),
    [
        (3.5, Stage.INVESTIGATING, Health.MAJOR),
        (4.5, Stage.IDENTIFIED, Health.MAJOR),
        (5.5, Stage.MONITORING, Health.DEGRADED),
        (6.0, Stage.RESOLVED, Health.OPERATIONAL),
    ],
)
@pytest.mark.parametrize("speed", SPEEDS)
def test_the_cloud(speed: float, minute: float, stage: Stage, health: Health) -> None:
    story = Story(START, speed)
    now = story.at(1, minute)
    items = read("statuspage_v2", cloud.summary(story, now, f"{SITE}cloud/"), CLOUD, now)
    newest, former = [item for item in items if isinstance(item, Notice)]
    assert (newest.stage, former.stage) == (stage, Stage.RESOLVED)
    assert newest.started_at == story.at(1, 3.5)
    assert newest.resolved_at == (story.at(1, 5.75) if stage is Stage.RESOLVED else None)
    assert newest.components == ("Object Storage",)
    stated = {item.component: item.health for item in items if isinstance(item, Statement)}
    assert stated["Object Storage"] is health
    assert stated["Compute"] is Health.OPERATIONAL


def test_every_source_is_recognised_by_its_body() -> None:
    story, now = Story(START), START
    bodies = {
        "html_list": (tax.announcements(story, now), TAX),
        "feed": (bank.feed(story, now, SITE), BANK),
        "statuspage_v2": (cloud.summary(story, now, SITE), CLOUD),
    }
    assert [detect(document(answer, url, now)) for answer, url in bodies.values()] == list(bodies)
