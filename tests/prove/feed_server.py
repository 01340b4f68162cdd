"""Many feeds at one port, told apart by the host that they are asked for, and servers that never finish an answer.

    python -m tests.prove.feed_server NOTES

The port is the first line of output. `feed-7.test` is a feed; in each round of visits one feed of fifty has a new item. Those with
an even number send an entity tag and answer 304, the others send the same bytes again. `drip-3.test` and the like hang as
`HANGING` says. A line of NOTES is a request: its host, when it came in seconds since 1970, and how many items the answer holds.
"""

import asyncio
import hashlib
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TextIO

from statuspage import clock

OK = b"HTTP/1.1 200 OK\r\n"
HANGING = {
    "hang": (b"", b""),
    "hang-body": (OK + b"content-length: 9000\r\n\r\n<rss>", b""),
    "drip": (OK + b"content-type: application/rss+xml\r\n\r\n", b"<"),
    "drip-head": (OK + b"x: ", b"y"),
    "drip-chunks": (OK + b"transfer-encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
}
"""What each kind sends at first, and then once a second."""

ITEMS = 10
"""So many a feed holds from the beginning."""

_EDITED = 50
_APART = timedelta(days=30)
_ITEM = """<item><title>关于系统停机维护的公告（第{id}号）</title><guid isPermaLink="false">{id}</guid>
<link>http://{host}/notices/{id}.html</link><pubDate>{published}</pubDate>
<description>&lt;p&gt;尊敬的用户：为提升服务质量，我单位定于{start:%Y年%m月%d日}20:00至{end:%Y年%m月%d日}8:00进行系统升级维护。\
维护期间，网上申报、缴费、查询等功能暂停使用，移动端仍可正常办理。请提前安排业务，由此带来的不便敬请谅解。&lt;/p&gt;</description></item>
"""


def edits(number: int, visits: int) -> int:
    """How many items a feed has got since its first visit."""
    return (number + visits) // _EDITED - number // _EDITED


def feed(number: int, count: int, begun: datetime) -> bytes:
    """A feed of `count` items, the newest first; all but the first `ITEMS` are published at `begun`, those before it earlier."""
    host = f"feed-{number}.test"
    items = []
    for id in reversed(range(count)):
        published = begun - max(0, ITEMS - id) * _APART
        start = published + timedelta(days=3)
        about = {"id": id, "host": host, "published": format_datetime(published), "start": start, "end": start + timedelta(days=1)}
        items.append(_ITEM.format(**about))
    head = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>公告</title><link>http://{host}/</link>'
    return f"{head}{''.join(items)}</channel></rss>".encode()


@dataclass(slots=True)
class Feeds:
    """How often each host was asked, and where that is noted."""

    notes: TextIO
    begun: datetime = field(default_factory=clock.utcnow)
    visits: Counter[str] = field(default_factory=Counter)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of a connection."""
        try:
            while True:
                await self._answer((await reader.readuntil(b"\r\n\r\n")).decode("latin-1"), writer)
        except (OSError, EOFError):  # the client has gone
            writer.close()

    async def _answer(self, head: str, writer: asyncio.StreamWriter) -> None:
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head.split("\r\n")[1:])}
        host = headers["host"].partition(":")[0]
        kind, _, number = host.removesuffix(".test").rpartition("-")
        at, visits = clock.utcnow().timestamp(), self.visits[host]
        self.visits[host] += 1
        count = ITEMS + edits(int(number), visits) if kind == "feed" else 0
        self.notes.write(f"{host} {at} {count}\n")
        self.notes.flush()
        if count:
            writer.write(_answer(feed(int(number), count, self.begun), headers if int(number) % 2 == 0 else None))
            await writer.drain()
        else:
            await _never(*HANGING[kind], writer)


def _answer(body: bytes, headers: dict[str, str] | None) -> bytes:
    """A whole answer; 304 for one who has the body, as far as a feed has validators (null: none)."""
    if headers is None:
        return OK + f"content-length: {len(body)}\r\n\r\n".encode() + body
    tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    if headers.get("if-none-match") == tag:
        return f"HTTP/1.1 304 Not Modified\r\netag: {tag}\r\n\r\n".encode()
    return OK + f"etag: {tag}\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body


async def _never(first: bytes, then: bytes, writer: asyncio.StreamWriter) -> None:
    writer.write(first)
    while not writer.is_closing():
        writer.write(then)
        await writer.drain()
        await asyncio.sleep(1)


async def main(notes: Path) -> None:
    """Serve until killed."""
    with notes.open("w", encoding="ascii") as file:
        server = await asyncio.start_server(Feeds(file).serve, "127.0.0.1", 0, backlog=1024)
        print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
