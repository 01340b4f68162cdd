"""The site in one language: its words, times, names and addresses, over one Page."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from markupsafe import Markup

from statuspage.core.model import ComponentState, Event, Target
from statuspage.core.page import Page, ServiceView
from statuspage.core.reading import OPERATOR
from statuspage.render.lookup import Lookup, names_of
from statuspage.render.text import isolate, plain
from statuspage.render.times import Times
from statuspage.render.words import CATALOGUES, Catalogue, fill, lasting
from statuspage.settings import Component, Service, Settings, Source
from statuspage.settings.probes import Probe

PREFIXES = {"zh-Hans": "/zh-hans", "zh-Hant": "/zh-hant", "en": "/en"}
"""The folder of a language that is not the site's first."""

LANGUAGE_NAMES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}


@dataclass(frozen=True)
class Edition:
    """What every view of one language needs. Not slotted: some of it is made once, when first asked for."""

    lookup: Lookup
    lang: str
    times: Times

    @property
    def page(self) -> Page:
        """What is shown."""
        return self.lookup.page

    @cached_property
    def words(self) -> Catalogue:
        """The messages of this language."""
        return lasting(self.lang) if self.times.lasting else CATALOGUES[self.lang]

    @cached_property
    def services(self) -> dict[str, Service]:
        """The services by id."""
        return names_of(self.page.settings).services

    @property
    def views(self) -> dict[str, ServiceView]:
        """The services as they are on the page, by id."""
        return self.lookup.views

    @cached_property
    def components(self) -> dict[Target, Component]:
        """The components by target."""
        return names_of(self.page.settings).components

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by id."""
        return names_of(self.page.settings).sources

    @cached_property
    def probes(self) -> dict[str, list[Probe]]:
        """The probes by service."""
        return names_of(self.page.settings).probes

    @property
    def events(self) -> dict[str, Event]:
        """The events that have a page, by id."""
        return self.lookup.events

    @cached_property
    def told(self) -> dict[Hashable, Any]:
        """What `brief` has put into words already."""
        return {}

    @cached_property
    def lasting(self) -> "Edition":
        """The same for what is read later than it is made: days come with their month, no length runs."""
        return replace(self, times=replace(self.times, lasting=True))

    def bearing(self, event: Event) -> list[ComponentState]:
        """The component states that an event bears on."""
        return self.lookup.borne.get(event.id, [])

    def t(self, key: str, /, **given: object) -> Markup:
        """A message with its places filled; what is filled in is escaped. Unknown keys raise KeyError."""
        return fill(self.words, key, **given)

    def has(self, key: str) -> bool:
        """Whether the catalogue knows `key`: for codes that others may add to."""
        return key in self.words

    def join(self, parts: "list[Markup] | list[str]") -> Markup:
        """An enumeration: `甲、乙`, `a, b`."""
        return self.t("list").join(parts)

    @cached_property
    def title(self) -> str:
        """The site's title."""
        site = self.page.settings.site
        return site.titles.get(self.lang, site.title)

    def service_name(self, id: str) -> str:
        """A service's name; its id when the settings no longer have it."""
        service = self.services.get(id)
        return service.label(self.lang) if service else id

    def source_name(self, id: str) -> str:
        """A source's name; its id when the settings no longer have it."""
        if id.startswith(OPERATOR):
            return plain(self.t("operator"))
        source = self.sources.get(id)
        return source.label(self.lang) if source else id

    def standing(self, id: str) -> Markup:
        """Whether a source is official, a reprint, or this page itself."""
        source = self.sources.get(id)
        if id.startswith(OPERATOR):
            return self.t("posted")
        return self.t("official" if source is not None and source.official else "reprint")

    def component_name(self, target: Target) -> str:
        """A component's name; for the service as a whole the words for that."""
        if not target.component:
            return plain(self.t("whole"))
        component = self.components.get(target)
        return component.label(self.lang) if component else target.component

    def group_name(self, group: str) -> str:
        """A group's name."""
        return self.page.settings.site.group_names.get(group, {}).get(self.lang, group)

    def targets(self, targets: "tuple[Target, ...]", *, most: int = 3) -> Markup:
        """Names of components, the first `most` of them, and how many in all."""
        names = list(dict.fromkeys(self.component_name(target) for target in targets))
        shown: list[Markup] = [isolate(name) for name in names[:most]]
        return self.join(shown) if len(names) <= most else self.t("and_more", names=self.join(shown), n=len(names))

    def services_of(self, event: Event) -> Markup:
        """The names of an event's services."""
        return self.join([isolate(self.service_name(service)) for service in event.services])

    def language_name(self, lang: str) -> str:
        """A language's name in itself."""
        return LANGUAGE_NAMES[lang]

    # Addresses

    @cached_property
    def prefix(self) -> str:
        """The folder of this language: empty for the site's first."""
        first = self.page.settings.site.languages[0]
        return "" if self.lang == first else PREFIXES[self.lang]

    @cached_property
    def root(self) -> str:
        """The path under which the site lives, without a slash at its end."""
        return urlsplit(self.page.settings.site.url).path.rstrip("/")

    def address(self, path: str) -> str:
        """The published address of `path` in this language, without the site's own sub-path: the key of `render_site`."""
        return f"{self.prefix}{path}" if path != "/" or not self.prefix else f"{self.prefix}/"

    def link(self, path: str) -> str:
        """`path` in this language, for a link within the site."""
        return self.root + self.address(path)

    def absolute(self, path: str) -> str:
        """`path` in this language with the site's scheme and host."""
        site = urlsplit(self.page.settings.site.url)
        return f"{site.scheme}://{site.netloc}{self.link(path)}"


@lru_cache(maxsize=32_768)
def path_of(kind: str, id: str) -> str:
    """The path of a service, event or notice: `/events/<id>`, the id percent-encoded."""
    return f"/{kind}/{quote(id, safe='', errors='replace')}"


def editions(page: Page) -> dict[str, Edition]:
    """The site in each of its languages, the first one first."""
    zone = ZoneInfo(page.settings.site.timezone)
    lookup = Lookup(page)
    return {lang: Edition(lookup, lang, Times(lang, zone, page.now)) for lang in page.settings.site.languages}


def edition_for(settings: Settings, lang: str, now: datetime) -> Edition:
    """The words and names of a language, over a page with nothing on it, for what is read later than at `now`.

    A language that the site has not any more is told in its first one.
    """
    lang = lang if lang in settings.site.languages else settings.site.languages[0]
    page = Page(
        settings=settings,
        now=now,
        reconciled_at=None,
        stale=False,
        services=(),
        sources=(),
        running=(),
        upcoming=(),
        recent=(),
        changes=(),
        history={},
        notices={},
        merged={},
    )
    return Edition(Lookup(page), lang, Times(lang, ZoneInfo(settings.site.timezone), now, lasting=True))
