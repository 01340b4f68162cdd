"""A visitor asks whether it is the system, a delay, or neither, of the whole program over a real socket."""

from tests.scenarios.conftest import Start
from tests.scenarios.test_worked_example import CHECK, SETTINGS, announcement, beijing, down, the_internet, up

ASKED = "/diagnose?service=etax&component=invoicing"


async def test_the_conclusion_follows_what_happens(start: Start) -> None:
    async with start(SETTINGS, beijing("20 12:00"), the_internet()) as world:
        await world.checks(beijing("20 12:02"), CHECK, 3)
        page = await world.get(ASKED)
        assert "没发现系统有问题" in page
        assert "20日 20:00" in page
        await world.at(beijing("20 20:00"))
        down(world.internet, "invoicing")
        await world.checks(beijing("20 20:02"), CHECK, 4)
        page = await world.get("/en" + ASKED)
        assert "It is the system" in page
        assert "离线开票" in page
        up(world.internet, "invoicing")
        await world.checks(beijing("22 07:56"), CHECK, 4)
        await world.at(beijing("22 08:30"))
        page = await world.get(ASKED)
        assert "多半是延迟" in page


ANSWERS = [
    ("/diagnose", 200, "哪个系统"),
    ("/diagnose?service=", 200, "哪个系统"),
    ("/diagnose?service=etax", 200, "哪项功能"),
    ("/diagnose?service=etax&component=&utm_source=x", 200, "整个系统"),
    ("/en/diagnose?service=etax&component=check", 200, "We cannot tell now."),
    ("/diagnose?service=nobody", 404, "没有这个系统或功能"),
    ("/diagnose?service=etax&component=nothing", 404, "没有这个系统或功能"),
    ("/en/diagnose?service=%3Cscript%3E", 404, "There is no such system"),
    ("/diagnose?component=check", 400, "这个地址看不懂"),
    ("/diagnose?service=etax&service=bank", 400, "这个地址看不懂"),
    ("/en/diagnose?service=%FF", 400, "This address cannot be understood"),
    ("/fr/diagnose?service=etax", 404, "没有这一页"),
    ("/diagnose%3Fservice=etax", 404, "没有这一页"),
    ("/diagnose%3Funknown", 404, "没有这一页"),
]


async def test_every_address_has_its_answer(start: Start) -> None:
    async with start(SETTINGS, beijing("18 10:05"), the_internet()) as world:
        for path, status, words in ANSWERS:
            answer = await world.ask("GET", path)
            assert (answer.status, words in answer.body.decode()) == (status, True), path
            assert "<script>" not in answer.body.decode()
        assert len(world.app.publisher.pages) < len(ANSWERS)


async def test_what_is_wrongly_asked_for_is_not_kept(start: Start) -> None:
    async with start(SETTINGS, beijing("18 10:05"), the_internet()) as world:
        await world.ask("GET", "/diagnose?service=nobody")
        before = len(world.app.publisher.pages)
        for n in range(50):
            await world.ask("GET", f"/diagnose?service=nobody{n}&component={n}")
        assert len(world.app.publisher.pages) == before
        answer = await world.ask("GET", ASKED)
        again = await world.ask("GET", ASKED, headers={"if-none-match": answer.headers["etag"]})
        assert again.status == 304


async def test_it_answers_while_the_store_is_away_and_says_that_it_is_old(start: Start) -> None:
    async with start(SETTINGS, beijing("18 10:05"), the_internet()) as world:
        await world.checks(beijing("18 10:07"), CHECK, 3)
        assert world.app.context is not None
        await world.app.context.store.close()
        world.clock.now = beijing("18 12:00")
        await world.app.tick("publish")
        page = await world.get(ASKED)
        assert "现在说不准" in page
        assert "这一页停在" in page


async def test_what_was_concluded_then(start: Start) -> None:
    net = the_internet()
    async with start(SETTINGS, beijing("20 12:00"), net) as world:
        await world.checks(beijing("20 12:02"), CHECK, 3)
        await world.at(beijing("20 20:10"))
        net.say("tax.example.cn/notices/202412/t20241218_7.html", announcement("10:00"))
        await world.at(beijing("20 23:00"))
        then = await world.get(f"{ASKED}&at=2024-12-20T15:00:00%2B08:00")
        assert "当时所知" in then
        assert "没发现系统有问题" not in then  # what was measured then is not kept, so nobody can tell
        assert "20日 20:00" in then
