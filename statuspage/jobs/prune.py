"""Prune: once an hour, take away raw material that the settings do not want kept any longer."""

from datetime import timedelta

import structlog

from statuspage.core.latency import DAYS
from statuspage.core.subscribing.limits import DAY
from statuspage.jobs.context import Context
from statuspage.store import prune as store
from statuspage.store import subscriptions
from statuspage.store.prune import Before
from statuspage.store.subscriptions import OVERLAP

log = structlog.get_logger()

_REMEMBERED = timedelta(hours=1)
"""How long the id of a signed message is known at least: while its signature counts, which is for five minutes either way."""

_LATENCY_DAYS = timedelta(days=DAYS + 1)
"""Of days of answer times no more are kept than are shown."""


async def prune(context: Context) -> int:
    """Delete what is old, in small transactions between which others have their turn; how many rows there were."""
    now, keep = context.clock(), context.settings.keep
    before = Before(
        documents=now - keep.documents,
        pings=now - keep.pings,
        deliveries=now - keep.deliveries,
        visits=now - keep.visits,
        messages=now - max(keep.documents, _REMEMBERED),
        subscriptions=now - DAY,
        latencies=now - keep.latencies,
        latency_days=now - _LATENCY_DAYS,
    )
    async with context.store.writing() as connection:
        await subscriptions.end_overlap(connection, now - OVERLAP)
    gone = {name: await _pruned(context, name, before) for name in store.NAMES}
    log.info("pruned", **gone)
    return sum(gone.values())


async def _pruned(context: Context, name: str, before: Before) -> int:
    count, more = 0, True
    while more:
        async with context.store.writing() as connection:
            found, more = await store.prune(connection, name, before)
        count += found
    return count
