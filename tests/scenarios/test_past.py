"""What is made when it is asked for, over a real socket: pages as they were known at a past moment (`?at=`), and searches."""

from datetime import datetime, timedelta

from statuspage.web.past import PER_MINUTE
from tests.scenarios.conftest import Start
from tests.scenarios.test_worked_example import BEIJING, SETTINGS, announcement, beijing, the_internet

NOW = beijing("18 10:10")
EDITED = beijing("19 09:00")
ARTICLE = "tax.example.cn/notices/202412/t20241218_7.html"


def stamp(at: datetime) -> str:
    return at.isoformat()


async def test_the_page_is_shown_as_it_was_known_then(start: Start) -> None:
    net = the_internet()
    async with start(SETTINGS, NOW, net) as world:
        (event,) = (await world.page()).events
        net.say(ARTICLE, announcement("10:00"))
        await world.at(EDITED)
        await world.at(EDITED + timedelta(hours=2))
        assert "22日 10:00" in await world.get(f"/events/{event.id}")
        then = await world.get(f"/events/{event.id}?at={stamp(beijing('18 12:00'))}")
        assert "这是" in then
        assert "当时所知" in then
        assert "22日 08:00" in then
        assert "10:00 恢复" not in then
        assert "data-stream" not in then
        later = await world.get(f"/en/?at={stamp(EDITED + timedelta(hours=1))}")
        assert "As it was known at" in later
        home = await world.get(f"/?at={stamp(beijing('18 12:00'))}")
        assert f"/events/{event.id}" in home
        assert f"/events/{event.id}" not in await world.get(f"/?at={stamp(beijing('18 09:00'))}")


async def test_what_was_measured_then_is_shown(start: Start) -> None:
    net = the_internet()
    async with start(SETTINGS, NOW, net) as world:
        await world.checks(NOW, timedelta(seconds=90), 5)
        net.say("etax.example.cn/login", "停机", status=503)
        down = world.clock.now
        await world.checks(down, timedelta(seconds=90), 5)
        assert "严重中断" in await world.get("/services/etax")
        assert "严重中断" not in await world.get(f"/services/etax?at={stamp(down)}")
        assert "当时能否读到没有记录" in await world.get(f"/services/etax?at={stamp(down)}")


async def test_what_was_up_before_we_slept_is_not_said_to_have_been_up_meanwhile(start: Start) -> None:
    async with start(SETTINGS, NOW, the_internet()) as world:
        await world.checks(NOW, timedelta(seconds=60), 5)
        awake, slept = world.clock.now - timedelta(minutes=2), world.clock.now + timedelta(hours=3)
        await world.at(slept, listening=False)
        await world.checks(slept, timedelta(seconds=60), 5)
        assert "it was not measured then" not in await world.get(f"/en/services/etax?at={stamp(awake)}")
        then = await world.get(f"/en/services/etax?at={stamp(awake + timedelta(hours=1))}")
        assert "it was not measured then" in then
        assert "Operational" not in then


MOMENTS = [
    ("at=yesterday", 400),
    ("at=2024-12-18T12:00:00", 400),
    ("at=2031-01-01T00:00:00Z", 404),
    ("at=0001-01-01T00:00:00Z", 404),
    ("at=2024-12-18T10:05:00%2B08:00", 200),
    ("at=2024-12-18t02:05:00z", 200),
]


async def test_only_a_past_moment_with_its_zone_is_taken(start: Start) -> None:
    async with start(SETTINGS, NOW, the_internet()) as world:
        for query, status in MOMENTS:
            answer = await world.ask("GET", f"/?{query}")
            assert (answer.status, answer.headers["cache-control"]) == (status, "no-store"), query


async def test_there_is_no_page_of_what_was_not_known_and_not_too_many_of_any(start: Start) -> None:
    async with start(SETTINGS, NOW, the_internet()) as world:
        (event,) = (await world.page()).events
        moment = stamp(datetime(2024, 12, 18, 9, tzinfo=BEIJING))
        statuses = [(await world.ask("GET", f"/events/{event.id}?at={moment}")).status for _ in range(PER_MINUTE + 1)]
        assert statuses == [404] * PER_MINUTE + [429]


async def test_a_search_is_answered_over_the_wire_and_kept_by_nobody(start: Start) -> None:
    async with start(SETTINGS, NOW, the_internet()) as world:
        answer = await world.ask("GET", "/en/?q=etax")
        assert (answer.status, answer.headers["cache-control"]) == (200, "no-store")
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert '<li class="svc ' in await world.get("/?q=%E7%A8%8E")
        assert "没有找到" in await world.get("/?q=nothing")
