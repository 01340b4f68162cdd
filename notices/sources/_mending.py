"""Mends slips of JSON by hand or by a template: a comma too many before a bracket, or one that is missing at a line's end.

What is cut off, or has anything else wrong with it, stays as it is.
"""

import re

_TEXT = r'"(?:[^"\\]|\\.)*+"'
_LINE_END = r"[^\S\n]*+\n\s*+"
_SLIP = re.compile(
    rf'(?P<value>{_TEXT})(?={_LINE_END}")|{_TEXT}|(?P<surplus>,)(?=\s*+[}}\]])|(?P<end>[}}\]])(?={_LINE_END}["{{\[])'
)


def mended(text: str) -> str:
    """The text with its commas in order; those within texts are left alone."""
    return _SLIP.sub(_mend, text)


def _mend(match: re.Match[str]) -> str:
    if match["surplus"]:
        return ""
    return match[0] + "," if match["value"] or match["end"] else match[0]
