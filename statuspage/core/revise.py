"""When a notice is a new revision, and when an article is worth another look."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta

from notices.model import Facts, Kind, Notice, Window

_FORGOTTEN = timedelta(days=7)
"""How long after its publication a window without an end is still expected to get one."""


def content_hash(notice: Notice, facts: Facts) -> str:
    """What the notice says, apart from markup, dates of publication and our own reading of it: equal hash, same revision."""
    said = (
        notice.title,
        " ".join(facts.text.split()),
        notice.kind,
        notice.stage,
        notice.impact,
        notice.components,
        [(w.start and w.start.timestamp(), w.end and w.end.timestamp()) for w in notice.windows],
        notice.started_at and notice.started_at.timestamp(),
        notice.resolved_at and notice.resolved_at.timestamp(),
        [(u.at.timestamp(), u.stage, u.text) for u in notice.updates],
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()


def recheck_at(facts: Facts, published: datetime, now: datetime, *, every: timedelta, running: timedelta) -> datetime | None:
    """When to fetch an article again, since an edit in place does not show in its list; null when nothing in it is unfinished."""
    if facts.kind in {Kind.INFO, Kind.RECOVERY, Kind.CANCELLATION}:
        return None
    open_ = [window for window in facts.windows or (Window(None, None),) if _unfinished(window, published, now)]
    if not open_:
        return None
    return now + (running if any(window.start is None or window.start <= now for window in open_) else every)


def _unfinished(window: Window, published: datetime, now: datetime) -> bool:
    return window.end > now if window.end else published > now - _FORGOTTEN


def earliest(instants: Iterable[datetime | None]) -> datetime | None:
    """The earliest of those that are not null."""
    return min((at for at in instants if at), default=None)
