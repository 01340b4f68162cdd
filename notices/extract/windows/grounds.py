"""Leaves out what is only the ground for work ahead: "errors have been rising since 6:30, so we swap the card tonight"."""

from notices.extract.mentions.marks import Candidate
from notices.extract.mentions.reasons import BY_WORDS, FIRST_FAILED
from notices.extract.reading import Reading
from notices.extract.windows.spans import Span
from notices.model import Kind


def is_ground(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time is when the first of it failed: the beginning of trouble, and only the ground for work that is planned."""
    return candidate.why == FIRST_FAILED and reading.kind is Kind.MAINTENANCE


def without_grounds(reading: Reading, spans: list[Span]) -> list[Span]:
    """The windows without past beginnings that have no end and of which no word says that the work has begun."""
    if reading.kind is not Kind.MAINTENANCE or reading.kind_why == BY_WORDS or not any(_ahead(reading, s) for s in spans):
        return spans
    return [s for s in spans if not _ground(reading, s)]


def _ahead(reading: Reading, span: Span) -> bool:
    return span.start is not None and span.end is not None and span.start > reading.setting.published


def _ground(reading: Reading, span: Span) -> bool:
    """Whether an open beginning that has passed stands in a sentence of trouble, or of what was noticed."""
    past = span.first is not None and span.start is not None and span.end is None and span.start <= reading.setting.published
    if span.first is None or not past or span.first.label is not None or span.first.row is not None:
        return False
    sentence = reading.sentence_at(span.first.head)
    return reading.says("ground_for_work", sentence) and not reading.says("has_begun", sentence)
