"""`statuspage discover`: finds where a service's notices come from, and writes the settings that read them."""

import asyncio
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from ipaddress import ip_network
from pathlib import Path

import click
import uvloop

from statuspage import catalogue, clock, logs
from statuspage.app import VERSION, user_agent
from statuspage.catalogue import Entry
from statuspage.cli_settings import settings_of, settings_option
from statuspage.core.discovery import Found, Search, Step, identifier, ranked
from statuspage.jobs.discover import PAUSE, Scout
from statuspage.jobs.look import opened
from statuspage.net.address import Network
from statuspage.settings import Settings
from statuspage.settings.types import network_text

_ZONE = "Asia/Shanghai"


class _Range(click.ParamType[Network]):
    """A range of addresses."""

    name = "range"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Network:
        """The range that `value` names."""
        try:
            return ip_network(network_text(value))
        except ValueError as error:
            self.fail(f"not {error}", param, ctx)


@click.command("discover")
@click.argument("url")
@settings_option("A settings file, whose [fetch] counts when it is there.")
@click.option("--allow", multiple=True, metavar="RANGE", type=_Range(), help="A private range that may be reached: 10.0.0.0/8.")
@click.option(
    "--pause", type=click.FloatRange(min=0), default=PAUSE, show_default=True, help="Seconds between two requests to one host."
)
def command(url: str, path: Path, allow: Sequence[Network], pause: float) -> None:
    """Find what can be read of a service, from its homepage or its page on status at URL; show it and the settings for it.

    At most 12 requests are made, none of them twice. What is shown was fetched and read; nothing is added anywhere. Exit code 1
    when nothing can be read.
    """
    logs.set_up(quiet=True)
    settings = settings_of(path) if path.exists() else None
    entry = catalogue.at(url if "://" in url else f"https://{url}")
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        search = runner.run(_search(url, settings, allow, pause, entry))
    for line in told(search, entry):
        click.echo(line)
    if not search.found:
        raise click.exceptions.Exit(1)


async def _search(url: str, settings: Settings | None, allow: Sequence[Network], pause: float, entry: Entry | None) -> Search:
    allowed = [*allow, *(settings.fetch.allow if settings else ())]
    agent = user_agent(settings) if settings else f"statuspage/{VERSION}"
    zone = settings.site.timezone if settings else _ZONE
    known = [source.url for source in entry.sources] if entry else []
    async with opened(allowed, agent) as (client, reader):
        return await Scout(client, reader, clock.utcnow, zone, pause).discover(url, known)


def told(search: Search, entry: Entry | None) -> Iterator[str]:
    """What a search has come to, in lines for the operator: what was found, best first, and the settings for the best."""
    found = ranked(search)
    requests = f"{search.requests} {'request' if search.requests == 1 else 'requests'}"
    if not found:
        yield f"Nothing that can be read was found at {search.given}, with {requests}:"
        yield from (_failure(step, problem) for step, problem in search.asked)
        yield "If you know where it announces, give that address; an announcement list, a feed or JSON each will do."
        return
    yield f"Found with {requests}, best first:"
    for number, one in enumerate(found, 1):
        yield from _candidate(number, one)
    yield ""
    yield "Look whether this is what you want, then put it into statuspage.toml:"
    yield ""
    yield snippet(search, found[0], entry)


def _failure(step: Step, problem: str) -> str:
    return f"  {step.url}: {problem or 'leads to nothing that can be read'}"


def _candidate(number: int, found: Found) -> Iterator[str]:
    yield f"{number}. {found.kind}  {found.url}"
    counts = {"notice": found.items, "component": found.statements}
    held = [f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items() if count] or ["nothing announced now"]
    aside = "; perhaps not about its state" if found.aside else ""
    yield f"   {found.via.value}; {', '.join(held)}{aside}"
    for notice in found.newest:
        at = f"{notice.published:%Y-%m-%d %H:%M%z}" if notice.published else "without date"
        yield f"   {at}  {_line(notice.title) or notice.url}"


def _line(text: str) -> str:
    """A title from outside as it may be printed: one line, without control characters, shortened."""
    clean = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return clean if len(clean) <= 100 else f"{clean[:99]}…"


def snippet(search: Search, found: Found, entry: Entry | None) -> str:
    """Settings that read what was found: the catalogue's entry where it is that, else a service and its source."""
    if entry and any(source.url == found.url for source in entry.sources):
        return f"[[services]]\nuse = {_quoted(entry.id)}\n"
    id = identifier(search)
    service = {"id": id, "name": _name(search, id), "homepage": search.given}
    source = {"id": id, "kind": found.kind, "url": found.url, "services": [id], "official": True}
    return "\n".join([*_table("services", service), "", *_table("sources", source)]) + "\n"


def _name(search: Search, id: str) -> str:
    """What the page calls itself, by the part of its title that has the name; else the name in its address."""
    parts = [_line(part).strip() for part in re.split(r"\s[-–—|·:]\s|[|_｜·]", search.title)]
    named = [part for part in parts if id.replace("-", "") in re.sub(r"\W", "", part.casefold())]
    foreign = [part for part in parts if part and not part.isascii()]
    return next((part for part in [*named, *foreign] if len(part) <= 40), id.replace("-", " ").title())


def _table(key: str, values: Mapping[str, object]) -> list[str]:
    return [f"[[{key}]]", *(f"{name} = {_quoted(value)}" for name, value in values.items())]


def _quoted(value: object) -> str:
    """A value in TOML: JSON's texts, lists and truth values are TOML's too, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
