"""What a language brings to the engine: its forms of time, the words around them, and how it names what is affected."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import Enum, auto
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple

from notices.extract.mentions.marks import Role
from notices.extract.mentions.scanner import Scanner
from notices.extract.naming.names import Naming
from notices.extract.patterns.caseless import Pattern, caseless, portions
from notices.extract.patterns.gate import Gate, Sided, Sought
from notices.extract.patterns.kept import kept_needed
from notices.extract.patterns.needs import Needed
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


class Flag(Enum):
    """How notices of a language tell what a time stands for, where rules ask for it."""

    BY_WORDS = auto()
    """By words of its own beside each time: what they do not say of a time is open."""
    ALL_TIMES = auto()
    """By the sentence: the times of a stop are all that the text has, and one bound may be told without the other."""
    ONE_BOUND = auto()
    """What is over may be told by its end alone, which is a window then."""
    WRAPPED_LINES = auto()
    """Mails are wrapped at a width: a line end within a sentence says nothing."""
    WORK_OUTRIGHT = auto()
    """Words of work that is under way leave no doubt that it was planned."""


@dataclass(frozen=True, eq=False)
class Language:
    """One language of the engine. All patterns are matched against folded text (see `fold.py`).

    `glue` stands between the parts of one time, `bridge` between the bounds of a range, `listing` between the items of a list.
    `between` is searched in "what leads to the first time|the word in the gap|what follows the second" and makes a range of the
    two ("between … and …"). `moved` is matched on "the word in the gap|what follows the second" where
    the second time takes the place of the first; so it does where `shifted` is, on "the word in the gap|what leads to the first".
    `afar` stands between a day and a clock without minutes elsewhere in its sentence; `hour_of` is searched in "what leads to such
    a clock|what follows" where something happened then. `excepted` stands between a series and a day on which it is not.
    `begun` is searched in "what stands before a day|the gap behind it" where a clock behind it is no end of the days up to it.
    `other_day` is matched on "the gap between two days|the gap between the second and a clock" where the second stands in brackets.
    `ended` is matched on "a clock's last three letters and the gap|a time behind it|what follows" where "7.00 a.m." ends one.
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
    cues: Mapping["Sort", tuple["Compiled", ...]]
    kinds: Mapping[Kind, Pattern]
    words: Mapping[str, Pattern]
    naming: Naming
    day_after_clock: bool = False
    moved: re.Pattern[str] | None = None
    moved_here: re.Pattern[str] | None = None
    shifted: Pattern | None = None
    afar: re.Pattern[str] | None = None
    hour_of: Pattern | None = None
    excepted: re.Pattern[str] | None = None
    other_day: re.Pattern[str] | None = None
    ended: re.Pattern[str] | None = None
    begun: re.Pattern[str] | None = None
    flags: frozenset[Flag] = field(default_factory=frozenset)

    @cached_property
    def gate(self) -> Gate:
        """What tells which of all patterns can be found in a text, and which cues."""
        return gate_of(self, partial(kept_needed, self.code))

    @cached_property
    def word_bits(self) -> Mapping[str, int]:
        """The bits that the patterns of words have in the gate."""
        return {name: self.gate.bits[id(word)] for name, word in self.words.items()}

    @property
    def patterns(self) -> Iterator[object]:
        """All patterns that are compiled late, those of the cues' sides too."""
        sides = (side for own in self.cues.values() for cue in own for side in (cue.left, cue.right))
        return chain(self.scanner.patterns, self.gate.searched, sides)


class Compiled(NamedTuple):
    """A cue with its patterns compiled, and its place in the order of all."""

    rank: int
    cue: Cue
    left: Pattern | None
    right: Pattern | None
    sentence: Pattern | None


Sort = tuple[bool, bool]
"""Whether a candidate is a single point, and whether it is timed."""


def compile_cues(cues: Sequence[Cue], folding: Mapping[int, str] | None = None) -> Mapping[Sort, tuple[Compiled, ...]]:
    """Compile cues in their order, which is their priority; `folding` makes of their characters those of a folded text."""
    table = dict(folding or {})
    folded = [
        c._replace(left=c.left.translate(table), right=c.right.translate(table), sentence=c.sentence.translate(table)) for c in cues
    ]
    compiled = [
        Compiled(rank, c, *(caseless(pattern) if pattern else None for pattern in (c.left, c.right, c.sentence)))
        for rank, c in enumerate(folded)
    ]
    return {
        (single, timed): tuple(c for c in compiled if c.cue.single in (None, single) and c.cue.timed in (None, timed))
        for single in (False, True)
        for timed in (False, True)
    }


def gate_of(language: Language, needed: Callable[[Sequence[Sequence[str]]], Sequence[Needed]]) -> Gate:
    """The gate of a language; `needed` tells what those of its patterns need that are to be found together."""
    naming = (getattr(language.naming, field.name) for field in fields(language.naming))
    ranked = {c.rank: c for own in language.cues.values() for c in own}
    cues = [c for _, c in sorted(ranked.items())]
    alone = chain(*(v if isinstance(v, tuple) else (v,) for v in naming))
    choices = chain(language.words.values(), language.kinds.values(), (c.sentence for c in cues if c.sentence is not None))
    return Gate(
        {id(p): [Sought(part, (part.pattern,)) for part in portions(p)] for p in choices}
        | {id(p): [Sought(p, (p.pattern,))] for p in alone if p is not None and not isinstance(p, bool)},
        [Sided(c, [p.pattern if p is not None else "" for p in (c.left, c.right, c.sentence)]) for c in cues],
        needed,
    )
