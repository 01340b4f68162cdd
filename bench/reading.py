"""Measures what a byte costs that is read: of a home page with ten and with a thousand services, and with ten and with a hundred
thousand notices in the database; what a byte of the feeds costs when they are asked for first; and what a byte of an old notice's
page costs there, which is made when it is asked for.

The home pages are served by the product's own protocol on a core of its own and asked for by wrk; CPU is the server's.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from pydantic import TypeAdapter
from sqlalchemy import insert

from bench import frame
from bench.crowd import NOW, crowd, notice, settings_of
from bench.page import BROWSER
from statuspage.core.model import NoticeRevision
from statuspage.core.page import Page, build
from statuspage.render import Site
from statuspage.render.feeds.body import body_of
from statuspage.render.feeds.items import change_item
from statuspage.store import Store, open_store
from statuspage.store import notices as kept
from statuspage.store.known import known
from statuspage.store.tables import notices as table
from statuspage.web import records
from statuspage.web.published import publish

GOAL = 1.2
SERVICES = (10, 1000)
NOTICES = (10, 100_000)
LANGUAGES = ("en", "zh-Hans")
FEEDS = ("/feed.rss", "/feed.atom", "/feed.json", "/events.rss", "/events.atom", "/events.json")
TIMES, OLD = 5, 40
"""How often the feeds are written in a round, and how many old notices are asked for."""

_BATCH = 5000
_REVISION = TypeAdapter(NoticeRevision)


@dataclass(frozen=True, slots=True)
class Home:
    """A server of one home page: its port, its process and the bytes of an answer."""

    port: int
    pid: int
    size: int


@dataclass(frozen=True, slots=True)
class Stock:
    """A database with so many notices, and the page that is in view with it."""

    store: Store
    page: Page
    count: int


def main() -> None:
    if not frame.need("reading", "wrk", "taskset"):
        return
    print(f"nanoseconds of CPU for a byte that is sent; {frame.ROUNDS} rounds", flush=True)
    print(f"{'':32}{'small':>12}{'large':>12}{'large/small':>13}   goal")
    with tempfile.TemporaryDirectory() as folder:
        frame.tell("reading", rounds=frame.ROUNDS, goal=GOAL, ratios=asyncio.run(measured(Path(folder))))


async def measured(folder: Path) -> dict[str, float]:
    """The ratio of each comparison."""
    crowds = [crowd(count, 20, LANGUAGES) for count in SERVICES]
    stocks = [await stocked(folder / f"{count}", count) for count in NOTICES]
    homes = {
        "home, 10 and 1,000 services": [build(one.settings, one.known, NOW) for one in crowds],
        "home, 10 and 100,000 notices": [one.page for one in stocks],
    }
    ratios = {name: told(name, served(folder, pages)) for name, pages in homes.items()}
    feeds = {name.replace("home", "feeds"): pages for name, pages in homes.items()}
    ratios |= {name: told(name, first(pages)) for name, pages in feeds.items()}
    old = [[await made(one, number) for one in frame.turn(stocks, number)] for number in range(frame.ROUNDS + 1)][1:]
    ratios["old notice"] = told("old notice, as many", [one[:: 1 if n % 2 == 0 else -1] for n, one in enumerate(old)])
    for one in stocks:
        await one.store.close()
    return ratios


def told(name: str, rounds: list[list[float]]) -> float:
    """A line of the table out of the rounds' figures, small and large; their ratio."""
    ratio = median(large / small for small, large in rounds)
    small, large = (median(one[side] for one in rounds) for side in (0, 1))
    print(f"{name:32}{small:>12.3f}{large:>12.3f}{ratio:>13.2f}   <= {GOAL:g}: {frame.verdict(held=ratio <= GOAL)}", flush=True)
    return ratio


def served(folder: Path, pages: Sequence[Page]) -> list[list[float]]:
    """What a byte of these home pages costs a server, round by round."""
    with ExitStack() as stack:
        homes = [stack.enter_context(home(folder, page)) for page in pages]
        for one in homes:
            per_byte(one)
        rounds = [{one.port: per_byte(one) for one in frame.turn(homes, number)} for number in range(frame.ROUNDS)]
        return [[found[one.port] for one in homes] for found in rounds]


@contextmanager
def home(folder: Path, page: Page) -> Iterator[Home]:
    """The home page served by the product's protocol."""
    rendered = Site(page).render("/")
    if rendered is None:
        sys.exit("bench reading: there is no home page")
    (folder / "body").write_bytes(rendered.body)
    compressed = publish(rendered.body, "", "").brotli
    port = frame.free_port()
    with frame.running([sys.executable, "-m", "bench.page_server", str(port), str(folder / "body")], port) as pid:
        yield Home(port, pid, len(compressed.body) if compressed else len(rendered.body))


def per_byte(one: Home) -> float:
    """Nanoseconds of the server's CPU for a byte of an answer."""
    before = frame.cpu_time(one.pid)
    load = frame.wrk(f"http://127.0.0.1:{one.port}/", 64, headers=BROWSER)
    used = frame.cpu_time(one.pid) - before
    if load.failed:
        sys.exit(f"bench reading: {load.failed} requests were answered with errors")
    return used / load.requests / one.size


def first(pages: Sequence[Page]) -> list[list[float]]:
    """What a byte of these pages' feeds costs when they are first asked for after a start, round by round."""
    rounds = [{id(page): written(page) for page in frame.turn(pages, number)} for number in range(frame.ROUNDS + 1)][1:]
    return [[found[id(page)] for page in pages] for found in rounds]


def written(page: Page) -> float:
    """Nanoseconds of CPU for a byte of the feeds, written several times; nothing is remembered of what was written before."""
    begun, size = time.process_time_ns(), 0
    for _ in range(TIMES):
        for remembered in (change_item, body_of):
            remembered.cache_clear()
        site = Site(page)
        size += sum(len(found.body) for path in FEEDS if (found := site.render(path)))
    return (time.process_time_ns() - begun) / size


async def stocked(folder: Path, count: int) -> Stock:
    """A database with so many old notices of a hundred services."""
    settings = settings_of(100, LANGUAGES)
    store = await open_store("sqlite:///page.db", folder)
    for first in range(0, count, _BATCH):
        async with store.writing() as connection:
            await connection.execute(insert(table), [row(n) for n in range(first, min(count, first + _BATCH))])
    async with store.reading() as connection:
        begun = time.process_time()
        found = await known(connection, settings, NOW)
        spent = time.process_time() - begun
    print(f"  {count:,} notices: what is in view is read in {spent:.2f} s CPU", flush=True)
    lately = crowd(100, 20, LANGUAGES).known  # old notices alone are in no feed
    return Stock(
        store, build(settings, replace(found, events=lately.events, changes=lately.changes, reconciled_at=NOW), NOW), count
    )


def row(number: int) -> dict[str, object]:
    """A notice of long ago, as the store keeps it."""
    begins = -timedelta(days=30, minutes=number)
    one = notice(number, f"Bureau {number % 100}", f"src{number % 20}", begins)
    told = {"id": one.id, "revision": 1, "source": one.source, "content": "", "snapshot": one.snapshot}
    return {**told, "known_at": one.known_at, "last_seen": one.known_at, "document": _REVISION.dump_json(one).decode()}


async def made(stock: Stock, number: int) -> float:
    """Nanoseconds of CPU for a byte of the pages of old notices, each made as when it is first asked for: nothing is remembered."""
    begun, size = time.process_time_ns(), 0
    for n in range(OLD):
        kept._revision.cache_clear()  # noqa: SLF001 -- what is remembered is a matter of what was asked for, not of how much there is
        bare = f"/notices/n{(number * OLD + n) * 37 % stock.count:08x}"
        async with stock.store.reading() as connection:
            record = await records.load(connection, bare, stock.page, NOW)
        rendered = records.render(bare, stock.page, record) if record else None
        if rendered is None:
            sys.exit(f"bench reading: {bare} has no page")
        size += len(rendered.body)
    return (time.process_time_ns() - begun) / size


if __name__ == "__main__":
    main()
