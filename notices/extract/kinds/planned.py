"""Planned work."""

from notices.extract.kinds.awaited import under_way
from notices.extract.kinds.evidence import LIVE, matched, some_only
from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.model import Kind
from notices.text import Stretch


def maintenance(reading: Reading, sentences: list[Stretch]) -> str:
    """What shows that work is planned or under way; empty when nothing does."""
    if not any(c.role in LIVE for c in reading.candidates):
        return under_way(reading)
    found = matched(reading, Kind.MAINTENANCE, sentences) or _beside_window(reading)
    return found or _labelled(reading) or ("some stand" if some_only(reading) else "")


def _beside_window(reading: Reading) -> str:
    """What stops in the sentence of a window, whatever that sentence also says of what may happen."""
    told = (reading.sentence_at(c.head) for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None)
    return matched(reading, Kind.MAINTENANCE, [s for s in told if reading.alive(s)])


def _labelled(reading: Reading) -> str:
    """Labels of a beginning and an end together are a window, whatever the work is called."""
    labels = {c.label for c in reading.candidates if c.timed and c.role in (*LIVE, Role.END)}
    if reading.titled("planned_title") and any(
        c.label is Role.WINDOW and c.role is Role.WINDOW and c.timed and c.last is not None for c in reading.candidates
    ):
        return "planned, and a window is labelled"
    joined = any(c.label is Role.START and c.last is not None and c.timed for c in reading.candidates if c.role is Role.WINDOW)
    return "a beginning and an end are labelled" if joined or {Role.START, Role.END} <= labels else ""
