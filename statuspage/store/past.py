"""What was known at a past moment, out of the log of changes and the observations: nothing that became known later."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import LIVE, Change, Event, Measured, Observation
from statuspage.core.page import RECENT, Known
from statuspage.core.source import SourceHealth, Trouble
from statuspage.settings import Settings
from statuspage.store import events, notices, predictions, signals
from statuspage.store.tables import changes
from statuspage.store.tables import events as events_table

_HORIZON = RECENT
"""How long before that moment a judgement may have been made to be shown still; every origin's last one before it is too."""


async def known_at(connection: AsyncConnection, settings: Settings, at: datetime) -> Known:
    """Everything that the page was made of at `at`, as far as it is recorded: how well sources could be read is not."""
    found = [change.event for change in await _last_changes(connection, at) if _in_view(change.event, at)]
    ids = [event.id for event in found]
    told = [change for change in await events.changes_of(connection, ids) if change.known_at <= at]
    return Known(
        events=tuple(found),
        changes=tuple(told),
        notices=tuple(await notices.cited_by(connection, ids, at)),
        measured=await _judgements(connection, at),
        health={source.id: SourceHealth(source.id, trouble=Trouble.UNRECORDED) for source in settings.sources},
        reconciled_at=at,
        shown=tuple(await predictions.noted_by(connection, ids, at)),
    )


async def _last_changes(connection: AsyncConnection, at: datetime) -> list[Change]:
    """The last change by `at` of every event that may have been in view then: what was over for long by then is not read."""
    live = events_table.c.lifecycle.in_([lifecycle.value for lifecycle in LIVE])
    lately = select(events_table.c.id).where(or_(live, events_table.c.changed_at >= at - RECENT))
    last = select(func.max(changes.c.number)).where(changes.c.known_at <= at, changes.c.event.in_(lately)).group_by(changes.c.event)
    rows = await connection.execute(select(changes.c.number, changes.c.document).where(changes.c.number.in_(last)))
    return [replace(events.change_of(row.document), number=row.number) for row in rows]


def _in_view(event: Event, at: datetime) -> bool:
    return event.lifecycle in LIVE or event.changed_at >= at - RECENT


async def _judgements(connection: AsyncConnection, at: datetime) -> tuple[Measured, ...]:
    """The judgement of every origin that stood at `at`, checked when it was made: later checks of the same result are not kept."""
    latest: dict[str, Observation] = {}
    for one in await signals.recent_observations(connection, at - _HORIZON, at):
        if one.judged_at <= at:
            latest[one.origin] = one
    return tuple(_measured(one) for one in latest.values())


def _measured(one: Observation) -> Measured:
    return Measured(one.origin, one.target, one.condition, one.since, one.judged_at, None, one.measurement, one.data_to)
