"""Atlassian Statuspage v2 JSON and what imitates it: https://www.githubstatus.com/api/v2/summary.json.

Takes summary, status, components, incidents and scheduled-maintenances documents, that of a single incident, and the history by
months. incident.io and others answer the same addresses, with nulls and without many of the keys. Pages of our own kind say in
keys that begin with `x_` what the shape has no word for: that a component is unknown, that nothing was said of it, that a
maintenance was cancelled or postponed, that nobody confirmed an end.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from notices.model import (
    OVER,
    Document,
    Health,
    Impact,
    Item,
    Kind,
    Notice,
    Options,
    ParseError,
    Stage,
    StatedWindow,
    Statement,
    Update,
)
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, mapping, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, told, unique, window
from notices.sources._statuspage_history import is_history
from notices.sources._statuspage_history import notices as history
from notices.sources._words import Vocabulary

ABOUT = About(
    "Statuspage v2 JSON of Atlassian, incident.io and others", "https://www.githubstatus.com/api/v2/summary.json", STRUCTURED
)

_LISTS = ("incidents", "scheduled_maintenances", "components")
_STATUS = "status.json"
_OPEN_ONLY = ("unresolved.json", "upcoming.json", "active.json", "status.json")

COMPONENTS = Vocabulary(
    {
        "operational": Health.OPERATIONAL,
        "degraded_performance": Health.DEGRADED,
        "partial_outage": Health.PARTIAL,
        "major_outage": Health.MAJOR,
        "full_outage": Health.MAJOR,  # incident.io's word
        "under_maintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
"""The words for components."""
INDICATORS = Vocabulary(
    {
        "none": Health.OPERATIONAL,
        "minor": Health.DEGRADED,
        "major": Health.PARTIAL,
        "critical": Health.MAJOR,
        "maintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
"""The words for the page as a whole."""
# An unrecognised word is worse than "all is well" and never hides what is certainly broken.
RANK = [Health.OPERATIONAL, Health.MAINTENANCE, Health.UNKNOWN, Health.DEGRADED, Health.PARTIAL, Health.MAJOR]
"""Better words before worse ones."""

_ROOTLY = {
    "in_triage": "investigating",
    "started": "investigating",
    "detected": "investigating",
    "acknowledged": "investigating",
    "mitigated": "monitoring",
    "closed": "resolved",
}
_SILENT = "no_notice"
"""`x_state` of what nobody says anything of: its "operational" is for want of a word, and states nothing."""
_OURS = {"unknown": Health.UNKNOWN, "maintenance": Health.MAINTENANCE}
"""What `x_state` says that the status does not."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a Statuspage document."""
    value = json_of(text)
    return _listing(value) is not None or is_history(value)


def _listing(value: Any) -> Object | None:
    """The document as one with lists, which that of a single incident is made into; None for a JSON value without the anchor.

    The anchor is a page object, and a status with an indicator or one of the lists; of a single incident, its updates and its page.
    """
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("incident_updates"), list):
        return {"page": {}, "incidents": [value]} if isinstance(value.get("status"), str) and "page_id" in value else None
    if not isinstance(value.get("page"), dict):
        return None
    if isinstance(value.get("incident"), dict) and "meta" not in value:
        return {"page": value["page"], "incidents": [value["incident"]]}
    status = value.get("status")
    stated = isinstance(status, dict) and isinstance(status.get("indicator"), str)
    return value if stated or ("status" not in value and any(name in value for name in _LISTS)) else None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for incidents and maintenances, statements for components and for the page as a whole.

    Raises ParseError for a body without the anchor and for a list that is empty where it was not.
    """
    found = loaded(document)
    if is_history(found):
        yield from unique(history(Page.of(document, options), found))
        return
    body = _listing(found)
    if body is None:
        raise ParseError("no Statuspage document: neither a page with a status indicator nor one with a list" + _hint(found))
    page = Page.of(document, options, string(mapping(body, "page"), "url"))
    notices = unique([*_notices(page, body, "incidents"), *_notices(page, body, "scheduled_maintenances")])
    statements = list(_statements(page, body))
    if not notices and not statements and options.known_items and not urlsplit(document.url).path.endswith(_OPEN_ONLY):
        raise ParseError(f"the list is empty where it held {options.known_items}")
    yield from notices
    yield from statements


def lists_only_open(document: Document) -> bool:
    """Whether it is a summary with its incidents, or one of the lists of what is open; incidents.json and status.json are not.

    Some leave the incidents out where there are none; then the page's own word must be that all is well.
    """
    body, path = _listing(loaded(document)) or {}, urlsplit(document.url).path
    listed = path.endswith(_OPEN_ONLY) or "status" in body
    well = string(mapping(body, "status"), "indicator") == "none" and not path.endswith(_STATUS)
    return listed and ("incidents" in body or "scheduled_maintenances" in body or well)


def _hint(body: Any) -> str:
    message = string(body, "message", "error") if isinstance(body, dict) else ""
    return f' (it says "{message[:80]}")' if message else ""


def _notices(page: Page, body: Object, name: str) -> Iterator[Notice]:
    for values in objects(body, name):
        yield notice_of(page, values, planned=name == "scheduled_maintenances")


def notice_of(page: Page, values: Object, *, planned: bool) -> Notice:
    """The notice that an incident or (`planned`) a maintenance is, in the shape that the API and the webhooks share."""
    planned = planned or _is_planned(values)
    word = string(values, "status")
    stage = _stage(values)
    postponed = _is_postponed(values)
    updates = _updates(page, values)
    impact = _impact(values, planned=planned)
    created = page.time(values, "created_at", "started_at") or (updates[-1].at if updates else page.time(values, "updated_at"))
    return Notice(
        key=key_of(values, "id", "code", "url", title="name", begun="created_at"),
        url=http(string(values, "shortlink", "url")) or _address(page, values),
        title=headline(values, "name", "title"),
        body=told(updates),
        format="text",
        published=created or page.document.fetched_at,
        updated=page.time(values, "updated_at"),
        kind=Kind.POSTPONEMENT if postponed else Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=_components(values),
        windows=_windows(page, values) if planned and not postponed else (),
        started_at=_started(page, values, updates, planned=planned),
        resolved_at=_resolved(page, values, updates) if stage in {*OVER, Stage.UNCONFIRMED} else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, string(values, "impact"))),
    )


def _stage(values: Object) -> Stage:
    """The stage; an end that nobody confirmed is none, so that it is judged anew by whoever reads it."""
    stage = _words.stage(_word(values))
    if string(values, "x_lifecycle") == "cancelled":
        return Stage.CANCELLED
    if stage in OVER and string(values, "x_ending") == "unconfirmed":
        return Stage.UNCONFIRMED
    return stage


def _word(values: Object) -> str:
    """The word for the stage; Rootly tells its own to the world, too."""
    word = string(values, "status")
    return _ROOTLY.get(_words.folded(word), word)


def _is_postponed(values: Object) -> bool:
    """Whether a maintenance has no date any more, whatever its fields still say."""
    return string(values, "x_lifecycle") == "postponed"


def _windows(page: Page, values: Object) -> tuple[StatedWindow, ...]:
    return window(page.time(values, "scheduled_for"), page.time(values, "scheduled_until"))


def _is_planned(values: Object) -> bool:
    """The incident lists of some pages hold maintenances too: the fields decide, not the list."""
    stated = bool(string(values, "scheduled_for")) or _words.folded(string(values, "impact")) == "maintenance"
    return stated or _is_postponed(values) or _words.stage(_word(values)) in _words.PLANNED


def _address(page: Page, values: Object) -> str:
    found = string(values, "id", "code")
    if page.url and found:
        return f"{page.url.rstrip('/')}/incidents/{found}"
    return page.url or page.document.url


def _impact(values: Object, *, planned: bool) -> Impact | None:
    """The impact; None where the upstream gives none: for a maintenance "none" and "maintenance" only mean the default."""
    if (own := string(values, "x_impact")) in set(Impact):
        return Impact(own)
    word = string(values, "impact")
    if not word or (planned and _words.folded(word) in {"none", "maintenance"}):
        return None
    return _words.impact(word)


def _components(values: Object) -> tuple[str, ...]:
    """Names of the incident's components; where it has none, those that its updates name. Group containers are no components."""
    listed = [*entries(values, "components"), *entries(values, "affected_components")]
    named = names_of((item for item in listed if not (isinstance(item, Mapping) and item.get("group") is True)), "name")
    updates = objects(values, "incident_updates")
    return named or names_of((item for update in updates for item in entries(update, "affected_components")), "name")


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    """Newest first, by the time that the author set (`display_at`), not by the time of the last edit."""
    times = ["display_at", "created_at", "updated_at"]
    return page.worded(objects(values, "incident_updates"), times, ["body"], lambda item: string(item, "status"))


def _started(page: Page, values: Object, updates: tuple[Update, ...], *, planned: bool) -> datetime | None:
    """`started_at` can be dated back and so beats `created_at`; for a maintenance it only tells when it was entered."""
    if not planned:
        return page.time(values, "started_at", "created_at") or (updates[-1].at if updates else None)
    return min((update.at for update in updates if update.stage is Stage.IN_PROGRESS), default=None)


def _resolved(page: Page, values: Object, updates: tuple[Update, ...]) -> datetime | None:
    return page.time(values, "resolved_at") or _words.ended(updates) or page.time(values, "updated_at")


def _statements(page: Page, body: Object) -> Iterator[Statement]:
    named = [item for item in objects(body, "components") if item.get("group") is not True and string(item, "name")]
    parts = [_component(page, item) for item in named if string(item, "x_state") != _SILENT]
    if "status" in body and (string(mapping(body, "status"), "x_state") != _SILENT or any(_severities(body))):
        yield _overall(page, body, parts)
    yield from parts


def _component(page: Page, values: Object) -> Statement:
    word, ours = string(values, "status"), string(values, "x_state")
    return Statement(string(values, "name"), _OURS.get(ours) or COMPONENTS(word), word, page.document.fetched_at)


def _overall(page: Page, body: Object, parts: list[Statement]) -> Statement:
    """The page's own word, but never better than its open incidents or its components.

    Statuspage computes the indicator from the components alone: GitHub's has said "none" during an open incident.
    """
    status = mapping(body, "status")
    indicator = string(status, "indicator")
    words = [_OURS.get(string(status, "x_state")) or INDICATORS(indicator)]
    words += _severities(body)
    # A single broken component does not take the whole page down.
    words += [min(part.health, Health.DEGRADED, key=RANK.index) for part in parts]
    return Statement(None, max(words, key=RANK.index), indicator, page.document.fetched_at)


def _severities(body: Object) -> Iterator[Health]:
    """How bad each open incident is by its impact; an open incident is never "all is well"."""
    for values in objects(body, "incidents"):
        if not _is_planned(values) and _words.stage(_word(values)) not in {*OVER, Stage.CANCELLED}:
            word = _words.folded(string(values, "impact"))
            yield Health.DEGRADED if word == "none" else INDICATORS(word)
