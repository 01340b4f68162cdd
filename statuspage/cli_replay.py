"""`statuspage replay`: shows what today's rules read differently in the kept documents, and applies it when told to."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import click

from notices.model import Facts
from notices.sources import kinds
from statuspage import clock
from statuspage.cli_settings import settings_option
from statuspage.errors import SettingsError, StatuspageError
from statuspage.jobs.reader import Reader
from statuspage.jobs.replay import Replayed, Reread, replay
from statuspage.settings import Settings
from statuspage.settings.file import load
from statuspage.store import visit_store


@click.command("replay")
@settings_option()
@click.option("--apply", is_flag=True, help="Keep the better readings; the next reconciliation takes them up.")
def command(path: Path, *, apply: bool) -> None:
    """Read the kept documents again by today's rules, and list what would change."""
    try:
        replayed = asyncio.run(_replay(load(path, kinds()), apply=apply))
    except (SettingsError, StatuspageError) as error:
        raise click.ClickException(str(error)) from error
    for line in _lines(replayed):
        click.echo(line)
    count = len(replayed.rereads)
    done = "kept" if apply else "nothing was changed; with --apply they are kept" if count else "nothing to change"
    click.echo(f"{count} {'reading differs' if count == 1 else 'readings differ'}: {done}")


async def _replay(settings: Settings, *, apply: bool) -> Replayed:
    store = await visit_store(settings.store.url, settings.folder)
    reader = Reader()
    try:
        return await replay(store, reader, settings, clock.utcnow(), apply=apply)
    finally:
        await reader.stop()
        await store.close()


def _lines(replayed: Replayed) -> Iterator[str]:
    for reread in replayed.rereads:
        yield from _difference(reread)
    for change in replayed.changes:
        yield f"event {change.event.id}: {'+'.join(change.kinds)}  {change.event.title}"
    for problem in replayed.unread:
        yield f"cannot be read any more: {problem}"


def _difference(reread: Reread) -> Iterator[str]:
    yield f"notice {reread.before.id} of {reread.before.source}: {reread.before.title}  {reread.before.url}"
    before, after = set(_facts(reread.before.facts)), set(_facts(reread.after.facts))
    yield from (f"  - {line}" for line in _facts(reread.before.facts) if line not in after)
    yield from (f"  + {line}" for line in _facts(reread.after.facts) if line not in before)


def _facts(facts: Facts) -> list[str]:
    """Facts as lines that can be compared."""
    windows = [f"window {w.start or '?'} to {w.end or '?'}: {w.impact}, {', '.join(w.affects) or '-'}" for w in facts.windows]
    beside = {
        "expected recovery": facts.expected_recovery,
        "actual recovery": facts.actual_recovery,
        "recurrence": facts.recurrence,
        "still available": ", ".join(facts.still_available),
        "workarounds": " / ".join(workaround.quote for workaround in facts.workarounds),
        "questions": ", ".join(question.code for question in facts.questions),
    }
    return [f"kind {facts.kind}", *windows, *(f"{name} {value}" for name, value in beside.items() if value)]
