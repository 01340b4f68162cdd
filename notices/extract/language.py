"""What a language brings to the engine: its forms of time, the words around them, and how it names what is affected."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from notices.extract.marks import Role
from notices.extract.names import Naming
from notices.extract.scanner import Scanner
from notices.model import Kind


class Cue(NamedTuple):
    """Words that give a candidate its role. All patterns that are set must be found.

    `left` is searched in the text between the candidate and the one before it in its sentence, `right` in the text up to
    the next one, `sentence` in the whole sentence. `single` limits the cue to points (True) or ranges (False).
    """

    role: Role
    name: str
    left: str = ""
    right: str = ""
    sentence: str = ""
    single: bool | None = None
    timed: bool | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the engine. All patterns are matched against folded text (see `fold.py`).

    `glue` stands between the parts of one time, `bridge` between the bounds of a range, `listing` between the items of a list.
    `between` is searched in "what leads to the first time|the word in the gap|what follows the second" and makes a range of the
    two ("between … and …"). `moved` is matched on "the word in the gap|what follows the second" where
    the second time takes the place of the first.
    """

    code: str
    folding: Mapping[int, str]
    scanner: Scanner
    glue: re.Pattern[str]
    bridge: re.Pattern[str]
    listing: re.Pattern[str]
    between: re.Pattern[str] | None
    sentence_end: re.Pattern[str]
    line_end: re.Pattern[str]
    cues: tuple["Compiled", ...]
    kinds: Mapping[Kind, re.Pattern[str]]
    words: Mapping[str, re.Pattern[str]]
    naming: Naming
    day_after_clock: bool = False
    moved: re.Pattern[str] | None = None
    flags: frozenset[str] = field(default_factory=frozenset)


class Compiled(NamedTuple):
    """A cue with its patterns compiled."""

    cue: Cue
    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    sentence: re.Pattern[str] | None


def compile_cues(cues: Sequence[Cue], folding: Mapping[int, str] | None = None) -> tuple[Compiled, ...]:
    """Compile cues in their order, which is their priority; `folding` makes of their characters those of a folded text."""
    table = dict(folding or {})

    def one(pattern: str) -> re.Pattern[str] | None:
        return re.compile(pattern.translate(table), re.IGNORECASE) if pattern else None

    return tuple(Compiled(c, one(c.left), one(c.right), one(c.sentence)) for c in cues)
