"""The sentence with which an event is told: what, until when, who says so, what we measured."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup, escape

from notices.model import Impact
from statuspage.core.model import RUNNING, Condition, Ending, Event, EventKind, Interval, Lifecycle, State, Target, VerdictKind
from statuspage.core.observed import DEGRADING
from statuspage.render.edition import Edition, path_of
from statuspage.render.states import CSS, seconds_over, worst
from statuspage.render.text import plain
from statuspage.render.words import phrases


@dataclass(frozen=True, slots=True)
class Part:
    """Phrases in one voice: `we0` neutral, `they` announced, `we` observed."""

    voice: str
    phrases: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A headline with the state whose mark it carries."""

    css: str
    parts: tuple[Part, ...]
    space: str

    def __str__(self) -> str:
        """The sentence as plain text, for titles and feeds."""
        return plain(escape(self.space).join(Markup("").join(part.phrases) for part in self.parts))


class Writer:
    """Writes one sentence, part by part, in the words of an edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._parts: list[Part] = []

    def say(self, voice: str, key: str, /, **given: object) -> "Writer":
        """Adds the phrases of a message in a voice."""
        self._parts.append(Part(voice, tuple(phrases(self._edition.words, key, **given))))
        return self

    def begin(self, subject: tuple[Markup, ...], key: str, /, **given: object) -> "Writer":
        """Opens with who or what it is about, and what is the case."""
        self._parts.append(Part("we0", (*subject, *phrases(self._edition.words, key, **given))))
        return self

    def end(self, css: str) -> Sentence:
        """The sentence so far."""
        return Sentence(css, tuple(self._parts), "" if self._edition.times.chinese else " ")


def event_targets(event: Event) -> tuple[Target, ...]:
    """Every target of an event, the announced ones first."""
    own = [target for phase in event.phases for target in phase.targets] + [interval.target for interval in event.observed]
    return tuple(dict.fromkeys(own))


def subject(edition: Edition, event: Event, *, link: bool = False) -> tuple[Markup, ...]:
    """What an event is about, as headline phrases: `北京市电子税务局：`, `发票开具`; of a running one what is worst off."""
    services = edition.services_of(event)
    parts = target_phrases(edition, services, _worst_off(edition, event) or event_targets(event))
    return linked(parts, edition.link(path_of("events", event.id))) if link else parts


def _worst_off(edition: Edition, event: Event) -> tuple[Target, ...]:
    """The targets that are in the worst state of a running event; the rest may have recovered."""
    states = edition.bearing(event) if event.lifecycle in RUNNING else []
    found = worst(state.state for state in states)
    return tuple(state.target for state in states if state.state is found)


def target_phrases(edition: Edition, services: Markup, targets: tuple[Target, ...]) -> tuple[Markup, ...]:
    """The names of services and, when only some of their components are meant, of these."""
    if not targets or any(not target.component for target in targets):
        return (edition.t("subject", services=services),)
    names = edition.targets(targets)
    return tuple(phrases(edition.words, "subject_parts", services=services, names=names))


def linked(parts: tuple[Markup, ...], href: str) -> tuple[Markup, ...]:
    """Headline phrases as links to `href`."""
    return tuple(Markup('<a href="{}">{}</a>').format(href, part) for part in parts)


def noun(edition: Edition, event: Event) -> Markup:
    """What kind of thing an event is: `停机维护`, `维护`, `故障`, `数据延迟`."""
    impacts = {phase.impact for phase in event.phases}
    conditions = {interval.condition for interval in event.observed}
    if event.kind is EventKind.MAINTENANCE:
        return edition.t("noun.shutdown" if Impact.UNAVAILABLE in impacts else "noun.maintenance")
    if (impacts or conditions) and impacts <= {Impact.STALE} and conditions <= {Condition.DELAYED}:
        return edition.t("noun.delay")
    soft = impacts <= {Impact.DEGRADED, Impact.READ_ONLY} and conditions <= DEGRADING
    return edition.t("noun.degraded" if soft and (impacts or conditions) else "noun.outage")


def event_state(edition: Edition, event: Event) -> State:
    """The state whose mark an event carries now: the worst it bears on while it runs."""
    if event.lifecycle in RUNNING:
        found = worst(state.state for state in edition.bearing(event))
        if found is not None:
            return found
        if event.lifecycle is Lifecycle.DUE:
            return State.UNKNOWN
    if event.kind is EventKind.MAINTENANCE:
        return State.MAINTENANCE
    conditions = {interval.condition for interval in event.observed}
    if conditions and conditions <= {Condition.DELAYED}:
        return State.DELAYED
    return State.DEGRADED if conditions and conditions <= DEGRADING else State.MAJOR


def event_sentence(edition: Edition, event: Event, *, link: bool = False) -> Sentence:
    """The sentence of an event at the page's moment."""
    about = subject(edition, event, link=link)
    if event.lifecycle in RUNNING:
        return _running(edition, event, about)
    writer = Writer(edition)
    css = CSS[event_state(edition, event)]
    if event.lifecycle is Lifecycle.SCHEDULED:
        _scheduled(edition, event, writer, about)
    elif event.lifecycle is Lifecycle.ENDED:
        _ended(edition, event, writer, about)
        css = "unk" if event.ending is Ending.UNCONFIRMED else "done"
    else:
        writer.begin(about, f"tell.{event.lifecycle}", noun=noun(edition, event))
        writer.say("they" if event.lifecycle is not Lifecycle.WITHDRAWN else "we", f"tell.{event.lifecycle}_so")
        css = "done" if event.lifecycle is not Lifecycle.POSTPONED else css
    return writer.end(css)


def _scheduled(edition: Edition, event: Event, writer: Writer, about: tuple[Markup, ...]) -> None:
    writer.begin(about, "tell.scheduled", noun=noun(edition, event))
    starts = [phase.start for phase in event.phases if phase.start]
    ends = [phase.end for phase in event.phases if phase.end]
    if starts:
        writer.say("they", "tell.scheduled_span", span=edition.times.span(min(starts), max(ends, default=None)))
    else:
        writer.say("they", "tell.scheduled_open")


def _ended(edition: Edition, event: Event, writer: Writer, about: tuple[Markup, ...]) -> None:
    known = event.ending is not Ending.UNCONFIRMED and event.ending is not None
    writer.begin(about, "tell.ended" if known else "tell.ended_presumed", noun=noun(edition, event))
    at = edition.times.at(event.ended_at) if event.ended_at else edition.t("unknown_time")
    if event.ending is Ending.OBSERVATION:
        over = announced_end(event)
        late = (event.ended_at - over).total_seconds() if over and event.ended_at else 0
        key = "tell.ended_observed_late" if late >= 60 else "tell.ended_observed"
        writer.say("we", key, at=at, length=edition.times.length(late))
    else:
        voice = "they" if event.ending is Ending.NOTICE else "we"
        writer.say(voice, f"tell.ended_{event.ending or Ending.UNCONFIRMED}", at=at)


def announced_end(event: Event) -> datetime | None:
    """When all of an event should be over by its notices; null when they leave it open."""
    ends = [phase.end for phase in event.phases if phase.end]
    return max(ends) if ends and len(ends) == len(event.phases) else event.expected_recovery


def _running(edition: Edition, event: Event, about: tuple[Markup, ...]) -> Sentence:
    state, writer = event_state(edition, event), Writer(edition)
    over = overrun(edition, event)
    if state is State.DELAYED and (data_to := _data_to(event)):
        writer.begin(about, "tell.up").say("we", "tell.data_to", at=edition.times.at(data_to))
        return _unannounced(edition, event, writer, "tell.unannounced_after").end(CSS[state])
    key = "tell.still_down" if over is not None and state is State.MAJOR else f"tell.state_{state}"
    writer.begin(about, key)
    if not event.announced:
        return _unannounced(edition, event, writer).end(CSS[state])
    if event.expected_recovery:
        writer.say("they", "tell.back", at=edition.times.at(event.expected_recovery))
    else:
        writer.say("they", "tell.no_end")
    _observed(edition, event, writer, over)
    return writer.end(CSS[state])


def _unannounced(edition: Edition, event: Event, writer: Writer, key: str = "tell.unannounced") -> Writer:
    if event.announced:
        return writer
    since = min((interval.start for interval in event.observed), default=event.opened_at)
    return writer.say("we", key, at=edition.times.brief(since))


def _observed(edition: Edition, event: Event, writer: Writer, over: float | None) -> None:
    down = [interval for interval in event.observed if interval.end is None]
    measured = [m for state in edition.bearing(event) for m in state.measured if m.condition is not None]
    if over is not None:
        writer.say("we", "tell.over", length=edition.times.length(over))
    elif down:
        writer.say("we", f"tell.seen_{down[0].condition}", at=edition.times.brief(down[0].start))
    elif measured and all(m.condition is Condition.UP for m in measured):
        ends = [interval.end for interval in event.observed if interval.end]
        writer.say("we", "tell.back_up" if ends else "tell.seen_up", at=edition.times.brief(max(ends, default=event.opened_at)))
    elif event.lifecycle is Lifecycle.DUE:
        writer.say("we", "tell.due_unmeasured")
    else:
        writer.say("we", "tell.unmeasured")


def overrun(edition: Edition, event: Event) -> float | None:
    """How long a running overrun has lasted in seconds, or None when there is none."""
    if not any(interval.end is None for interval in event.observed):
        return None
    over = [seconds_over(edition, event, v) for v in event.verdicts if v.kind is VerdictKind.OVERRUN]
    return max(over, default=None)


def _data_to(event: Event) -> datetime | None:
    lagging: list[Interval] = [i for i in event.observed if i.condition is Condition.DELAYED and i.end is None]
    return next((interval.data_to for interval in lagging if interval.data_to), None)
