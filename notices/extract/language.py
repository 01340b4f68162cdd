"""What a language brings to the engine: its forms of time, the words around them, and how it names what is affected."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from notices.extract.caseless import Pattern, caseless
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
    cues: Mapping["Sort", "Cues"]
    kinds: Mapping[Kind, Pattern]
    words: Mapping[str, Pattern]
    naming: Naming
    day_after_clock: bool = False
    moved: re.Pattern[str] | None = None
    flags: frozenset[str] = field(default_factory=frozenset)


class Compiled(NamedTuple):
    """A cue with its patterns compiled."""

    cue: Cue
    left: Pattern | None
    right: Pattern | None
    sentence: Pattern | None


class Cues(NamedTuple):
    """The cues for candidates of one sort, and patterns that are found on a side where any of their own is.

    `cues` are those that remain by whether the latter are found left and right.
    """

    cues: Mapping[tuple[bool, bool], tuple[Compiled, ...]]
    left: Pattern
    right: Pattern


Sort = tuple[bool, bool]
"""Whether a candidate is a single point, and whether it is timed."""


def compile_cues(cues: Sequence[Cue], folding: Mapping[int, str] | None = None) -> Mapping[Sort, Cues]:
    """Compile cues in their order, which is their priority; `folding` makes of their characters those of a folded text."""
    table = dict(folding or {})
    folded = [
        c._replace(left=c.left.translate(table), right=c.right.translate(table), sentence=c.sentence.translate(table)) for c in cues
    ]
    compiled = [Compiled(c, *(caseless(pattern) if pattern else None for pattern in (c.left, c.right, c.sentence))) for c in folded]
    return {(single, timed): _of_sort(compiled, single=single, timed=timed) for single in (False, True) for timed in (False, True)}


def _of_sort(compiled: Sequence[Compiled], *, single: bool, timed: bool) -> Cues:
    own = tuple(c for c in compiled if c.cue.single in (None, single) and c.cue.timed in (None, timed))
    left, right = (
        _any(pattern for pattern in patterns if pattern) for patterns in zip(*((c.cue.left, c.cue.right) for c in own), strict=True)
    )
    return Cues({(a, b): tuple(_remaining(own, a, b)) for a in (False, True) for b in (False, True)}, left, right)


def _remaining(cues: Iterable[Compiled], left: bool, right: bool) -> Iterator[Compiled]:
    return (c for c in cues if (left or c.left is None) and (right or c.right is None))


def _any(patterns: Iterable[str]) -> Pattern:
    return caseless("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)")
