"""What the pages on sources and on history show."""

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from statuspage.core.page import Month, SourceView
from statuspage.core.source import Trouble
from statuspage.render.course import Step, course
from statuspage.render.edition import Edition, path_of
from statuspage.render.record import pace, summary
from statuspage.render.rhythm import rhythm
from statuspage.render.service import told
from statuspage.render.states import problem
from statuspage.render.text import plain

_CHANGES = 30
_NOTICES = 8
_MONTHS = 24


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source, why it does not count (null: it does), how often it is visited, its record in a sentence, its page, and how
    often it usually says something (null: not known). `seems` says what it looks like now, where its format has changed."""

    view: SourceView
    name: str
    problem: Markup | None
    every: Markup
    record: Markup
    href: str
    rhythm: Markup | None
    seems: Markup | None = None


def sources_context(edition: Edition) -> dict[str, object]:
    """What `page/sources.html` is given: unreadable sources first."""
    items = sorted((_item(edition, view) for view in edition.page.sources), key=lambda item: item.problem is None)
    return {
        "title": plain(Markup("{} · {}").format(edition.t("nav.sources"), edition.title)),
        "description": plain(edition.t("sources.title")),
        "items": items,
        "good": sum(item.problem is None for item in items),
        "most": _NOTICES,
    }


def _item(edition: Edition, view: SourceView) -> SourceItem:
    why = problem(edition, view.problem) if view.problem else None
    href = edition.link(path_of("sources", view.source.id))
    name = view.source.label(edition.lang)
    return SourceItem(
        view, name, why, pace(edition, view), summary(edition, view.record), href, rhythm(edition, view), _seems(edition, view)
    )


def _seems(edition: Edition, view: SourceView) -> Markup | None:
    """What a source has been and what it looks like now; the operator decides as what it is read."""
    health = view.health
    if view.problem is not Trouble.CHANGED or not health.seems:
        return None
    return edition.t("sources.seems", kind=view.source.kind or health.kind or "", seems=health.seems)


def history_context(edition: Edition) -> dict[str, object]:
    """What `page/history.html` is given."""
    page = edition.page
    return {
        "title": plain(Markup("{} · {}").format(edition.t("nav.history"), edition.title)),
        "description": plain(edition.t("history.lead")),
        "running": told(edition, page.running),
        "recent": told(edition, page.recent),
        "steps": latest_steps(edition),
        "months": months(edition),
    }


def months(edition: Edition) -> list[tuple[str, str]]:
    """The months of the history, newest first, at most two years of them, each with its address and its name."""
    page, times = edition.page, edition.times
    month = times.local(page.now).date().replace(day=1)
    found: list[tuple[str, str]] = []
    begun = times.local(page.first_event or page.now).date().replace(day=1)
    while month >= begun and len(found) < _MONTHS:
        found.append(_linked(edition, month))
        month = before(month)
    return found


def month_path(month: date) -> str:
    """The address of a month of the history."""
    return f"/history/{month:%Y-%m}"


def before(month: date) -> date:
    """The first day of the month before."""
    return (month - timedelta(days=1)).replace(day=1)


def month_context(edition: Edition, month: Month) -> dict[str, object]:
    """What `page/month.html` is given."""
    page, times = edition.page, edition.times
    name = times.month(month.first.year, month.first.month)
    after = (month.first + timedelta(days=31)).replace(day=1)
    today = times.local(page.now).date()
    begun = times.local(page.first_event).date() if page.first_event else today
    earlier = before(month.first)
    return {
        "title": plain(Markup("{} · {} · {}").format(name, edition.t("nav.history"), edition.title)),
        "description": plain(edition.t("history.month_lead", month=name)),
        "name": name,
        "events": told(edition, month.events),
        "cut": month.cut,
        "earlier": _linked(edition, earlier) if earlier >= begun.replace(day=1) else None,
        "later": _linked(edition, after) if after <= today else None,
    }


def _linked(edition: Edition, month: date) -> tuple[str, str]:
    return month_path(month), edition.times.month(month.year, month.month)


def latest_steps(edition: Edition) -> list[Step]:
    """The newest told changes of all events, in words."""
    page = edition.page
    steps = (step for changes in page.history.values() for step in course(edition, changes) if step.change.told)
    known = {event.id for event in page.events}
    fresh = [step for step in steps if step.change.event.id in known]
    return sorted(fresh, key=lambda step: (step.change.known_at, step.change.number), reverse=True)[:_CHANGES]
