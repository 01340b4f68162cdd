"""Badges: the state of the site, a service or a component in a small picture, and in the form that shields.io draws.

*Unknown* and *no notice* are seen to be neither good nor bad: a dashed and a plain frame around paper.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup
from pydantic import TypeAdapter

from statuspage.core.model import State, Target
from statuspage.render.assets import environment
from statuspage.render.brief import of_site, vouched
from statuspage.render.edition import Edition
from statuspage.render.encoded import JSON, encoded
from statuspage.render.ink import colours, mark
from statuspage.render.letters import width_of
from statuspage.render.rendered import FRESH, Address, Rendered, View
from statuspage.render.states import CSS
from statuspage.render.text import plain

SVG = "image/svg+xml"
_TYPE = 11
_SPACE = 6
_MARK = 11


@dataclass(frozen=True, slots=True)
class Shield:
    """What shields.io draws a badge of: https://shields.io/badges/endpoint-badge. `isError`: nothing is known."""

    schemaVersion: int  # noqa: N815 -- its names
    label: str
    message: str
    color: str
    isError: bool  # noqa: N815
    cacheSeconds: int  # noqa: N815


_SHIELD = TypeAdapter(Shield)
_KEPT = 300
"""Seconds; shields.io keeps no badge for less."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A badge's measures in pixels and what is in it. `frame`: around what is neither good nor bad, dashed or not."""

    title: str
    label: str
    message: str
    label_width: float
    message_width: float
    width: float
    left: float
    mark: Markup
    fill: str
    ink: str
    frame: str


class Badges(View):
    """The badges of an edition: `/badge.svg`, `/badge/<service>.svg`, `/badge/<service>/<component>.svg`, and `.json` of each."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def whole(self) -> Iterator[Address]:
        """The site's."""
        yield "/badge.svg", partial(self._render, "", ".svg")
        yield "/badge.json", partial(self._render, "", ".json")

    def single(self) -> Iterator[Address]:
        """Those of services and components."""
        for view in self._edition.page.services:
            ids = [view.service.id, *(f"{view.service.id}/{one.id}" for one in view.service.components)]
            for id in ids:
                yield from ((f"/badge/{id}{end}", partial(self._render, id, end)) for end in (".svg", ".json"))

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """A badge, told by its path."""
        id, dot, kind = path.removeprefix("/badge/").partition(".")
        known = path.startswith("/badge/") and kind in {"svg", "json"} and self._told(id) is not None
        return partial(self._render, id, dot + kind) if known else None

    def _told(self, id: str) -> tuple[str, State] | None:
        """The name and state of a service or component; null when there is none."""
        service, _, component = id.partition("/")
        view = self._edition.views.get(service)
        if view is None or id.endswith("/"):
            return None
        if not component:
            return view.service.label(self._edition.lang), view.state
        part = next((part for part in view.components if part.component and part.component.id == component), None)
        return (self._edition.component_name(Target(service, component)), part.state.state) if part else None

    def _render(self, id: str, kind: str) -> Rendered:
        edition = self._edition
        name, state = (self._told(id) if id else None) or (edition.title, of_site(edition).state)
        state = vouched(edition.page, state)
        label, message = plain(Markup.escape(name)), plain(edition.t(f"state.{state}"))
        if kind == ".json":
            shield = Shield(1, label, message, _colour(state), state is State.UNKNOWN, _KEPT)
            return Rendered(encoded(_SHIELD, shield), JSON, FRESH, shared=True)
        body = environment().get_template("picture/badge.svg").render(badge=drawn(label, message, state), lang=edition.lang)
        return Rendered(body.encode("utf-8"), SVG, FRESH, shared=True)


def drawn(label: str, message: str, state: State) -> Drawn:
    """A badge with its measures."""
    ink = colours()
    framed = state in {State.UNKNOWN, State.NO_NOTICE}
    colour = ink["ink-2"] if state is State.NO_NOTICE else ink[f"{CSS[state]}-t"]
    fill, letters = (ink["sheet"], colour) if framed else (colour, ink["sheet"])
    label_width, message_width = (round(width_of(text) * _TYPE, 1) for text in (label, message))
    left = round(label_width + 2 * _SPACE, 1)
    return Drawn(
        title=f"{label}: {message}",
        label=label,
        message=message,
        label_width=label_width,
        message_width=message_width,
        width=round(left + message_width + _MARK + 3 * _SPACE, 1),
        left=left,
        mark=mark(CSS[state], letters, fill),
        fill=fill,
        ink=letters,
        frame={State.UNKNOWN: "3 2", State.NO_NOTICE: "none"}.get(state, ""),
    )


def _colour(state: State) -> str:
    """The colour for shields.io: the fill of pictures, and paper where nothing was said."""
    return colours()["tint" if state is State.NO_NOTICE else f"{CSS[state]}-t"]
