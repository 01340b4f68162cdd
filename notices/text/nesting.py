"""Bounds how deep HTML nests: a parser takes time with the square of the depth."""

import re

_DEEPEST = 512
"""What browsers allow, too."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
# Elements that never hold others, and those that end by themselves when the next one begins.
_FLAT = frozenset(
    "br hr img input meta link col base source area wbr embed param track p li td tr th dt dd tbody thead tfoot option".split()  # noqa: SIM905
)


def flattened(html: str) -> str:
    """The HTML with tags that nest deeper than browsers go turned into ones that hold nothing."""
    if html.count("<") <= _DEEPEST:
        return html
    depth = 0

    def level(match: re.Match[str]) -> str:
        nonlocal depth
        if match[2].lower() in _FLAT:
            return match[0]
        if match[1]:
            depth = max(0, depth - 1)
            return match[0]
        depth += 1
        return match[0] if depth <= _DEEPEST else "<wbr "

    return _TAG.sub(level, html)
