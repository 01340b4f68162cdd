"""The incidents of Google Cloud and Google Workspace: https://status.cloud.google.com/incidents.json.

A rolling history of some months. Only `end` closes an incident: an update may say AVAILABLE before, and long reports are added days
after. The schema knows two severities and a third is sent.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from notices.model import Document, Impact, Item, Kind, Notice, Options, ParseError, Stage, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, http, json_of, key_of, loaded, names_of, prose, told, unique
from notices.sources._words import Vocabulary

ABOUT = About("Incidents of Google Cloud and Google Workspace", "https://status.cloud.google.com/incidents.json", STRUCTURED)

_INFORMATION = "service_information"
_IMPACTS = Vocabulary(
    {
        "available": Impact.NONE,
        _INFORMATION: Impact.NONE,
        "service_disruption": Impact.DEGRADED,
        "service_outage": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
_SEVERITIES = Vocabulary({"low": Impact.DEGRADED, "medium": Impact.DEGRADED, "high": Impact.UNAVAILABLE}, Impact.UNKNOWN)
_MANY = "Multiple Products"
_TITLE = re.compile(r"^\*\*Title:?\*\*:?\s*", re.IGNORECASE)
_LONGEST = 200


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a list; an empty one is not recognised, since it is never empty."""
    return bool(_incidents(json_of(text, "[")))


def _incidents(value: Any) -> list[Object] | None:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return None
    return value if all("external_desc" in item and "begin" in item for item in value) else None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident. Raises ParseError for a body without the anchor, and for an empty list where it was not."""
    found = _incidents(loaded(document))
    if found is None:
        raise ParseError("no list of Google's incidents: there are no descriptions with beginnings")
    if not found and options.known_items:
        raise ParseError(f"the list is empty where it held {options.known_items}")
    page = Page.of(document, options)
    yield from unique(_notice(page, values) for values in found)


def _notice(page: Page, values: Object) -> Notice:
    begun, ended = page.time(values, "begin"), page.time(values, "end")
    updates = _updates(page, values, ended)
    word, impact = _impact(values)
    informs = _words.folded(string(values, "status_impact")) == _INFORMATION
    return Notice(
        key=key_of(values, "id", "number", title="external_desc", begun="begin"),
        url=http(urljoin(page.document.url, string(values, "uri"))) or page.document.url,
        title=_title(string(values, "external_desc")),
        body=told(updates) or prose(string(values, "external_desc")),
        format="text",
        published=page.time(values, "created") or begun or page.now,
        updated=page.time(values, "modified"),
        kind=Kind.INFO if informs else Kind.OUTAGE,
        stage=Stage.RESOLVED if ended else _open_stage(updates),
        impact=impact,
        components=_components(values),
        started_at=begun,
        resolved_at=max(ended, begun) if ended and begun else ended,
        updates=updates,
        raw=_words.unrecognised((None, ""), (impact, word)),
    )


def _title(text: str) -> str:
    """The description's first line; Workspace writes it in Markdown under a heading of its own."""
    lines = (line.strip() for line in _TITLE.sub("", text).split("\n"))
    return next((line[:_LONGEST] for line in lines if line), "")


def _impact(values: Object) -> tuple[str, Impact | None]:
    """By the stated impact, a disruption of high severity being an outage; by the severity where no impact is stated."""
    stated, severity = string(values, "status_impact"), string(values, "severity")
    if not stated:
        return severity, _SEVERITIES(severity) if severity else None
    found = _IMPACTS(stated)
    grave = found is Impact.DEGRADED and _SEVERITIES(severity) is Impact.UNAVAILABLE
    return stated, Impact.UNAVAILABLE if grave else found


def _components(values: Object) -> tuple[str, ...]:
    named = names_of(entries(values, "affected_products"), "current_title", "title")
    own = string(values, "service_name")
    return named or ((own,) if own and own != _MANY else ())


def _updates(page: Page, values: Object, ended: datetime | None) -> tuple[Update, ...]:
    def stage(item: Object, at: datetime) -> Stage:
        return _stage(string(item, "status"), over=ended is not None and at >= ended)

    return page.chain(objects(values, "updates"), ["when", "created"], ["text"], stage)


def _stage(word: str, *, over: bool) -> Stage:
    if over:
        return Stage.RESOLVED
    return Stage.MONITORING if _IMPACTS(word) is Impact.NONE else Stage.INVESTIGATING


def _open_stage(updates: tuple[Update, ...]) -> Stage:
    return updates[0].stage if updates else Stage.INVESTIGATING
