"""`statuspage export`: the whole site as files for any web server, once or again and again."""

import asyncio
from datetime import timedelta
from pathlib import Path

import click
from sqlalchemy.exc import SQLAlchemyError

from notices.sources import kinds
from statuspage import clock, logs
from statuspage.cli_settings import settings_option
from statuspage.errors import SettingsError, StatuspageError
from statuspage.settings import Settings
from statuspage.settings.file import load
from statuspage.settings.types import duration
from statuspage.store import AbsentError, Store, visit_store
from statuspage.web.export import Exporter, without_forms
from statuspage.web.folder import Folder


def _every(_context: click.Context, _option: click.Parameter, text: str | None) -> timedelta | None:
    try:
        return duration(text) if text else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("export")
@settings_option()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--every", callback=_every, metavar="TIME", help="Do it again and again with such a pause, for example 30s.")
@click.option("--forms", is_flag=True, help="Keep the forms to subscribe by: a live server takes what they send.")
def command(path: Path, folder: Path, every: timedelta | None, *, forms: bool) -> None:
    """Write the whole site into DIR, for any web server: all of it is exchanged in one step, what has not changed stays.

    Works beside a running server, without one, and without a database.
    """
    logs.set_up(quiet=True)
    try:
        settings = load(path, kinds())
        asyncio.run(_export(settings if forms else without_forms(settings), Folder(folder), every))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except (SettingsError, StatuspageError, SQLAlchemyError) as error:
        raise click.ClickException(str(error)) from error


async def _export(settings: Settings, folder: Folder, every: timedelta | None) -> None:
    """Export once, or until it is ended; then what fails is told and tried again."""
    store = await _store(settings)
    exporter = Exporter(settings, folder, store.reading if store else None)
    try:
        await _once(exporter, folder)
        while every is not None:
            await asyncio.sleep(every.total_seconds())
            try:
                await _once(exporter, folder)
            except (StatuspageError, SQLAlchemyError) as error:
                click.echo(f"not exported: {error}", err=True)
    finally:
        if store is not None:
            await store.close()


async def _once(exporter: Exporter, folder: Folder) -> None:
    done = await exporter.export(clock.utcnow())
    click.echo(f"{folder.path}: {done.written} files written, {done.kept} as they were, {done.removed} removed")


async def _store(settings: Settings) -> Store | None:
    """The database; null, which is told, when there is none yet."""
    try:
        return await visit_store(settings.store.url, settings.folder)
    except AbsentError as error:
        click.echo(f"{error}; the pages say that nothing is known", err=True)
        return None
