"""The items of feeds: one per told change, and one per event; written once for all formats and scopes.

Readers treat an item that changes each in its own way: most pass it over, some show it as unread, some as another one. Hence an
item per change, which is made of what was told alone and never changes, and feeds with one steady guid per event beside them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from itertools import islice

from statuspage.core.expectation import Expectation
from statuspage.core.model import LIVE, Change, Event, Lifecycle
from statuspage.core.rulings import is_hidden
from statuspage.render.course import change_title
from statuspage.render.edition import Edition, path_of
from statuspage.render.feeds.body import Body, body_of
from statuspage.render.feeds.identity import identity
from statuspage.render.feeds.lens import REMEMBERED, Lens
from statuspage.render.feeds.places import Scope, Topic, is_of
from statuspage.render.lookup import Names
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
        return Lens(Names(edition.page.settings), edition.lang, edition.times.local(at).year)

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
        told = [change for chain in self.edition.page.history.values() if self._is_shown(chain) for change in chain if change.told]
        told.sort(key=lambda change: (change.number, change.known_at), reverse=True)
        found: dict[str | None, list[Change]] = {None: told}
        for change in told:
            for service in dict.fromkeys(change.event.services):
                found.setdefault(service, []).append(change)
        return found

    def _is_shown(self, chain: Sequence[Change]) -> bool:
        """Whether what was told of an event is in view: of a hidden one it is in no list."""
        last = chain[-1].event
        return last.id in self.edition.events or not is_hidden(last)

    @cached_property
    def _newest(self) -> list[Event]:
        return sorted(self.edition.page.events, key=lambda event: event.changed_at, reverse=True)

    def _change(self, change: Change) -> Item:
        return self._once(change.name, lambda: change_item(self.lens(change.known_at), change))

    def _event(self, event: Event) -> Item:
        return self._once(event.id, lambda: self._event_item(self.lens(event.changed_at), event))

    def _once(self, name: str, write: Callable[[], Item]) -> Item:
        if name not in self._written:
            self._written[name] = write()
        return self._written[name]

    def _event_item(self, lens: Lens, event: Event) -> Item:
        edition = self.edition
        estimate, noted = _noted(edition, event)
        return Item(
            title=str(event_sentence(self._edition_of(event.changed_at), event)),
            link=edition.absolute(path_of("events", event.id)),
            guid=event.id,
            urn=identity(edition, event.id).urn,
            published=event.opened_at,
            updated=max(event.changed_at, noted),
            categories=_categories(edition, event, f"state.{event_state(edition, event)}"),
            body=body_of(lens, event, estimate),
        )


@lru_cache(maxsize=REMEMBERED)
def change_item(lens: Lens, change: Change) -> Item:
    """The item of a told change. Nothing that comes later changes it: not its event, not whether that is in view."""
    edition, event = lens.edition, change.event
    return Item(
        title=change_title(edition, change),
        link=f"{edition.absolute(path_of('events', event.id))}#change-{event.revision}",
        guid=change.name,
        urn=identity(edition, change.name).urn,
        published=change.known_at,
        updated=change.known_at,
        categories=_categories(edition, event, f"kind.{event.kind}"),
        body=body_of(lens, event, change.expectation),
    )


def _noted(edition: Edition, event: Event) -> tuple[Expectation | None, datetime]:
    """What was last noted of when a live event is over, until its middle time has passed; and since when the item says so.

    What the page shows moves as time passes, which is no news.
    """
    last = edition.page.logged.get(event.id)
    if last is None or last.middle is None or event.lifecycle not in LIVE - {Lifecycle.POSTPONED}:
        return None, event.changed_at
    return (last, last.at) if last.middle > edition.page.now else (None, last.middle)


def _categories(edition: Edition, event: Event, key: str) -> tuple[str, ...]:
    """Its services, what `key` says of it (its state or kind), and its lifecycle."""
    names = [*(edition.service_name(service) for service in event.services), plain(edition.t(key)), event.lifecycle]
    return tuple(dict.fromkeys(filter(None, names)))
