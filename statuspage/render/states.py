"""Puts component states into words: both voices, the reason, and how they compare."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from statuspage.core.model import (
    ComponentState,
    Condition,
    Event,
    Measured,
    Phase,
    State,
    Target,
    Verdict,
    VerdictKind,
)
from statuspage.core.page import Page, ServiceView
from statuspage.core.status import WORST_FIRST
from statuspage.render.edition import Edition, path_of
from statuspage.render.text import isolate

CSS = {
    State.MAJOR: "maj",
    State.PARTIAL: "par",
    State.DELAYED: "del",
    State.DEGRADED: "deg",
    State.MAINTENANCE: "mnt",
    State.UNKNOWN: "unk",
    State.NO_NOTICE: "non",
    State.OPERATIONAL: "op",
}
"""The class, and after `s-` the symbol, of a state."""

BAD = frozenset({State.MAJOR, State.PARTIAL, State.DELAYED, State.DEGRADED, State.MAINTENANCE})
LOST = frozenset({"source_unreadable", "source_expired", "unrecognised"})
"""Reasons for which a state is unknown because a source does not count."""

TELLING = LOST | {
    "past_end",
    "by_own_statement",
    "silent",
    "measurement_expired",
    "blocked",
    "not_measured",
    "own_line",
    "unwatched",
    "stated",
}
"""Reasons that a reader must know beside the state; the others are told by the two voices."""

VERDICT_MARKS = {
    VerdictKind.AS_ANNOUNCED: "v-as",
    VerdictKind.STARTED_EARLY: "v-sooner",
    VerdictKind.STARTED_LATE: "v-later",
    VerdictKind.ENDED_EARLY: "v-early",
    VerdictKind.OVERRUN: "v-over",
    VerdictKind.WITHOUT_EFFECT: "v-none",
    VerdictKind.UNANNOUNCED: "v-unann",
    VerdictKind.NOT_MEASURED: "v-unmeasured",
}
ALARMING = frozenset({VerdictKind.OVERRUN, VerdictKind.UNANNOUNCED})


@dataclass(frozen=True, slots=True)
class Comparison:
    """Announced against observed in a word: the mark's symbol, the words, and whether it alarms."""

    mark: str
    words: Markup
    alarming: bool


@dataclass(frozen=True, slots=True)
class Voices:
    """What was announced of a component and what is observed. `theirs`: the announced words are the source's, not our finding."""

    announced: Markup
    theirs: bool
    observed: tuple[Markup, ...]
    comparison: Comparison | None
    lost: Markup | None


def counted(views: Iterable[ServiceView]) -> tuple[tuple[State, int], ...]:
    """How many services are in which state, worst first."""
    counts = Counter(view.state for view in views)
    return tuple((state, counts[state]) for state in CSS if counts[state])


def all_states(page: Page) -> Iterator[tuple[ServiceView, ComponentState]]:
    """Every component state on the page with its service; the whole of a service only when it has no components."""
    for view in page.services:
        for state in view.states:
            yield view, state


def worst(states: Iterable[State]) -> State | None:
    """The worst of `states`."""
    return min(states, key=WORST_FIRST.index, default=None)


def seconds_over(edition: Edition, event: Event, verdict: Verdict) -> float:
    """How long a verdict is early, late or over; a running overrun is counted from its phase's end to now."""
    if verdict.kind is VerdictKind.OVERRUN and not verdict.seconds and verdict.phase >= 0:
        end = event.phases[verdict.phase].end
        return (edition.page.now - end).total_seconds() if end else 0
    return verdict.seconds


def compare(edition: Edition, event: Event, verdict: Verdict) -> Comparison:
    """A verdict in words: `超时 37 分钟`."""
    seconds = seconds_over(edition, event, verdict)
    never = verdict.kind is VerdictKind.STARTED_LATE and not seconds
    key = "verdict.not_started" if never else f"verdict.{verdict.kind}"
    words = edition.t(key, length=edition.times.length(seconds))
    return Comparison(VERDICT_MARKS[verdict.kind], words, verdict.kind in ALARMING)


def verdict_for(event: Event, target: Target) -> Verdict | None:
    """The verdict of an event that is about `target`, the newest phase first."""
    for verdict in reversed(event.verdicts):
        about = verdict.targets or (event.phases[verdict.phase].targets if verdict.phase >= 0 else ())
        if any(own.covers(target) for own in about):
            return verdict
    return None


def voices(edition: Edition, state: ComponentState) -> Voices:
    """What was said of a component and what is seen, side by side."""
    event = next((edition.events[own] for own in state.events if own in edition.events), None)
    verdict = verdict_for(event, state.target) if event else None
    announced, theirs = _announced(edition, state, event)
    return Voices(
        announced,
        theirs,
        observed(edition, state.measured),
        compare(edition, event, verdict) if event and verdict else None,
        lost_words(edition, state),
    )


def _announced(edition: Edition, state: ComponentState, event: Event | None) -> tuple[Markup, bool]:
    if event and event.announced:
        link = edition.link(path_of("events", event.id))
        return Markup('<a href="{}">{}</a>').format(link, said(edition, event, state.target)), True
    if state.reason == "by_own_statement":
        return edition.t("says.ok"), True
    if state.reason == "stated":
        return edition.t("says.not_ok", state=edition.t(f"state.{state.state}")), True
    if state.reason in LOST:
        return reason(edition, state), False
    return edition.t("no_notice"), False


def said(edition: Edition, event: Event, target: Target) -> Markup:
    """What an event's notices say of `target`: the running or next phase and its impact."""
    phase = phase_of(event, target, edition.page.now)
    if phase is None or not (phase.start or phase.end):
        return edition.t(f"kind.{event.kind}")
    return edition.t("span_impact", span=edition.times.span(phase.start, phase.end), impact=impact(edition, phase))


def phase_of(event: Event, target: Target, now: datetime) -> Phase | None:
    """The phase about `target` that runs, else the next, else the last."""
    about = [phase for phase in event.phases if phase.concerns(target)] or list(event.phases)
    running = [phase for phase in about if phase.holds(target, now)] or [phase for phase in about if phase.runs(now)]
    coming = [phase for phase in about if phase.start and phase.start > now]
    return next(iter(running or coming or about[-1:]), None)


def impact(edition: Edition, phase: Phase) -> Markup:
    """What users meet during a phase."""
    return edition.t(f"impact.{phase.impact}")


def observed(edition: Edition, measured: tuple[Measured, ...]) -> tuple[Markup, ...]:
    """What each origin shows; that nothing is measured is said too."""
    return tuple(_measured(edition, item) for item in measured) or (edition.t("not_probed"),)


def _measured(edition: Edition, item: Measured) -> Markup:
    if item.condition is None or item.last_checked is None:
        return edition.t("not_judged")
    expired = item.valid_until is not None and item.valid_until < edition.page.now
    key = "measured_expired" if expired else "measured"
    return edition.t(key, at=edition.times.brief(item.last_checked), what=_condition(edition, item))


def _condition(edition: Edition, item: Measured) -> Markup:
    if item.condition is Condition.DELAYED and item.data_to:
        return edition.t("condition.delayed_to", data_to=edition.times.at(item.data_to))
    if item.condition is Condition.UP or item.since is None:
        return edition.t(f"condition.{item.condition}")
    return edition.t("condition_since", what=edition.t(f"condition.{item.condition}"), since=edition.times.brief(item.since))


def telling(edition: Edition, states: Iterable[ComponentState]) -> Markup | None:
    """The first reason among `states` that must be told, in words."""
    return next((reason(edition, state) for state in states if state.reason in TELLING), None)


def reason(edition: Edition, state: ComponentState) -> Markup:
    """Why the state is what it is, where that must be said."""
    if state.reason in LOST and state.detail:
        return edition.t(f"reason.{state.reason}_why", why=problem(edition, state.detail))
    return edition.t(f"reason.{state.reason}") if edition.has(f"reason.{state.reason}") else isolate(state.detail or state.reason)


def problem(edition: Edition, text: str) -> Markup:
    """Why a source does not count: our own codes in words, other reasons verbatim (they are English)."""
    key = f"problem.{text}"
    return edition.t(key) if edition.has(key) else Markup('<bdi lang="en">{}</bdi>').format(text)


def lost_words(edition: Edition, state: ComponentState) -> Markup | None:
    """The sources that cannot be read, said beside a state that stands without them."""
    if not state.lost_sources:
        return None
    names = [isolate(edition.source_name(source)) for source in state.lost_sources]
    return edition.t("lost_sources", names=edition.join(names))
