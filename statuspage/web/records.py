"""What is out of view, by its address without a language: an old event, a notice, a month of the history; loaded, then rendered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.page import Known, Month, Page, as_older
from statuspage.render import Rendered, Site, card
from statuspage.render.api import view as api
from statuspage.render.rendered import FRESH, HTML
from statuspage.render.sources import before, month_path
from statuspage.store import older

_EVENTS = 500
"""Events of a month that are listed."""

_ID = r"([A-Za-z0-9._~-]{1,64})"
_EVENT, _NOTICE, _MONTH = (re.compile(p) for p in (f"/events/{_ID}", f"/notices/{_ID}", r"/history/(\d{4})-(\d{2})"))


@dataclass(frozen=True, slots=True)
class Record:
    """What was loaded for an address, and the month that it is about, if it is about one."""

    known: Known
    month: Month | None = None


def may_be_one(bare: str) -> bool:
    """Whether there may be a record at an address without a language."""
    return any(pattern.fullmatch(_page(bare)) for pattern in (_EVENT, _NOTICE, _MONTH))


async def load(connection: AsyncConnection, bare: str, page: Page, now: datetime) -> Record | None:
    """What a record is made of; null when there is none."""
    bare = _page(bare)
    if found := _EVENT.fullmatch(bare):
        return _record(await older.event(connection, found[1], now))
    if found := _NOTICE.fullmatch(bare):
        return _record(await older.notice(connection, found[1]))
    month = _month(bare, page)
    if month is None:
        return None
    zone = ZoneInfo(page.settings.site.timezone)
    start, end = (datetime.combine(day, time(), zone).astimezone(UTC) for day in month)
    events = await older.begun(connection, start, end, _EVENTS + 1)
    shown = tuple(events[:_EVENTS])
    return Record(Known(events=shown), Month(month[0], shown, len(events) > _EVENTS))


def addresses(bare: str) -> tuple[str, ...]:
    """Everything that stands for a page of these: itself, its document in the API and, of an event, its card."""
    cards = (card.card_of(bare),) if _EVENT.fullmatch(bare) else ()
    return (bare, f"{api.ROOT}{bare}.json", *cards)


def months(page: Page) -> Iterator[str]:
    """The addresses of all months of the history, newest first."""
    zone = ZoneInfo(page.settings.site.timezone)
    month = page.now.astimezone(zone).date().replace(day=1)
    begun = (page.first_event or page.now).astimezone(zone).date().replace(day=1)
    while month >= begun and _month(month_path(month), page):
        yield month_path(month)
        month = before(month)


def _page(bare: str) -> str:
    """The address of the page that is about the same as what is asked for: a document of the API, or a card."""
    for folder, end in ((api.ROOT, ".json"), (card.ROOT, ".svg")):
        if bare.startswith(f"{folder}/") and bare.endswith(end):
            return bare[len(folder) : -len(end)]
    return bare


def _record(known: Known | None) -> Record | None:
    return Record(known) if known else None


def _month(bare: str, page: Page) -> tuple[date, date] | None:
    """The first days of the month that is asked for and of the one after it; null for one that is none or to come."""
    found = _MONTH.fullmatch(bare)
    if found is None or not 1 <= int(found[2]) <= 12 or not 2000 <= int(found[1]) <= 9998:
        return None
    start = date(int(found[1]), int(found[2]), 1)
    today = page.now.astimezone(ZoneInfo(page.settings.site.timezone)).date()
    return (start, (start + timedelta(days=31)).replace(day=1)) if start <= today else None


def render(path: str, page: Page, record: Record) -> Rendered | None:
    """The page at `path`, an address in any language; where an event went into another, that one's address."""
    return next(rendered(page, record, [path]))


def rendered(page: Page, record: Record, paths: list[str]) -> Iterator[Rendered | None]:
    """The pages at these addresses of one record, in their order: see `render`."""
    site = Site(as_older(page, record.known, record.month))
    for path in paths:
        found = site.render(path)
        if found is not None or record.month is not None or not record.known.events:
            yield found
        else:
            yield Rendered(b"", HTML, FRESH, site.link_to(path, record.known.events[0].id))
