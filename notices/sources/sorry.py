"""Sorry's status pages: <page>/api/v1/status?include=components,notices, and the lists of https://api.sorryapp.com/v1/pages/<id>/notices.

A notice is planned or unplanned. What the page and its parts are in stands as their state.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Health, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, mapping, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, prose, told, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("Sorry's status pages", "https://status.example.com/api/v1/status?include=components,notices", STRUCTURED)

_HEALTHS = Vocabulary(
    {
        "operational": Health.OPERATIONAL,
        "partially_degraded": Health.DEGRADED,
        "degraded": Health.PARTIAL,
        "under_maintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
_STAGES = Vocabulary(
    {
        "scheduled": Stage.SCHEDULED,
        "underway": Stage.IN_PROGRESS,
        "complete": Stage.COMPLETED,
        "cancelled": Stage.CANCELLED,
        "investigating": Stage.INVESTIGATING,
        "identified": Stage.IDENTIFIED,
        "recovering": Stage.MONITORING,
        "resolved": Stage.RESOLVED,
        "false_alarm": Stage.CANCELLED,
    },
    Stage.UNKNOWN,
)
_PLANNED = "planned"
_NAMED = {"notices": frozenset({"subject", "type", "state"}), "components": frozenset({"name", "state"})}
_STARTS, _ENDS = ("begins_at", "began_at", "scheduled_at"), ("ends_at", "ended_at", "expected_end_at")


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a page, or a list of its notices or components; an empty list looks like anybody's."""
    value = json_of(text)
    return _has_anchor(value) and ("page" in value or any(value.get(name) for name in _NAMED))


def _has_anchor(value: Any) -> bool:
    """A page with a state, or a list of notices or of components, each of which has what only theirs have."""
    if not isinstance(value, dict):
        return False
    page = value.get("page")
    if isinstance(page, dict):
        return isinstance(page.get("state"), str) and "status" not in page and "status" not in value
    return page is None and any(_is_list(value.get(name), keys) for name, keys in _NAMED.items())


def _is_list(listed: Any, keys: frozenset[str]) -> bool:
    return isinstance(listed, list) and all(isinstance(item, dict) and keys <= item.keys() for item in listed)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice for each, and statements on the page and its components. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no page of Sorry: there is no page with a state, and no list of notices or components")
    whole = mapping(body, "page")
    page = Page.of(document, options, string(whole, "url"))
    yield from unique(_notice(page, item) for item in [*objects(whole, "notices"), *objects(body, "notices")])
    if whole:
        yield Statement(None, _HEALTHS(string(whole, "state")), string(whole, "state"), page.now)
    for item in [*objects(whole, "components"), *objects(body, "components")]:
        word = string(item, "state")
        if string(item, "name") and word:
            yield Statement(string(item, "name"), _HEALTHS(word), word, page.now)


def _notice(page: Page, values: Object) -> Notice:
    planned, word = _words.folded(string(values, "type")) == _PLANNED, string(values, "state")
    stage = _STAGES(word)
    start, end = page.time(values, *_STARTS), page.time(values, *_ENDS)
    created, updates = page.time(values, "created_at", "published_at"), _updates(page, values)
    return Notice(
        key=key_of(values, "id", title="subject"),
        url=http(string(values, "link", "url")) or page.url or page.document.url,
        title=headline(values, "subject"),
        body="\n\n".join(filter(None, (told(updates), prose(string(values, "synopsis"))))),
        format="text",
        published=created or min(start or page.now, page.now),
        updated=page.time(values, "updated_at") or (updates[0].at if updates else None),
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        components=names_of(entries(values, "components"), "name"),
        windows=window(start, end) if planned else (),
        started_at=None if planned else start or created,
        resolved_at=end if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word)),
    )


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    listed, texts = objects(values, "updates"), ["content", "body"]
    if any(string(item, "state") for item in listed):
        return page.chain(listed, ["created_at"], texts, lambda item, _: _STAGES(string(item, "state")))
    return page.notes(listed, ["created_at"], texts, _STAGES(string(values, "state")))
