"""What a notice says beside its windows: what keeps working, what users can do meanwhile, what happens to data."""

from collections.abc import Iterator
from datetime import datetime

from notices.extract import names
from notices.extract.core import near_times
from notices.extract.reading import Reading
from notices.model import DataEffect, Workaround

_EDGES = " \t\n\u3000\xa0。.;；,，!！"
_NEAR = 240


def still_available(reading: Reading, affected: set[str]) -> tuple[str, ...]:
    """Names of what is said to keep working, verbatim, without what a window affects."""
    found: dict[str, None] = {}
    for a, b in _clauses(reading):
        match = reading.words["available"].search(reading.norm[a:b])
        group = next((i for i, text in enumerate(match.groups(), 1) if text), 0) if match is not None else 0
        if match is None or not group:
            continue
        for start, end in names.parts(reading.norm, a + match.start(group), a + match.end(group), reading.language.naming):
            name = " ".join(reading.text[start:end].split())
            if not any(name in other or other in name for other in affected):
                found.setdefault(name)
    return tuple(found)


def workarounds(reading: Reading) -> tuple[Workaround, ...]:
    """What users can do meanwhile, each clause in the notice's words."""
    found = []
    for a, b in _clauses(reading):
        start, end = _stripped(reading, a, b)
        way = reading.words["workaround"].search(reading.norm, a, b)
        other = any(reading.words[word].search(reading.norm, a, b) for word in ("inquiry", "data_effect"))
        if end > start and way and not other:
            found.append(Workaround(reading.text[start:end], start, end))
    return tuple(found)


def data_effects(reading: Reading) -> tuple[DataEffect, ...]:
    """What is said about data, in neighbouring clauses together, and the moment up to which it is said to be complete."""
    told = [_stripped(reading, a, b) for a, b in _clauses(reading) if reading.words["data_effect"].search(reading.norm, a, b)]
    joined: list[tuple[int, int]] = []
    for start, end in told:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(DataEffect(reading.text[start:end], _known_until(reading, start, end)) for start, end in joined)


def _known_until(reading: Reading, start: int, end: int) -> datetime | None:
    pattern = reading.words.get("data_until")
    if pattern is None or not pattern.search(reading.norm, start, end):
        return None
    return next((c.start for c in reading.within(start, end) if c.timed and c.last is None), None)


def _clauses(reading: Reading) -> Iterator[tuple[int, int]]:
    naming = reading.language.naming
    told = [s for s in reading.sentences if s.start > reading.title_end and reading.alive(s)]
    for sentence in near_times(reading, told, _NEAR):
        if reading.says("faq", sentence):
            continue
        yield from names.clauses(reading.norm, sentence.start, sentence.end, naming)


def _stripped(reading: Reading, start: int, end: int) -> tuple[int, int]:
    text = reading.text[start:end]
    kept = text.strip(_EDGES)
    start += len(text) - len(text.lstrip(_EDGES))
    return start, start + len(kept)
