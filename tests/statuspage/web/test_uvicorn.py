"""What the server's protocol uses of uvicorn's internals: fails when they move, so that they are looked at again.

A digest that differs means that uvicorn has rewritten a method that is overridden or relied on. Read the new one beside
statuspage/web/bounded.py and protocol.py, run the tests of these, then put the new digest here.
"""

import asyncio
import hashlib
import inspect
from importlib.metadata import version

import pytest
import uvicorn
from uvicorn.protocols.http import httptools_impl
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from statuspage.web.bounded import BoundedProtocol
from statuspage.web.protocol import QuickProtocol, protocol

READ = "0.54.0"
"""The version that was read."""

DIGESTS = {
    HttpToolsProtocol: {
        "__init__": "4f0899941034",
        "connection_made": "6efb565ff3d3",
        "connection_lost": "c91a4c9bf2e2",
        "eof_received": "5652627579a0",
        "_unset_keepalive_if_required": "00a6a4e47214",
        "data_received": "010a7ae59a5d",
        "on_message_begin": "96d377fdc7c2",
        "on_url": "37be44e962b0",
        "on_header": "65d62c044f61",
        "on_headers_complete": "1ea8589acfad",
        "_start_asgi_task": "9c08c2571ae9",
        "on_body": "dba9c32aeba3",
        "on_message_complete": "1fbad42dc31f",
        "on_response_complete": "64e254f28e38",
        "shutdown": "d7351fa33f00",
        "pause_writing": "17a8fd215d96",
        "resume_writing": "7844bbaa8cce",
        "timeout_keep_alive_handler": "8b53bf5f2e20",
    },
    RequestResponseCycle: {
        "__init__": "4d2f220910c3",
        "run_asgi": "0f33f2449a44",
        "send": "abdd8601b326",
        "receive": "8124ae006be7",
    },
}


def digest(function: object) -> str:
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:12]  # type: ignore[arg-type]


USED = [(owner, name, expected) for owner, methods in DIGESTS.items() for name, expected in methods.items()]


@pytest.mark.parametrize(("owner", "name", "expected"), USED, ids=[f"{owner.__name__}.{name}" for owner, name, _ in USED])
def test_what_is_overridden_or_relied_on_is_as_it_was_read(owner: type, name: str, expected: str) -> None:
    assert digest(inspect.getattr_static(owner, name)) == expected, f"uvicorn {version('uvicorn')}; read was {READ}"


OURS = {"begin", "keep"}
"""Public methods that are not uvicorn's."""


@pytest.mark.parametrize("ours", [BoundedProtocol, QuickProtocol])
def test_every_method_that_is_overridden_is_there_with_its_parameters(ours: type[HttpToolsProtocol]) -> None:
    own = {name: member for name, member in vars(ours).items() if inspect.isfunction(member) and name not in OURS}
    public = {name for name in own if not name.startswith("_")} | {"_start_asgi_task"} & own.keys()
    for name in public:
        theirs = getattr(HttpToolsProtocol, name)
        assert list(inspect.signature(own[name]).parameters) == list(inspect.signature(theirs).parameters), name


def test_no_name_of_ours_hides_one_of_theirs() -> None:
    theirs = set(vars(HttpToolsProtocol)) | set(vars(plain_protocol()))
    ours = {name for kind in (BoundedProtocol, QuickProtocol) for name in vars(kind)} | set(vars(bound()))
    overridden = {name for name in ours & set(vars(HttpToolsProtocol)) if not name.startswith("__")}
    assert overridden == {
        *("connection_made", "connection_lost", "shutdown", "data_received", "on_message_begin", "on_header"),
        *("on_headers_complete", "on_body", "on_message_complete", "_start_asgi_task", "on_response_complete"),
        *("timeout_keep_alive_handler", "pause_writing", "resume_writing"),
    }
    added = {*(name for name in vars(bound()) if name not in vars(plain_protocol())), *vars(BoundedProtocol), *vars(QuickProtocol)}
    assert {name for name in added & theirs if not name.startswith("__")} == overridden


def state() -> ServerState:
    return ServerState()


def config() -> uvicorn.Config:
    async def app(scope: object, receive: object, send: object) -> None: ...

    return uvicorn.Config(app, ws="none", log_level="critical")


def plain_protocol() -> HttpToolsProtocol:
    return made(HttpToolsProtocol)


def bound() -> HttpToolsProtocol:
    return made(protocol(dict))


def made(kind: type[HttpToolsProtocol]) -> HttpToolsProtocol:
    loop = asyncio.new_event_loop()
    try:
        return kind(config=config(), server_state=state(), app_state={}, _loop=loop)
    finally:
        loop.close()


@pytest.mark.parametrize(
    "name",
    [
        *("loop", "parser", "root_path", "transport", "flow", "pipeline", "headers", "cycle", "expect_100_continue"),
        *("server_state", "timeout_keep_alive", "timeout_keep_alive_task"),
    ],
)
def test_the_protocol_has_what_is_used_of_it(name: str) -> None:
    assert name in vars(plain_protocol())


@pytest.mark.parametrize("name", ["get_method", "get_http_version", "should_keep_alive", "should_upgrade", "feed_data"])
def test_the_parser_has_what_is_used_of_it(name: str) -> None:
    assert callable(getattr(plain_protocol().parser, name))


def test_the_answer_has_what_is_used_of_it() -> None:
    source = inspect.getsource(RequestResponseCycle.__init__)
    for name in ("disconnected", "keep_alive", "message_event", "response_started", "response_complete", "chunked_encoding"):
        assert f"self.{name}" in source


def test_the_servers_state_has_what_is_used_of_it() -> None:
    assert {"total_requests", "connections", "tasks", "default_headers"} <= set(vars(state()))


def test_flow_control_tells_what_waits() -> None:
    assert {"read_paused", "write_paused"} <= set(vars(FlowControl(asyncio.Transport())))


def test_status_lines_are_ready_made() -> None:
    assert httptools_impl.STATUS_LINE[200] == b"HTTP/1.1 200 OK\r\n"
    assert httptools_impl.STATUS_LINE[431].startswith(b"HTTP/1.1 431 ")


def test_the_server_leaves_its_signals_to_a_method() -> None:
    assert inspect.isfunction(inspect.getattr_static(uvicorn.Server, "capture_signals"))


def test_the_date_is_made_anew_as_another_list() -> None:
    """Joined once for each list: uvicorn must not change a list in place."""
    assert "self.server_state.default_headers = date_header + " in inspect.getsource(uvicorn.Server.on_tick)
