"""Binds names to windows: from the window's table row, its sentence, what follows it, labels, or the title."""

import re
from bisect import bisect_left
from enum import Enum, auto
from functools import partial
from math import inf
from operator import attrgetter

from notices.extract.kinds.core import near_times
from notices.extract.layout.rows import heads_of, row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.naming import names
from notices.extract.naming.antecedents import full
from notices.extract.naming.clauses import apposed, effects, lines, lines_below, plain
from notices.extract.naming.headed import headed
from notices.extract.naming.labelled import labels, labels_of
from notices.extract.naming.parts import told_again
from notices.extract.reading import Places, Reading, onward
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span
from notices.model import Kind
from notices.text import Cell, Stretch

_LIVE = (Role.WINDOW, Role.START, Role.NEW_END, Role.OLD)
_REACH = 200
_FEW = 4
_ASKED = 400
"""How many sentences are asked for names: the text of a notice has far fewer."""
_CLOCK = re.compile(r"\d:\d\d|\d[时点]")
_head = attrgetter("head")


class _Reach(Enum):
    """Which of the sentences behind a window's count: those of its line, also others about it, only those about it, or all."""

    LINE = auto()
    ABOUT = auto()
    MEANWHILE = auto()
    ANY = auto()


def of_span(reading: Reading, found: Found, span: Span) -> Places:
    """Where the names of what a window affects stand."""
    places = _without_parts(reading, found, span, _of_span(reading, found, span))
    return full(reading, places) if reading.language.naming.labels_first else places


def _without_parts(reading: Reading, found: Found, span: Span, places: Places) -> Places:
    """Names without those of the parts that begin with a window and have ends of their own, where others are left."""
    parts = [] if span.branches else found.begun_by(span.first)
    named = {reading.norm[a:b] for part in parts for a, b in _of_span(reading, found, part)}
    return [(a, b) for a, b in places if reading.norm[a:b] not in named] or places


def _of_span(reading: Reading, found: Found, span: Span) -> Places:
    if span.regions and (places := labels(reading) or _elsewhere(reading, works=False)):
        return places
    return laid_out(reading, found, span) or _in_sentences(reading, found, span)


def _in_sentences(reading: Reading, found: Found, span: Span) -> Places:
    """What the sentences around a window name, else those elsewhere, else the title."""
    anchors = _anchors(span)
    told = dict.fromkeys((*anchors, *found.replaced[:_FEW]))
    in_title = [c for c in told if reading.language.naming.labels_first and c.head < reading.title_end]
    if in_title and (places := reading.once(("elsewhere",), partial(_elsewhere, reading, works=False))):
        return places
    for candidate in told:
        if places := reading.once(("near", candidate), partial(_near, reading, candidate)):
            return places
    return reading.once(("anywhere",), partial(_anywhere, reading))


def _anchors(span: Span) -> list[Candidate]:
    return [c for c in (span.first, span.last) if c is not None]


def laid_out(reading: Reading, found: Found, span: Span) -> Places:
    """What labels, the window's row or heading, or its own recovery name."""
    anchors = _anchors(span)
    places = (labels(reading) or reading.once(("apposed",), partial(apposed, reading))) if len(found.spans) == 1 else []
    if not places and anchors:
        places = _merged(*(_row(reading, candidate) for candidate in (anchors[0], *span.also)))
    if not places and anchors:
        places = headed(reading, found, anchors[0])
    if not places and reading.language.naming.labels_first:
        places = labels_of(reading, found, span)
    if not places and span.last is not None and span.branches:
        listed = reading.once(("near", span.first), partial(_near, reading, span.first)) if span.first is not None else []
        places = told_again(reading, found, span, listed) or of_restored(reading, span.last)
    if not places and span.length is not None and span.branches:
        pieces = reading.pieces_of(reading.sentence_at(span.length.start).start, span.length.start)
        places = _subject(reading, pieces) if pieces else []
    return places


def _anywhere(reading: Reading) -> Places:
    if places := labels(reading) or apposed(reading):
        return places
    in_body = partial(_elsewhere, reading, works=False), partial(_elsewhere, reading, works=True)
    tiers = (partial(_titled, reading), *in_body) if reading.language.naming.labels_first else (*in_body, partial(_titled, reading))
    return next(filter(None, (tell() for tell in tiers)), [])


def of_restored(reading: Reading, candidate: Candidate) -> Places:
    """Where the names of what comes back stand: in the rest of its sentence, else before it in its clause."""
    sentence = reading.sentence_at(candidate.head)
    naming, norm = reading.language.naming, reading.norm
    for name in ("restored", "restored_subject"):
        pattern = reading.words.get(name)
        match = pattern.search(norm, candidate.tail, min(sentence.end, candidate.tail + _REACH)) if pattern else None
        if match is not None and match.group(1) and (places := names.parts(norm, match.start(1), match.end(1), naming)):
            return places
    before = reading.pieces_of(sentence.start, candidate.head)
    subject = reading.words.get("restored_before")
    for start, end in reversed(before):
        match = subject.search(norm[start:end]) if subject is not None else None
        if match is None:
            break
        if places := names.parts(norm, start + match.start(1), start + match.end(1), naming):
            return places
    return _subject(reading, before) if before else []


def _subject(reading: Reading, before: Places) -> Places:
    """Names right before a time, else in the nearest clause before it that says what stops."""
    if places := plain(reading, *before[-1]):
        return places
    stops = (effects(reading, [piece]) for piece in reversed(before))
    lone = (plain(reading, *piece) or effects(reading, [piece], works=True) for piece in reversed(before))
    told = next(filter(None, stops), []) or names.parts(reading.norm, *before[-1], reading.language.naming)
    return told or next(filter(None, lone), [])


def _row(reading: Reading, candidate: Candidate) -> Places:
    """The other cells of a window's row, without numbers, contacts and labels."""
    if candidate.row is None:
        return []
    return reading.once(("row", candidate.row), partial(_cells, reading, row_of(reading, candidate), heads_of(reading, candidate)))


def _cells(reading: Reading, row: tuple[Cell, ...], heads: tuple[Cell, ...]) -> Places:
    others = [(column, cell) for column, cell in enumerate(row) if not reading.within(cell.start, cell.end)]
    if len(row) == 2 and len(others) == 1 and reading.says("label_cell", others[0][1]):
        return []
    naming = reading.language.naming
    if naming.column is not None:
        others.sort(key=lambda o: _rank(reading, heads[o[0]] if o[0] < len(heads) else None, o[1]))
    found: Places = []
    for column, cell in others:
        if found and (naming.labels_first or _rank(reading, heads[column] if column < len(heads) else None, cell) > 0):
            break
        text = _text(reading, cell).strip()
        if (column < len(heads) and reading.says("contact", heads[column])) or not text or text.isdigit() or _CLOCK.search(text):
            continue
        found += _cell(reading, cell, text)
    return found


def _cell(reading: Reading, cell: Cell, text: str) -> Places:
    """The names in one cell: those that its clauses say to stop, else all that it lists."""
    naming, stretch = reading.language.naming, (cell.start, cell.end)
    if not naming.labels_first:
        return effects(reading, [stretch]) or names.parts(reading.norm, *stretch, naming)
    one = names.trim(reading.norm, *stretch, naming) if "," not in text and "\n" not in text else None
    return [one] if one else names.parts(reading.norm, *stretch, naming)


def _rank(reading: Reading, head: Cell | None, cell: Cell) -> int:
    """How late a cell is asked for names: first below a head that promises some, then identifiers, then others."""
    naming = reading.language.naming
    if head is not None and naming.column is not None and reading.holds(naming.column, head):
        return 1 if naming.weak is not None and naming.weak.match(_text(reading, head)) else 0
    return 2 if naming.number is not None and naming.number.fullmatch(_text(reading, cell).strip()) else 3


def _text(reading: Reading, cell: Cell) -> str:
    return reading.norm[cell.start : cell.end]


def _near(reading: Reading, candidate: Candidate) -> Places:
    """Names in the candidate's own part of its sentence, or in what follows: of what stops, else of what is worked on."""
    own, shared, closing = _own(reading, candidate)
    if places := effects(reading, own):
        if not (reading.language.naming.labels_first and effects(reading, own[1:])):
            places = _merged(_beside(reading, own[1:]), places)
        return places if shared else _merged(places, _following(reading, candidate, closing, _Reach.LINE, works=False))
    if places := _beside(reading, own) or (effects(reading, own, works=True) if _moved(reading) else []):
        return places
    if shared and (places := effects(reading, shared)):
        return places
    further = not shared or reading.language.naming.labels_first
    reach = _Reach.ABOUT if further else _Reach.MEANWHILE
    told = further or reading.language.naming.meanwhile is not None
    if told and (places := _following(reading, candidate, closing, reach, works=False)):
        return places
    return effects(reading, own, works=True) or _last_resort(reading, candidate, closing, shared=bool(shared))


def _moved(reading: Reading) -> bool:
    """Whether it is told of work that it is put off or called off, so that its own sentence speaks of nothing that stops."""
    return reading.language.naming.labels_first and reading.kind in (Kind.CANCELLATION, Kind.POSTPONEMENT)


def _last_resort(reading: Reading, candidate: Candidate, closing: Stretch, *, shared: bool) -> Places:
    """Names in any sentence that follows: of what stops, else of what is worked on."""
    naming = reading.language.naming
    if naming.labels_first:
        return []
    tiers = (True,) if shared or naming.meanwhile is None else (False, True)
    found = (_following(reading, candidate, closing, _Reach.ANY, works=works) for works in tiers)
    return next(filter(None, found), [])


def _own(reading: Reading, candidate: Candidate) -> tuple[Places, Places, Stretch]:
    """What stands before and after a candidate up to others of its sentence; the whole sentence when it has others; its end."""
    sentence = reading.sentence_at(candidate.head)
    closing = reading.sentence_at(max(candidate.head, candidate.tail - 1))
    before, after = _neighbours(reading, candidate)
    begin = before.tail if before is not None and before.head >= sentence.start else sentence.start
    finish = after.head if after is not None and after.head < closing.end else closing.end
    alone = begin == sentence.start and finish == closing.end
    shared = [] if alone else [(sentence.start, closing.end)]
    return [(begin, candidate.head), (candidate.tail, max(finish, candidate.tail))], shared, closing


def _bounding(reading: Reading) -> list[Candidate]:
    """The candidates that bound windows."""
    if reading.bounding is None:
        reading.bounding = [c for c in reading.candidates if c.role in _LIVE]
    return reading.bounding


def _neighbours(reading: Reading, candidate: Candidate) -> tuple[Candidate | None, Candidate | None]:
    """The last candidate before one that bounds a window, and the first one after it."""
    bounding = _bounding(reading)
    index = bisect_left(bounding, candidate.head, key=_head)
    further = index + (index < len(bounding) and bounding[index] is candidate)
    return bounding[index - 1] if index else None, bounding[further] if further < len(bounding) else None


def _merged(*places: Places) -> Places:
    return list(dict.fromkeys(place for some in places for place in some))


def _beside(reading: Reading, own: Places) -> Places:
    """Names in the last clause before a time or in the first one after it, when that is nothing but names."""
    found: Places = []
    for (start, end), edge in zip(reversed(own), (0, -1), strict=False):
        pieces = reading.pieces_of(start, end)
        found = _merged(plain(reading, *pieces[edge]), found) if pieces else found
    return found


def _following(reading: Reading, candidate: Candidate, closing: Stretch, reach: _Reach, *, works: bool) -> Places:
    """Names in the sentences that follow, up to the next window; with those that only semicolons part from the first with any."""
    line = reading.line_at(max(candidate.head, candidate.tail - 1))
    limit = min(closing.end + _REACH, line.end) if reach is _Reach.LINE else closing.end + _REACH
    if reach in (_Reach.ABOUT, _Reach.ANY) and not works and (places := _items(reading, candidate, closing)):
        return places
    found: Places = []
    barrier = _next_bound(reading, closing.end)
    for sentence in onward(reading.sentences, bisect_left(reading.sentence_starts, closing.end)):
        if sentence.start >= limit or sentence.end > barrier:
            break
        if reach is _Reach.LINE and reading.language.naming.labels_first and reading.within(*sentence):
            break
        if (found or _about(reading, sentence, line, reach)) and reading.alive(sentence):
            found += _said(reading, sentence, works=works)
        if found and not reading.norm.endswith(";", sentence.start, sentence.end):
            break
    return list(dict.fromkeys(found))


def _about(reading: Reading, sentence: Stretch, line: Stretch, reach: _Reach) -> bool:
    """Whether a sentence tells of the window before it."""
    meanwhile = reading.language.naming.meanwhile
    if meanwhile is None or reach in (_Reach.LINE, _Reach.ANY) or (reach is _Reach.ABOUT and sentence.start < line.end):
        return True
    return meanwhile.match(reading.norm, sentence.start, sentence.end) is not None


def _next_bound(reading: Reading, position: int) -> float:
    """Where the next window begins."""
    bounding = _bounding(reading)
    index = bisect_left(bounding, position, key=_head)
    return bounding[index].head if index < len(bounding) else inf


def _said(reading: Reading, sentence: Stretch, *, works: bool) -> Places:
    """Names that one sentence gives by a label or in its clauses."""
    naming = reading.language.naming
    match = naming.label.search(reading.norm, *sentence) if reading.may(naming.label, *sentence) else None
    if match is not None and not naming.skip.search(reading.norm[sentence.start : match.start(1)]):
        return names.parts(reading.norm, match.start(1), match.end(1), naming)
    return effects(reading, [(sentence.start, sentence.end)], works=works)


def _items(reading: Reading, candidate: Candidate, closing: Stretch) -> Places:
    """Names in the list that the end of a line announces, a line each, or in the line below a heading."""
    naming = reading.language.naming
    line = reading.line_at(max(closing.start, closing.end - 1))
    index = bisect_left(reading.line_starts, line.end)
    if naming.item is None or naming.listed is None or index >= len(reading.lines):
        return []
    if reading.holds(naming.listed, line):
        return reading.once(("items", index), partial(lines, reading, index)) or _plain_lines(reading, index)
    below = reading.lines[index]
    heading = not reading.norm[candidate.tail : line.end].strip(" ):\n")
    return plain(reading, below.start, below.end) if heading and not reading.within(below.start, below.end) else []


def _plain_lines(reading: Reading, index: int) -> Places:
    """Names a line each without any mark before them, where the language writes lists so."""
    return lines_below(reading, index) if reading.language.naming.heading is not None else []


def _elsewhere(reading: Reading, *, works: bool) -> Places:
    """Names in one of the first sentences of the notice with any, when nothing near the window names anything."""
    told = [s for s in reading.sentences if s.start > reading.title_end and reading.alive(s)]
    if works and reading.language.naming.labels_first:
        # Further on a sentence without a time tells of parts and causes rather than of what the work is on.
        told = [s for n, s in enumerate(told) if n == 0 or reading.within(*s)]
    found = (effects(reading, [(s.start, s.end)], works=works) for s in near_times(reading, told, _REACH)[:_ASKED])
    return next(filter(None, found), [])


def _titled(reading: Reading) -> Places:
    title = [(0, reading.title_end)]
    return effects(reading, title) or effects(reading, title, works=True)
