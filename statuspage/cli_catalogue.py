"""`statuspage catalogue`: lists and searches the services that `use` knows, with how sure their addresses are."""

import click

from statuspage import catalogue
from statuspage.catalogue import Entry, Sureness


@click.command("catalogue")
@click.argument("word", default="")
def command(word: str) -> None:
    """List the known services whose name, category or address has WORD in it; all of them without one.

    Each line: what to write after `use`, the name, the kind of its source (- where its page cannot be read), how sure its addresses
    are, and its page. Nothing is asked for.
    """
    found = catalogue.search(word)
    for entry in found:
        click.echo(line(entry))
    read = sum(bool(entry.sources) for entry in found)
    click.echo(f"{len(found)} {'service' if len(found) == 1 else 'services'}, {read} of them with a source", err=True)
    if not found:
        near = catalogue.near(word)
        raise click.ClickException(f"nothing is called so; did you mean {near}?" if near else "nothing is called so")


def line(entry: Entry) -> str:
    """An entry in one line, its parts two blanks apart."""
    kinds = ",".join(dict.fromkeys(source.kind for source in entry.sources)) or "-"
    name = " / ".join(dict.fromkeys([entry.name, *entry.names.values()]))
    return "  ".join(part for part in (entry.id, name, kinds, sure(entry), entry.page or entry.homepage) if part)


def sure(entry: Entry) -> str:
    """How sure an entry's addresses are, with when they were seen."""
    words = {
        Sureness.VERIFIED: "seen to work",
        Sureness.LISTED: "listed",
        Sureness.KNOWN: "not checked",
        Sureness.PATTERN: "made by a pattern",
        Sureness.GUESS: "a guess",
    }
    return " ".join(part for part in (words[entry.sureness], entry.seen) if part)
