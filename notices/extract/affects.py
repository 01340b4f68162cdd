"""Names what a window affects, what stays available, what users can do, and what happens to data."""

from notices.extract.marks import Candidate
from notices.extract.reading import Reading
from notices.extract.windows import Found, Span
from notices.model import DataEffect, Impact, Workaround


def of_span(reading: Reading, found: Found, span: Span) -> list[tuple[int, int]]:
    """Where the names of what a window affects stand."""
    return []


def of_restored(reading: Reading, candidate: Candidate) -> list[tuple[int, int]]:
    """Where the names of what comes back stand."""
    return []


def still_available(reading: Reading) -> tuple[str, ...]:
    """Names of what is said to keep working."""
    return ()


def workarounds(reading: Reading) -> tuple[Workaround, ...]:
    """What users can do meanwhile."""
    return ()


def data_effects(reading: Reading) -> tuple[DataEffect, ...]:
    """What is said about data."""
    return ()


def impact(reading: Reading, span: Span) -> Impact:
    """What users meet during a window, by the words of its sentence."""
    return Impact.UNAVAILABLE
