"""Better Stack's status page as JSON:API: https://status.huggingface.co/index.json.

`ends_at` is null on resolved manual reports and in the future on maintenances under way, so that the aggregate state alone tells
what is over. Sections are numbers where all other ids are texts.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, prose, told, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("Better Stack status pages", "https://status.huggingface.co/index.json", STRUCTURED)

_HEALTHS = Vocabulary(
    {
        "operational": Health.OPERATIONAL,
        "degraded": Health.DEGRADED,
        "downtime": Health.MAJOR,
        "maintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
_IMPACTS = Vocabulary(
    {
        "operational": Impact.NONE,
        "degraded": Impact.DEGRADED,
        "downtime": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
_HARM = (Impact.DEGRADED, Impact.UNAVAILABLE)
_OVER = "resolved"
_PLANNED = "maintenance"
_Named = Mapping[str, str]


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a Better Stack page."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    found = value.get("data") if isinstance(value, dict) else None
    if not isinstance(found, dict) or found.get("type") != "status_page":
        return False
    attributes = found.get("attributes")
    return isinstance(attributes, dict) and isinstance(attributes.get("aggregate_state"), str)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for reports and for the page's announcement, statements for resources. Raises ParseError without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no Better Stack page: there is no status page with an aggregate state")
    attributes = mapping(mapping(body, "data"), "attributes")
    page = Page.of(document, options)
    included = objects(body, "included")
    updates = {string(item, "id"): mapping(item, "attributes") for item in included if item.get("type") == "status_update"}
    resources = [item for item in included if item.get("type") == "status_page_resource"]
    names = {string(item, "id"): string(mapping(item, "attributes"), "public_name") for item in resources}
    yield from unique(_report(page, item, updates, names) for item in included if item.get("type") == "status_report")
    yield from _announcement(page, attributes)
    yield _stated(page, None, string(attributes, "aggregate_state"))
    for item in resources:
        values = mapping(item, "attributes")
        # An unmonitored resource is not spoken of.
        if string(values, "public_name") and string(values, "status") != "not_monitored":
            yield _stated(page, string(values, "public_name"), string(values, "status"))


def _stated(page: Page, component: str | None, word: str) -> Statement:
    return Statement(component, _HEALTHS(word), word, page.now)


def _announcement(page: Page, attributes: Object) -> Iterator[Notice]:
    text = string(attributes, "announcement")
    if text:
        key = key_of({"name": text})
        yield Notice(key, page.document.url, prose(text).split("\n")[0], prose(text), "text", page.now)


def _report(page: Page, item: Object, updates: Mapping[str, Object], names: _Named) -> Notice:
    values = mapping(item, "attributes")
    state = string(values, "aggregate_state")
    planned = _PLANNED in {state, string(values, "report_type")}
    starts, ends = page.time(values, "starts_at"), page.time(values, "ends_at")
    stage = _stage(state, planned=planned, ahead=starts is not None and starts > page.now)
    chain = _chain(page, item, updates, stage)
    impact = None if planned else _impact(values, state)
    return Notice(
        key=key_of({**values, "id": item.get("id")}, "id", title="title", begun="starts_at"),
        url=page.document.url,
        title=headline(values, "title"),
        body=told(chain),
        format="text",
        published=chain[-1].at if chain else min(starts or page.now, page.now),
        updated=chain[0].at if chain else None,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=_affected(values, names),
        windows=window(starts, ends) if planned else (),
        started_at=None if planned else starts,
        resolved_at=(ends or (chain[0].at if chain else None)) if state == _OVER else None,
        updates=chain,
        raw=_words.unrecognised((stage, state), (impact, state)),
    )


def _stage(state: str, *, planned: bool, ahead: bool) -> Stage | None:
    """How far a report has come; null for an incident that is open, of which nothing more is said."""
    if state == _OVER:
        return Stage.COMPLETED if planned else Stage.RESOLVED
    if planned:
        return Stage.SCHEDULED if ahead else Stage.IN_PROGRESS
    return None


def _impact(values: Object, state: str) -> Impact | None:
    """As the report's state says, which of what is over says nothing: then the worst that its resources are said to have been."""
    if state not in {_OVER, _PLANNED}:
        return _IMPACTS(state)
    told = [_IMPACTS(string(item, "status")) for item in objects(values, "affected_resources")]
    return max((impact for impact in told if impact in _HARM), key=_HARM.index, default=None)


def _affected(values: Object, names: _Named) -> tuple[str, ...]:
    ids = (string(item, "status_page_resource_id") for item in objects(values, "affected_resources"))
    return tuple(dict.fromkeys(name for id in ids if (name := names.get(id))))


def _chain(page: Page, item: Object, updates: Mapping[str, Object], stage: Stage | None) -> tuple[Update, ...]:
    ids = [string(link, "id") for link in objects(mapping(mapping(item, "relationships"), "status_updates"), "data")]
    own = [updates[id] for id in ids if id in updates]
    return page.notes(own, ["published_at"], ["message"], stage or Stage.INVESTIGATING)
