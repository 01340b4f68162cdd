"""Zendesk's status as JSON:API: https://status.zendesk.com/api/incidents/active, and /api/incidents/maintenance.

Only what is open or ahead is listed. What is affected stands two steps away: an incident has services of its own, each of which
belongs to one of Zendesk's.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from notices.model import OVER, Document, Impact, Item, Kind, Notice, Options, ParseError, Stage, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, told, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("Zendesk's status", "https://status.zendesk.com/api/incidents/active", STRUCTURED, open_only=True)

_TYPE = "incident"
_IMPACTS = Vocabulary(
    {"none": Impact.NONE, "minor": Impact.DEGRADED, "major": Impact.UNAVAILABLE, "critical": Impact.UNAVAILABLE}, Impact.UNKNOWN
)
_STARTS = ("maintenance_start_time", "scheduled_start_time", "scheduled_for")
_ENDS = ("maintenance_end_time", "scheduled_end_time", "scheduled_until")
_PATH = "/api/incidents/"
Included = Mapping[tuple[str, str], Object]
"""The records beside the incidents, by their type and id."""


def recognises(document: Document, text: str) -> bool:
    """Whether the text is such a list; an empty one looks like anybody's, and is known by its address alone."""
    listed = _listed(json_of(text))
    return bool(listed) or (listed is not None and _is_own(document))


def _is_own(document: Document) -> bool:
    return _PATH in document.url and "zendesk" in document.url


def _listed(value: Any) -> list[Object] | None:
    """The incidents, or the only one; None where the body has not the anchor."""
    found = value.get("data") if isinstance(value, dict) else None
    items = [found] if isinstance(found, dict) else found
    if not isinstance(items, list) or not all(isinstance(item, dict) and item.get("type") == _TYPE for item in items):
        return None
    return items if all(isinstance(item.get("attributes"), dict) and "title" in item["attributes"] for item in items) else None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident and maintenance. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    listed = _listed(body)
    if listed is None or not (listed or _is_own(document)):
        raise ParseError("no list of Zendesk's incidents: there are none with a title")
    page = Page.of(document, options)
    included = {(string(item, "type"), string(item, "id")): item for item in objects(body, "included")}
    yield from unique(_notice(page, item, included) for item in listed)


def _notice(page: Page, item: Object, included: Included) -> Notice:
    values = mapping(item, "attributes")
    word, graded = string(values, "status"), string(values, "impact")
    start, end = page.time(values, *_STARTS), page.time(values, *_ENDS)
    stage = _words.stage(word) if word else None
    planned = start is not None or stage in _words.PLANNED
    impact = None if planned or not graded else _IMPACTS(graded)
    begun, resolved = page.time(values, "started_at"), page.time(values, "resolved_at")
    updates = _updates(page, item, included, stage or Stage.INVESTIGATING)
    return Notice(
        key=key_of(item, "id"),
        url=http(string(mapping(item, "links"), "self")) or page.document.url,
        title=headline(values, "title"),
        body=told(updates),
        format="text",
        published=page.first_said(begun, updates),
        updated=updates[0].at if updates else None,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of(_services(item, included), "name"),
        windows=window(start or begun, end) if planned else (),
        started_at=None if planned else begun,
        resolved_at=resolved if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, graded)),
    )


def _related(item: Object, name: str, included: Included) -> Iterator[Object]:
    """The records that a relationship of `item` leads to, one or several."""
    found = mapping(mapping(item, "relationships"), name).get("data")
    for link in found if isinstance(found, list) else [found]:
        if isinstance(link, dict) and (record := included.get((string(link, "type"), string(link, "id")))) is not None:
            yield record


def _services(item: Object, included: Included) -> Iterator[Object]:
    own = list(_related(item, "incident_services", included))
    for record in [*_related(item, "services", included), *(part for one in own for part in _related(one, "service", included))]:
        yield mapping(record, "attributes")


def _updates(page: Page, item: Object, included: Included, stage: Stage) -> tuple[Update, ...]:
    own = [mapping(record, "attributes") for record in _related(item, "incident_updates", included)]
    return page.notes(own, ["created_at"], ["description"], stage)
