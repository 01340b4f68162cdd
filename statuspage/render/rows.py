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
from statuspage.render.states import BAD, CSS, Comparison, counted, telling, voices
from statuspage.render.text import plain
from statuspage.render.uptime import Glance, glance
from statuspage.render.words import CATALOGUES, fill
from statuspage.settings import Service

CROWD = 200
"""Services from which on the days of those that are well stand on their own pages only: they are most of the bytes."""

_FEW = 8
"""Services that are found without searching."""

_OPEN = 12
"""Services of a group that is well and open nevertheless."""

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
    """A service among all: its state, why, and the components that need a word; `find` are other words that it is known by."""

    id: str
    href: str
    name: str
    state: State
    reason: Markup | None
    parts: tuple[Part, ...]
    glance: Glance | None
    find: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of the services to be shown: its id, its mark (empty: none) and its words."""

    id: str
    css: str
    words: Markup


@dataclass(frozen=True, slots=True)
class Finder:
    """What helps to find one service among many: choices by state, and the groups with their ids."""

    choices: tuple[Choice, ...]
    groups: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Services of one group, trouble first. `number` is its place on the page, from 1; `dense`: there are very many services."""

    number: int
    name: str
    rows: tuple[Row, ...]
    open: bool
    dense: bool
    tally: tuple[tuple[State, int], ...]


def finder(edition: Edition) -> Finder | None:
    """What helps to find a service; null while there are few."""
    views = edition.page.services
    if len(views) <= _FEW:
        return None
    found = counted(views)
    named = tuple((f"g-{number}", _title(edition, name)) for number, name in enumerate(_by_group(views), 1))
    return Finder(_choices(edition, found) if len(found) > 1 else (), named if len(named) > 1 else ())


def _choices(edition: Edition, numbers: tuple[tuple[State, int], ...]) -> tuple[Choice, ...]:
    every = sum(n for _, n in numbers)
    odd = sum(n for state, n in numbers if _odd(state))
    found = [Choice("f-all", "", edition.t("find.all", n=every))]
    found += [Choice("f-bad", "", edition.t("find.bad", n=odd))] if odd else []
    words = ((CSS[state], edition.t("find.one", state=edition.t(f"state.{state}"), n=n)) for state, n in numbers)
    return tuple(found + [Choice(f"f-{css}", css, text) for css, text in words])


def groups(edition: Edition, *, opened: bool = False) -> list[Markup]:
    """All services by group, in the settings' order of groups; `opened`: all of these are open."""
    crowd = len(edition.page.services) >= CROWD
    found = _by_group(edition.page.services)
    alone = opened or len(found) == 1
    made = (_group(edition, n, name, views, alone=alone, crowd=crowd) for n, (name, views) in enumerate(found.items(), 1))
    return [_group_html(edition.lang, group) for group in made]


def _by_group(views: Sequence[ServiceView]) -> dict[str, list[ServiceView]]:
    found: dict[str, list[ServiceView]] = {}
    for view in views:
        found.setdefault(view.service.group or "", []).append(view)
    return found


def _title(edition: Edition, name: str) -> str:
    return edition.group_name(name) if name else plain(edition.t("home.ungrouped"))


def _odd(state: State) -> bool:
    return state in BAD or state is State.UNKNOWN


def _group(edition: Edition, number: int, name: str, views: list[ServiceView], *, alone: bool, crowd: bool) -> Group:
    """`alone`: it is the only group, or one of the few that were asked for; `crowd`: there are very many services."""
    rows = tuple(_row(edition, view, crowd=crowd) for view in sorted(views, key=lambda view: _ORDER[view.state]))
    few = len(rows) <= _OPEN and not crowd
    shown = alone or few or any(_odd(view.state) for view in views)
    return Group(number, _title(edition, name), rows, shown, crowd, counted(views))


def _row(edition: Edition, view: ServiceView, *, crowd: bool) -> Row:
    """A service as a row: one line when all is well, its troubled components opened otherwise."""
    states = view.states
    shown = [s for s in states if _odd(s.state) or s.lost_sources]
    parts = tuple(_part(edition, s) for s in shown if s.target.component)
    why = None if parts else telling(edition, states)
    service = view.service
    href, name = edition.link(path_of("services", service.id)), service.label(edition.lang)
    days = None if crowd and not _odd(view.state) else glance(edition, view)
    return Row(service.id, href, name, view.state, why, parts, days, _find(service, name))


def known_by(edition: Edition, view: ServiceView) -> str:
    """Everything by which a visitor may look for a service: its group, its names, and its functions'."""
    service, name = view.service, view.service.label(edition.lang)
    return f"{_title(edition, service.group or '')} {name} {_find(service, name)}"


def _find(service: Service, name: str) -> str:
    """The other words by which a visitor may look for a service: its names, and its functions'."""
    named = [service.name, *service.names.values(), *service.aliases]
    parts = (word for part in service.components for word in (part.name, *part.names.values(), *part.aliases))
    return " ".join(dict.fromkeys(word for word in (*named, *parts) if word != name))


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
