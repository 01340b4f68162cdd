"""`statuspage try`: fetches one source once and shows what it gives and what that is taken for; nothing is kept."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import click
import uvloop

from notices import sources
from notices.model import Document, Options, ParseError, Window
from notices.plain import item_json
from statuspage import clock, logs
from statuspage.app import user_agent
from statuspage.cli_settings import settings_of, settings_option
from statuspage.core.match import match
from statuspage.errors import FetchError
from statuspage.jobs.collect import options_of
from statuspage.jobs.look import Look, Looking, opened
from statuspage.jobs.reader import Noted
from statuspage.settings import Service, Settings, Source

_LONGEST = 120
_TRIED = "tried"
_MEDIA = {"json": "json", "html": "html", "xml": "xml", "calendar": "ics"}


@click.command("try")
@click.argument("source", metavar="SOURCE")
@settings_option("The settings file; for an address, only its [fetch] and [site] count, when it is there.")
@click.option("--kind", type=click.Choice(sources.kinds()), help="The format of an address; left out: detected.")
@click.option("--articles", type=click.IntRange(0, 20), default=3, show_default=True, help="How many articles of a list to read.")
@click.option(
    "--save", type=click.Path(path_type=Path, file_okay=False), help="Write the document as a test case into this folder."
)
def command(source: str, path: Path, kind: str | None, articles: int, save: Path | None) -> None:
    """Fetch SOURCE, the id of a configured source or an address, once; show what it gives. Exit code 1 when it cannot be read."""
    logs.set_up(quiet=True)
    settings = _settings(path, needed="://" not in source)
    chosen = _chosen(settings, source, kind)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        try:
            look = runner.run(_look(settings, chosen, articles))
        except (FetchError, ParseError) as error:
            raise click.ClickException(f"{chosen.url}: {error}") from error
    services = [found for id in chosen.services if (found := settings.service(id))]
    for line in told(look, services):
        click.echo(line)
    if save is not None:
        _save(save, look, options_of(chosen, settings))
        click.echo(f"saved in {save}")


def _settings(path: Path, *, needed: bool) -> Settings:
    if not needed and not path.exists():
        return Settings.model_validate({"site": {"title": _TRIED, "url": "http://localhost/"}})
    return settings_of(path)


def _chosen(settings: Settings, named: str, kind: str | None) -> Source:
    if "://" in named:
        return Source.model_validate({"id": _TRIED, "url": named, "kind": kind, "services": [_TRIED]})
    found = next((source for source in settings.sources if source.id == named), None)
    if found is None:
        known = ", ".join(source.id for source in settings.sources) or "none"
        raise click.ClickException(f"{named} is not the id of a source; there are: {known}")
    return found.model_copy(update={"kind": kind}) if kind else found


async def _look(settings: Settings, source: Source, articles: int) -> Look:
    async with opened(settings.fetch.allow, user_agent(settings)) as (client, reader):
        return await Looking(client, reader, settings, clock.utcnow).look(source, articles)


def told(look: Look, services: list[Service]) -> Iterator[str]:
    """What a look has shown, in lines for the operator. `services` are those by whose names it is matched."""
    reading, document = look.reading, look.document
    yield f"{document.url}: {reading.kind}, {len(document.body)} bytes"
    yield f"{len(reading.notices)} notices, {len(reading.requests)} articles, {len(reading.statements)} statements"
    if not (reading.notices or reading.requests or reading.statements):
        yield "It can be read and holds nothing now."
    for noted in reading.notices:
        yield from _notice(noted, services)
    for one in look.followed:
        yield f"article {one.request.url}" + (f": {one.problem}" if one.problem else "")
        for noted in one.notices:
            yield from _notice(noted, services)
    if left := len(reading.requests) - len(look.followed):
        yield f"{left} more articles were not read (--articles)"
    for said in reading.statements:
        names = [said.component] if said.component else []
        yield _line(f"statement: {said.component or 'the whole'} is {said.health} ({said.raw}){_targets(names, '', services)}")


def _notice(noted: Noted, services: list[Service]) -> Iterator[str]:
    notice, facts = noted.notice, noted.facts
    yield ""
    yield _line(f"{notice.published:%Y-%m-%d %H:%M%z}  {notice.title or '(no title)'}")
    yield f"  {notice.url}"
    stage = f", {notice.stage}" if notice.stage else ""
    yield f"  {facts.kind}{stage}, confidence {facts.confidence:.2f}"
    for window in facts.windows:
        yield from _window(window, notice.title, services)
    if facts.expected_recovery:
        yield f"  expected back {facts.expected_recovery:%Y-%m-%d %H:%M%z}"
    yield from (_line(f"  still works: {name}") for name in facts.still_available)
    yield from (_line(f"  meanwhile: “{one.quote}”") for one in facts.workarounds)
    yield from (_line(f"  question: {one.code} “{one.quote}”") for one in facts.questions)


def _window(window: Window, title: str, services: list[Service]) -> Iterator[str]:
    bounds = " to ".join(f"{at:%Y-%m-%d %H:%M%z}" if at else "?" for at in (window.start, window.end))
    names = ", ".join(window.affects) or "no name"
    yield _line(f"  {bounds}: {window.impact}; {names}{_targets(list(window.affects), title, services)}")
    yield from (_line(f"    {one.field}: “{one.quote}”") for one in window.evidence)


def _targets(names: list[str], title: str, services: list[Service]) -> str:
    """What names are matched with, where there are services to match them with."""
    if not services:
        return ""
    hit = match(names, services, title=title)
    return f" -> {', '.join(map(str, hit.targets)) or 'nothing'}" + ("" if hit.certain else " (not by name)")


def _line(text: str) -> str:
    """Words from outside as they may be printed: one line, without control characters, shortened."""
    indent = text[: len(text) - len(text.lstrip(" "))]
    clean = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return indent + (clean if len(clean) <= _LONGEST else f"{clean[: _LONGEST - 1]}…")


def _save(folder: Path, look: Look, options: Options) -> None:
    """Write a case as the tests of sources have them: the document, how it is read, and what it gives."""
    folder.mkdir(parents=True, exist_ok=True)
    document = look.document
    kind = next((ending for media, ending in _MEDIA.items() if media in document.content_type), "txt")
    (folder / f"in.{kind}").write_bytes(document.body)
    _write(folder / "options.json", _asked(document, options))
    _write(folder / "out.json", [item_json(item) for item in sources.parse(look.reading.kind, document, options)])


def _asked(document: Document, options: Options) -> dict[str, object]:
    told = {"url": document.url, "content_type": document.content_type, "fetched_at": document.fetched_at.isoformat()}
    return {**told, "timezone": options.timezone, "lang": options.lang, "extra": dict(options.extra)}


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
