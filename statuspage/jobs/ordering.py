"""What was sent is kept in the order in which its source said it, since messages overtake each other."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Notice
from statuspage.jobs.keeping import Keeping, notice_id
from statuspage.jobs.reader import Noted
from statuspage.store import notices as store_notices
from statuspage.store.messages import Message


async def keep_in_order(connection: AsyncConnection, message: Message, found: Sequence[Noted], now: datetime) -> int:
    """Keep what a message says, but nothing that its source had said before what is known of the notice already; how much is new.

    The order is that of the upstream's own times of update; what carries none was said when it was received. A time in the future
    is taken for that of the receipt, so that a wrong clock cannot keep out all that follows.
    """
    ids = {notice_id(message.source, noted.notice.key): noted for noted in found}
    known = await store_notices.said_at(connection, ids)
    said = {id: _said_at(noted.notice, message.received_at) for id, noted in ids.items()}
    news = [id for id, at in said.items() if id not in known or at >= known[id]]
    new = await Keeping(connection, message.source, message.document, now).keep({id: ids[id] for id in news})
    for id in news:
        await store_notices.mark_said(connection, id, said[id])
    return new


def _said_at(notice: Notice, received_at: datetime) -> datetime:
    return min(notice.updated or received_at, received_at)
