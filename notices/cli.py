"""The command line of the library: `notices extract` and `explain` for prose, those of `cli_sources` for documents of sources."""

import json
import sys
from importlib import import_module
from typing import Any, BinaryIO

import click

from notices import collector
from notices.extract import extract as extract_facts
from notices.extract import facts_json
from notices.extract.explain import explain as explain_reading
from notices.lines import Announcement, BadLine, announcements

_JSON = json.JSONEncoder(ensure_ascii=False)


class _Commands(click.Group):
    """All commands. Those about sources are imported when one is asked for: formats take longer to load than to read a notice."""

    _ELSEWHERE = ("detect", "parse")

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted((*super().list_commands(ctx), *self._ELSEWHERE))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module("notices.cli_sources"), cmd_name)
        return command


@click.group(cls=_Commands)
def main() -> None:
    """Bytes in, facts out."""


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
def extract(file: BinaryIO) -> None:
    """Read announcements (JSON lines: id, lang, format, published, timezone, title, body); write their facts, a line each.

    Each line is answered before the next is read. A line that cannot be read is answered by its id and the error, which stderr
    tells with the line's number, too; the exit code is then 1.
    """
    with collector.put_off():
        sys.exit(1 if _answer(file) else 0)


def _answer(file: BinaryIO) -> bool:
    """Answer every line; tells whether one of them could not be read."""
    failed = False
    for found in announcements(file):
        answer = _facts(found) if isinstance(found, Announcement) else found
        if isinstance(answer, BadLine):
            failed = True
            click.echo(str(answer), err=True)
            answer = {"id": answer.id, "error": str(answer)}
        _write(_JSON.encode(answer))
    return failed


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


def _fields(found: Announcement) -> dict[str, Any]:
    return {name: getattr(found, name) for name in ("title", "body", "format", "published", "timezone", "lang")}


def _write(line: str) -> None:
    """Write a line in UTF-8 whatever the terminal's encoding, at once: who reads along is not kept waiting."""
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
