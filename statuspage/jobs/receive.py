"""Receive: read the messages that sources have sent, which are on disk since before they were acknowledged, and keep what they say.

They come in any order and more than once; what was said earlier never takes the place of what was said later.
"""

from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Document, ParseError
from statuspage.core.source import SourceHealth, Trouble
from statuspage.jobs import aside, ordering
from statuspage.jobs.aside import SetAsideError
from statuspage.jobs.collect import options_of
from statuspage.jobs.context import Context, Wake
from statuspage.jobs.reader import BusyReaderError, LostReaderError, Reading
from statuspage.settings import Source
from statuspage.store import messages, notices
from statuspage.store import sources as store_sources
from statuspage.store.asides import Case
from statuspage.store.messages import Message

log = structlog.get_logger()

LEASE = timedelta(minutes=2)
"""More than a batch of documents takes, each of which has its deadline."""

BATCH = 5
_SOON = timedelta(seconds=10)
_FRESH = timedelta(days=7)


async def prepare(context: Context) -> None:
    """Take up the settings: how long each source may be silent, and a further try at what could not be read lately.

    What was wrong with it may have been wrong with the settings, or with the program.
    """
    sending, now = context.settings.sending, context.clock()
    async with context.store.writing() as connection:
        await messages.again(connection, [source.id for source in sending], now - _FRESH, now)
        for source in sending:
            await store_sources.expect(connection, source.id, source.max_silence)


async def receive(context: Context) -> int:
    """Read the next messages, in the order in which they came; how many there were."""
    now = context.clock()
    async with context.store.writing() as connection:
        claimed = await messages.claim(connection, now=now, lease=LEASE, owner=context.owner, limit=BATCH)
    sending = {source.id: source for source in context.settings.sending}
    for message in claimed:
        source = sending.get(message.source)
        if source is None:
            await _dismiss(context, message, now + LEASE)
        else:
            await _Receipt(context, source, message, now + LEASE).run()
    if len(claimed) == BATCH:
        context.wake(Wake.RECEIVE)
    return len(claimed)


async def _dismiss(context: Context, message: Message, until: datetime) -> None:
    """Leave a message alone whose source is not in the settings any more; it is read when that is there again."""
    reason = "its source is not in the settings"
    await context.record(lambda connection: messages.done(connection, message.id, context.clock(), reason), until)


class _Receipt:
    """One message, which is ours to read until the lease ends (`until`)."""

    def __init__(self, context: Context, source: Source, message: Message, until: datetime) -> None:
        self._context, self._source, self._message, self._until = context, source, message, until

    async def run(self) -> None:
        """Read and record; a message over which the reader was lost, or for which the machine had no time, comes again soon."""
        try:
            reading = await self._read()
        except SetAsideError as error:
            await self._unreadable(str(error))
        except (LostReaderError, BusyReaderError):
            due_at = self._context.clock() + _SOON
            await self._context.record(lambda connection: messages.later(connection, self._message.id, due_at), self._until)
        except ParseError as error:
            await self._unreadable(str(error))
        else:
            await self._keep(reading)

    async def _read(self) -> Reading:
        context, message = self._context, self._message
        kept = await context.recall(lambda connection: notices.document(connection, message.document), self._until)
        if kept is None:
            raise ParseError("its bytes are not kept any more")
        document = Document(kept.url, kept.body, kept.content_type, message.received_at)
        case = Case(self._source.id, message.document, self._source.kind or "")
        return await aside.read(context, case, document, options_of(self._source, context.settings), self._until)

    async def _keep(self, reading: Reading) -> None:
        now, source, message = self._context.clock(), self._source, self._message

        async def keep(connection: AsyncConnection) -> int:
            await store_sources.hold(connection, source.id)
            new = await ordering.keep_in_order(connection, message, reading.notices, now)
            said = [replace(one, at=min(one.at, message.received_at)) for one in reading.statements]
            await store_sources.add_statements(connection, source.id, said)
            await messages.done(connection, message.id, now)
            await self._note(connection, reading.kind, problem=None, changed=new > 0)
            return new

        new = await self._context.record(keep, self._until)
        log.info("received", source=source.id, kind=reading.kind, notices=len(reading.notices), new=new)
        self._context.wake(Wake.RECONCILE)
        self._context.wake(Wake.PUBLISH)

    async def _unreadable(self, reason: str) -> None:
        now, source, message = self._context.clock(), self._source, self._message

        async def keep(connection: AsyncConnection) -> None:
            await store_sources.hold(connection, source.id)
            await messages.done(connection, message.id, now, reason)
            await self._note(connection, None, problem=reason, changed=False)

        await self._context.record(keep, self._until)
        log.warning("unreadable", source=source.id, document=message.document, reason=reason)
        self._context.wake(Wake.PUBLISH)

    async def _note(self, connection: AsyncConnection, kind: str | None, *, problem: str | None, changed: bool) -> None:
        """How well the source can be read, by its newest message that was read or could not be."""
        at, silence = self._message.received_at, self._source.max_silence
        known = (await store_sources.health(connection, [self._source.id])).get(self._source.id)
        before = known[0] if known else SourceHealth(self._source.id)
        heard = max(at, before.last_fetch) if before.last_fetch else at
        health = SourceHealth(
            source=self._source.id,
            last_fetch=heard,
            last_good=before.last_good if problem else heard,
            last_change=at if changed else before.last_change,
            trouble=Trouble.UNRECOGNISED if problem else None,
            unreadable=problem,
            unreadable_since=(before.unreadable_since or at) if problem else None,
            expired_at=heard + silence if silence else None,
            kind=kind or before.kind,
        )
        await store_sources.record_health(connection, health, known_items=0)
