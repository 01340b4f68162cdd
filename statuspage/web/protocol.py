"""Answers published bytes from within uvicorn's protocol, before a scope or a task is made; byte for byte as the public layer does.

A request that is not for published bytes, or whose answer has to wait for an earlier one, goes uvicorn's way.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from urllib.parse import unquote

import httptools
from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from statuspage.render.diagnose import PATH
from statuspage.web.bounded import BoundedProtocol, Limits
from statuspage.web.past import asks
from statuspage.web.published import Answer, Published, choose


def protocol(pages: Callable[[], Mapping[str, Published]], limits: Limits | None = None) -> type["PageProtocol"]:
    """The class for `uvicorn.Config(http=...)` that answers from the present `pages` and holds clients to `limits`."""

    class Bound(PageProtocol):
        """Knows its pages and limits."""

    Bound.pages = staticmethod(pages)
    Bound.limits = limits or Limits()
    Bound.common = _Common()
    return Bound


class _Common:
    """The header lines of every answer (the date), joined once for each list of them: uvicorn makes one a second."""

    def __init__(self) -> None:
        self._headers: list[tuple[bytes, bytes]] = []
        self._lines = b""

    def lines(self, headers: list[tuple[bytes, bytes]]) -> bytes:
        if headers is not self._headers:
            self._headers = headers
            self._lines = b"".join(name.lower() + b": " + value + b"\r\n" for name, value in headers)
        return self._lines


class PageProtocol(BoundedProtocol):
    """One connection; made by the class that `protocol` gives. Published answers are not in uvicorn's access log."""

    pages: Callable[[], Mapping[str, Published]]
    common: _Common

    def begin(self) -> None:
        """Answer at once where that is possible."""
        published = self._published()
        if published is None:
            super().begin()
        else:
            self._answer(choose(published, self.fields))

    def _published(self) -> Published | None:
        """The page that is asked for, when it can be answered now: nothing waits to be sent before it, no body follows."""
        if self.parser.get_method() not in {b"GET", b"HEAD"} or self._busy() or self.flow.write_paused:
            return None
        if b"content-length" in self.fields or b"transfer-encoding" in self.fields or self.parser.should_upgrade():
            return None
        if b"at=" in self.url and asks(self.url.partition(b"?")[2]):
            return None
        path = _path(self.url) if len(self.url) < _SHORT else _path.__wrapped__(self.url)
        if b"?" in self.url and path.endswith(PATH):
            return None  # the query is a part of the address, which the public layer reads
        return self.pages().get(self.root_path + path)

    def _answer(self, answer: Answer) -> None:
        keep = self.version != "1.0" and self.parser.should_keep_alive()
        end = b"\r\n" if keep else b"connection: close\r\n\r\n"
        body = b"" if self.parser.get_method() == b"HEAD" else answer.body
        common = self.common.lines(self.server_state.default_headers)
        self.transport.write(b"".join((STATUS_LINE[answer.status], common, answer.lines, end, body)))
        self.server_state.total_requests += 1
        if keep:
            self._unset_keepalive_if_required()
            self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)
        else:
            self._last()
            if self.transport.get_write_buffer_size():
                self._close_within(self.limits.send_time)


_SHORT = 256


@lru_cache(maxsize=512)
def _path(url: bytes) -> str:
    """The path of a request's address, as uvicorn finds it; "" when there is none. Those of the few pages are remembered."""
    path = (httptools.parse_url(url).path or b"").decode("ascii")
    return unquote(path) if "%" in path else path
