"""The predictions that were shown, in their order. None is ever changed: how it held follows from how its event ended."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.expectation import Expectation
from statuspage.store.tables import predictions

_EXPECTATION = TypeAdapter(Expectation)

MOST = 2000
"""Predictions that are kept in memory, the newest."""


async def add(connection: AsyncConnection, shown: Sequence[Expectation]) -> None:
    """Note that these are shown from now on."""
    rows = [{"event": one.event, "at": one.at, "document": _EXPECTATION.dump_json(one).decode()} for one in shown]
    if rows:
        await connection.execute(predictions.insert(), rows)


async def since(connection: AsyncConnection, id: int) -> list[tuple[int, Expectation]]:
    """Those with a greater id, at most `MOST`, the newest; oldest first, each with its id."""
    query = (
        select(predictions.c.id, predictions.c.document).where(predictions.c.id > id).order_by(predictions.c.id.desc()).limit(MOST)
    )
    rows = list(await connection.execute(query))
    return [(row.id, _EXPECTATION.validate_json(row.document)) for row in reversed(rows)]


async def noted_by(connection: AsyncConnection, at: datetime) -> list[Expectation]:
    """Those that were shown by `at`, the newest `MOST`, oldest first."""
    query = select(predictions.c.document).where(predictions.c.at <= at).order_by(predictions.c.id.desc()).limit(MOST)
    rows = list(await connection.execute(query))
    return [_EXPECTATION.validate_json(row.document) for row in reversed(rows)]
