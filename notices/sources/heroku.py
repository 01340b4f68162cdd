"""Heroku's status: https://status.heroku.com/api/v4/current-status and .../incidents.

`resolved` may be false on what its state calls resolved, and a maintenance stays `upcoming` for months after an update has said
that it is complete. Windows are told in prose alone.
"""

import re
from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Health, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, told, unique
from notices.sources._words import Vocabulary

ABOUT = About("Heroku's status", "https://status.heroku.com/api/v4/current-status", STRUCTURED)

_SYSTEMS = Vocabulary({"green": Health.OPERATIONAL, "yellow": Health.DEGRADED, "red": Health.MAJOR}, Health.UNKNOWN)
_STAGES = Vocabulary(
    {
        "upcoming": Stage.SCHEDULED,
        "scheduled": Stage.SCHEDULED,
        "open": Stage.INVESTIGATING,
        "issue": Stage.INVESTIGATING,
        "investigating": Stage.INVESTIGATING,
        "in_progress": Stage.IN_PROGRESS,
        "monitoring": Stage.MONITORING,
        "update": Stage.INVESTIGATING,
        "resolved": Stage.RESOLVED,
        "completed": Stage.COMPLETED,
        "cancelled": Stage.CANCELLED,
    },
    Stage.UNKNOWN,
)
_COMPLETE = re.compile(
    r"(?:^|[.!:]\s{1,3})(?:the |this )?(?:scheduled |planned )?maintenance (?:is|has been|was) (?:now )?complete", re.IGNORECASE
)
"""At the beginning of a sentence; "once the maintenance is complete" is a promise."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Heroku's current status or its list of incidents."""
    return _is_current(json_of(text)) or _is_history(json_of(text, "["))


def lists_only_open(document: Document) -> bool:
    """Whether it is the current status, not the list of incidents."""
    return _is_current(loaded(document))


def _is_current(value: Any) -> bool:
    listed = value.get("status") if isinstance(value, dict) else None
    return isinstance(listed, list) and bool(listed) and all(isinstance(item, dict) and "system" in item for item in listed)


def _is_history(value: Any) -> bool:
    items = value if isinstance(value, list) else []
    return bool(items) and all(
        isinstance(item, dict) and "full_url" in item and {"systems", "updates"} & item.keys() for item in items
    )


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for incidents and maintenances, and a statement per system. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    page = Page.of(document, options)
    if _is_history(body):
        yield from unique(_notice(page, values, planned=_is_planned(values)) for values in body)
        return
    if not _is_current(body):
        raise ParseError("no status of Heroku: there are no systems with a status, nor a list of incidents")
    incidents = [_notice(page, values, planned=False) for values in objects(body, "incidents")]
    yield from unique([*incidents, *(_notice(page, values, planned=True) for values in objects(body, "scheduled"))])
    for item in objects(body, "status"):
        if name := string(item, "system"):
            yield Statement(name, _SYSTEMS(string(item, "status")), string(item, "status"), page.now)


def _is_planned(values: Object) -> bool:
    return any(string(item, "update_type") == "scheduled" for item in objects(values, "updates"))


def _notice(page: Page, values: Object, *, planned: bool) -> Notice:
    updates = _updates(page, values)
    word = string(values, "state")
    stage = _stage(word, updates, resolved=values.get("resolved") is True, planned=planned)
    created = page.time(values, "created_at")
    return Notice(
        key=key_of(values, "id", title="title"),
        url=http(string(values, "full_url")) or page.document.url,
        title=headline(values, "title"),
        body=told(updates),
        format="text",
        published=created or page.now,
        updated=page.time(values, "updated_at") or (updates[0].at if updates else None),
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        components=names_of(entries(values, "systems"), "name"),
        started_at=None if planned else created,
        resolved_at=(updates[0].at if updates else page.time(values, "updated_at")) if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word)),
    )


def _stage(word: str, updates: tuple[Update, ...], *, resolved: bool, planned: bool) -> Stage:
    if planned and updates and _COMPLETE.search(updates[0].text):
        return Stage.COMPLETED
    found = _STAGES(word)
    if resolved and found not in OVER:
        return Stage.COMPLETED if planned else Stage.RESOLVED
    return found


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    updates = objects(values, "updates")
    return page.chain(updates, ["created_at"], ["contents"], lambda item, _: _STAGES(string(item, "update_type")))
