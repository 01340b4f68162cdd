"""Hund's webhooks of components (version 1): what one component has come to, with the time in Unix seconds.

Its newer "core" messages say what happened only in an open set of contexts; they are not read.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import Document, Health, Item, Options, ParseError, Statement
from notices.sources._about import STRUCTURED, About
from notices.sources._json import mapping, string
from notices.sources._platform import Page, json_of, loaded
from notices.sources._words import Vocabulary

ABOUT = About("Hund's webhooks of components", "https://status.example.cn/hooks/", STRUCTURED)

_STATES = Vocabulary(
    {
        "operational": Health.OPERATIONAL,
        "restored": Health.OPERATIONAL,
        "degraded": Health.DEGRADED,
        "outage": Health.MAJOR,
    },
    Health.UNKNOWN,
)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a webhook."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("client"), dict) or not isinstance(value.get("meta"), dict):
        return False
    component = value.get("component")
    status = component.get("status") if isinstance(component, dict) else None
    return isinstance(status, dict) and isinstance(status.get("state"), str)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A statement for the component. Raises ParseError for a body without the anchor, and for a component without a name."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no webhook of Hund: no component with a state")
    page, component = Page.of(document, options), mapping(body, "component")
    name, word = string(component, "name"), string(mapping(component, "status"), "state")
    if not name:
        raise ParseError("the component has no name")
    yield Statement(name, _STATES(word), word, page.time(mapping(body, "meta"), "created_at") or page.now)
