"""Prune: once an hour, take away raw material that the settings do not want kept any longer."""

import structlog

from statuspage.jobs.context import Context
from statuspage.store import prune as store

log = structlog.get_logger()


async def prune(context: Context) -> int:
    """Delete old documents and pings; how many."""
    now, keep = context.clock(), context.settings.keep
    documents, pings = 0, 0
    more = True
    while more:
        async with context.store.writing() as connection:
            found = await store.prune(connection, documents_before=now - keep.documents, pings_before=now - keep.pings)
        documents, pings = documents + found[0], pings + found[1]
        more = max(found) >= store.LIMIT
    log.info("pruned", documents=documents, pings=pings)
    return documents + pings
