"""Instatus' summary of what is open: https://status.perplexity.com/v3/summary.json. Its components: /v3/components.json.

Its lists are left out when they are empty. The words for the page and for impacts are an open set: `ONEMAJOROUTAGE` was seen on a
live page and is in no documentation.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, mapping, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, lasting, loaded, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("Instatus summaries", "https://status.perplexity.com/v3/summary.json", STRUCTURED, open_only=True)

_LISTS = ("activeIncidents", "activeMaintenances")
_DEGREES = {
    "degradedperformance": Health.DEGRADED,
    "minoroutage": Health.DEGRADED,
    "partialoutage": Health.PARTIAL,
    "majoroutage": Health.MAJOR,
    "undermaintenance": Health.MAINTENANCE,
}
_SOME = ("one", "some")
COMPONENTS = Vocabulary({"operational": Health.OPERATIONAL, **_DEGREES}, Health.UNKNOWN)
"""The words for components."""
PAGE = Vocabulary(
    {
        "up": Health.OPERATIONAL,
        "hasissues": Health.DEGRADED,
        "undermaintenance": Health.MAINTENANCE,
        **{f"all{word}": health for word, health in _DEGREES.items()},
        # What is wholly down with some of it is partly down as a whole.
        **{
            f"{many}{word}": Health.PARTIAL if health is Health.MAJOR else health
            for word, health in _DEGREES.items()
            for many in _SOME
        },
    },
    Health.UNKNOWN,
)
"""The words for the page: how many of its components are how."""
IMPACTS = Vocabulary(
    {
        "operational": Impact.NONE,
        "degradedperformance": Impact.DEGRADED,
        "minoroutage": Impact.DEGRADED,
        "partialoutage": Impact.UNAVAILABLE,
        "majoroutage": Impact.UNAVAILABLE,
        "undermaintenance": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
"""The words for impacts."""
STAGES = Vocabulary(
    {
        "investigating": Stage.INVESTIGATING,
        "identified": Stage.IDENTIFIED,
        "monitoring": Stage.MONITORING,
        "resolved": Stage.RESOLVED,
        "notstartedyet": Stage.SCHEDULED,
        "inprogress": Stage.IN_PROGRESS,
        "verifying": Stage.VERIFYING,
        "completed": Stage.COMPLETED,
    },
    Stage.UNKNOWN,
)
"""The words for the states of incidents and maintenances."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is an Instatus summary, or its list of components."""
    value = json_of(text, "{[")
    return _page_word(value) is not None or bool(_components(value))


def lists_only_open(document: Document) -> bool:
    """Whether its incidents are there; they are left out where there are none, and then the page's word must be that it is up."""
    body = loaded(document)
    if not isinstance(body, dict) or "page" not in body:
        return False
    return _LISTS[0] in body or PAGE(_page_word(body) or "") is Health.OPERATIONAL


def _page_word(value: Any) -> str | None:
    """The word for the page, which is its status, or in an older form within it or beside it; None without the anchor."""
    page = value.get("page") if isinstance(value, dict) else None
    if not isinstance(page, dict):
        return None
    status = value.get("status", page.get("status"))
    if isinstance(status, dict) and "indicator" not in status:
        return string(status, "type", "text") or None
    return status if isinstance(status, str) and "status" not in value else None


def _components(value: Any) -> list[Object]:
    """The components of either form of such a list, those that stand within another for themselves; none without the anchor."""
    listed = value["components"] if isinstance(value, dict) and set(value) == {"components"} else value
    if not isinstance(listed, list) or not all(isinstance(item, dict) and string(item, "status").isupper() for item in listed):
        return []
    if isinstance(value, list) and not all("isParent" in item or "children" in item or "group" in item for item in listed):
        return []
    return [part for item in listed for part in (_children(item) or [item])]


def _children(values: Object) -> list[Object]:
    return [item for item in entries(values, "children") if isinstance(item, dict)]


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for what is open or ahead and a statement on the page, or on each component. Raises ParseError without an anchor."""
    body = loaded(document)
    word = _page_word(body)
    if word is not None:
        yield from _summary(document, options, body, word)
        return
    components = _components(body)
    if not components:
        raise ParseError("no Instatus summary: there is no page with a status, and no list of components")
    for item in components:
        if string(item, "name"):
            yield Statement(string(item, "name"), COMPONENTS(string(item, "status")), string(item, "status"), document.fetched_at)


def _summary(document: Document, options: Options, body: Object, word: str) -> Iterator[Item]:
    page = Page.of(document, options, string(mapping(body, "page"), "url"))
    incidents = [_incident(page, item) for item in objects(body, _LISTS[0])]
    yield from unique([*incidents, *(_maintenance(page, item) for item in objects(body, _LISTS[1]))])
    yield Statement(None, PAGE(word), word, page.now)


def _incident(page: Page, values: Object) -> Notice:
    stage, impact = STAGES(string(values, "status")), IMPACTS(string(values, "impact"))
    started, updated = page.time(values, "started"), page.time(values, "updatedAt")
    return Notice(
        key=key_of(values, "id", begun="started"),
        url=_address(page, values),
        title=headline(values, "name"),
        body="",
        format="text",
        published=started or updated or page.now,
        updated=updated,
        kind=Kind.OUTAGE,
        stage=stage,
        impact=impact,
        started_at=started,
        resolved_at=updated if stage in OVER else None,
        raw=_words.unrecognised((stage, string(values, "status")), (impact, string(values, "impact"))),
    )


def _maintenance(page: Page, values: Object) -> Notice:
    """A maintenance; its length is given in minutes, as a text."""
    stage = STAGES(string(values, "status"))
    start, updated = page.time(values, "start"), page.time(values, "updatedAt")
    return Notice(
        key=key_of(values, "id", begun="start"),
        url=_address(page, values),
        title=headline(values, "name"),
        body="",
        format="text",
        published=updated or page.now,
        updated=updated,
        kind=Kind.MAINTENANCE,
        stage=stage,
        windows=window(start, lasting(start, string(values, "duration"))),
        resolved_at=updated if stage in OVER else None,
        raw=_words.unrecognised((stage, string(values, "status"))),
    )


def _address(page: Page, values: Object) -> str:
    return http(string(values, "url")) or page.url or page.document.url
