"""The design's colours and marks, for pictures that stand alone: read out of the stylesheet and the sprite."""

import re
from functools import cache

from markupsafe import Markup

from statuspage.render.assets import folder

_COLOUR = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{6});")
_SYMBOL = re.compile(r'<symbol id="s-([a-z]+)" viewBox="0 0 16 16">(.*?)</symbol>')


@cache
def colours() -> dict[str, str]:
    """The colours of the light theme by their names: `op-t` is the text colour of operational, `op-f` its fill."""
    sheet = (folder() / "static" / "site.css").read_text("utf-8")
    return dict(_COLOUR.findall(sheet[sheet.index(":root {") : sheet.index("/* type.")]))


@cache
def mark(css: str, colour: str, cut: str) -> Markup:
    """The mark of a state in a box of 16 by 16: `colour` is its ink, `cut` what is seen through it."""
    shape = _symbols()[css].replace("currentColor", colour)
    return Markup(shape.replace('class="cut"', f'fill="none" stroke="{cut}" stroke-width="2"'))  # noqa: S704 -- our own template


@cache
def _symbols() -> dict[str, str]:
    return dict(_SYMBOL.findall((folder() / "page" / "_sprite.html").read_text("utf-8")))
