"""Turns HTML into its visible text, and keeps what the markup says: tables, lists of terms, struck-out text, furniture."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from notices.text.characters import shown
from notices.text.columns import drawn
from notices.text.elements import UNREAD, Look, Mark, look
from notices.text.grids import ALL_ROWS, Builder, Copies, span
from notices.text.layout import Cell, Stretch, Stretches, Table, Visible
from notices.text.nesting import flattened
from notices.text.quoting import quoted

_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINK_LIST = 3
_LINK_SHARE = 0.8
_LEAST = 20


def read(body: str) -> Visible:
    """The visible text of HTML."""
    walk = _Walk()
    root = LexborHTMLParser(flattened(body)).body
    if root is not None:
        walk.visit(root)
    return walk.result()


@dataclass(slots=True)
class _Walk:
    """Walks the tree without recursion, so that depth costs no stack, and writes the text.

    `pending` is what is due before the next visible letter: a line end, a tab, the blank between a `time` and a word. `fresh` says
    that the row has no text yet.
    """

    parts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = ""
    pending: str = ""
    fresh: bool = False
    kept: int = 0
    tables: list[Table] = field(default_factory=list)
    marks: dict[Mark, list[Stretch]] = field(default_factory=lambda: {mark: [] for mark in Mark})
    grids: list[tuple[str, Builder]] = field(default_factory=list)
    copies: Copies = field(default_factory=Copies)
    link_starts: list[int] = field(default_factory=list)
    link_lists: list[Stretch] = field(default_factory=list)
    linked: list[int] = field(default_factory=lambda: [0])
    drawings: list[Stretch] = field(default_factory=list)

    def result(self) -> Visible:
        """What was read."""
        text = "".join(self.parts)
        for stretch in self.drawings:
            self.tables += drawn(text[stretch.start : stretch.end], stretch.start)
        self.tables.sort(key=lambda table: table.start)
        marks = self.marks
        said, forwarded = quoted(text, marks[Mark.QUOTED] + [Stretch(s.start, len(text)) for s in marks[Mark.QUOTED_ON]])
        struck, headings = Stretches.of(marks[Mark.STRUCK]), Stretches.of(marks[Mark.HEADING])
        return Visible(text, tuple(self.tables), struck, self._aside(), said, headings, forwarded)

    def _aside(self) -> Stretches:
        """The furniture; where nothing else is left, the names of classes meant something else, and only lists of links count."""
        named = Stretches.of(self.marks[Mark.ASIDE])
        left = self.length - sum(s.end - s.start for s in named)
        return Stretches.of([*(named if left >= _LEAST else ()), *self.link_lists])

    def visit(self, root: LexborNode) -> None:
        """Read everything below a node."""
        stack: list[tuple[LexborNode, int, Look]] = []
        node: LexborNode | None = root
        while node is not None or stack:
            if node is None:
                opened, start, seen = stack.pop()
                self._leave(opened, start, seen)
                node = opened.next if stack else None
                continue
            seen_node = self._enter(node)
            if seen_node is None:
                node = node.next if stack else None
                continue
            stack.append((node, self._here(), seen_node))
            node = node.first_child

    def _enter(self, node: LexborNode) -> Look | None:
        """Write what a node shows by itself; how it shows what is inside, or null when that is not to be read."""
        tag = node.tag
        if tag == "-text":
            self._text(node.text_content or "")
            return None
        if tag is None or tag.startswith("-") or tag in UNREAD:
            return None
        if tag in ("br", "hr"):
            self._break()
            return None
        seen = look(tag, node.attributes)
        if seen.hidden:
            return None
        self._open(tag, seen)
        return seen

    def _open(self, tag: str, seen: Look) -> None:
        if seen.block:
            self._break()
        self.kept += seen.kept
        if tag in ("table", "dl"):
            # Also in a cell: a table begins a line of its own.
            self.pending = "\n"
            self.grids.append((tag, Builder(self._here(), self.copies)))
        elif self.grids:
            self._open_part(tag, *self.grids[-1])

    def _open_part(self, tag: str, kind: str, grid: Builder) -> None:
        """A row or a cell of a table; a term of a list is the head of a row with what it is explained by."""
        if tag == "tr" or (tag == "dt" and kind == "dl"):
            grid.begin_row()
            self.fresh = True
        elif tag in ("td", "th") or (tag == "dd" and kind == "dl"):
            further = tag == "dd" and bool(grid.rows) and len(grid.rows[-1]) > 1
            self.pending = "\n" if self.fresh or grid.nested or further else "\t"

    def _leave(self, node: LexborNode, start: int, seen: Look) -> None:
        tag = node.tag or ""
        self.kept -= seen.kept
        if tag == "time":
            self.pending = self.pending or " "
        if self.length > start:
            self._mark(tag, start, seen)
        if self.grids:
            self._close_part(tag, node, start)
        if tag in ("ul", "ol"):
            self._links(start)
        if seen.block:
            self._break()

    def _mark(self, tag: str, start: int, seen: Look) -> None:
        stretch = Stretch(start, self.length)
        if seen.mark is not None:
            self.marks[seen.mark].append(stretch)
        if seen.kept and not self.kept:
            self.drawings.append(stretch)
        if tag == "a":
            self.link_starts.append(start)
            self.linked.append(self.linked[-1] + self.length - start)

    def _close_part(self, tag: str, node: LexborNode, start: int) -> None:
        kind, grid = self.grids[-1]
        cell = Cell(min(start, self.length), self.length, tag in ("th", "dt"))
        if tag in ("td", "th"):
            attributes = node.attributes
            grid.add(cell, span(attributes.get("rowspan"), none=ALL_ROWS), span(attributes.get("colspan")))
        elif tag in ("dt", "dd") and kind == "dl":
            grid.add(cell, 1, 1)
        elif tag == kind:
            self._close_table()

    def _close_table(self) -> None:
        _, grid = self.grids.pop()
        if self.grids:
            self.grids[-1][1].nested = True
        if (table := grid.table(self.length)) is not None:
            self.tables.append(table)

    def _links(self, start: int) -> None:
        """A list that is little else than links leads to other articles: furniture."""
        first = bisect_left(self.link_starts, start)
        linked = self.linked[-1] - self.linked[first]
        if len(self.link_starts) - first >= _LINK_LIST and linked >= _LINK_SHARE * (self.length - start):
            self.link_lists.append(Stretch(start, self.length))

    def _here(self) -> int:
        """Where the next letter will stand."""
        return self.length + len(self.pending) if self.length else 0

    def _text(self, text: str) -> None:
        seen = shown(text)
        if self.pending == " " and not (seen[:1].isascii() and seen[:1].isalnum()):
            self.pending = ""
        if not self.kept:
            seen = _SPACE.sub(" ", seen)
            if seen.startswith(" ") and (self.pending or self.last in ("", " ")):
                seen = seen[1:]
        if seen:
            self._write(seen)

    def _break(self) -> None:
        self.pending = self.pending.strip(" ") or "\n"

    def _write(self, text: str) -> None:
        if self.pending and self.length:
            self.parts.append(self.pending)
            self.length += len(self.pending)
        self.pending = ""
        self.fresh = False
        self.parts.append(text)
        self.length += len(text)
        self.last = text[-1]
