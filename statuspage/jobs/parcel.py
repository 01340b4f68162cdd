"""Parcels: a receiver's messages as they are sent, each by itself to a program, as many as go into one to people."""

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from statuspage.core.subscriber import Channel, Receiver
from statuspage.core.telling import policy
from statuspage.core.telling.wording import Wording, fitted, size, together
from statuspage.errors import DeliveryError
from statuspage.jobs.compose import Facts
from statuspage.net.client import Client
from statuspage.net.senders import webhook, websub
from statuspage.net.senders.answer import Post, Sent, post
from statuspage.net.senders.robots import ROBOTS
from statuspage.store.outbox import Delivery

_MAIL = 100_000
"""Bytes of words in a mail."""

_BETWEEN = 8


class Mailer(Protocol):
    """Sends words to a receiver by mail. `message_id` is the same on every attempt. Raises DeliveryError."""

    async def mail(self, receiver: Receiver, wording: Wording, message_id: str, now: datetime) -> Sent:
        """Have one mail taken."""
        ...


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways out: the HTTP client, and who sends mail, null where none can be sent. `clock` gives the present instant."""

    client: Client
    mailer: Mailer | None
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Parcel:
    """Deliveries that are sent together. `told` is the request for the log; `send` sends it, or raises DeliveryError."""

    deliveries: Sequence[Delivery]
    told: str
    send: Callable[[], Awaitable[Sent]]


class Packer:
    """Packs a receiver's messages about known facts."""

    def __init__(self, ways: Ways, receiver: Receiver, about: Facts) -> None:
        self._ways, self._receiver, self._about = ways, receiver, about

    def pack(self, waiting: Sequence[Delivery]) -> Parcel:
        """The first parcel of what waits."""
        if self._receiver.channel in policy.MACHINES:
            return self._single(waiting[0])
        return self._joint(waiting)

    def _single(self, delivery: Delivery) -> Parcel:
        """For a program: a message by itself."""
        now, receiver = self._ways.clock(), self._receiver
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
        robot, now = ROBOTS.get(self._receiver.channel), self._ways.clock()
        taken, words = self._fitting(waiting, robot.limit if robot else _MAIL, now)
        whole = together(words, self._about.title_over(self._receiver, len(words), now))
        if robot is None:
            return Parcel(taken, f"mail {size(whole.plain):,} bytes", lambda: self._mailed(whole, _joint_id(taken)))
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
        if self._ways.mailer is None:
            raise DeliveryError("there is no mail server in the settings", permanent=False)
        return await self._ways.mailer.mail(self._receiver, whole, message_id, self._ways.clock())

    async def _posted(self, posts: Sequence[Post]) -> Sent:
        """Post one after the other; the last answer stands for all."""
        if not self._receiver.address:
            raise DeliveryError("its address is not set", permanent=False)
        robot = ROBOTS.get(self._receiver.channel)
        found = Sent(0, "", 0.0)
        for one in posts:
            if robot is None:
                found = await post(self._ways.client, one, self._ways.clock())
            else:
                found = await post(self._ways.client, one, self._ways.clock(), robot.refused, gone=robot.gone)
        return found


def _joint_id(deliveries: Sequence[Delivery]) -> str:
    """The id of a mail: its message's own, or one that follows from all that are in it.

    Mailboxes drop a second mail of the same id, and after a failure others may go along.
    """
    ids = [one.message_id for one in deliveries]
    return ids[0] if len(ids) == 1 else "msgs_" + hashlib.sha256("\n".join(ids).encode()).hexdigest()[:24]
