"""Reads the settings file and the files it includes, and lists everything that is wrong in them at once."""

import glob
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from statuspage.errors import SettingsError
from statuspage.settings import Settings
from statuspage.settings.audience import misplaced
from statuspage.settings.links import OptionMistakes, link_mistakes
from statuspage.settings.mistakes import Mistake, known_keys, one_of, shape_mistakes, shown
from statuspage.settings.subscribers import address
from statuspage.settings.types import Secret
from statuspage.settings.use import with_catalogue

_SHORTEST_TOKEN = 16

LISTS = ("services", "sources", "probes", "canaries", "heartbeats", "alerts", "subscribers")
"""The lists of tables, which an included file may add to."""


def load(path: Path, kinds: Collection[str] | None = None, option_mistakes: OptionMistakes = lambda _kind, _given: ()) -> Settings:
    """The settings in `path` and its includes. `kinds`: the known kinds of source; None leaves them unchecked.

    `option_mistakes` says what is wrong with the options of a source of a known kind.

    Raises SettingsError with every mistake, each as `path: what is wrong; what would be right`, with the included file before
    the path where it stands in one.
    """
    merged = _Merged()
    merged.add_main(path)
    merged.content, unknown = with_catalogue(merged.content)
    mistakes = _without_repeats([*unknown, *shape_mistakes(merged.content), *link_mistakes(merged.content, kinds, option_mistakes)])
    problems = [*merged.problems, *map(merged.told, mistakes)]
    if problems:
        raise SettingsError(problems)
    return Settings.model_validate({**merged.content, "folder": path.absolute().parent})


def warnings(settings: Settings, environ: Mapping[str, str]) -> list[str]:
    """What is allowed and probably not meant: unset and unusable secrets, one key for two, weak ones, probes without a canary."""
    doubts = (_shared_keys, _shared_hooks, _weak_hooks)
    return [
        *unset_secrets(settings, environ),
        *unusable_addresses(settings, environ),
        *(told for doubt in doubts for told in doubt(settings, environ)),
        *_unwatched_line(settings),
    ]


def unset_secrets(settings: Settings, environ: Mapping[str, str]) -> list[str]:
    """The secrets that are referred to and not set or not readable, each with its path. Serving must wait for them."""
    return [
        f"{where}: {secret.reference} is not set"
        for where, secret in settings.secrets()
        if _revealed(secret, settings, environ) is None
    ]


def unusable_addresses(settings: Settings, environ: Mapping[str, str]) -> list[str]:
    """What secrets hold in place of receivers' addresses and is none, or not one of that kind, each with its path but not itself.

    Serving must wait for them too.
    """
    found = [
        (f"subscribers[{number}].url: what {one.url.reference} holds", one.kind, _revealed(one.url, settings, environ))
        for number, one in enumerate(settings.subscribers)
        if isinstance(one.url, Secret)
    ]
    return [f"{where} {mistake}" for where, kind, held in found if held and (mistake := _no_address(kind, held))]


def _no_address(kind: str, held: str) -> str:
    try:
        return misplaced(kind, address(held))
    except ValueError as error:
        return f"is not {error}"


def _revealed(secret: Secret, settings: Settings, environ: Mapping[str, str]) -> str | None:
    try:
        return secret.reveal(environ, settings.folder)
    except (OSError, UnicodeDecodeError):
        return None


def _unwatched_line(settings: Settings) -> list[str]:
    blind = settings.probes and not settings.canaries
    return ["canaries: there is none, so that a break of your own line will look like an outage of everybody else"] if blind else []


def _shared_keys(settings: Settings, environ: Mapping[str, str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for number, heartbeat in enumerate(settings.heartbeats):
        key = _revealed(heartbeat.key, settings, environ) or heartbeat.key.reference
        if key in seen:
            yield f"heartbeats[{number}].key: {seen[key]} has the same key; a ping would count for one of them only"
        seen.setdefault(key, heartbeat.id)


def _hooks(settings: Settings, environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The tokens of the sources that send, each with its path; what is not set is called by its reference."""
    for number, source in enumerate(settings.sources):
        if source.push is not None:
            yield f"sources[{number}].push", _revealed(source.push, settings, environ) or source.push.reference


def _shared_hooks(settings: Settings, environ: Mapping[str, str]) -> Iterator[str]:
    owners = {_revealed(alert.key, settings, environ) or alert.key.reference: f"the alert {alert.id}" for alert in settings.alerts}
    for where, token in _hooks(settings, environ):
        if token in owners:
            yield f"{where}: {owners[token]} has the same token; a message would count for one of them only"
        owners.setdefault(token, where.removesuffix(".push"))


def _weak_hooks(settings: Settings, environ: Mapping[str, str]) -> Iterator[str]:
    short = [where for where, token in _hooks(settings, environ) if len(token) < _SHORTEST_TOKEN and ":" not in token]
    return (f"{where}: the token is short; who guesses it can announce: openssl rand -hex 16 makes a long one" for where in short)


def _without_repeats(mistakes: list[Mistake]) -> list[Mistake]:
    """The first mistake told of each place."""
    first: dict[tuple[str | int, ...], Mistake] = {}
    for mistake in mistakes:
        first.setdefault(mistake.loc, mistake)
    return list(first.values())


@dataclass
class _Merged:
    """The files as one: what they say, where each table of a list came from, and why some could not be read."""

    content: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    origins: dict[tuple[str, int], tuple[str, int]] = field(default_factory=dict)

    def add_main(self, path: Path) -> None:
        """The settings file itself, and then what it includes. Raises SettingsError when it cannot be read at all."""
        content = self._read(path, str(path))
        if content is None:
            raise SettingsError(self.problems)
        self._lists_only(content)
        patterns = content.pop("include", [])
        if "folder" in content:
            self.problems.append(f"folder: is not a key; {one_of(known_keys(()), 'folder')}")
            del content["folder"]
        self.content = content
        for included in self._included(patterns, path):
            self._add_included(included, path.parent)

    def told(self, mistake: Mistake) -> str:
        """The mistake as one line that begins with its place."""
        prefix, loc = "", mistake.loc
        origin = self.origins.get((str(loc[0]), loc[1])) if len(loc) > 1 and isinstance(loc[1], int) else None
        if origin:
            prefix, loc = f"{origin[0]}: ", (loc[0], origin[1], *loc[2:])
        return f"{prefix}{_dotted(loc)}: {mistake.text}{self._inside(mistake.loc)}"

    def _inside(self, loc: tuple[str | int, ...]) -> str:
        """The id of the table, since positions in a long file are hard to count."""
        if len(loc) < 3 or loc[2] == "id" or not isinstance(loc[1], int):
            return ""
        table = self.content[str(loc[0])][loc[1]]
        return f" (in {shown(table['id'])})" if isinstance(table, dict) and "id" in table else ""

    def _read(self, path: Path, name: str) -> dict[str, Any] | None:
        try:
            # An editor on Windows may put a byte order mark before the first line.
            return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        except OSError as error:
            self.problems.append(f"{name}: cannot be read: {error.strerror}; `statuspage init` writes a new one")
        except UnicodeDecodeError as error:
            self.problems.append(f"{name}: is not UTF-8: byte {error.start}; save it as UTF-8")
        except tomllib.TOMLDecodeError as error:
            self.problems.append(f"{name}: is not TOML: {error}")
        return None

    def _lists_only(self, content: dict[str, Any], prefix: str = "") -> None:
        for key in LISTS:
            if key in content and not isinstance(content[key], list):
                self.problems.append(f"{prefix}{key}: is not a list of tables; begin each of them with [[{key}]]")
                del content[key]

    def _included(self, patterns: object, main: Path) -> list[Path]:
        if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
            self.problems.append(f'include: {shown(patterns)} is not a list of file names, such as ["services/*.toml"]')
            return []
        found: dict[Path, None] = {}
        for number, pattern in enumerate(patterns):
            matches = sorted(glob.glob(pattern, root_dir=main.parent, recursive=True))  # noqa: PTH207 - Path.glob rejects absolute patterns
            paths = [main.parent / match for match in matches if (main.parent / match).is_file()]
            found |= dict.fromkeys(path for path in paths if path.resolve() != main.resolve())
            if not paths:
                self.problems.append(f"include[{number}]: no file matches {shown(pattern)} in the folder of {main.name}")
        return list(found)

    def _add_included(self, path: Path, folder: Path) -> None:
        name = str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
        content = self._read(path, name) or {}
        self._lists_only(content, f"{name}: ")
        for key in content:
            if key not in LISTS:
                self.problems.append(f"{name}: {key}: {_not_included(key)}")
        for key in LISTS:
            self._append(key, content.get(key, []), name)

    def _append(self, key: str, tables: list[Any], name: str) -> None:
        if not tables:
            return
        merged = self.content.setdefault(key, [])
        for number, table in enumerate(tables):
            self.origins[key, len(merged)] = (name, number)
            merged.append(table)


def _not_included(key: str) -> str:
    if key in known_keys(()):
        return "belongs into the settings file itself, not into an included one"
    return f"is not a key; {one_of(LISTS, key)}"


def _dotted(loc: tuple[str | int, ...]) -> str:
    text = str(loc[0])
    for part in loc[1:]:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text
