"""`/metrics`: how old the page's facts are, how sources, probes and heartbeats do, and what waits for delivery, for Prometheus.

What concerns the page is told from memory, so that it is told without the database as well. The rest is read from the store at most
every five seconds; when that fails it is left out, since an old figure would look like a good one. Labels are ids of the settings
and codes of ours alone, so that their number is bounded.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from statuspage.core.model import Condition, Measured
from statuspage.core.page import STALE_AFTER, Page, SourceView
from statuspage.errors import StatuspageError
from statuspage.settings import Settings
from statuspage.store.gauges import VISITORS, Gauges, Owed

_PATIENCE = 2.0
"""Seconds for the store to answer; Prometheus waits for ten."""

_FRESH = timedelta(seconds=5)
_UNKNOWN = "unknown"

Sample = tuple[tuple[str, ...], float]


class Metrics:
    """Answers `/metrics`. `page` is what is published now, `read` reads the store, `clock` gives the present instant."""

    def __init__(
        self, page: Callable[[], Page | None], read: Callable[[], Awaitable[Gauges]], clock: Callable[[], datetime]
    ) -> None:
        self._page, self._load, self._clock = page, read, clock
        self._read: Gauges | None = None
        self._read_at: datetime | None = None
        self._turn = asyncio.Lock()

    def routes(self) -> list[Route]:
        """The route."""
        return [Route("/metrics", self.answer)]

    async def answer(self, _: Request) -> Response:
        """All that is told now."""
        async with self._turn:
            gauges = await self._gauges()
        body = generate_latest(_Facts(self._page(), gauges, self._clock()))
        return Response(body, headers={"content-type": CONTENT_TYPE_PLAIN_0_0_4, "cache-control": "no-store"})

    async def _gauges(self) -> Gauges | None:
        """What was read just now, or null while the store cannot be read."""
        now = self._clock()
        if self._read_at is None or not self._read_at <= now < self._read_at + _FRESH:
            self._read, self._read_at = None, now
            try:
                async with asyncio.timeout(_PATIENCE):
                    self._read = await self._load()
            except (StatuspageError, TimeoutError):  # told by the store itself
                pass
        return self._read


class _Facts(Collector):
    """What is told at `now` of a page and of what was read of the store, each null where there is none."""

    def __init__(self, page: Page | None, gauges: Gauges | None, now: datetime) -> None:
        self._page, self._gauges, self._now = page, gauges, now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The families of samples."""
        yield GaugeMetricFamily("statuspage_up", "Whether there is a page to show.", value=float(self._page is not None))
        yield GaugeMetricFamily("statuspage_store_up", "Whether the store can be read.", value=float(self._gauges is not None))
        if self._page is None:
            return
        yield from self._of_page(self._page)
        if self._gauges is not None:
            yield from self._of_store(self._page.settings, self._gauges)

    def _of_page(self, page: Page) -> Iterator[GaugeMetricFamily]:
        reconciled = [((), self._age(page.reconciled_at))] if page.reconciled_at else []
        yield _family("statuspage_reconciled_age_seconds", "Age of the last completed reconciliation.", (), reconciled)
        for name, told in (
            ("fetched", "last visit"),
            ("good", "last visit that could be read"),
            ("change", "last visit that brought news"),
        ):
            ages = [((view.source.id,), self._age(at)) for view in page.sources if (at := _moment(view, name))]
            yield _family(f"statuspage_source_last_{name}_age_seconds", f"Age of a source's {told}.", ("source",), ages)
        bad = [((view.source.id, view.problem), 1.0) for view in page.sources if view.problem]
        told = "1 for a source that does not count now, by why."
        yield _family("statuspage_source_trouble", told, ("source", "trouble"), bad)

    def _of_store(self, settings: Settings, gauges: Gauges) -> Iterator[GaugeMetricFamily]:
        probes, heartbeats = [one.id for one in settings.probes], [one.id for one in settings.awaited]
        checked = {id: one.last_checked for id, one in gauges.measured.items() if one.last_checked}
        yield self._ages("statuspage_probe_last_check_age_seconds", "Age of a probe's last check.", "probe", probes, checked)
        yield from self._judged("probe", probes, gauges.measured)
        told = "Age of a heartbeat's last ping."
        yield self._ages("statuspage_heartbeat_last_ping_age_seconds", told, "heartbeat", heartbeats, gauges.pinged)
        yield from self._judged("heartbeat", heartbeats, gauges.measured)
        yield from self._of_deliveries([one.id for one in settings.subscribers], gauges)

    def _of_deliveries(self, own: Sequence[str], gauges: Gauges) -> Iterator[GaugeMetricFamily]:
        owed = {id: gauges.owed.get(id, Owed()) for id in (*own, VISITORS)}
        since = {id: one.since for id, one in owed.items() if one.since}
        told = "Age of the oldest message that waits."
        yield _each("statuspage_deliveries_waiting", "Messages that wait.", {id: one.waiting for id, one in owed.items()})
        yield self._ages("statuspage_deliveries_oldest_waiting_age_seconds", told, "subscriber", since, since)
        yield _each("statuspage_deliveries_failed", "Messages that were given up.", {id: one.failed for id, one in owed.items()})
        told = "1 for a subscriber that is sent nothing any more."
        yield _each("statuspage_subscriber_off", told, {id: float(id in gauges.off) for id in own})

    def _ages(self, name: str, told: str, label: str, ids: Iterable[str], at: Mapping[str, datetime]) -> GaugeMetricFamily:
        return _family(name, told, (label,), [((id,), self._age(at[id])) for id in ids if id in at])

    def _judged(self, what: str, ids: Iterable[str], measured: Mapping[str, Measured]) -> Iterator[GaugeMetricFamily]:
        """The judgements that count now; of what none counts there is no sample of being up."""
        found = {id: self._condition(measured.get(id)) for id in ids}
        up = [((id,), float(condition is Condition.UP)) for id, condition in found.items() if condition]
        yield _family(f"statuspage_{what}_up", f"1 for a {what} that is judged up, 0 for any other judgement.", (what,), up)
        told = f"1 for the judgement of a {what}; {_UNKNOWN} when none counts."
        judged = [((id, condition or _UNKNOWN), 1.0) for id, condition in found.items()]
        yield _family(f"statuspage_{what}_judgement", told, (what, "judgement"), judged)

    def _condition(self, one: Measured | None) -> Condition | None:
        """A judgement, as long as it counts and somebody judges."""
        reconciled = self._page.reconciled_at if self._page else None
        judging = reconciled is not None and self._now - reconciled < STALE_AFTER
        if one is None or not judging or (one.valid_until is not None and one.valid_until <= self._now):
            return None
        return one.condition

    def _age(self, at: datetime) -> float:
        return max(0.0, (self._now - at).total_seconds())


def _moment(view: SourceView, name: str) -> datetime | None:
    health = view.health
    return {"fetched": health.last_fetch, "good": health.last_good, "change": health.last_change}[name]


def _each(name: str, told: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    return _family(name, told, ("subscriber",), [((id,), value) for id, value in values.items()])


def _family(name: str, told: str, labels: tuple[str, ...], samples: Iterable[Sample]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=labels)
    for values, value in samples:
        family.add_metric(values, value)
    return family
