"""Statuspage's webhooks: one incident, maintenance or component that has changed, with the page's indicator.

They carry no signature; an incident and its components arrive in separate messages and in any order. What a maintenance is, the
fields decide, as in the API: it comes under `incident`.
"""

from collections.abc import Iterator

from notices.model import Document, Item, Options, Statement
from notices.sources import _webhook
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, objects, string
from notices.sources._platform import json_of
from notices.sources.statuspage_v2 import COMPONENTS, INDICATORS, notice_of

ABOUT = About("Statuspage's webhooks", "https://status.example.cn/hooks/", STRUCTURED)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a webhook of Statuspage."""
    value = json_of(text)
    return _webhook.has_anchor(value) and not _webhook.shouts(value)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice for an incident or maintenance, statements for its components, or for the one component, and for the page.

    Raises ParseError for a body without the anchor.
    """
    message = _webhook.message(document, options, shouted=False)
    notice = None
    for name in ("incident", "maintenance"):
        if values := message.changed(name):
            notice = notice_of(message.page, values, planned=name == "maintenance")
            yield notice
            yield from _components(message, values)
    yield from message.component(COMPONENTS)
    yield message.overall(INDICATORS, notice)


def _components(message: _webhook.Message, values: Object) -> Iterator[Statement]:
    """How the incident's components are when the message is made."""
    for item in objects(values, "components"):
        if item.get("group") is not True and string(item, "name") and string(item, "status"):
            yield Statement(string(item, "name"), COMPONENTS(string(item, "status")), string(item, "status"), message.at)
