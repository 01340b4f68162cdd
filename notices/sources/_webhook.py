"""What the webhooks of Statuspage and of its imitators share: `meta`, `page` with its indicator, and one thing that has changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notices.model import OVER, Document, Health, Notice, Options, ParseError, Stage, Statement
from notices.sources._json import Object, mapping, string
from notices.sources._platform import Page, loaded
from notices.sources._words import Vocabulary

_CHANGED = ("incident", "maintenance", "component_update")
_CLOSED = frozenset({*OVER, Stage.CANCELLED, Stage.SCHEDULED})

# An unrecognised word is worse than "all is well" and never hides what is certainly broken.
_RANK = (Health.OPERATIONAL, Health.MAINTENANCE, Health.UNKNOWN, Health.DEGRADED, Health.PARTIAL, Health.MAJOR)


@dataclass(frozen=True, slots=True)
class Message:
    """A webhook's body. `at` is when it was made; what it says of components is of then."""

    page: Page
    body: Object
    at: datetime

    def changed(self, name: str) -> Object | None:
        """The object under `name`, if it is what this message tells."""
        return mapping(self.body, name) or None

    def overall(self, words: Vocabulary[Health], notice: Notice | None) -> Statement:
        """The page's own word; it is never "all is well" while the very incident that the message tells is open."""
        word = string(mapping(self.body, "page"), "status_indicator")
        healths = [words(word)]
        if notice is not None and notice.stage not in _CLOSED and not notice.windows:
            healths.append(Health.DEGRADED)
        return Statement(None, max(healths, key=_RANK.index), word, self.at)

    def component(self, words: Vocabulary[Health]) -> Iterator[Statement]:
        """What a component has come to, of a message that tells that."""
        update, component = mapping(self.body, "component_update"), mapping(self.body, "component")
        word, name = string(update, "new_status") or string(component, "status"), string(component, "name")
        if name:
            yield Statement(name, words(word), word, self.page.time(update, "created_at") or self.at)


def has_anchor(value: Any) -> bool:
    """Whether a JSON value has the anchor: a page with an indicator, a way to unsubscribe, and a thing that has changed.

    Better Stack puts an `event_type` before it and says nothing of stages: that is another format.
    """
    if not isinstance(value, dict) or "event_type" in value:
        return False
    page, meta = value.get("page"), value.get("meta")
    if not isinstance(page, dict) or not isinstance(meta, dict) or "unsubscribe" not in meta:
        return False
    return isinstance(page.get("status_indicator"), str) and any(isinstance(value.get(name), dict) for name in _CHANGED)


def shouts(value: Any) -> bool:
    """Whether the words of a body with the anchor are in capitals, as Instatus writes them and Statuspage never does."""
    return string(mapping(value, "page"), "status_indicator").isupper()


def message(document: Document, options: Options, *, shouted: bool) -> Message:
    """The message in a document. Raises ParseError for a body without the anchor, or in the other's spelling."""
    body = loaded(document)
    if not has_anchor(body) or shouts(body) is not shouted:
        raise ParseError("no such webhook: no page with an indicator beside an incident, a maintenance or a component's update")
    page = Page.of(document, options, string(mapping(body, "page"), "url"))
    inner = next(mapping(body, name) for name in _CHANGED if mapping(body, name) or name == _CHANGED[-1])
    at = page.time(mapping(body, "meta"), "generated_at") or page.time(inner, "updated_at", "created_at")
    return Message(page, body, at or page.now)
