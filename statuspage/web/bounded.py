"""uvicorn's HTTP protocol with deadlines and caps: what a slow, greedy or cunning client may cost, and how a connection ends.

uvicorn 0.54 waits for ever for a request that has begun, keeps what it has not yet understood of it without limit, and at its end
waits for readers of streams. What is used of its internals is held by tests/statuspage/web/test_uvicorn.py.
"""

import asyncio
from asyncio import TimerHandle
from dataclasses import dataclass
from enum import Enum, auto
from http import HTTPStatus
from typing import Any

import httptools
from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle
from uvicorn.protocols.utils import get_local_addr, get_remote_addr, is_ssl


@dataclass(frozen=True, slots=True)
class Limits:
    """What one connection may take. Times are seconds, sizes bytes."""

    header_time: float = 10.0
    """From the connection, or the first byte of a later request, to the end of the request's head."""
    body_time: float = 30.0
    """From the end of the head to the end of the body."""
    send_time: float = 30.0
    """For the client to take what waits to be sent, once more waits than should, or once the connection is to close."""
    linger_time: float = 2.0
    """How long is listened after a refusal: who closes while the other sends has the refusal thrown away by the other's TCP."""
    stop_time: float = 5.0
    """For answers under way to end once the server stops."""
    head: int = 32 * 1024
    """Of a request's head: its address, and for each header line its name and value and four. Twice that while it is incomplete."""
    body: int = 1024 * 1024
    """Of a request's body."""
    waiting: int = 64
    """Requests sent ahead while an earlier one is being answered; the connection closes after the last."""


class Owed(Enum):
    """What the client has begun to send and not ended."""

    NOTHING = auto()
    HEAD = auto()
    BODY = auto()


_NOTHING, _HEAD, _BODY = Owed
"""By themselves, since looking up a member of an enumeration is slow in Python 3.11."""


class RefusedError(Exception):
    """A request that is answered by this status at once."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class BoundedProtocol(HttpToolsProtocol):
    """One connection. A request that breaks a limit or the grammar is refused and the connection closes after that.

    Nothing that follows in it is read as a request. Answers to what was asked properly before are still given.
    """

    limits = Limits()

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._owed = _NOTHING
        self._deaf = False
        self._size = self._unheard = 0
        self._kept_at = 0.0
        self._deadline: TimerHandle | None = None
        self._stalled: TimerHandle | None = None
        self._answering: RequestResponseCycle | None = None
        self.fields: dict[bytes, bytes] = {}
        self.framed = False
        self.version = ""

    # The connection

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, and start the deadline for the first request. Its addresses are asked for when they are needed."""
        self.connections.add(self)
        self.transport, self.flow = transport, FlowControl(transport)
        self.scheme = "https" if is_ssl(transport) else "http"
        self._deadline = self.loop.call_later(self.limits.header_time, self._overdue)

    def connection_lost(self, exc: Exception | None) -> None:
        """Also tell the answer that is being given: uvicorn tells the latest request only, and a stream would go on for ever."""
        if self._answering is not None:
            _forsake(self._answering)
        self.pipeline.clear()
        super().connection_lost(exc)
        self._settle()
        self._unset_keepalive_if_required()
        self._unset_stalled()

    def shutdown(self) -> None:
        """End when what is being answered has been, a stream at once, and anything after `stop_time`."""
        super().shutdown()
        answering = self._answering
        if answering is not None and answering.chunked_encoding and not answering.response_complete:
            self.transport.close()
        self.loop.call_later(self.limits.stop_time, self.transport.abort)

    def data_received(self, data: bytes) -> None:
        """Read on, in pieces in which one head fits: how much of a piece is of an unfinished head, the parser does not tell."""
        most = self.limits.head
        if len(data) <= most:
            self._feed(data)
            return
        for start in range(0, len(data), most):
            self._feed(data[start : start + most])

    def _feed(self, data: bytes) -> None:
        """Read a piece, unless nothing more is listened to."""
        if self._deaf:
            return
        self._unheard += len(data)
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            self._last()  # what follows is taken for the other protocol, so that no further request can be told apart
        except httptools.HttpParserError as error:
            self._refuse(error.__context__.status if isinstance(error.__context__, RefusedError) else 400)
        else:
            whole = self._owed is _NOTHING and not self._unheard
            if not whole or self.timeout_keep_alive_task is None:  # else it was a request, and it is answered
                self._unset_keepalive_if_required()
                self._take_stock()

    def _take_stock(self) -> None:
        """What the parser holds back has a limit too, and what has begun has its time."""
        if self._deaf:
            return
        if self._unheard > self.limits.head:
            self._refuse(431)
        elif self._deadline is None and (self._owed is not _NOTHING or self._idle()):
            time = self.limits.body_time if self._owed is _BODY else self.limits.header_time
            self._deadline = self.loop.call_later(time, self._overdue)

    def _idle(self) -> bool:
        """Whether no timer runs although nothing is being answered: empty lines came in."""
        return self.timeout_keep_alive_task is None and not self._busy()

    def _busy(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    # The parser's words

    def on_message_begin(self) -> None:
        """Make room for a head. The scope is made when it is known to be needed."""
        self.url = b""
        self.headers = []
        self._owed = _HEAD
        self._unheard = 0

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header line. One that follows the body is dropped (RFC 9110 6.5.1): uvicorn would add it to the head."""
        if self._owed is _HEAD:
            self.headers.append((name.lower(), value))

    def on_headers_complete(self) -> None:
        """Answer, unless what is to follow cannot be told or is too much."""
        if self._deaf:
            return
        if self._deadline is not None:
            self._settle()
        if self._unheard:  # it did not come in one piece
            self._weigh()
        self.fields = fields = dict(self.headers)
        self.version = self.parser.get_http_version()
        if self.version != "1.1" or b"host" not in fields or len(fields) != len(self.headers):
            self._recognise()
        self.framed = b"transfer-encoding" in fields or b"content-length" in fields
        if self.framed:
            self._frame()
        if len(self.pipeline) >= self.limits.waiting:
            self._last()
            return
        self.begin()
        self._owed = _BODY
        self._size = self._unheard = 0

    def _weigh(self) -> None:
        """Refuse too large a head."""
        if len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers) > self.limits.head:
            raise RefusedError(431)

    def _recognise(self) -> None:
        """Refuse a version that is not ours, and a request for no host or for two (RFC 9112 3.2)."""
        hosts = sum(name == b"host" for name, _ in self.headers)
        if self.version not in {"1.0", "1.1"} or hosts > 1 or (self.version == "1.1" and not hosts):
            raise RefusedError(400)

    def _frame(self) -> None:
        """Refuse a body whose end cannot be told (RFC 9112 6.3), or that is too long."""
        codings = [value for name, value in self.headers if name == b"transfer-encoding"]
        if self.parser.should_upgrade() or any(coding.lower() != b"chunked" for coding in codings):
            raise RefusedError(400)
        if int(self.fields.get(b"content-length", b"0")) > self.limits.body:
            raise RefusedError(413)

    def begin(self) -> None:
        """Begin to answer the request whose head is complete: uvicorn's scope and task."""
        self._unset_keepalive_if_required()
        if self.server is None:
            self.server, self.client = get_local_addr(self.transport), get_remote_addr(self.transport)
        url, headers = self.url, self.headers
        super().on_message_begin()
        self.url, self.expect_100_continue = url, self.fields.get(b"expect", b"").lower() == b"100-continue"
        self.headers.extend(headers)
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Take a part of the body."""
        if self._deaf:
            return
        self._unheard = 0
        self._size += len(body)
        if self._size > self.limits.body:
            raise RefusedError(413)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Note that nothing is owed."""
        if self._deaf:
            return
        self._owed = _NOTHING
        self._unheard = 0
        if self._deadline is not None:
            self._settle()
        if self.cycle is not None:
            super().on_message_complete()

    # The answers

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        self._answering = cycle
        super()._start_asgi_task(cycle, app)

    def on_response_complete(self) -> None:
        """Also give the client its time to take the last answer."""
        super().on_response_complete()
        if self.transport.is_closing():
            self._close_within(self.limits.send_time)

    def keep(self) -> None:
        """Keep the connection after an answer. A timer that runs already is left alone: it looks at the time when it ends."""
        self._kept_at = self.loop.time()
        if self.timeout_keep_alive_task is None:
            self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)

    def timeout_keep_alive_handler(self) -> None:
        """Also give the client its time to take what it has not, or the rest of its time since the last answer."""
        left = self._kept_at + self.timeout_keep_alive - self.loop.time()
        if left > 0:
            self.timeout_keep_alive_task = self.loop.call_later(left, self.timeout_keep_alive_handler)
            return
        super().timeout_keep_alive_handler()
        self._close_within(self.limits.send_time)

    def pause_writing(self) -> None:
        """Also start the client's time to take what waits."""
        super().pause_writing()
        if self._stalled is None:
            self._stalled = self.loop.call_later(self.limits.send_time, self.transport.abort)

    def resume_writing(self) -> None:
        """Also stop that time."""
        super().resume_writing()
        self._unset_stalled()

    # The ends

    def _last(self) -> None:
        """Listen no more; close after the latest request's answer."""
        self._deaf = True
        self._settle()
        if self._busy():
            self.cycle.keep_alive = False
        elif not self.transport.is_closing():
            self.transport.close()

    def _overdue(self) -> None:
        """The client has not sent in time what it owes; unless it is we who do not read."""
        self._deadline = None
        if self.flow.read_paused:
            self._take_stock()
        elif self._owed is _NOTHING:
            self._last()
        else:
            self._refuse(408)

    def _refuse(self, status: int) -> None:
        """Listen no more; answer with `status`, unless an earlier request is being answered or this one's answer has begun."""
        if self._deaf:
            return
        cycle = self.cycle if self._busy() else None
        if cycle is not None and self._owed is not _BODY:
            self._last()
            return
        self._deaf = True
        self._settle()
        if cycle is not None:
            begun = cycle.response_started or cycle is not self._answering
            _forsake(cycle)
            if begun:
                self.transport.close()
                return
        self._say(status)

    def _say(self, status: int) -> None:
        phrase = HTTPStatus(status).phrase.encode()
        lines = [name + b": " + value + b"\r\n" for name, value in self.server_state.default_headers]
        lines.append(b"content-type: text/plain; charset=utf-8\r\ncontent-length: %d\r\nconnection: close\r\n" % len(phrase))
        self.transport.write(b"".join([STATUS_LINE[status], *lines, b"\r\n", phrase]))
        if self.transport.can_write_eof():
            self.transport.write_eof()
            self._close_within(self.limits.linger_time)
        else:
            self.transport.close()

    def _close_within(self, time: float) -> None:
        self._settle()
        self._deadline = self.loop.call_later(time, self.transport.abort)

    def _settle(self) -> None:
        self._unset_keepalive_if_required()
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _unset_stalled(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None


def _forsake(cycle: RequestResponseCycle) -> None:
    """Have the application see that the client is gone; what it still sends goes nowhere."""
    cycle.disconnected = True
    cycle.message_event.set()
