"""The `statuspage` command: one small function per subcommand, which calls the part that does the work."""

import asyncio
import gc
import importlib
import os
import sys
from collections.abc import Callable, Coroutine
from importlib.resources import files
from pathlib import Path

import click
import uvloop

from notices.sources import kinds, option_mistakes
from statuspage import clock, logs
from statuspage.cli_settings import DEFAULT_FILE, settings_option
from statuspage.errors import SettingsError, StatuspageError
from statuspage.render.theme import theme_warnings
from statuspage.settings import Settings
from statuspage.settings.file import load, unset_secrets, unusable_addresses, warnings
from statuspage.web.signed import unusable_secrets

_LATER = {
    "backup": "statuspage.cli_backup",
    "catalogue": "statuspage.cli_catalogue",
    "deliveries": "statuspage.cli_deliveries",
    "discover": "statuspage.cli_discover",
    "export": "statuspage.cli_export",
    "replay": "statuspage.cli_replay",
    "restore": "statuspage.cli_restore",
    "rule": "statuspage.cli_rule",
    "subscribers": "statuspage.cli_subscribers",
    "try": "statuspage.cli_try",
}


class _Main(click.Group):
    """Imports the commands that work on the database or the network only when they are called: the others start without them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted([*super().list_commands(ctx), *_LATER])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        module = _LATER.get(cmd_name)
        if module is None:
            return super().get_command(ctx, cmd_name)
        found: click.Command = importlib.import_module(module).command
        return found


@click.group(cls=_Main, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="statuspage")
def main() -> None:
    """A status page for systems its operator does not run."""


def read_settings(path: Path) -> Settings:
    """The settings, or every mistake on stderr and exit code 2."""
    try:
        return load(path, kinds(), option_mistakes)
    except SettingsError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        count = len(error.problems)
        click.echo(f"{path}: {count} {'mistake' if count == 1 else 'mistakes'}", err=True)
        sys.exit(2)


@main.command()
@settings_option()
def check(path: Path) -> None:
    """Check the settings file; list all mistakes at once."""
    settings = _probing(read_settings(path))
    for warning in (*warnings(settings, os.environ), *unusable_secrets(settings, os.environ), *theme_warnings(settings)):
        click.echo(f"warning: {warning}", err=True)
    click.echo(f"{path}: right. {_summary(settings)}")


@main.command()
@click.argument("path", metavar="[FILE]", type=click.Path(path_type=Path), default=DEFAULT_FILE)
def init(path: Path) -> None:
    """Write a commented settings file to start from."""
    starter = files("statuspage").joinpath("starter.toml").read_bytes()
    try:
        with path.open("xb") as file:
            file.write(starter)
    except FileExistsError as error:
        raise click.ClickException(f"{path} is there already; it was left as it is") from error
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from error
    click.echo(f"{path} written. Edit it, then run: statuspage check -c {path}")


@main.command()
@settings_option()
@click.option("--host", help="Listen on this address instead of the settings'.")
@click.option("--port", type=click.IntRange(0, 65535), help="Listen on this port instead of the settings'.")
def serve(path: Path, host: str | None, port: int | None) -> None:
    """Serve the page, and collect, probe and deliver. SIGHUP reads the settings again."""
    settings = _servable(path)
    asked = {name: value for name, value in {"host": host, "port": port}.items() if value is not None}
    settings = settings.model_copy(update={"server": settings.server.model_copy(update=asked)})
    logs.set_up()
    click.echo(f"http://{settings.server.host}:{settings.server.port}/  (Ctrl-C ends it)")
    _run(_serving()(settings, reload=lambda: load(path, kinds(), option_mistakes)))


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The page's port.")
@click.option("--upstream-port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="The upstreams' port.")
@click.option("--speed", type=float, default=1.0, show_default=True, help="How much faster the story is told.")
@click.option("--folder", type=click.Path(path_type=Path), default=Path("demo-site"), show_default=True, help="Its data.")
@click.option("--fresh", is_flag=True, help="Forget what an earlier run left in the folder.")
def demo(port: int, upstream_port: int, speed: float, folder: Path, fresh: bool) -> None:
    """Watch a small world of upstreams on this machine, which tells a story that loops."""
    from statuspage import demo as demonstration  # noqa: PLC0415 -- a server starts without it

    logs.set_up(quiet=True)
    choices = demonstration.Choices(port, upstream_port, speed, folder, fresh)
    _run(demonstration.run(choices, serve=_serving(), clock=clock.utcnow, announce=click.echo))


def _serving() -> Callable[..., Coroutine[None, None, None]]:
    """The server, imported only when it is wanted.

    Nothing of what an import makes is garbage, so none is looked for meanwhile (a sixth of the time), nor in all that afterwards.
    """
    gc.disable()
    from statuspage.serve import serve  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    return serve


def _probing(settings: Settings) -> Settings:
    """The settings, when this system lets us ask all that they ask; else what it does not on stderr and exit code 2."""
    pinging = [f"probes[{n}].kind" for n, probe in enumerate(settings.probes) if probe.kind == "icmp"]
    if not pinging:
        return settings
    from statuspage.net.probes import icmp  # noqa: PLC0415 -- not needed by other commands

    if not icmp.allowed():
        for where in pinging:
            click.echo(f'{where}: "icmp" cannot be asked: {icmp.REMEDY}', err=True)
        sys.exit(2)
    return settings


def _servable(path: Path) -> Settings:
    """The settings, when every secret they refer to is set and can be used; else what is wrong on stderr and exit code 2."""
    settings = _probing(read_settings(path))
    unusable = [*unusable_addresses(settings, os.environ), *unusable_secrets(settings, os.environ)]
    missing = [*unset_secrets(settings, os.environ), *unusable]
    for problem in missing:
        click.echo(problem, err=True)
    if missing:
        sys.exit(2)
    return settings


def _run(program: Coroutine[None, None, None]) -> None:
    """Run a program on uvloop until it ends; errors of ours are told in one line."""
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(program)
    except KeyboardInterrupt:
        sys.exit(130)
    except StatuspageError as error:
        raise click.ClickException(str(error)) from error


def _summary(settings: Settings) -> str:
    counts = {
        "service": len(settings.services),
        "component": sum(len(service.components) for service in settings.services),
        "source": len(settings.sources),
        "probe": len(settings.probes),
        "heartbeat": len(settings.heartbeats),
        "subscriber": len(settings.subscribers),
    }
    told = [f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items()]
    rarer = {("canary", "canaries"): len(settings.canaries), ("alert", "alerts"): len(settings.alerts)}
    return ", ".join([*told, *(f"{count} {words[count > 1]}" for words, count in rarer.items() if count)])
