"""Every published address of the site and what stands there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from statuspage.core.model import Target
from statuspage.core.page import Page
from statuspage.render.assets import Asset, assets, environment
from statuspage.render.diagnose import PATH, UNKNOWN, WRONG, address_of, addresses, choose_context, chosen, diagnosis_context
from statuspage.render.edition import Edition, editions, path_of
from statuspage.render.event import event_context
from statuspage.render.feeds import Feeds
from statuspage.render.frozen import language
from statuspage.render.home import home_context
from statuspage.render.notice import known_notices, notice_context
from statuspage.render.problem import PROBLEMS, problem_context
from statuspage.render.record import source_context
from statuspage.render.service import service_context
from statuspage.render.sources import history_context, month_context, month_path, sources_context

HTML = "text/html; charset=utf-8"
RSS = "application/rss+xml; charset=utf-8"
FRESH = "public, max-age=0, s-maxage=5, stale-if-error=600"
"""Browsers ask anew each time, since old news would be false news and an ETag makes it cheap. What stands between may spare us all
but one request in five seconds, and go on for ten minutes when we do not answer at all (RFC 5861); pages tell their time."""
IMMUTABLE = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Rendered:
    """What stands at an address."""

    body: bytes
    content_type: str
    cache_control: str
    location: str = ""
    """Where it has moved to (an absolute address), if it has; the body is empty then."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page to be rendered: its path, its template and what the template is given; `key`: what it is kept under instead."""

    path: str
    template: str
    context: Callable[[Edition], dict[str, object]]
    key: str = ""


_Address = tuple[str, Callable[[], Rendered]]
_WHOLE = (
    _Leaf("/", "page/home.html", home_context),
    _Leaf("/sources", "page/sources.html", sources_context),
    _Leaf("/history", "page/history.html", history_context),
    *(_Leaf("/", "page/problem.html", partial(problem_context, problem=problem), key) for problem, key in PROBLEMS.items()),
    _Leaf(PATH, "page/diagnose.html", choose_context),
    _Leaf(PATH, "page/diagnose.html", partial(choose_context, wrong="unknown"), UNKNOWN),
    _Leaf(PATH, "page/diagnose.html", partial(choose_context, wrong="wrong"), WRONG),
)


class Site:
    """Every published address of a page, in all languages. What stands at one is rendered when it is asked for.

    `paths` are as they stand in a request line (percent-encoded), without the sub-path of `site.url`: `/`, `/en/`,
    `/events/<id>`, `/en/events/<id>`, `/feed.rss`, `/static/site.<hash>.css`, `/diagnose?service=<id>&component=<id>`. `homes` are
    those of the home page.
    """

    def __init__(self, page: Page) -> None:
        self._page, self._editions = page, editions(page)
        self._feeds = {lang: Feeds(edition) for lang, edition in self._editions.items()}
        self._found = {asset.path: partial(_asset, asset) for asset in assets().values()} | dict(self._whole())
        self.homes = tuple(edition.address("/") for edition in self._editions.values())

    def _whole(self) -> Iterator[_Address]:
        """What is about the whole site."""
        for lang, edition in self._editions.items():
            for leaf in _WHOLE:
                yield edition.address(leaf.key or leaf.path), partial(_rendered, edition, self._editions, leaf)
            for path, render in self._feeds[lang].whole():
                yield edition.address(path), partial(_feed, render)

    @cached_property
    def _single(self) -> dict[str, Callable[[], Rendered]]:
        """What is about one service, event or notice: thousands, so that they are listed when one of them is asked for."""
        return dict(self._singles(list(_leaves(self._page))))

    def _singles(self, leaves: list[_Leaf]) -> Iterator[_Address]:
        for lang, edition in self._editions.items():
            for leaf in leaves:
                yield edition.address(leaf.path), partial(_rendered, edition, self._editions, leaf)
            for gone, event in self._page.merged.items():
                yield edition.address(path_of("events", gone)), partial(_redirected, edition, path_of("events", event))
            for path, render in self._feeds[lang].by_service():
                yield edition.address(path), partial(_feed, render)

    @property
    def paths(self) -> Iterable[str]:
        """Every address."""
        chosen = (path for view in self._page.services for path in addresses(view))
        return [*self._found, *self._single, *(e.address(path) for path in chosen for e in self._editions.values())]

    def link_to(self, path: str, event: str) -> str:
        """The absolute address of an event in the language of `path`."""
        edition = self._editions[language(path, self._page.settings)]
        return edition.absolute(path_of("events", event))

    def render(self, path: str) -> Rendered | None:
        """What stands at an address; null when it is none."""
        found = self._found.get(path) or self._chosen(path) or self._single.get(path)
        return found() if found else None

    def _chosen(self, path: str) -> Callable[[], Rendered] | None:
        """The choice of a function or a diagnosis, found by its address: there are several times as many as services."""
        folder, asks, query = path.partition("?")
        edition = next((e for e in self._editions.values() if e.address(PATH) == folder), None) if asks else None
        found = chosen(self._page, query) if edition else None
        if edition is None or found is None:
            return None
        view, component = found
        if component is None:
            leaf = _Leaf(address_of(view.service.id), "page/diagnose.html", partial(choose_context, view=view))
        else:
            context = partial(diagnosis_context, target=Target(view.service.id, component))
            leaf = _Leaf(address_of(view.service.id, component), "page/diagnosis.html", context)
        return partial(_rendered, edition, self._editions, leaf)


def render_site(page: Page) -> dict[str, Rendered]:
    """Every published address of a page with its bytes: see `Site`."""
    site = Site(page)
    return {path: rendered for path in site.paths if (rendered := site.render(path))}


def _asset(asset: Asset) -> Rendered:
    return Rendered(asset.body, asset.content_type, IMMUTABLE)


def _redirected(edition: Edition, path: str) -> Rendered:
    return Rendered(b"", HTML, FRESH, edition.absolute(path))


def _feed(render: Callable[[], bytes]) -> Rendered:
    return Rendered(render(), RSS, FRESH)


def _leaves(page: Page) -> Iterator[_Leaf]:
    for view in page.services:
        yield _Leaf(path_of("services", view.service.id), "page/service.html", partial(service_context, view=view))
    for source in page.sources:
        yield _Leaf(path_of("sources", source.source.id), "page/source.html", partial(source_context, view=source))
    for event in page.events:
        yield _Leaf(path_of("events", event.id), "page/event.html", partial(event_context, event=event))
    if page.month is not None:
        yield _Leaf(month_path(page.month.first), "page/month.html", partial(month_context, month=page.month))
    for chain in known_notices(page).values():
        yield _Leaf(path_of("notices", chain[0].id), "page/notice.html", partial(notice_context, chain=chain))


def _rendered(edition: Edition, others: dict[str, Edition], leaf: _Leaf) -> Rendered:
    languages = [(lang, other.link(leaf.path), other.absolute(leaf.path)) for lang, other in others.items()]
    context = {
        "e": edition,
        "t": edition.t,
        "times": edition.times,
        "link": edition.link,
        "path_of": path_of,
        "page": edition.page,
        "path": leaf.path,
        "languages": languages,
        **leaf.context(edition),
    }
    return Rendered(environment().get_template(leaf.template).render(context).encode("utf-8"), HTML, FRESH)
