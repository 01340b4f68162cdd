"""Puts services, events, notices and sources into the documents of our own API."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from statuspage.core.model import Change, ComponentState, Event, EventKind, NoticeRevision, State
from statuspage.core.page import Month, Page, ServiceView, SourceView
from statuspage.core.recovery import TrackRecord
from statuspage.render.api.model import (
    CalendarDocument,
    ChangesDocument,
    EventDocument,
    EventItem,
    EventsDocument,
    MonthDocument,
    NoticeDocument,
    NoticeItem,
    NoticesDocument,
    Record,
    Seen,
    Service,
    ServiceComponent,
    ServiceDocument,
    ServicesDocument,
    SiteDocument,
    Source,
    SourceDocument,
    SourcesDocument,
    TitledChange,
)
from statuspage.render.brief import of_service, of_site, told, vouched
from statuspage.render.course import change_title
from statuspage.render.edition import Edition, path_of
from statuspage.render.notice import Chain, known_notices
from statuspage.render.sentence import event_sentence, event_state

MOST = 100
"""Changes in one document."""


def seen(page: Page) -> Seen:
    """Of when a page is."""
    return Seen(page.now, page.reconciled_at, page.stale, page.past)


def site(edition: Edition) -> SiteDocument:
    """The site as a whole."""
    page, brief = edition.page, of_site(edition)
    return SiteDocument(
        seen=seen(page),
        title=edition.title,
        url=edition.absolute("/"),
        time_zone=page.settings.site.timezone,
        languages={lang: replace(edition, lang=lang).absolute("/api/v1/site.json") for lang in page.settings.site.languages},
        state=brief.state,
        sentence=str(brief.sentence),
        states=_counted(page),
        running=_ids(page.running),
        upcoming=_ids(page.upcoming),
        recent=_ids(page.recent),
        newest_change=max((change.number for change in page.changes), default=0),
    )


def services(edition: Edition) -> ServicesDocument:
    """Every service."""
    feeding = _feeding(edition.page)
    return ServicesDocument(seen(edition.page), tuple(_service(edition, view, feeding) for view in edition.page.services))


def service(edition: Edition, view: ServiceView) -> ServiceDocument:
    """One service."""
    return ServiceDocument(seen(edition.page), _service(edition, view, _feeding(edition.page)))


def events(edition: Edition) -> EventsDocument:
    """The events in view."""
    page = edition.page
    return EventsDocument(seen(page), *(_items(edition, group) for group in (page.running, page.upcoming, page.recent)))


def event(edition: Edition, found: Event) -> EventDocument:
    """One event with its changes."""
    told = (change for change in edition.page.history.get(found.id, ()) if change.told)
    return EventDocument(seen(edition.page), _item(edition, found), tuple(_change(edition, change) for change in told))


def maintenances(edition: Edition) -> CalendarDocument:
    """What the calendar shows."""
    page = edition.page
    found = [one for one in (*page.running, *page.upcoming) if one.kind is EventKind.MAINTENANCE]
    return CalendarDocument(seen(page), _items(edition, sorted(found, key=_begins)))


def month(edition: Edition, found: Month) -> MonthDocument:
    """A month of the history."""
    return MonthDocument(seen(edition.page), found.first, found.cut, _items(edition, found.events))


def changes(edition: Edition, found: Iterable[Change], after: int = 0) -> ChangesDocument:
    """Told changes in the order of their numbers; `after` is what there are none after, when `found` is empty."""
    told = tuple(_change(edition, change) for change in sorted(found, key=lambda change: change.number))
    newest = told[-1].number if told else after
    return ChangesDocument(told, newest, edition.absolute(f"/api/v1/changes/{newest}.json"))


def notices(edition: Edition) -> NoticesDocument:
    """The notices in view."""
    chains = known_notices(edition.page).values()
    newest = sorted((chain[0] for chain in chains), key=lambda latest: latest.published, reverse=True)
    citing = _citing(edition.page)
    items = (NoticeItem(_notice_page(edition, one), one, citing.get(one.id, ())) for one in newest)
    return NoticesDocument(seen(edition.page), tuple(items))


def notice(edition: Edition, chain: Chain) -> NoticeDocument:
    """One notice with its revisions."""
    citing = _citing(edition.page).get(chain[0].id, ())
    older = edition.page.older.get(chain[0].id)
    return NoticeDocument(seen(edition.page), _notice_page(edition, chain[0]), chain, (*citing, *([older] if older else [])))


def sources(edition: Edition) -> SourcesDocument:
    """Every source."""
    return SourcesDocument(seen(edition.page), tuple(_source(edition, view) for view in edition.page.sources))


def source(edition: Edition, view: SourceView) -> SourceDocument:
    """One source."""
    return SourceDocument(seen(edition.page), _source(edition, view))


def component(edition: Edition, own: ComponentState) -> ServiceComponent:
    """A component's state with both tracks beside it."""
    shown, whole = told(edition, own), not own.target.component
    return ServiceComponent(
        target=own.target,
        name=edition.service_name(own.target.service) if whole else edition.component_name(own.target),
        state=shown.state,
        reason=shown.reason,
        why=shown.why,
        since=own.since,
        data_to=own.data_to,
        reachable=own.reachable,
        measured=own.measured,
        events=own.events,
        lost_sources=own.lost_sources,
    )


def _counted(page: Page) -> dict[State, int]:
    found: dict[State, int] = {}
    for view in page.services:
        state = vouched(page, view.state)
        found[state] = found.get(state, 0) + 1
    return found


def _ids(found: Iterable[Event]) -> tuple[str, ...]:
    return tuple(one.id for one in found)


def _feeding(page: Page) -> dict[str, list[str]]:
    """The sources of each service."""
    found: dict[str, list[str]] = {}
    for view in page.sources:
        for id in view.source.services:
            found.setdefault(id, []).append(view.source.id)
    return found


def _service(edition: Edition, view: ServiceView, feeding: dict[str, list[str]]) -> Service:
    brief, own = of_service(edition, view), view.service
    return Service(
        id=own.id,
        name=own.label(edition.lang),
        url=edition.absolute(path_of("services", own.id)),
        group=edition.group_name(own.group) if own.group else None,
        homepage=own.homepage,
        support=own.support,
        state=brief.state,
        sentence=str(brief.sentence),
        whole=component(edition, view.whole),
        components=tuple(component(edition, part.state) for part in view.components),
        running=_ids(view.running),
        upcoming=_ids(view.upcoming),
        recent=_ids(view.recent),
        sources=tuple(feeding.get(own.id, ())),
    )


def _items(edition: Edition, found: Iterable[Event]) -> tuple[EventItem, ...]:
    return tuple(_item(edition, one) for one in found)


def _item(edition: Edition, found: Event) -> EventItem:
    url = edition.absolute(path_of("events", found.id))
    told = edition.page.expectations.get(found.id)
    return EventItem(url, str(event_sentence(edition, found)), event_state(edition, found), found, told)


def _begins(found: Event) -> tuple[bool, float]:
    starts = [phase.start.timestamp() for phase in found.phases if phase.start]
    return not starts, min(starts, default=0.0)


def _change(edition: Edition, change: Change) -> TitledChange:
    return TitledChange(
        id=change.name,
        number=change.number,
        kinds=change.kinds,
        known_at=change.known_at,
        url=f"{edition.absolute(path_of('events', change.event.id))}#change-{change.revision}",
        event=change.event,
        expectation=change.expectation,
        title=change_title(edition, change),
    )


def _citing(page: Page) -> dict[str, tuple[str, ...]]:
    """The events in view that cite each notice."""
    found: dict[str, dict[str, None]] = {}
    for one in page.events:
        for citation in one.citations:
            found.setdefault(citation.notice, {})[one.id] = None
    return {id: tuple(own) for id, own in found.items()}


def _notice_page(edition: Edition, latest: NoticeRevision) -> str:
    return edition.absolute(path_of("notices", latest.id))


def _source(edition: Edition, view: SourceView) -> Source:
    own = view.source
    return Source(
        id=own.id,
        name=own.label(edition.lang),
        page=edition.absolute(path_of("sources", own.id)),
        url=own.url or None,
        official=own.official,
        services=own.services,
        problem=view.problem,
        health=view.health,
        every=view.every.total_seconds(),
        record=_record(view.record),
        notices=tuple(one.id for one in view.notices),
    )


def _record(record: TrackRecord) -> Record:
    return Record(
        outages=len(record.lateness),
        kept=record.kept,
        moved=record.moved,
        unconfirmed=record.unconfirmed,
        lead=_seconds(record.lead),
        late=_seconds(record.late),
        shown=record.shown,
        scored=record.scored,
        held=record.held if record.tells else None,
        nearer=record.nearer if record.tells else None,
    )


def _seconds(length: timedelta | None) -> float | None:
    return None if length is None else length.total_seconds()
