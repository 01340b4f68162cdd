"""The stream over the wire: what readers are told and when, how many there may be, and how they leave."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from statuspage.web.stream import Stream
from tests.statuspage.web.wire import SHORT, Line, Wire, request, serving, statuses

ASK = request(b"GET /stream HTTP/1.1", close=False)


@asynccontextmanager
async def streaming(stream: Stream) -> AsyncIterator[Wire]:
    async with serving({}, app=stream) as wire:
        yield wire


async def reading(wire: Wire) -> Line:
    """A reader that has its head and first words."""
    line = await wire.open()
    line.say(ASK)
    head = await line.until(b"\r\n\r\n")
    assert b"content-type: text/event-stream; charset=utf-8\r\n" in head
    assert b"cache-control: no-store\r\n" in head
    await line.until(b"whenever it changes\n\n")
    return line


async def event(line: Line) -> tuple[str, dict[str, object]]:
    """The id and the message of the next event."""
    await line.until(b"event: page\nid: ")
    number = (await line.until(b"\n")).decode().strip()
    await line.until(b"data: ")
    found: dict[str, object] = json.loads(await line.until(b"\n\n\r\n"))  # the end of the chunk
    return number, found


async def left(stream: Stream) -> None:
    """Wait until no reader is left; the test's own deadline ends it."""
    async with asyncio.timeout(10):
        while stream.readers:  # noqa: ASYNC110 -- there is no event for it
            await asyncio.sleep(0)


async def test_a_reader_is_told_at_once_and_whenever_the_page_changes(both: None) -> None:
    stream = Stream()
    stream.tell(4, 'W/"a"')
    async with streaming(stream) as wire:
        first, second = [await reading(wire) for _ in range(2)]
        assert await event(first) == await event(second) == ("4", {"change": 4, "etag": 'W/"a"'})
        for number in (5, 6):
            stream.tell(number, 'W/"b"')
            assert await event(first) == await event(second) == (str(number), {"change": number, "etag": 'W/"b"'})


async def test_who_comes_before_the_first_page_is_told_of_it(both: None) -> None:
    stream = Stream()
    async with streaming(stream) as wire:
        line = await reading(wire)
        stream.tell(0, 'W/"a"')
        assert await event(line) == ("0", {"change": 0, "etag": 'W/"a"'})


async def test_what_comes_together_is_told_once() -> None:
    stream = Stream()
    async with streaming(stream) as wire:
        line = await reading(wire)
        for number in range(1, 8):
            stream.tell(number, 'W/"a"')
        assert (await event(line))[0] == "7"
        assert await line.hears_nothing(SHORT)


async def test_without_news_there_is_a_comment_now_and_then(both: None) -> None:
    async with streaming(Stream(heartbeat=0.01)) as wire:
        line = await reading(wire)
        for _ in range(3):
            await line.until(b":\n\n")


async def test_there_are_so_many_seats_and_one_that_is_left_is_free_again(both: None) -> None:
    stream = Stream(readers=2)
    async with streaming(stream) as wire:
        readers = [await reading(wire) for _ in range(2)]
        refused = await wire.ask(request(b"GET /stream HTTP/1.1"))
        assert statuses(refused) == [503]
        assert b"retry-after: 60\r\n" in refused
        for line in readers:
            line.close()
        await left(stream)
        await reading(wire)
        assert stream.readers == 1


async def test_other_methods_and_head() -> None:
    async with streaming(Stream()) as wire:
        assert statuses(await wire.ask(request(b"POST /stream HTTP/1.1", b"content-length: 0"))) == [405]
        head = await wire.ask(request(b"HEAD /stream HTTP/1.1"))
        assert statuses(head) == [200]
        assert head.endswith(b"\r\n\r\n")


async def test_at_the_end_readers_are_let_go(both: None) -> None:
    stream = Stream()
    async with streaming(stream) as wire:
        readers = [await reading(wire) for _ in range(20)]
        wire.stop()
        for line in readers:
            await line.rest()
        await left(stream)
