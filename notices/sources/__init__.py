"""Finds the adapter of a format: by name for parsing, by content for detection.

Every module here whose name has no underscore is an adapter with `parse(document, options) -> Iterator[Item]` and
`recognises(document, text) -> bool`.
"""

import importlib
import pkgutil
from functools import cache
from typing import Any

from notices.decode import decode
from notices.model import Document, Item, Options, ParseError

_GENERIC = ("feed", "html_list")
"""Asked last: their anchors are weaker than those of the named formats that use the same carrier."""


@cache
def kinds() -> tuple[str, ...]:
    """The names of all adapters, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def parse(kind: str, document: Document, options: Options) -> list[Item]:
    """What `document` says, read as format `kind`.

    Raises ParseError when the document is not of that format, and ValueError for a kind that does not exist.
    """
    if kind not in kinds():
        raise ValueError(f"unknown kind {kind!r}; known are {', '.join(kinds())}")
    return list(_adapter(kind).parse(document, options))


def detect(document: Document) -> str | None:
    """The kind whose anchor the body has; None when no adapter knows it."""
    try:
        text = decode(document.body, document.content_type)
    except ParseError:
        return None
    own = [kind for kind in kinds() if kind not in _GENERIC]
    return next((kind for kind in (*own, *_GENERIC) if _adapter(kind).recognises(document, text)), None)


def _adapter(kind: str) -> Any:
    return importlib.import_module(f"{__name__}.{kind}")
