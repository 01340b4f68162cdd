"""Puts what the stages found into Facts: windows with names, impact and evidence, and all that stands beside them."""

from collections.abc import Sequence
from datetime import datetime

from notices.extract.certainty.confidence import questions, sureness, window_sureness
from notices.extract.facts import beside
from notices.extract.facts.impact import impact
from notices.extract.kinds import partial
from notices.extract.kinds.core import near_times
from notices.extract.languages.choose import is_traditional
from notices.extract.likelihood.named import of_spans
from notices.extract.naming import affects
from notices.extract.reading import Places, Reading
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span
from notices.model import Evidence, Facts, Kind, Restored, Superseded, Window

_NEAR = 100
_MOST_RESTORED = 100
"""How many returns before the end of the whole are told: a text with more is a log of another matter."""
_REFERRING = frozenset({Kind.EXTENSION, Kind.POSTPONEMENT, Kind.CANCELLATION})


def of_reading(reading: Reading, found: Found) -> Facts:
    """The facts of a finished reading."""
    asked = questions(reading, found)
    windows = _windows(reading, found, found.spans)
    told = beside.sentences(reading)
    affected = {name for window in windows for name in window.affects}
    return Facts(
        lang=_lang(reading),
        kind=reading.kind,
        text=reading.text,
        windows=windows,
        still_available=beside.still_available(reading, told, affected),
        restored=_restored(reading, found),
        expected_recovery=found.expected,
        actual_recovery=found.actual,
        recurrence=found.recurrence,
        contingency_windows=_windows(reading, found, found.contingency),
        superseded=_superseded(reading, found),
        workarounds=beside.workarounds(reading, told),
        data_effects=beside.data_effects(reading, told),
        refers_to_earlier=_refers(reading),
        confidence=sureness(reading, found, asked),
        questions=asked,
    )


def _lang(reading: Reading) -> str:
    if reading.language.code == "zh":
        return "zh-Hant" if is_traditional(reading.text) else "zh-Hans"
    return reading.language.code


def _windows(reading: Reading, found: Found, spans: Sequence[Span]) -> tuple[Window, ...]:
    return tuple(_window(reading, span, names) for span, names in zip(spans, of_spans(reading, found, spans), strict=True))


def _window(reading: Reading, span: Span, names: Places) -> Window:
    return Window(
        start=span.start,
        end=span.end,
        affects=tuple(dict.fromkeys(_clean(reading.text[a:b]) for a, b in names)),
        impact=impact(reading, span, names),
        evidence=_evidence(reading, span, names),
        confidence=window_sureness(reading, span),
    )


def _clean(name: str) -> str:
    return " ".join(name.split())


def _evidence(reading: Reading, span: Span, names: Places) -> tuple[Evidence, ...]:
    quotes: list[Evidence] = []
    if span.first is not None and span.start is not None:
        quotes.append(_quote(reading, "start", span.first.first.start, span.first.first.end))
    if span.length is not None:
        quotes.append(_quote(reading, "end", span.length.start, span.length.end))
    elif span.last is not None and span.end is not None:
        point = span.last.last or span.last.first
        quotes.append(_quote(reading, "end", point.start, point.end))
    quotes.extend(_quote(reading, "affects", a, b) for a, b in names)
    return tuple(quotes)


def _quote(reading: Reading, field: str, start: int, end: int) -> Evidence:
    return Evidence(field, reading.text[start:end], start, end)


def _restored(reading: Reading, found: Found) -> tuple[Restored, ...]:
    """What comes back before the rest."""
    back = found.restored[:_MOST_RESTORED]
    told = partial.restored(reading) or [(c.start, affects.of_restored(reading, c)) for c in back if c.start is not None]
    return tuple(Restored(at, tuple(_clean(reading.text[a:b]) for a, b in places)) for at, places in told)


def _superseded(reading: Reading, found: Found) -> tuple[Superseded, ...]:
    """Replaced bounds, without those that are in force after all."""
    live: set[datetime | None] = {m for s in found.spans for m in s.key}
    kept: dict[tuple[datetime | None, datetime | None], Superseded] = {}
    for span in found.superseded:
        bounds = _replaced(span, reading.kind)
        if not set(bounds) - {None} <= live:
            kept.setdefault(bounds, Superseded(*bounds))
    return tuple(kept.values())


def _replaced(span: Span, kind: Kind) -> tuple[datetime | None, datetime | None]:
    """The bounds of a replaced time; what an extension replaces by a single time is an end."""
    candidate = span.first
    if candidate is None or candidate.last is not None:
        return span.start, span.end
    return (None, span.start) if candidate.ends or kind is Kind.EXTENSION else (span.start, None)


def _refers(reading: Reading) -> bool:
    """Whether an earlier notice or plan of the same matter is mentioned, near the times or in the title."""
    if reading.kind in _REFERRING:
        return True
    told = near_times(reading, [s for s in reading.sentences if reading.alive(s)], _NEAR)
    return reading.kind is not Kind.INFO and any(reading.says("earlier", s) for s in told)
