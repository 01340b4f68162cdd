"""Binds names to windows: from the window's table row, its sentence, what follows it, labels, or the title."""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from itertools import islice, takewhile
from operator import attrgetter

from notices.extract import names
from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.rows import heads_of, row_of
from notices.extract.spans import Span
from notices.extract.windows import Found
from notices.text import Cell, Stretch

_LIVE = (Role.WINDOW, Role.START, Role.NEW_END, Role.OLD)
_REACH = 200
_FEW = 4
_MOST = 200
_head = attrgetter("first.start")
Places = list[tuple[int, int]]


def of_span(reading: Reading, found: Found, span: Span) -> Places:
    """Where the names of what a window affects stand."""
    anchors = [c for c in (span.first, span.last) if c is not None]
    if len(found.spans) == 1 and (places := _labelled(reading)[:_MOST]):
        return places
    if anchors and (places := _row(reading, anchors[0])):
        return places
    if span.last is not None and span.branches and (places := of_restored(reading, span.last)):
        return places
    replaced = islice((c for c in reading.candidates if c.role is Role.OLD), _FEW)
    for candidate in {id(c): c for c in (*anchors, *replaced)}.values():
        if places := _once(reading, ("near", id(candidate)), partial(_near, reading, candidate)):
            return places
    return _once(reading, ("anywhere",), partial(_anywhere, reading))


def _anywhere(reading: Reading) -> Places:
    return _labelled(reading) or _elsewhere(reading, works=False) or _elsewhere(reading, works=True) or _titled(reading)


def _once(reading: Reading, key: tuple[object, ...], find: Callable[[], Places]) -> Places:
    """What is found, searched only for the first of the windows that ask for it."""
    places = reading.places.get(key)
    if places is None:
        places = reading.places[key] = find()[:_MOST]
    return places


def of_restored(reading: Reading, candidate: Candidate) -> Places:
    """Where the names of what comes back stand: in the rest of its sentence, else before it in its clause."""
    sentence = reading.sentence_at(candidate.head)
    naming, norm = reading.language.naming, reading.norm
    for name in ("restored", "restored_subject"):
        pattern = reading.words.get(name)
        match = pattern.search(norm, candidate.tail, min(sentence.end, candidate.tail + _REACH)) if pattern else None
        if match is not None and match.group(1) and (places := names.parts(norm, match.start(1), match.end(1), naming)):
            return places
    before = _pieces(reading, sentence.start, candidate.head)
    return _plain(reading, *before[-1]) or names.parts(norm, *before[-1], naming) if before else []


def _row(reading: Reading, candidate: Candidate) -> Places:
    """The other cells of a window's row, without numbers, contacts and labels."""
    if candidate.row is None:
        return []
    return _once(
        reading, ("row", candidate.row), partial(_cells, reading, row_of(reading, candidate), heads_of(reading, candidate))
    )


def _cells(reading: Reading, row: tuple[Cell, ...], heads: tuple[Cell, ...]) -> Places:
    others = [(column, cell) for column, cell in enumerate(row) if not reading.within(cell.start, cell.end)]
    if len(row) == 2 and len(others) == 1 and reading.says("label_cell", others[0][1]):
        return []
    for column, cell in others:
        text = _text(reading, cell).strip()
        if (column < len(heads) and reading.says("contact", heads[column])) or not text or text.isdigit():
            continue
        if places := names.parts(reading.norm, cell.start, cell.end, reading.language.naming):
            return places
    return []


def _text(reading: Reading, cell: Cell) -> str:
    return reading.norm[cell.start : cell.end]


def _near(reading: Reading, candidate: Candidate) -> Places:
    """Names in the candidate's own part of its sentence, or in what follows: of what stops, else of what is worked on."""
    own, shared, closing = _own(reading, candidate)
    if places := _effects(reading, own):
        places = _merged(_beside(reading, own[1:]), places)
        return places if shared else _merged(places, _following(reading, candidate, closing, same_line=True, works=False))
    if places := _beside(reading, own):
        return places
    if shared and (places := _effects(reading, shared)):
        return places
    if not shared and (places := _following(reading, candidate, closing, same_line=False, works=False)):
        return places
    if places := _effects(reading, own, works=True):
        return places
    return _following(reading, candidate, closing, same_line=False, works=True)


def _own(reading: Reading, candidate: Candidate) -> tuple[Places, Places, Stretch]:
    """What stands before and after a candidate up to others of its sentence; the whole sentence when it has others; its end."""
    sentence = reading.sentence_at(candidate.head)
    closing = reading.sentence_at(max(candidate.head, candidate.tail - 1))
    before, after = _neighbour(reading, candidate, -1), _neighbour(reading, candidate, 1)
    begin = before.tail if before is not None and before.head >= sentence.start else sentence.start
    finish = after.head if after is not None and after.head < closing.end else closing.end
    alone = begin == sentence.start and finish == closing.end
    shared = [] if alone else [(sentence.start, closing.end)]
    return [(begin, candidate.head), (candidate.tail, max(finish, candidate.tail))], shared, closing


def _neighbour(reading: Reading, candidate: Candidate, step: int) -> Candidate | None:
    """The next candidate that bounds a window, before (-1) or after (1) one."""
    index = bisect_left(reading.candidates, candidate.head, key=_head) + step
    while 0 <= index < len(reading.candidates):
        if reading.candidates[index].role in _LIVE:
            return reading.candidates[index]
        index += step
    return None


def _merged(before: Places, after: Places) -> Places:
    return list(dict.fromkeys((*before, *after)))


def _effects(reading: Reading, stretches: Places, *, works: bool = False) -> Places:
    """Names in the clauses of some stretches."""
    found: Places = []
    for start, end in stretches:
        found += _once(reading, ("clauses", start, end, works), partial(_in_clauses, reading, start, end, works=works))
    return list(dict.fromkeys(found))


def _in_clauses(reading: Reading, start: int, end: int, *, works: bool) -> Places:
    naming = reading.language.naming
    return [p for a, b in _pieces(reading, start, end) for p in names.in_clause(reading.norm, a, b, naming, works=works)]


def _pieces(reading: Reading, start: int, end: int) -> Places:
    """Clauses, cut at the times in them."""
    pieces: Places = []
    for a, b in names.clauses(reading.norm, start, end, reading.language.naming):
        rest = a
        for candidate in reading.within(a, b):
            if candidate.head >= rest:
                pieces.append((rest, candidate.head))
                rest = min(candidate.tail, b)
        pieces.append((rest, b))
    return [(a, b) for a, b in pieces if reading.norm[a:b].strip()]


def _beside(reading: Reading, own: Places) -> Places:
    """Names in the last clause before a time or in the first one after it, when that is nothing but names."""
    found: Places = []
    for (start, end), edge in zip(reversed(own), (0, -1), strict=False):
        pieces = _pieces(reading, start, end)
        found = _merged(_plain(reading, *pieces[edge]), found) if pieces else found
    return found


def _plain(reading: Reading, start: int, end: int) -> Places:
    """A clause that is nothing but names, as in "web shop: 8:00-9:00"."""
    naming = reading.language.naming
    match = naming.plain.fullmatch(reading.norm, start, end)
    if match is None or naming.skip.search(reading.norm[start:end]):
        return []
    return names.parts(reading.norm, match.start(1), match.end(1), naming)


def _following(reading: Reading, candidate: Candidate, closing: Stretch, *, same_line: bool, works: bool) -> Places:
    """Names in the sentences that follow, up to the next window; on the same line only when names were found already."""
    limit = closing.end + _REACH
    if same_line:
        limit = min(limit, reading.line_at(max(candidate.head, candidate.tail - 1)).end)
    elif not works and (places := _items(reading, candidate, closing)):
        return places
    index = bisect_left(reading.sentence_starts, closing.end)
    for sentence in islice(reading.sentences, index, None):
        if sentence.start >= limit or _bounds_in(reading, sentence):
            return []
        if reading.alive(sentence) and (places := _said(reading, sentence, works=works)):
            return places
    return []


def _bounds_in(reading: Reading, stretch: Stretch) -> bool:
    """Whether a window begins in a stretch."""
    index = bisect_left(reading.candidates, stretch.start, key=_head)
    inside = takewhile(lambda c: c.head < stretch.end, islice(reading.candidates, index, None))
    return any(c.role in _LIVE for c in inside)


def _said(reading: Reading, sentence: Stretch, *, works: bool) -> Places:
    """Names that one sentence gives by a label or in its clauses."""
    naming = reading.language.naming
    match = naming.label.search(reading.norm, sentence.start, sentence.end)
    if match is not None and not naming.skip.search(reading.norm[sentence.start : match.start(1)]):
        return names.parts(reading.norm, match.start(1), match.end(1), naming)
    return _effects(reading, [(sentence.start, sentence.end)], works=works)


def _items(reading: Reading, candidate: Candidate, closing: Stretch) -> Places:
    """Names in the list that the end of a line announces, a line each, or in the line below a heading."""
    naming = reading.language.naming
    line = reading.line_at(max(closing.start, closing.end - 1))
    index = bisect_left(reading.line_starts, line.end)
    if naming.item is None or naming.listed is None or index >= len(reading.lines):
        return []
    if reading.holds(naming.listed, line):
        return _once(reading, ("items", index), partial(_lines, reading, index))
    below = reading.lines[index]
    heading = not reading.norm[candidate.tail : line.end].strip(" ):\n")
    return _plain(reading, below.start, below.end) if heading and not reading.within(below.start, below.end) else []


def _lines(reading: Reading, index: int) -> Places:
    """Names in the items of a list, from its first line on."""
    naming = reading.language.naming
    found: Places = []
    for line in islice(reading.lines, index, None):
        match = naming.item.match(reading.norm, line.start, line.end) if naming.item else None
        if match is None or reading.holds(naming.skip, line) or reading.within(line.start, line.end):
            break
        found += names.parts(reading.norm, match.start(1), match.end(1), naming)
    return list(dict.fromkeys(found))


def _labelled(reading: Reading) -> Places:
    """Names behind a label anywhere ("Affected services: …")."""
    naming = reading.language.naming
    found: Places = []
    for line in reading.lines:
        match = naming.label.search(reading.norm, line.start, line.end)
        if match is not None and reading.alive(line) and not naming.skip.search(reading.norm[line.start : match.start(1)]):
            found.extend(names.parts(reading.norm, match.start(1), match.end(1), naming))
    return found


def _elsewhere(reading: Reading, *, works: bool) -> Places:
    """Names in any sentence of the notice, when nothing near the window names anything."""
    for sentence in reading.sentences:
        if sentence.start > reading.title_end and reading.alive(sentence):
            places = _effects(reading, [(sentence.start, sentence.end)], works=works)
            if places:
                return places
    return []


def _titled(reading: Reading) -> Places:
    title = [(0, reading.title_end)]
    return _effects(reading, title) or _effects(reading, title, works=True)
