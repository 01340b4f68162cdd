"""One look into the store by a command, also while the server runs."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.errors import StatuspageError
from statuspage.settings import Settings
from statuspage.store import visit_store

T = TypeVar("T")


def in_store(settings: Settings, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
    """What `work` gives, done in one transaction; errors of ours are told in one line."""
    try:
        return asyncio.run(_visited(settings, work))
    except (StatuspageError, SQLAlchemyError) as error:
        raise click.ClickException(str(error)) from error


async def _visited(settings: Settings, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
    store = await visit_store(settings.store.url, settings.folder)
    try:
        async with store.writing() as connection:
            return await work(connection)
    finally:
        await store.close()
