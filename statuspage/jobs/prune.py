"""Prune: once an hour, take away raw material that the settings do not want kept any longer."""

import structlog

from statuspage.jobs.context import Context
from statuspage.store import prune as store

log = structlog.get_logger()


async def prune(context: Context) -> int:
    """Delete old documents and pings; how many."""
    now, keep = context.clock(), context.settings.keep
    async with context.store.writing() as connection:
        documents, pings = await store.prune(connection, documents_before=now - keep.documents, pings_before=now - keep.pings)
    log.info("pruned", documents=documents, pings=pings)
    return documents + pings
