"""Finds names in stretches of the text: in what their clauses say, in clauses that are nothing but names, in the items of lists."""

import re
from functools import partial
from itertools import takewhile

from notices.extract.naming import names
from notices.extract.patterns.caseless import Pattern
from notices.extract.reading import Places, Reading, onward
from notices.text import Stretch

_LINE, _SHORT, _FEW = 120, 30, 3
_ENDS = (":", "。", ";", ",")
_MARKS = ("■", "●", "◆", "▼", "▶", "#", "*", "[")
_BULLET = re.compile(r"[ \t\u3000]{0,8}(\(?)(?:([一二三四五六七八九十]{1,3})|(\d{1,2})|([①-⑳])|(\S))([).、]?)")


Told = tuple[tuple[int, int], Places]
"""A clause, and where the names in it stand."""


def effects(reading: Reading, stretches: Places, *, works: bool = False) -> Places:
    """Names in the clauses of some stretches."""
    found: Places = []
    for start, end in (s for s in stretches if s[0] < s[1]):
        found += reading.once(("clauses", start, end, works), partial(_in_clauses, reading, start, end, works=works))
    return list(dict.fromkeys(found))


def _in_clauses(reading: Reading, start: int, end: int, *, works: bool) -> Places:
    naming, norm = reading.language.naming, reading.norm
    patterns = naming.works if works else naming.lists
    if not any(reading.picked(patterns, start, end)):
        return []
    pieces = reading.pieces_of(start, end)
    if naming.result and reading.may(naming.result, start, end):
        # What a cause affects counts, not what the cause befell.
        pieces = pieces[next((i for i, (a, b) in enumerate(pieces) if naming.result.match(norm, a, b)), 0) :]
    if reading.may(naming.skip, start, end):
        pieces = [(a, b) for a, b in pieces if not naming.skip.search(norm[a:b])]
    if naming.aside and not works and reading.may(naming.aside, start, end):
        pieces = [(a, b) for a, b in pieces if not naming.aside.match(norm[a:b])]
    told = [(piece, names.in_clause(norm, *piece, naming, reading.picked(patterns, *piece))) for piece in pieces]
    if naming.whole is not None and naming.detail is not None and not works:
        told = _without_details(norm, told, naming.whole, naming.detail)
    return [place for _, places in told for place in places]


def _without_details(norm: str, told: list[Told], whole: Pattern, detail: Pattern) -> list[Told]:
    """Clauses with their names, without those that only spell out what cannot be done where a system stops as a whole."""
    if not any(places and whole.search(norm[a:b]) for (a, b), places in told):
        return told
    return [(piece, places) for piece, places in told if not detail.match(norm, *piece)]


def apposed(reading: Reading) -> Places:
    """Identifiers anywhere in the notice behind a word for what they are ("your service AB-12")."""
    naming = reading.language.naming
    if naming.apposed is None:
        return []
    told = (s for s in reading.sentences if reading.alive(s) and reading.may(naming.apposed, *s))
    found = (naming.apposed.finditer(reading.norm, *s) for s in told if not reading.holds(naming.skip, s))
    places = [p for matches in found for m in matches for p in names.parts(reading.norm, m.start(1), m.end(1), naming)]
    return [p for p in places if p[0] > reading.title_end] or places


def plain(reading: Reading, start: int, end: int) -> Places:
    """A clause that is nothing but names, as in "web shop: 8:00-9:00"."""
    naming = reading.language.naming
    match = naming.plain.fullmatch(reading.norm, start, end)
    if match is None or naming.skip.search(reading.norm[start:end]):
        return []
    found = names.parts(reading.norm, match.start(1), match.end(1), naming)
    return [] if naming.labels_first and _says_more(reading.norm, *match.span(1), found) else found


def _says_more(norm: str, start: int, end: int, found: Places) -> bool:
    """Whether so many words of a stretch stand in no name that it is a sentence of which a part only looks like one."""
    named = sum(len(norm[a:b].split()) for a, b in found)
    return len(norm[start:end].split()) - named > _FEW


def lines(reading: Reading, index: int) -> Places:
    """Names in the items of a list, from its first line on."""
    naming = reading.language.naming
    found: Places = []
    first: str | None = None
    for line in onward(reading.lines, index):
        match = naming.item.match(reading.norm, line.start, line.end) if naming.item else None
        bullet = _bullet(reading, line)
        if match is None or reading.within(line.start, line.end) or heads_names(reading, line) or bullet != (first or bullet):
            break
        first = bullet
        if reading.holds(naming.skip, line):
            continue
        found += effects(reading, [(line.start, line.end)]) or names.parts(reading.norm, match.start(1), match.end(1), naming)
    return list(dict.fromkeys(found))


def lines_below(reading: Reading, index: int) -> Places:
    """The names of the line below a label that stands alone; of several lines that are nothing but one name each, all of them."""
    naming, norm = reading.language.naming, reading.norm
    above = reading.lines[index - 1]
    listed = naming.heading is not None or _is_heading(reading, above) or norm[above.start : above.end].rstrip().endswith(":")
    items = list(takewhile(partial(_is_item, reading), onward(reading.lines, index))) if listed else []
    if len(items) > 1:
        return [place for line in items if (place := names.trim(norm, line.start, line.end, naming)) is not None]
    below = next(onward(reading.lines, index), None)
    if below is None or not _may_list(reading, below):
        return []
    told = effects(reading, [(below.start, below.end)]) if naming.heading is not None else []
    return told or names.parts(norm, below.start, below.end, naming)


def _may_list(reading: Reading, line: Stretch) -> bool:
    """Whether a line may hold names: it is not long, stands in no table and has no time."""
    return line.end - line.start <= _LINE and reading.grid_at(line.start) is None and not reading.within(*line)


def _is_heading(reading: Reading, line: Stretch) -> bool:
    """Whether a line is a heading of the page."""
    return reading.page.headings.begun(line.start)


def _is_item(reading: Reading, line: Stretch) -> bool:
    """Whether a line is one short name, where the language writes lists so."""
    text = reading.norm[line.start : line.end].rstrip()
    if len(text) > _SHORT or _is_heading(reading, line) or text.endswith(_ENDS) or "、" in text.partition("(")[0]:
        return False
    return _may_list(reading, line) and bool(plain(reading, line.start, line.start + len(text))) and not heads_names(reading, line)


def _bullet(reading: Reading, line: Stretch) -> str:
    """What an item begins with, its number left out: items of another list begin otherwise."""
    match = _BULLET.match(reading.norm, *line)
    if match is None:
        return ""
    opened, *kinds, sign, closed = match.groups("")
    return f"{opened}{[bool(kind) for kind in kinds].index(True) if any(kinds) else sign}{closed}"


def heads_names(reading: Reading, line: Stretch) -> bool:
    """Whether a line is a label by itself, and looks like one."""
    heading = reading.language.naming.heading
    if heading is not None:
        whole = reading.may(heading, *line) and heading.fullmatch(reading.norm, *line) is not None
        return whole and line.start > reading.title_end and reading.alive(line)
    text = reading.norm[line.start : line.end].strip()
    marked = text.endswith(":") or text[:1] in _MARKS or _is_heading(reading, line)
    column = reading.language.naming.column
    return column is not None and marked and line.start > reading.title_end and reading.alive(line) and reading.holds(column, line)
