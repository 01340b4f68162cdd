"""What a notice says beside its windows: what keeps working, what users can do meanwhile, what happens to data."""

from notices.extract import names
from notices.extract.reading import Reading
from notices.model import DataEffect, Workaround
from notices.text import Stretch

_EDGES = " \t\n\u3000\xa0。.;；,，!！"


def still_available(reading: Reading) -> tuple[str, ...]:
    """Names of what is said to keep working, verbatim."""
    found: list[str] = []
    for a, b in _clauses(reading):
        match = reading.words["available"].search(reading.norm[a:b])
        if match is not None and match.group(1):
            for start, end in names.parts(reading.norm, a + match.start(1), a + match.end(1), reading.language.naming):
                found.append(" ".join(reading.text[start:end].split()))
    return tuple(dict.fromkeys(found))


def workarounds(reading: Reading) -> tuple[Workaround, ...]:
    """What users can do meanwhile, each clause in the notice's words."""
    found = []
    for a, b in _clauses(reading):
        start, end = _stripped(reading, a, b)
        way = reading.words["workaround"].search(reading.norm, a, b)
        if end > start and way and not reading.words["inquiry"].search(reading.norm, a, b):
            found.append(Workaround(reading.text[start:end], start, end))
    return tuple(found)


def data_effects(reading: Reading) -> tuple[DataEffect, ...]:
    """What is said about data, sentence by sentence."""
    found = []
    for sentence in _sentences(reading):
        if reading.words["data_effect"].search(reading.norm, sentence.start, sentence.end):
            start, end = _stripped(reading, sentence.start, sentence.end)
            found.append(DataEffect(reading.text[start:end]))
    return tuple(found)


def _sentences(reading: Reading) -> list[Stretch]:
    return [s for s in reading.sentences if s.start > reading.title_end and reading.alive(s)]


def _clauses(reading: Reading) -> list[tuple[int, int]]:
    naming = reading.language.naming
    return [c for s in _sentences(reading) for c in names.clauses(reading.norm, s.start, s.end, naming)]


def _stripped(reading: Reading, start: int, end: int) -> tuple[int, int]:
    text = reading.text[start:end]
    kept = text.strip(_EDGES)
    start += len(text) - len(text.lstrip(_EDGES))
    return start, start + len(kept)
