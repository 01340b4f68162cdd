"""Slack's status: https://slack-status.com/api/v2.0.0/current and .../history.

Ids are numbers live and texts in the documentation. There is no impact but by the type.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, told, unique
from notices.sources._words import Vocabulary

ABOUT = About("Slack's status", "https://slack-status.com/api/v2.0.0/current", STRUCTURED)

_PAGE = Vocabulary({"ok": Health.OPERATIONAL, "active": Health.DEGRADED}, Health.UNKNOWN)
_STAGES = Vocabulary(
    {
        "active": Stage.INVESTIGATING,
        "resolved": Stage.RESOLVED,
        "scheduled": Stage.SCHEDULED,
        "completed": Stage.COMPLETED,
        "cancelled": Stage.CANCELLED,
    },
    Stage.UNKNOWN,
)
_IMPACTS = Vocabulary({"incident": Impact.DEGRADED, "notice": Impact.DEGRADED, "outage": Impact.UNAVAILABLE}, Impact.UNKNOWN)
_PLANNED = "maintenance"


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Slack's current status or its history."""
    return _incidents(json_of(text)) is not None or bool(_incidents(json_of(text, "[")))


def lists_only_open(document: Document) -> bool:
    """Whether it is the current status, not the history."""
    return isinstance(loaded(document), dict)


def _incidents(value: Any) -> list[Object] | None:
    """The incidents of either form; None where it has not the anchor."""
    if isinstance(value, dict):
        value = value.get("active_incidents") if isinstance(value.get("status"), str) else None
        return value if isinstance(value, list) and all(isinstance(item, dict) for item in value) else None
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return None
    return value if all("notes" in item and "services" in item and "date_created" in item for item in value) else None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident, and of the current status a statement on the whole. Raises ParseError without the anchor."""
    body = loaded(document)
    found = _incidents(body)
    if found is None:
        raise ParseError("no status of Slack: there are no active incidents, nor a history of them")
    if not found and isinstance(body, list):
        raise ParseError("the history is empty, which it never is")
    page = Page.of(document, options)
    yield from unique(_notice(page, values) for values in found)
    if isinstance(body, dict):
        word = string(body, "status")
        yield Statement(None, Health.DEGRADED if found else _PAGE(word), word, page.now)


def _notice(page: Page, values: Object) -> Notice:
    type_, word = string(values, "type"), string(values, "status")
    planned = _words.folded(type_) == _PLANNED
    stage, impact = _STAGES(word), None if planned else _IMPACTS(type_)
    created, updated, updates = page.time(values, "date_created"), page.time(values, "date_updated"), _updates(page, values)
    return Notice(
        key=key_of(values, "id", title="title", begun="date_created"),
        url=http(string(values, "url")) or page.document.url,
        title=headline(values, "title"),
        body=told(updates),
        format="text",
        published=created or page.now,
        updated=updated,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of(entries(values, "services"), "name"),
        started_at=None if planned else created,
        resolved_at=(updates[0].at if updates else updated) if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, type_)),
    )


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    return page.notes(objects(values, "notes"), ["date_created"], ["body"], _STAGES(string(values, "status")))
