"""AWS' open events: https://health.aws.amazon.com/public/currentevents.

UTF-16 with a byte order mark. Statuses are digits, of which no documentation says what they mean; times are seconds, as texts or
numbers. A single event may name a hundred services, and stay open for months.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from notices.model import Document, Impact, Item, Kind, Notice, Options, ParseError, Stage, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, json_of, key_of, loaded, names_of, prose, told, unique
from notices.sources._words import Vocabulary

ABOUT = About("AWS' open events", "https://health.aws.amazon.com/public/currentevents", STRUCTURED, open_only=True)

_HOST = "health.aws.amazon.com"
_IMPACTS = Vocabulary(
    {"0": Impact.NONE, "1": Impact.DEGRADED, "2": Impact.DEGRADED, "3": Impact.UNAVAILABLE},
    Impact.UNKNOWN,
)
_OVER, _RESOLVED = "0", "[RESOLVED]"
_UNNAMED = "Multiple services"


def recognises(document: Document, text: str) -> bool:
    """Whether the text is such a list; an empty one looks like anybody's, and is known by its host alone."""
    found = _events(json_of(text, "{["))
    return found is not None and _counts(found, document)


def _counts(events: list[Object], document: Document) -> bool:
    return bool(events) or urlsplit(document.url).hostname == _HOST


def _events(value: Any) -> list[Object] | None:
    """The events of a body; None where it has not the anchor. Older forms wrap them, beside an archive of what is over."""
    if isinstance(value, dict) and "current" in value and set(value) <= {"current", "archive"}:
        value = value["current"]
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return None
    return value if all(_is_event(item) for item in value) else None


def _is_event(values: Object) -> bool:
    return "service_name" in values and "summary" in values and ("region_name" in values or {"service", "date"} <= values.keys())


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per open event. Raises ParseError for a body without the anchor."""
    events = _events(loaded(document))
    if events is None or not _counts(events, document):
        raise ParseError("no list of AWS events: there are no services with summaries and regions")
    page = Page.of(document, options)
    yield from unique(_notice(page, values) for values in events)


def _notice(page: Page, values: Object) -> Notice:
    updates = _updates(page, values)
    code = string(values, "status")
    impact = _IMPACTS(code) if code else None
    begun = page.time(values, "date") or (updates[-1].at if updates else None)
    over = code == _OVER or string(values, "summary").upper().startswith(_RESOLVED)
    region = string(values, "region_name")
    return Notice(
        key=key_of(values, "arn", title="service" if "service" in values else "summary", begun="date"),
        url=page.document.url,
        title=" – ".join(filter(None, (string(values, "summary"), region))),
        body=told(updates) or prose(string(values, "description", "details")),
        format="text",
        published=begun or page.now,
        updated=updates[0].at if updates else None,
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if over else Stage.INVESTIGATING,
        impact=impact,
        components=_components(values),
        started_at=begun,
        resolved_at=(_words.ended(updates) or (updates[0].at if updates else None)) if over else None,
        updates=updates,
        raw=_words.unrecognised((None, ""), (impact, code)),
    )


def _components(values: Object) -> tuple[str, ...]:
    """The names of the services that are affected now, else of the event's own; `Multiple services` is the name of none."""
    affected = [item for item in mapping(values, "impacted_services").values() if isinstance(item, dict)]
    named = names_of((item for item in affected if string(item, "current") != _OVER), "service_name")
    own = string(values, "service_name")
    return named or ((own,) if own and own != _UNNAMED else ())


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    log, words = objects(values, "event_log"), ["message", "summary"]
    return page.chain(log, ["timestamp"], words, lambda item, _: _stage(string(item, "status")))


def _stage(code: str) -> Stage:
    return Stage.RESOLVED if code == _OVER else Stage.INVESTIGATING
