"""The strip on the home page: always eight hours, five back and three ahead, so that the eye learns where now is."""

from dataclasses import dataclass
from datetime import timedelta

from statuspage.core.model import Event, Interval, Phase
from statuspage.render.axis import Axis, Tick
from statuspage.render.edition import Edition
from statuspage.render.text import plain
from statuspage.render.tracks import OVER, Bar, interval_bars, phase_bar, span_words, thread

_ROOM, _LITTLE = 44.0, 20.0
"""Per cent of the width that the labels of the observed and of the announced lane need on a phone."""
HIDDEN = "hidden"
BACK, AHEAD = timedelta(hours=5), timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Strip:
    """Both lanes with what is written at them; `desc` is the picture in words."""

    ticks: list[Tick]
    now: float
    announced: list[Bar]
    observed: list[Bar]
    threads: list[Bar]
    ann_label: str
    end_label: str
    ann_x: float
    end_x: float
    obs_x: float
    obs_css: str
    obs_label: str
    over_label: str
    desc: str


def strip(edition: Edition, event: Event) -> Strip | None:
    """The strip of an event; null when nothing of it falls into the eight hours."""
    now = edition.page.now
    axis = Axis(now - BACK, now + AHEAD)
    phases = [p for p in event.phases if (p.start or p.end) and axis.crosses(p.start, p.end)]
    shown = [i for i in event.observed if axis.crosses(i.start, i.end)]
    if not phases and not shown:
        return None
    bars = [bar for interval in shown for bar in interval_bars(edition, event, interval, axis)]
    measured = [m for state in edition.bearing(event) for m in state.measured]
    ends = [phase.end for phase in phases if phase.end and axis.holds(phase.end)]
    announced = _bars(edition, phases, axis)
    place = _label_place(bars)
    return Strip(
        ticks=axis.ticks(edition.times, now),
        now=axis.x(now),
        announced=announced,
        observed=bars,
        threads=[t for m in measured if (t := thread(m, now, axis))],
        ann_label=_announced_label(edition, event, axis),
        end_label=plain(edition.t("chart.end", at=edition.times.clock(max(ends)))) if ends else "",
        ann_x=_beside(announced),
        end_x=axis.x(max(ends)) if ends else 0.0,
        obs_x=place[0],
        obs_css=place[1],
        obs_label=_observed_label(edition, shown, axis, measured=bool(measured)) if place[1] != HIDDEN else "",
        over_label=next((bar.under for bar in bars if bar.under), ""),
        desc=_described(edition, event),
    )


def _bars(edition: Edition, phases: list[Phase], axis: Axis) -> list[Bar]:
    return [phase_bar(edition, phase, axis) for phase in phases]


def _label_place(bars: list[Bar]) -> tuple[float, str]:
    """Where the observed lane's label has room on a phone too: in the bars, before or after them, or nowhere; and its class."""
    if not bars:
        return 0.0, ""
    left, right = min(bar.x for bar in bars), max(bar.x + bar.width for bar in bars if bar.css != OVER or bar.x == 0)
    if right - left >= _ROOM:
        return left, "x-on"
    if left >= _ROOM:
        return left, "end"
    return (right, "") if right <= 100 - _ROOM else (left, HIDDEN)


def _beside(bars: list[Bar]) -> float:
    """Where the announced lane's label begins: in the first bar, or behind the last where that is too short for it."""
    left, right = min((bar.x for bar in bars), default=0.0), max((bar.x + bar.width for bar in bars), default=0.0)
    return right if right - left < _LITTLE and right <= 100 - _LITTLE else left


def _announced_label(edition: Edition, event: Event, axis: Axis) -> str:
    """What stands at the upper lane: since when, when the window began off the strip; that nothing was announced."""
    if not event.announced:
        return plain(edition.t("no_notice"))
    starts = [phase.start for phase in event.phases if phase.start]
    if starts and min(starts) < axis.start:
        return plain(edition.t("chart.announced_since", at=edition.times.text(min(starts))))
    return plain(edition.t("voice.announced"))


def _observed_label(edition: Edition, shown: list[Interval], axis: Axis, *, measured: bool) -> str:
    if not shown:
        return plain(edition.t("event.fine" if measured else "not_probed"))
    first = min(shown, key=lambda interval: interval.start)
    key = "chart.observed_since" if first.start < axis.start else "chart.observed"
    return plain(edition.t(key, at=edition.times.brief(first.start), what=edition.t(f"condition.{first.condition}")))


def _described(edition: Edition, event: Event) -> str:
    said = [plain(span_words(edition, phase)) for phase in event.phases] or [plain(edition.t("no_notice"))]
    colon, comma = edition.words["colon"], edition.words["list"]
    return f"{plain(edition.t('voice.announced'))}{colon}{comma.join(said)}"
