"""The view of feeds and calendars: which there are in an edition, found by their addresses alone, and what renders them."""

from collections.abc import Callable, Iterator
from functools import partial

from statuspage.render.edition import Edition
from statuspage.render.feeds.calendar import CALENDAR, write_calendar
from statuspage.render.feeds.items import Items
from statuspage.render.feeds.places import CALENDARS, FEEDS, MEDIA_TYPES, Scope, find, parts, site
from statuspage.render.feeds.write import Feed, write
from statuspage.render.rendered import FRESH, Address, Rendered, View

_FILES = (*FEEDS, *CALENDARS)


class Feeds(View):
    """The feeds and calendars of an edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition, self._items = edition, Items(edition)

    def whole(self) -> Iterator[Address]:
        """Those of the whole site."""
        return self._of(site(self._edition))

    def single(self) -> Iterator[Address]:
        """Those of each service and component."""
        return (address for scope in parts(self._edition) for address in self._of(scope))

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """One of a service or component."""
        folder, _, file = path.rpartition("/")
        scope = find(self._edition, folder) if file in _FILES else None
        return partial(self._render, scope, file) if scope else None

    def _of(self, scope: Scope) -> Iterator[Address]:
        return ((f"{scope.folder}/{file}", partial(self._render, scope, file)) for file in _FILES)

    def _render(self, scope: Scope, file: str) -> Rendered:
        path = f"{scope.folder}/{file}"
        if file in CALENDARS:
            body = write_calendar(self._items, scope, path, CALENDARS[file])
            return Rendered(body, CALENDAR, FRESH, shared=True)
        topic, format = FEEDS[file]
        feed = Feed(scope, topic, format, path, self._items.of(scope, topic))
        return Rendered(write(self._edition, feed), MEDIA_TYPES[format], FRESH, shared=True)
