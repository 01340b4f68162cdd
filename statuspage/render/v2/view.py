"""Where the documents of Statuspage's version 2 stand: under `/api/v2/`, and for one service under `/services/<id>/api/v2/`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial

from pydantic import TypeAdapter

from statuspage.core.model import LIVE, RUNNING, Lifecycle
from statuspage.core.page import ServiceView
from statuspage.render.edition import Edition, path_of
from statuspage.render.encoded import JSON, encoded
from statuspage.render.rendered import FRESH, Address, Rendered, View
from statuspage.render.v2.incidents import incidents, maintenances
from statuspage.render.v2.model import (
    ComponentsDocument,
    Document,
    IncidentsDocument,
    MaintenancesDocument,
    StatusDocument,
    Summary,
)
from statuspage.render.v2.scope import Scope


def _summary(scope: Scope) -> Summary:
    open_ones = incidents(scope, LIVE), maintenances(scope, LIVE)
    return Summary(scope.about, scope.components, *open_ones, scope.status)


def _incidents(scope: Scope, among: frozenset[Lifecycle]) -> IncidentsDocument:
    return IncidentsDocument(scope.about, incidents(scope, among))


def _maintenances(scope: Scope, among: frozenset[Lifecycle]) -> MaintenancesDocument:
    return MaintenancesDocument(scope.about, maintenances(scope, among))


@dataclass(frozen=True, slots=True)
class Kind:
    """A document: its shape, and how it is made."""

    model: type[Document]
    make: Callable[[Scope], Document]


_ALL = frozenset(Lifecycle)
KINDS = {
    "summary.json": Kind(Summary, _summary),
    "status.json": Kind(StatusDocument, lambda scope: StatusDocument(scope.about, scope.status)),
    "components.json": Kind(ComponentsDocument, lambda scope: ComponentsDocument(scope.about, scope.components)),
    "incidents.json": Kind(IncidentsDocument, partial(_incidents, among=_ALL)),
    "incidents/unresolved.json": Kind(IncidentsDocument, partial(_incidents, among=LIVE)),
    "scheduled-maintenances.json": Kind(MaintenancesDocument, partial(_maintenances, among=_ALL)),
    "scheduled-maintenances/upcoming.json": Kind(MaintenancesDocument, partial(_maintenances, among=LIVE - RUNNING)),
    "scheduled-maintenances/active.json": Kind(MaintenancesDocument, partial(_maintenances, among=RUNNING)),
}
"""The documents by their names."""


@cache
def _adapter(name: str) -> TypeAdapter[Document]:
    """What writes a document, made when one is asked for: all of them take longer than the rest of a start."""
    return TypeAdapter(KINDS[name].model)


class StatuspageDocuments(View):
    """The documents of an edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition.lasting

    def whole(self) -> Iterator[Address]:
        """Those of the site."""
        for name in KINDS:
            yield f"/api/v2/{name}", partial(self._render, name, None)

    def single(self) -> Iterator[Address]:
        """Those of each service."""
        for view in self._edition.page.services:
            folder = f"{path_of('services', view.service.id)}/api/v2/"
            yield from ((folder + name, partial(self._render, name, view)) for name in KINDS)

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """A service's document, told by its path."""
        folder, _, name = path.partition("/api/v2/")
        view = self._edition.views.get(folder.removeprefix("/services/"))
        return partial(self._render, name, view) if view and name in KINDS else None

    @cached_property
    def _site(self) -> Scope:
        return Scope(self._edition)

    def _render(self, name: str, view: ServiceView | None) -> Rendered:
        document = KINDS[name].make(Scope(self._edition, view) if view else self._site)
        return Rendered(encoded(_adapter(name), document), JSON, FRESH, shared=True)
