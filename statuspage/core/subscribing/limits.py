"""How often a place is sent a challenge, whoever asks: it has proved nothing yet, and may be somebody else's.

The figures are those of a mailbox that an attacker wants to fill, or of a server that others want called (docs/subscribing.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from statuspage.core.subscriber import Channel

DAY = timedelta(days=1)
PER_NETWORK = 20
"""Asks in an hour from one network (/24, or /56 of IPv6)."""
PER_SITE = 200
"""Challenges in an hour from the whole site."""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most one challenge in `apart`, and `daily` in a day."""

    apart: timedelta
    daily: int


_PLACE = Limit(timedelta(minutes=15), 3)
_SERVER = Limit(timedelta(minutes=1), 20)
LIMITS: Mapping[Channel, Limit] = dict.fromkeys(Channel, _PLACE) | {Channel.WEBHOOK: _SERVER, Channel.NTFY: _SERVER}
"""Of webhooks the place is the whole server, on which several may be, of all others the mailbox or the robot."""


@dataclass(frozen=True, slots=True)
class Asks:
    """What was sent to a place: how many challenges within the last day, and when the last one was asked for."""

    lately: int = 0
    last: datetime | None = None


def may_be_asked(channel: Channel, asks: Asks, now: datetime) -> bool:
    """Whether one more challenge may go to a place."""
    limit = LIMITS[channel]
    return asks.lately < limit.daily and (asks.last is None or now - asks.last >= limit.apart)


def network(host: str, of_v4: int = 24) -> str:
    """The network of a visitor's address, by which is counted; what is no address, such as a socket's path, as it is.

    Of IPv6 it is a /56: so much is given to a household, and one who may take any address of it is still one. `of_v4` is the
    length of the prefix of IPv4.
    """
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if mapped := getattr(address, "ipv4_mapped", None):
        address = mapped
    return str(ip_network((address, of_v4 if address.version == 4 else 56), strict=False))
