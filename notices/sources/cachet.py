"""Cachet's lists of components, incidents, updates and schedules: <page>/api/v1/incidents (2.x) and <page>/api/incidents (3).

States are numbers, of which 3 wraps each in an object. Times have no zone: they are in the installation's own, which the source's
settings must name. Before 2.4 a maintenance is an incident of state 0 with a date.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from notices.model import OVER, Document, Health, Item, Kind, Notice, Options, ParseError, Request, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._addresses import absolute
from notices.sources._json import Object, entries, string
from notices.sources._platform import (
    Page,
    headline,
    http,
    json_of,
    key_of,
    loaded,
    names_of,
    newest_first,
    prose,
    told,
    unique,
    window,
)
from notices.sources._words import Vocabulary

ABOUT = About("Cachet's components, incidents and schedules", "https://demo.cachethq.io/api/v1/incidents", STRUCTURED)

_HEALTHS = Vocabulary(
    {"1": Health.OPERATIONAL, "2": Health.DEGRADED, "3": Health.PARTIAL, "4": Health.MAJOR, "6": Health.MAINTENANCE},
    Health.UNKNOWN,
)
_STAGES = Vocabulary(
    {
        "0": Stage.SCHEDULED,
        "1": Stage.INVESTIGATING,
        "2": Stage.IDENTIFIED,
        "3": Stage.MONITORING,
        "4": Stage.RESOLVED,
    },
    Stage.UNKNOWN,
)
_PLANNED = Vocabulary({"0": Stage.SCHEDULED, "1": Stage.IN_PROGRESS, "2": Stage.COMPLETED}, Stage.UNKNOWN)
_PAGE_LINKS = {"next_page", "previous_page"}
_COMPONENT = frozenset({"status_name", "link", "order", "component_group_id"})
"""Keys that only a component has."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is one of Cachet's lists; an empty one is known by its paging, in which version 2 has words of its own."""
    value = json_of(text)
    rows = _rows(value)
    return bool(rows) or (rows is not None and _paging(value).get("links", {}).keys() >= _PAGE_LINKS)


def _paging(value: Object) -> Mapping[str, Any]:
    """What version 2 says of the pages of a list, with its links as an object; {} where it says nothing."""
    meta = value.get("meta")
    found = meta.get("pagination") if isinstance(meta, dict) else None
    if not isinstance(found, dict):
        return {}
    return found if isinstance(found.get("links"), dict) else {**found, "links": {}}


def _rows(value: Any) -> list[Object] | None:
    """The attributes of the items, or of the only one, of whichever version; None where the body has not the anchor."""
    items = value.get("data") if isinstance(value, dict) else None
    alone = isinstance(items, dict)
    items = [items] if alone else items
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return None
    if all(isinstance(item.get("attributes"), dict) for item in items) and items:
        rows: list[Object] = [{"id": item.get("id"), **item["attributes"]} for item in items]
        return rows if all(isinstance(row.get("status"), dict) and "value" in row["status"] for row in rows) else None
    if items and all(isinstance(item.get("enabled_components"), list) for item in items):
        items = [part for item in items for part in item["enabled_components"] if isinstance(part, dict)]
    known = (alone or _paging(value)) and all("status_name" in item or "human_status" in item for item in items)
    return list(items) if known else None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Statements on components, or notices of incidents and schedules, as the list holds.

    Raises ParseError for a body without the anchor, and for an empty list where it was not.
    """
    body = loaded(document)
    rows = _rows(body)
    if rows is None:
        raise ParseError("no list of Cachet: there are no items with a state, or no pages")
    if not rows and options.known_items:
        raise ParseError(f"the list is empty where it held {options.known_items}")
    page = Page.of(document, options)
    yield from _next(page, body)
    if rows and _COMPONENT & set(rows[0]):
        yield from (_statement(page, row) for row in rows if string(row, "name"))
    elif rows and "incident_id" in rows[0]:
        yield from _of_updates(page, rows)
    else:
        yield from unique(_notice(page, row) for row in rows)


def _next(page: Page, body: Object) -> Iterator[Request]:
    """The next page of a list, which the newest may be on: such lists are in the order of their numbers."""
    links = body.get("links")
    told = string(_paging(body).get("links", {}), "next_page") or (string(links, "next") if isinstance(links, dict) else "")
    url = absolute(page.document.url, told) if told else ""
    if url and urlsplit(url).hostname == urlsplit(page.document.url).hostname:
        yield Request(url, f"page-{urlsplit(url).query}")


def _code(row: Object, name: str = "status") -> str:
    value = row.get(name)
    return string(value, "value") if isinstance(value, dict) else string(row, name)


def _time(page: Page, row: Object, *names: str) -> Any:
    plain = {name: value.get("string") if isinstance(value := row.get(name), dict) else value for name in names}
    return page.time(plain, *names)


def _statement(page: Page, row: Object) -> Statement:
    code, wrapped = _code(row), row.get("status")
    word = string(wrapped, "human") if isinstance(wrapped, dict) else string(row, "status_name")
    return Statement(string(row, "name"), _HEALTHS(code), word or code, page.now)


def _notice(page: Page, row: Object) -> Notice:
    code, scheduled = _code(row, "latest_status") or _code(row), _time(page, row, "scheduled_at", "scheduled")
    planned = _is_planned(row, code, dated=scheduled is not None)
    stage = _PLANNED(code) if planned else _stage(row, code)
    updates = _updates(page, entries(row, "updates"))
    created = _time(page, row, "created_at", "created", "occurred_at", "occurred")
    updated = _time(page, row, "updated_at", "updated")
    ended = _time(page, row, "completed_at", "completed")
    return Notice(
        key=key_of(row, "id"),
        url=http(string(row, "permalink", "link")) or page.document.url,
        title=headline(row, "name"),
        body="\n\n".join(filter(None, (told(updates), prose(string(row, "message"))))),
        format="text",
        published=created or page.now,
        updated=max(filter(None, (updated, updates[0].at))) if updates else updated,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        components=names_of(entries(row, "components"), "name"),
        windows=window(scheduled, ended) if planned else (),
        started_at=None if planned else _time(page, row, "occurred_at", "occurred") or created,
        resolved_at=(ended or _words.ended(updates) or updated) if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, code)),
    )


def _is_planned(row: Object, code: str, *, dated: bool) -> bool:
    """A schedule; before 2.4 an incident that is "scheduled", which in version 3 none can be."""
    if dated and ("completed" in row or "completed_at" in row):
        return True
    return code == "0" and not isinstance(row.get("status"), dict)


def _stage(row: Object, code: str) -> Stage:
    """The stage of an incident; 0 means that it is not known in version 3."""
    return Stage.UNKNOWN if code == "0" and isinstance(row.get("status"), dict) else _STAGES(code)


def _updates(page: Page, rows: Iterable[Any]) -> tuple[Update, ...]:
    """Those of one second stay in their order: a list has the newest first."""
    dated = [(_time(page, row, "created_at", "created"), row) for row in rows if isinstance(row, dict)]
    return newest_first(Update(at, _stage(row, _code(row)), prose(string(row, "message"))) for at, row in dated if at)


def _of_updates(page: Page, rows: Sequence[Object]) -> Iterator[Notice]:
    """The updates of incidents, of which such a list says no more than the number."""
    chains: dict[str, list[Object]] = defaultdict(list)
    for row in rows:
        chains[string(row, "incident_id")].append(row)
    for id, chain in chains.items():
        yield _incident(page, id, _updates(page, chain))


def _incident(page: Page, id: str, updates: tuple[Update, ...]) -> Notice:
    stage = updates[0].stage if updates else Stage.UNKNOWN
    return Notice(
        key=id,
        url=page.document.url,
        title=updates[-1].text.split("\n")[0] if updates else id,
        body=told(updates),
        format="text",
        published=updates[-1].at if updates else page.now,
        updated=updates[0].at if updates else None,
        kind=Kind.OUTAGE,
        stage=stage,
        resolved_at=_words.ended(updates) if stage in OVER else None,
        updates=updates,
    )
