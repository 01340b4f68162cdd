"""Redirects, each hop of which is checked anew (S3)."""

import pytest

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client, Limits
from tests.statuspage.net.certificates import Authority
from tests.statuspage.net.servers import AGENT, LOOPBACK, FixedNames, Seen, by_path, raw, reply, serving

SECRETS = {"Authorization": "Bearer s", "X-Api-Key": "s", "Cookie": "s=1", "Accept": "text/html"}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "location",
    [
        *(
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "FILE:/etc/passwd",
            "gopher://127.0.0.1/",
            "//169.254.169.254/",
        ),
        *(
            "http://[::ffff:a9fe:a9fe]/",
            "http://2852039166/",
            "http://a@127.0.0.1\\@b/",
            "/\tx",
            "\\\\169.254.169.254\\x",
            "http://[::1",
        ),
    ],
)
async def test_where_a_redirect_may_not_lead(client: Client, status: int, location: str) -> None:
    async with serving(reply(status, Location=location)) as server:
        with pytest.raises(FetchError) as error:
            await client.request("GET", server.url)
    assert error.value.phase is Phase.REFUSED
    assert len(server.seen) == 1


async def test_the_target_of_a_redirect_is_resolved_and_checked() -> None:
    """The first host is reached by a reroute, which skips the check for that pair alone."""
    names = FixedNames({"in.test": [["127.0.0.1"]]})
    async with serving(reply(200, b"inside")) as inside, serving(reply(302, Location=f"http://in.test:{inside.port}/")) as out:
        reroute = {("out.test", 80): ("127.0.0.1", out.port)}
        strict = Client(user_agent=AGENT, resolver=names, reroute=reroute)
        with pytest.raises(FetchError, match=r"in\.test is not at a public address"):
            await strict.request("GET", "http://out.test/")
        open_minded = Client(user_agent=AGENT, allow=LOOPBACK, resolver=names, reroute=reroute)
        assert (await open_minded.request("GET", "http://out.test/")).body == b"inside"
        await strict.aclose()
        await open_minded.aclose()
    assert (inside.connects, names.asked) == (1, ["in.test", "in.test"])


async def test_a_loop_ends_after_five_hops(client: Client) -> None:
    async with serving(reply(302, Location="/again")) as server:
        with pytest.raises(FetchError, match="more than 5 redirects"):
            await client.request("GET", server.url)
    assert len(server.seen) == 6


async def test_a_chain_within_the_limit_is_followed_to_its_end(client: Client) -> None:
    steps = {f"s{n}": reply(302, Location=f"s{n + 1}?q={n}#f") for n in range(5)}
    async with serving(by_path(**steps, s5=reply(200, b"end"))) as server:
        answer = await client.request("GET", f"{server.url}/s0")
        with pytest.raises(FetchError, match="more than 4 redirects"):
            await client.request("GET", f"{server.url}/s0", limits=Limits(redirects=4))
    assert (answer.status, answer.body, answer.url) == (200, b"end", f"{server.url}/s5?q=4")


async def test_no_following_when_not_asked_to(client: Client) -> None:
    async with serving(reply(302, b"moved", Location="/x")) as server:
        answer = await client.request("GET", server.url, follow=False)
    assert (answer.status, answer.body, answer.headers["location"], len(server.seen)) == (302, b"moved", "/x", 1)


@pytest.mark.parametrize("status", [300, 304, 305, 306])
async def test_other_statuses_of_the_group_are_answers(client: Client, status: int) -> None:
    async with serving(reply(status, Location="/x")) as server:
        assert (await client.request("GET", server.url)).status == status


async def test_a_redirect_without_a_place_is_an_answer(client: Client) -> None:
    async with serving(reply(302, b"where?")) as server:
        assert (await client.request("GET", server.url)).status == 302


@pytest.mark.parametrize(
    ("status", "method", "expected"),
    [
        (301, "POST", ("GET", b"", None)),
        (302, "POST", ("GET", b"", None)),
        (303, "POST", ("GET", b"", None)),
        (303, "PUT", ("GET", b"", None)),
        (302, "PUT", ("PUT", b"text", "text/plain")),
        (307, "POST", ("POST", b"text", "text/plain")),
        (308, "PUT", ("PUT", b"text", "text/plain")),
    ],
)
async def test_methods_and_bodies_by_rfc_9110(
    client: Client, status: int, method: str, expected: tuple[str, bytes, str | None]
) -> None:
    async with serving(by_path(a=reply(status, Location="/b"), b=reply(200))) as server:
        await client.request(method, f"{server.url}/a", body=b"text", headers={"Content-Type": "text/plain"})
    second = server.seen[1]
    assert (second.method, second.body, second.headers.get("content-type")) == expected


async def test_head_stays_head(client: Client) -> None:
    head = raw(b"HTTP/1.1 303 X\r\nLocation: /b\r\nContent-Length: 99\r\n\r\n")
    async with serving(by_path(a=head, b=raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"))) as server:
        answer = await client.request("HEAD", f"{server.url}/a")
    assert (answer.status, answer.body, [seen.method for seen in server.seen]) == (200, b"", ["HEAD", "HEAD"])


def secrets_in(seen: Seen) -> set[str]:
    return {name.lower() for name in SECRETS} & seen.headers.keys()


async def test_secret_headers_stay_with_their_host() -> None:
    names = FixedNames({"a.test": [["127.0.0.1"]], "b.test": [["127.0.0.1"]]})
    client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=names)
    async with serving(reply(200)) as other:
        to_other = reply(302, Location=f"http://b.test:{other.port}/")
        async with serving(by_path(a=reply(302, Location="/b"), b=to_other)) as first:
            await client.request("GET", f"http://a.test:{first.port}/a", headers=SECRETS)
    await client.aclose()
    assert secrets_in(first.seen[1]) == {"authorization", "x-api-key", "cookie", "accept"}
    assert secrets_in(other.seen[0]) == {"accept"}


async def test_another_port_is_another_host_for_secrets(client: Client) -> None:
    async with serving(reply(200)) as other, serving(reply(302, Location=f"{other.url}/")) as first:
        await client.request("GET", first.url, headers=SECRETS)
    assert secrets_in(other.seen[0]) == {"accept"}


async def test_no_step_down_from_https_but_a_step_up_is_taken(authority: Authority) -> None:
    names = FixedNames({"good.test": [["127.0.0.1"]]})
    async with serving(reply(200, b"plain")) as plain:
        down = reply(302, Location=f"http://good.test:{plain.port}/")
        async with serving(by_path(up=reply(200, b"up"), down=down), context=authority.server_context()) as secure:
            client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=names, ca_file=str(authority.root))
            with pytest.raises(FetchError, match="from https to http"):
                await client.request("GET", f"https://good.test:{secure.port}/down")
            async with serving(reply(302, Location=f"https://good.test:{secure.port}/up")) as first:
                assert (await client.request("GET", first.url)).body == b"up"
            await client.aclose()
    assert plain.connects == 0


@pytest.mark.parametrize(
    ("location", "expected"),
    [("/路".encode().decode("latin-1"), "/%E8%B7%AF"), ("/路".encode("gbk").decode("latin-1"), "/%C2%B7"), ("/a b", "/a%20b")],
)
async def test_unescaped_locations(client: Client, location: str, expected: str) -> None:
    async with serving(by_path(a=reply(302, Location=location), **{expected.strip("/"): reply(200)})) as server:
        answer = await client.request("GET", f"{server.url}/a")
    assert answer.url == server.url + expected
