"""The command line of the library: `notices extract` and `explain` for prose, `parse` and `detect` for documents of sources."""

import json
import os
import sys
from datetime import UTC, datetime
from typing import Any, BinaryIO

import click

from notices import sources
from notices.extract import extract as extract_facts
from notices.extract import facts_json
from notices.extract.explain import explain as explain_reading
from notices.lines import Announcement, BadLine, announcements
from notices.model import Document, Item, Notice, Options, ParseError
from notices.plain import item_json, plain

_JSON = json.JSONEncoder(ensure_ascii=False)


@click.group()
def main() -> None:
    """Bytes in, facts out."""


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
def extract(file: BinaryIO) -> None:
    """Read announcements (JSON lines: id, lang, format, published, timezone, title, body); write their facts, a line each.

    Each line is answered before the next is read. A line that cannot be read is answered by its id and the error, which stderr
    tells with the line's number, too; the exit code is then 1.
    """
    failed = False
    for found in announcements(file):
        answer = _facts(found) if isinstance(found, Announcement) else found
        if isinstance(answer, BadLine):
            failed = True
            click.echo(str(answer), err=True)
            answer = {"id": answer.id, "error": str(answer)}
        _write(_JSON.encode(answer))
    sys.exit(1 if failed else 0)


def _facts(found: Announcement) -> dict[str, object] | BadLine:
    try:
        return facts_json(extract_facts(**_fields(found)), found.id)
    except ValueError as error:
        return BadLine(found.line, found.id, str(error))


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--only", help="One record's id.")
def explain(file: BinaryIO, only: str | None) -> None:
    """Show mentions, rules and rejected readings of each announcement (JSON lines as for extract)."""
    failed = False
    for found in announcements(file):
        if only not in (None, found.id):
            continue
        shown = _explanation(found) if isinstance(found, Announcement) else found
        if isinstance(shown, BadLine):
            failed = True
            click.echo(str(shown), err=True)
        else:
            _write(shown)
    sys.exit(1 if failed else 0)


def _explanation(found: Announcement) -> str | BadLine:
    try:
        return f"== {found.id} {found.title}\n{explain_reading(**_fields(found))}"
    except ValueError as error:
        return BadLine(found.line, found.id, str(error))


@main.command()
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
            _write(json.dumps(item_json(item) if everything else plain(item), ensure_ascii=False))
    click.echo(_counted(items), err=True)


@main.command()
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


def _fields(found: Announcement) -> dict[str, Any]:
    return {name: getattr(found, name) for name in ("title", "body", "format", "published", "timezone", "lang")}


def _write(line: str) -> None:
    """Write a line in UTF-8 whatever the terminal's encoding, at once: who reads along is not kept waiting."""
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
