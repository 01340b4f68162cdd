"""Asks the ways in directly, without a socket, and keeps what they take in a list in place of a disk."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, cast

from starlette.applications import Starlette
from starlette.types import Message

from statuspage.settings import Settings, Source
from statuspage.store.heartbeats import Arrival
from statuspage.store.messages import Kept, Letter
from statuspage.web.addressees import Addressees
from statuspage.web.hooks import Hooks
from statuspage.web.inbox import Inbox
from statuspage.web.journal import Journal, UnkeptError
from statuspage.web.ping import PingLayer, Pings
from statuspage.web.postbox import Postbox
from statuspage.web.push import Pushes

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
KEY = "0b9a7f0e-4c1e-4a53-9d0c-6a3f6a6f0b11"
PING_KEY = "fqOOd6-F4MMNuCEnzTU01w"
HOOK = "hook-token"
PLAIN, STANDARD, HASHED = "plain-sender-token", "standard-sender-token", "hashed-sender-token"
WHSEC, SHARED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a shared secret"
SECRETS = {
    "env:SYNC": KEY,
    "env:NIGHT": "kuma0token",
    "env:PINGS": PING_KEY,
    "env:HOOK": HOOK,
    "env:PLAIN": PLAIN,
    "env:STANDARD": STANDARD,
    "env:HASHED": HASHED,
    "env:BROKEN": "broken-sender-token",
    "env:HALF": "half-sender-token",
    "env:WHSEC": WHSEC,
    "env:SHARED": SHARED,
    "env:NO_SECRET": "whsec_short",
}


@dataclass
class Disk:
    """In the journal's place: takes arrivals, or refuses them all. Who waits is told soon, or when it is `slow` by `turn`."""

    taken: list[Arrival] = field(default_factory=list)
    full: bool = False
    slow: bool = False
    waiting: list[Callable[[], None]] = field(default_factory=list)
    entered: asyncio.Event = field(default_factory=asyncio.Event)

    def enter(self, arrival: Arrival, told: Callable[[UnkeptError | None], None]) -> None:
        if not self.full:
            self.taken.append(arrival)
        tell = partial(told, UnkeptError("full") if self.full else None)
        self.entered.set()
        if self.slow:
            self.waiting.append(tell)
        else:
            asyncio.get_running_loop().call_soon(tell)

    def turn(self) -> None:
        """Tell those who wait."""
        waiting, self.waiting = self.waiting, []
        for tell in waiting:
            tell()

    async def keep(self, arrival: Arrival) -> None:
        if self.full:
            raise UnkeptError("full")
        self.taken.append(arrival)


@dataclass
class Box:
    """In the postbox's place: takes letters once, or refuses them all."""

    letters: list[Letter] = field(default_factory=list)
    full: bool = False
    answer: Kept | None = None

    async def keep(self, source: Source, letter: Letter) -> Kept:
        assert source.id == letter.source
        if self.full:
            raise UnkeptError("full")
        known = [one for one in self.letters if one.id == letter.id]
        if known:
            return self.answer or Kept.KNOWN
        self.letters.append(letter)
        return self.answer or Kept.NEW


@dataclass(frozen=True)
class Told:
    """An answer; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: str


@dataclass
class Desk:
    """The ways in over `disk` and `box`, with heartbeats, alerts and sources that send."""

    disk: Disk = field(default_factory=Disk)
    box: Box = field(default_factory=Box)

    def __post_init__(self) -> None:
        present = Addressees.of(_settings(), SECRETS)
        inbox = Inbox(cast("Journal", self.disk), lambda: NOW, lambda: present)
        self.pings = Pings(inbox)
        self.routes = Starlette(
            routes=[*Pushes(inbox).routes(), *Hooks(inbox, cast("Postbox", self.box), lambda: "https://status.example.cn").routes()]
        )
        self._app = PingLayer(self.routes, self.pings)

    async def ask(self, method: str, address: str, body: bytes = b"", **headers: str) -> Told:
        """The answer to one request."""
        path, _, query = address.partition("?")
        length = {"content-length": str(len(body))} if body else {}
        scope: dict[str, Any] = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in {**headers, **length}.items()],
        }
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        head = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Told(sent[0]["status"], head, b"".join(m.get("body", b"") for m in sent[1:]).decode())


def _settings() -> Settings:
    target = {"service": "etax", "component": "invoicing"}
    match = {"service": "etax", "function": "invoicing"}
    return Settings.model_validate(
        {
            "site": {"title": "T", "url": "https://status.example.cn"},
            "services": [{"id": "etax", "name": "E", "components": [{"id": "invoicing", "name": "I"}]}],
            "sources": [
                {"id": "plain", "services": ["etax"], "push": "env:PLAIN"},
                {"id": "standard", "services": ["etax"], "push": "env:STANDARD", "secret": "env:WHSEC"},
                {"id": "hashed", "services": ["etax"], "push": "env:HASHED", "secret": "env:SHARED"},
                {"id": "broken", "services": ["etax"], "push": "env:BROKEN", "secret": "env:NO_SECRET"},
                {"id": "half", "services": ["etax"], "push": "env:HALF", "secret": "env:UNSET"},
            ],
            "pings": {"key": "env:PINGS"},
            "heartbeats": [
                {"id": "sync", **target, "every": "10m", "key": "env:SYNC"},
                {"id": "night", **target, "schedule": "0 2 * * *", "key": "env:NIGHT", "slug": "nightly_job", "post_only": True},
                {"id": "unset", **target, "every": "10m", "key": "env:UNSET"},
            ],
            "alerts": [
                {"id": "broken", **target, "key": "env:HOOK", "match": {"alertname": "InvoicingDown", **match}},
                {"id": "weak", **target, "key": "env:HOOK", "match": {"severity": "warning"}, "means": "impaired"},
            ],
            "folder": Path(),
        }
    )
