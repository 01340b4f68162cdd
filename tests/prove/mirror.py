"""Two servers of one site: whether they answer the same, and whether every link leads somewhere on both."""

import gzip
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urldefrag, urlsplit

import brotli

from tests.prove.wire import NONE, Line, Reply

HEADERS = (
    *("content-type", "cache-control", "content-security-policy", "x-content-type-options", "referrer-policy", "vary"),
    *("access-control-allow-origin", "access-control-expose-headers", "cross-origin-resource-policy", "x-robots-tag"),
)
"""What must be the same. An ETag is each server's own: nginx makes it of a file's time and length."""

DECODERS: Mapping[str, Callable[[bytes], bytes]] = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}

_LINK = re.compile(r'\b(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\bid="([^"]+)"')


async def differences(live: Line, static: Line, addresses: Iterable[str], encodings: Iterable[str] = DECODERS) -> list[str]:
    """What is not the same at these addresses, in each of these encodings; a line each. How an error is encoded may differ."""
    found = []
    for address in addresses:
        for encoding in encodings:
            asked = {"accept-encoding": encoding} if encoding else {}
            one, other = [await line.ask("GET", address, headers=asked) for line in (live, static)]
            found += [f"{address} {encoding or 'plain'}: {what}" for what in _differing(one, other, encoding)]
    return found


def _differing(live: Reply, static: Reply, encoding: str) -> Iterable[str]:
    if live.status != static.status:
        yield f"status {live.status} and {static.status}"
        return
    for name in HEADERS:
        mine, others = live.headers.get(name), static.headers.get(name)
        if mine != others:
            yield f"{name}: {mine} and {others}"
    encodings = [reply.headers.get("content-encoding", "") for reply in (live, static)]
    if live.status == 200 and (encodings[0] != encodings[1] or encodings[0] not in {"", encoding}):
        yield f"encoded {' and '.join(encodings)}"
    if _body(live) != _body(static):
        yield f"{len(_body(live))} bytes and {len(_body(static))} others"


def _body(reply: Reply) -> bytes:
    return DECODERS[reply.headers.get("content-encoding", "")](reply.body)


class Mounted(Line):
    """A server under a path, as one in front of it passes that on: without the path."""

    def __init__(self, port: int, path: str) -> None:
        super().__init__(port)
        self._path = path

    async def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] = NONE) -> Reply:
        """The answer; 404 for what is not under the path."""
        if not path.startswith(f"{self._path}/"):
            return Reply(404, {}, b"")
        return await super().ask(method, path.removeprefix(self._path), body, headers)


@dataclass(slots=True)
class Crawl:
    """What a crawler found: the addresses that answered, and the links that lead nowhere, each with where it stands."""

    pages: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)


async def crawl(line: Line, site: str, beginnings: Iterable[str]) -> Crawl:
    """Follow every link of the site (an address without a slash at its end) from these pages on, fragments included."""
    found, ids = Crawl(), dict[str, frozenset[str]]()
    waiting = [(address, "") for address in beginnings]
    aims: list[tuple[str, str, str]] = []
    while waiting:
        address, place = waiting.pop()
        if address in found.pages:
            continue
        reply = await line.ask("GET", address)
        if reply.status not in {200, 301}:
            found.broken.append(f"{address} on {place}: {reply.status}")
            continue
        found.pages.add(address)
        text = reply.body.decode("utf-8", "replace") if reply.headers.get("content-type", "").startswith("text/html") else ""
        ids[address] = anchors(text)
        own = links(text, site, address)
        waiting += [(aim, address) for aim, _ in own]
        aims += [(aim, fragment, address) for aim, fragment in own if fragment]
    found.broken += [
        f"{aim}#{fragment} on {place}" for aim, fragment, place in set(aims) if fragment not in ids.get(aim, {fragment})
    ]
    return found


def links(text: str, site: str, address: str) -> list[tuple[str, str]]:
    """The addresses and fragments that a page of the site at `address` leads to within the site."""
    every = (_own(unescape(link), site, address) for link in _LINK.findall(text))
    return [own for own in every if own is not None]


def anchors(text: str) -> frozenset[str]:
    """The fragments that there are on a page."""
    return frozenset(_ID.findall(text))


def _own(link: str, site: str, address: str) -> tuple[str, str] | None:
    """The address and fragment of a link within the site; null for one that leads out of it."""
    aim, fragment = urldefrag(link)
    if not aim:
        return address, fragment
    parts = urlsplit(aim)
    if parts.scheme in {"webcal", "http", "https"}:
        host = urlsplit(site)
        if parts.netloc != host.netloc:
            return None
    elif parts.scheme or not aim.startswith("/"):
        return None
    return (f"{parts.path}?{parts.query}" if parts.query else parts.path) or "/", fragment
