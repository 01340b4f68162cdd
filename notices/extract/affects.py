"""Binds names to windows: from the window's table row, its line, its sentence, the sentences after it, labels, or the title."""

from notices.extract import names
from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.spans import Span
from notices.extract.windows import Found
from notices.model import Impact
from notices.text import Cell, Stretch

_LIVE = (Role.WINDOW, Role.START, Role.NEW_END, Role.OLD)
Places = list[tuple[int, int]]


def of_span(reading: Reading, found: Found, span: Span) -> Places:
    """Where the names of what a window affects stand."""
    anchors = [c for c in (span.first, span.last) if c is not None]
    if len(found.spans) == 1 and (places := _labelled(reading)):
        return places
    for candidate in anchors[:1]:
        if places := _row(reading, candidate) or _around(reading, candidate):
            return places
    for candidate in anchors[1:]:
        if places := _around(reading, candidate):
            return places
    return _labelled(reading) or _elsewhere(reading, anchors, found) or _titled(reading)


def of_restored(reading: Reading, candidate: Candidate) -> Places:
    """Where the names of what comes back stand: in the rest of its sentence."""
    sentence = reading.sentence_at(candidate.head)
    pattern = reading.words["restored"]
    match = pattern.search(reading.norm, candidate.tail, sentence.end)
    if match is not None and match.group(1):
        return names.parts(reading.norm, match.start(1), match.end(1), reading.language.naming)
    return []


def _row(reading: Reading, candidate: Candidate) -> Places:
    """The other cells of a window's row, without numbers, contacts and labels."""
    if candidate.row is None:
        return []
    number, index = candidate.row
    table = reading.page.tables[number]
    row = table.rows[index]
    others = [(column, cell) for column, cell in enumerate(row) if not _holds_time(reading, cell)]
    if len(row) == 2 and len(others) == 1 and reading.found("label_cell", _text(reading, others[0][1])):
        return []
    heads = table.rows[0] if index else ()
    for column, cell in others:
        head = _text(reading, heads[column]) if column < len(heads) else ""
        if reading.found("contact", head) or not _text(reading, cell).strip() or _text(reading, cell).strip().isdigit():
            continue
        places = names.parts(reading.norm, cell.start, cell.end, reading.language.naming)
        if places:
            return places
    return []


def _text(reading: Reading, cell: Cell) -> str:
    return reading.norm[cell.start : cell.end]


def _holds_time(reading: Reading, cell: Cell) -> bool:
    return any(cell.start <= c.head < cell.end for c in reading.candidates)


def _around(reading: Reading, candidate: Candidate) -> Places:
    """Names in the candidate's own part of its sentence, before and after it."""
    sentence = reading.sentence_at(candidate.head)
    closing = reading.sentence_at(max(candidate.head, candidate.tail - 1))
    begin, finish = _own(reading, candidate, sentence, closing)
    shared = begin > sentence.start or finish < closing.end
    before = _names(reading, begin, candidate.head, last=True)
    after = _names(reading, candidate.tail, finish, last=False)
    places = _merged(before, after)
    if shared:
        return places or _names(reading, sentence.start, closing.end, last=False)
    return _merged(places, _after_sentence(reading, candidate, closing, same_line=bool(places)))


def _merged(before: Places, after: Places) -> Places:
    return before + [p for p in after if p not in before]


def _own(reading: Reading, candidate: Candidate, sentence: Stretch, closing: Stretch) -> tuple[int, int]:
    begin, finish = sentence.start, closing.end
    for other in reading.candidates:
        if other is candidate or other.role not in _LIVE:
            continue
        if sentence.start <= other.head < candidate.head:
            begin = max(begin, other.tail)
        elif candidate.tail <= other.head < finish:
            finish = other.head
    return begin, finish


def _names(reading: Reading, start: int, end: int, *, last: bool | None) -> Places:
    """Names in the clauses of a stretch; the last clause before a time (`last`) or the first after it may be nothing but names."""
    naming, norm = reading.language.naming, reading.norm
    pieces = _pieces(reading, start, end)
    found: Places = []
    for index, (a, b) in enumerate(pieces):
        places = names.in_clause(norm, a, b, naming)
        if not places and last and index == len(pieces) - 1:
            places = _plain(reading, a, b)
        if not places and last is False and index == 0:
            places = _plain(reading, a, b)
        found.extend(p for p in places if p not in found)
    return found


def _pieces(reading: Reading, start: int, end: int) -> Places:
    """Clauses, cut at the times in them."""
    pieces: Places = []
    for a, b in names.clauses(reading.norm, start, end, reading.language.naming):
        rest = a
        for candidate in reading.candidates:
            if rest <= candidate.head < b:
                pieces.append((rest, candidate.head))
                rest = min(candidate.tail, b)
        pieces.append((rest, b))
    return [(a, b) for a, b in pieces if reading.norm[a:b].strip()]


def _plain(reading: Reading, start: int, end: int) -> Places:
    """A clause that is nothing but names, as in "web shop: 8:00-9:00"."""
    naming = reading.language.naming
    match = naming.plain.fullmatch(reading.norm, start, end)
    if match is None or naming.skip.search(reading.norm[start:end]):
        return []
    return names.parts(reading.norm, match.start(1), match.end(1), naming)


def _after_sentence(reading: Reading, candidate: Candidate, closing: Stretch, *, same_line: bool) -> Places:
    """Names in the sentences that follow, up to the next window; on the same line only when names were found already."""
    heads = [reading.sentence_at(c.head).start for c in reading.candidates if c.role in _LIVE and c.head >= closing.end]
    limit = min(heads, default=len(reading.norm))
    if same_line:
        limit = min(limit, reading.line_at(candidate.tail - 1).end)
    for sentence in reading.sentences:
        if closing.end <= sentence.start < limit and sentence.start < closing.end + 200 and reading.alive(sentence):
            match = reading.language.naming.label.search(reading.norm, sentence.start, sentence.end)
            if match is not None:
                places = names.parts(reading.norm, match.start(1), match.end(1), reading.language.naming)
            else:
                places = _names(reading, sentence.start, sentence.end, last=None)
            if places:
                return places
    return []


def _labelled(reading: Reading) -> Places:
    """Names behind a label anywhere ("Affected services: …")."""
    found: Places = []
    for sentence in reading.sentences:
        if reading.alive(sentence):
            match = reading.language.naming.label.search(reading.norm, sentence.start, sentence.end)
            if match is not None and not reading.language.naming.skip.search(reading.norm[sentence.start : match.start(1)]):
                found.extend(names.parts(reading.norm, match.start(1), match.end(1), reading.language.naming))
    return found


def _elsewhere(reading: Reading, anchors: list[Candidate], found: Found) -> Places:
    """Names in any sentence of the notice, when there is but one window to bind them to."""
    if len(found.spans) > 1 and anchors:
        return []
    for sentence in reading.sentences:
        if sentence.start > reading.title_end and reading.alive(sentence):
            places = _names(reading, sentence.start, sentence.end, last=None)
            if places:
                return places
    return []


def _titled(reading: Reading) -> Places:
    for a, b in names.clauses(reading.norm, 0, reading.title_end, reading.language.naming):
        if places := names.in_clause(reading.norm, a, b, reading.language.naming):
            return places
    return []


_IMPACTS = (("none", Impact.NONE), ("read_only", Impact.READ_ONLY), ("stale", Impact.STALE), ("degraded", Impact.DEGRADED))


def impact(reading: Reading, span: Span, places: Places) -> Impact:
    """What users meet during a window, by the words of its sentence and of the clauses that name what is affected."""
    anchor = span.first or span.last
    stretches = [reading.sentence_at(a) for a, _ in places]
    if anchor is not None:
        stretches.append(reading.sentence_at(anchor.head))
    text = " ".join(
        dict.fromkeys(reading.norm[s.start : s.end] for s in stretches if s.start > reading.title_end or len(stretches) == 1)
    )
    if reading.found("hard", text):
        return Impact.UNAVAILABLE
    for word, value in _IMPACTS:
        if word != "none" and reading.found(word, text):
            return value
    return Impact.UNAVAILABLE
