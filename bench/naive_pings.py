"""The application that pings are measured beside: a session, a commit and a connection of a pool for each request."""

import asyncio
import sys
from datetime import UTC, datetime

import uvicorn
import uvloop
from sqlalchemy import String, event
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route


class Base(DeclarativeBase):
    """The tables."""


class Heartbeat(Base):
    """A heartbeat."""

    __tablename__ = "heartbeats"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    last_ping: Mapped[datetime | None]


class Ping(Base):
    """A ping."""

    __tablename__ = "pings"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime]


async def main(port: int, file: str, keys: int) -> None:
    engine = create_async_engine(f"sqlite+aiosqlite:///{file}", connect_args={"timeout": 30})

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        for pragma in ("journal_mode=WAL", "synchronous=FULL"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    sessions = async_sessionmaker(engine)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with sessions() as session, session.begin():
        session.add_all(Heartbeat(key=f"key-{n}", last_ping=None) for n in range(keys))

    async def take(request: Request) -> Response:
        key, now = request.path_params["key"], datetime.now(UTC)  # noqa: TID251
        async with sessions() as session, session.begin():
            heartbeat = await session.get(Heartbeat, key)
            if heartbeat is None:
                return PlainTextResponse("not found", 404)
            heartbeat.last_ping = now
            session.add(Ping(key=key, at=now))
        return PlainTextResponse("OK")

    app = Starlette(routes=[Route("/ping/{key}", take)])
    config = uvicorn.Config(app, port=port, lifespan="off", access_log=False, log_level="warning")
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
