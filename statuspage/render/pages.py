"""The HTML pages of an edition: which there are, each with its template and what that is given."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import unquote

from statuspage.core.model import Target
from statuspage.core.page import Page
from statuspage.render import agenda
from statuspage.render.api.catalogue import api_context
from statuspage.render.diagnose import PATH, UNKNOWN, WRONG, address_of, choose_context, chosen, diagnosis_context
from statuspage.render.edition import Edition, path_of
from statuspage.render.event import event_context
from statuspage.render.framed import framed
from statuspage.render.home import home_context
from statuspage.render.notice import known_notices, notice_context
from statuspage.render.problem import PROBLEMS, problem_context
from statuspage.render.record import source_context
from statuspage.render.rendered import FRESH, HTML, Address, Rendered, View
from statuspage.render.service import service_context
from statuspage.render.sources import history_context, month_context, month_path, sources_context


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page to be rendered: its path, its template and what the template is given; `key`: what it is kept under instead."""

    path: str
    template: str
    context: Callable[[Edition], dict[str, object]]
    key: str = ""


_WHOLE = (
    _Leaf("/", "page/home.html", home_context),
    _Leaf("/sources", "page/sources.html", sources_context),
    _Leaf(agenda.PATH, "page/calendar.html", agenda.agenda_context),
    _Leaf("/history", "page/history.html", history_context),
    _Leaf("/api", "page/api.html", api_context),
    *(_Leaf("/", "page/problem.html", partial(problem_context, problem=problem), key) for problem, key in PROBLEMS.items()),
    _Leaf(PATH, "page/diagnose.html", choose_context),
    _Leaf(PATH, "page/diagnose.html", partial(choose_context, wrong="unknown"), UNKNOWN),
    _Leaf(PATH, "page/diagnose.html", partial(choose_context, wrong="wrong"), WRONG),
)


class Pages(View):
    """The pages of an edition. `others` are all editions by language, for the links between them."""

    def __init__(self, edition: Edition, others: Mapping[str, Edition]) -> None:
        self._edition, self._others = edition, others

    def whole(self) -> Iterator[Address]:
        """Those about the whole site."""
        for leaf in _WHOLE:
            yield leaf.key or leaf.path, partial(self._render, leaf)

    def single(self) -> Iterator[Address]:
        """Those about one service, source, event, month or notice."""
        for leaf in (leaf for listed in _LEAVES.values() for leaf in listed(self._edition.page, None)):
            yield leaf.path, partial(self._render, leaf)
        for gone, event in self._edition.page.merged.items():
            yield path_of("events", gone), partial(_redirected, self._edition, path_of("events", event))

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """A page of `single`, or one that is found by its query: of these there are several times as many as services."""
        folder, asks, query = path.partition("?")
        if asks:
            return self._asked(query) if folder == PATH else None
        kind, _, id = path.removeprefix("/").partition("/")
        page, id = self._edition.page, unquote(id)
        leaf = next((leaf for leaf in _LEAVES[kind](page, id) if leaf.path == path), None) if kind in _LEAVES else None
        if leaf is not None:
            return partial(self._render, leaf)
        return partial(_redirected, self._edition, path_of("events", page.merged[id])) if self._moved(path, id) else None

    def _moved(self, path: str, id: str) -> bool:
        """Whether an event that went into another has this address."""
        return id in self._edition.page.merged and path_of("events", id) == path

    def _asked(self, query: str) -> Callable[[], Rendered] | None:
        """The choice of a function or a diagnosis, by the query of its address; null for one of nothing that there is."""
        found = chosen(self._edition.page, query)
        if found is None:
            return None
        view, component = found
        if component is None:
            leaf = _Leaf(address_of(view.service.id), "page/diagnose.html", partial(choose_context, view=view))
        else:
            context = partial(diagnosis_context, target=Target(view.service.id, component))
            leaf = _Leaf(address_of(view.service.id, component), "page/diagnosis.html", context)
        return partial(self._render, leaf)

    def _render(self, leaf: _Leaf) -> Rendered:
        body = framed(self._edition, self._others, leaf.path, leaf.template, leaf.context(self._edition))
        return Rendered(body, HTML, FRESH)


def _services(page: Page, id: str | None) -> Iterator[_Leaf]:
    for view in page.services:
        if id in {None, view.service.id}:
            yield _Leaf(path_of("services", view.service.id), "page/service.html", partial(service_context, view=view))


def _sources(page: Page, id: str | None) -> Iterator[_Leaf]:
    for view in page.sources:
        if id in {None, view.source.id}:
            yield _Leaf(path_of("sources", view.source.id), "page/source.html", partial(source_context, view=view))


def _events(page: Page, id: str | None) -> Iterator[_Leaf]:
    for event in page.events:
        if id in {None, event.id}:
            yield _Leaf(path_of("events", event.id), "page/event.html", partial(event_context, event=event))


def _months(page: Page, _: str | None) -> Iterator[_Leaf]:
    if page.month is not None:
        yield _Leaf(month_path(page.month.first), "page/month.html", partial(month_context, month=page.month))


def _notices(page: Page, id: str | None) -> Iterator[_Leaf]:
    for chain in known_notices(page, id).values():
        yield _Leaf(path_of("notices", chain[0].id), "page/notice.html", partial(notice_context, chain=chain))


_LEAVES: dict[str, Callable[[Page, str | None], Iterator[_Leaf]]] = {
    "services": _services,
    "sources": _sources,
    "events": _events,
    "history": _months,
    "notices": _notices,
}
"""The pages about one thing, by the folder that they stand in: of one id, or all."""


def _redirected(edition: Edition, path: str) -> Rendered:
    return Rendered(b"", HTML, FRESH, edition.absolute(path))
