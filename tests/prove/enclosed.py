"""Runs in a network name space of its own, in which every address of the internet is this machine, and tries to reach private ones.

Every address answers at ports 80 and 443, and notes whom it was taken for. Only those in `PUBLIC` may ever be dialled. What was
tried, refused and dialled is written to standard output as JSON.
"""

import asyncio
import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from urllib.parse import parse_qs, urlsplit

import uvloop

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client, Limits
from statuspage.net.lookup import Lookup
from statuspage.net.resolve import NameResolver
from tests.prove.targets import PRIVATE, PUBLIC, Names, spellings, urls

_ROUTES = (
    ("ip", "link", "set", "lo", "up"),
    ("ip", "route", "add", "local", "0.0.0.0/0", "dev", "lo"),
    ("ip", "-6", "route", "add", "local", "::/0", "dev", "lo"),
)
_STATUSES = (301, 302, 303, 307, 308)


@dataclass(slots=True)
class World:
    """The whole internet: whom it was dialled as. `/to?s=STATUS&u=URL` and `/loop` redirect; all else is secret."""

    dialled: Counter[str] = field(default_factory=Counter)
    asked: int = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.dialled[writer.get_extra_info("sockname")[0].removeprefix("::ffff:")] += 1
        try:
            while line := await reader.readuntil(b"\r\n\r\n"):
                self.asked += 1
                writer.write(self._reply(line.split(b" ")[1].decode("latin-1")))
        except (OSError, EOFError, IndexError):
            pass
        writer.close()

    def _reply(self, path: str) -> bytes:
        if path == "/loop":
            return b"HTTP/1.1 302 X\r\nlocation: /loop\r\ncontent-length: 0\r\n\r\n"
        query = parse_qs(urlsplit(path).query, keep_blank_values=True)
        if not path.startswith("/to?"):
            return b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret"
        location = query["u"][0].encode("utf-8", "surrogateescape")
        return b"HTTP/1.1 %s X\r\nlocation: %s\r\ncontent-length: 0\r\n\r\n" % (query["s"][0].encode(), location)


@dataclass(slots=True)
class Tally:
    """What became of the tries."""

    tried: int = 0
    refused: int = 0
    otherwise: list[str] = field(default_factory=list)

    async def attempt(self, client: Client, url: str) -> None:
        """Ask; anything but a refusal of our own is noted."""
        self.tried += 1
        try:
            await client.request("GET", url, limits=Limits(connect=2, total=5))
        except FetchError as error:
            if error.phase in {Phase.REFUSED, Phase.DNS}:
                self.refused += 1
                return
            self.otherwise.append(f"{url[:80]!r}: {error.reason}"[:200])
        else:
            self.otherwise.append(f"{url[:80]!r}: answered")


def redirect(url: str, status: int) -> str | None:
    """The address of a public host that redirects to `url`, where a header can hold it."""
    if any(character in url for character in "\r\n\0") or not url:
        return None
    escaped = "".join(f"%{byte:02X}" for byte in url.encode("utf-8", "surrogatepass"))
    return f"http://{PUBLIC[0]}/to?s={status}&u={escaped}"


async def control(client: Client, world: World) -> int:
    """How many of the public addresses answer, directly, by name, and by a redirect: that the trap works."""
    found = 0
    for url in (f"http://{PUBLIC[0]}/", f"http://[{PUBLIC[1]}]/", "http://public.test/", redirect("http://public.test/", 302)):
        found += (await client.request("GET", str(url))).body == b"secret"
    return found if world.dialled else 0


async def hostile(client: Client, names: Names, chance: Random) -> dict[str, Tally]:
    """Every private address in every spelling: asked for, redirected to, and given by the DNS."""
    found = {"spelling": Tally(), "redirect": Tally(), "name": Tally(), "rebound": Tally(), "address": Tally()}
    for address in PRIVATE:
        for host in spellings(address, chance):
            for scheme in ("http", "https"):
                await found["spelling"].attempt(client, f"{scheme}://{host}/")
            if target := redirect(f"http://{host}/", chance.choice(_STATUSES)):
                await found["redirect"].attempt(client, target)
        for kind in ("only", "mixed"):
            await found["name"].attempt(client, f"http://{names.add(kind, address)}/")
        rebound = names.add("rebound", address)
        await client.request("GET", f"http://{rebound}/")  # the first answer is public
        await found["rebound"].attempt(client, f"http://{rebound}/")
    for url in urls():
        await found["address"].attempt(client, url)
        if target := redirect(url, chance.choice(_STATUSES)):  # some of these are paths there, and so no harm
            await Tally().attempt(client, target)
    return found


async def loop(client: Client, world: World) -> int:
    """How many times a redirect without end is asked."""
    before, tally = world.asked, Tally()
    await tally.attempt(client, f"http://{PUBLIC[0]}/loop")
    return world.asked - before if tally.refused else 1_000


async def main(seed: int) -> dict[str, object]:
    """Set the name space up, try everything, tell."""
    for command in _ROUTES:
        subprocess.run(command, check=True)  # noqa: ASYNC221 -- before anything runs beside it
    world, names = World(), Names()
    servers = [await asyncio.start_server(world.answer, host, port) for host in ("0.0.0.0", "::") for port in (80, 443)]
    port = await names.serve()
    client = Client(user_agent="tests", resolver=NameResolver(Lookup(deadline=2.0, servers=[("127.0.0.1", port)])))
    reached = await control(client, world)
    asked = await loop(client, world)
    tallies = await hostile(client, names, Random(seed))
    await client.aclose()
    for server in servers:
        server.close()
    bad = {address: count for address, count in world.dialled.items() if address not in PUBLIC}
    return {
        "reached": reached,
        "asked": asked,
        "dialled": bad,
        "tallies": {name: [tally.tried, tally.refused, tally.otherwise[:5]] for name, tally in tallies.items()},
    }


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(json.dumps(runner.run(main(int(sys.argv[1])))))  # noqa: T201
