"""The site or a service in a sentence, for what stands elsewhere: other programs, badges, cards, other people's pages."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.model import ComponentState, Event, State
from statuspage.core.page import Page, ServiceView
from statuspage.render.edition import Edition
from statuspage.render.sentence import Sentence, Writer, event_sentence, event_state, target_phrases
from statuspage.render.states import BAD, CSS, all_states, reason, worst
from statuspage.render.text import isolate, plain
from statuspage.render.verdict import headline, rank

_HOPEFUL = frozenset({State.OPERATIONAL, State.NO_NOTICE})


@dataclass(frozen=True, slots=True)
class Brief:
    """A state and the sentence that tells it; `event` is what that is about, if it is."""

    state: State
    sentence: Sentence
    event: Event | None = None


def vouched(page: Page, state: State) -> State:
    """The state as it may be told without a page's banner: when we have stopped looking, nobody knows whether all is still well."""
    return State.UNKNOWN if page.stale and state in _HOPEFUL else state


@dataclass(frozen=True, slots=True)
class Told:
    """A component's state as it may be told, why it is so as a stable code, and the same in words."""

    state: State
    reason: str
    why: str


def told(edition: Edition, own: ComponentState) -> Told:
    """A component's state with its reason. What is the same of thousands is put into words once."""
    key = (own.state, own.reason, own.detail)
    found = edition.told.get(key)
    if found is None:
        state = vouched(edition.page, own.state)
        kept = state is own.state
        words = plain(reason(edition, own) if kept else stale(edition))
        found = edition.told[key] = Told(state, own.reason if kept else "stale", words)
    return found


def of_site(edition: Edition) -> Brief:
    """The site as a whole: the sentence of its home page, and the worst of all states."""
    state = worst(state.state for _, state in all_states(edition.page)) or State.UNKNOWN
    first = headline(edition)
    return Brief(vouched(edition.page, state), first.sentence, first.event)


def of_service(edition: Edition, view: ServiceView) -> Brief:
    """A service: what is told of the event that makes its state, else of the state itself."""
    state = vouched(edition.page, view.state)
    telling = (event for event in view.running if state in BAD and event_state(edition, event) is state)
    about = min(telling, key=lambda event: rank(edition, event), default=None)
    if about is not None:
        return Brief(state, event_sentence(edition, about), about)
    writer = Writer(edition).begin(target_phrases(edition, isolate(view.service.label(edition.lang)), ()), f"brief.{state}")
    return Brief(state, _because(edition, writer, view, state).end(CSS[state]))


def stale(edition: Edition) -> Markup:
    """Why nothing is vouched for: since when we have not looked."""
    at = edition.page.reconciled_at
    return edition.t("brief.stale", at=edition.times.at(at)) if at else edition.t("brief.never")


def _because(edition: Edition, writer: Writer, view: ServiceView, state: State) -> Writer:
    if state is not view.state:
        return writer.say("we", "tell.because", reason=stale(edition))
    found = next((own for own in (*view.states, view.whole) if own.state is state), None)
    return writer.say("we", "tell.because", reason=reason(edition, found)) if found else writer
