"""A courier: takes one receiver's messages to it, each by itself to a program, as many as go into one to people."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import schedule
from statuspage.core.subscriber import Channel, Receiver
from statuspage.core.telling import policy, troubles
from statuspage.core.telling.wording import Wording, fitted, size, together
from statuspage.errors import DeliveryError
from statuspage.jobs import receivers
from statuspage.jobs.compose import Facts
from statuspage.jobs.context import Context
from statuspage.net.senders import webhook, websub
from statuspage.net.senders.answer import TIMEOUT, Post, Sent, post
from statuspage.net.senders.robots import ROBOTS
from statuspage.store import outbox, receiving
from statuspage.store.outbox import Attempt, Delivery

log = structlog.get_logger()

_RESERVE = timedelta(seconds=2 * TIMEOUT)
"""How long before the lease runs out a message may still be sent: its answer and its mark must come in time."""

GIVEN_UP = timedelta(days=5)
"""A receiver that has taken nothing for so long is sent nothing more, as Svix has it."""

_TOO_MANY = 429
_MAIL = 100_000
"""Bytes of words in a mail."""

_BETWEEN = 8


@dataclass(frozen=True, slots=True)
class Parcel:
    """Deliveries that are sent together. `told` is the request for the log; `send` sends it."""

    deliveries: Sequence[Delivery]
    told: str
    send: Callable[[], Awaitable[Sent]]


class Courier:
    """Delivers to `receiver` until the lease on its messages ends (`until`)."""

    def __init__(self, context: Context, receiver: Receiver, about: Facts, until: datetime) -> None:
        self._context, self._receiver, self._about, self._until = context, receiver, about, until

    async def deliver(self, deliveries: Sequence[Delivery]) -> None:
        """Send one after the other, as long as they are taken and the lease allows; the rest is given back."""
        waiting, again = list(deliveries), None
        while waiting and again is None and self._context.clock() < self._until - _RESERVE:
            parcel = self._parcel(waiting)
            del waiting[: len(parcel.deliveries)]
            again = await self._send(parcel)
            if self._context.rounds.pace(self._receiver, self._context.clock()):
                break
        if waiting:
            async with self._context.store.writing() as connection:
                await outbox.release(connection, waiting, self._context.owner, again)

    def _parcel(self, waiting: Sequence[Delivery]) -> Parcel:
        if self._receiver.channel in policy.MACHINES:
            return self._single(waiting[0])
        return self._joint(waiting)

    def _single(self, delivery: Delivery) -> Parcel:
        """For a program: a message by itself."""
        now, receiver = self._context.clock(), self._receiver
        if receiver.channel is Channel.WEBSUB:
            asked = [websub.ping(receiver.address, self._about.feeds(delivery.matter))]
            return Parcel([delivery], asked[0].told, lambda: self._posted(asked))
        body = self._about.body(delivery, receiver, now)

        async def send() -> Sent:
            if not receiver.secrets:
                raise DeliveryError("its secret is not set", permanent=False)
            return await self._posted([webhook.signed(receiver.address, receiver.secrets, delivery.message_id, body, now)])

        return Parcel([delivery], Post(receiver.address, body).told, send)

    def _joint(self, waiting: Sequence[Delivery]) -> Parcel:
        """For people: as many as go into one message."""
        robot, now = ROBOTS.get(self._receiver.channel), self._context.clock()
        taken, words = self._fitting(waiting, robot.limit if robot else _MAIL, now)
        whole = together(words, self._about.title_over(self._receiver, len(words), now))
        if robot is None:
            return Parcel(taken, f"mail {size(whole.plain):,} bytes", lambda: self._mailed(whole, taken[0].message_id))
        posts = [robot.request(self._receiver, part, now) for part in fitted(whole, robot.limit)]
        return Parcel(taken, posts[0].told, lambda: self._posted(posts))

    def _fitting(self, waiting: Sequence[Delivery], room: int, now: datetime) -> tuple[list[Delivery], list[Wording]]:
        """The first deliveries whose words go into `room` bytes, one at the least, with these words."""
        taken: list[Delivery] = []
        words: list[Wording] = []
        for delivery in waiting:
            worded = self._about.wording(delivery, self._receiver, now)
            room -= size(worded.title) + size(worded.plain) + _BETWEEN
            if taken and room < 0:
                break
            taken.append(delivery)
            words.append(worded)
        return taken, words

    async def _mailed(self, whole: Wording, message_id: str) -> Sent:
        if self._context.mailer is None:
            raise DeliveryError("there is no mail server in the settings", permanent=False)
        return await self._context.mailer.mail(self._receiver, whole, message_id, self._context.clock())

    async def _posted(self, posts: Sequence[Post]) -> Sent:
        """Post one after the other; the last answer stands for all."""
        if not self._receiver.address:
            raise DeliveryError("its address is not set", permanent=False)
        robot = ROBOTS.get(self._receiver.channel)
        found = Sent(0, "", 0.0)
        for one in posts:
            if robot is None:
                found = await post(self._context.client, one, self._context.clock())
            else:
                found = await post(self._context.client, one, self._context.clock(), robot.refused, gone=robot.gone)
        return found

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
        if await receiving.took(connection, self._receiver.id):
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
