"""Serves a rendered site to a browser, under the policy that the pages are served with."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from playwright.async_api import Page as Tab

from statuspage.core.page import Page
from statuspage.render import Rendered, Site
from statuspage.render.rendered import HTML
from tests.statuspage.render.pages import lively

ALONE = "delete window.EventSource"
"""Has a page ask by itself."""

WIDTHS = (360, 390, 768, 1280)

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@dataclass
class Published:
    """A rendered site on a port of the loopback; `site` may be exchanged while it is served, and its stream says so at `news`.

    Not once it is `over`. `now` is the server's clock.
    """

    site: dict[str, Rendered]
    now: datetime = field(default_factory=lambda: lively().now)
    url: str = ""
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    news: Event = field(default_factory=Event)
    over: bool = False


class Server(ThreadingHTTPServer):
    """Takes all of a browser's connections at once: the standard queue of five resets some on a busy machine."""

    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing of a tab that was closed before it had its answer."""


@contextmanager
def serving(published: Published) -> Iterator[Published]:
    """Answers with the site's bytes, an ETag made of them, and the policy."""

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path == "/stream":
                self.stream()
                return
            found = published.site.get(self.path)
            etag = f'"{hash(found.body) if found else 0}"'
            known = self.headers.get("If-None-Match")
            published.asked.append((self.path, known))
            status = 404 if found is None else 304 if known == etag else 200
            body = found.body if found and status == 200 else b""
            self.send_response(status)
            self.send_header("Content-Type", found.content_type if found else "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", found.cache_control if found else "no-store")
            self.send_header("ETag", etag)
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body)

        def stream(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(b"event: page\ndata: {}\n\n")
            published.news.wait()
            if not published.over:  # the browser would ask a server that is closing
                self.wfile.write(b"event: page\ndata: {}\n\n")
            self.close_connection = True

        def date_time_string(self, timestamp: float | None = None) -> str:
            return format_datetime(published.now.astimezone(UTC), usegmt=True)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    with running(Answer) as published.url:
        try:
            yield published
        finally:
            published.over = True
            published.news.set()


@contextmanager
def running(answer: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """A server on a port of its own; its address."""
    server = Server(("127.0.0.1", 0), answer)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Whole(dict[str, Rendered]):
    """A site whose pages are rendered when they are asked for, and what there is beside them; keys are addresses."""

    def __init__(self, made: Page, beside: Mapping[str, Callable[[], bytes]] | None = None) -> None:
        self._site, self._beside = Site(made), beside or {}
        super().__init__()

    def get(self, path: str, default: object = None) -> Rendered | None:  # type: ignore[override]
        """What stands at an address."""
        beside = self._beside.get(path)
        return Rendered(beside(), HTML, "no-store") if beside else self._site.render(path)

    def __iter__(self) -> Iterator[str]:
        return iter((*self._site.paths, *self._beside))


async def too_wide(tab: Tab, addresses: Iterable[str]) -> list[tuple[str, int]]:
    """The pages that run out of a window, each with its width: of phones, a tablet, a desk."""
    found = []
    for address in addresses:
        await tab.goto(address)
        for width in WIDTHS:
            await tab.set_viewport_size({"width": width, "height": 800})
            if await tab.evaluate("document.documentElement.scrollWidth") > width:
                found.append((address, width))
    return found
