"""The delivery log, as an operator reads it: what was owed to whom, how it went, and sending it once more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import outbox
from statuspage.store.outbox import WAITS, Delivery
from statuspage.store.tables import deliveries


class Course(StrEnum):
    """How a delivery stands. FAILED: tried as often as it is, in vain. DROPPED: nobody needs it any more."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Logged:
    """A delivery and how it stands: since `at`, or due then while it waits."""

    delivery: Delivery
    course: Course
    at: datetime


@dataclass(frozen=True, slots=True)
class Which:
    """Which deliveries are meant: all that fulfil what is given. `since`, `until`: when they were owed, `[since, until)`."""

    ids: tuple[str, ...] = ()
    receiver: str | None = None
    course: Course | None = None
    since: datetime | None = None
    until: datetime | None = None


_COURSES: dict[Course, ColumnElement[bool]] = {
    Course.WAITING: WAITS,
    Course.DELIVERED: deliveries.c.done_at.is_not(None) & ~WAITS,
    Course.FAILED: deliveries.c.failed_at.is_not(None) & ~WAITS,
    Course.DROPPED: deliveries.c.dropped_at.is_not(None) & ~WAITS,
}


def _meant(which: Which) -> ColumnElement[bool]:
    given: list[ColumnElement[bool]] = [true()]
    given += [deliveries.c.message_id.in_(which.ids)] if which.ids else []
    given += [deliveries.c.subscriber == which.receiver] if which.receiver else []
    given += [_COURSES[which.course]] if which.course else []
    given += [deliveries.c.queued_at >= which.since] if which.since else []
    given += [deliveries.c.queued_at < which.until] if which.until else []
    return and_(*given)


async def listed(connection: AsyncConnection, which: Which, limit: int) -> list[Logged]:
    """The newest deliveries that are meant, newest first."""
    order = (deliveries.c.queued_at.desc(), deliveries.c.change.desc(), deliveries.c.message_id)
    rows = await connection.execute(select(deliveries).where(_meant(which)).order_by(*order).limit(limit))
    found: list[Logged] = []
    for row in rows:
        ends = {Course.WAITING: row.due_at, Course.DELIVERED: row.done_at, Course.FAILED: row.failed_at}
        course = next((course for course, at in ends.items() if at is not None), Course.DROPPED)
        found.append(Logged(outbox.delivery_of(row), course, ends.get(course) or row.dropped_at))
    return found


async def replay(connection: AsyncConnection, which: Which, now: datetime) -> Sequence[str]:
    """Have what is meant and does not wait any more sent once more, in its order, under its id; the ids."""
    query = update(deliveries).where(_meant(which), ~WAITS).returning(deliveries.c.message_id)
    values = {"due_at": now, "attempts": 0, "done_at": None, "failed_at": None, "dropped_at": None, "held": False}
    return [row.message_id for row in await connection.execute(query.values(values))]
