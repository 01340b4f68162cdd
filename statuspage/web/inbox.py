"""What all ways in share: the clock, those that pings are for, and the journal that takes pings to disk."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from statuspage.core.heartbeat import Ping
from statuspage.settings import Alert, Heartbeat
from statuspage.store.heartbeats import Arrival
from statuspage.web.addressees import Addressees
from statuspage.web.journal import Journal, UnkeptError


@dataclass(frozen=True, slots=True)
class Inbox:
    """`present` gives the heartbeats and alerts of the settings in force."""

    journal: Journal
    clock: Callable[[], datetime]
    present: Callable[[], Addressees]

    async def kept(self, *pings: tuple[Heartbeat | Alert, Ping]) -> bool:
        """Whether all of `pings` are on disk."""
        arrivals = [Arrival(who, ping.at, ping) for who, ping in pings]
        if len(arrivals) == 1:  # by far the most, and without a task of its own
            try:
                await self.journal.keep(arrivals[0])
            except UnkeptError:
                return False
            return True
        told = await asyncio.gather(*map(self.journal.keep, arrivals), return_exceptions=True)
        for error in told:
            if error is not None and not isinstance(error, UnkeptError):
                raise error
        return not any(told)
