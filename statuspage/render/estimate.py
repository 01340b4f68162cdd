"""What experience says of when an event is over, in words and as ten dots: apart from what is announced, and never in its place."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import Event, Lifecycle
from statuspage.core.recovery import announced_back
from statuspage.render.axis import Tick, fitted
from statuspage.render.edition import Edition, path_of
from statuspage.render.text import isolate


@dataclass(frozen=True, slots=True)
class Dots:
    """The chart: places in per cent. `announced` is where the announced end stands, null when it is off the chart."""

    ticks: list[Tick]
    now: float
    announced: float | None
    low: float
    middle: float
    high: float
    dots: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate in words. `head` and `under` are the short fact; `text` are its sentences; `rows` its table; `record` a link."""

    head: Markup
    said: bool
    under: tuple[Markup, ...]
    text: tuple[Markup, ...]
    rows: tuple[tuple[Markup, Markup], ...]
    dots: Dots | None
    record: str


def estimate(edition: Edition, event: Event) -> Estimate | None:
    """The estimate for an event, null when there is none to speak of."""
    told = edition.page.expectations.get(event.id)
    if told is None:
        return None
    record = edition.link(path_of("sources", told.source)) if told.source in edition.sources else ""
    if told.telling is not Telling.BAND:
        why = edition.t(f"estimate.{told.telling}_why", n=told.own if told.own_history else told.similar)
        return Estimate(edition.t(f"estimate.{told.telling}"), said=False, under=(why,), text=(), rows=(), dots=None, record=record)
    return Estimate(
        head=edition.t("estimate.about", at=edition.times.brief(told.middle or told.at)),
        said=True,
        under=(edition.t("estimate.band", when=_when(edition, told)), basis(edition, told)),
        text=tuple(_sentences(edition, event, told)),
        rows=_rows(edition, told),
        dots=_dots(edition, event, told),
        record=record,
    )


def short(edition: Edition, told: Expectation | None) -> Markup | None:
    """An estimate in a line; null when no time can be said."""
    if told is None or told.telling is not Telling.BAND or told.middle is None:
        return None
    at = edition.times.brief(told.middle)
    return edition.t("estimate.short", at=at, when=_when(edition, told), basis=basis(edition, told))


def noted(edition: Edition, told: Expectation | None) -> Markup | None:
    """An estimate for a feed, with the time when it was made; null when no time can be said."""
    words = short(edition, told)
    return edition.t("feed.estimate", now=edition.times.at(told.at), words=words) if told and words else None


def basis(edition: Edition, told: Expectation) -> Markup:
    """What an estimate rests on, in few words."""
    if told.own_history:
        return edition.t("estimate.from_own", n=told.own)
    return edition.t("estimate.from_similar", own=told.own, n=told.similar)


def _when(edition: Edition, told: Expectation) -> Markup:
    """The band: `在 07:15–08:25`, or, when it may be over at any moment, `在 08:25 之前`."""
    if told.high and (told.low is None or told.low <= told.at):
        return edition.t("estimate.before", at=edition.times.at(told.high))
    return edition.t("estimate.within", span=edition.times.span(told.low, told.high))


def _sentences(edition: Edition, event: Event, told: Expectation) -> list[Markup]:
    back, at = announced_back(event), edition.times.at(told.middle or told.at)
    source = isolate(edition.source_name(told.source))
    said = edition.t("estimate.announced", at=edition.times.at(back)) if back else edition.t("estimate.announced_none")
    says = edition.t("estimate.says", when=_when(edition, told), at=at)
    key = "estimate.own" if told.own_history else "estimate.similar"
    rests_on = edition.t(key, source=source, own=told.own, n=told.own if told.own_history else told.similar)
    given = [edition.t("estimate.given")] if event.lifecycle is Lifecycle.DUE else []
    dots = [edition.t("estimate.dots")] if told.tenths else []
    return [said, *dots, says, rests_on, *given, edition.t("estimate.not_announced")]


def _rows(edition: Edition, told: Expectation) -> tuple[tuple[Markup, Markup], ...]:
    times = (("tenth", told.low), ("half", told.middle), ("nine", told.high))
    return tuple((edition.t(f"estimate.{key}"), edition.times.at(at)) for key, at in times if at and at > told.at)


def _dots(edition: Edition, event: Event, told: Expectation) -> Dots | None:
    if not told.tenths or told.low is None or told.middle is None or told.high is None:
        return None
    now, back = edition.page.now, announced_back(event)
    farthest = told.high + (told.high - now) * 0.25
    shown = [min(at, farthest) for at in told.tenths]
    length = max(*shown, told.high) - now
    near = [back] if back and now - length <= back <= now + length else []
    axis = fitted([now, told.high, *shown, *near])
    return Dots(
        ticks=axis.ticks(edition.times),
        now=axis.x(now),
        announced=axis.x(near[0]) if near else None,
        low=axis.x(told.low),
        middle=axis.x(told.middle),
        high=axis.x(told.high),
        dots=tuple(axis.x(at) for at in shown),
    )
