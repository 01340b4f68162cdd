"""A document on its way through the engine: its text, its layout, its sentences, and what the stages have found so far."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from notices.extract.language import Language
from notices.extract.marks import Candidate, Mark
from notices.extract.resolve import Setting
from notices.model import Kind
from notices.text import Cell, Stretch, Table, Visible


@dataclass(slots=True)
class Reading:
    """The state of one document. `text` is title, newline, body; `norm` is folded, code point for code point."""

    text: str
    norm: str
    title_end: int
    page: Visible
    language: Language
    setting: Setting
    sentences: list[Stretch] = field(default_factory=list)
    lines: list[Stretch] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    lengths: list[Mark] = field(default_factory=list)
    zones: list[Mark] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    kind: Kind = Kind.INFO
    kind_why: str = ""
    sentence_starts: list[int] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)

    def sentence_at(self, position: int) -> Stretch:
        """The sentence that holds a position."""
        return self.sentences[max(0, bisect_right(self.sentence_starts, position) - 1)]

    def line_at(self, position: int) -> Stretch:
        """The line that holds a position."""
        return self.lines[max(0, bisect_right(self.line_starts, position) - 1)]

    def found(self, name: str, text: str) -> re.Match[str] | None:
        """The first match of one of the language's word patterns."""
        pattern = self.words.get(name)
        return pattern.search(text) if pattern else None

    @property
    def words(self) -> Mapping[str, re.Pattern[str]]:
        """The language's word patterns."""
        return self.language.words

    def alive(self, stretch: Stretch) -> bool:
        """Whether a stretch belongs to the notice: not furniture, struck out or quoted."""
        inert = (*self.page.aside, *self.page.quoted, *self.page.struck)
        return not any(s.covers(stretch.start, stretch.end) for s in inert)


def shifted(page: Visible, offset: int) -> Visible:
    """The page with all its offsets moved, its text left behind."""

    def move(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        return tuple(Stretch(s.start + offset, s.end + offset) for s in stretches)

    tables = tuple(
        Table(
            t.start + offset,
            t.end + offset,
            tuple(tuple(Cell(c.start + offset, c.end + offset, c.header) for c in row) for row in t.rows),
        )
        for t in page.tables
    )
    return Visible("", tables, move(page.struck), move(page.aside), move(page.quoted), move(page.headings))


def split(norm: str, ends: re.Pattern[str]) -> list[Stretch]:
    """The stretches between the matches of a pattern; each keeps its end mark, empty ones are left out."""
    found = []
    start = 0
    for match in ends.finditer(norm):
        if match.end() > start:
            found.append(Stretch(start, match.end()))
        start = match.end()
    if start < len(norm) or not found:
        found.append(Stretch(start, len(norm)))
    return found
