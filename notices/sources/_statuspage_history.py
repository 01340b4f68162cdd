"""Reads Statuspage's history by months, the only document with all that ever was: https://www.githubstatus.com/history.json?page=2.

It is not documented. Its times are as they are shown to people, and it files what goes on for long under the month of its end.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from notices.model import Kind, Notice, Stage
from notices.sources import _words
from notices.sources._html import to_text
from notices.sources._json import Object, objects, string
from notices.sources._platform import Page, headline, key_of, prose
from notices.sources._stamps import span, stamp
from notices.sources._times import MONTHS

_PLANNED = "maintenance"


def is_history(value: Any) -> bool:
    """Whether a JSON value is such a history: months of years, with their incidents."""
    months = value.get("months") if isinstance(value, dict) else None
    if not isinstance(months, list) or not months:
        return False
    return all(isinstance(month, dict) and "year" in month and isinstance(month.get("incidents"), list) for month in months)


def notices(page: Page, body: Object) -> Iterator[Notice]:
    """A notice for each incident and maintenance."""
    for month in objects(body, "months"):
        for values in objects(month, "incidents"):
            yield _notice(page, values, _middle(page, month))


def _middle(page: Page, month: Object) -> datetime:
    """A day within the month."""
    year, number = string(month, "year"), MONTHS.get(string(month, "name")[:3].lower())
    return datetime(int(year), number, 15, tzinfo=UTC) if number and year.isdigit() and len(year) == 4 else page.now


def _notice(page: Page, values: Object, around: datetime) -> Notice:
    shown = to_text(string(values, "timestamp"))
    window = span(shown, around, page.local)
    start = window.start if window else stamp(shown, around, page.local)
    end = window.end if window else None
    word = string(values, "impact")
    planned = _words.folded(word) == _PLANNED
    impact = None if planned or not word else _words.impact(word)
    over = end is not None and end <= page.now
    return Notice(
        key=key_of(values, "code", "id", begun="timestamp"),
        url=urljoin(page.document.url, f"/incidents/{string(values, 'code', 'id')}"),
        title=headline(values, "name"),
        body=prose(string(values, "message")),
        format="text",
        published=min(start or page.now, page.now),
        updated=end if over else None,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=(Stage.COMPLETED if planned else Stage.RESOLVED) if over else None,
        impact=impact,
        windows=(window,) if window and planned else (),
        started_at=None if planned else start,
        resolved_at=end if over else None,
        raw=_words.unrecognised((None, ""), (impact, word)),
    )
