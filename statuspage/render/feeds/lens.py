"""What items and entries are written with: words, names and addresses, by the settings alone, so that they can be remembered.

Most of what feeds and calendars hold is told once and stays: a change of one service must not cost the writing of all others.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from statuspage.render.edition import Edition, edition_for
from statuspage.render.lookup import Names

REMEMBERED = 1024
"""How many pieces of a kind are remembered: the feeds of the site in three languages, and some of services."""


@dataclass(frozen=True, slots=True)
class Lens:
    """A language of the settings for what happens in a year; a year is named when it is another one.

    Equal to one of the very same settings (not of such as say the same), which is quickly told.
    """

    names: Names
    lang: str
    year: int

    @property
    def edition(self) -> Edition:
        """The edition over a page with nothing on it."""
        return _edition(self)


@lru_cache(maxsize=16)
def _edition(lens: Lens) -> Edition:
    return edition_for(lens.names.settings, lens.lang, datetime(lens.year, 7, 1, tzinfo=UTC))
