"""Where the documents of our own API stand: under `/api/v1/`. Names end in `.json`, so that they can be files on any server."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic import TypeAdapter

from statuspage.core.model import Change, Target
from statuspage.core.page import Month, SourceView
from statuspage.render.api import facts, model
from statuspage.render.api.diagnosis import diagnosis
from statuspage.render.api.latency import latency
from statuspage.render.api.uptime import uptime
from statuspage.render.edition import Edition, path_of
from statuspage.render.encoded import JSON, encoded
from statuspage.render.notice import Chain, known_notices
from statuspage.render.rendered import FRESH, Address, Rendered, View

ROOT = "/api/v1"


@dataclass(frozen=True, slots=True)
class Whole:
    """A document about the whole site: its name, its shape, and how it is made."""

    name: str
    model: type[Any]
    make: Callable[[Edition], object]


@dataclass(frozen=True, slots=True)
class Family:
    """Documents of one kind, each of one thing: `<name>/<id>.json`. `things` are those that there are, by id.

    `id` is what such an id is of. What is out of view is made when it is asked for.
    """

    name: str
    id: str
    model: type[Any]
    things: Callable[[Edition], Mapping[str, Any]]
    make: Callable[[Edition, Any], object]


def _latest(edition: Edition) -> model.ChangesDocument:
    return facts.changes(edition, edition.page.changes[: facts.MOST])


def _sources(edition: Edition) -> Mapping[str, SourceView]:
    return {view.source.id: view for view in edition.page.sources}


def _notices(edition: Edition) -> Mapping[str, Chain]:
    return known_notices(edition.page)


def _targets(edition: Edition) -> Mapping[str, Target]:
    """What can be diagnosed: services by their ids, components as `<service>.<component>`."""
    own = [view.service for view in edition.page.services]
    wholes = {service.id: Target(service.id) for service in own}
    return wholes | {f"{service.id}.{one.id}": Target(service.id, one.id) for service in own for one in service.components}


def _months(edition: Edition) -> Mapping[str, Month]:
    month = edition.page.month
    return {f"{month.first:%Y-%m}": month} if month else {}


WHOLES = (
    Whole("site", model.SiteDocument, facts.site),
    Whole("services", model.ServicesDocument, facts.services),
    Whole("events", model.EventsDocument, facts.events),
    Whole("maintenances", model.CalendarDocument, facts.maintenances),
    Whole("changes", model.ChangesDocument, _latest),
    Whole("notices", model.NoticesDocument, facts.notices),
    Whole("sources", model.SourcesDocument, facts.sources),
)
FAMILIES = (
    Family("services", "service", model.ServiceDocument, lambda edition: edition.views, facts.service),
    Family("events", "event", model.EventDocument, lambda edition: edition.events, facts.event),
    Family("notices", "notice", model.NoticeDocument, _notices, facts.notice),
    Family("sources", "source", model.SourceDocument, _sources, facts.source),
    Family("uptime", "service", model.UptimeDocument, lambda edition: edition.views, uptime),
    Family("latency", "service", model.LatencyDocument, lambda edition: edition.views, latency),
    Family("diagnoses", "target", model.DiagnosisDocument, _targets, diagnosis),
    Family("history", "month", model.MonthDocument, _months, facts.month),
)

_BY_NAME = {family.name: family for family in FAMILIES}


class _Adapters(dict[type[Any], TypeAdapter[Any]]):
    """What writes a document, made when one is asked for: all of them take longer than the rest of a start."""

    def __missing__(self, model: type[Any]) -> TypeAdapter[Any]:
        adapter = self[model] = TypeAdapter(model)
        return adapter


_ADAPTERS = _Adapters()


class Api(View):
    """The documents of an edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition.lasting
        self._things: dict[str, Mapping[str, Any]] = {}

    def whole(self) -> Iterator[Address]:
        """Those about the whole site."""
        for one in WHOLES:
            yield f"{ROOT}/{one.name}.json", partial(self._whole, one)

    def single(self) -> Iterator[Address]:
        """Those about one service, event, notice, source, target or month."""
        for family in FAMILIES:
            for path in self._known(family):
                yield f"{ROOT}{path}.json", partial(self._single, family, path)
        for gone, event in self._edition.page.merged.items():
            yield f"{ROOT}{path_of('events', gone)}.json", partial(self._moved, event)

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """A document of a family, told by its path."""
        inner = path.removeprefix(ROOT).removesuffix(".json")
        name, _, id = inner.removeprefix("/").partition("/")
        family = _BY_NAME.get(name)
        if family is None or len(inner) != len(path) - len(ROOT) - len(".json"):
            return None
        if inner in self._known(family):
            return partial(self._single, family, inner)
        merged = self._edition.page.merged.get(id) if name == "events" else None
        return partial(self._moved, merged) if merged else None

    def _known(self, family: Family) -> Mapping[str, Any]:
        """The things of a family by `/<name>/<id>`."""
        found = self._things.get(family.name)
        if found is None:
            things = family.things(self._edition).items()
            found = self._things[family.name] = {path_of(family.name, id): thing for id, thing in things}
        return found

    def _whole(self, one: Whole) -> Rendered:
        return _rendered(one.model, one.make(self._edition))

    def _single(self, family: Family, path: str) -> Rendered:
        return _rendered(family.model, family.make(self._edition, self._known(family)[path]))

    def _moved(self, event: str) -> Rendered:
        return Rendered(b"", JSON, FRESH, self._edition.absolute(f"{ROOT}{path_of('events', event)}.json"), shared=True)


def rendered_changes(edition: Edition, found: Iterable[Change], after: int) -> Rendered:
    """The document of the changes after a number, as they were read from the log."""
    return _rendered(model.ChangesDocument, facts.changes(edition.lasting, found, after))


def _rendered(shape: type[Any], document: object) -> Rendered:
    return Rendered(encoded(_ADAPTERS[shape], document), JSON, FRESH, shared=True)
