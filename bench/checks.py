"""Checks one address for two seconds, fifty at once, by the product's HTTP probe, and says what CPU a check cost."""

import asyncio
import sys
import time
from datetime import UTC, datetime
from ipaddress import ip_network

import uvloop

from statuspage.net.client import Client
from statuspage.net.probes.http import HttpCheck, probe_http

AT_ONCE, SECONDS = 50, 2.0
NOW = datetime(2026, 1, 1, tzinfo=UTC)


async def main(url: str, ca: str, text: str) -> None:
    client = Client(allow=(ip_network("127.0.0.0/8"),), user_agent="bench", ca_file=ca, per_host=AT_ONCE)
    spec = HttpCheck(url, text=text)
    await many(client, spec, 0.2)
    used = time.process_time()
    done = await many(client, spec, SECONDS)
    print(f"{(time.process_time() - used) / done * 1e6:.1f} us")
    await client.aclose()


async def many(client: Client, spec: HttpCheck, seconds: float) -> int:
    """Check for so long; how often."""
    end = time.perf_counter() + seconds
    return sum(await asyncio.gather(*(one_by_one(client, spec, end) for _ in range(AT_ONCE))))


async def one_by_one(client: Client, spec: HttpCheck, end: float) -> int:
    done = 0
    while time.perf_counter() < end:
        result = await probe_http(client, spec, NOW)
        if not result.ok:
            sys.exit(f"bench probes: {result.reason}")
        done += 1
    return done


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(*sys.argv[1:4]))
