"""What the library reads in the upstreams' bodies: the titles, times and stages that the story means, at every speed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from notices.extract import extract
from notices.model import Document, Facts, Health, Item, Kind, Notice, Options, ParseError, Request, Stage, Statement
from notices.sources import detect, kinds, parse
from statuspage.core.match import match
from statuspage.core.model import Target
from statuspage.demo import bank, cloud, social, tax
from statuspage.demo.answer import Answer
from statuspage.demo.site import Addresses, prepare, write_settings
from statuspage.demo.world import Story
from statuspage.settings.file import load

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


def facts(notice: Notice) -> Facts:
    return extract(
        title=notice.title,
        body=notice.body,
        format=notice.format,
        published=notice.published,
        timezone="Asia/Shanghai",
        lang=notice.lang,
    )


def windows(read: Facts) -> list[tuple[datetime | None, datetime | None]]:
    return [(window.start, window.end) for window in read.windows]


LATE = datetime(2026, 12, 31, 15, 57, tzinfo=UTC)
"""23:57 in Beijing on the last day of a year: the windows of the first loop run over midnight."""


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("start", [START, LATE])
def test_the_maintenance_is_read_as_the_story_means_it(start: datetime, speed: float) -> None:
    story = Story(start, speed)
    for loop in (0, 1, 5):
        announced = facts(articles(story, story.at(loop, 2.9))[0])
        assert (announced.kind, windows(announced)) == (Kind.MAINTENANCE, [(story.at(loop, 1), story.at(loop, 4))])
        extended = facts(articles(story, story.at(loop, 3))[0])
        assert (extended.kind, windows(extended)) == (Kind.EXTENSION, [(story.at(loop, 1), story.at(loop, 5))])
        assert extended.expected_recovery == story.at(loop, 5)


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("start", [START, LATE])
def test_the_recovery_is_read_as_the_story_means_it(start: datetime, speed: float) -> None:
    story = Story(start, speed)
    read = facts(articles(story, story.at(1, 6.5))[0])
    assert (read.kind, read.windows, read.actual_recovery) == (Kind.RECOVERY, (), story.at(1, 6))
    assert read.refers_to_earlier


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("start", [START, LATE])
def test_the_banks_maintenance_is_read_as_the_story_means_it(start: datetime, speed: float) -> None:
    story = Story(start, speed)
    now = story.at(1, 4)
    newest = read("feed", bank.feed(story, now, f"{SITE}bank/"), BANK, now)[0]
    assert isinstance(newest, Notice)
    assert (facts(newest).kind, windows(facts(newest))) == (Kind.MAINTENANCE, [(story.at(1, 6), story.at(1, 7))])


def test_what_announces_no_outage_is_mere_information() -> None:
    story, now = Story(START), START
    requests = [item for item in read("html_list", social.announcements(story, now), SOCIAL, now) if isinstance(item, Request)]
    notices = [_followed(request, social.article(story, now, request.url.removeprefix(SOCIAL)), now) for request in requests]
    notices += articles(story, now)[1:]
    notices += [item for item in read("feed", bank.feed(story, now, SITE), BANK, now) if isinstance(item, Notice)]
    assert len(notices) == 5 + 5 + 1
    assert {notice.title: facts(notice).kind for notice in notices if facts(notice).kind is not Kind.INFO} == {}
    assert [notice.title for notice in notices if facts(notice).windows] == []


def test_names_mean_the_components_of_the_settings(tmp_path: Path) -> None:
    story = prepare(tmp_path, START, 1, fresh=False)
    settings = load(write_settings(tmp_path, Addresses("http://127.0.0.1:8000/", SITE), story), kinds())
    now = story.at(0, 6.5)
    (transfer, *_) = read("feed", bank.feed(story, now, f"{SITE}bank/"), BANK, now)
    notices = [*articles(story, now)[:2], *articles(story, story.at(0, 0))[:1], transfer]
    both = (Target("etax", "invoicing"), Target("etax", "selection"))
    for notice, targets in zip(notices, (both, both, both, (Target("bank", "transfer"),)), strict=True):
        assert isinstance(notice, Notice)
        services = [service for service in settings.services if service.id == targets[0].service]
        names = [name for window in facts(notice).windows for name in window.affects]
        assert match(names, services, title=notice.title).targets == targets
