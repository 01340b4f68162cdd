"""What the adapters of status platforms share: the document with its zone, its JSON and its times; the order of updates."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any

from notices.decode import decode
from notices.model import Document, Notice, Options, ParseError, Stage, StatedWindow, Update
from notices.sources import _json
from notices.sources._html import to_text
from notices.sources._json import Object, string
from notices.sources._times import instant, zone

_LASTS = timedelta(hours=1)
"""How long a measurement of somebody else's monitor counts; their intervals are minutes."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the items of one document share. `url` is the page's own address, or ""."""

    document: Document
    local: tzinfo
    url: str = ""

    @classmethod
    def of(cls, document: Document, options: Options, url: str = "") -> "Page":
        """The page of a document; times without a zone are in that of the settings."""
        return cls(document, zone(options.timezone), http(url))

    def time(self, values: Object, *names: str) -> datetime | None:
        """The first of `names` that holds an instant."""
        return next((at for at in (instant(values.get(name), self.local) for name in names) if at), None)

    def chain(
        self, items: Iterable[Object], at: Sequence[str], text: Sequence[str], stage: Callable[[Object, datetime], Stage]
    ) -> tuple[Update, ...]:
        """The updates that `items` are, the newest first: `at` and `text` are where their instants and words stand.

        An item without an instant is left out; those of one instant stay in their order.
        """
        dated = [(found, item) for item in items if (found := self.time(item, *at))]
        return newest_first(Update(found, stage(item, found), prose(string(item, *text))) for found, item in dated)

    @property
    def now(self) -> datetime:
        """When the document was fetched."""
        return self.document.fetched_at


def loaded(document: Document) -> Any:
    """The JSON of a document. Raises ParseError."""
    return _json.loads(decode(document.body, document.content_type))


def json_of(text: str, opening: str = "{") -> Any:
    """The JSON of a decoded text that begins with `opening`; None for any other. For telling formats apart."""
    try:
        return _json.loads(text) if text.lstrip()[:1] == opening else None
    except ParseError:
        return None


def key_of(values: Object, *names: str, title: str = "name", begun: str = "created_at") -> str:
    """The upstream's id under the first of `names` that holds one; else a key made of the title and the beginning."""
    found = string(values, *names)
    if found:
        return found
    seed = f"{string(values, title)}\n{string(values, begun)}"
    return "name-" + hashlib.sha256(seed.encode()).hexdigest()[:16]


def names_of(items: Iterable[Object], *names: str) -> tuple[str, ...]:
    """What is under `names` in each of `items`, once each."""
    return tuple(dict.fromkeys(filter(None, (string(item, *names) for item in items))))


def http(url: str) -> str:
    """An http(s) address, or ""."""
    return url if url.startswith(("http://", "https://")) else ""


def prose(body: str) -> str:
    """The plain text of a body that may be HTML."""
    return to_text(body.replace("\n", "<br>")) if "<" in body or "&" in body else body


def newest_first(updates: Iterable[Update]) -> tuple[Update, ...]:
    """Updates in the order of `Notice.updates`."""
    return tuple(sorted(updates, key=lambda update: update.at, reverse=True))


def told(updates: Iterable[Update]) -> str:
    """The text of all updates, the newest first."""
    return "\n\n".join(update.text for update in updates if update.text)


def stale(at: datetime | None, now: datetime) -> bool:
    """Whether what a monitor last saw says nothing of now: it has stopped, though its server answers. Without a time it counts."""
    return at is not None and now - at > _LASTS


def window(start: datetime | None, end: datetime | None) -> tuple[StatedWindow, ...]:
    """A stated window, if there is any bound; an end that is not after the start is no end."""
    if start and end and end <= start:
        end = None
    return (StatedWindow(start, end),) if start or end else ()


def lasting(start: datetime | None, minutes: str) -> datetime | None:
    """The end of what begins then and lasts so many minutes; None where either is not known."""
    return start + timedelta(minutes=int(minutes)) if start and minutes.isdigit() and len(minutes) < 8 else None


def unique(notices: Iterable[Notice]) -> list[Notice]:
    """One notice per key, the last: a document may list a maintenance twice."""
    return list({notice.key: notice for notice in notices}.values())
