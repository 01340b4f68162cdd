"""Which words of a notice carry which facts."""

from collections.abc import Iterable

from statuspage.core.model import Event, NoticeRevision, Quote
from statuspage.render.text import find_spans


def newest_words(quotes: Iterable[Quote]) -> str:
    """The sentence that carries the fact that matters most: an end before a start; empty without evidence."""
    ranked = sorted(quotes, key=lambda q: q.field not in {"end", "expected_recovery"})
    return ranked[0].context if ranked else ""


def quotes_of(event: Event, notice: str, revision: int) -> list[Quote]:
    """The evidence that an event has from a notice revision."""
    own = [q for phase in event.phases for q in phase.evidence] + list(event.recovery_evidence)
    return [q for q in own if (q.notice, q.revision) == (notice, revision)]


def evidence_spans(revision: NoticeRevision) -> list[tuple[int, int]]:
    """Where in a notice's text facts were read: code point offsets, only those that hold."""
    facts = revision.facts
    windows = (evidence for window in facts.windows for evidence in window.evidence)
    held = [(e.start, e.end, e.quote) for group in (windows, facts.workarounds, facts.questions) for e in group]
    spans = [(start, end) for start, end, quote in held if 0 <= start < end and facts.text[start:end] == quote]
    return spans + find_spans(facts.text, [effect.quote for effect in facts.data_effects])
