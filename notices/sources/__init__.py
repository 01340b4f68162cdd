"""Finds the adapter of a format: by name for parsing, by content for detection.

Every module here whose name has no underscore is an adapter with `ABOUT`, `parse(document, options) -> Iterator[Item]` and
`recognises(document, text) -> bool`; one whose documents differ in that has `lists_only_open(document) -> bool` too.
No body is recognised by two adapters of named formats.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from notices.decode import decode
from notices.model import Document, Hint, Item, Options, ParseError
from notices.sources._about import About
from notices.sources._json import forget
from notices.sources._options import mistakes
from notices.sources._urls import hints, hosted, is_platform, probes, web_address

__all__ = [
    "GENERIC",
    "About",
    "Hint",
    "about",
    "adapter",
    "detect",
    "hints",
    "hosted",
    "is_platform",
    "kinds",
    "lists_only_open",
    "option_mistakes",
    "parse",
    "probes",
    "unread",
    "web_address",
]

GENERIC = ("feed", "html_list")
"""Asked last, in this order: their anchors are weaker than those of the named formats that use the same carrier."""


@cache
def kinds() -> tuple[str, ...]:
    """The names of all adapters, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def parse(kind: str, document: Document, options: Options) -> list[Item]:
    """What `document` says, read as format `kind`.

    Raises ParseError when the document is not of that format, and ValueError for a kind that does not exist.
    """
    return list(adapter(kind).parse(document, options))


def about(kind: str) -> About:
    """What an adapter says of itself. Raises ValueError for a kind that does not exist."""
    told: About = adapter(kind).ABOUT
    return told


def option_mistakes(kind: str, given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The options of the settings that are wrong for a kind, each with what is wrong. Raises ValueError for an unknown kind."""
    yield from mistakes(about(kind).options, given)


def lists_only_open(kind: str, document: Document) -> bool:
    """Whether a document that `parse` has read lists only what is open, so that what is missing from it is over."""
    module = adapter(kind)
    told = getattr(module, "lists_only_open", None)
    return bool(told(document)) if told else about(kind).open_only


def detect(document: Document) -> str | None:
    """The kind whose anchor the body has; None when no adapter knows it."""
    try:
        text = decode(document.body, document.content_type)
    except ParseError:
        return None
    own = [kind for kind in kinds() if kind not in GENERIC]
    found = next((kind for kind in (*own, *GENERIC) if adapter(kind).recognises(document, text)), None)
    forget()
    return found


def unread(document: Document) -> str:
    """Why a body has no kind: what it is, where that is known and not read."""
    try:
        decode(document.body, document.content_type)
    except ParseError as error:
        return str(error)
    return "no format that we know"


def adapter(kind: str) -> Any:
    """The module of a kind. Raises ValueError for one that does not exist."""
    if kind not in kinds():
        raise ValueError(f"unknown kind {kind!r}; known are {', '.join(kinds())}")
    return importlib.import_module(f"{__name__}.{kind}")
