"""Published bytes: bodies with their encodings and ETag, made once, and the answer to a request for one."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

import brotli

from statuspage.render import Rendered

_POLICY = (
    b"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    b"base-uri 'none'; form-action 'self'; frame-ancestors "
)
SECURITY = (
    (b"content-security-policy", _POLICY + b"'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
)
"""Headers of every answer. The pages have no inline code, so that the policy needs no exception."""

_SHARED = (
    (b"content-security-policy", _POLICY + b"*"),
    *SECURITY[1:],
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"etag"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)
"""Those of what other sites may read by script and show in a frame: the same public bytes, with no cookie that could be used."""

WORTH_IT = 500
"""Shorter bodies are not compressed: the head would cost more than it saves."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard it is tried to make a body small, by the numbers of each format."""

    brotli: int
    gzip: int

    def to_brotli(self, body: bytes) -> bytes:
        """The body compressed by Brotli (RFC 7932)."""
        return bytes(brotli.compress(body, quality=self.brotli))

    def to_gzip(self, body: bytes) -> bytes:
        """The body compressed by gzip (RFC 1952); the same bytes for the same body."""
        return gzip.compress(body, self.gzip, mtime=0)


QUICK, BEST = Effort(5, 6), Effort(11, 9)


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer: status, headers, body; `lines` are the headers as they go over the wire."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    lines: bytes = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", b"".join(name + b": " + value + b"\r\n" for name, value in self.headers))


@dataclass(frozen=True, slots=True)
class Published:
    """A body in every encoding that it is published in, each with its complete header, and the 304 that goes with it."""

    etag: bytes
    identity: Answer
    brotli: Answer | None
    gzip: Answer | None
    not_modified: Answer
    squeezed: bool = False
    """Whether it is compressed as well as can be, and not as quickly."""


def publish(body: bytes, content_type: str, cache_control: str, *, shared: bool = False) -> Published:
    """Make the answers for a body; `shared`: also for pages of other sites. The ETag is weak, as one body has several encodings."""
    etag = b'W/"' + hashlib.sha256(body).hexdigest()[:20].encode() + b'"'
    common = (
        (b"etag", etag),
        (b"cache-control", cache_control.encode()),
        (b"vary", b"accept-encoding"),
        *(_SHARED if shared else SECURITY),
    )
    head = ((b"content-type", content_type.encode()), *common)
    plain = Published(etag, _answer(body, head), None, None, not_modified=Answer(304, common, b""))
    return plain if len(body) < WORTH_IT else _compressed(plain, QUICK)


def squeezed(quick: Published) -> Published:
    """The same answers compressed as well as can be, which takes a hundred times as long. The ETag stays, being one of the body."""
    return replace(quick if quick.brotli is None else _compressed(quick, BEST), squeezed=True)


def _compressed(found: Published, effort: Effort) -> Published:
    body, head = found.identity.body, found.identity.headers[:-1]
    br = _answer(effort.to_brotli(body), (*head, (b"content-encoding", b"br")))
    gz = _answer(effort.to_gzip(body), (*head, (b"content-encoding", b"gzip")))
    return replace(found, brotli=br, gzip=gz)


def redirect(location: str, cache_control: str) -> Published:
    """The answer for what has moved for good to another address, an absolute one."""
    etag = b'W/"' + hashlib.sha256(location.encode()).hexdigest()[:20].encode() + b'"'
    common = ((b"etag", etag), (b"cache-control", cache_control.encode()), *SECURITY)
    moved = Answer(301, ((b"location", location.encode("ascii")), *common, (b"content-length", b"0")), b"")
    return Published(etag, identity=moved, brotli=None, gzip=None, not_modified=Answer(304, common, b""))


def _answer(body: bytes, head: tuple[tuple[bytes, bytes], ...]) -> Answer:
    return Answer(200, (*head, (b"content-length", str(len(body)).encode())), body)


def choose(published: Published, headers: Mapping[bytes, bytes]) -> Answer:
    """The answer for a request with these headers (lower-case names): 304, or the best encoding that it accepts."""
    condition = headers.get(b"if-none-match")
    if condition is not None and matches(condition, published.etag):
        return published.not_modified
    accepted = accepts(headers.get(b"accept-encoding", b""))
    if published.brotli is not None and b"br" in accepted:
        return published.brotli
    if published.gzip is not None and b"gzip" in accepted:
        return published.gzip
    return published.identity


def matches(condition: bytes, etag: bytes) -> bool:
    """Whether If-None-Match names `etag`, by the weak comparison of RFC 9110 13.1.2."""
    if condition == etag:
        return True
    tags = [tag.strip() for tag in condition.split(b",")]
    return b"*" in tags or etag in tags or etag.removeprefix(b"W/") in tags


@lru_cache(maxsize=128)
def accepts(header: bytes) -> frozenset[bytes]:
    """The encodings that Accept-Encoding names and does not refuse by q=0. Clients send the same few, so these are remembered."""
    found = set()
    for part in header.lower().split(b","):
        name, _, parameters = part.partition(b";")
        if parameters.replace(b" ", b"") not in {b"q=0", b"q=0.0", b"q=0.00", b"q=0.000"}:
            found.add(name.strip())
    return frozenset(found)


def published(rendered: Rendered) -> Published:
    """The answers for what was rendered."""
    if rendered.location:
        return redirect(rendered.location, rendered.cache_control)
    return publish(rendered.body, rendered.content_type, rendered.cache_control, shared=rendered.shared)
