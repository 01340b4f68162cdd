"""Turns a body into its visible text, and keeps what the layout says: tables, struck-out text, page furniture, quoted mails."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

from selectolax.lexbor import LexborHTMLParser, LexborNode

from notices import columns


@dataclass(frozen=True, slots=True)
class Stretch:
    """`[start, end)` in code points of the text it belongs to."""

    start: int
    end: int

    def covers(self, start: int, end: int) -> bool:
        """Whether `[start, end)` lies inside."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of one text in its order, none overlapping another."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, stretches: Iterable[Stretch]) -> Self:
        """What the stretches cover together."""
        starts: list[int] = []
        ends: list[int] = []
        for stretch in sorted(stretches, key=lambda s: s.start):
            if ends and stretch.start < ends[-1]:
                ends[-1] = max(ends[-1], stretch.end)
            else:
                starts.append(stretch.start)
                ends.append(stretch.end)
        return cls(tuple(starts), tuple(ends))

    def cover(self, start: int, end: int) -> bool:
        """Whether `[start, end)` lies inside one of them."""
        index = bisect_right(self.starts, start) - 1
        return index >= 0 and end <= self.ends[index]

    def moved(self, offset: int) -> Self:
        """The same stretches, further on in a longer text."""
        return type(self)(tuple(s + offset for s in self.starts), tuple(e + offset for e in self.ends))

    def __iter__(self) -> Iterator[Stretch]:
        return map(Stretch, self.starts, self.ends)

    def __bool__(self) -> bool:
        return bool(self.starts)


NONE = Stretches()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a cell with `rowspan` or `colspan` stands at every place of the grid that it fills."""

    start: int
    end: int
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a grid of cells; rows may differ in length when the markup is broken."""

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Visible:
    """The visible text. All offsets are code points into `text`.

    `struck` is text that the author crossed out, `aside` the page's furniture (breadcrumbs, links to other articles, footers),
    `quoted` an earlier mail's text, `headings` lines that are headings by markup.
    """

    text: str
    tables: tuple[Table, ...] = ()
    struck: Stretches = NONE
    aside: Stretches = NONE
    quoted: Stretches = NONE
    headings: Stretches = NONE


_SKIPPED = frozenset({"script", "style", "noscript", "template", "head", "iframe", "object", "svg", "button", "select", "textarea"})
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend", "dt"})
_STRUCK = frozenset({"s", "del", "strike"})
_ASIDE_TAGS = frozenset({"nav", "footer", "aside"})
_ASIDE_NAMES = frozenset(
    [
        "crumb",
        "crumbs",
        "breadcrumb",
        "breadcrumbs",
        "nav",
        "navbar",
        "menu",
        "foot",
        "footer",
        "near",
        "prev",
        "next",
        "prevnext",
        "related",
        "sidebar",
        "copyright",
        "pager",
        "share",
        "location",
        "position",
        "toolbar",
    ]
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NAME = re.compile(r"[\s_-]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)", re.IGNORECASE)
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,40}line-through", re.IGNORECASE)
_QUOTE_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_MAX_SPAN = 200
_MAX_CELLS = 20_000
_LINK_LIST = 3
_LINK_SHARE = 0.8


def visible(body: str, format: str) -> Visible:
    """The visible text of a body; `format` is "html" or "text". Text is kept as it is, `<...>` included."""
    if format == "html":
        return _Walk().run(body)
    text = body.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")
    drawn = tuple(_drawn(run) for run in columns.tables(text))
    return Visible(text, drawn, quoted=Stretches.of(Stretch(m.start(), m.end()) for m in _QUOTE_LINE.finditer(text)))


def _drawn(run: list[columns.Row]) -> Table:
    rows = tuple(tuple(Cell(a, b) for a, b in row.cells) for row in run)
    return Table(rows[0][0].start, rows[-1][-1].end, rows)


@dataclass(slots=True)
class _Grid:
    """A table while it is read; `open` holds cells that reach down into rows still to come, by column."""

    start: int
    rows: list[list[Cell]] = field(default_factory=list)
    open: dict[int, tuple[int, Cell]] = field(default_factory=dict)
    cells: int = 0

    def begin_row(self) -> None:
        self.rows.append([])
        self._fill()

    def add(self, cell: Cell, rowspan: int, colspan: int) -> None:
        if not self.rows:
            self.begin_row()
        for _ in range(colspan):
            if self.cells >= _MAX_CELLS:
                return
            self.cells += 1
            column = len(self.rows[-1])
            self.rows[-1].append(cell)
            if rowspan > 1:
                self.open[column] = (rowspan - 1, cell)
            self._fill()

    def _fill(self) -> None:
        row = self.rows[-1]
        while (held := self.open.get(len(row))) is not None and self.cells < _MAX_CELLS:
            left, cell = held
            if left > 1:
                self.open[len(row)] = (left - 1, cell)
            else:
                del self.open[len(row)]
            self.cells += 1
            row.append(cell)


@dataclass(slots=True)
class _Walk:
    """Walks the tree without recursion, so that depth costs no stack, and writes the text."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = "\n"
    tables: list[Table] = field(default_factory=list)
    marks: dict[str, list[Stretch]] = field(default_factory=lambda: {"struck": [], "aside": [], "headings": []})
    grids: list[_Grid] = field(default_factory=list)
    links: list[Stretch] = field(default_factory=list)

    def run(self, body: str) -> Visible:
        root = LexborHTMLParser(body.replace("\x00", " ")).body
        if root is not None:
            self._visit(root)
        text = "".join(self.parts)
        found = {name: Stretches.of(stretches) for name, stretches in self.marks.items()}
        return Visible(text, tuple(self.tables), **found)

    def _visit(self, root: LexborNode) -> None:
        stack: list[tuple[LexborNode, int, str]] = []
        node: LexborNode | None = root
        while node is not None or stack:
            if node is None:
                opened, start, mark = stack.pop()
                self._leave(opened, start, mark)
                node = opened.next if stack else None
                continue
            child = self._enter(node)
            if child is None:
                node = node.next if stack else None
                continue
            stack.append((node, self.length, _mark(node)))
            node = child

    def _enter(self, node: LexborNode) -> LexborNode | None:
        """Write what the node shows by itself; the first child when there is more inside."""
        tag = node.tag
        if tag == "-text":
            self._text(node.text_content or "")
            return None
        if tag == "br":
            self._write("\n")
            return None
        if tag is None or tag.startswith("-") or tag in _SKIPPED or _hidden(node):
            return None
        self._open(tag)
        child = node.first_child
        if child is None:
            self._leave(node, self.length, "")
        return child

    def _open(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._newline()
        if tag == "table":
            self.grids.append(_Grid(self.length))
        elif tag == "tr" and self.grids:
            self.grids[-1].begin_row()
        elif tag in ("td", "th") and self.last != "\n":
            self._write("\t")

    def _leave(self, node: LexborNode, start: int, mark: str) -> None:
        tag = node.tag or ""
        if mark and self.length > start:
            self.marks[mark].append(Stretch(start, self.length))
        if tag in ("td", "th") and self.grids:
            attributes = node.attributes
            cell = Cell(start, self.length, tag == "th")
            self.grids[-1].add(cell, _span(attributes.get("rowspan")), _span(attributes.get("colspan")))
        elif tag in ("ul", "ol"):
            self._links(start)
        elif tag == "a" and self.length > start:
            self.links.append(Stretch(start, self.length))
        elif tag == "table" and self.grids:
            grid = self.grids.pop()
            self.tables.append(Table(grid.start, self.length, tuple(tuple(row) for row in grid.rows if row)))
        if tag in _BLOCKS:
            self._newline()

    def _links(self, start: int) -> None:
        """A list that is little else than links leads to other articles: furniture."""
        inside = [s for s in self.links if s.start >= start]
        linked = sum(s.end - s.start for s in inside)
        if len(inside) >= _LINK_LIST and linked >= _LINK_SHARE * (self.length - start):
            self.marks["aside"].append(Stretch(start, self.length))

    def _text(self, text: str) -> None:
        shown = _SPACE.sub(" ", text)
        if self.last in "\n\t " and shown.startswith(" "):
            shown = shown[1:]
        self._write(shown)

    def _newline(self) -> None:
        if self.last != "\n":
            self._write("\n")

    def _write(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.last = text[-1]


def _span(value: str | None) -> int:
    return max(1, min(int(value), _MAX_SPAN)) if value and value.isascii() and value.isdigit() else 1


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    style = attributes.get("style") or ""
    # Discuz forums sprinkle unreadable text into posts against scrapers and hide it by this class.
    return "hidden" in attributes or bool(style and _HIDDEN.search(style)) or attributes.get("class") == "jammer"


def _mark(node: LexborNode) -> str:
    """Which mark the text inside a node gets: "struck", "aside", "headings" or ""."""
    tag = node.tag or ""
    if tag in _STRUCK:
        return "struck"
    if tag in _ASIDE_TAGS:
        return "aside"
    attributes = node.attributes
    if attributes and (mark := _mark_by_attributes(attributes)):
        return mark
    return "headings" if tag in _HEADINGS else ""


def _mark_by_attributes(attributes: dict[str, str | None]) -> str:
    style = attributes.get("style") or ""
    if style and _LINE_THROUGH.search(style):
        return "struck"
    names = _NAME.split(f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower())
    return "aside" if not _ASIDE_NAMES.isdisjoint(names) else ""


def lines(text: str) -> Iterator[Stretch]:
    """The lines of a text, without their line ends."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield Stretch(start, end)
        start = end + 1
