"""Hund's webhooks: of a component what it has come to (version 1), and of an event the issue that it is about ("core", version 2).

Times are Unix seconds. What kinds of events there are is an open set; one that is about no issue says nothing here.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from notices.model import OVER, Document, Health, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, names_of, prose, told, window
from notices.sources._words import Vocabulary

ABOUT = About("Hund's webhooks", "https://status.example.cn/hooks/", STRUCTURED)

_STATES = Vocabulary(
    {
        "operational": Health.OPERATIONAL,
        "restored": Health.OPERATIONAL,
        "degraded": Health.DEGRADED,
        "outage": Health.MAJOR,
    },
    Health.UNKNOWN,
)
_ISSUE = "issue"


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a webhook, of either version."""
    value = json_of(text)
    return _is_component(value) or _is_event(value)


def _is_component(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("client"), dict) or not isinstance(value.get("meta"), dict):
        return False
    component = value.get("component")
    status = component.get("status") if isinstance(component, dict) else None
    return isinstance(status, dict) and isinstance(status.get("state"), str)


def _is_event(value: Any) -> bool:
    if not isinstance(value, dict) or not all(
        isinstance(value.get(name), dict) for name in ("event", "subscription", "status_page")
    ):
        return False
    return value["event"].get("type") == "event" and isinstance(value["event"].get("kind"), str)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A statement for the component, or a notice for the issue.

    Raises ParseError for a body without an anchor, and for a component without a name.
    """
    body, page = loaded(document), Page.of(document, options)
    if _is_component(body):
        yield _component(page, body)
    elif _is_event(body):
        about = mapping(mapping(body, "event"), "eventable")
        if about.get("type") == _ISSUE:
            yield _issue(page, about, page.time(mapping(body, "event"), "created_at"))
    else:
        raise ParseError("no webhook of Hund: neither a component with a state nor an event")


def _component(page: Page, body: Object) -> Statement:
    component = mapping(body, "component")
    name, word = string(component, "name"), string(mapping(component, "status"), "state")
    if not name:
        raise ParseError("the component has no name")
    return Statement(name, _STATES(word), word, page.time(mapping(body, "meta"), "created_at") or page.now)


def _issue(page: Page, values: Object, at: Any) -> Notice:
    """An issue is a maintenance when it has a schedule, and is over when it has an end."""
    schedule = mapping(values, "schedule")
    planned = bool(schedule) or values.get("scheduled") is True
    begun, ended = page.time(values, "began_at"), page.time(values, "ended_at")
    stage = _stage(page, values, planned=planned)
    updates = _updates(page, values, stage)
    return Notice(
        key=key_of(values, "id", title="title", begun="began_at"),
        url=page.document.url,
        title=headline(_plain(values), "title"),
        body="\n\n".join(filter(None, (told(updates), prose(string(_plain(values), "body"))))),
        format="text",
        published=page.time(values, "created_at") or begun or page.now,
        updated=page.time(values, "updated_at") or at,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        components=names_of(map(_plain, _listed(values, "components")), "name"),
        windows=window(page.time(schedule, "starts_at"), page.time(schedule, "ends_at")),
        started_at=None if planned else begun,
        resolved_at=ended if stage in OVER else None,
        updates=updates,
    )


def _stage(page: Page, values: Object, *, planned: bool) -> Stage:
    if page.time(values, "cancelled_at"):
        return Stage.CANCELLED
    if page.time(values, "ended_at") or values.get("resolved") is True:
        return Stage.COMPLETED if planned else Stage.RESOLVED
    begun = page.time(values, "began_at")
    return (
        Stage.SCHEDULED
        if planned and (begun is None or begun > page.now)
        else Stage.IN_PROGRESS
        if planned
        else Stage.INVESTIGATING
    )


def _updates(page: Page, values: Object, stage: Stage) -> tuple[Update, ...]:
    return page.notes(list(map(_plain, _listed(values, "updates"))), ["effective_after", "created_at"], ["body"], stage)


def _listed(values: Object, name: str) -> list[Object]:
    """A list, or what its API calls one: an object with the list as its `data`."""
    found = values.get(name)
    return list(objects(found, "data") if isinstance(found, Mapping) else objects(values, name))


def _plain(values: Object) -> Object:
    """The object with its texts: they may be in several languages, of which the first counts."""
    return {name: _text(value) for name, value in values.items()}


def _text(value: Any) -> Any:
    told = value.get("translations") if isinstance(value, Mapping) else None
    return next((text for text in told.values() if isinstance(text, str)), "") if isinstance(told, Mapping) else value
