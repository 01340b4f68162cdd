"""Which components a source's names mean, and whether a notice belongs to an event that is already known."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from statuspage.core.model import Target
from statuspage.settings import Service

_BLANK = re.compile(r"[\s\u200b]+")
_LOOSE = re.compile(r"(?<![a-z0-9]) | (?![a-z0-9])")
_LATIN = re.compile(r"[a-z0-9]")
_LEAST = 0.6
"""A name within a known name counts when it is at least this much of it, as `score.py` of the corpora does."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Targets found, most specific reading of each name, and the names that nobody bears (verbatim).

    `certain` is false when the targets are only a fallback: nothing matched, and the source speaks of one service.
    """

    targets: tuple[Target, ...]
    unmatched: tuple[str, ...]
    certain: bool = True


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name as it is compared: full-width and case folded, with white space only between Latin words."""
    return _LOOSE.sub("", _BLANK.sub(" ", unicodedata.normalize("NFKC", name)).casefold())


def match(names: Sequence[str], services: Sequence[Service], *, title: str = "", said: Callable[[], str] = str) -> Matched:
    """Match `names` with the names and aliases of `services` and of their components.

    Nothing matched: the title is tried; then, with one service, that service as a whole and not certain; so with several the only
    one that what is `said`, the sentence with the times, names. Else no target.
    """
    found = {name: find(name, services) for name in names}
    targets = {target for hits in found.values() for target in hits} or named(title, services)
    unmatched = tuple(name for name, hits in found.items() if not hits)
    if targets:
        return Matched(tuple(sorted(targets)), unmatched)
    if len(services) == 1:
        return Matched((Target(services[0].id),), unmatched, certain=not names)
    meant = {target.service for target in named(said(), services)}
    return Matched((Target(meant.pop()),) if len(meant) == 1 else (), unmatched, certain=False)


def find(name: str, services: Sequence[Service]) -> set[Target]:
    """The targets that `name` means: an equal name, else the longest known name within it, else a known name it is most of."""
    wanted = fold(name)
    known = [(fold(own), target) for own, target in _names(services)]
    equal = {target for own, target in known if own == wanted}
    if equal:
        return equal
    within = [(own, target) for own, target in known if _is_within(own, wanted)]
    if within:
        return _most_specific(within)
    return {target for own, target in known if _is_within(wanted, own) and len(wanted) >= _LEAST * len(own)}


def named(text: str, services: Sequence[Service]) -> set[Target]:
    """The targets of which a name of more than two characters stands in a text, such as a title."""
    wanted = fold(text)
    return {target for own, target in _names(services) if len(fold(own)) > 2 and _is_within(fold(own), wanted)}


def _most_specific(within: list[tuple[str, Target]]) -> set[Target]:
    components = [(own, target) for own, target in within if target.component]
    candidates = components or within
    longest = max(len(own) for own, _ in candidates)
    return {target for own, target in candidates if len(own) == longest}


def _is_within(short: str, long: str) -> bool:
    """Whether `short` stands in `long`; Latin names only as whole words, and nothing shorter than two characters."""
    at = long.find(short)
    if len(short) < 2 or at < 0:
        return False
    before, after = long[at - 1 : at], long[at + len(short) : at + len(short) + 1]
    cut_left = bool(_LATIN.match(short[0]) and before and _LATIN.match(before))
    cut_right = bool(_LATIN.match(short[-1]) and after and _LATIN.match(after))
    return not (cut_left or cut_right)


def _names(services: Iterable[Service]) -> Iterator[tuple[str, Target]]:
    for service in services:
        for own in (service.name, *service.names.values(), *service.aliases):
            yield own, Target(service.id)
        for component in service.components:
            for own in (component.name, *component.names.values(), *component.aliases):
                yield own, Target(service.id, component.id)
