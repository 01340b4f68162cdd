"""What the home page shows, in the order in which it is read."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.model import ComponentState, Event, State
from statuspage.core.page import ServiceView
from statuspage.render.edition import Edition
from statuspage.render.event import Said, advice, said_by, seen
from statuspage.render.sentence import Sentence, event_sentence
from statuspage.render.states import BAD, CSS, Comparison, Voices, compare, states_of, telling, voices
from statuspage.render.strip import strip
from statuspage.render.text import plain
from statuspage.render.verdict import Orphan, headline, orphan_sentence, orphans, ranked, tally

MOST = 40
"""Things to watch that are told one by one; all stand in the list of services, to which nobody should have to scroll far."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something to watch, with both voices: an event, or components that no event explains."""

    id: str
    sentence: Sentence
    said: Said | None
    announced: Markup | None
    observed: tuple[Markup, ...]
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class Row:
    """A service among all: its state, and the components that need a word."""

    view: ServiceView
    css: str
    reason: Markup | None
    parts: tuple[tuple[str, ComponentState, str, Voices], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Services of one group, trouble first."""

    name: str
    rows: tuple[Row, ...]
    troubled: bool
    tally: tuple[tuple[str, int], ...]


def home_context(edition: Edition) -> dict[str, object]:
    """What `page/home.html` is given."""
    first = headline(edition)
    others = [event for event in ranked(edition) if first.event is None or event.id != first.event.id]
    alone = [o for o in orphans(edition, *BAD, State.UNKNOWN) if o != first.orphan]
    odd = [item(edition, event) for event in others[:MOST]]
    odd += [orphan_item(edition, o) for o in alone[: MOST - len(odd)]]
    event = first.event
    return {
        "title": plain(Markup("{} · {}").format(str(first.sentence), edition.title)),
        "description": str(first.sentence),
        "first": first,
        "item": item(edition, event) if event else orphan_item(edition, first.orphan) if first.orphan else None,
        "advice": advice(edition, event) if event else (),
        "strip": strip(edition, event) if event else None,
        "odd": odd,
        "watched": len(others) + len(alone),
        "upcoming": [(e, event_sentence(edition, e, link=True)) for e in edition.page.upcoming],
        "recent": [(e, event_sentence(edition, e, link=True)) for e in edition.page.recent[:6]],
        "tally": tally(edition),
        "groups": groups(edition),
        "css": CSS,
    }


def item(edition: Edition, event: Event) -> Item:
    """A running event as an item."""
    said = said_by(edition, event)
    verdict = event.verdicts[-1] if event.verdicts else None
    comparison = compare(edition, event, verdict) if verdict else None
    return Item(event.id, event_sentence(edition, event, link=True), said, None, seen(edition, event), comparison)


def orphan_item(edition: Edition, orphan: Orphan) -> Item:
    """Components without an event as an item."""
    told = voices(edition, orphan.states[0])
    sentence = orphan_sentence(edition, orphan, link=True)
    return Item(f"{orphan.service}-{CSS[orphan.state]}", sentence, None, told.announced, told.observed, told.comparison)


def groups(edition: Edition) -> list[Group]:
    """All services by group, in the settings' order of groups."""
    found: dict[str, list[ServiceView]] = {}
    for view in edition.page.services:
        found.setdefault(view.service.group or "", []).append(view)
    return [_group(edition, name, views) for name, views in found.items()]


def _group(edition: Edition, name: str, views: list[ServiceView]) -> Group:
    order = list(CSS)
    rows = tuple(row(edition, view) for view in sorted(views, key=lambda view: order.index(view.state)))
    troubled = any(view.state in {*BAD, State.UNKNOWN} for view in views)
    counted = tuple((state, n) for state in order if (n := sum(view.state is state for view in views)))
    return Group(edition.group_name(name) if name else plain(edition.t("home.ungrouped")), rows, troubled, counted)


def row(edition: Edition, view: ServiceView) -> Row:
    """A service as a row: one line when all is well, its troubled components opened otherwise."""
    shown = [state for state in states_of(view) if state.state in {*BAD, State.UNKNOWN} or state.lost_sources]
    parts = tuple((edition.component_name(s.target), s, CSS[s.state], voices(edition, s)) for s in shown if s.target.component)
    why = None if parts else telling(edition, states_of(view))
    return Row(view, CSS[view.state], why, parts)
