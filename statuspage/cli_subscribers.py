"""`statuspage subscribers`: the visitors who have subscribed themselves, for the operator; also while the server runs."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from statuspage import clock
from statuspage.cli_settings import settings_of, settings_option
from statuspage.cli_store import in_store
from statuspage.core.subscribing.place import masked
from statuspage.settings import Settings
from statuspage.store import subscriptions
from statuspage.store.subscriptions import State, Subscription

_all = click.option("--all", "everybody", is_flag=True, help="Those too who have not confirmed, or have left.")


@click.group("subscribers")
@settings_option()
@click.pass_context
def command(context: click.Context, path: Path) -> None:
    """List, remove or export the visitors who have subscribed themselves; receivers in the settings are not among them."""
    context.obj = settings_of(path)


@command.command("list")
@_all
@click.pass_obj
def list_(settings: Settings, everybody: bool) -> None:
    """List them, oldest first, with masked addresses."""
    found = in_store(settings, subscriptions.listed)
    for one in _of(found, everybody):
        where = masked(one.channel, one.address) if one.address else "-"
        since = f"{one.confirmed_at:%Y-%m-%d}" if one.confirmed_at else "-"
        click.echo(f"{one.id}  {one.state:7}  {since:10}  {one.channel:8}  {where}{f'  ({one.problem})' if one.problem else ''}")


@command.command()
@click.argument("id")
@click.pass_obj
def remove(settings: Settings, id: str) -> None:
    """Remove the subscription ID, as if its owner had left: nothing more is sent, and its address is forgotten."""
    if not in_store(settings, lambda connection: subscriptions.leave(connection, id, clock.utcnow())):
        raise click.ClickException(f"{id} is not the id of an active subscription; see: statuspage subscribers list")
    click.echo(f"{id} is removed")


@command.command()
@_all
@click.pass_obj
def export(settings: Settings, everybody: bool) -> None:
    """Write them as JSON lines, with whole addresses and without secrets."""
    for one in _of(in_store(settings, subscriptions.listed), everybody):
        click.echo(json.dumps(_row(one), ensure_ascii=False))


def _of(found: list[Subscription], everybody: bool) -> list[Subscription]:
    return [one for one in found if everybody or one.state is State.ACTIVE]


def _row(one: Subscription) -> Mapping[str, object]:
    wants = one.choices.wants
    return {
        "id": one.id,
        "state": one.state,
        "channel": one.channel,
        "address": one.address,
        "lang": one.choices.lang,
        "services": sorted(wants.services),
        "components": sorted(f"{own.service}/{own.component}" for own in wants.components),
        "confirmed_at": one.confirmed_at.isoformat() if one.confirmed_at else None,
    }
