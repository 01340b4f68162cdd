"""Deliver: lease what is due in the outbox, send it, mark it. A receiver hears of its messages one at a time, in their order."""

from datetime import datetime, timedelta
from itertools import groupby

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import payload, schedule
from statuspage.core.model import Change
from statuspage.errors import DeliveryError
from statuspage.jobs.context import Context, Wake
from statuspage.net.senders import webhook
from statuspage.settings import Subscriber
from statuspage.store import events, outbox
from statuspage.store.outbox import Attempt, Delivery

log = structlog.get_logger()

LEASE = timedelta(minutes=2)
_LAST_SEND = LEASE - timedelta(seconds=2 * webhook.TIMEOUT)
"""How long after the lease began a message may still be sent: its answer and its mark must come before the lease runs out."""

_BATCH = 200


async def deliver(context: Context) -> int:
    """Begin a round for every receiver that something is due for and that has none under way; how many messages there were."""
    begun = 0
    while context.couriers.free > 0:
        now = context.clock()
        async with context.store.writing() as connection:
            due = await outbox.claim(connection, now=now, lease=LEASE, owner=context.owner, limit=_BATCH, but=context.serving)
        if not due:
            break
        for subscriber, deliveries in groupby(sorted(due, key=lambda d: (d.subscriber, d.change)), key=lambda d: d.subscriber):
            context.serving.add(subscriber)
            context.couriers.begin(_round(context, subscriber, list(deliveries), now), subscriber=subscriber)
        begun += len(due)
    return begun


async def _round(context: Context, name: str, deliveries: list[Delivery], leased_at: datetime) -> None:
    """Send one receiver's messages, one after the other, as long as the lease allows; the rest is given back."""
    subscriber = next((s for s in context.settings.subscribers if s.id == name), None)
    until = leased_at + LEASE
    waiting = list(reversed(deliveries))
    try:
        changes = await context.recall(lambda connection: events.numbered(connection, {d.change for d in deliveries}), until)
        while waiting and context.clock() < leased_at + _LAST_SEND:
            delivery = waiting.pop()
            await _send(context, subscriber, delivery, changes.get(delivery.change), until)
        if waiting:
            async with context.store.writing() as connection:
                await outbox.release(connection, waiting, context.owner)
    finally:
        context.serving.discard(name)
    context.wake(Wake.DELIVER)


async def _send(
    context: Context, subscriber: Subscriber | None, delivery: Delivery, change: Change | None, until: datetime
) -> None:
    try:
        attempt = await _attempt(context, subscriber, delivery, change)
    except DeliveryError as error:
        await _failed(context, subscriber, delivery, error, until)
        return
    await context.record(lambda connection: outbox.settle(connection, delivery, attempt, None), until)
    log.info(
        "delivered", subscriber=delivery.subscriber, message=delivery.message_id, change=delivery.change, status=attempt.status
    )


async def _attempt(context: Context, subscriber: Subscriber | None, delivery: Delivery, change: Change | None) -> Attempt:
    if subscriber is None or change is None:
        raise DeliveryError("the subscriber is not in the settings any more", permanent=True)  # of this message only
    secret = context.secret_of(subscriber)
    if secret is None:
        raise DeliveryError(f"its secret {subscriber.secret.reference} is not set", permanent=False)
    sent = await webhook.send(
        context.client,
        url=subscriber.url,
        secret=secret,
        message_id=delivery.message_id,
        body=payload.message(change, context.settings.site.url),
        now=context.clock(),
    )
    return Attempt(context.clock(), True, sent.status, int(sent.seconds * 1000), sent.excerpt)


async def _failed(
    context: Context, subscriber: Subscriber | None, delivery: Delivery, error: DeliveryError, until: datetime
) -> None:
    """Mark a failed try. A receiver that says that it is gone is sent nothing more at its address."""
    now = context.clock()
    tried = delivery.attempts + 1
    retry_at = (
        None if error.permanent else schedule.next_attempt(tried, now, retry_after=error.retry_after, name=delivery.message_id)
    )
    attempt = Attempt(now, False, error.status, int(error.seconds * 1000), error.excerpt or error.reason)
    log.warning("not delivered", subscriber=delivery.subscriber, message=delivery.message_id, reason=error.reason, again=retry_at)

    async def keep(connection: AsyncConnection) -> None:
        await outbox.settle(connection, delivery, attempt, retry_at)
        if error.permanent and subscriber is not None:
            await outbox.disable(connection, subscriber.id, subscriber.url, now, error.reason)

    await context.record(keep, until)
    if error.permanent and subscriber is not None:
        log.error("nothing more is sent to a subscriber until its address is another", subscriber=subscriber.id)
