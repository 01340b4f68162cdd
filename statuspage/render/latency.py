"""Answer times on a service's page: for each probe a line over the last day and one over the last month, with their figures.

The line is what an answer typically took, the band about it reaches from the fastest to the slowest. Where nothing was measured
there is no line; where a check had no right answer, that is marked below it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial, reduce
from itertools import pairwise

from markupsafe import Markup, escape

from statuspage.core.daygrid import begin, bounds, date_of
from statuspage.core.latency import DAYS, RECENT, Bucket, Latency, merged, put_together
from statuspage.core.model import Target
from statuspage.core.page import ServiceView
from statuspage.render.axis import Axis, Tick
from statuspage.render.edition import Edition
from statuspage.render.text import isolate, plain
from statuspage.render.tracks import Bar
from statuspage.settings.probes import Probe

WIDTH, HEIGHT = 1000, 80
"""The box that line and band are drawn in; it is stretched to the width of its place."""

_STEPS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 20, 30))
_MOST = 72
"""Steps of a line, and rows of its table."""
_LEAST = timedelta(minutes=20)
"""The least that is drawn of a day, so that the first minutes are not stretched over all of it."""
_WEEK = timedelta(days=6)
_LATE = timedelta(minutes=10)
"""The newest bucket is the one before the present, which is no gap; nor is one that a check is awaited for."""
_OUTLIER = 3
"""Times the greatest typical time: what is beyond is cut off the picture, so that one slow answer does not flatten all others."""
_DAY = timedelta(days=1)

Stretch = tuple[datetime, datetime]
Namer = Callable[[datetime, datetime], Markup]


@dataclass(frozen=True, slots=True)
class Level:
    """A line across the picture: how far from above in pixels, and the time that it stands for."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: when, and the figures; none are given of a stretch that was not measured."""

    when: Markup
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One picture: its time and what it shows in words, paths in their box, marks in per cent, and the table."""

    span: Markup
    summary: Markup
    desc: str
    ticks: list[Tick]
    levels: tuple[Level, ...]
    band: str
    line: str
    failures: tuple[Bar, ...]
    gaps: tuple[Bar, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Those of a probe: of which component, and which probe."""

    name: str
    probe: str
    lines: tuple[Line, ...]


def probes_of(edition: Edition, view: ServiceView) -> Iterator[tuple[Probe, Target, Latency]]:
    """The probes of a service of which answer times are known, in the order of the settings."""
    known = edition.page.latencies or {}
    for probe in edition.probes.get(view.service.id, ()):
        if probe.id in known:
            yield probe, Target(probe.service, probe.component or ""), known[probe.id]


def latency(edition: Edition, view: ServiceView) -> tuple[Lines, ...]:
    """The lines of a service's probes; those of which nothing is to be drawn are left out."""
    found = [
        Lines(plain(isolate(edition.component_name(target))), probe.id, tuple(_lines(edition, known)))
        for probe, target, known in probes_of(edition, view)
    ]
    return tuple(one for one in found if one.lines)


def recent(known: Latency, now: datetime) -> list[Bucket]:
    """The buckets of the last day."""
    return [one for one in known.recent.buckets if one.until > now - RECENT and one.since < now]


def days(edition: Edition, known: Latency) -> list[Bucket]:
    """The last days, today with them."""
    zone, now = edition.times.zone, edition.page.now
    first = begin(date_of(now, zone) - (DAYS - 1) * _DAY, zone)
    return [one for one in known.days.buckets if first <= one.since < now]


def _lines(edition: Edition, known: Latency) -> Iterator[Line]:
    now, zone = edition.page.now, edition.times.zone
    if lately := recent(known, now):
        axis = Axis(max(now - RECENT, min(lately[0].since, now - _LEAST)), now)
        step = next((step for step in _STEPS if (axis.end - axis.start) / step <= _MOST), _STEPS[-1])
        steps = list(put_together(lately, step))
        begun = lately[0].since
        span = edition.t("latency.day") if begun <= now - RECENT else edition.t("latency.since", at=edition.times.at(begun))
        yield _line(edition, steps, axis, span, edition.times.span)
    daily = days(edition, known)
    if len(daily) > 1:
        today = bounds(date_of(now, zone), zone)
        axis = Axis(min(daily[0].since, today[0] - _WEEK), today[1])
        yield _line(edition, daily, axis, edition.t("latency.month", n=DAYS), partial(_days_named, edition))


def _days_named(edition: Edition, start: datetime, end: datetime) -> Markup:
    """A stretch of whole days: `18 Dec`, `18 Dec – 20 Dec`."""
    first, last = (escape(edition.times.day(at, full=True)) for at in (start, end - _DAY / 2))
    return first if first == last else Markup("{} – {}").format(first, last)


def _line(edition: Edition, steps: Sequence[Bucket], axis: Axis, span: Markup, name: Namer) -> Line:
    top, summary = _top(steps), _summary(edition, reduce(merged, steps))
    runs = list(_runs(one for one in steps if one.typical is not None))
    failing = _runs(one for one in steps if one.failures)
    gaps = tuple(_gaps(steps, axis, edition.page.now))
    return Line(
        span=span,
        summary=summary,
        desc=plain(summary),
        ticks=axis.ticks(edition.times),
        levels=tuple(Level(HEIGHT * (1 - share), took(edition, round(top * share))) for share in (0.5, 1) if top),
        band="".join(_band(run, axis, top) for run in runs),
        line="".join(_stepped(run, axis, top) for run in runs),
        failures=tuple(_bar(axis, run[0].since, run[-1].until) for run in failing),
        gaps=tuple(_bar(axis, start, end) for start, end in gaps),
        rows=tuple(_rows(edition, steps, gaps, name)),
    )


def took(edition: Edition, microseconds: int) -> str:
    """A time as people read it: `2.4 ms`, `120 ms`, `1.24 s`."""
    milliseconds = microseconds / 1000
    if milliseconds >= 999.5:
        return plain(
            edition.t("latency.s", value=f"{milliseconds / 1000:.3g}" if milliseconds < 99_950 else round(milliseconds / 1000))
        )
    return plain(edition.t("latency.ms", value=f"{milliseconds:.1f}" if milliseconds < 9.95 else round(milliseconds)))


def _summary(edition: Edition, all: Bucket) -> Markup:
    """What a line shows, in words; numbers with what they rest on."""
    n = all.answers + all.failures
    if all.least is None or all.typical is None or all.most is None:
        return edition.t("latency.none", n=n)
    times = {"typical": took(edition, all.typical), "least": took(edition, all.least), "most": took(edition, all.most)}
    rest = edition.t("latency.failed", n=n, failed=all.failures) if all.failures else edition.t("latency.fine", n=n)
    return edition.t("latency.sum", **times) + rest


def _top(steps: Iterable[Bucket]) -> int:
    """The time at the upper edge, in microseconds: 1, 2 or 5 of something; 0 where there is no time to draw."""
    timed = [(one.typical, one.most) for one in steps if one.typical is not None and one.most is not None]
    if not timed:
        return 0
    reach = max(1, min(max(most for _, most in timed), _OUTLIER * max(typical for typical, _ in timed)))
    power = int("1".ljust(len(str(reach)), "0"))
    return next(share * power for share in (1, 2, 5, 10) if share * power >= reach)


def _runs(steps: Iterable[Bucket]) -> Iterator[list[Bucket]]:
    """The steps in runs of which each begins where the one before ends."""
    run: list[Bucket] = []
    for one in steps:
        if run and one.since > run[-1].until:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _stepped(run: Sequence[Bucket], axis: Axis, top: int) -> str:
    """The line of a run: level over each step."""
    first = f"M{_x(axis, run[0].since)} {_y(run[0].typical, top)}"
    return first + "".join(f"V{_y(one.typical, top)}H{_x(axis, one.until)}" for one in run)


def _band(run: Sequence[Bucket], axis: Axis, top: int) -> str:
    """From the slowest, there, to the fastest, back again."""
    there = "".join(f"V{_y(one.most, top)}H{_x(axis, one.until)}" for one in run)
    back = "".join(f"V{_y(one.least, top)}H{_x(axis, one.since)}" for one in reversed(run))
    return f"M{_x(axis, run[0].since)} {_y(run[0].most, top)}{there}{back}Z"


def _x(axis: Axis, at: datetime) -> str:
    return _short(axis.x(at) * WIDTH / 100)


def _y(microseconds: int | None, top: int) -> str:
    return _short(HEIGHT * (1 - min(1.0, (microseconds or 0) / top)))


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _bar(axis: Axis, start: datetime, end: datetime) -> Bar:
    left = axis.x(start)
    return Bar(left, max(0.4, round(axis.x(end) - left, 2)), "f-maj")


def _gaps(steps: Sequence[Bucket], axis: Axis, now: datetime) -> Iterator[Stretch]:
    """The stretches up to now in which nothing was measured."""
    if steps[0].since > axis.start:
        yield axis.start, steps[0].since
    for one, following in pairwise(steps):
        if one.until < following.since:
            yield one.until, following.since
    last = steps[-1]
    if now - last.until >= max(_LATE, 2 * (last.until - last.since)):
        yield last.until, now


def _rows(edition: Edition, steps: Sequence[Bucket], gaps: Iterable[Stretch], name: Namer) -> Iterator[Row]:
    """The table, newest first."""
    rows = [(one.since, Row(name(one.since, one.until), _figures(edition, one))) for one in steps]
    rows += [(start, Row(name(start, end), ())) for start, end in gaps]
    for _, row in sorted(rows, key=lambda pair: pair[0], reverse=True):
        yield row


def _figures(edition: Edition, one: Bucket) -> tuple[str, ...]:
    times = (took(edition, own) if own is not None else "—" for own in (one.least, one.typical, one.most))
    return (str(one.answers + one.failures), str(one.failures), *times)
