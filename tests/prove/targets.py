"""Addresses that may never be dialled, the ways to write them, and a name server that gives them."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address
from random import Random

import dns.flags
import dns.message
import dns.rdatatype
import dns.rrset

PUBLIC = ("1.1.1.1", "2606:4700:4700::1111")
"""The only addresses that may be dialled here."""

PRIVATE = (
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.254", "100.64.0.1", "100.100.100.200", "100.127.255.254", "127.0.0.1"),
    *("127.0.0.53", "127.255.255.254", "168.63.129.16", "169.254.0.1", "169.254.169.254", "169.254.170.2", "172.16.0.1"),
    *("172.31.255.254", "192.0.0.8", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.0.1", "192.168.255.254", "198.18.0.1"),
    *("198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1"),
    *("64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2002:a9fe:a9fe::", "2001::7f00:1", "2001:0:7f00:1::ffff"),
    *("2001:db8::1", "3fff::1", "100::1", "fc00::1", "fd00:ec2::254", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "5f00::1"),
)
"""Loopback, private, shared, link-local, documentation, multicast and reserved ranges, metadata services, and what wraps them."""


_AROUND = (
    *(
        "user@{}",
        "user:pass@{}",
        "1.1.1.1@{}",
        "1.1.1.1%40{}",
        "1.1.1.1\\@{}",
        "{}\\@1.1.1.1",
        "{}%00.test",
        "{}\t",
        "\t{}",
        "{}\n",
    ),
    *("\r\n{}", "{}#@1.1.1.1/", "{}?@1.1.1.1/", "1.1.1.1:80@{}", " {}", "{} ", "[{}", "{}]", "{}:80:80", "{}:00080"),
)


def spellings(text: str, chance: Random) -> Iterator[str]:
    """Ways to write an address as a host, with what parsers have been led astray by around it."""
    address = ip_address(text)
    plain = list(_four(address) if isinstance(address, IPv4Address) else _six(address))
    yield from plain
    for around in _AROUND:
        yield around.format(chance.choice(plain))


def _four(address: IPv4Address) -> Iterator[str]:
    a, b, c, d = address.packed
    number = int(address)
    yield from (f"{a}.{b}.{c}.{d}", f"{a}.{b}.{c}.{d}.", str(number), f"{number:#x}", f"0{number:o}", f"{number:#X}")
    yield from (f"{a}.{(b << 16) + (c << 8) + d}", f"{a}.{b}.{(c << 8) + d}", f"0{a:o}.0{b:o}.0{c:o}.0{d:o}")
    yield from (f"{a:#x}.{b:#x}.{c:#x}.{d:#x}", f"{a:#x}.{b}.0{c:o}.{d}", f"00{a:o}.{b}.{c}.{d}")
    yield from (
        f"{a}。{b}。{c}。{d}",
        f"{a}．{b}．{c}．{d}",
        f"{a}.{b}.{c}.{d}%2e",
        f"%{ord(str(a)[0]):02x}{str(a)[1:]}.{b}.{c}.{d}",
    )
    yield f"{a}.{b}.{c}.{d}".translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
    yield from (f"[::ffff:{address}]", f"[::{address}]", f"[::ffff:{number >> 16:x}:{number & 0xFFFF:x}]", f"[::ffff:0:{address}]")
    yield from (f"[64:ff9b::{address}]", f"[2002:{number >> 16:x}:{number & 0xFFFF:x}::]", f"[{address}]", f"{a}.{b}.{c}.{d}.test.")
    yield f"{a}-{b}-{c}-{d}.test"


def _six(address: IPv6Address) -> Iterator[str]:
    yield from (f"[{address}]", f"[{address.exploded}]", f"[{str(address).upper()}]", str(address))
    yield from (f"[{address}%25lo]", f"[{address}%lo]", f"[{address}].", f"[ {address}]", f"[v1.{address}]", f"%5B{address}%5D")


def urls() -> Sequence[str]:
    """Addresses that are none of http."""
    return (
        *(
            "file:///etc/passwd",
            "FILE:///etc/passwd",
            "file:/etc/passwd",
            "file://127.0.0.1/etc/passwd",
            "gopher://127.0.0.1:80/_x",
        ),
        *("dict://127.0.0.1:80/x", "ftp://127.0.0.1/", "ldap://127.0.0.1/", "smb://127.0.0.1/x", "telnet://127.0.0.1:80"),
        *("jar:http://127.0.0.1!/", "data:text/plain,x", "javascript:alert(1)", "about:blank", "unix:/run/x.sock"),
        *("http+unix://%2Frun%2Fx.sock/", "http:127.0.0.1", "http:/127.0.0.1/", "http:///127.0.0.1/", "http:\\\\127.0.0.1\\"),
        *("//127.0.0.1/", "\\\\127.0.0.1\\x", "127.0.0.1", "http://", "http://?", "http://#", "http://@", "http://:80"),
        *("http://127.0.0.1:0/", "http://127.0.0.1:65536/", "http://127.0.0.1:8o/", "http://localhost/", "https://localhost/"),
        *(
            "http://localhost./",
            "http://LOCALHOST/",
            "http://a.localhost/",
            "http://ｌｏｃａｌｈｏｓｔ/",
            "http://a@127.0.0.1\\@b/",
        ),
        *("http://[::1", "http://::1/", "http://[::1]x/", "http://[]/", "http://[::1]:80:80/", "http://x\x00.test/"),
        "http://\ud800/",
    )


@dataclass(slots=True)
class Names(asyncio.DatagramProtocol):
    """A name server. `public.test` is public; each name that is added is private at once, in part, or later."""

    records: dict[str, list[list[str]]] = field(default_factory=lambda: {"public.test": [[PUBLIC[0]]]})
    _transport: asyncio.DatagramTransport | None = None

    def add(self, kind: str, address: str) -> str:
        """A name for `address`: "only" it, "mixed" with a public one, or "rebound" to it after a public one."""
        name = f"{kind}{len(self.records)}.test"
        self.records[name] = {"only": [[address]], "mixed": [[PUBLIC[0], address]], "rebound": [[PUBLIC[0]], [address]]}[kind]
        return name

    async def serve(self) -> int:
        """Begin to answer; the port on the loopback."""
        transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(lambda: self, local_addr=("127.0.0.1", 0))
        self._transport = transport
        return int(transport.get_extra_info("sockname")[1])

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        """Answer with a TTL of 0. The A and the AAAA question for a name count as one."""
        query = dns.message.from_wire(data)
        name, kind = query.question[0].name.to_text(omit_final_dot=True), dns.rdatatype.to_text(query.question[0].rdtype)
        response = dns.message.make_response(query)
        response.flags |= dns.flags.RA
        answers = self.records.get(name, [[]])
        found = [text for text in answers[0] if (":" in text) == (kind == "AAAA")]
        if found:
            response.answer.append(dns.rrset.from_text_list(query.question[0].name, 0, "IN", kind, found))
        if kind == "AAAA" and len(answers) > 1:
            answers.pop(0)
        if self._transport is not None:
            self._transport.sendto(response.to_wire(), addr)
