"""A document on its way through the engine: its text, its layout, its sentences, and what the stages have found so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import starmap
from operator import attrgetter
from typing import TypeVar

from notices.extract.calendar.resolve import Setting
from notices.extract.languages.language import Flag, Language
from notices.extract.layout import stretches
from notices.extract.layout.grid import Grid
from notices.extract.mentions.marks import Candidate, Mark
from notices.extract.mentions.tokens import Tokens, tokens_of
from notices.extract.naming import names
from notices.extract.patterns.caseless import Pattern
from notices.extract.patterns.gate import ALL, UNKNOWN, Passed
from notices.model import Kind
from notices.text import NONE, Cell, Stretch, Stretches, Table, Visible

Item = TypeVar("Item")
Places = list[tuple[int, int]]
"""Where names stand in the text."""

_MOST = 200
PLAIN = Visible("")
"""The layout of a text that has none."""


@dataclass(slots=True)
class Reading:
    """The state of one document. `text` is title, newline, body; `norm` is folded, code point for code point.

    `standing` is that with blanks for what is struck out. `cut_off` tells that it has more times than are read, `stated` that a
    status, the title or a plain word says the kind outright, `moves_some` that of several works some move and others stay.
    `least` is how likely its least likely part is by its words, as a logarithm.
    """

    text: str
    norm: str
    title_end: int
    page: Visible
    language: Language
    setting: Setting
    sentences: list[Stretch] = field(default_factory=list)
    lines: list[Stretch] = field(default_factory=list)
    statements: list[Stretch] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    lengths: list[Mark] = field(default_factory=list)
    zones: list[Mark] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    kind: Kind = Kind.INFO
    kind_why: str = ""
    sentence_starts: list[int] = field(default_factory=list)
    statement_starts: list[int] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    sentence_bits: list[int] = field(default_factory=list)

    grids: list[Grid] = field(default_factory=list)
    held: dict[tuple[int, int, int], bool] = field(default_factory=dict)
    said: dict[str, list[Stretch]] = field(default_factory=dict)
    judgements: dict[tuple[str, int, int], bool] = field(default_factory=dict)
    open_: dict[tuple[int, int], int] = field(default_factory=dict)
    passed: Passed = UNKNOWN
    whole: int = ALL
    places: dict[tuple[object, ...], Places] = field(default_factory=dict)
    pieces: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)
    clauses: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)
    inert: Stretches = NONE
    bounding: list[Candidate] | None = None
    cut: Tokens | None = None
    standing: str = ""
    cut_off: bool = False
    stated: bool = False
    moves_some: bool = False
    least: float = 0.0

    @property
    def by_words(self) -> bool:
        """Whether the language tells by words beside each time what it stands for: what they do not say of it is open."""
        return Flag.BY_WORDS in self.language.flags

    @property
    def tokens(self) -> Tokens:
        """The words of the text, with its times among them; they are cut once, so ask only when all times are known."""
        if self.cut is None:
            self.cut = tokens_of(self.norm, self.candidates)
        return self.cut

    def sentence_at(self, position: int) -> Stretch:
        """The sentence that holds a position."""
        return self.sentences[bisect_right(self.sentence_starts, position, 1) - 1]

    def line_at(self, position: int) -> Stretch:
        """The line that holds a position."""
        return self.lines[bisect_right(self.line_starts, position, 1) - 1]

    def sentence_before(self, position: int) -> str:
        """What stands before a position in its sentence."""
        return self.norm[self.sentence_at(position).start : position]

    def line_before(self, position: int) -> str:
        """What stands before a position on its line."""
        return self.norm[self.line_at(position).start : position]

    def beside(self, candidate: Candidate, reach: int) -> str:
        """What stands so far before and behind a candidate, with a bar between."""
        before = self.norm[max(0, candidate.head - reach) : candidate.head]
        return f"{before}|{self.norm[candidate.tail : candidate.tail + reach]}"

    def statement_at(self, position: int) -> Stretch:
        """The sentence that holds a position, with those that only semicolons part from it."""
        if not self.statements:
            joins = self.language.sentence_end.search("。") is not None
            self.statements = stretches.statements(self.norm, self.sentence_starts) if joins else self.sentences
            self.statement_starts = [s.start for s in self.statements]
        return self.statements[bisect_right(self.statement_starts, position, 1) - 1]

    def found(self, name: str, text: str, opened: int = ALL) -> re.Match[str] | None:
        """The first match of one of the language's word patterns in a text put together of the document's, which has `opened`."""
        may = self.language.word_bits.get(name, 0) & self.whole & opened
        return self.language.gate.first(self.language.words[name], may, text) if may else None

    def first(self, pattern: Pattern, text: str, opened: int) -> re.Match[str] | None:
        """The first match of a pattern of the language in a text put together of the document's, which has `opened`."""
        may = self.language.gate.bits[id(pattern)] & opened
        return self.language.gate.first(pattern, may, text) if may else None

    def may_say(self, name: str) -> bool:
        """Whether one of the language's word patterns can be found anywhere, by the words of the text."""
        return bool(self.language.word_bits.get(name, 0) & self.whole)

    def may_find(self, name: str, opened: int) -> bool:
        """Whether `found` can find one of the language's word patterns, by the words of the text."""
        return bool(self.language.word_bits.get(name, 0) & self.whole & opened)

    def titled(self, name: str) -> re.Match[str] | None:
        """The first match of one of the language's word patterns in the title."""
        may = self.language.word_bits.get(name, 0) & self.whole
        return self.found(name, self.norm[: self.title_end], self.opened(0, self.title_end)) if may else None

    def says(self, name: str, stretch: Stretch | Cell) -> bool:
        """Whether one of the language's word patterns is found in a sentence."""
        may = self.language.word_bits.get(name, 0) & self.whole
        return bool(may) and self.holds(self.language.words[name], stretch)

    def saying(self, name: str) -> list[Stretch]:
        """The sentences in which one of the language's word patterns is found, looked for once."""
        found = self.said.get(name)
        if found is None:
            found = self.said[name] = [*self.holding(self.language.words[name])] if self.may_say(name) else []
        return found

    def telling(self, name: str) -> list[Stretch]:
        """Those of the sentences that say something which belong to the notice."""
        return [*filter(self.alive, self.saying(name))]

    def holding(self, pattern: Pattern) -> Iterator[Stretch]:
        """The sentences in which a pattern is found."""
        may = self.language.gate.bits[id(pattern)] & self.whole
        if may:
            if not self.sentence_bits:
                self.sentence_bits = [*starmap(self.opened, self.sentences)]
            told = zip(self.sentences, self.sentence_bits, strict=True)
            yield from (s for s, opened in told if may & opened and self.holds(pattern, s))

    def holds(self, pattern: Pattern, stretch: Stretch | Cell) -> bool:
        """Whether a pattern is found in a sentence. It is searched once, however many times stand in that sentence."""
        start, end = stretch.start, stretch.end
        key = (id(pattern), start, end)
        found = self.held.get(key)
        if found is None:
            may = self.language.gate.bits[id(pattern)] & self.opened(start, end)
            found = self.held[key] = bool(may) and self.language.gate.holds(pattern, may, self.norm[start:end])
        return found

    def judged(self, what: str, stretch: Stretch, judge: Callable[[], bool]) -> bool:
        """What is judged of a stretch as a whole, worked out once, however many times stand in it."""
        key = (what, stretch.start, stretch.end)
        found = self.judgements.get(key)
        if found is None:
            found = self.judgements[key] = judge()
        return found

    def match(self, pattern: Pattern, stretch: Stretch | Cell) -> re.Match[str] | None:
        """The first match of a pattern in a sentence; its places are those in the sentence."""
        start, end = stretch.start, stretch.end
        may = self.language.gate.bits[id(pattern)] & self.opened(start, end)
        return self.language.gate.first(pattern, may, self.norm[start:end]) if may else None

    def may(self, pattern: object, start: int, end: int) -> bool:
        """Whether a pattern of the language, or a cue, can be found in a stretch, by the words that stand there."""
        return bool(self.language.gate.bits[id(pattern)] & self.opened(start, end))

    def may_hold(self, pattern: object) -> bool:
        """Whether a pattern of the language can be found anywhere, by the words of the text."""
        return bool(self.language.gate.bits[id(pattern)] & self.whole)

    def picked(self, patterns: tuple[Item, ...], start: int, end: int) -> Iterator[Item]:
        """Those of a group of the language's patterns that can be found in a stretch."""
        return self.language.gate.picked(patterns, self.opened(start, end))

    def opened(self, start: int, end: int) -> int:
        """What the gate lets through for a stretch; it is passed over once."""
        bits = self.open_.get((start, end))
        if bits is None:
            bits = self.open_[start, end] = self.passed.within((start, end))
        return bits

    def opened_in(self, stretches: Places) -> int:
        """What the gate lets through for what is put together of some stretches."""
        return self.opened(*stretches[0]) if len(stretches) == 1 else self.passed.within(*stretches)

    def within(self, start: int, end: int) -> list[Candidate]:
        """The candidates that begin in `[start, end)`, in the text's order."""
        candidates = self.candidates
        first = bisect_left(candidates, start, key=_head)
        return candidates[first : bisect_left(candidates, end, first, key=_head)]

    def clauses_of(self, start: int, end: int) -> list[tuple[int, int]]:
        """The clauses of a stretch, cut once."""
        found = self.clauses.get((start, end))
        if found is None:
            found = self.clauses[start, end] = names.clauses(self.norm, start, end, self.language.naming)
        return found

    def pieces_of(self, start: int, end: int) -> list[tuple[int, int]]:
        """The clauses of a stretch, cut at the times in them, without empty ones; cut once."""
        if start >= end:
            return []
        found = self.pieces.get((start, end))
        if found is None:
            found = self.pieces[start, end] = self._pieces(start, end)
        return found

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        pieces = self.clauses_of(start, end)
        if self.within(start, end):
            pieces = [piece for a, b in pieces for piece in self._between_times(a, b)]
        return [(a, b) for a, b in pieces if self.norm[a:b].strip()]

    def _between_times(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What stands between the times in a stretch."""
        for candidate in self.within(start, end):
            if candidate.head >= start:
                yield start, candidate.head
                start = min(candidate.tail, end)
        yield start, end

    def once(self, key: tuple[object, ...], find: Callable[[], Places]) -> Places:
        """Names that are found, searched only for the first of the windows that ask for them."""
        places = self.places.get(key)
        if places is None:
            places = self.places[key] = find()[:_MOST]
        return places

    def grid_at(self, position: int) -> Grid | None:
        """The table that holds a position."""
        index = bisect_right(self.grids, position, key=_start) - 1
        return self.grids[index] if index >= 0 and position < self.grids[index].end else None

    @property
    def words(self) -> Mapping[str, Pattern]:
        """The language's word patterns."""
        return self.language.words

    def alive(self, stretch: Stretch) -> bool:
        """Whether a stretch belongs to the notice: not furniture, struck out or quoted."""
        return not (self.inert.starts and self.inert.cover(stretch.start, stretch.end))

    def lay_out(self, page: Visible) -> None:
        """Take over the layout of the body, which stands behind the title and a line end."""
        self.page = shifted(page, self.title_end + 1)
        if self.page is not PLAIN:
            self.inert = Stretches.of([*self.page.aside, *self.page.quoted, *self.page.struck])


_start = attrgetter("start")
_head = attrgetter("head")


def shifted(page: Visible, offset: int) -> Visible:
    """The page with all its offsets moved, its text left behind."""
    marked = (page.struck, page.aside, page.quoted, page.headings, page.forwarded)
    if not page.tables and not any(marked):
        return PLAIN
    tables = tuple(
        Table(
            t.start + offset,
            t.end + offset,
            tuple(tuple(Cell(c.start + offset, c.end + offset, c.header) for c in row) for row in t.rows),
        )
        for t in page.tables
    )
    return Visible("", tables, *(stretches.moved(offset) for stretches in marked))


def onward(items: Sequence[Item], index: int) -> Iterator[Item]:
    """The items from an index on, without passing over those before it as `islice` does."""
    return (items[i] for i in range(index, len(items)))
