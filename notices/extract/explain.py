"""Shows how a document was read: its mentions, the rule of each, the role of each candidate and why, and what came of it."""

from collections.abc import Iterator
from datetime import datetime

from notices.extract.engine import by_rules
from notices.extract.facts.compose import of_reading
from notices.extract.likelihood.choose import likeliest
from notices.extract.likelihood.tell import Telling
from notices.extract.mentions.marks import Candidate, Mark, Role
from notices.extract.reading import Reading
from notices.extract.roles.surroundings import surroundings
from notices.extract.windows.found import Found
from notices.model import Facts, Window

_TAKEN = frozenset({Role.WINDOW, Role.START, Role.END, Role.NEW_END, Role.ESTIMATE, Role.RECOVERED, Role.RESTORED})
_SEEN = 16


def explain(
    *,
    title: str,
    body: str,
    format: str,
    published: datetime,
    timezone: str,
    lang: str | None = None,
) -> str:
    """Lines for a person who adds a rule: mentions, candidates taken and rejected, kind with its reason, and the facts."""
    reading = by_rules(title=title, body=body, format=format, published=published, timezone=timezone, lang=lang)
    words = Telling(reading)
    found = likeliest(reading)
    facts = of_reading(reading, found)
    parts = (_circumstances(reading), _mentions(reading), _candidates(reading, found), words.lines(found), _outcome(reading, facts))
    return "".join(f"{line}\n" for part in parts for line in part)


def _circumstances(reading: Reading) -> Iterator[str]:
    yield f"language {reading.language.code}, published {reading.setting.published.isoformat(timespec='minutes')}"
    page = reading.page
    for name, stretches in (("struck out", page.struck), ("page furniture", page.aside), ("quoted", page.quoted)):
        for stretch in stretches:
            yield f"{name} {stretch.start:5} {_show(reading.text[stretch.start : stretch.end])}"
    for number, grid in enumerate(reading.grids):
        turned = ", turned" if grid.rows[-1:] != page.tables[number].rows[-1:] else ""
        yield f"table {number} {grid.start:5} with {len(grid.rows)} rows{turned}"


def _mentions(reading: Reading) -> Iterator[str]:
    """Everything about time that a rule found; a star marks what is part of no candidate."""
    used = {at for c in reading.candidates for p in (c.first, c.last) if p is not None for at in (p.start, p.end)}
    yield "mentions:" if reading.marks else "mentions: none"
    for mark in reading.marks:
        star = " " if {mark.start, mark.end} & used else "*"
        yield f" {star}{mark.start:5} {_show(reading.text[mark.start : mark.end])}  {mark.rule}  {_value(mark)}"


def _value(mark: Mark) -> str:
    """A value without the parts that are not set."""
    value = mark.value
    if isinstance(value, datetime):
        return value.isoformat()
    unset = type(value)._field_defaults
    parts = (f"{k}={v}" for k, v in value._asdict().items() if k not in unset or v != unset[k])
    return f"{type(value).__name__}({', '.join(parts)})"


def _candidates(reading: Reading, found: Found) -> Iterator[str]:
    """Each time or range with the words around it, what it was resolved to, its role and the cue that gave it."""
    used = {c for s in (*found.spans, *found.contingency) for c in (s.first, s.last)}
    yield "candidates:" if reading.candidates else "candidates: none"
    for index, candidate in enumerate(reading.candidates):
        left, right, *_ = surroundings(reading, index)
        words = f"{_brief(left[-_SEEN:])}[{_brief(reading.text[candidate.head : candidate.tail])}]{_brief(right[:_SEEN])}"
        verb = "taken as" if candidate in used or candidate.role in _TAKEN else "rejected:"
        where = f", row {candidate.row[1]} of table {candidate.row[0]}" if candidate.row else ""
        yield f"  {candidate.head:5} {words}"
        yield f"        {_bounds(candidate)}  {verb} {candidate.role.value} ({candidate.why or 'no cue'}{where})"


def _bounds(candidate: Candidate) -> str:
    return _when(candidate.start) + (f" to {_when(candidate.end)}" if candidate.last else "")


def _outcome(reading: Reading, facts: Facts) -> Iterator[str]:
    yield f"kind {facts.kind.value}: {_brief(reading.kind_why)}"
    for name, windows in (("window", facts.windows), ("back-up window", facts.contingency_windows)):
        for window in windows:
            yield from _window(name, window)
    for restored in facts.restored:
        yield f"restored {_when(restored.at)}: {', '.join(restored.affects) or 'nothing named'}"
    for old in facts.superseded:
        yield f"superseded {_when(old.start)} to {_when(old.end)}"
    for name, quotes in (
        ("still available", facts.still_available),
        ("workaround", [w.quote for w in facts.workarounds]),
        ("data", [d.quote for d in facts.data_effects]),
        ("question", [f"{q.code} {_show(q.quote)}" for q in facts.questions]),
    ):
        yield from (f"{name}: {quote}" for quote in quotes)
    yield f"expected recovery {_when(facts.expected_recovery)}, actual {_when(facts.actual_recovery)}"
    yield f"recurrence {facts.recurrence or 'none'}"
    yield f"refers to an earlier notice: {'yes' if facts.refers_to_earlier else 'no'}; confidence {facts.confidence:g}"


def _window(name: str, window: Window) -> Iterator[str]:
    yield f"{name} {_when(window.start)} to {_when(window.end)}  {window.impact.value}, confidence {window.confidence:g}"
    for quote in window.evidence:
        yield f"  {quote.start:5} {_show(quote.quote)}  {quote.field}"


def _brief(text: str) -> str:
    return text.replace("\n", "⏎").replace("\t", "⇥")


def _show(text: str) -> str:
    return f"“{_brief(text)}”"


def _when(moment: datetime | None) -> str:
    return moment.isoformat(timespec="minutes") if moment is not None else "unknown"
