"""Which addresses may be dialled: the public internet, and the private ranges that the operator has allowed."""

from collections.abc import Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_DENIED: tuple[Network, ...] = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT; holds a cloud's metadata service too
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's platform service on an otherwise public address
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
    )
)
"""IANA's special-purpose registries, written out: what `is_global` says differs between releases of Python."""

_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")
_LOOPBACK_V4, _LOOPBACK_V6 = IPv4Address("127.0.0.1"), IPv6Address("::1")


def refusal(addresses: Sequence[Address], allow: Sequence[Network]) -> Address | None:
    """The first address that may not be dialled, or None when all may. One bad address refuses a whole answer of the DNS."""
    return next((address for address in addresses if not may_dial(address, allow)), None)


def may_dial(address: Address, allow: Sequence[Network]) -> bool:
    """Whether `address`, and every IPv4 address wrapped in it, is public or inside one of the `allow` ranges."""
    if isinstance(address, IPv6Address) and address.scope_id:
        return False
    return all(_allowed(face, allow) or _public(face) for face in _faces(address))


def _faces(address: Address) -> Iterator[Address]:
    """What `address` can mean to a router: itself and the IPv4 addresses embedded in it (RFC 4291, 3056, 4380, 6052, 8215)."""
    if isinstance(address, IPv4Address):
        yield address
        return
    if address.ipv4_mapped is not None:  # the kernel dials it as IPv4
        yield address.ipv4_mapped
        return
    yield address
    if address.sixtofour is not None:
        yield address.sixtofour
    if address.teredo is not None:
        yield from address.teredo
    if int(address) > 1 and any(address in network for network in (_NAT64, _NAT64_LOCAL, _COMPATIBLE)):
        yield IPv4Address(int(address) & 0xFFFFFFFF)


def _allowed(address: Address, allow: Sequence[Network]) -> bool:
    """Inside a range. `::1` is inside one that holds 127.0.0.1 too: it is the same loopback, and `localhost` has both."""
    faces = [address, _LOOPBACK_V4] if address == _LOOPBACK_V6 else [address]
    return any(face in network for network in allow for face in faces)


def _public(address: Address) -> bool:
    if isinstance(address, IPv6Address):
        if address in _NAT64:  # public by what it wraps, which is a face of its own
            return True
        if address not in _UNICAST:
            return False
    return address.is_global and not address.is_multicast and not any(address in network for network in _DENIED)
