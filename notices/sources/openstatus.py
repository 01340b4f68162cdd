"""openstatus' own JSON of a page: <page>/feed/json. Its /api/status/summary.json has Statuspage's form and is read as that.

Reports and maintenances name what they affect by the number of a component or, in older documents, of a monitor.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Health, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, prose, told, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("openstatus' pages", "https://status.openstatus.dev/feed/json", STRUCTURED)

_LISTS = ("statusReports", "maintenances")
_HEALTHS = Vocabulary(
    {
        "success": Health.OPERATIONAL,
        "active": Health.OPERATIONAL,
        "degraded": Health.DEGRADED,
        "error": Health.MAJOR,
        "info": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a page."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(name), list) for name in _LISTS)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for reports and maintenances, statements for monitors and the page. Raises ParseError without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no page of openstatus: there are no lists of reports and maintenances")
    page = Page.of(document, options)
    names = [{string(item, "id"): string(item, "name") for item in objects(body, name)} for name in ("pageComponents", "monitors")]
    yield from unique(
        [
            *(_report(page, item, names) for item in objects(body, _LISTS[0])),
            *(_maintenance(page, item, names) for item in objects(body, _LISTS[1])),
        ]
    )
    if word := string(body, "status"):
        yield Statement(None, _HEALTHS(word), word, page.now)
    for item in objects(body, "monitors"):
        if string(item, "name"):
            yield Statement(string(item, "name"), _HEALTHS(string(item, "status")), string(item, "status"), page.now)


def _report(page: Page, values: Object, names: list[dict[str, str]]) -> Notice:
    listed = objects(values, "statusReportUpdates")
    updates = page.worded(listed, ["date", "updatedAt"], ["message"], lambda item: string(item, "status"))
    word = string(values, "status")
    stage = _words.stage(word)
    return Notice(
        key=f"report-{key_of(values, 'id', title='title')}",
        url=_address(page, "report", values),
        title=headline(values, "title"),
        body=told(updates),
        format="text",
        published=updates[-1].at if updates else page.time(values, "updatedAt") or page.now,
        updated=page.time(values, "updatedAt") or (updates[0].at if updates else None),
        kind=Kind.OUTAGE,
        stage=stage,
        components=_affected(values, names),
        started_at=updates[-1].at if updates else None,
        resolved_at=_words.ended(updates) if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word)),
    )


def _maintenance(page: Page, values: Object, names: list[dict[str, str]]) -> Notice:
    """A maintenance, of which the clock alone tells how far it is: no word says so."""
    start, end = page.time(values, "from"), page.time(values, "to")
    stage = Stage.SCHEDULED if start and start > page.now else None
    updates = page.notes(objects(values, "maintenanceUpdates"), ["date", "updatedAt"], ["message"], Stage.SCHEDULED)
    return Notice(
        key=f"maintenance-{key_of(values, 'id', begun='from')}",
        url=_address(page, "maintenance", values),
        title=headline(values, "name", "title"),
        body=told(updates) or prose(string(values, "message")),
        format="text",
        published=updates[-1].at if updates else min(start or page.now, page.now),
        updated=page.time(values, "updatedAt") or (updates[0].at if updates else None),
        kind=Kind.MAINTENANCE,
        stage=stage,
        components=_affected(values, names),
        windows=window(start, end),
        updates=updates,
    )


def _address(page: Page, sort: str, values: Object) -> str:
    root, feed, _ = page.document.url.partition("/feed/")
    return f"{root}/events/{sort}/{string(values, 'id')}" if feed else page.document.url


def _affected(values: Object, names: list[dict[str, str]]) -> tuple[str, ...]:
    for known, name in zip(names, ("pageComponents", "monitors"), strict=True):
        found = [known.get(str(id), "") for id in entries(values, name)]
        if any(found):
            return tuple(dict.fromkeys(filter(None, found)))
    return ()
