"""A process with nothing in it but the HTTP client, so that it can be measured: fetches each path, writes a line of JSON."""

import asyncio
import json
import sys
from ipaddress import ip_network
from time import perf_counter

import uvloop

from statuspage import clock
from statuspage.errors import FetchError
from statuspage.net.client import Client
from statuspage.net.fetch import fetch
from tests.prove.proc import memory, reset_peak


class Pulse:
    """How long others on the loop had to wait at most, in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def run(self) -> None:
        """Measure until cancelled."""
        while True:
            begin = perf_counter()
            await asyncio.sleep(0.005)
            self.longest = max(self.longest, perf_counter() - begin - 0.005)


async def _fetched(client: Client, url: str) -> dict[str, object]:
    begin = perf_counter()
    try:
        await fetch(client, url, now=clock.utcnow())
    except FetchError as error:
        return {"phase": error.phase, "reason": error.reason, "seconds": perf_counter() - begin}
    return {"phase": "", "reason": "fetched", "seconds": perf_counter() - begin}


async def main(port: int, paths: list[str], together: bool) -> None:
    """Fetch the paths, one after the other or all together."""
    client = Client(allow=[ip_network("127.0.0.0/8")], user_agent="tests", per_host=64)
    await _fetched(client, f"http://127.0.0.1:{port}/good")
    before = memory("VmRSS")
    for group in [paths] if together else [[path] for path in paths]:
        reset_peak()
        pulse = Pulse()
        beating = asyncio.create_task(pulse.run())
        found = await asyncio.gather(*(_fetched(client, f"http://127.0.0.1:{port}/{path}") for path in group))
        beating.cancel()
        grown = memory("VmHWM") - before
        for path, one in zip(group, found, strict=True):
            print(json.dumps({"path": path, "grown": grown, "waited": pulse.longest, **one}), flush=True)  # noqa: T201
    await client.aclose()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(int(sys.argv[1]), sys.argv[3:], sys.argv[2] == "together"))
