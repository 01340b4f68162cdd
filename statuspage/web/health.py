"""`/healthz`: the process answers. `/readyz`: it has a page to show, and its database can be read."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


def routes(problems: Callable[[], Awaitable[list[str]]]) -> list[Route]:
    """The two routes; `problems` says what keeps the process from being ready, nothing when it is."""

    async def healthz(_: Request) -> Response:
        return JSONResponse({"status": "ok"}, headers={"cache-control": "no-store"})

    async def readyz(_: Request) -> Response:
        found = await problems()
        body = {"status": "not ready", "problems": found} if found else {"status": "ok"}
        return JSONResponse(body, 503 if found else 200, headers={"cache-control": "no-store"})

    return [Route("/healthz", healthz), Route("/readyz", readyz)]
