"""The proxy does the harm that is asked of it, and none otherwise."""

import asyncio
from collections.abc import AsyncIterator
from random import Random

import pytest

from tests.prove.proxy import Faults, Proxy

SENT = bytes(range(256)) * 40


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(4096):
        writer.write(chunk)
    writer.close()


@pytest.fixture
async def proxy() -> AsyncIterator[Proxy]:
    server = await asyncio.start_server(_echo, "127.0.0.1", 0)
    async with server, Proxy(server.sockets[0].getsockname()[:2], Random(1)) as made:
        yield made


async def echoed(proxy: Proxy, sent: bytes = SENT) -> bytes:
    """What comes back of `sent`. Raises ConnectionError when the connection is reset."""
    reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
    try:
        writer.write(sent)
        writer.write_eof()
        return await reader.read()
    finally:
        writer.close()


async def accepted(proxy: Proxy, count: int) -> None:
    while proxy.accepted < count:  # noqa: ASYNC110 -- the proxy makes no event of it
        await asyncio.sleep(0)


@pytest.mark.parametrize("faults", [Faults(), Faults(latency=0.001), Faults(drip=1_000_000)])
async def test_everything_arrives_however_late(proxy: Proxy, faults: Faults) -> None:
    proxy.there = proxy.back = faults
    assert await echoed(proxy) == SENT


@pytest.mark.parametrize(("there", "back"), [(Faults(cut=1000), Faults()), (Faults(), Faults(cut=1000))])
async def test_a_cut_keeps_what_came_before_it(proxy: Proxy, there: Faults, back: Faults) -> None:
    proxy.there, proxy.back = there, back
    found = await echoed(proxy)
    assert SENT.startswith(found)
    assert len(found) <= 1000
    assert (len(found) == 1000) or back == Faults()


async def test_a_reset_is_an_error(proxy: Proxy) -> None:
    proxy.back = Faults(reset=1000)
    with pytest.raises(ConnectionError):
        await echoed(proxy)


async def test_corruption_changes_bytes_and_not_their_number(proxy: Proxy) -> None:
    proxy.back = Faults(corrupt=0.1)
    found = await echoed(proxy)
    changed = sum(a != b for a, b in zip(found, SENT, strict=True))
    assert 0 < changed < len(SENT) // 2


async def test_who_is_refused_is_reset(proxy: Proxy) -> None:
    proxy.refuse = True
    with pytest.raises(ConnectionError):
        await echoed(proxy)
    proxy.refuse = False
    assert await echoed(proxy) == SENT


async def test_a_hang_ends_when_it_is_taken_back_or_the_connection_is_reset(proxy: Proxy) -> None:
    proxy.there = Faults(hang=True)
    waiting = [asyncio.create_task(echoed(proxy)) for _ in range(2)]
    await accepted(proxy, 2)
    proxy.there = Faults()
    assert await asyncio.gather(*waiting) == [SENT, SENT]
    proxy.there = Faults(hang=True)
    waiting = [asyncio.create_task(echoed(proxy))]
    await accepted(proxy, 3)
    assert proxy.reset() == 1
    with pytest.raises(ConnectionError):
        await waiting[0]


async def test_a_target_that_is_not_there_is_a_reset() -> None:
    server = await asyncio.start_server(_echo, "127.0.0.1", 0)
    target = server.sockets[0].getsockname()[:2]
    server.close()
    await server.wait_closed()
    async with Proxy(target, Random(1)) as proxy:
        with pytest.raises(ConnectionError):
            await echoed(proxy)
