"""Checkly's list of open incidents of a status page: <page>/api/status-page/<slug>/unresolved-incidents.

`MEDIUM` was seen live and is in no documentation; a page may send incidents with as little as id, name and severity.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Impact, Item, Kind, Notice, Options, ParseError, Stage, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, names_of, told, unique
from notices.sources._words import Vocabulary

ABOUT = About(
    "Checkly's unresolved incidents",
    "https://status.mistral.ai/api/status-page/mistral/unresolved-incidents",
    STRUCTURED,
    open_only=True,
)

_PATH = "/unresolved-incidents"
_OTHERS = frozenset({"page", "config", "components", "conditions", "status", "meta"})
_TOLD = frozenset({"incidentUpdates", "lastUpdateStatus", "services"})
_MAINTENANCE = "maintenance"
_IMPACTS = Vocabulary(
    {
        "minor": Impact.DEGRADED,
        "medium": Impact.DEGRADED,
        "major": Impact.UNAVAILABLE,
        "critical": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
_STAGES = Vocabulary(
    {
        "investigating": Stage.INVESTIGATING,
        "identified": Stage.IDENTIFIED,
        "monitoring": Stage.MONITORING,
        "resolved": Stage.RESOLVED,
    },
    Stage.UNKNOWN,
)


def recognises(document: Document, text: str) -> bool:
    """Whether the text is such a list; an empty one looks like anybody's, and is known by its address alone."""
    value = json_of(text)
    return _has_anchor(value) and (bool(value["incidents"]) or _PATH in document.url)


def _has_anchor(value: Any) -> bool:
    """Incidents that have a severity, and nothing beside them; or tell of services or updates, with nothing of another format."""
    listed = value.get("incidents") if isinstance(value, dict) and not _OTHERS & value.keys() else None
    if not isinstance(listed, list) or not all(isinstance(item, dict) and isinstance(item.get("severity"), str) for item in listed):
        return False
    return set(value) == {"incidents"} or (bool(listed) and all(_TOLD & item.keys() for item in listed))


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per open incident. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no Checkly document: there is no list of incidents with severities")
    page = Page.of(document, options)
    yield from unique(_notice(page, values) for values in objects(body, "incidents"))


def _notice(page: Page, values: Object) -> Notice:
    word, severity = string(values, "lastUpdateStatus"), string(values, "severity")
    planned = _words.folded(severity) == _MAINTENANCE
    stage = _STAGES(word) if word else None
    impact = None if planned else _IMPACTS(severity)
    created, updates = page.time(values, "created_at"), _updates(page, values)
    return Notice(
        key=key_of(values, "id"),
        url=page.document.url,
        title=headline(values, "name"),
        body=told(updates),
        format="text",
        published=created or page.now,
        updated=page.time(values, "updated_at"),
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of(entries(values, "services"), "name"),
        started_at=None if planned else created,
        resolved_at=_words.ended(updates) if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, severity)),
    )


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    updates, times = objects(values, "incidentUpdates"), ["publicIncidentUpdateDate", "created_at"]
    return page.chain(updates, times, ["description"], lambda item, _: _STAGES(string(item, "status")))
