"""Names of a part that ends apart from others: which of the names told at the common beginning are told again at its end."""

from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Places, Reading
from notices.extract.windows.found import Found
from notices.extract.windows.parts import of_end, of_rest
from notices.extract.windows.spans import Span


def told_again(reading: Reading, found: Found, span: Span, listed: Places) -> Places:
    """The listed names that a part's end names; where it is that of the rest, those that no other end does."""
    if span.first is None or span.last is None or "the_rest" not in reading.words:
        return []
    sentence = reading.sentence_at(span.first.head)
    listed = [(a, b) for a, b in listed if sentence.start <= a < sentence.end]
    if not of_rest(reading, span.last):
        return _named(reading, span.last, listed)
    others = [s.last for s in found.spans if s.branches and s.first is span.first and s.last is not None and s is not span]
    named = {place for end in others for place in _named(reading, end, listed)}
    return [place for place in listed if place not in named]


def _named(reading: Reading, end: Candidate, listed: Places) -> Places:
    told = of_end(reading, end)
    return [(a, b) for a, b in listed if reading.norm[a:b] in told]
