"""The only HTTP client: every request of the product goes out through it, within its limits and past its address check.

Names are resolved here, all their addresses are checked, and one that was checked is dialled; libcurl resolves nothing and
follows nothing.
"""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import certifi
import pycurl

from statuspage.errors import FetchError, Phase
from statuspage.net import transfer
from statuspage.net.address import Network
from statuspage.net.guard import Guard
from statuspage.net.model import STANDARD, Answer, Limits, Timing
from statuspage.net.resolve import NameResolver, Resolver
from statuspage.net.seats import Seats
from statuspage.net.transfer import Hop, Sink
from statuspage.net.url import Target, parse_url, redirected

__all__ = ["STANDARD", "Answer", "Client", "Limits", "Timing"]

_NONE: Mapping[str, str] = MappingProxyType({})
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_BREAK = re.compile(r"[\r\n\0]")
_OURS = frozenset({"host", "content-length", "transfer-encoding", "connection", "expect", "upgrade", "te"})
_CARRIED = frozenset(
    {"accept", "accept-language", "cache-control", "content-type", "if-modified-since", "if-none-match", "user-agent"}
)
"""Headers that go on to another host by a redirect; all others may be secrets."""
_FOLLOWED = frozenset({301, 302, 303, 307, 308})
_IDLE_HANDLES = 32
_IDLE_CONNECTIONS = 64


@dataclass(slots=True)
class _Request:
    """A request on its way: what the next hop sends, how far the present one has come, and the seconds of those before it."""

    method: str
    target: Target
    headers: Mapping[str, str]
    body: bytes | None
    limits: Limits
    fresh: bool
    certificate: bool = False
    phase: Phase = Phase.DNS
    dns: float = 0.0
    spent: float = 0.0

    @property
    def where(self) -> str:
        return f"{self.target.host}:{self.target.port}"

    def hop(self, place: tuple[str, int]) -> Hop:
        fresh = self.fresh or self.method not in {"GET", "HEAD"}
        return Hop(self.method, self.target, *place, self.headers, self.body, fresh, self.certificate and fresh)


class Client:
    """Sends requests, at most `concurrency` at once and `per_host` to one host; waiting for a seat is outside the deadline.

    `allow` are the private ranges that may be reached. `reroute` maps (host, port) to the (address, port) dialled in its place,
    unresolved and unchecked: the fake internet of tests and of the demonstration. `ca_file` holds the trusted roots (PEM).
    `guard` finds addresses for those who open sockets of their own.
    A client belongs to the event loop of its first request.
    """

    def __init__(
        self,
        *,
        allow: Sequence[Network] = (),
        user_agent: str,
        resolver: Resolver | None = None,
        reroute: Mapping[tuple[str, int], tuple[str, int]] = MappingProxyType({}),
        ca_file: str | None = None,
        concurrency: int = 256,
        per_host: int = 6,
    ) -> None:
        self.guard = Guard(resolver or NameResolver(), allow=allow, reroute=reroute)
        self.ca_file = ca_file or certifi.where()
        self._user_agent = user_agent
        self._seats = Seats(total=concurrency, per_host=per_host)
        self._multi = pycurl.AsyncCurlMulti()
        self._multi.setopt(pycurl.M_MAXCONNECTS, _IDLE_CONNECTIONS)
        self._handles: list[pycurl.Curl] = []

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] = _NONE,
        body: bytes | None = None,
        limits: Limits = STANDARD,
        follow: bool = True,
        fresh: bool = False,
        certificate: bool = False,
    ) -> Answer:
        """The complete answer, of whatever status; redirects are followed when `follow` says so. Raises `FetchError`.

        `certificate` looks at when the server's ends, if the connection is fresh.
        `fresh` connects anew, for measuring. So does any request but GET and HEAD: libcurl sends a request again when a used
        connection proves dead, and only those two may be sent twice.
        """
        headers = _checked(method, {"user-agent": self._user_agent, **{name.lower(): value for name, value in headers.items()}})
        request = _Request(method, parse_url(url), headers, body, limits, fresh, certificate)
        async with self._seats.taken(request.target.host):
            try:
                async with asyncio.timeout(limits.total):
                    return await self._follow(request, limits.redirects if follow else None)
            except TimeoutError:
                raise transfer.late(request.phase, request.where, limits.total) from None

    async def aclose(self) -> None:
        """Ends what is under way (those requests raise `FetchError`) and closes all connections."""
        await self._multi.aclose()
        for curl in self._handles:
            curl.close()
        self._handles.clear()

    async def _follow(self, request: _Request, redirects: int | None) -> Answer:
        """Hop by hop; `redirects` is how many may be followed, None not to follow."""
        while True:
            answer = await self._hop(request)
            if redirects is None or answer.status not in _FOLLOWED or "location" not in answer.headers:
                return answer
            if redirects == 0:
                raise FetchError(f"more than {request.limits.redirects} redirects", phase=Phase.REFUSED)
            redirects -= 1
            request.spent = answer.timing.total
            _redirect(request, answer)

    async def _hop(self, request: _Request) -> Answer:
        """One hop, by the first of the checked addresses that takes a connection."""
        places = await self._places(request)
        for place in places[:-1]:
            try:
                return await self._transfer(request, place)
            except FetchError as error:
                if error.phase is not Phase.CONNECT:
                    raise
        return await self._transfer(request, places[-1])

    async def _places(self, request: _Request) -> Sequence[tuple[str, int]]:
        """Where the next hop may be dialled."""
        request.phase, request.dns = Phase.DNS, 0.0
        places = await self.guard.places(request.target)
        request.dns = places.dns
        return places.dialled

    async def _transfer(self, request: _Request, place: tuple[str, int]) -> Answer:
        hop = request.hop(place)
        if self._multi.closed:
            raise _closed()
        sink = Sink(request.limits)
        curl = self._handles.pop() if self._handles else pycurl.Curl()
        done = False
        try:
            transfer.prepare(curl, hop, sink, self.ca_file)
            await self._perform(curl, sink)
            done = True
            return transfer.answer(curl, hop, sink, request.dns, request.spent)
        except pycurl.error as error:
            done = True
            raise transfer.failure(curl, hop, sink, error) from None
        finally:
            request.phase = transfer.phase(curl, hop, sink)
            self._put_back(curl, whole=done)

    async def _perform(self, curl: pycurl.Curl, sink: Sink) -> None:
        try:
            await self._multi.perform(curl)
        except pycurl.error:
            if not (sink.full and sink.limits.cut and sink.head_done):
                raise
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._multi.closed and not (task and task.cancelling()):
                raise _closed() from None
            raise

    def _put_back(self, curl: pycurl.Curl, *, whole: bool) -> None:
        """Keeps a handle for the next hop, but none that was taken out of a transfer under way."""
        if whole and not self._multi.closed and len(self._handles) < _IDLE_HANDLES:
            curl.reset()
            self._handles.append(curl)
        else:
            curl.close()


def _closed() -> FetchError:
    return FetchError("refused: the client is closed", phase=Phase.REFUSED)


def _checked(method: str, headers: Mapping[str, str]) -> Mapping[str, str]:
    """`headers` when they can be sent as they are: no line breaks, none of those that frame the request."""
    if not _TOKEN.fullmatch(method) or method in {"CONNECT", "TRACE"}:
        raise FetchError("refused: no such request method", phase=Phase.REFUSED)
    for name, value in headers.items():
        if not _TOKEN.fullmatch(name) or name in _OURS or _BREAK.search(value):
            raise FetchError(f"refused: the request header {name!r} cannot be sent", phase=Phase.REFUSED)
    return headers


def _redirect(request: _Request, answer: Answer) -> None:
    """Turns `request` into its next hop by RFC 9110, 15.4. A step from https to http is refused: it gives up what TLS gave."""
    target = redirected(request.target, _location(answer))
    if request.target.scheme == "https" and target.scheme == "http":
        raise FetchError(f"refused: a redirect from https to http ({target.host})", phase=Phase.REFUSED)
    if answer.status == 303 or (answer.status in {301, 302} and request.method == "POST"):
        request.method = "HEAD" if request.method == "HEAD" else "GET"
        request.body = None
        request.headers = {name: value for name, value in request.headers.items() if name != "content-type"}
    if not target.trusts(request.target):
        request.headers = {name: value for name, value in request.headers.items() if name in _CARRIED}
    request.target = target


def _location(answer: Answer) -> str:
    """The header's raw bytes as text: servers send UTF-8 without escaping it, and now and then another charset."""
    raw = answer.headers["location"].encode("latin-1")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in raw)
