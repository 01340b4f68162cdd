"""Refuses XML that can only have been made to cost time: parsers take time with the square of depth and of attributes."""

import re
from collections.abc import Iterator

from notices.model import ParseError
from notices.sources._html import check_depth

MAX_DEPTH = 2000
"""Elements within each other."""

MAX_ATTRIBUTES = 1000
"""Attributes that one element may have."""

_LONG = 4 * MAX_ATTRIBUTES
"""Characters of the shortest tag with so many, less its first."""

_ELEMENT = re.compile(r"<(/?)[A-Za-z][^<>]*")
_TAG = re.compile(r"""[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>?""")


def check(text: str) -> None:
    """Raise ParseError for elements, or escaped markup in a text, that are nested too deeply, or have too many attributes."""
    plain = "".join(_outside(text))
    _check_elements(plain)
    check_depth(plain.replace("<", " ").replace("&lt;", "<"), "markup in the XML")
    # No tag holds another "<"; a ">" it may hold within quotes.
    for piece in text.split("<"):
        if len(piece) > _LONG and _attributes(piece) > MAX_ATTRIBUTES:
            raise ParseError("an element of the XML has too many attributes")


def _outside(text: str) -> Iterator[str]:
    """What is not in a CDATA section."""
    at = 0
    while (begin := text.find("<![CDATA[", at)) >= 0:
        yield text[at:begin]
        end = text.find("]]>", begin)
        if end < 0:
            return
        at = end + 3
    yield text[at:]


def _check_elements(plain: str) -> None:
    depth = 0
    for match in _ELEMENT.finditer(plain):
        if not match[0].endswith("/"):
            depth = max(0, depth - 1) if match[1] else depth + 1
            if depth > MAX_DEPTH:
                raise ParseError("the XML is nested too deeply")


def _attributes(piece: str) -> int:
    tag = _TAG.match(piece)
    return tag[0].count("=") if tag else 0
