"""The outbox: messages written in the transaction that owes them, leased, sent, marked; and the log of every attempt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, and_, case, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.subscriber import Occasion
from statuspage.core.telling import matter as matters
from statuspage.core.telling.matter import Changed, Matter, Trouble
from statuspage.core.telling.policy import BEGUN, Heard, Owed
from statuspage.store import bulk, leases, marks, upsert
from statuspage.store.tables import TROUBLE, attempts, deliveries

_MANY = 500
"""Rows that are written at once: ten thousand receivers of one change are not all in memory."""

T = TypeVar("T")

WAITS = deliveries.c.due_at.is_not(None)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message to be sent to `subscriber`, after `attempts` failed tries; `change` is its number when it is about one."""

    message_id: str
    subscriber: str
    matter: Matter
    occasion: str
    queued_at: datetime
    attempts: int = 0
    change: int = 0

    @property
    def place(self) -> tuple[datetime, int, str]:
        """Its place in the order of its receiver's messages."""
        return self.queued_at, self.change, self.message_id


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a delivery, for the log. `status` is null when there was no answer; `answer` begins its body.

    `request` says what was sent: the method, the host, how much.
    """

    at: datetime
    ok: bool
    status: int | None
    milliseconds: int
    answer: str
    request: str = ""


@lru_cache(maxsize=256)
def _matter(about: str) -> Matter:
    return matters.from_json(about)


async def put(connection: AsyncConnection, owed: Iterable[Owed], now: datetime) -> int:
    """Queue messages, in the transaction that owes them; how many. One that is there already stays as it is."""
    count = 0
    for some in _by_many(owed):
        count += len(some)
        await upsert.insert_missing(connection, deliveries, [_row(one, now) for one in some])
    return count


def _by_many(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, _MANY)):
        yield some


def _row(one: Owed, now: datetime) -> dict[str, object]:
    return {
        "message_id": one.message_id,
        "subscriber": one.receiver,
        "change": one.matter.number if isinstance(one.matter, Changed) else None,
        "attempts": 0,
        "occasion": one.occasion,
        "subject": one.matter.subject,
        "about": _about(one.matter),
        "queued_at": now,
        "held": one.held,
        "mail": one.mail,
        "due_at": one.due_at,
    }


@lru_cache(maxsize=256)
def _about(matter: Matter) -> str:
    return matters.as_json(matter)


async def heard(connection: AsyncConnection, subject: str) -> dict[str, Heard]:
    """What each receiver was sent of a subject before, or is being sent; those of nothing are left out."""
    counts = deliveries.c.dropped_at.is_(None)
    held = deliveries.c.held & WAITS & (deliveries.c.attempts == 0) & deliveries.c.lease_until.is_(None)
    begun = deliveries.c.occasion.in_([occasion.value for occasion in BEGUN])
    query = (
        select(deliveries.c.subscriber, _any(~held), _any(~held & begun), _any(held))
        .where(deliveries.c.subject == subject, counts)
        .group_by(deliveries.c.subscriber)
    )
    return {id: Heard(bool(told), bool(started), bool(waiting)) for id, told, started, waiting in await connection.execute(query)}


def _any(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.max(case((condition, 1), else_=0))


async def told_at(connection: AsyncConnection, subject: str) -> dict[str, datetime]:
    """When each receiver was last told anything of a subject, or was to be."""
    query = (
        select(deliveries.c.subscriber, func.max(deliveries.c.queued_at).label("at"))
        .where(deliveries.c.subject == subject, deliveries.c.dropped_at.is_(None))
        .group_by(deliveries.c.subscriber)
    )
    return {row.subscriber: row.at for row in await connection.execute(query)}


async def standing(connection: AsyncConnection) -> dict[str, dict[str, Trouble]]:
    """The trouble that each receiver was last told of each source, by their ids."""
    query = (
        select(deliveries.c.subscriber, deliveries.c.about)
        .where(TROUBLE, deliveries.c.dropped_at.is_(None))
        .order_by(deliveries.c.queued_at)
    )
    found: dict[str, dict[str, Trouble]] = {}
    for row in await connection.execute(query):
        matter = _matter(row.about)
        if isinstance(matter, Trouble) and matter.what == "source":
            found.setdefault(row.subscriber, {})[matter.id] = matter
    return found


async def drop_held(connection: AsyncConnection, subject: str, receivers: Sequence[str], now: datetime) -> None:
    """Drop the messages of a subject to these receivers that wait for their hour, and that nobody is sending."""
    for some in _by_many(receivers):
        held = deliveries.c.held & deliveries.c.subscriber.in_(some)
        await _drop(
            connection, (deliveries.c.subject == subject) & held & (deliveries.c.attempts == 0) & leases.free(deliveries, now), now
        )


async def drop_reminders(connection: AsyncConnection, subject: str, now: datetime) -> None:
    """Drop the reminders of an event that were not sent yet, nor are being sent."""
    unsent = (deliveries.c.occasion == Occasion.REMINDER) & leases.free(deliveries, now)
    await _drop(connection, (deliveries.c.subject == subject) & unsent, now)


async def drop(connection: AsyncConnection, unwanted: Iterable[Delivery], owner: str, now: datetime) -> None:
    """Drop messages that `owner` still holds and that need not be sent any more."""
    await _drop(connection, _held_by(owner, unwanted), now)


async def _drop(connection: AsyncConnection, which: ColumnElement[bool], now: datetime) -> None:
    values = {"due_at": None, "dropped_at": now, "lease_until": None, "lease_owner": None}
    await connection.execute(update(deliveries).where(which, WAITS).values(values))


async def claim(
    connection: AsyncConnection,
    *,
    now: datetime,
    lease: timedelta,
    owner: str,
    limit: int,
    but: Iterable[str] = (),
    mail: bool | None = None,
) -> list[Delivery]:
    """Deliveries that are due, leased to `owner`, in the order of each receiver; none for the receivers in `but`.

    `mail`: only those that go by mail, or only those that do not.

    A message waits for the one before it of the same subject to the same receiver, as long as that is being tried: nobody hears
    of an end before the start. So one node claims at a time: what another is just claiming could not be seen to be waited for.
    """
    await marks.lock(connection, "deliveries")
    wanted = deliveries.c.subscriber.not_in(sorted(but)) & ~_is_after_another(now)
    wanted = wanted if mail is None else wanted & deliveries.c.mail.is_(mail)
    order = (deliveries.c.queued_at, deliveries.c.change, deliveries.c.message_id)
    rows = await leases.claim(connection, deliveries, now=now, lease=lease, owner=owner, limit=limit, only=wanted, then=order)
    return sorted((delivery_of(row) for row in rows), key=lambda delivery: delivery.place)


def _is_after_another(now: datetime) -> ColumnElement[bool]:
    """Whether an earlier message of the same subject to the same receiver was tried in vain, or is not free to be claimed."""
    earlier = deliveries.alias("earlier")
    order, place = (tuple_(table.c.queued_at, func.coalesce(table.c.change, 0)) for table in (earlier, deliveries))
    apart = or_(earlier.c.attempts > 0, earlier.c.due_at > now, earlier.c.lease_until > now)
    same = and_(earlier.c.subject == deliveries.c.subject, earlier.c.subscriber == deliveries.c.subscriber)
    return select(earlier.c.message_id).where(same, earlier.c.due_at.is_not(None), apart, order < place).exists()


def delivery_of(row: object) -> Delivery:
    """A delivery from its row."""
    names = ("message_id", "subscriber", "occasion", "queued_at", "attempts")
    given = {name: getattr(row, name) for name in names}
    return Delivery(**given, matter=_matter(getattr(row, "about")), change=getattr(row, "change") or 0)  # noqa: B009 -- a row


async def release(connection: AsyncConnection, unsent: Iterable[Delivery], owner: str, due_at: datetime | None = None) -> None:
    """Give back deliveries that `owner` still holds and has not sent; they are due again at `due_at`, or still."""
    later = {} if due_at is None else {"due_at": due_at}
    await connection.execute(update(deliveries).where(_held_by(owner, unsent)).values(lease_until=None, lease_owner=None, **later))


def _held_by(owner: str, given: Iterable[Delivery]) -> ColumnElement[bool]:
    return deliveries.c.message_id.in_([one.message_id for one in given]) & (deliveries.c.lease_owner == owner)


async def settle(connection: AsyncConnection, delivery: Delivery, attempt: Attempt, retry_at: datetime | None) -> None:
    """Mark a delivery after an attempt: done, due again at `retry_at`, or failed for good.

    One that was dropped or given up during the attempt is not due again.
    """
    row = {name: getattr(attempt, name) for name in Attempt.__dataclass_fields__}
    await bulk.insert(connection, attempts, [{"message_id": delivery.message_id, **row}])
    values: dict[str, object] = {
        "attempts": delivery.attempts + (not attempt.ok),
        "done_at": attempt.at if attempt.ok else None,
        "due_at": None,
        "lease_until": None,
        "lease_owner": None,
    }
    if retry_at is None:
        values["failed_at"] = None if attempt.ok else attempt.at
    await bulk.update_row(connection, deliveries, delivery.message_id, values)
    if retry_at is not None:
        own = deliveries.c.message_id == delivery.message_id
        waits = deliveries.c.dropped_at.is_(None) & deliveries.c.failed_at.is_(None)
        await connection.execute(update(deliveries).where(own, waits).values(due_at=retry_at))


async def hasten(connection: AsyncConnection, subscriber: str, now: datetime) -> None:
    """Have what waits for another try to a receiver tried at once: it answers again."""
    waiting = (deliveries.c.subscriber == subscriber) & (deliveries.c.due_at > now) & (deliveries.c.attempts > 0)
    await connection.execute(update(deliveries).where(waiting).values(due_at=now))


async def fail_all(connection: AsyncConnection, subscriber: str, now: datetime) -> None:
    """Give up what waits for a receiver."""
    waiting = (deliveries.c.subscriber == subscriber) & WAITS
    given_up = {"due_at": None, "failed_at": now, "lease_until": None, "lease_owner": None}
    await connection.execute(update(deliveries).where(waiting).values(given_up))


async def log(connection: AsyncConnection, message_id: str) -> list[Attempt]:
    """The attempts at one message, oldest first."""
    rows = await connection.execute(select(attempts).where(attempts.c.message_id == message_id).order_by(attempts.c.id))
    return [Attempt(**{name: getattr(row, name) for name in Attempt.__dataclass_fields__}) for row in rows]
