"""What the operator dresses the page in: a style sheet of its own and a logo, and whether all can still be read."""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from statuspage.render.assets import Asset, assets
from statuspage.settings import Settings
from statuspage.settings.theme import Colours, Theme

_LARGEST = 200_000
"""Bytes of a logo that are read."""
_TYPES = {".svg": "image/svg+xml", ".png": "image/png"}
_TOKENS = ("paper", "sheet", "tint", "ink", "accent")
_DARK = """\
@media screen and (prefers-color-scheme: dark) {{
:root:not(:is([data-theme="light"], :has(#theme-light:checked))) {{{0}}} }}
@media screen {{ :root:is([data-theme="dark"], :has(#theme-dark:checked)) {{{0}}} }}
"""
"""As in the site's own style sheet: once for the system's wish, once for the visitor's."""
_PLAIN = Theme()

_TEXT, _SHAPE = 4.5, 3.0
"""The least contrasts of text and of shapes by WCAG 2 (1.4.3, 1.4.11)."""


def themed(theme: Theme) -> Asset | None:
    """The style sheet that dresses the page; null when it is dressed as it comes."""
    light = [*_colours(theme), *_fonts(theme)]
    light += [f"--radius: {theme.radius}px;"] if theme.radius != _PLAIN.radius else []
    dark = "".join(_colours(theme.dark))
    if theme.accent and not theme.dark.accent:  # one that was made for light surroundings is not for dark ones
        dark += "--accent: var(--ink);"
    text = (f"@media screen {{ :root {{{''.join(light)}}} }}\n" if light else "") + (_DARK.format(dark) if dark else "")
    return _named("theme", ".css", text.encode(), "text/css; charset=utf-8") if text else None


def _colours(colours: Colours) -> list[str]:
    given = ((token, getattr(colours, token)) for token in _TOKENS)
    return [f"--{token}: {colour};" for token, colour in given if colour]


def _fonts(theme: Theme) -> list[str]:
    """The stacks of the style sheet with the operator's typefaces before them."""
    given = (("ours", theme.ours), ("theirs", theme.theirs))
    return [f"--{voice}: {json.dumps(names, ensure_ascii=False)[1:-1]}, {_stack(voice)};" for voice, names in given if names]


@cache
def _style() -> str:
    return assets()["site.css"].body.decode()


def _stack(voice: str) -> str:
    found = re.search(rf"--{voice}: ([^;]*);", _style())
    return found[1] if found else "sans-serif"


def logo(settings: Settings) -> Asset | None:
    """The logo; null without one, or when its file cannot be used."""
    path = _logo_path(settings)
    try:
        return _logo(path, path.stat().st_mtime_ns) if path and path.stat().st_size <= _LARGEST else None
    except OSError:
        return None


def dress(settings: Settings) -> tuple[Asset | None, Asset | None]:
    """The style sheet and the logo of the operator's own, where there are such."""
    return themed(settings.site.theme), logo(settings)


def _logo_path(settings: Settings) -> Path | None:
    given = settings.site.theme.logo
    return settings.folder / given if given else None


@lru_cache(maxsize=4)
def _logo(path: Path, _changed: int) -> Asset:
    suffix = path.suffix.lower()
    return _named("logo", suffix, path.read_bytes(), _TYPES[suffix])


def _named(name: str, suffix: str, body: bytes, content_type: str) -> Asset:
    return Asset(f"/static/{name}.{hashlib.sha256(body).hexdigest()[:12]}{suffix}", body, content_type)


def theme_warnings(settings: Settings) -> list[str]:
    """What of the dress cannot be read or found, each with its path in the settings."""
    theme = settings.site.theme
    found = [*_faint("site.theme", theme, _defaults(dark=False)), *_faint("site.theme.dark", theme.dark, _defaults(dark=True))]
    if theme.logo and logo(settings) is None:
        found.append(f"site.theme.logo: {theme.logo} is not there or has more than {_LARGEST:,} bytes; the page shows its own mark")
    return found


@cache
def _defaults(*, dark: bool) -> dict[str, str]:
    """The colours of the style sheet by name, for one mode."""
    light_part, _, dark_part = _style().partition("@media screen and (prefers-color-scheme: dark)")
    light = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", light_part))
    return light | dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", dark_part[: dark_part.index("\n}\n")])) if dark else light


def _faint(where: str, given: Colours, defaults: dict[str, str]) -> Iterator[str]:
    """The pairs of colours that are too near to each other, one warning for each colour that was given."""
    own = {token: colour for token in _TOKENS if (colour := getattr(given, token))}
    worn = {"accent": own.get("ink", defaults["ink"])} | defaults | own
    for token in own:
        worst = min((pair for pair in _pairs(worn) if token in pair[:2]), key=lambda pair: pair[3] / pair[2], default=None)
        if worst is not None and worst[3] < worst[2]:
            other = worst[1] if worst[0] == token else worst[0]
            yield f"{where}.{token}: {worst[3]:.1f}:1 against {other} ({worn[other]}); it takes {worst[2]}:1 to be read"


def _pairs(worn: dict[str, str]) -> Iterator[tuple[str, str, float, float]]:
    """What stands on what: both names, the contrast that it takes and the one that it has."""
    texts = ["ink", "ink-2", "ink-3", "accent", *(name for name in worn if name.endswith("-t"))]
    shapes = ["line-strong", *(name for name in worn if name.endswith("-f"))]
    for ground in ("paper", "sheet"):
        for names, least in ((texts, _TEXT), (shapes, _SHAPE)):
            yield from ((name, ground, least, contrast(worn[name], worn[ground])) for name in names)
    yield "ink", "tint", _TEXT, contrast(worn["ink"], worn["tint"])


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb` by WCAG 2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
