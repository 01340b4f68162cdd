"""What the candidates of a reading give together."""

from dataclasses import dataclass, field
from datetime import datetime

from notices.extract.mentions.marks import Candidate
from notices.extract.windows.spans import Span, latest


@dataclass(slots=True)
class Found:
    """All that the candidates give: windows, what comes back earlier, estimates, replaced times, back-up windows, recurrence."""

    spans: list[Span] = field(default_factory=list)
    restored: list[Candidate] = field(default_factory=list)
    superseded: list[Span] = field(default_factory=list)
    replaced: list[Candidate] = field(default_factory=list)
    contingency: list[Span] = field(default_factory=list)
    recurrence: str | None = None
    expected: datetime | None = None
    actual: datetime | None = None
    branches: dict[Candidate | None, list[Span]] | None = None

    def expect_last_end(self) -> None:
        """Expect the recovery when the last window ends; nothing where the end of any is not known."""
        self.expected = None if any(s.end is None for s in self.spans) else latest(s.end for s in self.spans)

    def begun_by(self, candidate: Candidate | None) -> list[Span]:
        """The parts that begin with a candidate and have ends of their own; asked only when all windows are found."""
        if self.branches is None:
            self.branches = {}
            for span in self.spans:
                if span.branches:
                    self.branches.setdefault(span.first, []).append(span)
        return self.branches.get(candidate, [])
