"""Keeps what the patterns of a language need beside the byte code, as Python keeps that: a start need not work it out again.

It is worked out again when a pattern or the way to work it out has changed, and where nothing may be written at each start.
"""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from itertools import chain
from pathlib import Path

from notices.extract.patterns.needs import Needed, all_needed

_HERE = Path(__file__)


def kept_needed(name: str, asked: Sequence[Sequence[str]]) -> Sequence[Needed]:
    """What patterns need that are to be found together, as `all_needed` tells it; `name` is the language's."""
    path = Path(cache_from_source(str(_HERE.with_name(f"needed-{name}.py")))).with_suffix(".json")
    key = _key(asked)
    needed = _read(path, key)
    if needed is None:
        needed = all_needed(asked)
        if not sys.dont_write_bytecode:
            _write(path, key, needed)
    return needed


def _key(asked: Sequence[Sequence[str]]) -> str:
    """Another one where a pattern or a module that works it out is another one."""
    sources = (module.read_bytes() for module in sorted(_HERE.parent.glob("*.py")))
    patterns = ("\0".join(patterns).encode() for patterns in asked)
    return sha256(b"\1".join(chain(sources, patterns))).hexdigest()


def _read(path: Path, key: str) -> list[Needed] | None:
    """What is kept under a key; null when that is another one, or cannot be read."""
    with suppress(OSError, ValueError, TypeError):
        kept, needed = json.loads(path.read_text())
        return [tuple(map(frozenset, sets)) for sets in needed] if kept == key else None
    return None


def _write(path: Path, key: str, needed: Sequence[Needed]) -> None:
    """Keep it, whole or not at all; others may read or write at the same time."""
    own = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(json.dumps([key, [[sorted(strings) for strings in sets] for sets in needed]]))
        own.replace(path)
