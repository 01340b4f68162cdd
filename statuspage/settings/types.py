"""What a value of the settings file may be: lengths of time, ids, addresses, zones, references to secrets."""

import re
from collections.abc import Mapping
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import idna
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

_UNITS = {"ms": "milliseconds", "s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_LONGEST = timedelta(days=3660)
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
"""The languages of pages."""


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


def web_address(text: str) -> str:
    """An absolute address. Raises ValueError that says the form."""
    try:
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", text)
    except ValueError:  # a port or an IPv6 address that is none
        good = False
    if not good:
        raise ValueError('a web address, such as "https://status.example.cn"')
    return text


def store_url(text: str) -> str:
    """A database address. Raises ValueError that says the forms."""
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


def network_text(text: str) -> str:
    """A range of addresses, kept as it is written. Raises ValueError that says the form."""
    _network(text)
    return text


def zone(text: str) -> str:
    """The name of a time zone. Raises ValueError that says the form."""
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError('a time zone name, such as "Asia/Shanghai"') from error
    return text


def _language(text: str) -> str:
    if text not in LANGUAGES:
        raise ValueError(f"one of {', '.join(LANGUAGES)}")
    return text


_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


def mail_address(text: str) -> str:
    """A mail address with its domain as it goes over the wire: small letters, other scripts as A-labels (RFC 5321, RFC 5890).

    Quoted local parts, addresses in brackets and local parts in other scripts are refused, since few servers take them. Raises
    ValueError that says the form.
    """
    local, _, domain = text.rpartition("@")
    try:
        name = domain if domain.isascii() else idna.encode(domain, uts46=True).decode("ascii")
    except idna.IDNAError:
        name = ""
    labels = name.lower().split(".")
    good = (
        len(local) <= 64 and len(name) <= 253 and len(labels) > 1 and _LOCAL.fullmatch(local) and all(map(_LABEL.fullmatch, labels))
    )
    if not good or labels[-1].isdigit():
        raise ValueError('a mail address, such as "status@example.cn"')
    return f"{local}@{name.lower()}"


def statuses(value: object) -> object:
    """An HTTP status or several. Raises ValueError that says the form."""
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
WebAddress = Annotated[str, AfterValidator(web_address)]
ZoneName = Annotated[str, AfterValidator(zone)]
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
