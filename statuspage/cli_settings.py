"""The option that names the settings file, and its settings, for the subcommands that read them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from notices.sources import kinds
from statuspage.errors import SettingsError
from statuspage.settings import Settings
from statuspage.settings.file import load

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT_FILE = Path("statuspage.toml")


def settings_option(told: str = "The settings file.") -> Callable[[F], F]:
    """`-c FILE`, the same for every subcommand that reads the settings."""
    kind = click.Path(path_type=Path)
    return click.option("-c", "--config", "path", metavar="FILE", type=kind, default=DEFAULT_FILE, show_default=True, help=told)


def settings_of(path: Path) -> Settings:
    """The settings in a file; what is wrong with them ends the command."""
    try:
        return load(path, kinds())
    except SettingsError as error:
        raise click.ClickException(f"{error}\n{path}: see statuspage check") from error
