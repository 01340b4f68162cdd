"""Maintenance as a calendar (RFC 5545, 7986), each window an event, with what carriers' programs read (MAINTNOTE) beside.

MAINTNOTE is draft-gunter-calext-maintenance-notifications; other calendars pass over its properties. All times are in UTC, so that
no program needs to know a zone. What was called off stays in view for a while as cancelled: a client that saw it takes it away.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

import icalendar
from icalendar import vText

from notices.model import Impact
from statuspage.core.model import RUNNING, Ending, Event, EventKind, Lifecycle, Phase
from statuspage.core.review import DOUBTFUL
from statuspage.render.course import titled
from statuspage.render.edition import Edition, path_of
from statuspage.render.feeds.body import describe
from statuspage.render.feeds.identity import identity
from statuspage.render.feeds.items import MOST, Items
from statuspage.render.feeds.lens import REMEMBERED, Lens
from statuspage.render.feeds.places import Scope
from statuspage.render.sentence import noun
from statuspage.render.text import clean, isolate, plain

CALENDAR = "text/calendar; charset=utf-8"
REFRESH = timedelta(minutes=15)
"""How often clients should look again; most decide for themselves."""

_END = b"END:VCALENDAR\r\n"

_STATUS = {
    Lifecycle.IN_PROGRESS: "IN-PROCESS",
    Lifecycle.DUE: "IN-PROCESS",
    Lifecycle.ENDED: "COMPLETED",
    Lifecycle.CANCELLED: "CANCELLED",
    Lifecycle.POSTPONED: "CANCELLED",
    Lifecycle.WITHDRAWN: "CANCELLED",
}
"""MAINTNOTE's word for how far what is not ahead has come. Of what was postponed the announced window is called off."""

_IMPACT = {
    Impact.NONE: "NO-IMPACT",
    Impact.STALE: "DEGRADED",
    Impact.READ_ONLY: "DEGRADED",
    Impact.DEGRADED: "DEGRADED",
    Impact.UNAVAILABLE: "OUTAGE",
}
"""MAINTNOTE's words for impacts. It has none for one that is not known, so that is left out."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A window on the calendar: the phase of that number of an event, and when it begins, by the notice or as it began."""

    event: Event
    number: int
    phase: Phase
    start: datetime

    @property
    def end(self) -> datetime | None:
        """When it should be over by the notice; null where that is not said, or makes no sense."""
        end = self.phase.end or self.event.expected_recovery
        return end if end and end > self.start else None

    def is_ahead(self, now: datetime) -> bool:
        """Whether it is to come: all that is scheduled, and what has not begun of a maintenance that has."""
        lifecycle = self.event.lifecycle
        return lifecycle is Lifecycle.SCHEDULED or (lifecycle is Lifecycle.IN_PROGRESS and self.start > now)

    def _is_past(self, now: datetime) -> bool:
        """Whether its own end has passed while its maintenance runs: of one that is due, whether a later window is what is due."""
        if self.end is None or self.event.lifecycle not in RUNNING:
            return False
        last = max((phase.end for phase in self.event.phases if phase.end), default=self.end)
        return self.end <= now and (self.event.lifecycle is Lifecycle.IN_PROGRESS or self.end < last)

    def status(self, now: datetime) -> str:
        """MAINTNOTE's word for it. Nobody's word is taken for an end that nobody confirmed."""
        event = self.event
        if self.is_ahead(now):
            return "TENTATIVE" if not self.phase.certain or self.phase.confidence < DOUBTFUL else "CONFIRMED"
        unconfirmed = event.lifecycle is Lifecycle.ENDED and event.ending in {None, Ending.UNCONFIRMED}
        return "CONFIRMED" if unconfirmed or self._is_past(now) else _STATUS[event.lifecycle]


def write_calendar(items: Items, scope: Scope, path: str, alarm: timedelta | None) -> bytes:
    """The calendar of a scope at `path`; it rings `alarm` before each window that is to come, if at all."""
    edition = items.edition
    frame = _frame(edition, scope, path).to_ical().removesuffix(_END)
    now, windows = edition.page.now, islice(_windows(edition, scope), MOST)
    entries = (_entry(items.lens(w.event.changed_at), w, w.status(now), alarm if w.is_ahead(now) else None) for w in windows)
    return b"".join((frame, *entries, _END))


def _frame(edition: Edition, scope: Scope, path: str) -> icalendar.Calendar:
    name, lead = plain(edition.t("calendar.title", title=scope.name)), plain(edition.t("calendar.lead"))
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//statuspage//maintenance//EN")
    calendar.add("method", "PUBLISH")
    calendar.add("uid", str(identity(edition, f"{edition.lang}{path}")))
    for key, words in (("name", name), ("x-wr-calname", name), ("description", lead), ("x-wr-caldesc", lead)):
        calendar.add(key, vText(words))
    calendar.add("x-wr-timezone", vText(edition.times.zone.key))
    calendar.add("url", edition.absolute(scope.page))
    calendar.add("source", edition.absolute(path), parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(REFRESH))
    return calendar


def _windows(edition: Edition, scope: Scope) -> Iterator[_Window]:
    """What runs, what comes (next first), what is over (newest first)."""
    for event in edition.page.events:
        if event.kind is not EventKind.MAINTENANCE or not scope.holds(event):
            continue
        for number, phase in enumerate(event.phases):
            start = phase.start or event.started_at
            if start is not None and _is_within(scope, phase):
                yield _Window(event, number, phase, start)


def _is_within(scope: Scope, phase: Phase) -> bool:
    """Whether a window is about this; a component that its notice excepts from it works all the while."""
    if scope.target is None or not phase.targets:
        return True
    if phase.excepts(scope.target):
        return False
    return phase.concerns(scope.target) or any(scope.target.covers(target) for target in phase.targets)


@lru_cache(maxsize=REMEMBERED)
def _entry(lens: Lens, window: _Window, status: str, alarm: timedelta | None) -> bytes:
    """A window as its lines, with an alarm for what is to come."""
    entry = _component(lens.edition, window, status)
    if alarm:
        entry.add_component(_alarm(_summary(lens.edition, window), alarm))
    return bytes(entry.to_ical())


def _component(edition: Edition, window: _Window, status: str) -> icalendar.Event:
    event = window.event
    made = icalendar.Event()
    made.add("uid", str(identity(edition, f"{event.id}/{window.number}")))
    made.add("sequence", event.revision)
    made.add("dtstamp", event.changed_at.astimezone(UTC))
    made.add("last-modified", event.changed_at.astimezone(UTC))
    made.add("created", min(event.opened_at, event.changed_at).astimezone(UTC))
    made.add("dtstart", window.start.astimezone(UTC))
    if window.end:
        made.add("dtend", window.end.astimezone(UTC))
    made.add("status", status if status in {"CANCELLED", "TENTATIVE"} else "CONFIRMED")
    made.add("transp", "TRANSPARENT")  # nobody's own time is taken by it
    made.add("summary", vText(_summary(edition, window)))
    made.add("description", vText("\n".join(map(str, describe(edition, event)))))
    made.add("url", edition.absolute(path_of("events", event.id)))
    made.add("categories", [_one_line(edition.service_name(service)) for service in event.services])
    made.add("organizer", edition.absolute("/"), parameters={"CN": _one_line(edition.title)})
    _note(made, edition, window, status)
    return made


def _summary(edition: Edition, window: _Window) -> str:
    event = window.event
    words = titled(edition, event, window.phase.targets, noun(edition, event))
    key = f"calendar.{event.lifecycle}"
    return plain(edition.t(key, title=isolate(words))) if edition.has(key) else words


def _note(made: icalendar.Event, edition: Edition, window: _Window, status: str) -> None:
    """The properties of MAINTNOTE. Its account, by which a customer knows what is his, is the service."""
    impact = _IMPACT.get(window.phase.impact)
    made.add("x-maintnote-provider", vText(urlsplit(edition.page.settings.site.url).hostname or ""))
    made.add("x-maintnote-account", vText(_one_line(", ".join(window.event.services))))
    made.add("x-maintnote-maintenance-id", vText(_one_line(window.event.id)))
    made.add("x-maintnote-status", vText(status))
    if impact:
        made.add("x-maintnote-impact", vText(impact))
    for target in window.phase.targets:
        named = {"X-MAINTNOTE-OBJECT-IMPACT": impact} if impact else {}
        made.add("x-maintnote-object-id", vText(_one_line(str(target)), params=named))


def _alarm(summary: str, before: timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", summary)
    return alarm


def _one_line(words: str) -> str:
    return " ".join(str(clean(words)).split())
