"""`statuspage deliveries`: the delivery log, sending again, a test, and the receivers that are sent nothing more."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage import clock
from statuspage.app import revealed, user_agent
from statuspage.cli_settings import settings_of, settings_option
from statuspage.cli_store import in_store
from statuspage.core.subscriber import Receiver, operators
from statuspage.core.telling.matter import Trial, message_id
from statuspage.errors import DeliveryError, StatuspageError
from statuspage.jobs.compose import Facts
from statuspage.jobs.mailing import mailing
from statuspage.jobs.parcel import Packer, Ways
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.store import deliveries, outbox, receiving
from statuspage.store.deliveries import Course, Logged, Which
from statuspage.store.outbox import Attempt, Delivery
from statuspage.store.rulings import instant

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Log:
    """The settings by which the log is found."""

    settings: Settings

    def run(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Do `work` in one transaction; errors of ours are told in one line."""
        return in_store(self.settings, work)


@click.group("deliveries")
@settings_option()
@click.pass_context
def command(context: click.Context, path: Path) -> None:
    """Look at what was sent, send it again, send a test, and serve a receiver again that was disabled. The server may run."""
    context.obj = _Log(settings_of(path))


_log = click.pass_obj


def _instant(_: click.Context, __: click.Parameter, text: str | None) -> datetime | None:
    try:
        return instant(text) if text else None
    except StatuspageError as error:
        raise click.BadParameter(str(error)) from error


_receiver = click.option("--to", "receiver", metavar="ID", help="Only those to this receiver.")
_since = click.option("--since", callback=_instant, help="Owed since then, such as 2026-03-02T09:30:00+08:00.")
_until = click.option("--until", callback=_instant, help="Owed before then.")


@command.command("list")
@_receiver
@_since
@_until
@click.option("--course", type=click.Choice([course.value for course in Course]), help="Only those that stand so.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, help="How many, the newest.")
@_log
def list_(log: _Log, /, course: str | None, limit: int, **given: Any) -> None:
    """List deliveries, newest first, and the receivers that are sent nothing."""
    which = Which(course=Course(course) if course else None, **given)
    for off in log.run(receiving.disabled):
        click.echo(f"{off.id} is sent nothing since {off.at:%Y-%m-%d %H:%M}Z: {off.reason}")
    for one in log.run(lambda connection: deliveries.listed(connection, which, limit)):
        click.echo(_line(one))


def _line(one: Logged) -> str:
    delivery = one.delivery
    stands = f"{one.course} {one.at:%Y-%m-%d %H:%M:%S}Z"
    tries = f", {delivery.attempts} failed" if delivery.attempts else ""
    owed = f"{delivery.queued_at:%Y-%m-%d %H:%M:%S}Z"
    about = (delivery.message_id, owed, delivery.subscriber, delivery.occasion, delivery.matter.name)
    return "  ".join((*about, f"{stands}{tries}"))


@command.command()
@click.argument("message")
@_log
def show(log: _Log, message: str) -> None:
    """Show a MESSAGE (its id) with every attempt: what was sent, what was answered, how long it took."""

    async def found(connection: AsyncConnection) -> tuple[list[Logged], list[Attempt]]:
        return await deliveries.listed(connection, Which((message,)), 1), await outbox.log(connection, message)

    logged, attempts = log.run(found)
    if not logged:
        raise click.ClickException(f"{message} is not in the log")
    click.echo(_line(logged[0]))
    for one in attempts:
        taken = "taken" if one.ok else "not taken"
        answer = "no answer" if one.status is None else f"status {one.status}"
        click.echo(f"{one.at:%Y-%m-%d %H:%M:%S}Z  {taken}: {answer} in {one.milliseconds} ms; {one.request}")
        if one.answer:
            click.echo("  " + " ".join(one.answer.split()))


@command.command()
@click.argument("messages", metavar="[MESSAGE]...", nargs=-1)
@_receiver
@_since
@_until
@click.option("--failed", is_flag=True, help="Only what could not be delivered.")
@_log
def replay(log: _Log, /, messages: tuple[str, ...], failed: bool, **given: Any) -> None:
    """Send messages once more, in their order and under their ids: those named, or all of a time, or to a receiver."""
    which = Which(messages, course=Course.FAILED if failed else None, **given)
    if which == Which():
        raise click.UsageError("name messages, or say --since, --until, --to or --failed")
    ids = log.run(lambda connection: deliveries.replay(connection, which, clock.utcnow()))
    click.echo(f"{len(ids)} {'message is' if len(ids) == 1 else 'messages are'} sent once more")


@command.command()
@click.argument("receiver")
@_log
def enable(log: _Log, receiver: str) -> None:
    """Serve a RECEIVER again that was disabled. What it missed is sent by: statuspage deliveries replay --failed --to RECEIVER."""
    if not log.run(lambda connection: receiving.enable(connection, [receiver])):
        raise click.ClickException(f"{receiver} is not disabled")
    click.echo(f"{receiver} is served again; what it missed: statuspage deliveries replay --failed --to {receiver}")


@command.command()
@click.argument("receiver")
@_log
def test(log: _Log, receiver: str) -> None:
    """Send a test to a RECEIVER of the settings at once, and say what it answered."""
    settings, site = log.settings, log.settings.site
    own = operators(settings.subscribers, revealed(settings, os.environ), site.languages[0], site.timezone)
    found = next((one for one in own if one.id == receiver), None)
    if found is None:
        known = ", ".join(one.id for one in own) or "none"
        raise click.ClickException(f"{receiver} is not a subscriber of the settings; there is {known}")
    click.echo(asyncio.run(_tested(settings, found)))


async def _tested(settings: Settings, receiver: Receiver) -> str:
    trial = Trial(clock.utcnow())
    delivery = Delivery(message_id(trial, receiver.id), receiver.id, trial, "trial", trial.at)
    client = Client(allow=settings.fetch.allow, user_agent=user_agent(settings))
    mailer = mailing(settings, revealed(settings, os.environ), b"")  # no link of a visitor is in a test
    try:
        parcel = Packer(Ways(client, mailer, clock.utcnow), receiver, Facts(settings)).pack([delivery])
        sent = await parcel.send()
    except DeliveryError as error:
        raise click.ClickException(f"not taken: {error.reason}; it answered: {error.excerpt or 'nothing'}") from error
    finally:
        await client.aclose()
        if mailer is not None:
            await mailer.aclose()
    return f"taken: status {sent.status} in {int(sent.seconds * 1000)} ms; {parcel.told}"
