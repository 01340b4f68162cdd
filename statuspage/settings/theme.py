"""How the page may be dressed: the few colours that are not a state's, corners, typefaces, a logo and links of one's own."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from statuspage.settings.types import Model, Names, WebAddress

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_FONT = re.compile(r"[\w .-]{1,64}")
_PICTURES = (".svg", ".png")


def _colour(text: str) -> str:
    if not _COLOUR.fullmatch(text):
        raise ValueError('a colour, such as "#0b5cad"')
    return text.lower()


def _font(text: str) -> str:
    if not _FONT.fullmatch(text):
        raise ValueError('the name of a typeface, such as "Source Han Serif SC"')
    return text


def _picture(path: Path) -> Path:
    if path.suffix.lower() not in _PICTURES:
        raise ValueError('an SVG or PNG file, such as "logo.svg"')
    return path


Colour = Annotated[str, AfterValidator(_colour)]
Font = Annotated[str, AfterValidator(_font)]


class Colours(Model):
    """The colours of one mode. Those of the states are not for dressing: they mean something."""

    paper: Colour | None = None
    sheet: Colour | None = None
    tint: Colour | None = None
    ink: Colour | None = None
    accent: Colour | None = None


class Theme(Colours):
    """The light colours, and what is the same in both modes. `logo` is relative to the settings file.

    `ours` and `theirs` are typefaces that the reader may have, before the usual ones: of what we say, and of what a source said.
    """

    dark: Colours = Colours()
    radius: int = Field(default=3, ge=0, le=12)
    ours: tuple[Font, ...] = ()
    theirs: tuple[Font, ...] = ()
    logo: Annotated[Path, AfterValidator(_picture)] | None = None


class Link(Model):
    """A link at the foot of every page, by its name in the site's first language and, in `names`, in others."""

    name: str = Field(min_length=1)
    names: Names = Field(default={})
    url: WebAddress

    def label(self, lang: str) -> str:
        """The name in `lang`, or the one that was given first."""
        return self.names.get(lang, self.name)
