"""The catalogue of known services: their names and addresses, with how sure they are. `use = "github"` in the settings takes one.

The TOML files beside this module are written by `statuspage.catalogue.build`; what is known beyond them stands in `additions.toml`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

FILES = ("global.toml", "china.toml")


class Sureness(StrEnum):
    """How sure an entry's addresses are, surest first.

    VERIFIED: seen to answer. LISTED: a public list has them. KNOWN: general knowledge. PATTERN: made by the rule that its siblings
    follow. GUESS: no more than that.
    """

    VERIFIED = "verified"
    LISTED = "listed"
    KNOWN = "known"
    PATTERN = "pattern"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Address:
    """A document that can be read as `kind`."""

    kind: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A known service. `page` is its page on status or announcements for people; `sources` is empty where we cannot read it.

    `seen` is the month (or day, or year) in which the addresses were last seen to work, or to be listed, as `sureness` says; or "".
    `support` and `components` are as in the settings.
    """

    id: str
    name: str
    category: str
    sureness: Sureness
    names: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    homepage: str = ""
    page: str = ""
    seen: str = ""
    support: Mapping[str, str] = field(default_factory=dict)
    components: tuple[Mapping[str, Any], ...] = ()
    sources: tuple[Address, ...] = ()

    @property
    def called(self) -> tuple[str, ...]:
        """Everything that it is called."""
        return (self.id, self.name, *self.names.values(), *self.aliases)


@cache
def entries() -> Mapping[str, Entry]:
    """All entries by id, in the order of the files."""
    tables = [table for name in FILES for table in tomllib.loads(files(__name__).joinpath(name).read_text("utf-8"))["entries"]]
    return {table["id"]: entry_of(table) for table in tables}


def entry_of(table: Mapping[str, Any]) -> Entry:
    """An entry as it stands in a file. Raises TypeError for keys that none has, ValueError for a sureness that there is not."""
    made: dict[str, Any] = {
        "sureness": Sureness(table["sureness"]),
        "aliases": tuple(table.get("aliases", ())),
        "components": tuple(table.get("components", ())),
        "sources": tuple(Address(**source) for source in table.get("sources", ())),
    }
    return Entry(**{**table, **made})


def near(word: str) -> str | None:
    """The id of the entry that is called most like `word`; None when none is."""
    names = {name.casefold(): entry.id for entry in entries().values() for name in entry.called}
    found = get_close_matches(word.casefold(), names, n=1, cutoff=0.7)
    return names[found[0]] if found else None


def search(word: str) -> list[Entry]:
    """The entries that have `word` in a name, in their category or in an address; those that are called so come first."""
    wanted = word.casefold().strip()
    ranked = [(rank, entry) for entry in entries().values() if (rank := _rank(entry, wanted)) is not None]
    return [entry for _, entry in sorted(ranked, key=lambda pair: pair[0])]


def _rank(entry: Entry, wanted: str) -> int | None:
    called = [name.casefold() for name in entry.called]
    if wanted in called:
        return 0
    if any(wanted in name for name in called):
        return 1
    return 2 if any(wanted in text.casefold() for text in (entry.category, entry.homepage, entry.page)) else None


def at(url: str) -> Entry | None:
    """The entry whose page or homepage `url` is at; None when there is none, or more than one."""
    for belongs in (_is_page, _is_home):
        found = [entry for entry in entries().values() if belongs(entry, url)]
        if len(found) == 1:
            return found[0]
    return None


def _is_page(entry: Entry, url: str) -> bool:
    """Whether `url` is at the host of the entry's page, and below the same first part of its path."""
    return bool(entry.page) and _host(entry.page) == _host(url) and _first(entry.page) in {"", _first(url)}


def _is_home(entry: Entry, url: str) -> bool:
    return bool(entry.homepage) and _host(entry.homepage) == _host(url)


def _first(url: str) -> str:
    return urlsplit(url).path.strip("/").partition("/")[0]


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
