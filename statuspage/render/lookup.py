"""What is where, by its id: in the settings, built once for all pages made by them; on a page, once for all its languages."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from statuspage.core.model import ComponentState, Event, Target
from statuspage.core.page import Page, ServiceView
from statuspage.settings import Component, Probe, Service, Settings, Source


class Names:
    """What settings name. Equal to that of the very same settings (not of such as say the same), which is quickly told."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and self.settings is other.settings

    def __hash__(self) -> int:
        return id(self.settings)

    @cached_property
    def services(self) -> dict[str, Service]:
        """The services by id."""
        return {service.id: service for service in self.settings.services}

    @cached_property
    def components(self) -> dict[Target, Component]:
        """The components by target."""
        return {Target(service.id, one.id): one for service in self.settings.services for one in service.components}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.settings.sources}

    @cached_property
    def probes(self) -> dict[str, list[Probe]]:
        """The probes by service."""
        found: dict[str, list[Probe]] = {}
        for probe in self.settings.probes:
            found.setdefault(probe.service, []).append(probe)
        return found


def names_of(settings: Settings) -> Names:
    """What these settings name, as it was built before."""
    return _kept(Names(settings))


@lru_cache(maxsize=8)
def _kept(names: Names) -> Names:
    return names


@dataclass(frozen=True)
class Lookup:
    """What is on a page. Not slotted: each table is built when it is first asked for."""

    page: Page

    @cached_property
    def views(self) -> dict[str, ServiceView]:
        """The services as they are on the page, by id."""
        return {view.service.id: view for view in self.page.services}

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events that have a page, by id."""
        return {event.id: event for event in self.page.events}

    @cached_property
    def borne(self) -> dict[str, list[ComponentState]]:
        """The component states that events bear on, by the events' ids."""
        found: dict[str, list[ComponentState]] = {}
        for state in (state for view in self.page.services for state in view.states if state.events):
            for event in dict.fromkeys(state.events):
                found.setdefault(event, []).append(state)
        return found
