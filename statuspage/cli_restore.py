"""`statuspage restore`: puts a copy of the database in its place."""

from pathlib import Path

import click

from statuspage.cli_settings import settings_of, settings_option
from statuspage.errors import StatuspageError
from statuspage.store import backup


@click.command("restore")
@settings_option()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Put aside the database that is there.")
def command(path: Path, file: Path, *, replace: bool) -> None:
    """Put the copy FILE in the place of the database. The server must not run.

    A copy of an older version is brought up at the next start. What was queued at the moment of the copy is sent again; its ids
    make that harmless. For SQLite; a PostgreSQL database is put back by pg_restore.
    """
    settings = settings_of(path)
    try:
        database = backup.file_of(settings.store.url, settings.folder)
        found = backup.restore(file, database, replace=replace)
    except StatuspageError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{database}: {found.events} events, {found.changes} changes; start the server")
