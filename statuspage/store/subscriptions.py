"""Visitors' subscriptions: one row for each place, which may be asked for, confirmed, changed and left again and again.

What is asked for stands beside what is in force until it is confirmed, and each asking by itself: so nobody else's asking changes a
subscription, or what a link or a code in somebody's hands confirms.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum, StrEnum, auto
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.subscriber import Channel, Receiver
from statuspage.core.subscribing.choices import Choices, dumped, loaded, receiver
from statuspage.core.subscribing.limits import DAY, PER_SITE, Asks, may_be_asked
from statuspage.core.subscribing.place import Place
from statuspage.core.subscribing.proof import CODE_VALID, MAIL_VALID, TRIES
from statuspage.store import receiving, upsert
from statuspage.store.tables import marks, subscriptions

OVERLAP = timedelta(days=2)
"""How long an old secret still signs beside the new one."""

PER_CHALLENGE = 4
"""Askings that one code may confirm: each lets it be guessed at anew."""

_BATCH = 200
_MARK = "subscriptions"
_HOUR = timedelta(hours=1)
_FREE: dict[str, Any] = {"due_at": None, "lease_until": None, "lease_owner": None}

own = subscriptions.c


class State(StrEnum):
    """PENDING: asked for and never confirmed. ACTIVE: is told. LEFT: was, and nothing of where is kept."""

    PENDING = "pending"
    ACTIVE = "active"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for at one time, which `nonce` names. `challenge` names the asking whose challenge proves it: this one, or one
    shortly before. It may be confirmed until `valid_until`; `tries` at its code were wrong."""

    nonce: str
    challenge: str
    address: str = field(repr=False)
    choices: Choices
    secrets: tuple[str, ...] = field(repr=False)
    valid_until: datetime
    tries: int = 0
    proved: bool = False


_WISHES = TypeAdapter(tuple[Wish, ...])


@dataclass(frozen=True, slots=True)
class Subscription:
    """A row. `wishes` are what was asked for lately, `nonce` names the latest challenge, `secrets` have the newest first."""

    id: str
    channel: Channel
    address: str = field(repr=False)
    state: State
    choices: Choices
    secrets: tuple[str, ...] = field(repr=False)
    wishes: tuple[Wish, ...] = field(repr=False)
    nonce: str = field(repr=False)
    asked_at: datetime
    valid_until: datetime
    confirmed_at: datetime | None
    attempts: int
    problem: str

    def wish(self, nonce: str) -> Wish | None:
        """What was asked for under that name."""
        return next((one for one in self.wishes if one.nonce == nonce), None)

    def receiver(self) -> Receiver:
        """Who is told."""
        return receiver(self.id, self.channel, self.address, self.secrets, self.choices)


@dataclass(frozen=True, slots=True)
class Ask:
    """What a visitor asks for. `id` and `nonce` are random, for the place if it is new and for this asking."""

    place: Place
    choices: Choices
    secrets: tuple[str, ...]
    id: str
    nonce: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of an ask. Its answer does not tell whether a challenge is sent (`sent`)."""

    id: str
    nonce: str
    valid_until: datetime
    sent: bool


class Outcome(Enum):
    """What became of a proof: it counts (DONE) or has counted before (KNOWN); it is WRONG, or its time is OVER."""

    DONE = auto()
    KNOWN = auto()
    WRONG = auto()
    OVER = auto()


class FullError(Exception):
    """So many challenges went out lately, all over the site, that no more do for now."""


async def ask(connection: AsyncConnection, wish: Ask, now: datetime) -> Asked:
    """Keep what is asked for, and owe its place a challenge unless it had enough of them. Raises FullError.

    What is asked for again while a code may still be typed can be confirmed by that; a mail's link confirms only its own.
    """
    row = (await connection.execute(select(subscriptions).where(own.place == wish.place.key).with_for_update())).first()
    lately = await connection.scalar(select(func.count()).where(own.asked_at > now - _HOUR))
    if (lately or 0) >= PER_SITE:
        raise FullError
    if may_be_asked(wish.place.channel, await _asks(connection, wish.place.target, now), now):
        return await _challenged(connection, wish, row, now)
    found = Asked(wish.id, wish.nonce, now + _valid(wish.place.channel), sent=False)
    if row is None or wish.place.channel is Channel.EMAIL:
        return found
    known = subscription_of(row)
    shared = [one for one in known.wishes if one.challenge == row.nonce and not one.proved and now < one.valid_until]
    if not 0 < len(shared) < PER_CHALLENGE:
        return found
    added = _wished(wish, row.nonce, row.valid_until)
    await connection.execute(update(subscriptions).where(own.id == row.id).values(asked=_kept(known.wishes, added, now)))
    return Asked(row.id, wish.nonce, row.valid_until, sent=False)


async def _asks(connection: AsyncConnection, target: str, now: datetime) -> Asks:
    query = select(func.sum(own.asks), func.max(own.asked_at)).where(own.target == target, own.asks_since > now - DAY)
    lately, last = (await connection.execute(query)).one()
    return Asks(int(lately or 0), last)


async def _challenged(connection: AsyncConnection, wish: Ask, row: Row[Any] | None, now: datetime) -> Asked:
    fresh = row is None or row.asks_since <= now - DAY
    wished = _wished(wish, wish.nonce, now + _valid(wish.place.channel))
    asking = {
        "asked": _kept(subscription_of(row).wishes if row is not None else (), wished, now),
        "nonce": wish.nonce,
        "asked_at": now,
        "valid_until": wished.valid_until,
        "asks": 1 if row is None or fresh else row.asks + 1,
        "asks_since": now if row is None or fresh else row.asks_since,
        "attempts": 0,
        "problem": "",
        **_FREE,
        "due_at": now,
    }
    if row is None:
        new = {
            "id": wish.id,
            "channel": wish.place.channel,
            "place": wish.place.key,
            "target": wish.place.target,
            "address": wish.place.address,
            "state": State.PENDING,
            "choices": dumped(wish.choices),
            "created_at": now,
            "number": 0,
        }
        await connection.execute(subscriptions.insert().values({**new, **asking}))
    else:
        await connection.execute(update(subscriptions).where(own.id == row.id).values(asking))
    return Asked(row.id if row is not None else wish.id, wish.nonce, wished.valid_until, sent=True)


def _valid(channel: Channel) -> timedelta:
    return MAIL_VALID if channel is Channel.EMAIL else CODE_VALID


def _wished(wish: Ask, challenge: str, valid_until: datetime) -> Wish:
    return Wish(wish.nonce, challenge, wish.place.address, wish.choices, wish.secrets, valid_until)


def _kept(wishes: Iterable[Wish], new: Wish, now: datetime) -> str:
    """The wishes that are not over, with a new one or one that has changed."""
    return _dumped([*(one for one in wishes if one.nonce != new.nonce and now < one.valid_until), new])


def _dumped(wishes: Iterable[Wish]) -> str:
    return _WISHES.dump_json(tuple(wishes)).decode()


async def prove(
    connection: AsyncConnection, id: str, nonce: str, now: datetime, *, right: bool = True, secret: str = ""
) -> tuple[Outcome, Subscription | None]:
    """Put what was asked for in force, when it is proved in time that the place is the asker's; what became of that.

    `secret` is a new one, for a webhook that has none yet. `right`: whether what was typed is the code; it can be tried so often.
    """
    row = (await connection.execute(select(subscriptions).where(own.id == id).with_for_update())).first()
    known = subscription_of(row) if row is not None else None
    wish = known.wish(nonce) if known else None
    if known is None or wish is None:
        return Outcome.OVER, None
    if now >= wish.valid_until or wish.tries >= TRIES:
        return Outcome.OVER, known
    if not right:
        tried = _kept(known.wishes, replace(wish, tries=wish.tries + 1), now)
        await connection.execute(update(subscriptions).where(own.id == id).values(asked=tried))
        return Outcome.WRONG, known
    if wish.proved:
        return (Outcome.KNOWN if known.state is State.ACTIVE else Outcome.OVER), known
    await _enforce(connection, known, wish, now, secret)
    await receiving.enable(connection, [id])  # it answers again: it has just taken a challenge
    return Outcome.DONE, await find(connection, id)


async def _enforce(connection: AsyncConnection, known: Subscription, wish: Wish, now: datetime, secret: str) -> None:
    """Put a wish that is proved in force; the others that waited are over."""
    secrets = wish.secrets or known.secrets or ((secret,) if known.channel is Channel.WEBHOOK else ())
    values = {
        "state": State.ACTIVE,
        "address": wish.address,
        "choices": dumped(wish.choices),
        "secrets": json.dumps(secrets),
        "asked": _dumped([replace(wish, proved=True)]),
        "left_at": None,
        "confirmed_at": now,
    }
    await _change(connection, known.id, {**values, **_FREE})


async def change(connection: AsyncConnection, id: str, choices: Choices) -> bool:
    """Let an active subscription be told of something else; whether there is one."""
    return await _change(connection, id, {"choices": dumped(choices)}, State.ACTIVE)


async def rotate(connection: AsyncConnection, id: str, secret: str, now: datetime) -> bool:
    """Sign with a new secret too: the old one counts as well until `end_overlap`. Whether there is such a subscription."""
    found = await find(connection, id)
    secrets = json.dumps([secret, *(found.secrets[:1] if found else ())])
    return await _change(connection, id, {"secrets": secrets, "rotated_at": now}, State.ACTIVE)


async def end_overlap(connection: AsyncConnection, before: datetime) -> None:
    """Sign no more with the old secrets of those that have had a new one since `before`."""
    rows = await connection.execute(select(own.id, own.secrets).where(own.rotated_at < before))
    for row in rows.all():
        await _change(connection, row.id, {"secrets": json.dumps(json.loads(row.secrets)[:1]), "rotated_at": None})


async def leave(connection: AsyncConnection, id: str, now: datetime) -> bool:
    """End a subscription, and forget where it went; whether there was one."""
    values = {"state": State.LEFT, "left_at": now, "address": "", "secrets": "[]", "rotated_at": None, "asked": None, **_FREE}
    return await _change(connection, id, values, State.ACTIVE)


async def _change(connection: AsyncConnection, id: str, values: dict[str, Any], only: State | None = None) -> bool:
    which = (own.id == id) if only is None else (own.id == id) & (own.state == only)
    number = await _next_number(connection)
    return bool((await connection.execute(update(subscriptions).where(which).values(number=number, **values))).rowcount)


async def _next_number(connection: AsyncConnection) -> int:
    """The number of a change: they are given in the order in which they are committed, as the row of the mark is locked."""
    raised = update(marks).where(marks.c.name == _MARK).values(value=marks.c.value + 1).returning(marks.c.value)
    number = await connection.scalar(raised)
    if number is None:
        await upsert.insert_new(connection, marks, {"name": _MARK, "value": 0})
        number = await connection.scalar(raised)
    return int(number or 0)


async def find(connection: AsyncConnection, id: str) -> Subscription | None:
    """The subscription of that id."""
    row = (await connection.execute(select(subscriptions).where(own.id == id))).first()
    return subscription_of(row) if row is not None else None


async def listed(connection: AsyncConnection) -> list[Subscription]:
    """All of them, by when they were asked for."""
    rows = await connection.execute(select(subscriptions).order_by(own.created_at, own.id))
    return [subscription_of(row) for row in rows]


async def active(connection: AsyncConnection, ids: Collection[str] | None = None) -> list[Receiver]:
    """The visitors that are told, or those of them with these `ids`; see `Actives` for who asks again and again."""
    which = own.state == State.ACTIVE
    query = select(subscriptions).where(which if ids is None else which & own.id.in_(list(ids))).order_by(own.id)
    return [subscription_of(row).receiver() for row in await connection.execute(query)]


class Actives:
    """Remembers the visitors that are told: only what has changed since is read again, of thousands one or none."""

    def __init__(self) -> None:
        self._known: dict[str, Receiver] = {}
        self._number = 0

    async def all(self, connection: AsyncConnection) -> Collection[Receiver]:
        """All of them."""
        while some := await self._changed(connection):
            for row in some:
                if row.state == State.ACTIVE:
                    self._known[row.id] = subscription_of(row).receiver()
                else:
                    self._known.pop(row.id, None)
                self._number = row.number
        return self._known.values()

    async def _changed(self, connection: AsyncConnection) -> Sequence[Row[Any]]:
        """The next of those that have changed: thousands at once would hold up everybody else."""
        query = select(subscriptions).where(own.number > self._number).order_by(own.number).limit(_BATCH)
        return (await connection.execute(query)).all()


def subscription_of(row: Row[Any]) -> Subscription:
    """A subscription from its row."""
    return Subscription(
        id=row.id,
        channel=Channel(row.channel),
        address=row.address,
        state=State(row.state),
        choices=loaded(row.choices),
        secrets=tuple(json.loads(row.secrets)),
        wishes=_WISHES.validate_json(row.asked) if row.asked else (),
        nonce=row.nonce,
        asked_at=row.asked_at,
        valid_until=row.valid_until,
        confirmed_at=row.confirmed_at,
        attempts=row.attempts,
        problem=row.problem,
    )
