"""The commands for documents of sources: `notices parse` and `notices detect`."""

import json
import os
from datetime import UTC, datetime
from typing import BinaryIO

import click

from notices import sources
from notices.model import Document, Item, Notice, Options, ParseError
from notices.plain import item_json, plain


@click.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--kind", type=click.Choice(sources.kinds()), help="The format; detected from the body when left out.")
@click.option("--url", default="https://localhost/", help="The address the document was fetched from.")
@click.option("--timezone", default="Asia/Shanghai", show_default=True, help="The zone of times that name none.")
@click.option("--option", "given", multiple=True, metavar="NAME=TEXT", help="An option of the kind, such as items=data.list.")
@click.option("--everything", is_flag=True, help="Write requests and statements too, each with its type under `is`.")
def parse(file: BinaryIO, kind: str | None, url: str, *, timezone: str, given: tuple[str, ...], everything: bool) -> None:
    """Read a source's document; write its notices, a line each.

    What else it holds (articles to be fetched, words on components) is counted on stderr. A document that cannot be read ends
    with its reason and exit code 1.
    """
    document = _document(file, url)
    options = Options(timezone=timezone, extra={name: text for name, _, text in (option.partition("=") for option in given)})
    try:
        items = sources.parse(kind or _detected(document), document, options)
    except ParseError as error:
        raise click.ClickException(f"{file.name}: {error}") from error
    for item in items:
        if everything or isinstance(item, Notice):
            told = json.dumps(item_json(item) if everything else plain(item), ensure_ascii=False)
            click.echo(told.encode("utf-8", "replace"))  # whatever the terminal's encoding
    click.echo(_counted(items), err=True)


@click.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--url", default="https://localhost/", help="The address the document was fetched from.")
def detect(file: BinaryIO, url: str) -> None:
    """Say of which format a document is: the kind, alone on a line. Exit code 1 for one that no adapter knows."""
    try:
        click.echo(_detected(_document(file, url)))
    except ParseError as error:
        raise click.ClickException(f"{file.name}: {error}") from error


def _document(file: BinaryIO, url: str) -> Document:
    """The file as if it had been fetched when it was last written: relative dates count from then."""
    return Document(url, file.read(), "", datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC))


def _detected(document: Document) -> str:
    found = sources.detect(document)
    if found is None:
        raise ParseError(sources.unread(document))
    return found


def _counted(items: list[Item]) -> str:
    names = [type(item).__name__.lower() for item in items]
    return ", ".join(f"{names.count(name)} {name}s" for name in ("notice", "request", "statement"))
