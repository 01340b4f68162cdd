"""Reads what incident.io's pages fetch for themselves: <page>/proxy/<host>, with all updates, and components by their ids.

It is not documented. Incidents and maintenances have one form; what they affect, and how, stands apart from the names.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from notices.model import OVER, Health, Impact, Item, Kind, Notice, StatedWindow, Statement
from notices.sources import _words
from notices.sources._json import Object, entries, mapping, objects, string
from notices.sources._platform import Page, headline, http, key_of, names_of, told, unique, window
from notices.sources._words import Vocabulary

_LISTS = ("ongoing_incidents", "scheduled_maintenances")
_AFFECTED = ("affected_components", "component_impacts", "component_statuses")
_WORDS = ("status", "current_status", "component_status")
_RANK = (Impact.UNKNOWN, Impact.NONE, Impact.DEGRADED, Impact.UNAVAILABLE)


def is_summary(value: Any) -> bool:
    """Whether a JSON value is such a document."""
    found = value.get("summary") if isinstance(value, dict) else None
    return isinstance(found, dict) and "public_url" in found and _LISTS[0] in found


def items(body: Object, page: Page, healths: Vocabulary[Health]) -> Iterator[Item]:
    """A notice per incident and maintenance, a statement per component; one that is not said to be affected is well."""
    summary = mapping(body, "summary")
    names = _names(summary)
    address = http(string(summary, "public_url"))
    listed = [(item, name == _LISTS[1]) for name in _LISTS for item in objects(summary, name)]
    yield from unique(_notice(page, item, names, address, planned=planned) for item, planned in listed)
    affected = {string(item, "component_id"): string(item, *_WORDS) for item in objects(summary, "affected_components")}
    for id, name in names.items() if isinstance(summary.get("affected_components"), list) else ():
        word = affected.get(id, "operational")
        yield Statement(name, healths(word), word, page.now)


def _names(summary: Object) -> dict[str, str]:
    """The names of components by their ids: of the list, and as the page shows them."""
    found: list[Object] = [item for item in entries(summary, "components") if isinstance(item, dict)]
    for item in objects(mapping(summary, "structure"), "items"):
        found += [mapping(item, "component"), *objects(mapping(item, "group"), "components")]
    pairs = ((string(item, "component_id", "id"), string(item, "name")) for item in found)
    return {id: name for id, name in pairs if id and name}


def _notice(page: Page, values: Object, names: Mapping[str, str], address: str, *, planned: bool) -> Notice:
    word, parts = string(values, "status"), _affected(values)
    planned = planned or string(values, "type") == "maintenance"
    stage = _words.stage(word)
    listed, times, texts = objects(values, "updates"), ["published_at", "created_at"], ["message_string", "message"]
    updates = page.worded(listed, times, texts, lambda item: string(item, "to_status", "incident_status", "status"))
    begun = page.time(values, "started_at", "published_at", "created_at")
    graded = max((string(item, *_WORDS) for item in parts), key=lambda word: _RANK.index(_words.impact(word)), default="")
    impact = None if planned or not graded else _words.impact(graded)
    id = string(values, "id")
    return Notice(
        key=key_of(values, "id"),
        url=http(string(values, "url")) or (f"{address.rstrip('/')}/incidents/{id}" if address and id else page.document.url),
        title=headline(values, "name"),
        body=told(updates),
        format="text",
        published=page.first_said(begun, updates),
        updated=updates[0].at if updates else None,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of([item.get("name") or names.get(string(item, "component_id"), "") for item in parts]),
        windows=_window(page, values) if planned else (),
        started_at=None if planned else begun,
        resolved_at=_words.ended(updates) if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, graded)),
    )


def _affected(values: Object) -> list[Object]:
    return [item for name in _AFFECTED for item in entries(values, name) if isinstance(item, dict)]


def _window(page: Page, values: Object) -> tuple[StatedWindow, ...]:
    start = page.time(values, "starts_at", "scheduled_start_at", "started_at")
    return window(start, page.time(values, "ends_at", "scheduled_end_at"))
