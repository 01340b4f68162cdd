"""What windows make of each time in the text: a window, a beginning, an end, or nothing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from notices.extract.mentions.marks import Candidate

Bounds = tuple[datetime | None, datetime | None]


class Told(StrEnum):
    """What a time is told as."""

    WINDOW = "window"
    START = "start"
    END = "end"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Windows and the recovery that is expected: what a reading comes to, or what was labelled. To the minute, UTC."""

    windows: Collection[Bounds]
    starts: Collection[datetime]
    ends: Collection[datetime]

    @classmethod
    def of(cls, windows: Iterable[Bounds], expected: datetime | None) -> "Outcome":
        """The outcome of some windows, whose bounds are null when unknown."""
        bounds = {(minute(start), minute(end)) for start, end in windows} - {(None, None)}
        starts = {start for start, _ in bounds if start is not None}
        ends = {end for _, end in bounds if end is not None} | ({due} if (due := minute(expected)) else set())
        return cls(bounds, starts, ends)

    def told(self, candidate: Candidate) -> Told:
        """What a candidate with a beginning is in these windows."""
        start, end = minute(candidate.start), minute(candidate.end)
        if candidate.last is not None and (start, end) in self.windows:
            return Told.WINDOW
        if start in self.starts:
            return Told.START
        return Told.END if start in self.ends or (candidate.last is not None and end in self.ends) else Told.NOTHING


def minute(moment: datetime | None) -> datetime | None:
    """An instant to the minute, UTC."""
    return moment.astimezone(UTC).replace(second=0, microsecond=0) if moment is not None else None
