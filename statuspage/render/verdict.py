"""The home page's sentence: the one thing a visitor must know, by a fixed ranking, and never "all well" without knowing it."""

from collections import Counter
from dataclasses import dataclass

from statuspage.core.model import ComponentState, Event, State
from statuspage.render.edition import Edition, path_of
from statuspage.render.sentence import Sentence, Writer, event_sentence, event_state, linked, overrun, target_phrases
from statuspage.render.states import BAD, CSS, LOST, all_states, reason
from statuspage.render.text import isolate

_OVERRUN = 1
_RANKS = {State.MAJOR: 2, State.PARTIAL: 3, State.DELAYED: 4, State.DEGRADED: 5, State.MAINTENANCE: 6}
_LAST = 9


@dataclass(frozen=True, slots=True)
class Orphan:
    """Components of one service in a bad state that no event on the page explains."""

    service: str
    states: tuple[ComponentState, ...]

    @property
    def state(self) -> State:
        """Their common state."""
        return self.states[0].state


@dataclass(frozen=True, slots=True)
class Headline:
    """The page's sentence, and the event or components that it is about (both null when it is about the whole)."""

    sentence: Sentence
    event: Event | None = None
    orphan: Orphan | None = None


def rank(edition: Edition, event: Event) -> int:
    """How early a running event is told: unannounced major, overrun, then by state."""
    state = event_state(edition, event)
    if state is State.MAJOR and not event.announced:
        return 0
    return _OVERRUN if overrun(edition, event) is not None else _RANKS.get(state, _LAST)


def ranked(edition: Edition) -> list[Event]:
    """The running events, what must be told first first; the page's own order decides between equals."""
    return sorted(edition.page.running, key=lambda event: rank(edition, event))


def orphans(edition: Edition, *states: State) -> list[Orphan]:
    """Components in one of `states` that no running event explains, by service and state, worst first."""
    running = {event.id for event in edition.page.running}
    found: dict[tuple[str, State], list[ComponentState]] = {}
    for view, state in all_states(edition.page):
        if state.state in states and not running & set(state.events):
            found.setdefault((view.service.id, state.state), []).append(state)
    return sorted(
        (Orphan(service, tuple(group)) for (service, _), group in found.items()), key=lambda one: _RANKS.get(one.state, _LAST)
    )


def headline(edition: Edition) -> Headline:
    """The sentence of the home page."""
    events = ranked(edition)
    bad = orphans(edition, *BAD)
    if bad and (not events or _RANKS[bad[0].state] < rank(edition, events[0])):
        return Headline(orphan_sentence(edition, bad[0], link=True), orphan=bad[0])
    if events:
        return Headline(event_sentence(edition, events[0], link=True), event=events[0])
    return Headline(_calm(edition))


def orphan_sentence(edition: Edition, orphan: Orphan, *, link: bool = False, beside: bool = False) -> Sentence:
    """The sentence of components without an event; `beside`: both voices stand beside it, and say it where a source is lost."""
    services = isolate(edition.service_name(orphan.service))
    about = target_phrases(edition, services, tuple(state.target for state in orphan.states))
    if link:
        about = linked(about, edition.link(path_of("services", orphan.service)))
    state = orphan.states[0]
    writer = Writer(edition).begin(about, f"tell.state_{state.state}_alone")
    if not (beside and state.reason in LOST) and (state.reason in LOST or state.state is State.UNKNOWN):
        writer.say("we", "tell.because", reason=reason(edition, state))
    elif state.reason == "stated":
        writer.say("they", "tell.stated")
    return writer.end(CSS[state.state])


def _calm(edition: Edition) -> Sentence:
    """Nothing is known to be wrong: says how much of that is knowledge. A stale page has none but that all ran once."""
    page = edition.page
    counts = Counter(state.state for _, state in all_states(page))
    total, unknown, silent = counts.total(), counts[State.UNKNOWN], counts[State.NO_NOTICE]
    writer = Writer(edition)
    if not total:
        return writer.say("we", "calm.nothing").end("non")
    if unknown == total or (page.stale and (unknown or silent or not page.reconciled_at)):
        return writer.say("we", "calm.all_unknown", n=total).end("unk")
    if unknown:
        return writer.say("we", "calm.unknown", n=unknown).end("unk")
    if silent == total:
        return writer.say("we", "calm.all_silent", n=total).end("non")
    if silent:
        return writer.say("we", "calm.silent", n=silent, well=total - silent).end("non")
    return _well(edition, total)


def _well(edition: Edition, total: int) -> Sentence:
    """Every component runs. A stale page knows that only of the past."""
    page, writer = edition.page, Writer(edition)
    if page.stale and page.reconciled_at:
        return writer.say("we", "calm.was_well", at=edition.times.brief(page.reconciled_at), n=total).end("unk")
    stated = sum(state.reason == "by_own_statement" for _, state in all_states(page))
    checks = [m.last_checked for _, state in all_states(page) for m in state.measured if m.last_checked]
    writer.say("we", "calm.well", n=total)
    if stated:
        writer.say("we", "calm.stated" if stated < total else "calm.all_stated", n=stated)
    elif checks:
        writer.say("we", "calm.checked", at=edition.times.brief(min(checks)))
    return writer.end("op")
