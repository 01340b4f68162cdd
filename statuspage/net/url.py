"""The one URL parser: what it gives is both what is checked and what is dialled.

Stricter than a browser on purpose, because where two parsers differ a request can be sent past the check.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin

import idna

from statuspage.errors import FetchError, Phase
from statuspage.net.address import Address

_LONGEST = 8_000
_PORTS = {"http": 80, "https": 443}
_SHAPE = re.compile(r"(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(?:#.*)?", re.IGNORECASE | re.DOTALL)
_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]*\]|[^:\[\]]*)(?::([0-9]{0,5}))?")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*")
_UNFIT = re.compile(r"[\x00-\x1f\x7f\\\ud800-\udfff]|%00")
_LONGEST_NAME = 254
"""With the final dot."""
_HOSTS_KEPT = 4_096
_PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))


@dataclass(frozen=True, slots=True)
class Target:
    """A checked http(s) URL in its parts.

    `host` is a lower-case A-label name without a final dot, or an address in its shortest form (IPv6 without brackets);
    `literal` is that address, or None for a name. `rest` is path and query, percent-encoded. User parts and fragments never get in.
    """

    scheme: str
    host: str
    port: int
    literal: Address | None
    rest: str

    @property
    def url(self) -> str:
        """The URL as it is requested."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.rest}"

    def trusts(self, other: "Target") -> bool:
        """Whether headers meant for `other` may go here too: the same origin, or its upgrade from http to https."""
        ports = (other.port, self.port)
        return self.host == other.host and (ports[0] == ports[1] or ports == (80, 443))


def parse_url(text: str) -> Target:
    """The parts of an absolute http(s) URL. Raises `FetchError` in phase refused."""
    _refuse_characters(text)
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise _refused("not an http or https address")
    scheme, authority, path, query = shape[1].lower(), shape[2], shape[3] or "/", shape[4] or ""
    if "@" in authority:
        raise _refused("a user name or password in the address")
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None:
        raise _refused("malformed host or port")
    port = int(parts[2]) if parts[2] else _PORTS[scheme]
    if not 0 < port < 65_536:
        raise _refused("no such port")
    if len(parts[1]) > _LONGEST_NAME:
        raise _refused("malformed host name")
    host, literal = _host(parts[1])
    return Target(scheme, host, port, literal, quote(path + query, safe=_PRINTABLE))


def redirected(base: Target, location: str) -> Target:
    """Where a redirect from `base` leads. Raises `FetchError` in phase refused."""
    _refuse_characters(location)  # before urljoin, which drops tabs in silence
    try:
        return parse_url(urljoin(base.url, location))
    except ValueError:
        raise _refused("malformed") from None


def _refuse_characters(text: str) -> None:
    if len(text) > _LONGEST:
        raise _refused(f"longer than {_LONGEST} characters")
    if _UNFIT.search(text):
        raise _refused("control characters or backslashes")


def _refused(why: str) -> FetchError:
    """The error; it leaves the URL out, since reasons are shown to readers and URLs can hold passwords and tokens."""
    return FetchError(f"refused address: {why}", phase=Phase.REFUSED)


@lru_cache(_HOSTS_KEPT)
def _host(text: str) -> tuple[str, Address | None]:
    if text.startswith("["):
        try:
            six = IPv6Address(text[1:-1])
        except AddressValueError:
            raise _refused("malformed IPv6 address") from None
        return str(six), six
    name = _ascii(text).lower().removesuffix(".")
    labels = name.split(".")
    if _NUMERIC.fullmatch(labels[-1]):
        four = _ipv4(labels)
        if four is None:
            raise _refused("malformed IPv4 address")
        return str(four), four
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise _refused("malformed host name")
    return name, None


def _ascii(text: str) -> str:
    if text.isascii():
        return text
    try:
        return idna.encode(text, uts46=True).decode("ascii")
    except UnicodeError:
        return _fullwidth_address(text)


def _fullwidth_address(text: str) -> str:
    """IDNA refuses labels that are digits of other widths; they are addresses if anything, and are checked as such."""
    try:
        mapped = idna.uts46_remap(text, std3_rules=True, transitional=False)
    except UnicodeError:
        raise _refused("malformed host name") from None
    mapped = mapped.replace("\u3002", ".")
    if not mapped.isascii():
        raise _refused("malformed host name")
    return mapped


def _ipv4(labels: list[str]) -> IPv4Address | None:
    """An address in any form that `inet_aton` takes: one to four parts, decimal, octal or hex, the last filling what is left."""
    parts = [_number(label) for label in labels]
    if len(parts) > 4 or None in parts:
        return None
    *heads, last = [part for part in parts if part is not None]
    if any(head > 255 for head in heads) or last >= 256 ** (4 - len(heads)):
        return None
    value = sum(head << (8 * (3 - place)) for place, head in enumerate(heads))
    return IPv4Address(value + last)


def _number(text: str) -> int | None:
    if not text or len(text) > 14:
        return None
    digits, radix = (text[2:], 16) if text.startswith("0x") else (text, 8 if text.startswith("0") and text != "0" else 10)
    allowed = "0123456789abcdef"[:radix]
    if not digits or any(digit not in allowed for digit in digits):
        return None
    return int(digits, radix)
