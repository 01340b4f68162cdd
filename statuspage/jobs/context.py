"""What a job works with, and the crew that does slow things beside the tick."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.jobs.mailing import Mailing
from statuspage.jobs.reader import Reader
from statuspage.jobs.rounds import Rounds
from statuspage.jobs.writes import Writes
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.store import Store, StoreError

log = structlog.get_logger()

T = TypeVar("T")


class Wake(StrEnum):
    """What one job may ask to be run at once, instead of at its next tick."""

    COLLECT = "collect"
    RECEIVE = "receive"
    RECONCILE = "reconcile"
    DELIVER = "deliver"
    CHALLENGE = "challenge"
    PUBLISH = "publish"


@dataclass(slots=True)
class Crew:
    """Tasks that outlive the tick that began them, at most `size` of them, so that a slow one delays nobody else."""

    size: int
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def free(self) -> int:
        """How many more tasks may begin."""
        return self.size - len(self.tasks)

    def begin(self, work: Coroutine[Any, Any, None], **about: object) -> None:
        """Run `work`; an error that it does not handle is logged with `about` and stops nobody else."""
        task = asyncio.get_running_loop().create_task(self._guarded(work, about))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    @staticmethod
    async def _guarded(work: Coroutine[Any, Any, None], about: dict[str, object]) -> None:
        try:
            await work
        except StoreError:  # told by the store; the work is claimed again when its lease has run out
            return
        except Exception:  # the edge of the loop: one failed piece of work must not end the others; its lease will run out
            log.exception("work failed", **about)

    async def idle(self) -> None:
        """Wait until nothing is under way."""
        while self.tasks:
            await asyncio.wait(self.tasks)

    async def stop(self) -> None:
        """Cancel what is under way."""
        for task in list(self.tasks):
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


@dataclass(slots=True)
class Context:
    """The parts that jobs share. `clock` gives the present instant (aware, UTC); `wake` runs a job soon; `mailer` is null
    where no mail can be sent.

    `client` goes where the settings say; `outward` goes where visitors say, and reaches no private range.

    `owner` is this process's name on leases; `secrets` holds what the settings' references revealed, by reference; `rounds`
    who is just being sent something, `visiting` the visits that are under way,
    `link_key` signs the links of subscriptions,
    `hosts` until when each host is left alone: it is visited once at a time, and again after `pause`. `unreconciled` is how many
    revisions were kept since the last reconciliation began.
    """

    settings: Settings
    store: Store
    client: Client
    outward: Client
    reader: Reader
    clock: Callable[[], datetime]
    owner: str
    secrets: dict[str, str] = field(default_factory=dict)
    link_key: bytes = field(default=b"", repr=False)
    wake: Callable[[Wake], None] = lambda _: None
    mailer: Mailing | None = None
    collectors: Crew = field(default_factory=lambda: Crew(128))
    probers: Crew = field(default_factory=lambda: Crew(256))
    couriers: Crew = field(default_factory=lambda: Crew(64))
    postmen: Crew = field(default_factory=lambda: Crew(8))

    rounds: Rounds = field(default_factory=Rounds)
    visiting: set[str] = field(default_factory=set)
    hosts: dict[str, datetime] = field(default_factory=dict)
    pause: timedelta = timedelta(0)
    unreconciled: int = 0
    writes: Writes = field(init=False)

    def __post_init__(self) -> None:
        self.writes = Writes(self.store, self.clock)

    async def stop(self) -> None:
        """Cancel what is under way, and wait for what was handed over to be written."""
        await asyncio.gather(*(crew.stop() for crew in (self.collectors, self.probers, self.couriers, self.postmen)))
        await self.writes.stop()

    @property
    def folder(self) -> Path:
        """Where the settings file stands."""
        return self.settings.folder

    async def record(self, write: Callable[[AsyncConnection], Awaitable[T]], until: datetime) -> T:
        """What `write` gives, once it is on disk, together with what others write; see `_lasting`."""
        return await self._lasting(lambda: self.writes.run(write, until), until)

    async def recall(self, read: Callable[[AsyncConnection], Awaitable[T]], until: datetime) -> T:
        """What `read` finds in the store; see `_lasting`."""

        async def once() -> T:
            async with self.store.reading() as connection:
                return await read(connection)

        return await self._lasting(once, until)

    async def _lasting(self, once: Callable[[], Awaitable[T]], until: datetime) -> T:
        """Do `once`; when the store is away, again when it is back, as long as the lease on the work lasts (`until`).

        So what was fetched, measured or sent is not lost by a short absence. Raises StoreError after that.
        """
        while True:
            try:
                return await once()
            except StoreError:
                await self.store.presence.returned()
                if self.clock() >= until:
                    raise
