"""What was known at a past moment, out of the log of changes and the observations: nothing that became known later."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import LIVE, Change, Event, Measured, Observation
from statuspage.core.page import RECENT, Known
from statuspage.core.recovery import known_by
from statuspage.core.source import SourceHealth, Trouble
from statuspage.core.watching import OURSELVES, Gap
from statuspage.settings import Settings
from statuspage.store import events, gaps, listening, notices, outages, predictions, signals
from statuspage.store.tables import changes
from statuspage.store.tables import events as events_table

_HORIZON = RECENT
"""How long before that moment a judgement may have been made to be shown still; every origin's last one before it is too."""

_MOMENT = timedelta(microseconds=1)
"""By how much a gap without an end reaches beyond the moment that is asked for."""


async def known_at(connection: AsyncConnection, settings: Settings, at: datetime) -> Known:
    """Everything that the page was made of at `at`, as far as it is recorded: how well sources could be read is not.

    While we ourselves measured nothing, the last reconciliation that counts is the one before.
    """
    missing = await gaps.holding(connection, at)
    found = [change.event for change in await _last_changes(connection, at) if _in_view(change.event, at)]
    ids = [event.id for event in found]
    told = [change for change in await events.changes_of(connection, ids) if change.known_at <= at]
    return Known(
        events=tuple(found),
        changes=tuple(told),
        notices=tuple(await notices.cited_by(connection, ids, at)),
        measured=await _judgements(connection, at, missing),
        health={source.id: SourceHealth(source.id, trouble=Trouble.UNRECORDED) for source in settings.sources},
        reconciled_at=min((gap.since for gap in missing if gap.origin == OURSELVES and gap.until), default=at),
        line_down_since=await _line_down_since(connection, at),
        outages=tuple(row for one in await outages.since(connection, 0) if one.outage and (row := known_by(one.outage, at))),
        shown=tuple(await predictions.noted_by(connection, at)),
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


async def _line_down_since(connection: AsyncConnection, at: datetime) -> datetime | None:
    """Since when our own line was down at `at`, if it still is: of a break that is over the gap is kept."""
    since = await listening.line_down_since(connection)
    return since if since is not None and since <= at else None


async def _judgements(connection: AsyncConnection, at: datetime, missing: Sequence[Gap]) -> tuple[Measured, ...]:
    """The judgement of every origin that stood at `at`, checked when it was made: later checks of the same result are not kept.

    One in a gap, its own or ours, has that gap: what was judged before it did not hold then.
    """
    latest: dict[str, Observation] = {}
    for one in await signals.recent_observations(connection, at - _HORIZON, at):
        if one.judged_at <= at:
            latest[one.origin] = one
    return tuple(replace(_measured(one), gaps=_gaps(one, missing, at)) for one in latest.values())


def _measured(one: Observation) -> Measured:
    return Measured(one.origin, one.target, one.condition, one.since, one.judged_at, None, one.measurement, one.data_to)


def _gaps(one: Observation, missing: Sequence[Gap], at: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """The gaps that a judgement is in at `at`. One that was never closed is over when the origin shows anew."""
    own = (gap for gap in missing if gap.origin in {OURSELVES, one.origin} and (gap.until or one.since <= gap.since))
    return tuple((gap.since, gap.until or at + _MOMENT) for gap in own)
