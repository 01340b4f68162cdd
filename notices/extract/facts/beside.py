"""What a notice says beside its windows: what keeps working, what users can do meanwhile, what happens to data."""

from datetime import datetime

from notices.extract.kinds.core import near_times
from notices.extract.naming import names
from notices.extract.reading import Reading
from notices.model import DataEffect, Workaround
from notices.text import Stretch

_EDGES = " \t\n\u3000\xa0。.;；,，!！"
_NEAR = 240


Clauses = list[tuple[int, int]]


def sentences(reading: Reading) -> list[Stretch]:
    """The sentences of the body that stand near a live time, without what questions and answers say."""
    told = [s for s in reading.sentences if s.start > reading.title_end and reading.alive(s)]
    return [s for s in near_times(reading, told, _NEAR) if not reading.says("faq", s)]


def _clauses(reading: Reading, told: list[Stretch], word: str) -> Clauses:
    """The clauses of the sentences in which one of the language's word patterns can be found, without empty ones."""
    if not reading.may_say(word):
        return []
    pattern = reading.words[word]
    near = (reading.clauses_of(s.start, s.end) for s in told if reading.may(pattern, s.start, s.end))
    return [(a, b) for clauses in near for a, b in clauses if reading.may(pattern, a, b) and reading.norm[a:b].strip()]


def still_available(reading: Reading, told: list[Stretch], affected: set[str]) -> tuple[str, ...]:
    """Names of what is said to keep working, verbatim, without what a window affects."""
    found: dict[str, None] = {}
    for a, b in _clauses(reading, told, "available"):
        match = reading.words["available"].search(reading.norm[a:b])
        group = next((i for i, text in enumerate(match.groups(), 1) if text), 0) if match is not None else 0
        if match is None or not group:
            continue
        for start, end in names.parts(reading.norm, a + match.start(group), a + match.end(group), reading.language.naming):
            name = " ".join(reading.text[start:end].split())
            if not any(name in other or other in name for other in affected):
                found.setdefault(name)
    return tuple(found)


def workarounds(reading: Reading, told: list[Stretch]) -> tuple[Workaround, ...]:
    """What users can do meanwhile, each clause in the notice's words."""
    way, *others = (reading.words[word] for word in ("workaround", "inquiry", "data_effect"))
    found = []
    for a, b in _clauses(reading, told, "workaround"):
        if way.search(reading.norm, a, b) and not any(other.search(reading.norm, a, b) for other in others):
            start, end = _stripped(reading, a, b)
            found.append(Workaround(reading.text[start:end], start, end))
    return tuple(found)


def data_effects(reading: Reading, told: list[Stretch]) -> tuple[DataEffect, ...]:
    """What is said about data, in neighbouring clauses together, and the moment up to which it is said to be complete."""
    effect = reading.words["data_effect"]
    joined: Clauses = []
    for start, end in (
        _stripped(reading, a, b) for a, b in _clauses(reading, told, "data_effect") if effect.search(reading.norm, a, b)
    ):
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


def _stripped(reading: Reading, start: int, end: int) -> tuple[int, int]:
    text = reading.text[start:end]
    kept = text.strip(_EDGES)
    start += len(text) - len(text.lstrip(_EDGES))
    return start, start + len(kept)
