"""What to follow from a page: the feeds and calendars that belong to it, for its head, where programs look, and for people."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.render.edition import Edition
from statuspage.render.feeds.calendar import CALENDAR
from statuspage.render.feeds.places import CALENDARS, FEEDS, MEDIA_TYPES, Format, Scope, Topic, find, site
from statuspage.render.text import isolate, plain

_LABELS = {Format.RSS: "RSS", Format.ATOM: "Atom", Format.JSON: "JSON Feed"}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to follow: its name, where it stands within the site, and what a person opens, which may start another program."""

    label: str
    type: str
    href: str
    opens: str


@dataclass(frozen=True, slots=True)
class Followed:
    """Something to follow in several ways, and those that programs are told of. `title` names it without the page around it."""

    words: Markup
    title: str
    ways: tuple[Way, ...]
    told: tuple[Way, ...]


def follow(edition: Edition, page: str) -> list[Followed]:
    """What to follow from a page: of the service or component that it is about, else of the whole site."""
    scope = find(edition, page) or site(edition)
    return [*(_feed(edition, scope, topic) for topic in Topic), _calendar(edition, scope)]


def webcal(edition: Edition, path: str) -> str:
    """The address of a calendar that a person's own program subscribes to: `webcal://status.example.cn/calendar.ics`."""
    return f"webcal:{edition.absolute(path).partition(':')[2]}"


def _feed(edition: Edition, scope: Scope, topic: Topic) -> Followed:
    own = [(format, edition.link(f"{scope.folder}/{file}")) for file, (of, format) in FEEDS.items() if of is topic]
    ways = tuple(Way(_LABELS[format], MEDIA_TYPES[format].partition(";")[0], href, href) for format, href in own)
    title = plain(edition.t(f"feed.{topic}.title", title=isolate(scope.name)))
    return Followed(edition.t(f"follow.{topic}"), title, ways, ways if topic in {Topic.CHANGES, Topic.EVENTS} else ())


def _calendar(edition: Edition, scope: Scope) -> Followed:
    ways = []
    for file in CALENDARS:
        path = f"{scope.folder}/{file}"
        label = plain(edition.t(f"follow.{file.removesuffix('.ics')}"))
        ways.append(Way(label, CALENDAR.partition(";")[0], edition.link(path), webcal(edition, path)))
    title = plain(edition.t("calendar.title", title=isolate(scope.name)))
    return Followed(edition.t("follow.maintenance_calendar"), title, tuple(ways), tuple(ways[:1]))
