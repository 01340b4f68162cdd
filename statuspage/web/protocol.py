"""Answers published bytes and pings from within uvicorn's protocol, without a scope or a task; byte for byte as the layers do.

A request for neither, or with a body, or whose answer has to wait for an earlier one, goes uvicorn's way.
"""

import asyncio
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from urllib.parse import unquote

import httptools
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from statuspage.render.diagnose import PATH
from statuspage.web.bounded import BoundedProtocol, Limits
from statuspage.web.finding import seeks
from statuspage.web.past import asks
from statuspage.web.ping import Incoming, Pings
from statuspage.web.published import Answer, Published, choose


def protocol(
    pages: Callable[[], Mapping[str, Published]], pings: Pings | None = None, limits: Limits | None = None
) -> type["QuickProtocol"]:
    """The class for `uvicorn.Config(http=...)` that answers from the present `pages`, takes `pings`, holds clients to `limits`."""

    class Bound(QuickProtocol):
        """Knows its pages, pings and limits."""

    Bound.pages = staticmethod(pages)
    Bound.pings = pings
    Bound.limits = limits or Limits()
    Bound.heads = _Heads()
    return Bound


class _Heads:
    """The heads of answers as they go over the wire, joined once for each list of the server's own headers.

    The date is among these, and uvicorn makes a list a second: what is asked for all the time is joined once a second.
    """

    def __init__(self) -> None:
        self._headers: list[tuple[bytes, bytes]] = []
        self._common = b""
        self._joined: dict[int, tuple[Answer, bytes]] = {}

    def of(self, answer: Answer, headers: list[tuple[bytes, bytes]]) -> bytes:
        """Status, `headers` and those of the answer, without the empty line."""
        if headers is not self._headers:
            self._headers, self._joined = headers, {}
            self._common = b"".join(name.lower() + b": " + value + b"\r\n" for name, value in headers)
        found = self._joined.get(id(answer))
        if found is None:  # with the answer itself, so that no other one can have its id
            found = self._joined[id(answer)] = answer, STATUS_LINE[answer.status] + self._common + answer.lines
        return found[1]


_UNHEARD = asyncio.Event()
"""In the place of the event by which a task would be woken."""


class _Awaited(RequestResponseCycle):
    """An answer that waits for the disk. To the rest of the protocol it is under way like any other, though no task gives it."""

    chunked_encoding = False

    def __init__(self, method: bytes, *, keep_alive: bool) -> None:
        self.method = method
        self.keep_alive = keep_alive
        self.message_event = _UNHEARD
        self.disconnected = self.response_started = self.response_complete = False


class QuickProtocol(BoundedProtocol):
    """One connection; made by the class that `protocol` gives. What is answered here is not in uvicorn's access log."""

    pages: Callable[[], Mapping[str, Published]]
    pings: Pings | None
    heads: _Heads

    def begin(self) -> None:
        """Answer at once where that is possible."""
        if self.framed or self._busy() or self.flow.write_paused or self.parser.should_upgrade():
            super().begin()
            return
        method = self.parser.get_method()
        found = self._found(method)
        if found is None:
            super().begin()
        elif isinstance(found, Incoming):
            self._take(found, method)
        else:
            self._answer(found, method)

    def _found(self, method: bytes) -> Answer | Incoming | None:
        """The answer, or the ping; null when neither is to be had here."""
        path, query = _parts(self.url) if len(self.url) < _SHORT else _parts.__wrapped__(self.url)
        path = self.root_path + path
        if method in _READS and (published := self.pages().get(path)) is not None:
            elsewhere = "?" in path or (query and (asks(query) or seeks(path, query) or path.endswith(PATH)))
            return None if elsewhere else choose(published, self.fields)
        return self.pings.read(method.decode("ascii"), path, query) if self.pings is not None else None

    def _answer(self, answer: Answer, method: bytes) -> None:
        keep = self._keeps()
        self._write(answer, method, keep_alive=keep)
        self.server_state.total_requests += 1
        if keep:
            self.keep()
            return
        self._last()
        if self.transport.get_write_buffer_size():
            self._close_within(self.limits.send_time)

    def _take(self, incoming: Incoming, method: bytes) -> None:
        """Have the ping kept; what comes meanwhile waits for its answer."""
        assert self.pings is not None  # noqa: S101 -- it has read the ping
        self._unset_keepalive_if_required()
        awaited = _Awaited(method, keep_alive=self._keeps())
        self.cycle = self._answering = awaited
        self.pings.take(incoming, b"", partial(self._complete, awaited))

    def _complete(self, awaited: _Awaited, answer: Answer) -> None:
        """Give the answer that was waited for; to nobody when the client has gone."""
        if awaited.disconnected or self.transport.is_closing():
            return
        self._write(answer, awaited.method, keep_alive=awaited.keep_alive)
        awaited.response_complete = True
        if not awaited.keep_alive:
            self._last()
        self.on_response_complete()

    def _keeps(self) -> bool:
        return self.version != "1.0" and self.parser.should_keep_alive()

    def _write(self, answer: Answer, method: bytes, *, keep_alive: bool) -> None:
        end = b"\r\n" if keep_alive else b"connection: close\r\n\r\n"
        head = self.heads.of(answer, self.server_state.default_headers)
        self.transport.write(head + end if method == b"HEAD" or not answer.body else b"".join((head, end, answer.body)))


_READS = frozenset({b"GET", b"HEAD"})
_SHORT = 256


@lru_cache(maxsize=4096)
def _parts(url: bytes) -> tuple[str, bytes]:
    """Path and query of a request's address, as uvicorn finds them; the same few come again and again."""
    parsed = httptools.parse_url(url)
    path = (parsed.path or b"").decode("ascii")
    return unquote(path) if "%" in path else path, parsed.query or b""
