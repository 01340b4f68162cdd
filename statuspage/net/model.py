"""The values that go into and come out of the HTTP client."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost; a request that reaches a limit fails.

    `connect` (TCP and TLS of one address) and `total` (all hops, DNS included) are seconds. `decoded` caps the body after
    decoding, in bytes; a plain body is as long on the wire, so for it this is the only cap. `wire` caps a compressed body as it
    is sent, since that can be endless and decode to nothing. `header` caps all heads of one hop, interim answers and trailers
    included, in bytes. With `cut` a body that reaches a cap is no failure: what was read until then is the body.
    """

    connect: float = 5.0
    total: float = 20.0
    decoded: int = 10_000_000
    wire: int = 2_000_000
    redirects: int = 5
    header: int = 64_000
    cut: bool = False


STANDARD = Limits()
"""The limits of a request for which none are given."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Where the time of a request went, in seconds.

    `dns`, `connect`, `tls` and `first_byte` (from the request's sending) are of the last hop; 0.0 where a step was not needed
    (address known, connection used again, plain http). `total` is of all hops. `address` is the one that answered.
    """

    dns: float
    connect: float
    tls: float
    first_byte: float
    total: float
    address: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer, of whatever status.

    `url` is the address after redirects. `headers` has lower-case names, values as Latin-1 text, repeated ones joined by ", ".
    `body` is without its content encoding, in its own charset. `certificate_ends` is known where it was asked for.
    """

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes
    timing: Timing
    certificate_ends: datetime | None = None
