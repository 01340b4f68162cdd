"""`/metrics`: how well the sources are read and how old the page's facts are, for Prometheus.

Made of the page in memory, so that it answers without the database. Its labels are ids of the settings and codes of ours alone, so
that their number is bounded.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from statuspage.core.page import Page, SourceView


def routes(page: Callable[[], Page | None], clock: Callable[[], datetime]) -> list[Route]:
    """The route; `page` is what is published now, `clock` gives the present instant."""

    async def metrics(_: Request) -> Response:
        body = generate_latest(_Facts(page(), clock()))
        return Response(body, headers={"content-type": CONTENT_TYPE_PLAIN_0_0_4, "cache-control": "no-store"})

    return [Route("/metrics", metrics)]


class _Facts(Collector):
    """What is told of a page at `now`."""

    def __init__(self, page: Page | None, now: datetime) -> None:
        self._page, self._now = page, now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The families of samples."""
        yield GaugeMetricFamily("statuspage_up", "Whether there is a page to show.", value=float(self._page is not None))
        if self._page is None:
            return
        reconciled = [((), self._age(self._page.reconciled_at))] if self._page.reconciled_at else []
        yield _family("statuspage_reconciled_age_seconds", "Age of the last completed reconciliation.", (), reconciled)
        for name, told in (
            ("fetched", "last visit"),
            ("good", "last visit that could be read"),
            ("change", "last visit that brought news"),
        ):
            ages = [((view.source.id,), self._age(at)) for view in self._page.sources if (at := _moment(view, name))]
            yield _family(f"statuspage_source_last_{name}_age_seconds", f"Age of a source's {told}.", ("source",), ages)
        bad = [((view.source.id, view.problem), 1.0) for view in self._page.sources if view.problem]
        told = "1 for a source that does not count now, by why."
        yield _family("statuspage_source_trouble", told, ("source", "trouble"), bad)

    def _age(self, at: datetime) -> float:
        return max(0.0, (self._now - at).total_seconds())


def _moment(view: SourceView, name: str) -> datetime | None:
    health = view.health
    return {"fetched": health.last_fetch, "good": health.last_good, "change": health.last_change}[name]


def _family(name: str, told: str, labels: tuple[str, ...], samples: Iterable[tuple[tuple[str, ...], float]]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=labels)
    for values, value in samples:
        family.add_metric(values, value)
    return family
