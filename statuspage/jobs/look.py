"""Look: fetch one source once and read it, with a few of its articles, and keep nothing."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from notices.model import Document, ParseError, Request
from statuspage.errors import FetchError
from statuspage.jobs.collect import options_of
from statuspage.jobs.reader import Noted, Reader, Reading
from statuspage.net.address import Network
from statuspage.net.client import Client
from statuspage.net.fetch import NotModified, fetch
from statuspage.settings import Settings, Source


@asynccontextmanager
async def opened(allow: Sequence[Network], user_agent: str) -> AsyncIterator[tuple[Client, Reader]]:
    """A client and a reading process for the length of the block."""
    client, reader = Client(allow=allow, user_agent=user_agent), Reader()
    try:
        yield client, reader
    finally:
        await reader.stop()
        await client.aclose()


@dataclass(frozen=True, slots=True)
class Followed:
    """An article that the source leads to: its notices, or why there are none."""

    request: Request
    notices: tuple[Noted, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a source has shown."""

    document: Document
    reading: Reading
    followed: tuple[Followed, ...]


@dataclass(frozen=True, slots=True)
class Looking:
    """Fetches and reads by `settings`; `clock` gives the present instant (aware, UTC)."""

    client: Client
    reader: Reader
    settings: Settings
    clock: Callable[[], datetime]

    async def look(self, source: Source, articles: int) -> Look:
        """A look at a source and at its first `articles`. Raises FetchError or ParseError when the source itself gives nothing."""
        document = await self._fetched(source.url)
        reading = await self.reader.read(source.kind, document, options_of(source, self.settings))
        followed = [await self._follow(source, reading.kind, request) for request in reading.requests[:articles]]
        return Look(document, reading, tuple(followed))

    async def _follow(self, source: Source, kind: str, request: Request) -> Followed:
        try:
            document = await self._fetched(request.url)
            reading = await self.reader.read(kind, document, options_of(source, self.settings, context=request))
        except (FetchError, ParseError) as error:
            return Followed(request, problem=str(error))
        return Followed(request, reading.notices)

    async def _fetched(self, url: str) -> Document:
        fetched = await fetch(self.client, url, now=self.clock())
        if isinstance(fetched, NotModified):  # not to a request without validators
            raise FetchError("answered that nothing has changed")
        return fetched.document
