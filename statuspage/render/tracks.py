"""The two-track chart of an event: announced windows hollow above, what was observed solid below, one axis for both."""

import itertools
from dataclasses import dataclass, replace
from datetime import datetime

from markupsafe import Markup

from notices.model import Impact
from statuspage.core.model import LIVE, Condition, Event, EventKind, Interval, Lifecycle, Measured, Phase, Target
from statuspage.render.axis import Axis, Tick, fitted
from statuspage.render.edition import Edition
from statuspage.render.sentence import event_targets
from statuspage.render.states import compare, impact, verdict_for
from statuspage.render.text import plain

OVER = "over"
_LABELLED = 16.0
"""Per cent of the width from which on a bar bears its label."""
_FILLS = {Condition.SLOW: "f-deg", Condition.IMPAIRED: "f-deg", Condition.FLAPPING: "f-deg", Condition.DELAYED: "f-del"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch on a track: position in per cent, a class (or `over` for the hatch), what stands in or under it."""

    x: float
    width: float
    css: str
    label: str = ""
    end_label: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """A row of the chart: whom it is about, its bars, superseded ends, and the stretch in which it was measured up."""

    name: str
    note: str
    title: str
    bars: tuple[Bar, ...] = ()
    ghosts: tuple[Bar, ...] = ()
    thread: Bar | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table behind the chart."""

    name: str
    announced: tuple[Markup, ...]
    observed: tuple[Markup, ...]
    verdict: Markup | None
    mark: str


@dataclass(frozen=True, slots=True)
class Tracks:
    """The whole chart; `now` is null when now is not on it."""

    ticks: list[Tick]
    days: list[Tick]
    now: float | None
    announced: list[Track]
    observed: list[Track]
    table: list[Line]


def tracks(edition: Edition, event: Event) -> Tracks | None:
    """The chart of an event; null when it has no instants to draw."""
    instants = _instants(edition, event)
    if not instants:
        return None
    axis, now = fitted(instants), edition.page.now
    shown = now if event.lifecycle in LIVE and axis.holds(now) else None
    return Tracks(
        ticks=axis.ticks(edition.times, shown),
        days=axis.days(edition.times),
        now=axis.x(shown) if shown else None,
        announced=_announced_tracks(edition, event, axis),
        observed=_observed_tracks(edition, event, axis),
        table=[_line(edition, event, target) for target in event_targets(event)],
    )


def _instants(edition: Edition, event: Event) -> list[datetime]:
    known = [at for phase in event.phases for at in (phase.start, phase.end, phase.was_end)]
    known += [at for interval in event.observed for at in (interval.start, interval.end)]
    instants = [at for at in known if at]
    running = event.lifecycle in LIVE and event.lifecycle is not Lifecycle.SCHEDULED
    return [*instants, edition.page.now] if instants and running else instants


def _announced_tracks(edition: Edition, event: Event, axis: Axis) -> list[Track]:
    rows: dict[tuple[Target, ...], list[Phase]] = {}
    for phase in event.phases:
        rows.setdefault(phase.targets, []).append(phase)
    return [_announced_track(edition, targets, phases, axis) for targets, phases in rows.items() if _drawn(phases)]


def _drawn(phases: list[Phase]) -> bool:
    return any(phase.start or phase.end for phase in phases)


def _announced_track(edition: Edition, targets: tuple[Target, ...], phases: list[Phase], axis: Axis) -> Track:
    bars = tuple(phase_bar(edition, phase, axis) for phase in phases if phase.start or phase.end)
    ghosts = tuple(_ghost(edition, phase, was, axis) for phase in phases if (was := phase.was_end) and axis.holds(was))
    words = [plain(span_words(edition, phase)) for phase in phases]
    name = plain(edition.targets(targets))
    colon = edition.words["colon"]
    title = f"{plain(edition.t('voice.announced'))}{colon}{name}{colon}" + edition.words["list"].join(words)
    return Track(name, "", title, bars, ghosts)


def phase_bar(edition: Edition, phase: Phase, axis: Axis) -> Bar:
    """An announced window: hollow."""
    left = axis.x(phase.start) if phase.start else 0.0
    right = axis.x(phase.end) if phase.end else 100.0
    css = "o-del" if phase.impact is Impact.STALE else "o-mnt"
    wide = right - left >= _LABELLED
    end = edition.t("chart.until", at=edition.times.clock(phase.end)) if phase.end else edition.t("event.open_end")
    both = right - left >= 2 * _LABELLED
    label = plain(impact(edition, phase)) if wide else ""
    return Bar(left, round(right - left, 2), css, label, plain(end) if both else "")


def _ghost(edition: Edition, phase: Phase, was_end: datetime, axis: Axis) -> Bar:
    """The end that a window had before it was moved."""
    left = axis.x(phase.start) if phase.start else 0.0
    words = plain(edition.t("event.struck", at=edition.times.text(was_end)))
    return Bar(left, round(axis.x(was_end) - left, 2), "o-old", words)


def span_words(edition: Edition, phase: Phase) -> Markup:
    """A window in words."""
    if not (phase.start or phase.end):
        return impact(edition, phase)
    return edition.t("span_impact", span=edition.times.span(phase.start, phase.end), impact=impact(edition, phase))


def _observed_tracks(edition: Edition, event: Event, axis: Axis) -> list[Track]:
    measured = {m.target: m for state in edition.bearing(event) for m in state.measured}
    targets = tuple(dict.fromkeys([interval.target for interval in event.observed] + sorted(measured)))
    return [_observed_track(edition, event, target, measured.get(target), axis) for target in targets]


def _observed_track(edition: Edition, event: Event, target: Target, measured: Measured | None, axis: Axis) -> Track:
    own = [interval for interval in event.observed if interval.target == target]
    bars = tuple(bar for interval in own for bar in interval_bars(edition, event, interval, axis))
    origins = list(dict.fromkeys([interval.origin for interval in own] or ([measured.origin] if measured else [])))
    words = [plain(interval_span(edition, interval)) for interval in own] or [plain(edition.t("event.fine"))]
    name = edition.component_name(target)
    colon = edition.words["colon"]
    title = f"{plain(edition.t('voice.observed'))}{colon}{name}{colon}" + edition.words["list"].join(words)
    return Track(name, edition.words["list"].join(origins), title, bars, (), thread(measured, edition.page.now, axis))


def thread(measured: Measured | None, now: datetime, axis: Axis) -> Bar | None:
    """The stretch up to now in which an origin has been up: a thread, drawn only as far as it was measured."""
    if measured is None or measured.condition is not Condition.UP or measured.since is None:
        return None
    until = measured.last_checked or now
    left, right = axis.x(measured.since), axis.x(min(until, now))
    return Bar(left, round(right - left, 2), "l-op") if right > left else None


def interval_span(edition: Edition, interval: Interval) -> Markup:
    """A stretch of the observed track in words."""
    what = edition.t(f"condition.{interval.condition}")
    if interval.data_to:
        what = edition.t("condition.delayed_to", data_to=edition.times.at(interval.data_to))
    end = edition.t("event.until_now") if interval.end is None else None
    span = edition.times.span(interval.start, interval.end)
    return edition.t("span_what", span=Markup("{} {}").format(span, end) if end else span, what=what)


def interval_bars(edition: Edition, event: Event, interval: Interval, axis: Axis) -> list[Bar]:
    """A stretch cut where announced windows begin and end, since what was announced is drawn in another colour."""
    now = edition.page.now
    end = interval.end or max(now, interval.start)
    phases = [p for p in event.phases if p.concerns(interval.target)] or list(event.phases)
    cuts = {at for phase in phases for at in (phase.start, phase.end) if at and interval.start < at < end}
    edges = sorted({interval.start, end, *cuts})
    pieces = [(a, b) for a, b in itertools.pairwise(edges) if axis.crosses(a, b)]
    css = _FILLS.get(interval.condition)
    bars = [_piece(edition, css or _down(event, phases, start), axis, start, end) for start, end in pieces]
    widest = max(range(len(bars)), key=lambda n: bars[n].width, default=-1)
    label = plain(edition.t(f"condition.{interval.condition}"))
    return [_labelled(bar, label if n == widest else "") for n, bar in enumerate(bars)]


def _labelled(bar: Bar, label: str) -> Bar:
    readable = bar.css != OVER and bar.width >= _LABELLED
    return replace(bar, label=label if readable else "")


def _piece(edition: Edition, css: str, axis: Axis, start: datetime, end: datetime) -> Bar:
    left, right = axis.x(start), axis.x(end)
    over = edition.t("chart.over", length=edition.times.length((end - start).total_seconds()))
    return Bar(left, max(round(right - left, 2), 0.4), css, under=plain(over) if css == OVER else "")


def _down(event: Event, phases: list[Phase], at: datetime) -> str:
    """Down inside an announced window was said; after it, it runs over; before it or without one it is an outage."""
    if event.kind is not EventKind.MAINTENANCE:
        return "f-maj"
    if any(phase.runs(at) and phase.impact is not Impact.NONE for phase in phases):
        return "f-mnt"
    return OVER if any(phase.end and phase.end <= at for phase in phases) else "f-maj"


def _line(edition: Edition, event: Event, target: Target) -> Line:
    phases = [phase for phase in event.phases if phase.concerns(target)]
    own = [interval for interval in event.observed if interval.target == target]
    verdict = verdict_for(event, target)
    told = compare(edition, event, verdict) if verdict else None
    return Line(
        edition.component_name(target),
        tuple(_with_was(edition, phase) for phase in phases) or (edition.t("no_notice"),),
        tuple(interval_span(edition, interval) for interval in own) or (_nothing_seen(edition, event, compared=told is not None),),
        told.words if told else None,
        told.mark if told else "",
    )


def _nothing_seen(edition: Edition, event: Event, *, compared: bool) -> Markup:
    if event.lifecycle is Lifecycle.SCHEDULED:
        return edition.t("event.not_yet")
    return edition.t("event.fine" if compared else "not_probed")


def _with_was(edition: Edition, phase: Phase) -> Markup:
    words = span_words(edition, phase)
    if phase.was_end is None:
        return words
    return Markup("{} <s>{}</s>").format(words, edition.t("event.struck", at=edition.times.at(phase.was_end)))
