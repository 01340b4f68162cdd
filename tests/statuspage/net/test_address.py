"""Which addresses may be dialled, and that nothing else is ever connected to (S1, S2, S4, S5)."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from ipaddress import ip_address, ip_network

import pytest
from structlog.testing import capture_logs

from statuspage.errors import FetchError, Phase
from statuspage.net.address import may_dial, refusal
from statuspage.net.client import Client, Limits
from statuspage.net.guard import Guard
from statuspage.net.url import parse_url
from tests.statuspage.net.servers import AGENT, LOOPBACK, FixedNames, Server, has_ipv6, raw, reply, serving

PUBLIC = ["1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "192.0.1.1", "2400:3200::1", "64:ff9b::808:808"]
PRIVATE = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254"),
    *("172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1"),
    *("198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *("::", "::1", "::7f00:1", "::a00:1", "::ffff:127.0.0.1", "::ffff:10.1.1.1", "::ffff:0:127.0.0.1", "::ffff:169.254.169.254"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "64:ff9b:1::808:808", "2002:7f00:1::", "2002:808:808::1"),
    *("2001::7f00:1", "2001:0:0808:0808:0:ffff:80ff:fffe", "2001:db8::1", "3fff::1", "100::1", "fc00::1", "fd00:ec2::254"),
    *("fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "5f00::1", "4000::1"),
]


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses_may_be_dialled(text: str) -> None:
    assert may_dial(ip_address(text), ())


@pytest.mark.parametrize("text", PRIVATE)
def test_special_addresses_may_not(text: str) -> None:
    assert not may_dial(ip_address(text), ())


@pytest.mark.parametrize(
    ("text", "allow", "expected"),
    [
        ("10.1.2.3", "10.0.0.0/8", True),
        ("10.1.2.3", "10.2.0.0/16", False),
        ("::ffff:10.1.2.3", "10.0.0.0/8", True),
        ("64:ff9b::a01:203", "10.0.0.0/8", True),
        ("2002:a01:203::", "10.0.0.0/8", False),  # the tunnel itself is not allowed
        ("2002:7f00:1::", "2002::/16", False),  # nor does allowing the tunnel allow what it wraps
        ("fd00::1", "fd00::/8", True),
        ("::1", "::1/128", True),
        ("::1", "127.0.0.0/8", True),  # the same loopback; `localhost` has both
        ("::1", "127.0.0.2/32", False),
        ("::", "127.0.0.0/8", False),
        ("169.254.169.254", "127.0.0.0/8", False),
    ],
)
def test_allowed_ranges(text: str, allow: str, expected: bool) -> None:
    assert may_dial(ip_address(text), [ip_network(allow)]) is expected


def test_one_bad_address_refuses_the_whole_answer() -> None:
    assert refusal([ip_address("1.1.1.1"), ip_address("127.0.0.1")], ()) == ip_address("127.0.0.1")
    assert refusal([ip_address("1.1.1.1"), ip_address("::1")], LOOPBACK) is None


TRAPPED = [
    *("127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "0x7f.0.0.0x1"),
    *("0", "0.0.0.0", "0x0", "00", "127.0.0.1.", "127.127.127.127", "localhost", "localhost.", "LOCALHOST", "a.localhost"),
    *("127。0。0。1", "１２７.0.0.1", "①②⑦.0.0.1", "ｌｏｃａｌｈｏｓｔ", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
    *(
        "[::127.0.0.1]",
        "[::7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2001::7f00:1]",
        "[0:0:0:0:0:0:0:1]",
        "[::1%25lo]",
        "[::1%lo]",
    ),
    *("user@127.0.0.1", "user:pass@127.0.0.1", "1.1.1.1@127.0.0.1", "127.0.0.1%00.example.com", "127.0.0.1\\@example.com"),
    *(
        "example.com\\@127.0.0.1",
        "127.0.0.1\t",
        "\t127.0.0.1",
        "127.0\t.0.1",
        "127.0.0.1\n",
        "%31%32%37.0.0.1",
        "127.0.0.1#@1.1.1.1",
    ),
    *("mixed.test", "mixed6.test", "inner.test", "metadata.test", "256.0.0.1", "127.0.0.1.1", "0x7f.0.0.0.1", "08.0.0.1"),
]
NAMES = {
    "mixed.test": [["1.1.1.1", "127.0.0.1"]],
    "mixed6.test": [["1.1.1.1", "::ffff:127.0.0.1"]],
    "inner.test": [["127.0.0.1"]],
    "metadata.test": [["169.254.169.254"]],
    "localhost": [["127.0.0.1", "::1"]],
    "a.localhost": [["127.0.0.1", "::1"]],
}


@asynccontextmanager
async def traps() -> AsyncIterator[tuple[Server, Server]]:
    """Listeners on every address of this machine, at one port in both families; they count what connects."""
    async with AsyncExitStack() as stack:
        four = await stack.enter_async_context(serving(reply(200, b"secret"), host="0.0.0.0"))
        six = Server(port=four.port)
        if has_ipv6():
            await stack.enter_async_context(serving(reply(200, b"secret"), six, host="::1"))
        yield four, six


async def test_no_spelling_of_the_loopback_is_connected_to() -> None:
    client = Client(user_agent=AGENT, resolver=FixedNames(NAMES))
    async with traps() as (four, six):
        for spelling in TRAPPED:
            host, _, rest = spelling.partition("#")
            for scheme in ("http", "https"):
                with pytest.raises(FetchError) as error:
                    await client.request("GET", f"{scheme}://{host}:{four.port}/#{rest}", limits=Limits(total=2))
                assert error.value.phase is Phase.REFUSED, spelling
    await client.aclose()
    assert (four.connects, six.connects) == (0, 0)


@pytest.mark.parametrize("host", ["127.1", "0x7f.1", "[::1]", "localhost.", "inner.test", "[::ffff:7f00:1]"])
async def test_the_traps_are_reached_when_the_loopback_is_allowed(host: str) -> None:
    if host == "[::1]" and not has_ipv6():
        pytest.skip("no IPv6 on this machine")
    client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=FixedNames(NAMES))
    async with traps() as (four, six):
        assert (await client.request("GET", f"http://{host}:{four.port}/")).body == b"secret"
    await client.aclose()
    assert four.connects + six.connects == 1


@pytest.mark.parametrize(
    "url",
    [
        *(
            "FILE:///etc/passwd",
            "file:///etc/passwd",
            "gopher://1.1.1.1/",
            "ftp://1.1.1.1/",
            "dict://1.1.1.1/",
            "javascript:alert(1)",
        ),
        *("http:/1.1.1.1/", "http:1.1.1.1", "//1.1.1.1/", "http://", "http:///x", "http://:80/", "", " http://1.1.1.1/"),
        *(
            "http://1.1.1.1:0/",
            "http://1.1.1.1:65536/",
            "http://1.1.1.1:8o/",
            "http://1.1.1.1:80:80/",
            "http://a..b/",
            "http://-a.b/",
        ),
        *(
            "http://[::1/",
            "http://::1/",
            "http://[1.1.1.1]/",
            "http://a b/",
            "http://a@127.0.0.1\\@b/",
            "http://1.1.1.1/%00",
            "http://a/\x00",
        ),
        *(
            "http://1.1.1.1/\r\nX: y",
            "http://1.1.1.1\\x",
            f"http://1.1.1.1/{'x' * 9000}",
            "http://" + "a" * 64 + ".b/",
            "http://\ud800/",
        ),
    ],
)
async def test_what_is_no_plain_http_address_is_refused(client: Client, url: str) -> None:
    with pytest.raises(FetchError) as error:
        await client.request("GET", url)
    assert error.value.phase is Phase.REFUSED


async def test_reasons_hold_no_secrets_of_the_address(client: Client) -> None:
    with pytest.raises(FetchError) as error:
        await client.request("GET", "http://user:hunter2@1.1.1.1/?token=hunter2")
    assert "hunter2" not in error.value.reason


async def test_a_name_that_is_rebound_is_checked_again_at_every_request() -> None:
    """The first answer is allowed and used; the second is bad and nothing is dialled, though a connection is still open."""
    names = FixedNames({"rebind.test": [["127.0.0.2"], ["127.0.0.1"]]})
    client = Client(user_agent=AGENT, allow=[ip_network("127.0.0.2/32")], resolver=names)
    async with serving(raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"), host="0.0.0.0") as server:
        url = f"http://rebind.test:{server.port}/"
        assert (await client.request("GET", url)).timing.address == "127.0.0.2"
        with pytest.raises(FetchError, match=r"rebind\.test is not at a public address"):
            await client.request("GET", url)
    await client.aclose()
    assert names.asked == ["rebind.test", "rebind.test"]
    assert (server.connects, len(server.seen)) == (1, 1)


async def test_the_checked_address_is_dialled_under_the_name_that_was_asked_for() -> None:
    client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=FixedNames({"xn--fsqu00a.test": [["127.0.0.3"]]}))
    async with serving(reply(200, b"hi"), host="0.0.0.0") as server:
        answer = await client.request("GET", f"http://例子.TEST.:{server.port}/路?q=中 文")
    await client.aclose()
    assert answer.timing.address == "127.0.0.3"
    assert answer.url == f"http://xn--fsqu00a.test:{server.port}/%E8%B7%AF?q=%E4%B8%AD%20%E6%96%87"
    assert server.seen[0].headers["host"] == f"xn--fsqu00a.test:{server.port}"


async def test_a_proxy_of_the_environment_is_not_used(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(reply(502)) as proxy, serving(reply(200, b"direct")) as server:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        answer = await client.request("GET", server.url)
    assert answer.body == b"direct"
    assert proxy.connects == 0


@pytest.mark.parametrize(
    ("host", "said"),
    [("inner.test", "refused: inner.test is not at a public address"), ("10.9.8.7", "refused: it is not at a public address")],
)
async def test_a_refusal_tells_the_address_to_the_log_alone(host: str, said: str) -> None:
    """Reasons are published; where a private host stands is nobody's business but the operator's."""
    guard = Guard(FixedNames({"inner.test": [["10.9.8.7"], ["10.9.8.7"], ["10.9.8.8"]]}))
    with capture_logs() as told:
        for _ in range(3):
            with pytest.raises(FetchError) as error:
                await guard.places(parse_url(f"http://{host}/"))
            assert error.value.reason == said
    assert [line["address"] for line in told] == (["10.9.8.7", "10.9.8.8"] if host == "inner.test" else ["10.9.8.7"])
