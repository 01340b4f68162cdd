"""The RSS feeds: one item per told change, and one per event, for the site and for each service.

Both carry the facts as elements of the namespace `NAMESPACE` too (docs/feeds.md). Many readers ignore an item that changes; hence a
guid per change in `/feed.rss`, and a second feed with one steady guid per event in `/events.rss`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from functools import cached_property, partial

from markupsafe import Markup

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import Change, Event
from statuspage.render.assets import environment
from statuspage.render.course import change_title
from statuspage.render.edition import Edition, path_of
from statuspage.render.estimate import noted
from statuspage.render.rendered import FRESH, Address, Rendered, View
from statuspage.render.sentence import event_sentence, event_state
from statuspage.render.text import isolate, plain, web_link
from statuspage.render.tracks import interval_span

RSS = "application/rss+xml; charset=utf-8"
NAMESPACE = "urn:x-statuspage:event:1"
TTL = 5
"""Minutes for which readers may keep a feed."""
MOST = 100
"""Items in a feed."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item as both feeds write it."""

    title: str
    link: str
    guid: str
    at: datetime
    event: Event
    description: str
    categories: tuple[str, ...]
    estimate: Expectation | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: where it is, what it is about, and its items."""

    path: str
    about: str
    title: str
    lead: str
    items: tuple[Item, ...]


class Feeds(View):
    """The feeds of an edition: each has some of the items, which are written once for all of them."""

    def __init__(self, edition: Edition) -> None:
        self._edition = replace(edition, times=replace(edition.times, lasting=True))

    def whole(self) -> Iterator[Address]:
        """Those of the whole site."""
        title = self._edition.title
        yield "/feed.rss", partial(self._render, "/feed.rss", "/", title)
        yield "/events.rss", partial(self._render, "/events.rss", "/", title)

    def single(self) -> Iterator[Address]:
        """Those of each service."""
        edition = self._edition
        for view in edition.page.services:
            own, path = view.service.id, path_of("services", view.service.id)
            name = view.service.label(edition.lang)
            for feed in (f"{path}/feed.rss", f"{path}/events.rss"):
                yield feed, partial(self._render, feed, path, name, own)

    @cached_property
    def _changes(self) -> list[Item]:
        return [_change_item(self._edition, change) for change in self._edition.page.changes[:MOST]]

    @cached_property
    def _newest(self) -> list[Item]:
        events = [_event_item(self._edition, event) for event in self._edition.page.events]
        return sorted(events, key=lambda item: item.at, reverse=True)

    def _render(self, path: str, about: str, name: str, service: str | None = None) -> Rendered:
        edition = self._edition
        items = self._newest if path.endswith("/events.rss") else self._changes
        feed = _feed(edition, path, about, name, (i for i in items if service is None or service in i.event.services))
        given = {"rfc822": partial(_rfc822, edition), "iso": partial(_iso, edition)}
        text = environment().get_template("feed/rss.xml").render(e=edition, feed=feed, ns=NAMESPACE, ttl=TTL, **given)
        return Rendered(text.encode("utf-8"), RSS, FRESH, shared=True)


def _feed(edition: Edition, path: str, about: str, name: str, items: Iterable[Item]) -> Feed:
    kind = "events" if path.endswith("/events.rss") else "changes"
    title = plain(edition.t(f"feed.{kind}", title=name))
    lead = plain(edition.t("feed.lead_events" if kind == "events" else "feed.lead"))
    return Feed(path, about, title, lead, tuple(items)[:MOST])


def _change_item(edition: Edition, change: Change) -> Item:
    event = change.event
    link = f"{edition.absolute(path_of('events', event.id))}#change-{event.revision}"
    known = event.id in edition.events
    return Item(
        title=change_title(edition, change),
        link=link if known else edition.absolute("/history"),
        guid=change.name,
        at=change.known_at,
        event=event,
        description=describe(edition, event, change.expectation),
        categories=_categories(edition, event),
        estimate=_told(change.expectation),
    )


def _event_item(edition: Edition, event: Event) -> Item:
    estimate = _last_noted(edition, event)
    return Item(
        title=str(event_sentence(edition, event)),
        link=edition.absolute(path_of("events", event.id)),
        guid=event.id,
        at=event.changed_at,
        event=event,
        description=describe(edition, event, estimate),
        categories=_categories(edition, event),
        estimate=_told(estimate),
    )


def _last_noted(edition: Edition, event: Event) -> Expectation | None:
    """What was last noted of when a live event is over: what the page shows moves as time passes, which is no news."""
    last = edition.page.logged.get(event.id)
    return last if last and last.middle and last.middle > edition.page.now and event.id in edition.page.expectations else None


def _told(estimate: Expectation | None) -> Expectation | None:
    return estimate if estimate and estimate.telling is Telling.BAND else None


def _categories(edition: Edition, event: Event) -> tuple[str, ...]:
    state = edition.t(f"state.{event_state(edition, event)}") if event.id in edition.events else edition.t(f"kind.{event.kind}")
    return (*(edition.service_name(service) for service in event.services), plain(state), event.lifecycle)


def describe(edition: Edition, event: Event, estimate: Expectation | None = None) -> str:
    """An item's text: windows, expected recovery, our estimate of it in a line of its own, what is observed, who says so."""
    times = edition.times
    lines = [
        edition.t(
            "feed.window",
            span=times.span(phase.start, phase.end),
            what=edition.targets(phase.targets),
            impact=edition.t(f"impact.{phase.impact}"),
        )
        for phase in event.phases
        if phase.start or phase.end
    ]
    if event.expected_recovery:
        lines.append(edition.t("feed.back", at=times.at(event.expected_recovery)))
    estimated = noted(edition, estimate)
    lines += [estimated] if estimated else []
    lines += [_observed_line(edition, event)] if event.observed else []
    lines += [_says(edition, event, n) for n in range(len(event.citations))[::-1][:3]]
    lines += [] if event.announced else [edition.t("feed.unannounced")]
    return "\n".join(plain(line) for line in lines)


def _observed_line(edition: Edition, event: Event) -> Markup:
    words = [
        Markup("{} {}").format(isolate(edition.component_name(interval.target)), interval_span(edition, interval))
        for interval in event.observed[-3:]
    ]
    return edition.t("feed.observed", words=edition.t("list").join(words))


def _says(edition: Edition, event: Event, n: int) -> Markup:
    citation = event.citations[n]
    at = edition.times.at(citation.published)
    says = edition.t("feed.says", source=edition.source_name(citation.source), title=citation.title, at=at)
    link = web_link(citation.url)
    return Markup("{} {}").format(says, link) if link else says


def _rfc822(edition: Edition, at: datetime) -> str:
    return format_datetime(edition.times.local(at))


def _iso(edition: Edition, at: datetime) -> str:
    return edition.times.local(at).isoformat(timespec="seconds")
