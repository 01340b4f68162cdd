"""What an operator should look at: notices that nobody could place, and readings that are in doubt."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from notices.model import Kind
from statuspage.core.model import NoticeRevision
from statuspage.core.reading import Reading

DOUBTFUL = 0.5
"""A reading of less confidence than this goes to review."""


class Doubt(StrEnum):
    """Why a notice is to be looked at. UNPLACED: it names nothing that is known, and its source speaks of several services."""

    UNPLACED = "unplaced"
    QUESTION = "question"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Review:
    """A notice to be looked at, and why: `detail` are names that nobody bears, codes of questions, or the confidence."""

    notice: NoticeRevision
    doubt: Doubt
    detail: str


def reviews(notices: Iterable[NoticeRevision], reading: Reading) -> list[Review]:
    """The doubts about the newest revision of each notice, newest notice first."""
    latest: dict[str, NoticeRevision] = {}
    for notice in sorted(notices, key=lambda n: n.revision):
        latest[notice.id] = notice
    newest = sorted(latest.values(), key=lambda n: (n.published, n.id), reverse=True)
    return [review for notice in newest if notice.facts.kind is not Kind.INFO for review in _doubts(notice, reading)]


def _doubts(notice: NoticeRevision, reading: Reading) -> list[Review]:
    found = []
    if not reading.speaks(notice):
        found.append(Review(notice, Doubt.UNPLACED, ", ".join(reading.unmatched(notice))))
    if notice.facts.questions:
        found.append(Review(notice, Doubt.QUESTION, ", ".join(dict.fromkeys(question.code for question in notice.facts.questions))))
    if notice.facts.confidence < DOUBTFUL:
        found.append(Review(notice, Doubt.UNSURE, f"{notice.facts.confidence:.2f}"))
    return found
