"""What a language brings to the engine: its forms of time, the words around them, and how it names what is affected."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from notices.extract.marks import Mark, Role, Value
from notices.extract.names import Naming
from notices.model import Kind

Groups = Callable[[int], str | None]
Parts = list[tuple[int, Value]]
"""Several values of one match, each with the group that it stands in."""


class Rule(NamedTuple):
    """A form of time expression: a pattern with unnamed groups, and what makes a value of them (null: not a time after all)."""

    name: str
    pattern: str
    make: Callable[[Groups], Value | Parts | None]


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
class Scanner:
    """All rules of a language in one expression; `offsets` tell where a rule's own groups begin."""

    regex: re.Pattern[str]
    rules: Mapping[str, tuple[Rule, int]]

    def marks(self, text: str) -> list[Mark]:
        """All marks of a folded text, left to right, in one pass."""
        found: list[Mark] = []
        for match in self.regex.finditer(text):
            rule, offset = self.rules[match.lastgroup or ""]
            value = rule.make(lambda i, m=match, o=offset: m.group(o + i))  # type: ignore[misc]
            if isinstance(value, list):
                found.extend(_several(match, offset, value, rule.name))
            elif value is not None:
                found.append(Mark(match.start(), match.end(), value, rule.name))
        return found


def _several(match: re.Match[str], offset: int, parts: Parts, rule: str) -> list[Mark]:
    """A mark for each value; the first begins and the last ends with the match."""
    spans = [match.span(offset + group) for group, _ in parts]
    starts = [match.start(), *(start for start, _ in spans[1:])]
    ends = [*(end for _, end in spans[:-1]), match.end()]
    return [Mark(a, b, value, rule) for a, b, (_, value) in zip(starts, ends, parts, strict=True)]


def scanner(rules: Sequence[Rule], starts: str) -> Scanner:
    """Compile rules, the earlier ones preferred; `starts` is the character class that every form begins with."""
    regex = re.compile(f"(?={starts})(?:" + "|".join(f"(?P<{r.name}>{r.pattern})" for r in rules) + ")", re.IGNORECASE)
    return Scanner(regex, {r.name: (r, regex.groupindex[r.name]) for r in rules})


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the engine. All patterns are matched against folded text (see `fold.py`).

    `glue` stands between the parts of one time, `bridge` between the bounds of a range, `listing` between the items of a list.
    `between` is searched in "what leads to the first time|the word in the gap|what follows the second" and makes a range of the
    two ("between … and …"). `moved` follows a second time that takes the place of the first ("from 5 pm to 7 pm changed").
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
