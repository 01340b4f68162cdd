"""Deliver: lease what is due in the outbox, send it, mark it. A receiver hears of its messages one at a time, in their order."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

import structlog

from statuspage.core.subscriber import Receiver
from statuspage.jobs import receivers
from statuspage.jobs.compose import Facts, facts
from statuspage.jobs.context import Context, Crew, Wake
from statuspage.jobs.courier import Courier
from statuspage.store import outbox, receiving
from statuspage.store.outbox import Delivery

log = structlog.get_logger()

LEASE = timedelta(minutes=2)

_BATCH = 200


async def deliver(context: Context) -> int:
    """Begin a round for every receiver that something is due for and that has none under way; how many messages there were.

    A mail server that is slow takes the postmen's time, not the couriers'.
    """
    return await _sent_by(context, context.couriers, mail=False) + await _sent_by(context, context.postmen, mail=True)


async def _sent_by(context: Context, crew: Crew, *, mail: bool) -> int:
    begun = 0
    while crew.free > 0:
        now = context.clock()
        async with context.store.writing() as connection:
            but = context.rounds.busy(now, crowded=crew.free <= crew.size // 2)
            limit = min(_BATCH, crew.free) if mail else _BATCH
            due = await outbox.claim(connection, now=now, lease=LEASE, owner=context.owner, limit=limit, but=but, mail=mail)
        if not due:
            break
        await _begin(context, crew, due, now)
        begun += len(due)
    return begun


async def _begin(context: Context, crew: Crew, due: list[Delivery], now: datetime) -> None:
    async with context.store.reading() as connection:
        context.rounds.failing = await receiving.failing(connection)
        about = await facts(connection, context.settings, due)
        ids = {delivery.subscriber for delivery in due}
        known = {one.id: one for one in await receivers.some(connection, context, ids)}
    by_receiver = attrgetter("subscriber")
    for id, deliveries in groupby(sorted(due, key=by_receiver), key=by_receiver):
        context.rounds.serving.add(id)
        errand = _Errand(id, known.get(id), sorted(deliveries, key=attrgetter("place")), about, now + LEASE)
        crew.begin(_round(context, errand), receiver=id)


@dataclass(frozen=True, slots=True)
class _Errand:
    """The messages of one receiver (null when there is none of that `id` any more) that are leased until then."""

    id: str
    receiver: Receiver | None
    deliveries: list[Delivery]
    about: Facts
    until: datetime


async def _round(context: Context, errand: _Errand) -> None:
    """Send one receiver's messages as long as the lease allows; what nobody wants any more is dropped."""
    try:
        now, receiver = context.clock(), errand.receiver
        wanted = [one for one in errand.deliveries if receiver is not None and errand.about.is_right(one.matter, now)]
        unwanted = [one for one in errand.deliveries if one not in wanted]
        if unwanted:
            await context.record(lambda connection: outbox.drop(connection, unwanted, context.owner, now), errand.until)
        if receiver is not None and wanted:
            await Courier(context, receiver, errand.about, errand.until).deliver(wanted)
    finally:
        context.rounds.serving.discard(errand.id)
    context.wake(Wake.DELIVER)
