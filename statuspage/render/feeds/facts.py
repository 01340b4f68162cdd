"""An event's facts as values, the same in every format: elements in RSS and Atom, an extension in JSON Feed (docs/feeds.md)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import Event, Phase, Target
from statuspage.render.text import clean, web_link
from statuspage.render.times import Times

NAMESPACE = "urn:x-statuspage:event:1"

MOST = 20
"""So many windows, observed stretches and sources of an event are given, the newest: a feed has a hundred items."""

Facts = Mapping[str, Any]
"""As in the JSON of a feed: instants in ISO 8601 on the site's clock; unknown is null, lists are never null."""


def facts_of(times: Times, event: Event, estimate: Expectation | None) -> Facts:
    """The facts of an event, and what experience says of its end where a time can be said."""

    def at(instant: datetime | None) -> str | None:
        return stamp(times, instant) if instant else None

    told = estimate if estimate and estimate.telling is Telling.BAND else None
    found: Facts = {
        "id": event.id,
        "revision": event.revision,
        "kind": event.kind,
        "lifecycle": event.lifecycle,
        "announced": event.announced,
        "windows": [_window(times, phase) for phase in event.phases[-MOST:]],
        "expected_recovery": at(event.expected_recovery),
        "estimate": told
        and {
            "at": at(told.at),
            "low": at(told.low),
            "middle": at(told.middle),
            "high": at(told.high),
            "own": told.own,
            "similar": told.similar,
        },
        "ended": {"at": at(event.ended_at), "by": event.ending} if event.ended_at else None,
        "observed": [
            {**_affected(seen.target), "condition": seen.condition, "start": at(seen.start), "end": at(seen.end)}
            for seen in event.observed[-MOST:]
        ],
        "sources": [
            {"id": c.source, "notice": c.notice, "revision": c.revision, "sha256": c.snapshot, "href": web_link(c.url)}
            for c in event.citations[-MOST:]
        ],
    }
    fitting: Facts = fit(found)
    return fitting


def _window(times: Times, phase: Phase) -> Facts:
    start, end = (stamp(times, bound) if bound else None for bound in (phase.start, phase.end))
    return {"start": start, "end": end, "impact": phase.impact, "affects": [_affected(target) for target in phase.targets]}


def _affected(target: Target) -> Facts:
    return {"service": target.service, "component": target.component or None}


def stamp(times: Times, at: datetime) -> str:
    """`2024-12-20T20:00:00+08:00`: RFC 3339, on the site's clock."""
    return times.local(at).isoformat(timespec="seconds")


def fit(value: Any) -> Any:
    """`value` without characters that XML forbids and UTF-8 cannot write, all through."""
    if isinstance(value, dict):
        return {key: fit(held) for key, held in value.items()}
    return [fit(held) for held in value] if isinstance(value, list) else clean(value)
