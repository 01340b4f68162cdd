"""Feeds polled by the real server as a process: when each was due and when it was asked for, and what that took."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from statuspage import clock
from tests.prove import proc
from tests.prove.feed_server import HANGING
from tests.prove.load import Rows, sqlite_rows
from tests.prove.process import ROOT, Site

_SERVICE = """
[[services]]
id = "s{number}"
name = "第{number}局"
"""
_SOURCE = """
[[sources]]
id = "{host}"
kind = "feed"
url = "http://{host}.test/feed.xml"
every = "{every:g}s"
services = ["s{service}"]
"""
_LOOKS = 10.0
"""Seconds between two looks at the due times, or less: each of them stands for nearly an interval."""


@dataclass(frozen=True, slots=True)
class Course:
    """So many feeds every `every` seconds for so many services, and `hanging` servers among them that never end an answer."""

    feeds: int = 2000
    hanging: int = 0
    every: float = 300.0
    services: int = 1000

    @property
    def names(self) -> Sequence[str]:
        """The sources' ids: the feeds, with the hanging ones spread among them."""
        kinds = list(HANGING)
        hanging = [f"{kinds[n % len(kinds)]}-{n}" for n in range(self.hanging)]
        apart = max(1, self.feeds // max(1, self.hanging))
        return [name for n in range(self.feeds) for name in (*hanging[n // apart :][: n % apart == 0], f"feed-{n}")]

    def settings(self) -> str:
        """As TOML."""
        services = (_SERVICE.format(number=n) for n in range(self.services))
        sources = (_SOURCE.format(host=name, every=self.every, service=n % self.services) for n, name in enumerate(self.names))
        return "".join((*services, *sources))


@dataclass(frozen=True, slots=True)
class Cost:
    """What the server has used so far: seconds of a processor and bytes of memory, of itself and of its reader."""

    own: float
    reader: float
    memory: int
    reader_memory: int


@dataclass(slots=True)
class Polling:
    """A course under way. `due`: the due times of each source that were seen, in seconds since 1970."""

    course: Course
    site: Site
    notes: Path
    begun: float
    rows: Rows
    due: dict[str, set[float]] = field(default_factory=dict)

    async def look(self) -> None:
        """Note due times until cancelled."""
        while True:
            await asyncio.sleep(min(_LOOKS, self.course.every / 4))
            for source, due_at in self.rows("SELECT source, due_at FROM visits WHERE due_at >= ?", 0):
                self.due.setdefault(source, set()).add(due_at / 1e6)

    def asked(self) -> Mapping[str, Sequence[tuple[float, int]]]:
        """When each feed was asked for, and how many items it held then."""
        found: dict[str, list[tuple[float, int]]] = {f"feed-{n}": [] for n in range(self.course.feeds)}
        for line in self.notes.read_text("ascii").splitlines():
            host, at, count = line.split(" ")
            if host.startswith("feed-"):
                found[host.removesuffix(".test")].append((float(at), int(count)))
        return found

    async def until_asked(self, times: int, within: float) -> None:
        """Wait until every feed was asked for so often. Raises TimeoutError."""
        async with asyncio.timeout(within):
            while min(map(len, self.asked().values())) < times:  # noqa: ASYNC110 -- another process writes it
                await asyncio.sleep(min(1, self.course.every / 4))

    async def until_kept(self, within: float) -> int:
        """Wait until all items are kept; how many are missing at the end."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                while self.missing():  # noqa: ASYNC110 -- another process writes it
                    await asyncio.sleep(min(1, self.course.every / 4))
        return self.missing()

    def first(self) -> Sequence[float]:
        """How many seconds after the start each feed was asked for at first."""
        return [asked[0][0] - self.begun for asked in self.asked().values() if asked]

    def late(self, since: float, until: float) -> Sequence[float]:
        """How many seconds after it was due each visit to a feed began, of those that were due in [since, until)."""
        return [late for feed, asked in self.asked().items() for late in self._late(feed, [at for at, _ in asked], since, until)]

    def _late(self, feed: str, asked: Sequence[float], since: float, until: float) -> Iterator[float]:
        for due in self.due.get(feed, ()):
            if since <= due < until:
                yield next((at for at in asked if at >= due), clock.utcnow().timestamp()) - due

    def missing(self) -> int:
        """How many items that a feed held are not kept as notices."""
        query = "SELECT source, count(DISTINCT id) FROM notices GROUP BY source HAVING count(*) >= ?"
        kept: dict[str, int] = dict(self.rows(query, 0))  # type: ignore[arg-type]
        return sum(
            max(0, max((count for _, count in asked), default=0) - kept.get(feed, 0)) for feed, asked in self.asked().items()
        )

    def cost(self) -> Cost:
        """What it has cost."""
        assert self.site.process is not None
        own = self.site.process.pid
        readers = proc.children(own)
        return Cost(
            proc.seconds(own),
            sum(map(proc.seconds, readers)),
            proc.memory("VmRSS", own),
            sum(proc.memory("VmRSS", reader) for reader in readers),
        )


@asynccontextmanager
async def polling(course: Course, folder: Path) -> AsyncIterator[Polling]:
    """Start the feeds and the server; both are ended afterwards."""
    notes = folder / "asked.txt"
    feeds = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.prove.feed_server", str(notes)), cwd=ROOT, stdout=PIPE
    )
    assert feeds.stdout is not None
    try:
        port = (await feeds.stdout.readline()).decode().strip()
        site = Site(folder, course.settings(), {"REROUTED": port}, "tests.prove.rerouted")
        async with site:
            begun = clock.utcnow().timestamp()
            await site.start()
            await site.up()
            under_way = Polling(course, site, notes, begun, sqlite_rows(folder / "statuspage.db"))
            looking = asyncio.create_task(under_way.look())
            yield under_way
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)
            await site.end()
    finally:
        feeds.kill()
        await feeds.wait()
