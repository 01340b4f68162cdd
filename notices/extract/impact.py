"""What users meet during a window, by the words of its sentence and of the clauses that name what is affected."""

from notices.extract.affects import Places
from notices.extract.reading import Reading
from notices.extract.spans import Span
from notices.model import Impact

_IMPACTS = (("read_only", Impact.READ_ONLY), ("stale", Impact.STALE), ("degraded", Impact.DEGRADED))


def impact(reading: Reading, span: Span, places: Places) -> Impact:
    """What users meet during a window, by the words of its sentence and of the clauses that name what is affected."""
    anchor = span.first or span.last
    stretches = {reading.sentence_at(a) for a, _ in places}
    if anchor is not None:
        stretches.add(reading.sentence_at(anchor.head))
    told = [s for s in stretches if s.start > reading.title_end or len(stretches) == 1]
    if any(reading.says("hard", s) for s in told):
        return Impact.UNAVAILABLE
    for word, value in _IMPACTS:
        if any(reading.says(word, s) for s in told):
            return value
    return Impact.UNAVAILABLE
