"""What past outages teach: one row for each event, made of all of its changes and written with them.

So no reader has to go through the log of changes, and what was learned outlives it. A row without a document teaches nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import TypeAdapter
from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Change
from statuspage.core.recovery import Recovered, outage
from statuspage.store import events, upsert
from statuspage.store.tables import changes, outages
from statuspage.store.tables import events as events_table

_RECOVERED = TypeAdapter(Recovered)

MOST = 1000
"""Rows that are kept in memory, the ones that changed last: telling a history so many takes half a second at start."""

ENDS = 200
"""An event with more changes than twice as many, such as of a page that is edited at every visit, teaches what its first and its
last ones do: each change has all of these read again."""

_ORDERS = {"from_first": changes.c.number, "from_last": changes.c.number.desc()}


@dataclass(frozen=True, slots=True)
class Row:
    """The row of an event. `number` is that of the newest change when it was written; a null `outage` teaches nothing."""

    event: str
    number: int
    outage: Recovered | None


@lru_cache(maxsize=2 * MOST)
def _outage(document: str) -> Recovered:
    return _RECOVERED.validate_json(document)


async def changes_of(connection: AsyncConnection, ids: Iterable[str]) -> dict[str, list[Change]]:
    """The first and last `ENDS` changes of these events, also those that were told to nobody, in the order of their numbers."""
    number, event = changes.c.number, changes.c.event
    places = [func.row_number().over(partition_by=event, order_by=order).label(name) for name, order in _ORDERS.items()]
    ranked = select(number, *places).where(event.in_(list(ids))).subquery()
    chosen = select(ranked.c.number).where(or_(*(ranked.c[name] <= ENDS for name in _ORDERS)))
    query = select(event, changes.c.document).where(number.in_(chosen)).order_by(number)
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for row in await connection.execute(query):
        found[row.event].append(events.change_of(row.document))
    return found


async def keep(connection: AsyncConnection, ids: Sequence[str]) -> None:
    """Write the rows of these events anew."""
    await write(connection, await changes_of(connection, ids))


async def write(connection: AsyncConnection, chains: Mapping[str, Sequence[Change]]) -> None:
    """Write the rows of events of which the changes are given as `changes_of` does, with new ones that are in the log already."""
    number = await events.last_number(connection)
    found = [(event, outage(made)) for event, made in chains.items()]
    rows = [
        {"event": event, "number": number, "document": _RECOVERED.dump_json(taught).decode() if taught else None}
        for event, taught in found
    ]
    await upsert.insert_or_replace(connection, outages, rows)


async def unkept(connection: AsyncConnection, limit: int) -> list[str]:
    """Events without a row: of a time when none were written. At most `limit`, the newest first."""
    query = select(events_table.c.id).where(events_table.c.id.not_in(select(outages.c.event)))
    return list((await connection.execute(query.order_by(events_table.c.changed_at.desc()).limit(limit))).scalars())


async def since(connection: AsyncConnection, number: int) -> list[Row]:
    """The rows that were written since that of this number, itself included; at most `MOST`, the newest, oldest first."""
    query = select(outages).where(outages.c.number >= number).order_by(outages.c.number.desc(), outages.c.event).limit(MOST)
    rows = list(await connection.execute(query))
    return [Row(row.event, row.number, _outage(row.document) if row.document else None) for row in reversed(rows)]
