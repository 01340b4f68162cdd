"""The items of feeds: one per told change, and one per event; written once for all formats and scopes.

Many readers ignore an item that changes; hence a guid per change, and feeds with one steady guid per event beside them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from itertools import islice

from statuspage.core.expectation import Expectation
from statuspage.core.model import Change, Event
from statuspage.render.course import change_title
from statuspage.render.edition import Edition, path_of
from statuspage.render.feeds.body import Body, body_of
from statuspage.render.feeds.identity import identity
from statuspage.render.feeds.lens import REMEMBERED, Lens
from statuspage.render.feeds.places import Scope, Topic, is_of
from statuspage.render.sentence import event_sentence, event_state
from statuspage.render.text import plain

MOST = 100
"""Items in a feed."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item as every format writes it. `guid` is its name on this site, `urn` the same for the whole world."""

    title: str
    link: str
    guid: str
    urn: str
    published: datetime
    updated: datetime
    categories: tuple[str, ...]
    body: Body


class Items:
    """The items of an edition. Each is written when it is first asked for."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._written: dict[str, Item] = {}
        self._years: dict[int, Edition] = {}

    def of(self, scope: Scope, topic: Topic) -> tuple[Item, ...]:
        """The newest items of a feed."""
        if topic is Topic.EVENTS:
            return tuple(islice((self._event(event) for event in self._newest if scope.holds(event)), MOST))
        told = self._told(scope.target.service if scope.target else None)
        return tuple(islice((self._change(one) for one in told if scope.holds(one.event) and is_of(topic, one.event)), MOST))

    def lens(self, at: datetime) -> Lens:
        """What something of that time is written with."""
        edition = self.edition
        return Lens(edition.page.settings, edition.lang, edition.times.local(at).year)

    def _edition_of(self, at: datetime) -> Edition:
        """The edition in which an event as it stands is told for a reader of that time."""
        year = self.edition.times.local(at).year
        if year not in self._years:
            times = replace(self.edition.times, now=datetime(year, 7, 1, tzinfo=UTC), lasting=True)
            self._years[year] = replace(self.edition, times=times)
        return self._years[year]

    def _told(self, service: str | None) -> list[Change]:
        """The told changes, newest first; of one service, or of all."""
        return self._by_service.get(service, [])

    @cached_property
    def _by_service(self) -> dict[str | None, list[Change]]:
        told = [change for chain in self.edition.page.history.values() for change in chain if change.told]
        told.sort(key=lambda change: (change.number, change.known_at), reverse=True)
        found: dict[str | None, list[Change]] = {None: told}
        for change in told:
            for service in dict.fromkeys(change.event.services):
                found.setdefault(service, []).append(change)
        return found

    @cached_property
    def _newest(self) -> list[Event]:
        return sorted(self.edition.page.events, key=lambda event: event.changed_at, reverse=True)

    def _change(self, change: Change) -> Item:
        return self._once(change.name, lambda: self._change_item(self.lens(change.known_at), change))

    def _event(self, event: Event) -> Item:
        return self._once(event.id, lambda: self._event_item(self.lens(event.changed_at), event))

    def _once(self, name: str, write: Callable[[], Item]) -> Item:
        if name not in self._written:
            self._written[name] = write()
        return self._written[name]

    def _change_item(self, lens: Lens, change: Change) -> Item:
        edition, event = self.edition, change.event
        now = edition.events.get(event.id)
        page = edition.absolute(path_of("events", event.id))
        return Item(
            title=_title(lens, change),
            link=f"{page}#change-{event.revision}" if now else edition.absolute("/history"),
            guid=change.name,
            urn=identity(edition, change.name).urn,
            published=change.known_at,
            updated=change.known_at,
            categories=_categories(edition, event, newest=now is not None and now.revision == event.revision),
            body=body_of(lens, event, change.expectation),
        )

    def _event_item(self, lens: Lens, event: Event) -> Item:
        edition = self.edition
        told = [change.known_at for change in edition.page.history.get(event.id, ()) if change.told]
        return Item(
            title=str(event_sentence(self._edition_of(event.changed_at), event)),
            link=edition.absolute(path_of("events", event.id)),
            guid=event.id,
            urn=identity(edition, event.id).urn,
            published=min((*told, event.changed_at)),
            updated=event.changed_at,
            categories=_categories(edition, event, newest=True),
            body=body_of(lens, event, _last_noted(edition, event)),
        )


@lru_cache(maxsize=REMEMBERED)
def _title(lens: Lens, change: Change) -> str:
    return change_title(lens.edition, change)


def _last_noted(edition: Edition, event: Event) -> Expectation | None:
    """What was last noted of when a live event is over: what the page shows moves as time passes, which is no news."""
    last = edition.page.logged.get(event.id)
    return last if last and last.middle and last.middle > edition.page.now and event.id in edition.page.expectations else None


def _categories(edition: Edition, event: Event, *, newest: bool) -> tuple[str, ...]:
    """Its services, its state where it is the newest of its event, else its kind, and its lifecycle."""
    state = edition.t(f"state.{event_state(edition, event)}") if newest else edition.t(f"kind.{event.kind}")
    names = [*(edition.service_name(service) for service in event.services), plain(state), event.lifecycle]
    return tuple(dict.fromkeys(filter(None, names)))
