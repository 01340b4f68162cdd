"""Tells alerts of the Common Alerting Protocol (CAP 1.0 to 1.2) and feeds of them from other XML."""

import re

from notices.model import ParseError

NAMESPACES = ("{urn:oasis:names:tc:emergency:cap:", "{http://www.incident.com/cap/")
"""How the names of its elements begin, with their namespace."""

_XMLNS = r"""xmlns(?::[\w.-]{1,30})?\s{0,10}=\s{0,10}["'](?:urn:oasis:names:tc:emergency:cap:|http://www\.incident\.com/cap/)"""
_NAMESPACE = re.compile(_XMLNS)
_ALERT = re.compile(r"<(?:[\w.-]{1,30}:)?alert\s[^<>]{0,2000}" + _XMLNS)
_HEAD = 8_000
_LINKED = re.compile(r"""type\s{0,10}=\s{0,10}["']application/cap\+xml["']""")


def is_alert(text: str) -> bool:
    """Whether the text begins as a CAP alert does."""
    return _ALERT.search(text[:_HEAD]) is not None


def is_index(text: str) -> bool:
    """Whether the entries of a feed hold such alerts or link to them."""
    return _NAMESPACE.search(text) is not None or _LINKED.search(text) is not None


def check(root: str, text: str) -> None:
    """Raise ParseError for a CAP alert and for a feed of such alerts, of which a reader of feeds would make announcements."""
    if (root == "alert" and is_alert(text)) or is_index(text):
        raise ParseError('alerts of the Common Alerting Protocol (CAP): their kind is "cap"')
