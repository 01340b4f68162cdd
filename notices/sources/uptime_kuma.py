"""Uptime Kuma's pages: /api/status-page/<slug>, its heartbeats (/heartbeat/<slug>) and past incidents (/incident-history).

Version 1 has one incident or none, version 2 a list. Times are UTC without a mark, but those of a single maintenance's slots are
wall time in its own zone. Heartbeats know monitors by number alone.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, StatedWindow, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, mapping, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, prose, stale, unique, window
from notices.sources._times import instant, offset, zone
from notices.sources._words import Vocabulary

ABOUT = About("Uptime Kuma status pages", "https://status.example.org/api/status-page/default", STRUCTURED, open_only=True)

_HEARTBEATS = Vocabulary(
    {"0": Health.MAJOR, "1": Health.OPERATIONAL, "2": Health.DEGRADED, "3": Health.MAINTENANCE}, Health.UNKNOWN
)
_IMPACTS = Vocabulary({"danger": Impact.UNAVAILABLE, "warning": Impact.DEGRADED}, Impact.UNKNOWN)
_STAGES = Vocabulary(
    {
        "scheduled": Stage.SCHEDULED,
        "under_maintenance": Stage.IN_PROGRESS,
        "ended": Stage.COMPLETED,
        "inactive": Stage.CANCELLED,
    },
    Stage.UNKNOWN,
)
_PAGED = frozenset({"nextCursor", "hasMore", "total"})
_TELLS = frozenset({"info", "primary", "light", "dark"})
"""Styles of an incident that colour it and say nothing of harm."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a page of Uptime Kuma, its heartbeats, or the history of its incidents."""
    value = json_of(text)
    return _is_page(value) or _is_heartbeat(value) or _is_history(value)


def lists_only_open(document: Document) -> bool:
    """Whether it is a page with its incidents, not the heartbeats."""
    body = loaded(document)
    return _is_page(body) and ("incident" in body or "incidents" in body)


def _is_page(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("config"), dict) and isinstance(value.get("publicGroupList"), list)


def _is_heartbeat(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("heartbeatList"), dict) and "uptimeList" in value


def _is_history(value: Any) -> bool:
    listed = value.get("incidents") if isinstance(value, dict) and value.get("ok") is True and _PAGED & value.keys() else None
    return isinstance(listed, list) and all(isinstance(item, dict) and "style" in item for item in listed)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices of a page or a history, statements of heartbeats. Raises ParseError for a body without an anchor."""
    body, page = loaded(document), Page.of(document, options)
    if _is_page(body) or _is_history(body):
        yield from unique([*(_incident(page, item) for item in _incidents(body)), *_maintenances(page, body)])
    elif _is_heartbeat(body):
        yield from _statements(page, mapping(body, "heartbeatList"))
    else:
        raise ParseError("no page of Uptime Kuma: there is no configuration with groups, and there are no heartbeats")


def _incidents(body: Object) -> list[Object]:
    single = mapping(body, "incident")
    return [*objects(body, "incidents"), *([single] if single else [])]


def _time(values: Object, *names: str) -> datetime | None:
    return next((at for at in (instant(values.get(name), UTC) for name in names) if at), None)


def _incident(page: Page, values: Object) -> Notice:
    style = _words.folded(string(values, "style"))
    impact, tells = _IMPACTS(style), style in _TELLS
    over = values.get("active", True) == 0  # a boolean, or a number as SQLite has it
    created, updated = _time(values, "createdDate"), _time(values, "lastUpdatedDate")
    return Notice(
        key=key_of(values, "id", title="title", begun="createdDate"),
        url=page.document.url,
        title=headline(values, "title"),
        body=prose(string(values, "content")),
        format="text",
        published=created or page.now,
        updated=updated,
        kind=Kind.INFO if tells else Kind.OUTAGE,
        stage=Stage.RESOLVED if over else Stage.INVESTIGATING,
        impact=None if tells else impact,
        started_at=created,
        resolved_at=updated if over else None,
        raw={} if tells else _words.unrecognised((None, ""), (impact, style)),
    )


def _maintenances(page: Page, body: Object) -> Iterator[Notice]:
    for values in objects(body, "maintenanceList"):
        word = string(values, "status")
        stage = _STAGES(word)
        yield Notice(
            key=f"maintenance-{key_of(values, 'id', title='title')}",
            url=page.document.url,
            title=headline(values, "title"),
            body=prose(string(values, "description")),
            format="text",
            published=page.now,
            kind=Kind.MAINTENANCE,
            stage=stage,
            windows=_windows(page, values),
            raw=_words.unrecognised((stage, word)),
        )


def _windows(page: Page, values: Object) -> tuple[StatedWindow, ...]:
    local = _local(page, values)
    slots = [(slot.get("startDate"), slot.get("endDate")) for slot in objects(values, "timeslotList")]
    if not slots and string(values, "strategy") == "single":
        start, end, *_ = (*entries(values, "dateRange"), None, None)
        slots = [(start, end)]
    return tuple(found for start, end in slots for found in window(instant(start, local), instant(end, local)))


def _local(page: Page, values: Object) -> tzinfo:
    """The zone of the slots that are wall time; where its name is none of IANA's, by the offset that is given beside it."""
    try:
        return zone(string(values, "timezone") or "UTC")
    except ParseError:
        return offset(string(values, "timezoneOffset"), UTC, page.now.replace(tzinfo=None)) or page.local


def _statements(page: Page, monitors: Object) -> Iterator[Statement]:
    """By each monitor's newest heartbeat; of one without any, or that has fallen silent, nothing is known.

    Where beats are summed up, 0 stands for a while without any.
    """
    if not monitors:
        raise ParseError("the list names no monitor")
    for id in monitors:
        beats = [beat for beat in entries(monitors, id) if isinstance(beat, dict)]
        newest = beats[-1] if beats else {}
        word, silent = string(newest, "status"), stale(_time(newest, "time"), page.now)
        yield Statement(id, Health.UNKNOWN if silent else _HEARTBEATS(word), word or "no heartbeat", page.now)
