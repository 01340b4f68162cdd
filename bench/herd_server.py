"""Serves a site of forty services as the product does; `/change` changes it, `/renders` tells how often a page was rendered."""

import asyncio
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta

import uvicorn
import uvloop
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from statuspage.core.page import Known, Page
from statuspage.render import Rendered, Site
from statuspage.settings import Component, Service, Settings
from statuspage.settings import Site as SiteSettings
from statuspage.web import publisher as module
from statuspage.web.protocol import protocol
from statuspage.web.public import PublicLayer
from statuspage.web.publisher import Publisher

COMPONENTS = tuple(Component(id=id, name=id) for id in ("invoices", "filing", "payment"))


class Counted(Site):
    """Counts what it renders: the most renders of one page of one change."""

    most = 0

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._renders = Counter[str]()

    def render(self, path: str) -> Rendered | None:
        rendered = super().render(path)
        if rendered is not None:
            self._renders[path] += 1
            Counted.most = max(Counted.most, self._renders[path])
        return rendered


async def main(port: int) -> None:
    module.Site = Counted  # type: ignore[misc]
    services = tuple(Service(id=f"s{n}", name=f"Bureau {n}", components=COMPONENTS) for n in range(40))
    settings = Settings(site=SiteSettings(title="Bench", url="http://127.0.0.1", languages=("en",)), services=services)
    now = datetime(2026, 1, 1, tzinfo=UTC)

    async def load(now: datetime) -> Known:
        return Known(reconciled_at=now)

    publisher = Publisher(settings, load, None)
    await publisher.tick(now)
    changes: set[asyncio.Task[bool]] = set()

    async def renders(_: Request) -> Response:
        return PlainTextResponse(str(Counted.most))

    async def change(_: Request) -> Response:
        nonlocal now
        now += timedelta(minutes=1)
        publisher.ask()
        task = asyncio.create_task(publisher.tick(now))
        changes.add(task)
        task.add_done_callback(changes.discard)
        return PlainTextResponse(str(Counted.most))

    routes = Starlette(routes=[Route("/renders", renders), Route("/change", change)])
    config = uvicorn.Config(
        PublicLayer(routes, publisher.page),
        port=port,
        http=protocol(lambda: publisher.pages),
        ws="none",
        lifespan="off",
        access_log=False,
        server_header=False,
        log_level="warning",
        timeout_keep_alive=600,
    )
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(int(sys.argv[1])))
