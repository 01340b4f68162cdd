"""Status.io's public status: https://status.gitlab.com/1.0/status/5b36dc6502d06804c08349f7.

Holds only what is open or ahead. Statuses and the states of incidents are numbers of one range with different meanings: 300 is
"degraded" of a component and "monitoring" of an incident.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, mapping, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, names_of, told, unique, window
from notices.sources._words import Vocabulary

ABOUT = About(
    "Status.io's public status", "https://status.gitlab.com/1.0/status/5b36dc6502d06804c08349f7", STRUCTURED, open_only=True
)

_HEALTHS = Vocabulary(
    {
        "100": Health.OPERATIONAL,
        "200": Health.MAINTENANCE,
        "300": Health.DEGRADED,
        "400": Health.PARTIAL,
        "500": Health.MAJOR,
        "600": Health.DEGRADED,  # a security event
    },
    Health.UNKNOWN,
)
_IMPACTS = Vocabulary(
    {
        "100": Impact.NONE,
        "200": Impact.UNAVAILABLE,
        "300": Impact.DEGRADED,
        "400": Impact.UNAVAILABLE,
        "500": Impact.UNAVAILABLE,
        "600": Impact.DEGRADED,
    },
    Impact.UNKNOWN,
)
_STAGES = Vocabulary(
    {
        "100": Stage.INVESTIGATING,
        "200": Stage.IDENTIFIED,
        "300": Stage.MONITORING,
        "400": Stage.RESOLVED,
    },
    Stage.UNKNOWN,
)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a Status.io document."""
    return _has_anchor(json_of(text))


def lists_only_open(document: Document) -> bool:
    """Whether its incidents are there."""
    return "incidents" in mapping(loaded(document), "result")


def _has_anchor(value: Any) -> bool:
    result = value.get("result") if isinstance(value, dict) else None
    overall = result.get("status_overall") if isinstance(result, dict) else None
    return isinstance(overall, dict) and "status_code" in overall


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for incidents and maintenances, statements for components and the whole. Raises ParseError without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no Status.io document: there is no overall status with a code")
    page, result = Page.of(document, options), mapping(body, "result")
    planned = mapping(result, "maintenance")
    notices = [_incident(page, item) for item in objects(result, "incidents")]
    notices += [_maintenance(page, item, Stage.IN_PROGRESS) for item in objects(planned, "active")]
    notices += [_maintenance(page, item, Stage.SCHEDULED) for item in objects(planned, "upcoming")]
    yield from unique(notices)
    yield _stated(page, None, mapping(result, "status_overall"))
    for item in objects(result, "status"):
        if string(item, "name"):
            yield _stated(page, string(item, "name"), item)


def _stated(page: Page, component: str | None, values: Object) -> Statement:
    return Statement(component, _HEALTHS(string(values, "status_code")), string(values, "status", "status_code"), page.now)


def _incident(page: Page, values: Object) -> Notice:
    updates = _updates(page, values)
    newest = updates[0] if updates else None
    impact, code = _impact(page, values)
    stage = newest.stage if newest else None
    opened = page.time(values, "datetime_open")
    return Notice(
        key=key_of(values, "_id", "id", begun="datetime_open"),
        url=page.document.url,
        title=headline(values, "name"),
        body=told(updates),
        format="text",
        published=opened or (updates[-1].at if updates else page.now),
        updated=newest.at if newest else None,
        kind=Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=_components(values),
        started_at=opened,
        resolved_at=_words.ended(updates) if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, _state(values)), (impact, code)),
    )


def _maintenance(page: Page, values: Object, stage: Stage) -> Notice:
    updates = tuple(Update(update.at, stage, update.text) for update in _updates(page, values))
    return Notice(
        key=key_of(values, "_id", "id", begun="datetime_planned_start"),
        url=page.document.url,
        title=headline(values, "name"),
        body=told(updates),
        format="text",
        published=page.time(values, "datetime_open") or (updates[-1].at if updates else page.now),
        updated=updates[0].at if updates else None,
        kind=Kind.MAINTENANCE,
        stage=stage,
        components=_components(values),
        windows=window(page.time(values, "datetime_planned_start"), page.time(values, "datetime_planned_end")),
        updates=updates,
    )


def _newest(page: Page, values: Object) -> Object:
    """The newest message; messages are not always in order."""
    dated = [(at, item) for item in objects(values, "messages") if (at := page.time(item, "datetime"))]
    return max(dated, key=lambda pair: pair[0])[1] if dated else {}


def _impact(page: Page, values: Object) -> tuple[Impact | None, str]:
    code = string(_newest(page, values), "status")
    return (_IMPACTS(code), code) if code else (None, "")


def _state(values: Object) -> str:
    return next((string(item, "state") for item in objects(values, "messages") if string(item, "state")), "")


def _components(values: Object) -> tuple[str, ...]:
    return names_of(entries(values, "components_affected"), "name")


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    messages = objects(values, "messages")
    return page.chain(messages, ["datetime"], ["details"], lambda item, _: _STAGES(string(item, "state")))
