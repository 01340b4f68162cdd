"""The home page's list of services, put together from pieces that are remembered: a change touches few of a thousand services.

Each piece is a function of its value and its language alone: a remembered one is the same, byte for byte, as one rendered anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from markupsafe import Markup

from statuspage.core.model import ComponentState, State
from statuspage.core.page import ServiceView
from statuspage.render.assets import environment
from statuspage.render.edition import Edition, path_of
from statuspage.render.states import BAD, CSS, Comparison, telling, voices
from statuspage.render.text import plain
from statuspage.render.uptime import Glance, glance
from statuspage.render.words import CATALOGUES, fill

_ROWS = 16_384
_GROUPS = 1024
_ORDER = {state: place for place, state in enumerate(CSS)}


@dataclass(frozen=True, slots=True)
class Part:
    """A component that needs a word, in both voices."""

    name: str
    state: State
    announced: Markup
    theirs: bool
    observed: Markup
    comparison: Comparison | None
    lost: Markup | None


@dataclass(frozen=True, slots=True)
class Row:
    """A service among all: its state, why, and the components that need a word."""

    id: str
    href: str
    name: str
    state: State
    reason: Markup | None
    parts: tuple[Part, ...]
    glance: Glance | None


@dataclass(frozen=True, slots=True)
class Group:
    """Services of one group, trouble first. `number` is its place on the page, from 1."""

    number: int
    name: str
    rows: tuple[Row, ...]
    open: bool
    tally: tuple[tuple[State, int], ...]


def groups(edition: Edition) -> list[Markup]:
    """All services by group, in the settings' order of groups."""
    found: dict[str, list[ServiceView]] = {}
    for view in edition.page.services:
        found.setdefault(view.service.group or "", []).append(view)
    alone = len(found) == 1
    made = (_group(edition, number, name, views, alone=alone) for number, (name, views) in enumerate(found.items(), 1))
    return [_group_html(edition.lang, group) for group in made]


def _group(edition: Edition, number: int, name: str, views: list[ServiceView], *, alone: bool) -> Group:
    rows = tuple(_row(edition, view) for view in sorted(views, key=lambda view: _ORDER[view.state]))
    troubled = any(view.state in BAD or view.state is State.UNKNOWN for view in views)
    counted = tuple((state, n) for state in CSS if (n := sum(view.state is state for view in views)))
    title = edition.group_name(name) if name else plain(edition.t("home.ungrouped"))
    return Group(number, title, rows, troubled or alone or len(rows) <= 12, counted)


def _row(edition: Edition, view: ServiceView) -> Row:
    """A service as a row: one line when all is well, its troubled components opened otherwise."""
    states = view.states
    shown = [s for s in states if s.state in BAD or s.state is State.UNKNOWN or s.lost_sources]
    parts = tuple(_part(edition, s) for s in shown if s.target.component)
    why = None if parts else telling(edition, states)
    service = view.service
    href, name = edition.link(path_of("services", service.id)), service.label(edition.lang)
    return Row(service.id, href, name, view.state, why, parts, glance(edition, view))


def _part(edition: Edition, state: ComponentState) -> Part:
    told = voices(edition, state)
    name = edition.component_name(state.target)
    return Part(name, state.state, told.announced, told.theirs, told.observed[0], told.comparison, told.lost)


@lru_cache(maxsize=_GROUPS)
def _group_html(lang: str, group: Group) -> Markup:
    rows: Sequence[Markup] = [_row_html(lang, row) for row in group.rows]
    return _piece("page/_group.html", lang, group=group, rows=rows)


@lru_cache(maxsize=_ROWS)
def _row_html(lang: str, row: Row) -> Markup:
    return _piece("page/_row.html", lang, row=row)


def _piece(template: str, lang: str, **given: object) -> Markup:
    words = CATALOGUES[lang]
    text = environment().get_template(template).render(t=partial(fill, words), words=words, css=CSS, **given)
    return Markup(text)  # noqa: S704 -- made by a template that escapes
