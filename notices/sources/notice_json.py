"""Notices as plain JSON, in the shape of docs/hooks.md: one of them, or several under `notices`, perhaps in an envelope's `data`.

What it says as data wins; without a status, a kind and windows the prose is read as that of any announcement.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from notices.model import OVER, Document, Impact, Item, Kind, Notice, Options, ParseError, Stage, StatedWindow
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, objects, string
from notices.sources._platform import Page, http, json_of, loaded, prose, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("notices as plain JSON, sent to us", "https://status.example.cn/hooks/", STRUCTURED)

_KINDS = {kind.value: kind for kind in (Kind.MAINTENANCE, Kind.OUTAGE, Kind.INFO)}
_OWN = Vocabulary({impact.value: impact for impact in Impact if impact is not Impact.UNKNOWN}, Impact.UNKNOWN)
_SAYING = ("body", "status", "windows")


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a notice in this shape, or a list of them."""
    return _content(json_of(text)) is not None


def _content(value: Any) -> Object | None:
    """The object that holds the notices or is one; None without the anchor."""
    if not isinstance(value, dict):
        return None
    if {"type", "data"} <= value.keys() and isinstance(value["data"], dict) and "title" not in value:
        value = value["data"]
    if list(value) == ["notices"] and isinstance(value["notices"], list):
        return value if all(_is_notice(item) for item in value["notices"]) else None
    return value if _is_notice(value) else None


def _is_notice(value: Any) -> bool:
    """An id, a title and something to say; Status.io's messages, which have these too, have an id of the message besides."""
    if not isinstance(value, dict) or "message_id" in value:
        return False
    return all(string(value, name) for name in ("id", "title")) and any(name in value for name in _SAYING)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice for each; none for an empty list, which only tells that its sender is there.

    Raises ParseError for a body without the anchor, and for times that are none.
    """
    body = loaded(document)
    content = _content(body)
    if content is None:
        raise ParseError("no notice: each needs an id, a title, and a body, a status or windows")
    page = Page.of(document, options)
    sent = page.time(body, "timestamp") if content is not body else None
    listed = objects(content, "notices") if "notices" in content else [content]
    yield from unique(_notice(page, item, sent) for item in listed)


def _notice(page: Page, values: Object, sent: datetime | None) -> Notice:
    word = string(values, "status")
    stage = _words.stage(word) if word else None
    impact = _OWN(string(values, "impact")) if string(values, "impact") else None
    updated = _instant(page, values, "updated") or sent
    published = _instant(page, values, "published") or updated or page.now
    windows = tuple(w for item in objects(values, "windows") for w in _window(page, item))
    kind = _kind(values, stage, stated=bool(windows))
    return Notice(
        key=string(values, "id"),
        url=http(string(values, "url")) or page.document.url,
        title=string(values, "title"),
        body=prose(string(values, "body")),
        format="text",
        published=published,
        updated=updated,
        lang=string(values, "lang") or None,
        kind=kind,
        stage=stage,
        impact=impact,
        components=_components(values),
        windows=windows,
        started_at=_instant(page, values, "started") or (published if kind is Kind.OUTAGE and not windows else None),
        resolved_at=(_instant(page, values, "resolved") or updated or page.now) if stage in OVER else None,
        raw=_words.unrecognised((stage, word), (impact, string(values, "impact"))),
    )


def _instant(page: Page, values: Object, name: str) -> datetime | None:
    """A time; in our own shape a time that cannot be read is a mistake of the sender's, and never left out."""
    found = page.time(values, name)
    if found is None and values.get(name) not in (None, ""):
        raise ParseError(f"{name} is no time: {str(values[name])[:40]!r}")
    return found


def _window(page: Page, values: Object) -> tuple[StatedWindow, ...]:
    return window(_instant(page, values, "start"), _instant(page, values, "end"))


def _kind(values: Object, stage: Stage | None, *, stated: bool) -> Kind | None:
    """As it is said; else what the status belongs to; windows without a status are of a maintenance; None: the prose tells."""
    word = string(values, "kind")
    if word:
        if word not in _KINDS:
            raise ParseError(f"kind is none of {', '.join(sorted(_KINDS))}: {word[:40]!r}")
        return _KINDS[word]
    if stage in {*_words.PLANNED, Stage.CANCELLED} or (stage is None and stated):
        return Kind.MAINTENANCE
    return Kind.OUTAGE if stage is not None else None


def _components(values: Object) -> tuple[str, ...]:
    listed = values.get("components") or []
    if not isinstance(listed, list):
        raise ParseError("components is not a list of names")
    return tuple(dict.fromkeys(name for item in listed if (name := string({"name": item}, "name"))))
