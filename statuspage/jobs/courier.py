"""A courier: takes one receiver's messages to it, each by itself to a program, as many as go into one to people."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import schedule
from statuspage.core.subscriber import Origin, Receiver
from statuspage.core.telling import troubles
from statuspage.errors import DeliveryError, StatuspageError
from statuspage.jobs import receivers
from statuspage.jobs.compose import Facts
from statuspage.jobs.context import Context
from statuspage.jobs.parcel import Packer, Parcel, Ways
from statuspage.net.senders.answer import TIMEOUT
from statuspage.store import outbox, receiving
from statuspage.store.outbox import Attempt, Delivery

log = structlog.get_logger()

_RESERVE = timedelta(seconds=2 * TIMEOUT)
"""How long before the lease runs out a message may still be sent: its answer and its mark must come in time."""

GIVEN_UP = timedelta(days=5)
"""A receiver that has taken nothing for so long is sent nothing more, as Svix has it."""

_TOO_MANY = 429


class Courier:
    """Delivers to `receiver` until the lease on its messages ends (`until`)."""

    def __init__(self, context: Context, receiver: Receiver, about: Facts, until: datetime) -> None:
        self._context, self._receiver, self._until = context, receiver, until
        client = context.outward if receiver.origin is Origin.VISITOR else context.client
        self._packer = Packer(Ways(client, context.mailer, context.clock), receiver, about)

    async def deliver(self, deliveries: Sequence[Delivery]) -> None:
        """Send one after the other, as long as they are taken and the lease allows; the rest is given back."""
        waiting, again = list(deliveries), None
        while waiting and again is None and self._context.clock() < self._until - _RESERVE:
            count, again = await self._tried(waiting)
            del waiting[:count]
            if self._context.rounds.pace(self._receiver, self._context.clock()):
                break
        if waiting:
            async with self._context.store.writing() as connection:
                await outbox.release(connection, waiting, self._context.owner, again)

    async def _tried(self, waiting: Sequence[Delivery]) -> tuple[int, datetime | None]:
        """Send the first of what waits; how many messages that were, and the time of the next try if there is one.

        Where one of them cannot be composed they go by themselves.
        """
        try:
            return await self._send_first(waiting)
        except StatuspageError:
            raise
        except Exception as error:  # noqa: BLE001 -- the edge of the loop: our mistake in one message must not hold up its receiver
            if len(waiting) > 1:
                return await self._tried(waiting[:1])
            await self._give_up(waiting[0], error)
            return 1, None

    async def _give_up(self, delivery: Delivery, error: Exception) -> None:
        """Mark a message that cannot be sent to anybody: its receiver is not to blame, and is sent the next."""
        attempt = Attempt(self._context.clock(), False, None, 0, f"it cannot be composed: {type(error).__name__}")
        await self._context.record(lambda connection: outbox.settle(connection, delivery, attempt, None), self._until)
        log.error("a message cannot be composed", receiver=delivery.subscriber, message=delivery.message_id, exc_info=error)

    async def _send_first(self, waiting: Sequence[Delivery]) -> tuple[int, datetime | None]:
        parcel = self._packer.pack(waiting)
        return len(parcel.deliveries), await self._send(parcel)

    async def _send(self, parcel: Parcel) -> datetime | None:
        """Send and mark; when the receiver did not answer, or not now, the time of the next try."""
        try:
            sent = await parcel.send()
        except DeliveryError as error:
            return await self._failed(parcel, error)
        attempt = Attempt(self._context.clock(), True, sent.status, int(sent.seconds * 1000), sent.excerpt, parcel.told)
        await self._context.record(lambda connection: self._took(connection, parcel, attempt), self._until)
        self._context.rounds.failing.discard(self._receiver.id)
        for one in parcel.deliveries:
            log.info("delivered", receiver=one.subscriber, message=one.message_id, occasion=one.occasion, status=sent.status)
        return None

    async def _took(self, connection: AsyncConnection, parcel: Parcel, attempt: Attempt) -> None:
        for one in parcel.deliveries:
            await outbox.settle(connection, one, attempt, None)
        if self._receiver.id in self._context.rounds.failing and await receiving.took(connection, self._receiver.id):
            await outbox.hasten(connection, self._receiver.id, attempt.at)

    async def _failed(self, parcel: Parcel, error: DeliveryError) -> datetime | None:
        """Mark a failed try. A receiver that is gone, or takes nothing for days, is sent nothing more at its address."""
        now, id = self._context.clock(), self._receiver.id
        self._context.rounds.failing.add(id)
        retries = {one.message_id: None if error.permanent else _again(one, error, now) for one in parcel.deliveries}
        attempt = Attempt(now, False, error.status, int(error.seconds * 1000), error.excerpt or error.reason, parcel.told)

        async def keep(connection: AsyncConnection) -> bool:
            for one in parcel.deliveries:
                await outbox.settle(connection, one, attempt, retries[one.message_id])
            return await self._doubted(connection, error, now)

        over = await self._context.record(keep, self._until)
        for one in parcel.deliveries:
            again = retries[one.message_id]
            log.warning("not delivered", receiver=id, message=one.message_id, reason=error.reason, again=again)
        if over:
            log.error("nothing more is sent to a receiver until its address is another, or it is enabled", receiver=id)
            return now
        busy = error.status is None or error.status == _TOO_MANY or error.retry_after is not None
        return max((at for at in retries.values() if at), default=None) if busy else None

    async def _doubted(self, connection: AsyncConnection, error: DeliveryError, now: datetime) -> bool:
        """Note the failure; whether the receiver is sent nothing more from now on."""
        receiver = self._receiver
        since = await receiving.failed(connection, receiver.id, receiver.address, now)
        if not error.permanent and now - since < GIVEN_UP:
            return False
        await receiving.disable(connection, receiver.id, receiver.address, now, error.reason)
        others = receivers.configured(self._context)
        await outbox.put(connection, troubles.stopped(receiver, error.reason, others, now), now)
        return True


def _again(delivery: Delivery, error: DeliveryError, now: datetime) -> datetime | None:
    tried = delivery.attempts + 1
    return schedule.next_attempt(tried, now, retry_after=error.retry_after, name=delivery.message_id)
