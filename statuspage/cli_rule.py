"""`statuspage rule`: an operator's rulings from the command line, also while the server runs; it takes them up within seconds."""

import getpass
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Impact, Kind
from notices.sources import kinds
from statuspage import clock
from statuspage.cli_settings import settings_option
from statuspage.cli_store import in_store
from statuspage.core.reading import Reading
from statuspage.core.review import reviews
from statuspage.core.rulings import CORRECTABLE, Action, Post, Ruling, Rulings, notice_id, post_value, split_off
from statuspage.errors import SettingsError
from statuspage.settings import Settings
from statuspage.settings.file import load
from statuspage.store import notices, rulings

T = TypeVar("T")

_LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Who rules, by which settings."""

    settings: Settings
    who: str

    def run(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Do `work` in one transaction; errors of ours are told in one line."""
        return in_store(self.settings, work)

    def rule(self, action: Action, target: str, why: str, field: str = "", value: str | None = None) -> Ruling:
        """Make a ruling and say so."""
        asked = Ruling(secrets.token_hex(8), clock.utcnow(), self.who, why, action, target, field, value)
        made = self.run(lambda connection: rulings.rule(connection, asked))
        click.echo(f"ruling {made.id}: {made.action} {made.target}; undo it with: statuspage rule undo {made.id}")
        return made


@click.group("rule")
@settings_option()
@click.option("--who", default=getpass.getuser, show_default="your login", help="Who rules; it is kept with the ruling.")
@click.pass_context
def command(context: click.Context, path: Path, who: str) -> None:
    """Post, correct, merge, split, hide or close an event; accept or reject a reading; undo. Nothing is overwritten."""
    try:
        context.obj = _Desk(load(path, kinds()), who)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


_why = click.option("--why", required=True, help="The reason, kept with the ruling.")
_desk = click.pass_obj


@command.command("list")
@_desk
def list_(desk: _Desk) -> None:
    """List all rulings, oldest first."""
    made = desk.run(rulings.all_rulings)
    undone = {ruling.id for ruling in Rulings.of(made).undone}
    for ruling in made:
        off = " (undone)" if ruling.id in undone else ""
        what = " ".join(part for part in (ruling.action, ruling.target, ruling.field) if part)
        click.echo(f"{ruling.id}  {ruling.at:%Y-%m-%d %H:%M}Z  {ruling.who}: {what}{off} -- {ruling.why}")


@command.command()
@_desk
def review(desk: _Desk) -> None:
    """List what should be looked at: notices that could not be placed, readings in doubt."""
    since = clock.utcnow() - _LATELY
    found = desk.run(lambda connection: notices.since(connection, since))
    ruled = Rulings.of(desk.run(rulings.all_rulings))
    for item in reviews(ruled.read(found), Reading(desk.settings)):
        click.echo(f"{item.notice.id}  {item.doubt}: {item.detail or '-'}  {item.notice.title}  {item.notice.url}")


@command.command()
@click.argument("service")
@click.argument("title")
@click.option("--text", default="", help="What more there is to say.")
@click.option(
    "--kind", type=click.Choice([Kind.MAINTENANCE.value, Kind.OUTAGE.value]), default=Kind.OUTAGE.value, show_default=True
)
@click.option("--start", help="When it begins, such as 2026-03-02T09:30:00+08:00.")
@click.option("--end", help="When it should be over.")
@click.option("--component", "components", multiple=True, help="What is affected, by name; all of the service when left out.")
@click.option(
    "--impact", type=click.Choice([impact.value for impact in Impact]), default=Impact.UNAVAILABLE.value, show_default=True
)
@_why
@_desk
def post(desk: _Desk, /, service: str, title: str, why: str, **told: Any) -> None:
    """Post an event of SERVICE (its id) by hand."""
    if desk.settings.service(service) is None:
        known = ", ".join(one.id for one in desk.settings.services)
        raise click.ClickException(f"{service} is not the id of a service; there is {known}")
    start, end = (_instant(told[bound]) for bound in ("start", "end"))
    kind, impact = Kind(told["kind"]), Impact(told["impact"])
    posted = Post(service, title, told["text"], kind, start, end, told["components"], impact)
    made = desk.rule(Action.POST, service, why, value=post_value(posted))
    click.echo(f"notice {notice_id(made)}")


def _instant(text: str | None) -> datetime | None:
    try:
        return rulings.instant(text) if text else None
    except rulings.RulingError as error:
        raise click.ClickException(str(error)) from error


@command.command()
@click.argument("event")
@click.argument("field", type=click.Choice(CORRECTABLE))
@click.argument("value", default="")
@_why
@_desk
def correct(desk: _Desk, event: str, field: str, value: str, why: str) -> None:
    """Set a FIELD of an EVENT to VALUE; an empty one means that it is not known."""
    desk.rule(Action.CORRECT, event, why, field, value)


@command.command()
@click.argument("event")
@click.argument("other")
@_why
@_desk
def merge(desk: _Desk, event: str, other: str, why: str) -> None:
    """Make EVENT and OTHER one; the older id stays, the other leads to it."""
    desk.rule(Action.MERGE, event, why, value=other)


@command.command()
@click.argument("event")
@click.argument("notice")
@_why
@_desk
def split(desk: _Desk, event: str, notice: str, why: str) -> None:
    """Take a NOTICE out of an EVENT, into one of its own."""
    click.echo(f"event {split_off(desk.rule(Action.SPLIT, event, why, value=notice))}")


@command.command()
@click.argument("event")
@_why
@_desk
def hide(desk: _Desk, event: str, why: str) -> None:
    """Take an EVENT off the page."""
    desk.rule(Action.HIDE, event, why)


@command.command()
@click.argument("event")
@click.option("--at", help="When it was over; now when left out.")
@_why
@_desk
def close(desk: _Desk, event: str, at: str | None, why: str) -> None:
    """Say that an EVENT is over."""
    desk.rule(Action.CLOSE, event, why, value=at)


@command.command()
@click.argument("notice")
@_why
@_desk
def accept(desk: _Desk, notice: str, why: str) -> None:
    """Say that a NOTICE was read rightly; its questions are answered."""
    desk.rule(Action.ACCEPT, notice, why)


@command.command()
@click.argument("notice")
@_why
@_desk
def reject(desk: _Desk, notice: str, why: str) -> None:
    """Say that a NOTICE was read wrongly; it counts no more."""
    desk.rule(Action.REJECT, notice, why)


@command.command()
@click.argument("ruling")
@_why
@_desk
def undo(desk: _Desk, ruling: str, why: str) -> None:
    """Undo a RULING, as if it had never been made."""
    desk.rule(Action.UNDO, ruling, why)
