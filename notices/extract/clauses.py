"""Finds names in stretches of the text: in what their clauses say, in clauses that are nothing but names, in the items of lists."""

from functools import partial

from notices.extract import names
from notices.extract.reading import Places, Reading, onward


def effects(reading: Reading, stretches: Places, *, works: bool = False) -> Places:
    """Names in the clauses of some stretches."""
    found: Places = []
    for start, end in stretches:
        found += reading.once(("clauses", start, end, works), partial(_in_clauses, reading, start, end, works=works))
    return list(dict.fromkeys(found))


def _in_clauses(reading: Reading, start: int, end: int, *, works: bool) -> Places:
    naming, norm = reading.language.naming, reading.norm
    patterns = list(reading.picked(naming.works if works else naming.lists, start, end))
    if not patterns:
        return []
    pieces = reading.pieces_of(start, end)
    if naming.result and reading.may(naming.result, start, end):
        # What a cause affects counts, not what the cause befell.
        pieces = pieces[next((i for i, (a, b) in enumerate(pieces) if naming.result.match(norm, a, b)), 0) :]
    if reading.may(naming.skip, start, end):
        pieces = [(a, b) for a, b in pieces if not naming.skip.search(norm[a:b])]
    return [p for a, b in pieces for p in names.in_clause(norm, a, b, naming, patterns)]


def plain(reading: Reading, start: int, end: int) -> Places:
    """A clause that is nothing but names, as in "web shop: 8:00-9:00"."""
    naming = reading.language.naming
    match = naming.plain.fullmatch(reading.norm, start, end)
    if match is None or naming.skip.search(reading.norm[start:end]):
        return []
    return names.parts(reading.norm, match.start(1), match.end(1), naming)


def lines(reading: Reading, index: int) -> Places:
    """Names in the items of a list, from its first line on."""
    naming = reading.language.naming
    found: Places = []
    for line in onward(reading.lines, index):
        match = naming.item.match(reading.norm, line.start, line.end) if naming.item else None
        if match is None or reading.holds(naming.skip, line) or reading.within(line.start, line.end):
            break
        found += effects(reading, [(line.start, line.end)]) or names.parts(reading.norm, match.start(1), match.end(1), naming)
    return list(dict.fromkeys(found))
