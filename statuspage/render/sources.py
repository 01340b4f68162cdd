"""What the pages on sources and on history show."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.page import SourceView
from statuspage.render.course import Step, course
from statuspage.render.edition import Edition, path_of
from statuspage.render.record import summary
from statuspage.render.service import told
from statuspage.render.states import problem
from statuspage.render.text import plain

_CHANGES = 30
_NOTICES = 8


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source, why it does not count (null: it does), how often it is visited, its record in a sentence, and its page."""

    view: SourceView
    name: str
    problem: Markup | None
    every: str
    record: Markup
    href: str


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
    every = edition.times.length(view.source.every.total_seconds())
    href = edition.link(path_of("sources", view.source.id))
    return SourceItem(view, view.source.label(edition.lang), why, every, summary(edition, view.record), href)


def history_context(edition: Edition) -> dict[str, object]:
    """What `page/history.html` is given."""
    page = edition.page
    return {
        "title": plain(Markup("{} · {}").format(edition.t("nav.history"), edition.title)),
        "description": plain(edition.t("history.lead")),
        "running": told(edition, page.running),
        "recent": told(edition, page.recent),
        "steps": latest_steps(edition),
    }


def latest_steps(edition: Edition) -> list[Step]:
    """The newest told changes of all events, in words."""
    page = edition.page
    steps = (step for changes in page.history.values() for step in course(edition, changes) if step.change.told)
    known = {event.id for event in page.events}
    fresh = [step for step in steps if step.change.event.id in known]
    return sorted(fresh, key=lambda step: (step.change.known_at, step.change.number), reverse=True)[:_CHANGES]
