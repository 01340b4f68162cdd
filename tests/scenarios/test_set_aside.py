"""A document over which the reader is lost three times is set aside: told, kept, not read again, and in nobody's way."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from notices.model import Document, Options
from statuspage.core.model import State
from statuspage.core.page import build
from statuspage.core.source import Trouble
from statuspage.jobs.aside import AGAIN, LOSSES
from statuspage.jobs.reader import Reader, Reading
from statuspage.store import notices
from statuspage.store.tables import asides
from tests.scenarios.conftest import Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SETTINGS = """
[site]
title = "Banks"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "bank"
name = "示范银行"

[[sources]]
id = "bank-feed"
kind = "feed"
url = "http://bank.example/feed"
every = "1m"
services = ["bank"]
"""
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>示范银行公告</title><link>http://bank.example/</link>
<description>公告</description><item><title>系统维护公告</title><guid>7</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<description>我行定于2026年11月24日16:30至18:30进行系统维护，期间网上银行暂停服务。</description></item></channel></rss>"""
DEADLY = "kill\n" + FEED


class Counted(Reader):
    """A reader that is lost over a document that begins with "kill", and counts what it was given."""

    def __init__(self) -> None:
        super().__init__(deadline=120.0, module="tests.statuspage.jobs.dying_child")
        self.given = 0

    async def read(self, kind: str | None, document: Document, options: Options) -> Reading:
        self.given += 1
        return await super().read(kind, document, options)


async def visits(world: World, first: datetime, count: int) -> datetime:
    """Let the source be visited as often as it will within so many minutes; the last of them."""
    for n in range(count):
        await world.at(first + n * MINUTE)
    return first + count * MINUTE


async def unreadable(world: World) -> str:
    health = (await world.known()).health["bank-feed"]
    assert health.trouble is Trouble.UNRECOGNISED
    return health.unreadable or ""


async def state(world: World) -> State:
    (view,) = build(world.app.settings, await world.known(), world.clock.now).services
    return view.state


async def test_a_document_that_ends_the_reader_three_times_is_set_aside_and_the_next_one_is_read(start: Start) -> None:
    internet, reader = Internet(), Counted()
    internet.say("bank.example/feed", DEADLY, media="application/rss+xml")
    async with start(SETTINGS, NOW, internet, reader) as world:
        assert "ended over it by SIGKILL" in await unreadable(world)
        later = await visits(world, NOW + MINUTE, 20)
        assert reader.given == LOSSES
        assert "set aside after the reader was lost over it 3 times" in await unreadable(world)
        assert "set aside after the reader was lost over it 3 times" in await world.get("/sources")
        assert await state(world) is State.UNKNOWN
        assert internet.asked.count("bank.example/feed") > LOSSES + 5  # it is visited as often as a good one
        internet.say("bank.example/feed", FEED, media="application/rss+xml")
        await visits(world, later, 3)
        assert (await world.known()).health["bank-feed"].trouble is None
        assert await state(world) is State.MAINTENANCE
        assert reader.given == LOSSES + 1


async def test_what_is_set_aside_is_kept_and_stays_so_over_a_restart(start: Start) -> None:
    internet, reader = Internet(), Counted()
    internet.say("bank.example/feed", DEADLY, media="application/rss+xml")
    async with start(SETTINGS, NOW, internet, reader) as world:
        later = await visits(world, NOW + MINUTE, 10)
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            (row,) = (await connection.execute(select(asides))).all()
            kept = await notices.document(connection, row.document)
        assert (row.source, row.losses, row.kind) == ("bank-feed", LOSSES, "feed")
        assert kept is not None
        assert kept.body == DEADLY.encode()
    async with start(SETTINGS, later, internet, reader) as world:
        later = await visits(world, later + MINUTE, 5)
        assert reader.given == LOSSES
        assert "set aside" in await unreadable(world)
        await world.at(NOW + AGAIN + timedelta(hours=1))  # what was wrong may have been wrong with the program
        assert reader.given == LOSSES + 1
        assert "4 times" in await unreadable(world)


async def test_a_document_that_can_be_read_in_the_end_has_nothing_against_it(start: Start) -> None:
    class Recovering(Counted):
        async def read(self, kind: str | None, document: Document, options: Options) -> Reading:
            body = document.body if self.given == 0 else document.body.removeprefix(b"kill\n")
            return await super().read(kind, Document(document.url, body, document.content_type, document.fetched_at), options)

    internet = Internet()
    internet.say("bank.example/feed", DEADLY, media="application/rss+xml")
    async with start(SETTINGS, NOW, internet, Recovering()) as world:
        await visits(world, NOW + MINUTE, 5)
        assert (await world.known()).health["bank-feed"].trouble is None
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            assert (await connection.execute(select(asides))).all() == []
