"""The operator's rulings: checked against what is known, then kept for ever."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Impact
from statuspage.core.model import Event
from statuspage.core.rulings import CORRECTABLE, Action, Ruling, merge_value, posted
from statuspage.errors import StatuspageError
from statuspage.store import events, notices, upsert
from statuspage.store.tables import rulings

_RULING = TypeAdapter(Ruling)


class RulingError(StatuspageError):
    """A ruling that cannot be made; says why, and what would be right."""


async def all_rulings(connection: AsyncConnection) -> list[Ruling]:
    """Every ruling."""
    rows = await connection.execute(select(rulings.c.document).order_by(rulings.c.at, rulings.c.id))
    return [_RULING.validate_json(row.document) for row in rows]


async def rule(connection: AsyncConnection, asked: Ruling) -> Ruling:
    """Make a ruling; it is immutable. What it posts is kept as a notice. For a merge, `asked.value` is the id of the other event.

    Raises RulingError when there is nothing of its target's id, or its value is not what its action takes.
    """
    made = await _CHECKS.get(asked.action, _of_event)(connection, asked)
    row = {"id": made.id, "at": made.at, "document": _RULING.dump_json(made).decode()}
    await upsert.insert_new(connection, rulings, row)
    if made.action is Action.POST:
        await notices.add(connection, posted(made), made.id)
    return made


async def _of_event(connection: AsyncConnection, asked: Ruling) -> Ruling:
    await _event(connection, asked.target)
    return asked


async def _event(connection: AsyncConnection, id: str) -> Event:
    found = await events.event(connection, id)
    if found is None:
        raise RulingError(f"there is no event {id}; its id is the last part of its page's address")
    return found


async def _post(_: AsyncConnection, asked: Ruling) -> Ruling:
    try:
        posted(asked)
    except (ValidationError, ValueError) as error:
        raise RulingError(f"that is nothing to post: {error}") from error
    return asked


async def _correction(connection: AsyncConnection, asked: Ruling) -> Ruling:
    await _event(connection, asked.target)
    if asked.field not in CORRECTABLE:
        raise RulingError(f"{asked.field} cannot be corrected; these can: {', '.join(CORRECTABLE)}")
    return replace(asked, value=_value(asked.field, asked.value))


def _value(field: str, value: str | None) -> str | None:
    """A correction's value as it is kept; an empty one means that it is not known."""
    if field == "title":
        if not value:
            raise RulingError("a title cannot be empty")
        return value
    if field == "impact":
        if value not in set(Impact):
            raise RulingError(f"{value} is no impact; these are: {', '.join(Impact)}")
        return value
    return instant(value).isoformat() if value else None


def instant(text: str) -> datetime:
    """An instant with its offset, as ISO 8601 writes it. Raises RulingError."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise RulingError(f"{text} is no time, such as 2026-03-02T09:30:00+08:00") from error
    if at.tzinfo is None:
        raise RulingError(f"{text} names no time zone; write, say, {text}+08:00")
    return at


async def _closing(connection: AsyncConnection, asked: Ruling) -> Ruling:
    await _event(connection, asked.target)
    return replace(asked, value=instant(asked.value).isoformat() if asked.value else None)


async def _merging(connection: AsyncConnection, asked: Ruling) -> Ruling:
    """The older id stays: links to it are older too."""
    one, other = await _event(connection, asked.target), await _event(connection, asked.value or "")
    if one.id == other.id:
        raise RulingError("an event cannot be merged into itself")
    for event in (one, other):
        if event.merged_into:
            raise RulingError(f"{event.id} was merged into {event.merged_into} already")
    older, newer = sorted((one, other), key=lambda event: (event.opened_at, event.id))
    return replace(asked, target=older.id, value=merge_value(newer))


async def _splitting(connection: AsyncConnection, asked: Ruling) -> Ruling:
    event = await _event(connection, asked.target)
    cited = {citation.notice for citation in event.citations}
    if asked.value not in cited:
        raise RulingError(f"{event.id} does not cite {asked.value}; it cites {', '.join(sorted(cited)) or 'nothing'}")
    if len(cited) < 2:
        raise RulingError(f"{event.id} cites nothing else, so that nothing would be left of it")
    return asked


async def _of_notice(connection: AsyncConnection, asked: Ruling) -> Ruling:
    if await notices.newest(connection, asked.target) is None:
        raise RulingError(f"there is no notice {asked.target}; its id is the last part of its page's address")
    return asked


async def _undoing(connection: AsyncConnection, asked: Ruling) -> Ruling:
    made = {ruling.id: ruling for ruling in await all_rulings(connection)}
    if asked.target not in made or made[asked.target].action is Action.UNDO:
        raise RulingError(f"there is no ruling {asked.target} to undo; `statuspage rule list` shows them")
    return asked


_CHECKS: dict[Action, Callable[[AsyncConnection, Ruling], Awaitable[Ruling]]] = {
    Action.POST: _post,
    Action.CORRECT: _correction,
    Action.MERGE: _merging,
    Action.SPLIT: _splitting,
    Action.CLOSE: _closing,
    Action.ACCEPT: _of_notice,
    Action.REJECT: _of_notice,
    Action.UNDO: _undoing,
}
