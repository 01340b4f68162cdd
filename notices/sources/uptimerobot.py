"""UptimeRobot's status pages: https://stats.uptimerobot.com/api/getMonitorList/<page>, whose number no address of the page tells.

Each monitor has a colour by which it is told how it is, and its last downtime.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, string
from notices.sources._platform import Page, json_of, loaded, unique
from notices.sources._words import Vocabulary

ABOUT = About("UptimeRobot's status pages", "https://stats.uptimerobot.com/api/getMonitorList/ABCDE-12345", STRUCTURED)

_HEALTHS = Vocabulary(
    {"success": Health.OPERATIONAL, "warning": Health.DEGRADED, "danger": Health.MAJOR},
    Health.UNKNOWN,
)
_UNWATCHED = "paused"


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a page."""
    return bool(_monitors(json_of(text)))


def _monitors(value: Any) -> list[Object] | None:
    """The monitors; None where the body has not the anchor. An older form has them in an object of the page."""
    if not isinstance(value, dict) or value.get("status") != "ok":
        return None
    page = value.get("psp")
    listed = page.get("monitors") if isinstance(page, dict) else value.get("data")
    if not isinstance(listed, list) or not all(isinstance(item, dict) and "statusClass" in item for item in listed):
        return None
    return listed


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A statement per monitor that is watched, and a notice for its last downtime. Raises ParseError without the anchor."""
    monitors = _monitors(loaded(document))
    if monitors is None:
        raise ParseError("no page of UptimeRobot: there are no monitors with a class of status")
    if not monitors:
        raise ParseError("the list names no monitor")
    page = Page.of(document, options)
    yield from unique(notice for item in monitors for notice in _downtime(page, item))
    for item in monitors:
        word = string(item, "statusClass")
        if word != _UNWATCHED and string(item, "name"):
            yield Statement(string(item, "name"), _HEALTHS(word), word, page.now)


def _downtime(page: Page, values: Object) -> Iterator[Notice]:
    """The last downtime, if it is told when that was; it goes on while the monitor is down."""
    last = mapping(values, "lastDowntime")
    begun, running = page.time(last, "date"), _HEALTHS(string(values, "statusClass")) is Health.MAJOR
    if begun is None:
        return
    name, reason = string(values, "name"), string(last, "reason")
    yield Notice(
        key=f"{string(values, 'monitorId')}-{int(begun.timestamp())}",
        url=page.document.url,
        title=f"{name} – {reason}" if reason else name,
        body=reason,
        format="text",
        published=begun,
        kind=Kind.OUTAGE,
        stage=Stage.INVESTIGATING if running else Stage.RESOLVED,
        impact=Impact.UNAVAILABLE,
        components=(name,) if name else (),
        started_at=begun,
        resolved_at=None if running else _ended(page, last, begun),
    )


def _ended(page: Page, last: Object, begun: datetime) -> datetime | None:
    """After its length, which is in seconds; None for a length in words."""
    length = string(last, "duration")
    seconds = int(length) if length.isdigit() and len(length) < 9 else 0
    return min(datetime.fromtimestamp(begun.timestamp() + seconds, begun.tzinfo), page.now) if seconds else None
