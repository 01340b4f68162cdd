"""Takes away raw material whose time is over; what was published stays."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store.tables import asides, documents, pings


async def prune(connection: AsyncConnection, *, documents_before: datetime, pings_before: datetime) -> tuple[int, int]:
    """Delete documents fetched, and pings received, before then; how many of each."""
    old_documents = await connection.execute(delete(documents).where(documents.c.fetched_at < documents_before))
    await connection.execute(delete(asides).where(asides.c.last_at < documents_before))
    old_pings = await connection.execute(delete(pings).where(pings.c.at < pings_before))
    return old_documents.rowcount, old_pings.rowcount
