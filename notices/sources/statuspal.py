"""StatusPal's pages: https://statuspal.io/api/v2/status_pages/<name>/summary, its short form /status, and lists of incidents.

Times are written without an offset and are UTC. The kind of an incident may be a word of the organisation's own. A service's word
is null or empty while nothing is the matter; services stand in a tree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, prose, told, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("StatusPal status pages", "https://statuspal.io/api/v2/status_pages/example/summary", STRUCTURED)

_ANCHOR = "current_incident_type"
_PLANNED = "scheduled"
_IMPACTS = Vocabulary({"minor": Impact.DEGRADED, "major": Impact.UNAVAILABLE}, Impact.UNKNOWN)
_HEALTH = Vocabulary(
    {"": Health.OPERATIONAL, "minor": Health.DEGRADED, "major": Health.MAJOR, _PLANNED: Health.MAINTENANCE}, Health.UNKNOWN
)
_UPDATES = {"issue": "investigating", "retroactive": "resolved"}
_LISTED = {"title", "type", "starts_at", "ends_at"}
_TIMES = ("posted_at", "created_at", "inserted_at", "updated_at")
_TEXTS = ("description", "message", "text")


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a page, or a list of incidents."""
    value = json_of(text)
    return _has_anchor(value) or _is_list(value)


def _has_anchor(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("status_page"), dict) and _ANCHOR in value["status_page"]


def _is_list(value: Any) -> bool:
    """Whether it is version 1's list of incidents, which stands without a page; an empty one has nothing to be known by."""
    listed = value.get("incidents") if isinstance(value, dict) and "status_page" not in value else None
    return isinstance(listed, list) and bool(listed) and all(isinstance(item, dict) and item.keys() >= _LISTED for item in listed)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident, maintenance and piece of information, and a statement per service and for the page.

    Raises ParseError for a body without the anchor.
    """
    body = loaded(document)
    if not _has_anchor(body) and not _is_list(body):
        raise ParseError(f"no StatusPal document: there is no status_page with {_ANCHOR}")
    whole = mapping(body, "status_page")
    page = replace(Page.of(document, options, string(whole, "url")), local=UTC)
    yield from unique(_notices(page, body))
    if whole:
        yield Statement(None, _health(whole), string(whole, _ANCHOR), page.now)
    for service in _flattened(objects(body, "services")):
        if name := string(service, "name"):
            yield Statement(name, _health(service), string(service, _ANCHOR), page.now)


def _health(values: Object) -> Health:
    """What a word on a service or the page means; one that is not there, or no word, says nothing."""
    word = values.get(_ANCHOR, 0)
    return _HEALTH(word or "") if word is None or isinstance(word, str) else Health.UNKNOWN


def _flattened(services: Sequence[Object]) -> Iterator[Object]:
    """The services of a tree; a group is one too."""
    waiting = list(services)
    while waiting:
        service = waiting.pop(0)
        waiting[:0] = objects(service, "children")
        if string(service, "name"):
            yield service


def _notices(page: Page, body: Object) -> Iterator[Notice]:
    for values in objects(body, "incidents"):
        yield _maintenance(page, values, None) if string(values, "type") == _PLANNED else _incident(page, values)
    for values in objects(body, "maintenances"):
        yield _maintenance(page, values, Stage.IN_PROGRESS)
    for values in objects(body, "upcoming_maintenances"):
        yield _maintenance(page, values, Stage.SCHEDULED)
    for values in objects(body, "info_notices"):
        yield replace(_common(page, values), kind=Kind.INFO)


def _incident(page: Page, values: Object) -> Notice:
    """An incident is open until it has an end."""
    started, ended = page.time(values, "starts_at"), page.time(values, "ends_at")
    over = ended is not None and ended <= page.now
    word = string(values, "type")
    impact, notice = _IMPACTS(word), _common(page, values)
    return replace(
        notice,
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if over else _open_stage(notice.updates),
        impact=impact,
        started_at=started,
        resolved_at=ended if over else None,
        raw=_words.unrecognised((None, ""), (impact, word)),
    )


def _open_stage(updates: Sequence[Update]) -> Stage | None:
    newest = updates[0].stage if updates else Stage.UNKNOWN
    return None if newest in {Stage.UNKNOWN, *OVER} else newest


def _maintenance(page: Page, values: Object, stage: Stage | None) -> Notice:
    stated = window(page.time(values, "starts_at"), page.time(values, "ends_at"))
    return replace(_common(page, values), kind=Kind.MAINTENANCE, stage=stage, windows=stated)


def _common(page: Page, values: Object) -> Notice:
    updates = page.worded(objects(values, "updates"), _TIMES, _TEXTS, _word)
    first = prose(string(values, "description"))
    return Notice(
        key=key_of(values, "id", title="title", begun="starts_at"),
        url=http(string(values, "url")) or page.url or page.document.url,
        title=headline(values, "title"),
        body="\n\n".join(filter(None, (told(updates), first))),
        format="text",
        published=_published(page, values, updates),
        updated=page.time(values, "updated_at"),
        components=names_of(list(_flattened(objects(values, "services"))), "name"),
        updates=updates,
    )


def _word(values: Object) -> str:
    word = string(values, "type", "status")
    return _UPDATES.get(_words.folded(word), word)


def _published(page: Page, values: Object, updates: Sequence[Update]) -> Any:
    """When it was first told: by its oldest update, else by its beginning if that is past."""
    begun = page.time(values, "created_at", "inserted_at", "starts_at")
    known = [at for at in (begun, *(update.at for update in updates)) if at and at <= page.now]
    return min(known, default=page.now)
