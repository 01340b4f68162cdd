"""Every address of both APIs with what it answers: for the document that describes them, and for the page that lists them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup

from statuspage.core.page import Page
from statuspage.render.api import model
from statuspage.render.api.view import FAMILIES, ROOT, WHOLES
from statuspage.render.badge import Shield
from statuspage.render.edition import Edition
from statuspage.render.text import plain
from statuspage.render.v2.view import KINDS

_JSON, _SVG = "application/json", "image/svg+xml"
_NAME: dict[str, Any] = {"type": "string", "pattern": "^[A-Za-z0-9._~-]{1,64}$"}
_SCHEMAS: dict[str, dict[str, Any]] = {
    "month": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
    "after": {"type": "integer", "minimum": 0, "maximum": 2**53},
}


@dataclass(frozen=True, slots=True)
class Address:
    """An address: `path` with `{id}` in it where there is one for each thing; `model` is null for what is no JSON.

    `key` is its name among all, `words` the message that says what it holds. `past`: it can be asked with `?at=`.
    """

    path: str
    key: str
    words: str
    tag: str
    model: type[Any] | None
    id: str = ""
    media: str = _JSON
    past: bool = True

    @property
    def schema(self) -> dict[str, Any]:
        """What an id looks like."""
        return _SCHEMAS.get(self.id, _NAME)

    def example(self, page: Page) -> object:
        """An id that there is; null when there is none."""
        return next(iter(_EXAMPLES[self.id](page)), None)


_EXAMPLES: dict[str, Callable[[Page], Sequence[object]]] = {
    "service": lambda page: [view.service.id for view in page.services],
    "target": lambda page: [f"{view.service.id}.{part.id}" for view in page.services for part in view.service.components],
    "event": lambda page: [event.id for event in page.events],
    "notice": lambda page: [notice for notice, _ in page.notices],
    "source": lambda page: [view.source.id for view in page.sources],
    "month": lambda page: [f"{page.now:%Y-%m}"],
    "after": lambda _: [0],
}


@cache
def catalogue() -> tuple[Address, ...]:
    """Every address, in the order in which they are told."""
    return (
        *(Address(f"{ROOT}/{one.name}.json", one.name, f"api.{one.name}", "v1", one.model) for one in WHOLES),
        Address(
            f"{ROOT}/changes/{{after}}.json", "changes/after", "api.changes_after", "v1", model.ChangesDocument, "after", past=False
        ),
        *(
            Address(f"{ROOT}/{one.name}/{{{one.id}}}.json", f"{one.name}/{one.id}", f"api.{one.name}_one", "v1", one.model, one.id)
            for one in FAMILIES
        ),
        *(Address(f"/api/v2/{name}", f"v2/{name[:-5]}", f"api.v2_{name[:-5]}", "v2", kind.model) for name, kind in KINDS.items()),
        *(
            Address(
                f"/services/{{service}}/api/v2/{name}",
                f"service/v2/{name[:-5]}",
                f"api.v2_{name[:-5]}",
                "v2",
                kind.model,
                "service",
            )
            for name, kind in KINDS.items()
        ),
        Address("/badge.json", "badge", "api.badge_json", "badge", Shield),
        Address("/badge/{service}.json", "badge/service", "api.badge_json", "badge", Shield, "service"),
        Address("/badge.svg", "badge/svg", "api.badge_svg", "badge", None, media=_SVG),
        Address("/badge/{service}.svg", "badge/service/svg", "api.badge_svg", "badge", None, "service", _SVG),
    )


def api_context(edition: Edition) -> dict[str, object]:
    """What `page/api.html` is given."""
    words = edition.t("api.title")
    return {
        "title": plain(Markup("{} · {}").format(words, edition.title)),
        "description": plain(edition.t("api.lead")),
        "addresses": catalogue(),
    }
