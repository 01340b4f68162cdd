"""What the patterns of a language need, kept beside its grammar when the package is set up: a start need not work it out again.

It is worked out where no table is, and where a pattern or the way to work it out has changed since.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from importlib import resources
from itertools import chain

from notices.extract.patterns.needs import Needed, all_needed

FILE = "needed.json"


def kept_needed(language: str, asked: Sequence[Sequence[str]]) -> Sequence[Needed]:
    """What patterns of a language, by its code, need that are to be found together, as `all_needed` tells it."""
    needed = _read(language, _key(asked))
    return all_needed(asked) if needed is None else needed


def table(asked: Sequence[Sequence[str]], needed: Sequence[Needed]) -> str:
    """The text of the table that keeps it, for `FILE` in the folder of the language."""
    return json.dumps([_key(asked), [[sorted(strings) for strings in sets] for sets in needed]], ensure_ascii=False)


def _key(asked: Sequence[Sequence[str]]) -> str:
    """Another one where a pattern or a module that works it out is another one."""
    modules = resources.files("notices.extract.patterns").iterdir()
    sources = (one.read_bytes() for one in sorted(modules, key=lambda one: one.name) if one.name.endswith(".py"))
    patterns = ("\0".join(patterns).encode() for patterns in asked)
    return sha256(b"\1".join(chain(sources, patterns))).hexdigest()


def _read(language: str, key: str) -> list[Needed] | None:
    """What is kept under a key; null when that is another one, or cannot be read."""
    file = resources.files("notices.extract.languages").joinpath(language, FILE)
    with suppress(OSError, ValueError, TypeError):
        kept, needed = json.loads(file.read_text("utf-8"))
        return [tuple(map(frozenset, sets)) for sets in needed] if kept == key else None
    return None
