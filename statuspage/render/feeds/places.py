"""Where feeds and calendars stand and what they are about: the whole site, a service or a component; each topic in each format."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from statuspage.core.model import Event, EventKind, Target
from statuspage.render.edition import Edition, path_of
from statuspage.settings import Component, Service


class Topic(StrEnum):
    """What a feed's items are: told changes, of all events or of one kind, or the events themselves."""

    CHANGES = "changes"
    EVENTS = "events"
    INCIDENTS = "incidents"
    MAINTENANCE = "maintenance"


class Format(StrEnum):
    """How a feed is written: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"


MEDIA_TYPES = {
    Format.RSS: "application/rss+xml; charset=utf-8",
    Format.ATOM: "application/atom+xml; charset=utf-8",
    Format.JSON: "application/feed+json; charset=utf-8",
}
_STEMS = {Topic.CHANGES: "feed"}
FEEDS = {f"{_STEMS.get(topic, topic)}.{format}": (topic, format) for topic in Topic for format in Format}
"""The feeds of each scope, by the last part of their addresses: `feed.rss`, `events.atom`."""

CALENDARS = {
    "calendar.ics": None,
    "calendar-alarm-1h.ics": timedelta(hours=1),
    "calendar-alarm-1d.ics": timedelta(days=1),
}
"""The calendars of each scope, with how long before a window they ring. Each has an address of its own, since a query would be
one more thing for every cache between to know, and an exported site has none."""

_KINDS = {Topic.INCIDENTS: EventKind.INCIDENT, Topic.MAINTENANCE: EventKind.MAINTENANCE}


def is_of(topic: Topic, event: Event) -> bool:
    """Whether an event belongs to a topic."""
    return _KINDS.get(topic, event.kind) is event.kind


@dataclass(frozen=True, slots=True)
class Scope:
    """What a feed is about: the site (no target), a service or a component. `folder` is where its feeds stand, `page` its page."""

    folder: str
    page: str
    name: str
    target: Target | None = None

    def holds(self, event: Event) -> bool:
        """Whether an event concerns this."""
        if self.target is None:
            return True
        return event.concerns(self.target) if self.target.component else self.target.service in event.services


def site(edition: Edition) -> Scope:
    """The whole site."""
    return Scope("", "/", edition.title)


def parts(edition: Edition) -> Iterator[Scope]:
    """Every service and every component."""
    return (scope for service in edition.page.settings.services for scope in _of(edition, service))


def find(edition: Edition, folder: str) -> Scope | None:
    """The scope whose feeds stand in a folder: `/services/<id>`, `/services/<id>/<component>`; null when there is none."""
    first, *rest = folder.split("/")[1:] or [""]
    if first != "services" or not 1 <= len(rest) <= 2:
        return None
    service = edition.services.get(rest[0])
    if service is None or len(rest) == 1:
        return _service(edition, service) if service else None
    component = edition.components.get(Target(service.id, rest[1]))
    return _component(edition, service, component) if component else None


def touched(edition: Edition, event: Event) -> Iterator[str]:
    """The paths of the feeds that are another when an event has changed."""
    services = [edition.services[id] for id in event.services if id in edition.services]
    own = (scope for service in services for scope in _of(edition, service) if scope.holds(event))
    files = [file for file, (topic, _) in FEEDS.items() if is_of(topic, event)]
    return (f"{scope.folder}/{file}" for scope in (site(edition), *own) for file in files)


def _of(edition: Edition, service: Service) -> Iterator[Scope]:
    """A service and each of its components."""
    yield _service(edition, service)
    for component in service.components:
        yield _component(edition, service, component)


def _service(edition: Edition, service: Service) -> Scope:
    path = path_of("services", service.id)
    return Scope(path, path, service.label(edition.lang), Target(service.id))


def _component(edition: Edition, service: Service, component: Component) -> Scope:
    path = path_of("services", service.id)
    name = f"{service.label(edition.lang)} · {component.label(edition.lang)}"
    return Scope(f"{path}/{component.id}", path, name, Target(service.id, component.id))
