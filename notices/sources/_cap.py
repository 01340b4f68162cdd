"""Knows alerts of the Common Alerting Protocol (CAP 1.0 to 1.2), which are of another kind than notices, and are not read."""

import re

from notices.model import ParseError

_XMLNS = r"""xmlns(?::[\w.-]{1,30})?\s{0,10}=\s{0,10}["'](?:urn:oasis:names:tc:emergency:cap:|http://www\.incident\.com/cap/)"""
_NAMESPACE = re.compile(_XMLNS)
_ALERT = re.compile(r"<(?:[\w.-]{1,30}:)?alert\s[^<>]{0,2000}" + _XMLNS)
_HEAD = 8_000
_LINKED = re.compile(r"""type\s{0,10}=\s{0,10}["']application/cap\+xml["']""")

ALERT = "an alert of the Common Alerting Protocol (CAP), which is not read here"
INDEX = "a feed of alerts of the Common Alerting Protocol (CAP), which are not read here"


def is_alert(text: str) -> bool:
    """Whether the text begins as a CAP alert does."""
    return _ALERT.search(text[:_HEAD]) is not None


def check(root: str, text: str) -> None:
    """Raise ParseError for a CAP alert, and for a feed whose entries hold such alerts or link to them: they warn of weather."""
    if root == "alert" and is_alert(text):
        raise ParseError(ALERT)
    if _NAMESPACE.search(text) or _LINKED.search(text):
        raise ParseError(INDEX)
