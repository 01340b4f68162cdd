"""Puts the steps of an event's life into words: the course on its page, the items of the feed."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.model import Change, ChangeKind, Ending, Event, Interval, Target
from statuspage.render.edition import Edition
from statuspage.render.evidence import newest_words, quotes_of
from statuspage.render.sentence import announced_end, event_targets, noun, overrun, target_phrases
from statuspage.render.text import isolate, plain

_QUOTE = 120
OBSERVED = frozenset({ChangeKind.OBSERVED, ChangeKind.OVERRUN, ChangeKind.RECORDED})
_FIRST = (
    ChangeKind.ENDED,
    ChangeKind.CANCELLED,
    ChangeKind.WITHDRAWN,
    ChangeKind.POSTPONED,
    ChangeKind.EXTENDED,
    ChangeKind.SHORTENED,
    ChangeKind.OVERRUN,
    ChangeKind.ANNOUNCED,
    ChangeKind.OBSERVED,
    ChangeKind.STARTED,
    ChangeKind.DUE,
    ChangeKind.REVISED,
    ChangeKind.RECORDED,
)
"""Of several kinds in one change the one that its title tells."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change in words. `observed`: it is our voice; `quote` are the notice's own words that came with it."""

    change: Change
    observed: bool
    words: Markup
    quote: str = ""
    lang: str = ""


def course(edition: Edition, changes: Iterable[Change]) -> list[Step]:
    """The steps of an event, newest first, from its changes, oldest first."""
    steps, before = [], None
    for change in changes:
        steps.append(_step(edition, change, before))
        before = change.event
    return steps[::-1]


def _step(edition: Edition, change: Change, before: Event | None) -> Step:
    told = sorted(change.kinds, key=_FIRST.index)
    words = edition.t("sentence_gap").join(_capital(_tell(edition, change, kind, before)) for kind in told)
    fresh = _fresh_citation(change.event, before)
    notice = edition.page.notices.get(fresh) if fresh else None
    quote = (newest_words(quotes_of(change.event, *fresh)) if fresh else "") or (notice.title if notice else "")
    observed = told[0] in OBSERVED or (told[0] is ChangeKind.ENDED and change.event.ending is Ending.OBSERVATION)
    return Step(change, observed, words, _short(quote), notice.facts.lang if notice else "")


def _capital(words: Markup) -> Markup:
    """A first Latin letter of our own words made a capital; names keep theirs, since a tag stands before them."""
    return words[:1].upper() + words[1:]


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE]}……"


def _fresh_citation(event: Event, before: Event | None) -> tuple[str, int] | None:
    known = {(c.notice, c.revision) for c in before.citations} if before else set()
    fresh = [(c.notice, c.revision) for c in event.citations if (c.notice, c.revision) not in known]
    return fresh[-1] if fresh else None


def _tell(edition: Edition, change: Change, kind: ChangeKind, before: Event | None) -> Markup:
    if kind is ChangeKind.RECORDED:
        return _recorded(edition, change.event, before)
    return change_words(edition, change, kind)


def _recorded(edition: Edition, event: Event, before: Event | None) -> Markup:
    """What moved on the observed track."""
    known = set(before.observed) if before else set()
    fresh = [interval for interval in event.observed if interval not in known]
    lines = [_interval(edition, interval) for interval in fresh]
    return edition.t("sentence_gap").join(lines) if lines else edition.t("step.recorded")


def _interval(edition: Edition, interval: Interval) -> Markup:
    name = isolate(edition.component_name(interval.target))
    if interval.end:
        return edition.t("step.interval_ended", name=name, at=edition.times.at(interval.end))
    what = edition.t(f"condition.{interval.condition}")
    return edition.t("step.interval", name=name, what=what, at=edition.times.at(interval.start))


def change_words(edition: Edition, change: Change, kind: ChangeKind) -> Markup:
    """One kind of a change: `停机维护延长至 12月22日 10:00`."""
    event, times = change.event, edition.times
    end = announced_end(event)
    given = {"noun": noun(edition, event), "at": times.at(end) if end else edition.t("unknown_time")}
    key = f"step.{kind}"
    if kind is ChangeKind.ENDED:
        return _ended(edition, event, given["noun"])
    if kind in {ChangeKind.EXTENDED, ChangeKind.SHORTENED, ChangeKind.DUE} and end is None:
        key = "step.revised"
    if kind is ChangeKind.ANNOUNCED:
        return _announced(edition, event, given["noun"])
    if kind is ChangeKind.OBSERVED:
        return _observed(edition, event)
    if kind is ChangeKind.OVERRUN:
        return _overrun(edition, change)
    return edition.t(key, **given)


def _announced(edition: Edition, event: Event, name: Markup) -> Markup:
    starts = [phase.start for phase in event.phases if phase.start]
    end = announced_end(event)
    if not starts and end is None:
        return edition.t("step.announced", noun=name)
    return edition.t("step.announced_span", noun=name, span=edition.times.span(min(starts, default=None), end))


def _observed(edition: Edition, event: Event) -> Markup:
    latest = max(event.observed, key=lambda interval: interval.start, default=None)
    if latest is None:
        return edition.t("step.recorded")
    key = "step.observed" if event.announced else "step.observed_unannounced"
    what = edition.t(f"condition.{latest.condition}")
    name = isolate(edition.component_name(latest.target))
    return edition.t(key, name=name, what=what, at=edition.times.at(latest.start))


def _overrun(edition: Edition, change: Change) -> Markup:
    """An overrun as it stood when it became known: its running length is the page's to tell."""
    open_now = tuple(dict.fromkeys(i.target for i in change.event.observed if i.end is None))
    names = edition.targets(open_now) if open_now else isolate("")
    if not open_now or overrun(edition, change.event) is None:
        return edition.t("step.overrun", noun=noun(edition, change.event))
    return edition.t("step.overrun_names", noun=noun(edition, change.event), names=names)


def _ended(edition: Edition, event: Event, name: Markup) -> Markup:
    at = edition.times.at(event.ended_at) if event.ended_at else edition.t("unknown_time")
    over = announced_end(event)
    late = (event.ended_at - over).total_seconds() if over and event.ended_at else 0
    if event.ending is Ending.OBSERVATION and late >= 60:
        return edition.t("step.ended_observed_late", noun=name, at=at, length=edition.times.length(late))
    return edition.t(f"step.ended_{event.ending or Ending.UNCONFIRMED}", noun=name, at=at)


def change_title(edition: Edition, change: Change) -> str:
    """A feed item's title: `北京市电子税务局：停机维护延长至 12月22日 10:00`."""
    kind = min(change.kinds, key=_FIRST.index)
    return titled(edition, change.event, event_targets(change.event), change_words(edition, change, kind))


def titled(edition: Edition, event: Event, targets: tuple[Target, ...], words: Markup) -> str:
    """What is told of some targets of an event, as a title: after their names, without a full stop."""
    about = Markup("").join(target_phrases(edition, edition.services_of(event), targets)).removesuffix("，")
    return plain(edition.t("feed.title", subject=about, words=words)).rstrip("。.")
