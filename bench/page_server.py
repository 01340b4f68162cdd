"""Serves one published page as the product does, on the port and from the file given, until it is ended."""

import asyncio
import sys
from pathlib import Path

import uvicorn
import uvloop
from starlette.applications import Starlette

from statuspage.web.protocol import protocol
from statuspage.web.public import PublicLayer
from statuspage.web.published import publish


async def main(port: int, body: bytes) -> None:
    pages = {"/": publish(body, "text/html; charset=utf-8", "public, no-cache")}
    config = uvicorn.Config(
        PublicLayer(Starlette(), pages.get),
        port=port,
        http=protocol(lambda: pages),
        ws="none",
        lifespan="off",
        access_log=False,
        server_header=False,
        log_level="warning",
    )
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(int(sys.argv[1]), Path(sys.argv[2]).read_bytes()))
