"""What is asked to find out what is true: probes of services, and canaries on our own line.

Which keys belong to which kind is in `KEYS`; `settings.links` tells those that are missing or do not belong.
"""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from statuspage.settings.types import Duration, Id, Model, WebAddress, ZoneName, statuses

Kind = Literal["http", "tcp", "dns", "tls", "freshness", "icmp"]
Record = Literal["A", "AAAA", "CNAME", "MX", "NS", "TXT", "SOA", "SRV", "CAA"]

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "http": ("url",),
    "tcp": ("host", "port"),
    "dns": ("host",),
    "tls": ("host",),
    "freshness": ("url", "max_lag"),
    "icmp": ("host",),
}
"""The keys that a kind cannot do without."""

KEYS: Mapping[str, tuple[str, ...]] = {
    "url": ("http", "freshness"),
    "host": ("tcp", "dns", "tls", "icmp"),
    "port": ("tcp", "tls"),
    "method": ("http",),
    "record": ("dns",),
    "server": ("dns",),
    "date": ("freshness",),
    "timezone": ("freshness",),
    "max_lag": ("freshness",),
    "expect.status": ("http",),
    "expect.text": ("http",),
    "expect.values": ("http",),
    "expect.headers": ("http",),
    "expect.tls_days": ("http", "tls"),
    "expect.records": ("dns",),
}
"""The kinds that a key is for; a key that is not here is for all."""

EXAMPLES: Mapping[str, str] = {
    "url": 'url = "https://status.example.cn"',
    "host": 'host = "etax.example.cn"',
    "port": "port = 443",
    "max_lag": 'max_lag = "2h"',
}

_HOST = re.compile(r"[^\s/@?#\[\]:]{1,253}|[0-9A-Fa-f:.]{2,45}")
_PATH = re.compile(r"(?:\$\.?)?(?:[^\s.\[\]$]{1,80}|\[[0-9]{1,4}\])(?:\.[^\s.\[\]$]{1,80}|\[[0-9]{1,4}\]){0,30}")


def _host(text: str) -> str:
    if not _HOST.fullmatch(text):
        raise ValueError('a host name or an address, such as "etax.example.cn"')
    return text


def _server(text: str) -> str:
    if not re.fullmatch(r"[0-9A-Fa-f:.]{2,45}", text):
        raise ValueError('the address of a name server, such as "223.5.5.5"')
    return text


def _path(text: str) -> str:
    if not _PATH.fullmatch(text):
        raise ValueError('a path into JSON, such as "status.code" or "items[0].state"')
    return text


Host = Annotated[str, AfterValidator(_host)]
JsonPath = Annotated[str, AfterValidator(_path)]


class Expect(Model):
    """What a healthy answer is like.

    `text` is in its body; `values` are found in its JSON by their paths; `headers` hold the texts. `tls_days`: how long the
    certificate must last yet. `records` are among those that the DNS gives.
    """

    status: Annotated[int | tuple[int, ...], BeforeValidator(statuses)] = 200
    text: str | None = None
    values: Mapping[JsonPath, bool | int | float | str] = Field(default={})
    headers: Mapping[str, str] = Field(default={})
    tls_days: int | None = Field(default=None, ge=1, le=3650)
    records: tuple[str, ...] = ()

    @property
    def statuses(self) -> tuple[int, ...]:
        """The accepted statuses."""
        return (self.status,) if isinstance(self.status, int) else self.status


class Question(Model):
    """What is asked of whom. An answer that takes longer than `slow` is right but slow.

    `date` is where a freshness probe finds its date: a path into JSON that begins with `$`, a CSS selector, or left out: a feed's
    newest item.
    """

    id: Id
    kind: Kind = "http"
    url: WebAddress | None = None
    host: Host | None = None
    port: int | None = Field(default=None, ge=1, le=65535)
    method: Literal["GET", "HEAD"] = "GET"
    record: Record = "A"
    server: Annotated[str, AfterValidator(_server)] | None = None
    date: str | None = Field(default=None, min_length=1, max_length=300)
    timezone: ZoneName | None = None
    max_lag: Duration | None = None
    timeout: Duration = timedelta(seconds=10)
    slow: Duration | None = None
    expect: Expect = Expect()


class Probe(Question):
    """A question that is asked every `every`. Without `component` it speaks for the reachability of the service only.

    A failing answer is tried again after `retry`, until `confirm` like answers in a row make the judgement. In any `damping` it
    turns bad at most once, and good again at most once.
    """

    service: Id
    component: Id | None = None
    every: Duration = timedelta(seconds=60)
    confirm: int = Field(default=3, ge=1, le=20)
    retry: Duration = timedelta(seconds=5)
    damping: Duration = timedelta(minutes=5)


class Canary(Model):
    """Something on the way out that practically always answers: when none of the canaries does, our own line is down."""

    id: Id
    kind: Literal["http", "tcp", "dns"] = "http"
    url: WebAddress | None = None
    host: Host | None = None
    port: int | None = Field(default=None, ge=1, le=65535)
    every: Duration = timedelta(seconds=20)
    timeout: Duration = timedelta(seconds=5)

    @property
    def question(self) -> Question:
        """What is asked; any answer below 500 shows that the line works."""
        expect = Expect(status=tuple(range(200, 500)))
        return Question(
            id=self.id, kind=self.kind, url=self.url, host=self.host, port=self.port, timeout=self.timeout, expect=expect
        )
