"""What other sites show of this one in a frame: how the site or a service stands, small, with a link to all the rest."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from statuspage.core.model import ComponentState, State
from statuspage.core.page import ServiceView
from statuspage.render.assets import environment
from statuspage.render.brief import Brief, of_service, of_site, stale, vouched
from statuspage.render.edition import Edition, path_of
from statuspage.render.ink import mark
from statuspage.render.rendered import FRESH, HTML, Address, Rendered, View
from statuspage.render.states import CSS, telling
from statuspage.render.text import plain

PATH = "/embed"
MOST = 12
"""Lines in a frame; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class Line:
    """A service or component: its name and state, and why where that must be said."""

    name: str
    state: State
    why: Markup | None


class Embeds(View):
    """The frames of an edition: `/embed` of the site, `/embed/<service>` of a service."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def whole(self) -> Iterator[Address]:
        """The site's."""
        yield PATH, self._site

    def single(self) -> Iterator[Address]:
        """Those of services."""
        for id, view in self._edition.views.items():
            yield path_of("embed", id), partial(self._service, view)

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """A frame, told by its path."""
        view = self._edition.views.get(path.removeprefix(f"{PATH}/"))
        return partial(self._service, view) if view else None

    def _site(self) -> Rendered:
        edition = self._edition
        lines = [self._line(view.service.label(edition.lang), view.state, view.states) for view in edition.page.services]
        return self._render("/", edition.title, of_site(edition), lines)

    def _service(self, view: ServiceView) -> Rendered:
        edition = self._edition
        parts = (part.state for part in view.components)
        lines = [self._line(edition.component_name(own.target), own.state, [own]) for own in parts]
        path, name = path_of("services", view.service.id), view.service.label(edition.lang)
        return self._render(path, name, of_service(edition, view), lines)

    def _line(self, name: str, state: State, states: Sequence[ComponentState]) -> Line:
        shown = vouched(self._edition.page, state)
        if shown is not state:
            return Line(name, shown, stale(self._edition))
        return Line(name, state, telling(self._edition, (own for own in states if own.state is state)))

    def _render(self, path: str, name: str, brief: Brief, lines: Sequence[Line]) -> Rendered:
        edition = self._edition
        shown = sorted(lines, key=lambda line: list(CSS).index(line.state))
        body = (
            environment()
            .get_template("page/embed.html")
            .render(
                e=edition,
                t=edition.t,
                times=edition.times,
                page=edition.page,
                name=name,
                title=plain(Markup("{} · {}").format(str(brief.sentence), edition.title)),
                sentence=brief.sentence,
                lines=[(line, CSS[line.state]) for line in shown[:MOST]],
                more=len(shown[MOST:]),
                href=edition.absolute(path),
                mark=lambda css: mark(css, "currentColor", "var(--paper)"),
            )
        )
        return Rendered(body.encode("utf-8"), HTML, FRESH, shared=True)
