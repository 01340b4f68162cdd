"""What was known at a past moment, out of the log of changes and the observations: nothing that became known later."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import LIVE, Change, Event, Measured
from statuspage.core.page import RECENT, Known
from statuspage.core.source import SourceHealth, Trouble
from statuspage.settings import Settings
from statuspage.store import events, notices, signals
from statuspage.store.tables import changes

_HORIZON = RECENT
"""How long before that moment a judgement may have been made to be shown still; every origin's last one before it is too."""


async def known_at(connection: AsyncConnection, settings: Settings, at: datetime) -> Known:
    """Everything that the page was made of at `at`, as far as it is recorded: how well sources could be read is not."""
    found = [change.event for change in await _last_changes(connection, at) if _in_view(change.event, at)]
    ids = [event.id for event in found]
    told = [change for change in await events.changes_of(connection, ids) if change.known_at <= at]
    revisions = await notices.of_events(connection, ids, at)
    return Known(
        events=tuple(found),
        changes=tuple(told),
        notices=tuple(notice for notice in revisions if notice.known_at <= at),
        measured=await _judgements(connection, at),
        health={source.id: SourceHealth(source.id, trouble=Trouble.UNRECORDED) for source in settings.sources},
        reconciled_at=at,
    )


async def _last_changes(connection: AsyncConnection, at: datetime) -> list[Change]:
    """The last change of every event that was known at `at`."""
    last = select(func.max(changes.c.number)).where(changes.c.known_at <= at).group_by(changes.c.event)
    rows = await connection.execute(select(changes.c.number, changes.c.document).where(changes.c.number.in_(last)))
    return [replace(events.change_of(row.document), number=row.number) for row in rows]


def _in_view(event: Event, at: datetime) -> bool:
    return event.lifecycle in LIVE or event.changed_at >= at - RECENT


async def _judgements(connection: AsyncConnection, at: datetime) -> tuple[Measured, ...]:
    """The judgement of every origin that stood at `at`."""
    latest: dict[str, Measured] = {}
    for one in await signals.recent_observations(connection, at - _HORIZON):
        if one.judged_at <= at:
            latest[one.origin] = Measured(one.origin, one.target, one.condition, one.since, at, None, one.measurement, one.data_to)
    return tuple(latest.values())
