"""Discover: from a homepage or a page on status to sources that were fetched and read, with few and polite requests."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from notices.model import Document, Leads, Options, ParseError
from statuspage.core.discovery import LIMIT, Found, Learnt, Preview, Search, Step, Via, begin, learn, next_step, shares_brand
from statuspage.errors import FetchError, Phase
from statuspage.jobs.reader import Reader, Reading
from statuspage.net.client import Client
from statuspage.net.fetch import Body, NotModified, fetch
from statuspage.net.url import parse_url

PAUSE = 2.0
"""Seconds between two requests to one host."""

_ACCEPT = {"accept": "application/json, application/xml;q=0.9, text/calendar;q=0.9, text/html;q=0.8, */*;q=0.5"}
_LOST = {Phase.DNS, Phase.CONNECT, Phase.TLS, Phase.REFUSED, Phase.WAIT}
_SHOWN = 3


@dataclass(slots=True)
class Scout:
    """Asks for what a search wants. `pause` are the seconds between two requests to one host, which `sleep` lets pass.

    `timezone` (IANA name) is the zone of times that name none.
    """

    client: Client
    reader: Reader
    clock: Callable[[], datetime]
    timezone: str
    pause: float = PAUSE
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _asked_at: dict[str, float] = field(default_factory=dict)

    async def discover(self, url: str, known: Iterable[str] = (), limit: int = LIMIT) -> Search:
        """The search from `url` to its end; `known` are documents that are worth asking for first.

        Nothing is asked for twice, whatever the answer. Raises nothing: what could not be had is told by the search.
        """
        search = begin(url, known, limit)
        while (step := next_step(search)) is not None:
            search = learn(search, step, await self._learnt(search, step))
        return search

    async def _learnt(self, search: Search, step: Step) -> Learnt:
        if step.via is Via.GUESS and not await self._exists(step):
            return Learnt(step.url, problem="there is no such host", gone=True, asked=0)
        await self._wait(step.host)
        try:
            fetched = await fetch(self.client, step.url, now=self.clock(), headers=_ACCEPT)
        except FetchError as error:
            gone = error.blocked or error.phase in _LOST or error.status == 429
            return Learnt(step.url, problem=error.reason, gone=gone)
        if isinstance(fetched, NotModified):  # not to a request without validators
            return Learnt(step.url, problem="answered that nothing has changed")
        return await self._read(search, step, fetched)

    async def _exists(self, step: Step) -> bool:
        """Whether a guessed host has an address that may be reached; only the DNS is asked."""
        try:
            await self.client.guard.places(parse_url(step.url))
        except FetchError:
            return False
        return True

    async def _wait(self, host: str) -> None:
        """Let the pause pass since the last request to a host."""
        now = asyncio.get_running_loop().time()
        due = self._asked_at.get(host, now - self.pause) + self.pause
        if due > now:
            await self.sleep(due - now)
        self._asked_at[host] = asyncio.get_running_loop().time()

    async def _read(self, search: Search, step: Step, fetched: Body) -> Learnt:
        document = fetched.document
        asked = 1 + (document.url.rstrip("/") != step.url.rstrip("/"))
        if step.via is Via.GUESS and not shares_brand(search, step, document.body):
            return Learnt(document.url, problem="it does not name the service", gone=True, asked=asked)
        found, problem = None, ""
        try:
            found = _found(step, document.url, await self.reader.read(None, document, Options(timezone=self.timezone)))
        except ParseError as error:
            problem = str(error)
        leads = await self._leads(document, fetched.link or "") if step.page and not (found and found.structured) else None
        return Learnt(document.url, found, leads, problem, asked=asked)

    async def _leads(self, document: Document, header: str) -> Leads | None:
        try:
            return await self.reader.leads(document, header)
        except ParseError:
            return None


def _found(step: Step, url: str, reading: Reading) -> Found:
    notices = [Preview(noted.notice.title, noted.notice.published, noted.notice.url) for noted in reading.notices]
    listed = [Preview(request.title, request.published, request.url) for request in reading.requests]
    items = sorted([*notices, *listed], key=lambda item: item.published.timestamp() if item.published else 0.0, reverse=True)
    return Found(reading.kind, url, step.via, tuple(items[:_SHOWN]), len(items), len(reading.statements))
