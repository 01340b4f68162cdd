"""What a document is of: the whole site or one service, with its components."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from hashlib import sha256

from statuspage.core.daygrid import begin
from statuspage.core.model import ComponentState, Event, State, Target
from statuspage.core.page import ComponentView, ServiceView
from statuspage.render.brief import of_service, of_site, told, vouched
from statuspage.render.edition import Edition, path_of
from statuspage.render.text import plain
from statuspage.render.v2.meaning import STATUS, indicator
from statuspage.render.v2.model import About, Component, Status


@dataclass(frozen=True)
class Scope:
    """The site in a language, or one service of it. Not slotted: its components are made once."""

    edition: Edition
    view: ServiceView | None = None

    @cached_property
    def id(self) -> str:
        """The page's id: a service's own; the site's follows from its address."""
        return self.view.service.id if self.view else sha256(self.edition.page.settings.site.url.encode()).hexdigest()[:12]

    @property
    def views(self) -> tuple[ServiceView, ...]:
        """The services."""
        return (self.view,) if self.view else self.edition.page.services

    @property
    def events(self) -> tuple[Event, ...]:
        """The events."""
        page = self.edition.page
        return (*self.view.running, *self.view.upcoming, *self.view.recent) if self.view else page.events

    def stamp(self, at: datetime) -> str:
        """An instant as Statuspage writes it: `2024-12-22T10:37:00.000+08:00`."""
        found = self._stamps.get(at)
        if found is None:
            found = self._stamps[at] = self._stamp(at)
        return found

    @cached_property
    def _stamps(self) -> dict[datetime, str]:
        """Those that were written already: many components share theirs."""
        return {}

    def _stamp(self, at: datetime) -> str:
        return self.edition.times.local(at).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    @cached_property
    def updated(self) -> datetime:
        """When anything was last told."""
        page = self.edition.page
        return page.changes[0].known_at if page.changes else page.now

    @property
    def about(self) -> About:
        """The page."""
        edition, page = self.edition, self.edition.page
        name = self.view.service.label(edition.lang) if self.view else edition.title
        url = edition.absolute(path_of("services", self.id) if self.view else "/")
        updated, zone = self.stamp(self.updated), page.settings.site.timezone
        return About(self.id, name, url, zone, updated, page.now, page.reconciled_at, page.stale)

    @property
    def status(self) -> Status:
        """The page as a whole."""
        brief = of_service(self.edition, self.view) if self.view else of_site(self.edition)
        states = [vouched(self.edition.page, state) for view in self.views for state in _states(view)]
        words = str(brief.sentence)
        words = unknown(self.edition, words) if brief.state is State.UNKNOWN else words
        return Status(indicator(states), words, brief.state)

    @cached_property
    def components(self) -> tuple[Component, ...]:
        """Every service, each followed by its components."""
        found: list[Component] = []
        for view in self.views:
            first = len(found) + 1
            found.append(self._service(view, first))
            found += (self._part(view, part, first + n) for n, part in enumerate(view.components, 1))
        return tuple(found)

    @cached_property
    def _leaves(self) -> dict[Target, Component]:
        """The components that have none themselves."""
        return {_target(one.id): one for one in self.components if not one.group}

    def affected(self, event: Event) -> tuple[Component, ...]:
        """The components that an event is about; what its notices except works all the while."""
        own = (target for target in self._leaves if target.service in event.services)
        return tuple(self._leaves[target] for target in own if _is_struck(event, target))

    def _service(self, view: ServiceView, position: int) -> Component:
        own = next((own for own in (view.whole, *view.states) if own.state is view.state), view.whole)
        own = own if own.state is view.state else replace(own, state=view.state)
        ids = tuple(f"{view.service.id}.{part.state.target.component}" for part in view.components)
        name = view.service.label(self.edition.lang)
        return self._component(own, Target(view.service.id), _Place(view.service.id, name, position, components=ids))

    def _part(self, view: ServiceView, part: ComponentView, position: int) -> Component:
        target = part.state.target
        name = self.edition.component_name(target)
        place = _Place(f"{view.service.id}.{target.component}", name, position, group_id=view.service.id)
        return self._component(part.state, target, place)

    def _component(self, own: ComponentState, target: Target, place: "_Place") -> Component:
        edition, shown = self.edition, told(self.edition, own)
        first, updated = self._first_day(target), self._moved(own)
        created = min(updated, begin(first, edition.times.zone)) if first else updated
        return Component(
            id=place.id,
            name=place.name,
            status=STATUS[shown.state],
            created_at=self.stamp(created),
            updated_at=self.stamp(updated),
            position=place.position,
            description=unknown(edition, shown.why) if shown.state is State.UNKNOWN else None,
            start_date=first.isoformat() if first else None,
            group_id=place.group_id,
            page_id=self.id,
            group=bool(place.components),
            components=place.components,
            x_state=shown.state,
            x_reason=shown.reason,
            x_why=shown.why,
            x_since=own.since,
            x_data_to=own.data_to,
            x_reachable=own.reachable,
            x_observed=own.measured,
            x_events=own.events,
            x_lost_sources=own.lost_sources,
        )

    def _first_day(self, target: Target) -> date | None:
        """The first day that anything is known of."""
        ledger = self.edition.page.ledger
        series = ledger.of(target) if ledger else None
        return series.first if series and series.days else None

    def _moved(self, own: ComponentState) -> datetime:
        """When a state last changed, as far as that is known."""
        events = (self.edition.events[id].changed_at for id in own.events if id in self.edition.events)
        return own.since or max(events, default=self.updated)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a component stands among the others; `components` are its own."""

    id: str
    name: str
    position: int
    group_id: str | None = None
    components: tuple[str, ...] = ()


def unknown(edition: Edition, words: str) -> str:
    """What is said of the unknown: programs look for the English word at its beginning, people read on."""
    word = plain(edition.t("state.unknown"))
    return f"Unknown: {words}" if word == "Unknown" else f"Unknown · {word}：{words}"


def _target(id: str) -> Target:
    service, _, component = id.partition(".")
    return Target(service, component)


def _is_struck(event: Event, target: Target) -> bool:
    announced = any(phase.concerns(target) and not phase.excepts(target) for phase in event.phases)
    return announced or any(target.covers(interval.target) for interval in event.observed)


def _states(view: ServiceView) -> list[State]:
    """The states of a service's components, and its own where none of them has that."""
    found = [own.state for own in view.states]
    return found if view.state in found else [*found, view.state]
