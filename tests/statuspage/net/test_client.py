"""What the client sends and measures, how many at once, TLS, and that nothing is left behind."""

import asyncio
import gc
import os
import ssl
from pathlib import Path

import pycurl
import pytest

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client, Limits
from tests.statuspage.net.certificates import Authority
from tests.statuspage.net.servers import AGENT, LOOPBACK, FixedNames, Seen, has_ipv6, raw, reply, serving, until

NAMES = {"good.test": [["127.0.0.1"]], "bad.test": [["127.0.0.1"]]}


async def test_request_line_headers_and_body_arrive_as_given(client: Client) -> None:
    async with serving(reply(200, b"ok")) as server:
        await client.request("PUT", f"{server.url}/a/../b?q=%20#f", headers={"X-One": "值", "X-Empty": ""}, body=b"\x00body")
    seen = server.seen[0]
    assert (seen.method, seen.path, seen.body) == ("PUT", "/a/../b?q=%20", b"\x00body")
    assert seen.headers["user-agent"] == AGENT
    assert (seen.headers["x-one"].encode("latin-1").decode(), seen.headers["x-empty"]) == ("值", "")
    assert not {"expect", "content-type", "cookie", "authorization"} & seen.headers.keys()


async def test_a_large_body_is_sent_without_asking_first(client: Client) -> None:
    async with serving(reply(200)) as server:
        await client.request("POST", server.url, body=b"x" * 2_000_000)
    assert len(server.seen[0].body) == 2_000_000
    assert "expect" not in server.seen[0].headers


async def test_an_own_user_agent(client: Client) -> None:
    async with serving(reply(200)) as server:
        await client.request("GET", server.url, headers={"User-Agent": "other/2"})
    assert server.seen[0].headers["user-agent"] == "other/2"


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("GET", {"X": "a\r\nY: b"}),
        ("GET", {"X": "a\nY: b"}),
        ("GET", {"X: a\r\nY": "b"}),
        ("GET", {"": "b"}),
        ("GET", {"Host": "other.test"}),
        ("POST", {"Content-Length": "1"}),
        ("POST", {"Transfer-Encoding": "chunked"}),
        ("GET /x HTTP/1.1\r\nX:", {}),
        ("CONNECT", {}),
        ("", {}),
    ],
)
async def test_what_would_break_the_frame_of_a_request_is_refused(client: Client, method: str, headers: dict[str, str]) -> None:
    async with serving(reply(200)) as server:
        with pytest.raises(FetchError) as error:
            await client.request(method, server.url, headers=headers)
    assert (error.value.phase, server.connects) == (Phase.REFUSED, 0)


async def test_cookies_are_not_kept(client: Client) -> None:
    async with serving(reply(200, Set_Cookie="a=b")) as server:
        await client.request("GET", server.url)
        await client.request("GET", server.url)
    assert "cookie" not in server.seen[1].headers


async def test_headers_of_an_answer(client: Client) -> None:
    async with serving(raw(b"HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a:  2 \r\nVia:\r\nContent-Length: 0\r\n\r\n")) as server:
        answer = await client.request("GET", server.url)
    assert answer.headers == {"x-a": "1, 2", "via": "", "content-length": "0"}


async def test_headers_of_interim_answers_are_not_the_answers(client: Client) -> None:
    async with serving(raw(b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as server:
        answer = await client.request("GET", server.url)
    assert (answer.status, answer.headers) == (200, {"content-length": "0"})


async def test_timing_is_in_order(client: Client) -> None:
    async def slowly(seen: Seen, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.05)
        await reply(200)(seen, writer)

    async with serving(slowly) as server:
        timing = (await client.request("GET", server.url)).timing
    assert 0 < timing.connect < timing.first_byte <= timing.total
    assert timing.first_byte >= 0.04
    assert (timing.dns, timing.tls, timing.address) == (0.0, 0.0, "127.0.0.1")


async def test_connections_are_used_again_but_not_when_fresh_or_changing_something(client: Client) -> None:
    async with serving(reply(200)) as server:
        for _ in range(3):
            await client.request("GET", server.url)
        assert server.connects == 1
        await client.request("GET", server.url, fresh=True)
        await client.request("POST", server.url, body=b"x")
        assert server.connects == 3


async def test_a_used_connection_that_has_died_is_replaced(client: Client) -> None:
    async with serving(raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", close=True)) as server:
        bodies = [(await client.request("GET", server.url)).body for _ in range(3)]
    assert bodies == [b"hi"] * 3


async def test_ipv6(client: Client) -> None:
    if not has_ipv6():
        pytest.skip("no IPv6 on this machine")
    async with serving(reply(200), host="::1") as server:
        answer = await client.request("GET", f"http://[0:0::1]:{server.port}/")
    assert (answer.url, answer.timing.address) == (f"http://[::1]:{server.port}/", "::1")


def secure_client(root: Path | None) -> Client:
    return Client(user_agent=AGENT, allow=LOOPBACK, resolver=FixedNames(NAMES), ca_file=str(root) if root else None)


async def test_a_trusted_certificate(authority: Authority) -> None:
    client = secure_client(authority.root)
    async with serving(reply(200, b"secure"), context=authority.server_context()) as server:
        answer = await client.request("GET", f"https://good.test:{server.port}/")
    await client.aclose()
    assert answer.body == b"secure"
    assert answer.timing.tls > 0


async def test_a_check_asks_for_the_same_suites_in_an_order_of_its_own(authority: Authority) -> None:
    chosen: list[str] = []
    offered: list[set[str]] = []

    async def noting(seen: Seen, writer: asyncio.StreamWriter) -> None:
        session = writer.get_extra_info("ssl_object")
        chosen.append(session.cipher()[0])
        offered.append({name for name, version, _ in session.shared_ciphers()})
        await reply(200)(seen, writer)

    client, context = secure_client(authority.root), authority.server_context()
    context.options &= ~ssl.OP_CIPHER_SERVER_PREFERENCE
    async with serving(noting, context=context) as server:
        for fresh in (True, False):
            await client.request("GET", f"https://good.test:{server.port}/", fresh=fresh)
    await client.aclose()
    assert chosen[0] == "TLS_AES_128_GCM_SHA256"
    assert offered[0] == offered[1]


@pytest.mark.parametrize(("host", "trusted"), [("bad.test", True), ("127.0.0.1", True), ("good.test", False)])
async def test_certificates_that_are_not_trusted(authority: Authority, host: str, trusted: bool) -> None:
    client = secure_client(authority.root if trusted else None)
    async with serving(reply(200, b"secret"), context=authority.server_context()) as server:
        with pytest.raises(FetchError, match="no trusted TLS connection") as error:
            await client.request("GET", f"https://{host}:{server.port}/")
    await client.aclose()
    assert (error.value.phase, server.seen) == (Phase.TLS, [])


async def test_a_tls_handshake_that_hangs() -> None:
    """The server waits for a plain request, which a hello never becomes."""
    client = secure_client(None)
    async with serving(reply(200)) as server:
        with pytest.raises(FetchError, match="TLS handshake") as error:
            await client.request("GET", f"https://good.test:{server.port}/", limits=Limits(connect=0.2, total=5))
    await client.aclose()
    assert error.value.phase is Phase.TLS


async def test_plain_http_where_tls_is_expected() -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(b"HTTP/1.1 400 Bad\r\n\r\n")
        await writer.drain()
        await reader.read()
        writer.close()
        await writer.wait_closed()

    client = secure_client(None)
    listener = await asyncio.start_server(plain, "127.0.0.1", 0)
    with pytest.raises(FetchError, match="no trusted TLS connection") as error:
        await client.request("GET", f"https://good.test:{listener.sockets[0].getsockname()[1]}/")
    await client.aclose()
    listener.close()
    await listener.wait_closed()
    assert error.value.phase is Phase.TLS


class Gate:
    """A script that holds every request until it is opened, and counts how many it holds at most."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.inside = self.most = 0

    async def __call__(self, seen: Seen, writer: asyncio.StreamWriter) -> None:
        self.inside += 1
        self.most = max(self.most, self.inside)
        await self.open.wait()
        self.inside -= 1
        await reply(200)(seen, writer)


async def settled(gate: Gate, count: int) -> None:
    await until(lambda: gate.inside >= count)
    await asyncio.sleep(0.05)  # time for one too many to come in


async def test_at_most_six_at_once_to_one_host_and_another_host_is_not_held_up(client: Client) -> None:
    gate = Gate()
    async with serving(gate) as server, serving(reply(200), host="127.0.0.2") as other:
        tasks = [asyncio.create_task(client.request("GET", server.url)) for _ in range(20)]
        await settled(gate, 6)
        assert (await client.request("GET", f"http://127.0.0.2:{other.port}")).status == 200
        gate.open.set()
        assert {answer.status for answer in await asyncio.gather(*tasks)} == {200}
    assert gate.most == 6


async def test_at_most_so_many_at_once_overall() -> None:
    gate = Gate()
    client = Client(user_agent=AGENT, allow=LOOPBACK, concurrency=3)
    async with serving(gate, host="0.0.0.0") as server:
        tasks = [asyncio.create_task(client.request("GET", f"http://127.0.0.{n}:{server.port}")) for n in range(1, 10)]
        await settled(gate, 3)
        gate.open.set()
        await asyncio.gather(*tasks)
    await client.aclose()
    assert gate.most == 3


async def test_waiting_for_a_seat_is_outside_the_deadline() -> None:
    async def slowly(seen: Seen, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.15)
        await reply(200)(seen, writer)

    client = Client(user_agent=AGENT, allow=LOOPBACK, per_host=1)
    async with serving(slowly) as server:
        answers = await asyncio.gather(*(client.request("GET", server.url, limits=Limits(total=0.5)) for _ in range(6)))
    await client.aclose()
    assert len(answers) == 6


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - names only


async def test_cancelling_leaves_nothing_behind() -> None:
    client = Client(user_agent=AGENT, allow=LOOPBACK, per_host=50)
    async with serving(raw(hang=True)) as server:
        before = descriptors()
        for wait in (0.0, 0.01, 0.1):
            tasks = [asyncio.create_task(client.request("GET", server.url)) for _ in range(50)]
            await asyncio.sleep(wait)
            for task in tasks:
                task.cancel()
            assert all(isinstance(end, asyncio.CancelledError) for end in await asyncio.gather(*tasks, return_exceptions=True))
            assert client._multi.futures() == ()
        await until(lambda: not server.open)
        assert client._seats._gates == {}
        await until(lambda: descriptors() <= before)
    await client.aclose()
    gc.collect()
    handles = [thing for thing in gc.get_objects() if isinstance(thing, pycurl.Curl) and thing.closed is False]
    assert handles == []


async def test_a_client_works_on_after_a_cancellation(client: Client) -> None:
    async with serving(raw(hang=True)) as silent, serving(reply(200, b"well")) as server:
        task = asyncio.create_task(client.request("GET", silent.url))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await client.request("GET", server.url)).body == b"well"


async def test_closing_ends_what_is_under_way() -> None:
    client = Client(user_agent=AGENT, allow=LOOPBACK)
    async with serving(raw(hang=True)) as server:
        task = asyncio.create_task(client.request("GET", server.url))
        await until(lambda: bool(server.seen))
        await client.aclose()
        with pytest.raises(FetchError, match="closed"):
            await task
        await client.aclose()


async def test_a_closed_client_refuses() -> None:
    client = Client(user_agent=AGENT, allow=LOOPBACK)
    await client.aclose()
    with pytest.raises(FetchError, match="closed"):
        await client.request("GET", "http://127.0.0.1/")
