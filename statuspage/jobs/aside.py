"""Documents over which the reader is lost again and again are set aside: kept, not read, and told as what they are.

The source is unreadable as long as it holds such a document; what it says next is read. Once a day such a document is tried again,
since what was wrong with it may have been wrong with the program, or with the machine.
"""

from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Document, Options, ParseError
from statuspage.jobs.context import Context
from statuspage.jobs.reader import LostReaderError, Reading
from statuspage.store import asides, notices
from statuspage.store.asides import Case

log = structlog.get_logger()

LOSSES = 3
AGAIN = timedelta(days=1)


class SetAsideError(ParseError):
    """The document is not read; says why not."""


async def read(context: Context, case: Case, document: Document, options: Options, until: datetime) -> Reading:
    """What a document holds; `until` is the end of the lease on the visit.

    Raises SetAsideError for one that is set aside, and ParseError for one that cannot be read.
    """
    losses = await context.recall(lambda connection: asides.find(connection, case), until)
    if losses and losses.count >= LOSSES and context.clock() < losses.last_at + AGAIN:
        raise SetAsideError(_why(losses.count, losses.reason))
    try:
        reading = await context.reader.read(case.kind or None, document, options)
    except LostReaderError as error:
        count = await _lost(context, case, document, str(error), until)
        if count >= LOSSES:
            raise SetAsideError(_why(count, str(error))) from error
        raise
    if losses:
        await context.record(lambda connection: asides.forget(connection, case), until)
    return reading


async def _lost(context: Context, case: Case, document: Document, reason: str, until: datetime) -> int:
    """Keep the document, so that it can be looked at, and count."""

    async def keep(connection: AsyncConnection) -> int:
        await notices.keep_document(connection, case.source, case.document, document)
        return await asides.add(connection, case, reason, context.clock())

    count = await context.record(keep, until)
    log.error("the reader was lost over a document", source=case.source, document=case.document, times=count, reason=reason)
    return count


def _why(count: int, reason: str) -> str:
    return f"set aside after the reader was lost over it {count} times: {reason}"
