"""What a service's page shows: its functions with both voices, its events, whom to ask."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.model import ComponentState, Event
from statuspage.core.page import ServiceView, SourceView
from statuspage.render.diagnose import address_of
from statuspage.render.edition import Edition
from statuspage.render.event import advice
from statuspage.render.latency import latency
from statuspage.render.sentence import Sentence, event_sentence
from statuspage.render.states import CSS, Voices, telling, voices
from statuspage.render.text import isolate, plain
from statuspage.render.uptime import uptime


@dataclass(frozen=True, slots=True)
class Part:
    """A component: its name, state, and both voices."""

    name: str
    state: ComponentState
    css: str
    voices: Voices
    reason: Markup | None


def service_context(edition: Edition, view: ServiceView) -> dict[str, object]:
    """What `page/service.html` is given."""
    name = view.service.label(edition.lang)
    state = edition.t(f"state.{view.state}")
    feeding = [source for source in edition.page.sources if view.service.id in source.source.services]
    return {
        "title": plain(Markup("{} · {}").format(isolate(name), edition.title)),
        "description": plain(edition.t("tell.named", name=isolate(name), state=state)),
        "view": view,
        "name": name,
        "css": CSS[view.state],
        "parts": parts(edition, view),
        "why": telling(edition, (state for state in view.states if state.state is view.state)),
        "running": told(edition, view.running),
        "upcoming": told(edition, view.upcoming),
        "recent": told(edition, view.recent),
        "advice": [a for event in view.running for a in advice(edition, event)],
        "uptime": uptime(edition, view),
        "latency": latency(edition, view),
        "feeding": sorted(feeding, key=_by_problem),
        "diagnose_path": address_of(view.service.id),
    }


def _by_problem(source: SourceView) -> bool:
    return source.problem is None


def told(edition: Edition, events: tuple[Event, ...]) -> list[tuple[Event, Sentence]]:
    """Events with their sentences."""
    return [(event, event_sentence(edition, event, link=True)) for event in events]


def parts(edition: Edition, view: ServiceView) -> list[Part]:
    """The service as a whole where something measures or concerns just that, then its components."""
    own = [component.state for component in view.components]
    whole = view.whole
    if not own or whole.measured:
        own = [whole, *own]
    return [_part(edition, state) for state in own]


def _part(edition: Edition, state: ComponentState) -> Part:
    told, why = voices(edition, state), telling(edition, [state])
    return Part(edition.component_name(state.target), state, CSS[state.state], told, None if why == told.announced else why)
