"""Finds the names of services in a stretch of text, by the patterns that a language brings."""

from collections.abc import Iterable
from dataclasses import dataclass

from notices.extract.patterns.caseless import Pattern

_MAX = 60


@dataclass(frozen=True, slots=True)
class Naming:
    """How a language puts a service's name.

    `lists` are patterns whose first group is one name or several; they are tried on a clause in their order. `works` are those
    for what is worked on, which counts only where nothing is said to stop. `clause` ends a clause, `split` stands between names,
    `head` and `tail` are words around a name that do not belong to it, `junk` is what is no name after all, `skip` marks a clause
    that speaks of something else (what keeps working, requests). `label` has the names behind a label, `plain` a clause that is
    nothing but names, `item` a list's line with its names, where `listed` ends the line before the list. `shared` is a word at
    the end of a list that belongs to all its items ("deposits and withdrawals service"); it is left out of the last. `result`
    begins a clause whose names are what the cause before it affects, `meanwhile` a sentence that tells of the window before it.
    `joint` is a list of two that is one name ("staff payroll and expenses portal"), `column` the head of a table's column of
    names; `code` finds a service's number in its name, `inner` are the names that a
    name spells out in brackets, `number` is a name that is nothing but one, `bare` a line with nothing but one and what it is;
    `below` a line that announces such lines, `apposed` has identifiers behind a word for what they are;
    `whole` ends a clause in which a system as a whole stops, beside which a `detail` (what cannot be done then) names nothing;
    `aside` is a clause that only tells why or meanwhile, `weak` begins a label that counts only without any other;
    `labels_first` says that labels count before sentences also with several windows, `heading` is a whole line with the names
    below it, and `relative` is what tells by whom or how the named things are used, before all of them.
    """

    lists: tuple[Pattern, ...]
    clause: Pattern
    split: Pattern
    head: Pattern
    tail: Pattern
    junk: tuple[Pattern, ...]
    skip: Pattern
    label: Pattern
    plain: Pattern
    many: bool = False
    works: tuple[Pattern, ...] = ()
    shared: Pattern | None = None
    item: Pattern | None = None
    listed: Pattern | None = None
    joint: Pattern | None = None
    column: Pattern | None = None
    code: Pattern | None = None
    number: Pattern | None = None
    bare: Pattern | None = None
    below: Pattern | None = None
    apposed: Pattern | None = None
    whole: Pattern | None = None
    detail: Pattern | None = None
    aside: Pattern | None = None
    weak: Pattern | None = None
    inner: Pattern | None = None
    labels_first: bool = False
    result: Pattern | None = None
    meanwhile: Pattern | None = None
    heading: Pattern | None = None
    relative: Pattern | None = None


def clauses(norm: str, start: int, end: int, naming: Naming) -> list[tuple[int, int]]:
    """The clauses of a stretch; brackets hold together."""
    return [(a, b) for a, b in _cut(norm, start, end, naming.clause) if b > a]


def _cut(norm: str, start: int, end: int, mark: Pattern) -> list[tuple[int, int]]:
    """The stretches between marks, of which those inside brackets do not count."""
    marks = [match.span() for match in mark.finditer(norm, start, end)]
    if not marks:
        return [(start, end)]
    if norm.find("(", start, end) >= 0:
        marks = _outside(norm, start, marks)
    cut = []
    for at, behind in marks:
        cut.append((start, at))
        start = behind
    return [*cut, (start, end)]


def _outside(norm: str, start: int, marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The marks that stand in no bracket."""
    kept = []
    counted = start
    depth = 0
    for at, end in marks:
        depth += norm.count("(", counted, at) - norm.count(")", counted, at)
        counted = at
        if depth <= 0:
            kept.append((at, end))
            counted = end
            depth = 0
    return kept


def in_clause(norm: str, start: int, end: int, naming: Naming, patterns: Iterable[Pattern]) -> list[tuple[int, int]]:
    """The names in one clause, by the first of some patterns that finds any."""
    clause = norm[start:end]
    for pattern in patterns:
        match = pattern.search(clause)
        if match is None or not match.group(1):
            continue
        if names := parts(norm, start + match.start(1), start + match.end(1), naming):
            return names
    return []


def parts(norm: str, start: int, end: int, naming: Naming) -> list[tuple[int, int]]:
    """The names of a list, each without the words around it."""
    inner = naming.inner.search(norm, start, end) if naming.inner is not None else None
    if inner is not None:
        group = next(g for g in range(1, (inner.lastindex or 0) + 1) if inner.group(g))
        return parts(norm, inner.start(group), inner.end(group), naming)
    if naming.relative is not None and (clause := naming.relative.match(norm, start, end)):
        start = clause.end()
    if naming.joint is not None and naming.joint.fullmatch(norm, start, end) and (whole := trim(norm, start, end, naming)):
        return [whole]
    trimmed = [trim(norm, a, b, naming) for a, b in _cut(norm, start, end, naming.split)]
    names = [t for t in trimmed if t is not None]
    return _apart(norm, names, naming.shared) if naming.shared is not None else names


def _apart(norm: str, names: list[tuple[int, int]], shared: Pattern) -> list[tuple[int, int]]:
    """The names of a list without the word that its last item carries for all."""
    if len(names) < 2 or any(shared.search(norm, a, b) for a, b in names[:-1]):
        return names
    start, end = names[-1]
    match = shared.search(norm, start, end)
    return [*names[:-1], (start, match.start())] if match and match.start() - start >= 2 else names


def trim(norm: str, start: int, end: int, naming: Naming) -> tuple[int, int] | None:
    """A name without leading and trailing words that are not part of it, or null when nothing is left."""
    for _ in range(6):
        start, end = _stripped(norm, start, end)
        head = naming.head.match(norm, start, end)
        start = head.end() if head else start
        # Cut out, so that what a tail asks for before it stands in the name.
        tail = naming.tail.search(norm[start:end])
        end = start + tail.start() if tail else end
        if not head and not tail:
            break
    start, end = _quoted(norm, start, end)
    if not 1 < end - start <= _MAX:
        return None
    name = norm[start:end]
    if ("(" in name) != (")" in name) or any(junk.search(name) for junk in naming.junk):
        return None
    match = naming.code.search(norm, start, end) if naming.code is not None else None
    return match.span(match.lastindex or 0) if match is not None else (start, end)


def _quoted(norm: str, start: int, end: int) -> tuple[int, int]:
    """A name with the quotation mark at its edge whose counterpart stands inside it."""
    inside = norm[start:end]
    if inside.count('"') == 1:
        return (start - 1, end) if norm[start - 1 : start] == '"' else (start, end + (norm[end : end + 1] == '"'))
    for opening, closing in _QUOTES:
        if closing in inside and opening not in inside and norm[start - 1 : start] == opening:
            return start - 1, end
        if opening in inside and closing not in inside and norm[end : end + 1] == closing:
            return start, end + 1
    return start, end


def _stripped(norm: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without blanks and marks at its edges."""
    text = norm[start:end].lstrip(_EDGES)
    start = end - len(text)
    return start, start + len(text.rstrip(_EDGES))


_EDGES = " \t\n\"'“”「」『』《》*·:,.;、-~[]"
_QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("‘", "’"))
