"""A source's own page: whether it can be read, and whether it keeps its word, in numbers that name what they rest on."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from statuspage.core.page import SourceView
from statuspage.core.recovery import TrackRecord
from statuspage.core.recovery.record import ENOUGH
from statuspage.render.edition import Edition
from statuspage.render.rhythm import rhythm
from statuspage.render.states import problem
from statuspage.render.text import isolate, plain

NEWEST = 20
"""Notices that are listed."""

BINS = 30
STACK = 11
"""Dots in a column of the chart; more than these are not drawn, but counted in the table."""

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its companion: what it is, how much, and from how many. `said`: there are enough to say it."""

    label: Markup
    value: Markup
    under: tuple[Markup, ...]
    said: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A place in the chart: per cent from the left, the number in its column from below, and whether it was late."""

    x: float
    up: int
    css: str


@dataclass(frozen=True, slots=True)
class Punctuality:
    """How outages ended beside the announced end (at `end` per cent): dots, what stands at both edges, and the table."""

    dots: tuple[Dot, ...]
    end: float
    left: Markup
    right: Markup
    rows: tuple[tuple[str, Markup, int], ...]


def source_context(edition: Edition, view: SourceView) -> dict[str, object]:
    """What `page/source.html` is given."""
    name = view.source.label(edition.lang)
    record, about = view.record, view.source.services
    return {
        "title": plain(Markup("{} · {}").format(isolate(name), edition.title)),
        "description": plain(summary(edition, record)),
        "view": view,
        "name": name,
        "problem": problem(edition, view.problem) if view.problem else None,
        "every": pace(edition, view),
        "rhythm": rhythm(edition, view),
        "summary": summary(edition, record),
        "figures": tuple(figures(edition, record)),
        "chart": punctuality(edition, record),
        "notes": tuple(_notes(edition, record)),
        "notices": view.notices[:NEWEST],
        "services": [(s.service.id, s.service.label(edition.lang)) for s in edition.page.services if s.service.id in about],
    }


def pace(edition: Edition, view: SourceView) -> Markup:
    """How often a source is visited; of one that sends, that it does, and how long it may be silent."""
    source = view.source
    if source.push is None:
        seconds = view.every.total_seconds()
        return edition.t("sources.every_so", n=int(seconds // 60), length=edition.times.length(seconds))
    if source.max_silence is None:
        return edition.t("sources.sends")
    return edition.t("sources.sends_so", length=edition.times.length(source.max_silence.total_seconds()))


def summary(edition: Edition, record: TrackRecord) -> Markup:
    """A source's record in a sentence."""
    n = len(record.lateness)
    if not n:
        return edition.t("record.none")
    return edition.t("record.big", n=n, kept=record.kept) if n >= ENOUGH else edition.t("record.big_little", n=n)


def figures(edition: Edition, record: TrackRecord) -> Iterator[Figure]:
    """The four numbers."""
    yield _lead(edition, record)
    yield _kept(edition, record)
    yield _late(edition, record)
    yield _held(edition, record)


def _little(edition: Edition, key: str, n: int) -> Figure:
    return Figure(edition.t(key), edition.t("record.little"), (edition.t("record.little_n", n=n),), said=False)


def _lead(edition: Edition, record: TrackRecord) -> Figure:
    lead, n = record.lead, len(record.leads)
    if lead is None:
        return _little(edition, "record.lead", n)
    key = "record.lead_late" if lead < timedelta() else "record.lead_so"
    value = edition.t(key, length=edition.times.length(lead.total_seconds()))
    return Figure(edition.t("record.lead"), value, (edition.t("record.lead_n", n=n),), said=True)


def _kept(edition: Edition, record: TrackRecord) -> Figure:
    n = len(record.lateness)
    if n < ENOUGH:
        return _little(edition, "record.kept", n)
    tolerance = edition.times.length(edition.page.settings.events.tolerance.total_seconds())
    value = edition.t("record.kept_so", n=n, kept=record.kept)
    return Figure(edition.t("record.kept"), value, (edition.t("record.kept_n", length=tolerance),), said=True)


def _late(edition: Edition, record: TrackRecord) -> Figure:
    late, n = record.late, len(record.lateness)
    if late is None:
        return _little(edition, "record.late", n)
    side = "exact" if abs(late) < timedelta(minutes=1) else "late" if late > timedelta() else "early"
    value = edition.t(f"record.{side}_so", length=edition.times.length(late.total_seconds()))
    return Figure(edition.t("record.late"), value, (edition.t("record.late_n", n=n),), said=True)


def _held(edition: Edition, record: TrackRecord) -> Figure:
    if not record.tells:
        return _little(edition, "record.held", record.scored)
    low, high = (round(100 * share) for share in record.held_range)
    rests_on = edition.t("record.held_n", n=record.scored, shown=record.shown, low=low, high=high)
    nearer = edition.t("record.nearer", nearer=round(100 * record.nearer))
    value = edition.t("record.held_so", held=round(100 * record.held))
    return Figure(edition.t("record.held"), value, (rests_on, nearer), said=True)


def _notes(edition: Edition, record: TrackRecord) -> Iterator[Markup]:
    if record.moved:
        yield edition.t("record.moved", n=record.moved)
    if record.unconfirmed:
        yield edition.t("record.unconfirmed", n=record.unconfirmed)


def punctuality(edition: Edition, record: TrackRecord) -> Punctuality | None:
    """The chart of how outages ended beside the announced end; null where there are too few."""
    late = record.lateness
    if len(late) < ENOUGH:
        return None
    left, right = min(_share(late, 0.05), -_HOUR), max(_share(late, 0.95), _HOUR)
    tolerance = edition.page.settings.events.tolerance
    early, over = bisect_left(late, -tolerance), len(late) - record.kept
    return Punctuality(
        dots=tuple(_stacked(late, left, right, tolerance)),
        end=_x(timedelta(), left, right),
        left=edition.t("record.early_so", length=edition.times.length(left.total_seconds())),
        right=edition.t("record.late_so", length=edition.times.length(right.total_seconds())),
        rows=(
            ("v-early", edition.t("record.row_early"), early),
            ("v-as", edition.t("record.row_kept"), record.kept - early),
            ("v-over", edition.t("record.row_late"), over),
        ),
    )


def _share(ascending: Sequence[timedelta], share: float) -> timedelta:
    return ascending[round(share * (len(ascending) - 1))]


def _x(late: timedelta, left: timedelta, right: timedelta) -> float:
    return round(3 + 94 * min(max((late - left) / (right - left), 0.0), 1.0), 2)


def _stacked(late: Sequence[timedelta], left: timedelta, right: timedelta, tolerance: timedelta) -> Iterator[Dot]:
    """A dot for each, in columns about the announced end: what is on either side of it stands on that side."""
    columns: Counter[int] = Counter()
    width = (right - left) / BINS
    for one in late:
        column = round(min(max(one, left), right) / width)
        if columns[column] < STACK:
            yield Dot(_x(column * width, left, right), columns[column], "f-maj" if one > tolerance else "f-ink")
        columns[column] += 1
