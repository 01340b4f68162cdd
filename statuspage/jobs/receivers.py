"""Everybody who is told: the operator's own receivers and visitors, but those that are sent nothing more."""

from collections.abc import Collection, Iterable

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.subscriber import Receiver, operators
from statuspage.jobs.context import Context
from statuspage.store import receiving, subscriptions
from statuspage.store.subscriptions import Actives


def configured(context: Context) -> tuple[Receiver, ...]:
    """The operator's own receivers."""
    site = context.settings.site
    return operators(context.settings.subscribers, context.secrets, site.languages[0], site.timezone)


async def everybody(connection: AsyncConnection, context: Context, visitors: Actives) -> list[Receiver]:
    """All that are sent something."""
    return await _served(connection, (*configured(context), *await visitors.all(connection)))


async def some(connection: AsyncConnection, context: Context, ids: Collection[str]) -> list[Receiver]:
    """Those of these ids that are sent something."""
    own = [one for one in configured(context) if one.id in ids]
    return await _served(connection, (*own, *await subscriptions.active(connection, ids)))


async def _served(connection: AsyncConnection, found: Iterable[Receiver]) -> list[Receiver]:
    """Those that are not sent nothing more at their address."""
    off = {one.id: one.address for one in await receiving.disabled(connection)}
    return [one for one in found if one.id not in off or receiving.address_of(one.address) != off[one.id]]
