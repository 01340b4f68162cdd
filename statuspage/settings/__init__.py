"""The settings: what the operator may say, as frozen models.

`settings.file.load` reads `statuspage.toml` and its includes into these frozen models. Secrets are references
(`env:NAME`, `file:PATH`) and are resolved by `Secret.reveal`, so that a settings object may be printed.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from statuspage.settings.mail import Mail, Subscriptions
from statuspage.settings.pings import Alert, Heartbeat, Pings
from statuspage.settings.probes import Canary, Probe
from statuspage.settings.subscribers import Subscriber
from statuspage.settings.theme import Link, Theme
from statuspage.settings.types import (
    Duration,
    Id,
    Language,
    Model,
    Names,
    Network,
    Secret,
    SecretReference,
    WebAddress,
    ZoneName,
    network_text,
    store_url,
)

__all__ = [
    "Alert",
    "Canary",
    "Component",
    "Events",
    "Fetch",
    "Heartbeat",
    "Keep",
    "Link",
    "Mail",
    "Named",
    "Pings",
    "Probe",
    "Server",
    "Service",
    "Settings",
    "Site",
    "Source",
    "Store",
    "Subscriber",
    "Subscriptions",
    "Support",
    "Theme",
]


class Named(Model):
    """Something with a name in the site's first language and, in `names`, in others."""

    id: Id
    name: str = Field(min_length=1)
    names: Names = Field(default={})

    def label(self, lang: str) -> str:
        """The name in `lang`, or the one that was given first."""
        return self.names.get(lang, self.name)


class Site(Model):
    """How the page presents itself. `group_names` translates the groups of services: `{"税务" = {en = "Tax"}}`."""

    title: str = Field(min_length=1)
    titles: Names = Field(default={})
    url: WebAddress
    timezone: ZoneName = "Asia/Shanghai"
    languages: tuple[Language, ...] = Field(default=("zh-Hans", "en"), min_length=1)
    group_names: Mapping[str, Names] = Field(default={})
    theme: Theme = Theme()
    links: tuple[Link, ...] = ()


class Server(Model):
    """Where the web server listens, and whose X-Forwarded-For counts."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    trusted_proxies: tuple[Annotated[str, AfterValidator(network_text)], ...] = ()


class Store(Model):
    """The database: `sqlite:///FILE` (relative to the settings file) or `postgresql+psycopg://…`."""

    url: Annotated[str, AfterValidator(store_url)] = "sqlite:///statuspage.db"


class Fetch(Model):
    """Private ranges that may be reached (none by default), and the contact in the user agent."""

    allow: tuple[Network, ...] = ()
    contact: str | None = None


class Keep(Model):
    """How long raw material is kept. What was published, and what that rests on, is kept always.

    `visits`: how long an article that is read to its end is remembered; one that its list still holds after that is read once more.
    `latencies`: buckets of answer times; days of these are kept for as long as they are shown.
    """

    documents: Duration = timedelta(days=90)
    pings: Duration = timedelta(days=30)
    deliveries: Duration = timedelta(days=90)
    visits: Duration = timedelta(days=365)
    latencies: Duration = timedelta(days=2)


class Events(Model):
    """How events are judged.

    `close_after`: how long past its announced end an event that nobody confirms and nothing measures stays open.
    `tolerance`: starts and ends this near to the announced ones are "as announced".
    """

    close_after: Duration = timedelta(hours=2)
    tolerance: Duration = timedelta(minutes=5)


class Support(Model):
    """Whom users may ask, as the operator knows it."""

    phone: str | None = None
    hours: str | None = None
    url: WebAddress | None = None


class Component(Named):
    """A function or channel of a service."""

    aliases: tuple[str, ...] = ()


class Service(Named):
    """A system watched. `use` names the entry of the catalogue that what is not written here was taken from."""

    use: str | None = None
    aliases: tuple[str, ...] = ()
    group: str | None = None
    homepage: WebAddress | None = None
    support: Support | None = None
    components: tuple[Component, ...] = ()


class Source(Model):
    """Where notices come from: read at `url`, or sent to `/hooks/<push>`. `kind` left out: detected from the body.

    `options` are of the kind (selectors). `every` left out: as often as its format is wont, or as the upstream asks. Of a source
    that sends: `secret` is what it signs with; what it states of a component counts for `valid`; silence longer than `max_silence`
    makes it unknown, and silence is no fault where that is left out.

    `recheck` and `recheck_running` say how often an article with unfinished windows is fetched again, since edits in place do not
    show in its list.
    """

    id: Id
    name: str | None = None
    names: Names = Field(default={})
    kind: str | None = None
    url: WebAddress = ""
    push: SecretReference | None = None
    secret: SecretReference | None = None
    valid: Duration = timedelta(days=1)
    max_silence: Duration | None = None
    every: Duration | None = None
    services: tuple[Id, ...] = Field(min_length=1)
    official: bool = False
    timezone: ZoneName | None = None
    lang: Language | None = None
    recheck: Duration = timedelta(hours=2)
    recheck_running: Duration = timedelta(hours=1)
    options: Mapping[str, str] = Field(default={})

    def label(self, lang: str) -> str:
        """The source's name in `lang`, else its name, else its host."""
        return self.names.get(lang) or self.name or urlsplit(self.url).hostname or self.id


class Settings(Model):
    """The whole file. `folder` is where it stands; paths are relative to it."""

    site: Site
    server: Server = Server()
    store: Store = Store()
    fetch: Fetch = Fetch()
    keep: Keep = Keep()
    events: Events = Events()
    mail: Mail | None = None
    subscriptions: Subscriptions = Subscriptions()
    services: tuple[Service, ...] = ()
    sources: tuple[Source, ...] = ()
    probes: tuple[Probe, ...] = ()
    canaries: tuple[Canary, ...] = ()
    pings: Pings = Pings()
    heartbeats: tuple[Heartbeat, ...] = ()
    alerts: tuple[Alert, ...] = ()
    subscribers: tuple[Subscriber, ...] = ()
    folder: Path = Path()

    @model_validator(mode="after")
    def _in_the_zone_of_the_site(self) -> Self:
        """Schedules and dates that name no zone are in the site's."""
        zone = {"timezone": self.site.timezone}
        for name in ("heartbeats", "probes"):
            items = tuple(item if item.timezone else item.model_copy(update=zone) for item in getattr(self, name))
            object.__setattr__(self, name, items)  # frozen for everybody else
        return self

    def service(self, id: str) -> Service | None:
        """The service of that id."""
        return next((service for service in self.services if service.id == id), None)

    @property
    def asked(self) -> tuple[Probe | Canary, ...]:
        """Everything that is asked now and then."""
        return (*self.probes, *self.canaries)

    @property
    def awaited(self) -> tuple[Heartbeat | Alert, ...]:
        """Everything that tells by itself."""
        return (*self.heartbeats, *self.alerts)

    @property
    def visited(self) -> tuple[Source, ...]:
        """The sources that are read at their addresses."""
        return tuple(source for source in self.sources if source.push is None)

    @property
    def sending(self) -> tuple[Source, ...]:
        """The sources that send what they have to say."""
        return tuple(source for source in self.sources if source.push is not None)

    def secrets(self) -> list[tuple[str, Secret]]:
        """Every secret reference with its path in the file."""
        return list(self._secrets())

    def _secrets(self) -> Iterator[tuple[str, Secret]]:
        if self.pings.key is not None:
            yield "pings.key", self.pings.key
        if self.mail is not None and self.mail.password is not None:
            yield "mail.password", self.mail.password
        for n, source in enumerate(self.sources):
            named = {"push": source.push, "secret": source.secret}
            yield from ((f"sources[{n}].{name}", secret) for name, secret in named.items() if secret)
        yield from ((f"heartbeats[{n}].key", item.key) for n, item in enumerate(self.heartbeats))
        yield from ((f"alerts[{n}].key", item.key) for n, item in enumerate(self.alerts))
        for n, subscriber in enumerate(self.subscribers):
            yield from ((f"subscribers[{n}].{name}", secret) for name, secret in subscriber.references.items())
