"""The command line of the library: `notices extract`, `explain`, `parse` and `detect`."""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, TextIO

import click

from notices.extract import extract as extract_facts
from notices.extract import facts_json
from notices.extract.explain import explain as explain_reading


@click.group()
def main() -> None:
    """Bytes in, facts out."""


@main.command()
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
def extract(file: TextIO) -> None:
    """Read announcements (JSON lines: id, lang, format, published, timezone, title, body); write their facts, a line each."""
    for number, record in _records(file):
        facts = extract_facts(**_fields(record, number))
        sys.stdout.write(json.dumps(facts_json(facts, str(record.get("id", number))), ensure_ascii=False) + "\n")
        sys.stdout.flush()


@main.command()
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
@click.option("--only", help="One record's id.")
def explain(file: TextIO, only: str | None) -> None:
    """Show mentions, rules and rejected readings of each announcement (JSON lines as for extract)."""
    for number, record in _records(file):
        if only in (None, record.get("id")):
            sys.stdout.write(f"== {record.get('id', number)} {record.get('title', '')}\n")
            sys.stdout.write(explain_reading(**_fields(record, number)))


def _records(file: TextIO) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for number, line in enumerate(file, 1):
        if line.strip():
            yield number, _record(line, number)


def _record(line: str, number: int) -> Mapping[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise click.ClickException(f"line {number}: not JSON: {error}") from error
    if not isinstance(record, dict):
        raise click.ClickException(f"line {number}: a JSON object is expected")
    return record


def _fields(record: Mapping[str, Any], number: int) -> dict[str, Any]:
    try:
        return {
            "title": str(record.get("title") or ""),
            "body": str(record.get("body") or ""),
            "format": str(record.get("format") or "text"),
            "published": datetime.fromisoformat(record["published"]),
            "timezone": str(record.get("timezone") or "Asia/Shanghai"),
            "lang": record.get("lang") or None,
        }
    except (KeyError, TypeError, ValueError) as error:
        raise click.ClickException(f"line {number}: published: an ISO 8601 instant with offset is expected ({error})") from error


if __name__ == "__main__":
    main()
