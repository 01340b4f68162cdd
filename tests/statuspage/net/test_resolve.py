"""Names to addresses: against a name server of our own on the loopback, and hosts files."""

import asyncio
import os
from collections.abc import AsyncIterator
from ipaddress import ip_address
from pathlib import Path

import pytest

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client
from statuspage.net.lookup import Lookup
from statuspage.net.nameservers import Nameservers
from statuspage.net.resolve import NameResolver
from tests.statuspage.net.servers import AGENT, LOOPBACK, NameServer, answering, reply, serving, until

NOWHERE = Path("/nonexistent")
RECORDS = {
    "four.test": ["192.0.2.1", "192.0.2.2"],
    "both.test": ["192.0.2.1", "2001:db8::1"],
    "six.test": ["2001:db8::1"],
    "none.test": [],
    "good.test": ["127.0.0.1"],
}


@pytest.fixture
async def names() -> AsyncIterator[NameServer]:
    async with answering(dict(RECORDS)) as server:
        yield server


def resolver(server: NameServer, hosts: Path = NOWHERE, deadline: float = 2.0, keep: float = 60.0) -> NameResolver:
    return NameResolver(Lookup(deadline=deadline, keep=keep, servers=[("127.0.0.1", server.port)], hosts=hosts))


async def resolved(subject: NameResolver, host: str) -> set[str]:
    return {str(address) for address in await subject.resolve(host)}


@pytest.mark.parametrize("host", ["four.test", "both.test", "six.test"])
async def test_all_addresses_of_both_families(names: NameServer, host: str) -> None:
    assert await resolved(resolver(names), host) == set(RECORDS[host])
    assert sorted(names.questions) == [(host, "A"), (host, "AAAA")]


async def test_a_name_that_does_not_exist(names: NameServer) -> None:
    with pytest.raises(FetchError, match=r"none\.test does not exist") as error:
        await resolver(names).resolve("none.test")
    assert error.value.phase is Phase.DNS


async def test_a_name_that_is_never_answered(names: NameServer) -> None:
    with pytest.raises(FetchError, match=r"no answer from the DNS for hanging\.test") as error:
        await resolver(names, deadline=0.2).resolve("hanging.test")
    assert error.value.phase is Phase.DNS


async def test_forty_names_that_hang_do_not_hold_up_one_that_answers(names: NameServer) -> None:
    """libcurl's own resolver stands still here: its threads are all taken by the names that hang."""
    client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=resolver(names, deadline=60.0))
    hanging = [asyncio.create_task(client.request("GET", f"http://hang{number}.test/")) for number in range(40)]
    await until(lambda: len(names.questions) >= 80)
    async with serving(reply(200, b"here")) as server, asyncio.timeout(10):
        answer = await client.request("GET", f"http://good.test:{server.port}/")
    assert answer.body == b"here"
    assert not any(task.done() for task in hanging)
    for task in hanging:
        task.cancel()
    await asyncio.gather(*hanging, return_exceptions=True)
    await client.aclose()


async def test_answers_are_kept_for_their_time(names: NameServer) -> None:
    subject = resolver(names)
    await resolved(subject, "four.test")
    names.records["four.test"] = ["192.0.2.3"]
    assert await resolved(subject, "four.test") == {"192.0.2.1", "192.0.2.2"}
    assert len(names.questions) == 2


@pytest.mark.parametrize(("ttl", "keep"), [(0, 60.0), (60, 0.0)])
async def test_answers_are_not_kept_beyond_their_time(ttl: int, keep: float) -> None:
    async with answering(dict(RECORDS), ttl=ttl) as names:
        subject = resolver(names, keep=keep)
        await resolved(subject, "four.test")
        names.records["four.test"] = ["192.0.2.3"]
        assert await resolved(subject, "four.test") == {"192.0.2.3"}


async def test_the_hosts_file_comes_first_and_is_read_again_when_it_changes(names: NameServer, tmp_path: Path) -> None:
    hosts = tmp_path / "hosts"
    hosts.write_text("# comment\n10.0.0.1 four.test Other.TEST. # more\n::1\tfour.test\nnonsense four.test\n\n")
    subject = resolver(names, hosts)
    assert await resolved(subject, "four.test") == {"10.0.0.1", "::1"}
    assert await resolved(subject, "other.test") == {"10.0.0.1"}
    hosts.write_text("10.0.0.2 four.test\n")
    os.utime(hosts, ns=(1, 1))
    assert await resolved(subject, "four.test") == {"10.0.0.2"}
    assert names.questions == []


@pytest.mark.parametrize("host", ["localhost", "demo.localhost"])
async def test_localhost_never_goes_to_the_dns(names: NameServer, host: str) -> None:
    assert await resolved(resolver(names), host) == {"127.0.0.1", "::1"}
    assert names.questions == []


async def test_no_name_server_is_known() -> None:
    with pytest.raises(FetchError, match="names no DNS server") as error:
        await NameResolver(Lookup(config=NOWHERE, hosts=NOWHERE)).resolve("four.test")
    assert error.value.phase is Phase.DNS


async def test_the_servers_of_the_system_are_read_again_when_they_change(tmp_path: Path) -> None:
    config = tmp_path / "resolv.conf"
    config.write_text("nameserver 127.0.0.1\n")
    subject = Nameservers(Lookup(config=config, hosts=NOWHERE, deadline=0.2))
    first = subject.current()
    assert subject.current() is first
    config.write_text("nameserver 127.0.0.2\n")
    os.utime(config, ns=(1, 1))
    assert [str(server) for server in subject.current().nameservers] == ["127.0.0.2"]


async def test_a_literal_address_is_not_looked_up(names: NameServer) -> None:
    client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=resolver(names))
    async with serving(reply(200)) as server:
        answer = await client.request("GET", server.url)
    await client.aclose()
    assert (ip_address(answer.timing.address), answer.timing.dns, names.questions) == (ip_address("127.0.0.1"), 0.0, [])
