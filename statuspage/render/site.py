"""Every published address of the site and what stands there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from statuspage.core.page import Page
from statuspage.render.api.openapi import Description
from statuspage.render.api.view import Api
from statuspage.render.assets import Asset, assets
from statuspage.render.badge import Badges
from statuspage.render.card import Cards
from statuspage.render.diagnose import addresses
from statuspage.render.edition import Edition, editions, path_of
from statuspage.render.embed import Embeds
from statuspage.render.feeds import Feeds
from statuspage.render.frozen import language
from statuspage.render.pages import Pages
from statuspage.render.rendered import IMMUTABLE, Address, Rendered, View
from statuspage.render.subscribe import SubscribePages
from statuspage.render.theme import dress
from statuspage.render.v2.view import StatuspageDocuments


class Site:
    """Every published address of a page, in all languages. What stands at one is rendered when it is asked for.

    `paths` are as they stand in a request line (percent-encoded), without the sub-path of `site.url`: `/`, `/en/`,
    `/events/<id>`, `/en/events/<id>`, `/feed.rss`, `/static/site.<hash>.css`, `/diagnose?service=<id>&component=<id>`. `homes` are
    those of the home page.
    """

    def __init__(self, page: Page) -> None:
        self._page, self._editions = page, editions(page)
        self._views = {lang: _views(edition, self._editions) for lang, edition in self._editions.items()}
        own = (asset for asset in dress(page.settings) if asset)
        stored: dict[str, Callable[[], Rendered]] = {asset.path: partial(_asset, asset) for asset in (*assets().values(), *own)}
        self._found = stored | dict(self._addresses(lambda view: view.whole()))
        self.homes = tuple(edition.address("/") for edition in self._editions.values())

    def _addresses(self, of: Callable[[View], Iterator[Address]]) -> Iterator[Address]:
        views = ((self._editions[lang], view) for lang, views in self._views.items() for view in views)
        return ((edition.address(path), render) for edition, view in views for path, render in of(view))

    def every(self) -> Iterator[Address]:
        """Every address with what renders it, so that nothing has to be looked for."""
        yield from self._found.items()
        yield from self._addresses(lambda view: view.single())
        chosen = (path for view in self._page.services for path in addresses(view))
        asked = (edition.address(path) for path in chosen for edition in self._editions.values())
        yield from ((path, found) for path in asked if (found := self._find(path)))

    @property
    def paths(self) -> Iterable[str]:
        """Every address."""
        return [path for path, _ in self.every()]

    def link_to(self, path: str, event: str) -> str:
        """The absolute address of what stands at `path`, an event's, for another event."""
        edition = self._editions[language(path, self._page.settings)]
        folder, _, file = path.removeprefix(edition.prefix).rpartition("/events/")
        end = next((end for end in (".json", ".svg") if folder and file.endswith(end)), "")
        return edition.absolute(f"{folder}{path_of('events', event)}{end}")

    def render(self, path: str) -> Rendered | None:
        """What stands at an address; null when it is none."""
        found = self._found.get(path) or self._find(path)
        return found() if found else None

    def _find(self, path: str) -> Callable[[], Rendered] | None:
        lang = language(path, self._page.settings)
        own = path.removeprefix(self._editions[lang].prefix)
        return next((found for view in self._views[lang] if (found := view.find(own))), None)


def _views(edition: Edition, editions: Mapping[str, Edition]) -> tuple[View, ...]:
    """Everything that is published in a language."""
    alone = (Feeds, StatuspageDocuments, Api, Badges, Cards, Embeds)
    pages = (Pages(edition, editions), SubscribePages(edition, editions))
    return (*pages, *(view(edition) for view in alone), Description(edition, editions))


def render_site(page: Page) -> dict[str, Rendered]:
    """Every published address of a page with its bytes: see `Site`."""
    return {path: render() for path, render in Site(page).every()}


def _asset(asset: Asset) -> Rendered:
    return Rendered(asset.body, asset.content_type, IMMUTABLE)
