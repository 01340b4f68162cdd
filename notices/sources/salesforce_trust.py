"""Salesforce's status: https://api.status.salesforce.com/v1/incidents/active, /maintenances and /instances/status.

It speaks of hundreds of instances at once: the option `instance` says which count. A message is an object, and was a text once.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._options import Option, Shape
from notices.sources._platform import Page, headline, json_of, key_of, loaded, names_of, prose, told, unique, window
from notices.sources._words import Vocabulary

_OPTIONS = (Option("instance", Shape.TEXT, 'instance = "EU48", or instance = "EU48, NA135"'),)
ABOUT = About("Salesforce's status", "https://api.status.salesforce.com/v1/incidents/active", STRUCTURED, options=_OPTIONS)

_INCIDENT = {"IncidentImpacts", "IncidentEvents"}
_MAINTENANCE = {"MaintenanceImpacts", "MaintenanceEvents", "plannedStartTime"}
_INSTANCE = {"key", "status", "releaseVersion"}
_OPEN_PATH = "/incidents/active"
_TIMES = ("createdAt", "updatedAt")
_HEALTHS = Vocabulary(
    {
        "ok": Health.OPERATIONAL,
        "informational": Health.OPERATIONAL,
        "minor_incident": Health.DEGRADED,
        "major_incident": Health.MAJOR,
        "maintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
_STAGES = Vocabulary(
    {
        "scheduled": Stage.SCHEDULED,
        "confirmed": Stage.SCHEDULED,
        "tentative": Stage.SCHEDULED,
        "inprogress": Stage.IN_PROGRESS,
        "in_progress": Stage.IN_PROGRESS,
        "started": Stage.IN_PROGRESS,
        "investigating": Stage.INVESTIGATING,
        "identified": Stage.IDENTIFIED,
        "monitoring": Stage.MONITORING,
        "resolved": Stage.RESOLVED,
        "completed": Stage.COMPLETED,
        "cancelled": Stage.CANCELLED,
        "canceled": Stage.CANCELLED,
    },
    Stage.UNKNOWN,
)
_IMPACTS = Vocabulary(
    {
        "minor": Impact.DEGRADED,
        "major": Impact.UNAVAILABLE,
        "performancedegradation": Impact.DEGRADED,
        "featuredisruption": Impact.DEGRADED,
        "servicedisruption": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
_RANK = (Impact.UNKNOWN, Impact.DEGRADED, Impact.UNAVAILABLE)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is one of the lists, or the status of one instance; an empty list looks like anybody's."""
    return bool(_items(json_of(text, "{[")))


def lists_only_open(document: Document) -> bool:
    """Whether it is the list of what is active."""
    return _OPEN_PATH in document.url


def _items(value: Any) -> list[Object] | None:
    """The incidents, maintenances or instances; None where the body has not the anchor."""
    items = [value] if isinstance(value, dict) else value
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return None
    return items if all(item.keys() >= _INSTANCE or (_INCIDENT | _MAINTENANCE) & item.keys() for item in items) else None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident and maintenance, and a statement per instance.

    Raises ParseError for a body without the anchor, for an empty list where it was not, and for instances none of which counts.
    """
    items = _items(loaded(document))
    if items is None:
        raise ParseError("no status of Salesforce: there are no incidents, maintenances or instances")
    if not items and options.known_items and not lists_only_open(document):
        raise ParseError(f"the list is empty where it held {options.known_items}")
    page = Page.of(document, options)
    wanted = {name.strip().lower() for name in options.extra.get("instance", "").split(",") if name.strip()}
    instances = [item for item in items if item.keys() >= _INSTANCE]
    yield from unique(_notice(page, item) for item in _events(items, instances, wanted))
    stated = [item for item in instances if not wanted or string(item, "key").lower() in wanted]
    if instances and not stated:
        raise ParseError(f"none of the {len(instances)} instances is one of {', '.join(sorted(wanted))}")
    for item in stated:
        word = string(item, "status")
        plain = word.lower().removesuffix("_noncore").removesuffix("_core")
        yield Statement(string(item, "key"), _HEALTHS(plain), word, page.now)


def _events(items: list[Object], instances: list[Object], wanted: set[str]) -> Iterator[Object]:
    """What the list holds, and what stands within its instances, as far as it concerns those that count."""
    alone = [item for item in items if not item.keys() >= _INSTANCE]
    within = [event for item in instances for name in ("Incidents", "Maintenances") for event in objects(item, name)]
    for event in [*alone, *within]:
        named = {name.lower() for name in names_of(entries(event, "instanceKeys"))}
        if not wanted or not named or named & wanted or event.get("affectsAll") is True:
            yield event


def _notice(page: Page, values: Object) -> Notice:
    planned = bool(_MAINTENANCE & values.keys())
    impacts = objects(values, "MaintenanceImpacts" if planned else "IncidentImpacts")
    starts = [at for item in impacts if (at := page.time(item, "startTime"))]
    ends = [at for item in impacts if (at := page.time(item, "endTime"))]
    start = page.time(values, "plannedStartTime") or min(starts, default=None)
    end = page.time(values, "plannedEndTime") or (max(ends) if ends and len(ends) == len(impacts) else None)
    stage, word = _stage(values, planned=planned, ended=end is not None and end <= page.now)
    events = objects(values, "MaintenanceEvents" if planned else "IncidentEvents")
    updates = _updates(page, events, stage or (Stage.SCHEDULED if planned else Stage.INVESTIGATING))
    impact, graded = (None, "") if planned else _worst(impacts)
    created = page.time(values, "createdAt")
    return Notice(
        key=key_of(values, "id", "externalId", begun="createdAt"),
        url=f"https://status.salesforce.com/{'maintenances' if planned else 'incidents'}/{string(values, 'id', 'externalId')}",
        title=_title(values, updates),
        body=told(updates) or _message(values),
        format="text",
        published=created or page.first_said(start, updates),
        updated=page.time(values, "updatedAt") or (updates[0].at if updates else None),
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of([*entries(values, "instanceKeys"), *entries(values, "serviceKeys")]),
        windows=window(start, end) if planned else (),
        started_at=None if planned else start or created,
        resolved_at=end if stage in OVER and end and end <= page.now else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, graded)),
    )


def _stage(values: Object, *, planned: bool, ended: bool) -> tuple[Stage | None, str]:
    """By its word; an incident without one is over when all its impacts have ended."""
    message = values.get("message")
    word = (string(message, "eventStatus") if isinstance(message, Mapping) else "") or string(values, "status", "eventStatus")
    if word:
        return _STAGES(word), word
    return (Stage.RESOLVED if ended and not planned else None), ""


def _worst(impacts: Sequence[Object]) -> tuple[Impact | None, str]:
    """The worst of the impacts, each as its severity says, else its type."""
    words = [string(item, "severity", "type") for item in impacts]
    found = [(_IMPACTS(word), word) for word in words if word]
    return max(found, key=lambda pair: _RANK.index(pair[0]), default=(None, ""))


def _message(values: Object) -> str:
    message = values.get("message")
    return prose(string(message, "subject", "maintenanceType") if isinstance(message, Mapping) else string(values, "message"))


def _title(values: Object, updates: tuple[Update, ...]) -> str:
    lines = (headline(values, "name"), _message(values), updates[-1].text if updates else "", string(values, "externalId", "id"))
    return next(line for line in (*lines, "Salesforce") if line).split("\n")[0][:200]


def _updates(page: Page, items: Sequence[Object], stage: Stage) -> tuple[Update, ...]:
    """Their types are stages only sometimes."""
    if any(_words.is_stage(string(item, "type")) for item in items):
        return page.worded(items, _TIMES, ["message"], lambda item: string(item, "type"))
    return page.notes(items, _TIMES, ["message"], stage)
