"""The `statuspage` command: one small function per subcommand, which calls the part that does the work."""

import os
import sys
from importlib.resources import files
from pathlib import Path

import click

from notices.sources import kinds
from statuspage.errors import SettingsError
from statuspage.settings import Settings
from statuspage.settings_file import load, warnings

DEFAULT_FILE = Path("statuspage.toml")

settings_option = click.option(
    "-c",
    "--config",
    "path",
    metavar="FILE",
    type=click.Path(path_type=Path),
    default=DEFAULT_FILE,
    show_default=True,
    help="The settings file.",
)
"""`-c FILE`, the same for every subcommand that reads the settings."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="statuspage")
def main() -> None:
    """A status page for systems its operator does not run."""


def read_settings(path: Path) -> Settings:
    """The settings, or every mistake on stderr and exit code 2."""
    try:
        return load(path, kinds())
    except SettingsError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        count = len(error.problems)
        click.echo(f"{path}: {count} {'mistake' if count == 1 else 'mistakes'}", err=True)
        sys.exit(2)


@main.command()
@settings_option
def check(path: Path) -> None:
    """Check the settings file; list all mistakes at once."""
    settings = read_settings(path)
    for warning in warnings(settings, os.environ):
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


def _summary(settings: Settings) -> str:
    counts = {
        "service": len(settings.services),
        "component": sum(len(service.components) for service in settings.services),
        "source": len(settings.sources),
        "probe": len(settings.probes),
        "heartbeat": len(settings.heartbeats),
        "subscriber": len(settings.subscribers),
    }
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items())
