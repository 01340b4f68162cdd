"""`/metrics`: how well the sources are read and how old the page's facts are, in Prometheus' text format.

Made of the page in memory, so that it answers without the database. Its labels are ids of the settings and codes of ours alone, so
that their number is bounded. Format: https://prometheus.io/docs/instrumenting/exposition_formats/, version 0.0.4.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from statuspage.core.page import Page, SourceView

_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def routes(page: Callable[[], Page | None], clock: Callable[[], datetime]) -> list[Route]:
    """The route; `page` is what is published now, `clock` gives the present instant."""

    async def metrics(_: Request) -> Response:
        body = "\n".join(_lines(page(), clock())) + "\n"
        return Response(body, headers={"content-type": _TYPE, "cache-control": "no-store"})

    return [Route("/metrics", metrics)]


def _lines(page: Page | None, now: datetime) -> Iterator[str]:
    if page is None:
        yield from _family("statuspage_up", "Whether there is a page to show.", [("", 0)])
        return
    yield from _family("statuspage_up", "Whether there is a page to show.", [("", 1)])
    reconciled = [("", _age(page.reconciled_at, now))] if page.reconciled_at else []
    yield from _family("statuspage_reconciled_age_seconds", "Age of the last completed reconciliation.", reconciled)
    for name, told in (
        ("fetched", "last visit"),
        ("good", "last visit that could be read"),
        ("change", "last visit that brought news"),
    ):
        ages = [(_labels(source=view.source.id), _age(at, now)) for view in page.sources if (at := _moment(view, name))]
        yield from _family(f"statuspage_source_last_{name}_age_seconds", f"Age of a source's {told}.", ages)
    bad = [(_labels(source=view.source.id, trouble=view.problem), 1.0) for view in page.sources if view.problem]
    yield from _family("statuspage_source_trouble", "1 for a source that does not count now, by why.", bad)


def _moment(view: SourceView, name: str) -> datetime | None:
    health = view.health
    return {"fetched": health.last_fetch, "good": health.last_good, "change": health.last_change}[name]


def _age(at: datetime, now: datetime) -> float:
    return max(0.0, (now - at).total_seconds())


def _labels(**values: str) -> str:
    return "{" + ",".join(f'{name}="{value}"' for name, value in values.items()) + "}"


def _family(name: str, told: str, samples: Iterable[tuple[str, float]]) -> Iterator[str]:
    yield f"# HELP {name} {told}"
    yield f"# TYPE {name} gauge"
    yield from (f"{name}{labels} {value:g}" for labels, value in samples)
