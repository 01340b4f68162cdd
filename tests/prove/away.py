"""An outage of the database, watched from outside: what it takes to begin and end one, and what must be held meanwhile."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Protocol

from statuspage import clock
from statuspage.core.page import STALE_AFTER
from tests.prove.frame import Trial, quantile
from tests.prove.process import Site
from tests.prove.watch import ANNOUNCED, ENVIRON, SETTINGS, Readers, Senders, Upstream
from tests.prove.wire import Line, until

_WARM = 10.0
"""Seconds from the start of the server to the outage: that it has read its source by then."""

_BACK = 5.0
"""Seconds in which all is to be well again."""


_QUIET, _CROWDED = 0.3, 0.1
"""Seconds for the page at the 99th percentile: of the few readers of most trials, and of the many of one that asks for a rate."""


class Outage(Protocol):
    """Takes a database away and gives it back."""

    async def begin(self) -> None:
        """Take it away."""
        ...

    async def half(self) -> None:
        """Half of the time is over."""
        ...

    async def end(self) -> None:
        """Give it back."""
        ...


@dataclass(slots=True)
class Store:
    """The database of a trial: its address for the settings, and the notes of the pings in it once the server has ended."""

    url: str
    notes: Callable[[], Awaitable[set[str]]]
    folder: Path


@dataclass(slots=True)
class _Watched:
    """One outage with everything that was seen."""

    trial: Trial
    site: Site
    upstream: Upstream
    readers: Readers
    senders: Senders
    flaps: int
    rate: float = 0.0
    launched: float = field(default_factory=perf_counter)
    began: float = 0.0
    ended: float = 0.0
    closed: float = 0.0
    code: int | None = None

    async def run(self, outage: Outage) -> None:
        """Warm up, take the database away for as many seconds as the trial has rounds, give it back, wait until all is well."""
        await self._warm()
        tasks = [asyncio.create_task(self.readers.run()), asyncio.create_task(self.senders.run())]
        try:
            await asyncio.sleep(max(2, self.launched + _WARM - perf_counter()))
            self.began = perf_counter()
            await outage.begin()
            await self._last(outage)
            await outage.end()
            self.ended = perf_counter()
            self.senders.resumed_at = None
            with suppress(TimeoutError):
                async with asyncio.timeout(30):
                    await self._well()
            await asyncio.sleep(2)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        begin = perf_counter()
        self.code = await self.site.end(signal.SIGTERM)
        self.closed = perf_counter() - begin

    async def _warm(self) -> None:
        await self.site.start()
        await self.site.up()
        line = Line(self.site.port)
        async with asyncio.timeout(20):
            while ANNOUNCED not in (await until(line, "/")).body:  # noqa: ASYNC110 -- of another process
                await asyncio.sleep(0.1)
        line.close()

    async def _last(self, outage: Outage) -> None:
        """One round a second."""
        for number, _ in self.trial.rounds():
            before = self.readers.asked, self.readers.bad, self.senders.refused
            if number == self.trial.count // 2:
                await outage.half()
            await asyncio.sleep(max(0.0, self.began + number + 1 - perf_counter()))
            asked, bad, refused = self.readers.asked, self.readers.bad, self.senders.refused
            self.trial.done(number, pages=asked - before[0], not_200=bad - before[1], pings_refused=refused - before[2])

    async def _well(self) -> None:
        while self.senders.resumed_at is None or self.readers.fresh_at is None:  # noqa: ASYNC110 -- of another process
            await asyncio.sleep(0.05)

    async def judge(self, store: Store) -> None:
        """Say what was held."""
        self._page()
        self._banner()
        self._window()
        kept = await store.notes()
        self._pings(kept)
        self._back()
        self._log()

    def _page(self) -> None:
        readers, limit = self.readers, _CROWDED if self.rate else _QUIET
        self.trial.hold(
            "the page is always answered, with 200", readers.bad == 0 < readers.asked, f"{readers.bad} of {readers.asked:,} not"
        )
        slow = quantile(readers.seconds, 0.99)
        self.trial.hold(
            f"the page within {limit * 1000:.0f} ms (p99)",
            slow <= limit,
            f"{slow * 1000:.1f} ms, at most {max(readers.seconds) * 1000:.0f} ms",
        )
        self.trial.hold("caches may go on with it (stale-if-error)", readers.uncached == 0, f"{readers.uncached} answers not")
        if self.rate:
            asked = self.trial.total("pages") / (self.ended - self.began)
            self.trial.hold(
                f"at least {self.rate:,.0f} pages a second meanwhile", asked >= self.rate, f"{asked:,.0f}/s", timed=True
            )

    def _banner(self) -> None:
        after, limit = self.readers.stale_at, STALE_AFTER.total_seconds()
        if self.ended - self.began < limit + 3:
            self.trial.say(f"  left out: the banner, which comes {limit:.0f} s after the last reconciliation")
            return
        seconds = after - self.began if after else float("inf")
        self.trial.hold("the banner comes when the last reconciliation is too old", seconds <= limit + 3, f"after {seconds:.1f} s")

    def _window(self) -> None:
        seen, start = self.readers.under_way_at, self.upstream.start
        late = (seen - start).total_seconds() if seen else float("inf")
        inside = clock.utcnow() - timedelta(seconds=perf_counter() - self.began) < start
        shown = f"{late:.1f} s after its start, {'within' if inside else 'before'} the outage"
        self.trial.hold("a window that begins meanwhile shows as in progress within 3 s", inside and -0.1 <= late <= 3, shown)

    def _pings(self, kept: set[str]) -> None:
        senders = self.senders
        lost = len(senders.kept - kept)
        self.trial.hold("no acknowledged ping is lost", lost == 0 < len(senders.kept), f"{lost} of {len(senders.kept):,}")
        self.trial.hold(
            "pings that are not kept are told 503 with Retry-After", senders.refused > 0, f"{senders.refused:,} of them"
        )
        self.trial.hold("no ping is answered in another way", not senders.unfit, ", ".join(sorted(set(senders.unfit))) or "none")
        self.trial.hold("every ping is answered within 7 s", senders.slowest <= 7, f"at most {senders.slowest:.2f} s")

    def _back(self) -> None:
        def since(at: float | None) -> float:
            return max(0.0, at - self.ended) if at else float("inf")

        pings, page = since(self.senders.resumed_at), since(self.readers.fresh_at)
        self.trial.hold(f"pings are taken again within {_BACK:.0f} s", pings <= _BACK, f"{pings:.2f} s")
        self.trial.hold(f"the page has no banner any more within {_BACK:.0f} s", page <= _BACK, f"{page:.2f} s")
        self.trial.hold(
            "it ends by SIGTERM within 10 s", self.code == 0 and self.closed <= 10, f"code {self.code}, {self.closed:.1f} s"
        )

    def _log(self) -> None:
        lines = self.site.log().splitlines()
        told, back = (sum(words in line for line in lines) for words in ("the store takes nothing", "the store is back"))
        once = 1 <= told == back <= self.flaps
        self.trial.hold("the log tells once that it is away and once that it is back", once, f"{told} and {back}")
        self.trial.hold(
            "the log has no traceback and at most 100 lines",
            "Traceback" not in self.site.log() and len(lines) <= 100,
            f"{len(lines)} lines",
        )


async def away(
    trial: Trial, store: Store, outage: Outage, *, flaps: int = 1, crowd: tuple[int, float] | None = None, rate: float = 0.0
) -> None:
    """Prove an outage, in which the database may seem to be back and go away again so many times.

    `crowd` are how many readers ask at how many seconds' distance, who shall get `rate` pages a second.
    """
    start = clock.utcnow() + timedelta(seconds=_WARM + trial.count / 4)
    async with Upstream(start) as upstream:
        settings = SETTINGS.format(url=store.url, port=upstream.port)
        async with Site(store.folder, settings, ENVIRON) as site:
            readers = Readers(site.port, *crowd) if crowd else Readers(site.port)
            watched = _Watched(trial, site, upstream, readers, Senders(site.port), flaps, rate)
            await watched.run(outage)
            await watched.judge(store)
