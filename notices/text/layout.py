"""What the layout of a text says: stretches of it, tables, and what is struck out, quoted or furniture."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self


class Stretch(NamedTuple):
    """`[start, end)` in code points of the text it belongs to."""

    start: int
    end: int


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
        for stretch in sorted(stretches):
            if ends and stretch.start < ends[-1]:
                ends[-1] = max(ends[-1], stretch.end)
            else:
                starts.append(stretch.start)
                ends.append(stretch.end)
        return cls(tuple(starts), tuple(ends))

    def cover(self, start: int, end: int) -> bool:
        """Whether `[start, end)` lies inside one of them."""
        index = bisect_right(self.starts, start) - 1 if self.starts else -1
        return index >= 0 and end <= self.ends[index]

    def moved(self, offset: int) -> Self:
        """The same stretches, further on in a longer text."""
        if not self.starts:
            return self
        return type(self)(tuple(s + offset for s in self.starts), tuple(e + offset for e in self.ends))

    def begun(self, start: int) -> bool:
        """Whether one of them begins at a place."""
        index = bisect_left(self.starts, start)
        return index < len(self.starts) and self.starts[index] == start

    def __contains__(self, stretch: Stretch) -> bool:
        return self.begun(stretch.start) and self.ends[bisect_left(self.starts, stretch.start)] == stretch.end

    def __iter__(self) -> Iterator[Stretch]:
        return map(Stretch, self.starts, self.ends)

    def __len__(self) -> int:
        return len(self.starts)


NONE = Stretches()


class Cell(NamedTuple):
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
    `quoted` an earlier mail's text, `forwarded` such a text where nothing outside of it tells a time, `headings` lines that are
    headings by markup.
    """

    text: str
    tables: tuple[Table, ...] = ()
    struck: Stretches = NONE
    aside: Stretches = NONE
    quoted: Stretches = NONE
    headings: Stretches = NONE
    forwarded: Stretches = NONE
