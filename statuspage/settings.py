"""The settings: what the operator may say, as frozen models.

`settings_file.load` reads `statuspage.toml` and its includes into these frozen models. Secrets are references
(`env:NAME`, `file:PATH`) and are resolved by `Secret.reveal`, so that a settings object may be printed.
"""

import re
from collections.abc import Mapping
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

_UNITS = {"ms": "milliseconds", "s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_LONGEST = timedelta(days=3660)
LANGUAGES = ("zh-Hans", "en")


# The validators raise a ValueError that says what would be right, so that "X is not …" can be put before it.


def duration(text: object) -> timedelta:
    """`"15m"` as a timedelta of at most ten years. Units: ms, s, m, h, d. Raises ValueError that says the form."""
    if isinstance(text, timedelta):
        return text
    match = re.fullmatch(r"([0-9]{1,9})(ms|s|m|h|d)", text) if isinstance(text, str) else None
    if not match or int(match[1]) == 0:
        raise ValueError('a length of time, such as "60s", "15m", "2h" or "90d"')
    length = timedelta(**{_UNITS[match[2]]: int(match[1])})
    if length > _LONGEST:
        raise ValueError('a length of time of at most ten years, such as "90d"')
    return length


def _id(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?", text):
        raise ValueError('an id: 1 to 64 small letters, digits and hyphens, such as "etax-beijing"')
    return text


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", text)
    except ValueError:  # a port or an IPv6 address that is none
        good = False
    if not good:
        raise ValueError('a web address, such as "https://status.example.cn"')
    return text


def _store_url(text: str) -> str:
    if not re.match(r"sqlite:///[^?]|postgresql\+psycopg://.", text):
        raise ValueError('"sqlite:///FILE" or "postgresql+psycopg://user@host/name"')
    return text


def _network(value: object) -> object:
    if isinstance(value, IPv4Network | IPv6Network):
        return value
    try:
        if isinstance(value, str):
            return ip_network(value)
    except ValueError:
        pass
    raise ValueError('a range of addresses, such as "127.0.0.0/8" or "fd00::/8"')


def _network_text(text: str) -> str:
    _network(text)
    return text


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError('a time zone name, such as "Asia/Shanghai"') from error
    return text


def _language(text: str) -> str:
    if text not in LANGUAGES:
        raise ValueError(f"one of {', '.join(LANGUAGES)}")
    return text


def _statuses(value: object) -> object:
    several = value if isinstance(value, list | tuple) else [value]
    if not several or not all(type(status) is int and 100 <= status <= 599 for status in several):
        raise ValueError("an HTTP status or a list of them, such as 200 or [200, 302]")
    return value


def _secret(value: object) -> object:
    if isinstance(value, str) and value.partition(":")[0] in {"env", "file"} and value.partition(":")[2]:
        return Secret(reference=value)
    if isinstance(value, Secret):
        return value
    raise ValueError('a reference to a secret: "env:NAME" or "file:PATH"')


Duration = Annotated[timedelta, BeforeValidator(duration)]
Id = Annotated[str, AfterValidator(_id)]
Network = Annotated[IPv4Network | IPv6Network, BeforeValidator(_network)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
ZoneName = Annotated[str, AfterValidator(_zone)]
Language = Annotated[str, AfterValidator(_language)]
Names = Mapping[Language, str]


class Model(BaseModel):
    """A table of the settings file: frozen, and an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False, arbitrary_types_allowed=True)


class Secret(Model):
    """A reference to a secret, never the secret itself."""

    reference: str

    def reveal(self, environ: Mapping[str, str], folder: Path) -> str | None:
        """The secret, or None when it is not set. `file:` paths are relative to `folder`."""
        scheme, _, name = self.reference.partition(":")
        if scheme == "env":
            return environ.get(name) or None
        path = folder / name
        return path.read_text(encoding="utf-8").strip() or None if path.is_file() else None


SecretReference = Annotated[Secret, BeforeValidator(_secret)]


class Named(Model):
    """Something with a name in the site's first language and, in `names`, in others."""

    id: Id
    name: str = Field(min_length=1)
    names: Names = {}

    def label(self, lang: str) -> str:
        """The name in `lang`, or the one that was given first."""
        return self.names.get(lang, self.name)


class Site(Model):
    """How the page presents itself. `group_names` translates the groups of services: `{"税务" = {en = "Tax"}}`."""

    title: str = Field(min_length=1)
    titles: Names = {}
    url: WebAddress
    timezone: ZoneName = "Asia/Shanghai"
    languages: tuple[Language, ...] = Field(default=("zh-Hans", "en"), min_length=1)
    group_names: Mapping[str, Names] = {}


class Server(Model):
    """Where the web server listens, and whose X-Forwarded-For counts."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    trusted_proxies: tuple[Annotated[str, AfterValidator(_network_text)], ...] = ()


class Store(Model):
    """The database: `sqlite:///FILE` (relative to the settings file) or `postgresql+psycopg://…`."""

    url: Annotated[str, AfterValidator(_store_url)] = "sqlite:///statuspage.db"


class Fetch(Model):
    """Private ranges that may be reached (none by default), and the contact in the user agent."""

    allow: tuple[Network, ...] = ()
    contact: str | None = None


class Keep(Model):
    """How long raw material is kept."""

    documents: Duration = timedelta(days=90)
    pings: Duration = timedelta(days=30)


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
    """A system watched."""

    aliases: tuple[str, ...] = ()
    group: str | None = None
    homepage: WebAddress | None = None
    support: Support | None = None
    components: tuple[Component, ...] = ()


class Source(Model):
    """Where notices come from. `kind` left out: detected from the body. `options` are of the kind (selectors).

    `recheck` and `recheck_running` say how often an article with unfinished windows is fetched again, since edits in place do not
    show in its list.
    """

    id: Id
    name: str | None = None
    names: Names = {}
    kind: str | None = None
    url: WebAddress
    every: Duration = timedelta(minutes=15)
    services: tuple[Id, ...] = Field(min_length=1)
    official: bool = False
    timezone: ZoneName | None = None
    lang: Language | None = None
    recheck: Duration = timedelta(hours=2)
    recheck_running: Duration = timedelta(hours=1)
    options: Mapping[str, str] = {}

    def label(self, lang: str) -> str:
        """The source's name in `lang`, else its name, else its host."""
        return self.names.get(lang) or self.name or urlsplit(self.url).hostname or self.id


class Expect(Model):
    """What a healthy answer looks like: its status (one or several) and a text in its body."""

    status: Annotated[int | tuple[int, ...], BeforeValidator(_statuses)] = 200
    text: str | None = None

    @property
    def statuses(self) -> tuple[int, ...]:
        """The accepted statuses."""
        return (self.status,) if isinstance(self.status, int) else self.status


class Probe(Model):
    """An active check. Without `component` it speaks for the reachability of the service only.

    `confirm` is how many answers in a row change the judgement; an answer that takes longer than `slow` is right but slow.
    """

    id: Id
    service: Id
    component: Id | None = None
    kind: Literal["http"] = "http"
    url: WebAddress
    method: Literal["GET", "HEAD"] = "GET"
    every: Duration = timedelta(seconds=60)
    timeout: Duration = timedelta(seconds=10)
    slow: Duration | None = None
    confirm: int = Field(default=3, ge=1, le=20)
    expect: Expect = Expect()


class Heartbeat(Model):
    """A ping that is expected every `every`, and is missed `grace` later. `max_lag`: older watermarks show as delayed."""

    id: Id
    service: Id
    component: Id | None = None
    every: Duration
    grace: Duration = timedelta(minutes=5)
    key: SecretReference
    max_lag: Duration | None = None


class Subscriber(Model):
    """An operator's own receiver of changes. `services`: ids, or `["*"]` for all."""

    id: Id
    kind: Literal["webhook"] = "webhook"
    url: WebAddress
    secret: SecretReference
    services: tuple[str, ...] = ("*",)


class Settings(Model):
    """The whole file. `folder` is where it stands; paths are relative to it."""

    site: Site
    server: Server = Server()
    store: Store = Store()
    fetch: Fetch = Fetch()
    keep: Keep = Keep()
    events: Events = Events()
    services: tuple[Service, ...] = ()
    sources: tuple[Source, ...] = ()
    probes: tuple[Probe, ...] = ()
    heartbeats: tuple[Heartbeat, ...] = ()
    subscribers: tuple[Subscriber, ...] = ()
    folder: Path = Path()

    def service(self, id: str) -> Service | None:
        """The service of that id."""
        return next((service for service in self.services if service.id == id), None)

    def secrets(self) -> list[tuple[str, Secret]]:
        """Every secret reference with its path in the file."""
        keys = [(f"heartbeats[{n}].key", item.key) for n, item in enumerate(self.heartbeats)]
        return keys + [(f"subscribers[{n}].secret", item.secret) for n, item in enumerate(self.subscribers)]
