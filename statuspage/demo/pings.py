"""The synchronisation of story C: pings the status page with how far its data reaches."""

import asyncio
from datetime import UTC, datetime
from itertools import count

from statuspage.demo import world
from statuspage.demo.server import Clock
from statuspage.demo.world import Story
from statuspage.errors import FetchError
from statuspage.net.client import Client
from statuspage.net.model import Limits

EVERY = 5.0
"""Seconds between pings: twice as often as the settings expect them, so that one may be lost."""
_LIMITS = Limits(connect=2, total=4)


def ping_address(public: str, key: str, story: Story, now: datetime) -> str:
    """The ping to send now. `public` is the status page's address, with a slash at its end."""
    reach = world.watermark(story, now).astimezone(UTC)
    return f"{public}ping/{key}?watermark={reach:%Y-%m-%dT%H:%M:%SZ}"


async def send_pings(client: Client, public: str, key: str, story: Story, clock: Clock) -> None:
    """Pings until cancelled. A ping that fails is not repeated: the next one tells more."""
    while True:
        await answered(client, ping_address(public, key, story, clock()))
        await asyncio.sleep(EVERY)


async def until_answered(client: Client, address: str) -> None:
    """Waits until anything answers there, whatever its status."""
    for _ in count():
        if await answered(client, address):
            return
        await asyncio.sleep(0.2)


async def answered(client: Client, address: str) -> bool:
    """Whether anything answers there, whatever its status."""
    try:
        await client.request("GET", address, limits=_LIMITS)
    except FetchError:
        return False
    return True
