"""What the adapters of status platforms share: the document with its zone, its JSON and its times; the order of updates."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Any

from notices.decode import decode
from notices.model import Document, Notice, Options, Stage, StatedWindow, Update
from notices.sources import _json, _words
from notices.sources._html import to_text
from notices.sources._json import Object, string
from notices.sources._times import instant, zone

_TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|div|dd|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup"
    "|table|tbody|td|th|thead|time|tr|tt|u|ul|var"
)
_MARKUP = re.compile(
    rf"</?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>|&(?:[a-zA-Z]{{2,8}}|#\d{{1,6}}|#[xX][0-9a-fA-F]{{1,5}});|<!--", re.IGNORECASE
)
"""Elements and references that texts of upstreams are written with: a lone "<" or "&", or a word in angle brackets, is text."""

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

    def first_said(self, begun: datetime | None, updates: Sequence[Update]) -> datetime:
        """When something was published of which that is not told: with its beginning or first update, never after the present."""
        return min([self.now, *filter(None, (begun, *(update.at for update in updates)))])

    def chain(
        self, items: Iterable[Object], at: Sequence[str], text: Sequence[str], stage: Callable[[Object, datetime], Stage]
    ) -> tuple[Update, ...]:
        """The updates that `items` are, the newest first: `at` and `text` are where their instants and words stand.

        An item without an instant is left out; those of one instant stay in their order.
        """
        dated = [(found, item) for item in items if (found := self.time(item, *at))]
        return newest_first(Update(found, stage(item, found), prose(string(item, *text))) for found, item in dated)

    def worded(
        self, items: Iterable[Object], at: Sequence[str], text: Sequence[str], word: Callable[[Object], str]
    ) -> tuple[Update, ...]:
        """The same, where `word` gives of each item the common word for its stage; none, or "update", keeps the stage that was."""
        dated = [(found, item) for item in items if (found := self.time(item, *at))]
        dated.sort(key=lambda pair: pair[0], reverse=True)
        stages = _words.stages([word(item) or "update" for _, item in dated])
        return tuple(Update(found, stage, prose(string(item, *text))) for (found, item), stage in zip(dated, stages, strict=True))

    def notes(self, items: Iterable[Object], at: Sequence[str], text: Sequence[str], newest: Stage) -> tuple[Update, ...]:
        """The same of an upstream whose updates say nothing of stages: the newest has that of the whole."""
        older = Stage.SCHEDULED if newest in _words.PLANNED else Stage.INVESTIGATING
        chain = self.chain(items, at, text, lambda *_: older)
        return (replace(chain[0], stage=newest), *chain[1:]) if chain else ()

    @property
    def now(self) -> datetime:
        """When the document was fetched."""
        return self.document.fetched_at


def loaded(document: Document) -> Any:
    """The JSON of a document. Raises ParseError."""
    return _json.loads(decode(document.body, document.content_type))


def json_of(text: str, openings: str = "{") -> Any:
    """The JSON of a decoded text that begins with one of `openings`; None for any other. For telling formats apart."""
    return _json.guessed(text) if text.lstrip()[:1] in openings else None


def key_of(values: Object, *names: str, title: str = "name", begun: str = "created_at") -> str:
    """The upstream's id under the first of `names` that holds one; else a key made of the title and the beginning."""
    found = string(values, *names)
    if found:
        return found
    seed = f"{string(values, title)}\n{string(values, begun)}"
    return "name-" + hashlib.sha256(seed.encode()).hexdigest()[:16]


def names_of(items: Iterable[Any], *names: str) -> tuple[str, ...]:
    """What is under `names` in each of `items`, once each; an item may be a name itself."""
    found = (string(item, *names) if isinstance(item, Mapping) else string({"": item}, "") for item in items)
    return tuple(dict.fromkeys(filter(None, found)))


def http(url: str) -> str:
    """An http(s) address, or ""."""
    return url if url.startswith(("http://", "https://")) else ""


def prose(body: str) -> str:
    """The plain text of a body that may be HTML, or HTML that was escaped once too often."""
    for _ in range(2):
        if not _MARKUP.search(body):
            break
        body = to_text(body.replace("\n", "<br>"))
    return body


def headline(values: Object, *names: str) -> str:
    """The title under the first of `names`, on one line; some write theirs escaped."""
    return " ".join(prose(string(values, *names)).split())


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
