"""What follows when a source that can be read does not hold a notice any more, and which notice is an old one under a new key.

Only formats that list nothing but what is open say by silence that something is over; everywhere else a notice that has gone is a
question for a person, and never an all-clear.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from notices.model import OVER, Kind, Notice, Question, Stage
from statuspage.core.absence import Absence
from statuspage.core.model import NoticeRevision

GONE = "gone_from_source"
"""The code of the question that goes to review."""

_OVER = frozenset({Kind.RECOVERY, Kind.CANCELLATION})


@dataclass(frozen=True, slots=True)
class Listed:
    """What is known of a document that was read: whether it lists only what is open, and when its oldest item was published."""

    only_open: bool
    oldest: datetime | None = None


def absence(notice: NoticeRevision, listed: Listed, now: datetime) -> Absence | None:
    """What it means that a notice (its newest revision) is missing from a readable document; null when it means nothing.

    What is older than all that is listed has only made room, and what has passed by its own times may go.
    """
    if notice.absence or notice.facts.kind in _OVER or notice.stage in {*OVER, Stage.CANCELLED}:
        return None
    if listed.only_open:
        return Absence.WITHDRAWN if _is_ahead(notice, now) else Absence.OVER
    made_room = listed.oldest is not None and notice.published < listed.oldest
    return None if made_room or has_passed(notice, now) else Absence.WITHDRAWN


def has_passed(notice: NoticeRevision, now: datetime) -> bool:
    """Whether all windows of a notice have ended."""
    windows = notice.facts.windows
    return bool(windows) and all(window.end and window.end <= now for window in windows)


def _is_ahead(notice: NoticeRevision, now: datetime) -> bool:
    """Whether a notice is of something planned that has not begun, as far as it says."""
    if notice.facts.kind is Kind.OUTAGE:
        return False
    return not any(window.start and window.start <= now for window in notice.facts.windows)


def marked(notice: NoticeRevision, why: Absence, now: datetime, snapshot: str) -> NoticeRevision:
    """The revision by which we note that a notice is gone; `snapshot` is the document in which it was missing."""
    after = replace(notice, revision=notice.revision + 1, known_at=now, snapshot=snapshot, absence=why, reread=False)
    if why is Absence.OVER:
        return replace(after, stage=Stage.RESOLVED, resolved_at=now)
    line = notice.facts.text.partition("\n")[0]
    asked = Question(GONE, line, 0, len(line))
    return replace(after, facts=replace(notice.facts, questions=(*notice.facts.questions, asked)))


def mark_of(content: str) -> str:
    """What is kept as the content hash of such a revision, so that the notice's return is a new revision whatever it says."""
    return f"gone-{content[:59]}"


@dataclass(frozen=True, slots=True)
class Found:
    """A notice as it was found, under a key that is not known, with the hash of its content."""

    notice: Notice
    content: str


def renamed(found: Mapping[str, Found], missing: Iterable[NoticeRevision], twins: Mapping[str, str]) -> dict[str, str]:
    """Which of the notices `found` (by their new ids) are known ones whose upstream has changed the key: old ids by new ones.

    `missing` are open notices of the source that the document does not hold under their own keys, `twins` the ids of all of its
    notices by content and publication (`twin`). A notice that is missing is also known again by its own address and title.
    """
    shared = Counter(one.notice.url for one in found.values())
    by_place = {(notice.url, notice.title): notice.id for notice in missing}
    pairs: dict[str, str] = {}
    for id, one in found.items():
        place = by_place.get((one.notice.url, one.notice.title)) if shared[one.notice.url] == 1 else None
        known = twins.get(twin(one.content, one.notice.published)) or place
        if known is not None and known not in pairs.values():
            pairs[id] = known
    return pairs


def twin(content: str, published: datetime) -> str:
    """By which the same words of the same moment are known again."""
    return f"{content} {published.timestamp()}"
