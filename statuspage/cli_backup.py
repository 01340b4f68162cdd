"""`statuspage backup`: a copy of the database, also while the server runs."""

from pathlib import Path

import click

from statuspage.cli_settings import settings_of, settings_option
from statuspage.errors import StatuspageError
from statuspage.store import backup


@click.command("backup")
@settings_option()
@click.argument("file", type=click.Path(path_type=Path))
def command(path: Path, file: Path) -> None:
    """Copy the database into FILE: one moment of it, also while the server runs, read through before FILE gets its name.

    For SQLite; a PostgreSQL database is copied by pg_dump.
    """
    settings = settings_of(path)
    try:
        found = backup.back_up(backup.file_of(settings.store.url, settings.folder), file)
    except StatuspageError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{file}: {found.events} events, {found.changes} changes, {found.size} bytes; read through and whole")
