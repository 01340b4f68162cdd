"""What items and entries are written with: words, names and addresses, by the settings alone, so that they can be remembered.

Most of what feeds and calendars hold is told once and stays: a change of one service must not cost the writing of all others.
"""

from datetime import UTC, datetime
from functools import cached_property

from statuspage.render.edition import Edition, edition_for
from statuspage.settings import Settings

REMEMBERED = 1024
"""How many pieces of a kind are remembered: the feeds of the site in three languages, and some of services."""


class Lens:
    """A language of the settings for what happens in a year; a year is named when it is another one.

    Equal to one of the very same settings (not of such as say the same), which is quickly told.
    """

    def __init__(self, settings: Settings, lang: str, year: int) -> None:
        self._settings, self._named = settings, (lang, year)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lens) and self._named == other._named and self._settings is other._settings

    def __hash__(self) -> int:
        return hash((id(self._settings), self._named))

    @cached_property
    def edition(self) -> Edition:
        """The edition over a page with nothing on it."""
        lang, year = self._named
        return edition_for(self._settings, lang, datetime(year, 7, 1, tzinfo=UTC))
