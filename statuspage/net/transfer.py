"""One hop over libcurl: a request to an address that has been checked, and its answer within the caps."""

import errno
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ssl import cert_time_to_seconds

import pycurl

from statuspage.errors import FetchError, Phase
from statuspage.net.model import Answer, Limits, Timing
from statuspage.net.url import Target

_TLS_ERRORS = frozenset(
    {
        pycurl.E_SSL_CONNECT_ERROR,
        pycurl.E_PEER_FAILED_VERIFICATION,
        pycurl.E_SSL_CACERT_BADFILE,
        pycurl.E_SSL_CIPHER,
        pycurl.E_SSL_ISSUER_ERROR,
        pycurl.E_SSL_INVALIDCERTSTATUS,
        pycurl.E_SSL_PINNEDPUBKEYNOTMATCH,
    }
)
_CURVES = "X25519:P-256:P-384:P-521"
"""For checks: OpenSSL would also make a post-quantum key for each handshake, for secrets that last, and a check has none."""
_SUITES = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
"""For checks: OpenSSL's own of TLS 1.3, but first that whose digest, which a handshake is full of, processors know."""
_NOT_HTTP = frozenset({pycurl.E_UNSUPPORTED_PROTOCOL, pycurl.E_FTP_WEIRD_SERVER_REPLY})
_ABORT = 0  # a write callback that takes none of a chunk ends the transfer
_E_TOO_LARGE = 100
_PIECES = 50_000
"""Pieces in which a body may come: each chunk of a chunked one is one, costs us a call, and can be a single byte."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One request as it goes out: `address` and `port` are dialled, whatever `target` is called."""

    method: str
    target: Target
    address: str
    port: int
    headers: Mapping[str, str]
    body: bytes | None
    fresh: bool
    certificate: bool = False


@dataclass(slots=True)
class Sink:
    """Takes the answer from libcurl piece by piece and ends the transfer when a cap is reached (`full` says which)."""

    limits: Limits
    headers: dict[str, str] = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)
    head_done: bool = False
    full: str = ""
    _head: list[bytes] = field(default_factory=list)
    _head_size: int = 0
    _pieces: int = 0

    def take_header(self, line: bytes) -> int | None:
        """libcurl's header callback: every line of every head, and of trailers, which are counted and dropped."""
        self._head_size += len(line)
        if self._head_size > self.limits.header:
            self.full = f"the answer's headers exceed {self.limits.header} bytes"
            return _ABORT
        if line.startswith(b"HTTP/"):
            self._head.clear()
            self.head_done = False
        elif self.head_done:
            pass
        elif line.isspace():
            self.headers, self.head_done = _headers(self._head), True
        else:
            self._head.append(line)
        return None

    def take_body(self, chunk: bytes) -> int | None:
        """libcurl's write callback: a piece of the decoded body."""
        room = self.limits.decoded - len(self.body)
        self.body += chunk[:room]
        self._pieces += 1
        if len(chunk) > room:
            self.full = f"the body exceeds {self.limits.decoded} bytes"
            return _ABORT
        if self._pieces > _PIECES:
            self.full = f"the body comes in more than {_PIECES} pieces"
            return _ABORT
        return None

    def watch(self, _expected: int, received: int, _to_send: int, _sent: int) -> int:
        """libcurl's progress callback: the bytes of the body on the wire."""
        if received > self.limits.wire and self.headers.get("content-encoding", "identity").lower() != "identity":
            self.full = f"the compressed body exceeds {self.limits.wire} bytes"
            return 1
        return 0


def _headers(lines: Sequence[bytes]) -> dict[str, str]:
    """The headers of a head that is complete."""
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.decode("latin-1").partition(":")
        name, value = name.strip().lower(), value.strip()
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def prepare(curl: pycurl.Curl, hop: Hop, sink: Sink, ca_file: str) -> None:
    """Sets every option of one hop on a new or reset handle."""
    _guard(curl, hop, ca_file)
    _request(curl, hop)
    curl.setopt(pycurl.CONNECTTIMEOUT_MS, max(1, int(sink.limits.connect * 1000)))
    curl.setopt(pycurl.HEADERFUNCTION, sink.take_header)
    curl.setopt(pycurl.WRITEFUNCTION, sink.take_body)
    curl.setopt(pycurl.NOPROGRESS, 0)
    curl.setopt(pycurl.XFERINFOFUNCTION, sink.watch)


def _guard(curl: pycurl.Curl, hop: Hop, ca_file: str) -> None:
    """What keeps libcurl to the checked address: it resolves nothing, uses no proxy, follows nothing, remembers no secrets."""
    address = f"[{hop.address}]" if ":" in hop.address else hop.address
    curl.setopt(pycurl.URL, hop.target.url)
    curl.setopt(pycurl.PATH_AS_IS, 1)
    curl.setopt(pycurl.CONNECT_TO, [f"::{address}:{hop.port}"])  # no host and port named: applies to whatever libcurl reads
    curl.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS)
    curl.setopt(pycurl.FOLLOWLOCATION, 0)
    curl.setopt(pycurl.PROXY, "")
    curl.setopt(pycurl.NOPROXY, "*")
    curl.setopt(pycurl.NETRC, pycurl.NETRC_IGNORED)
    curl.setopt(pycurl.NOSIGNAL, 1)
    curl.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_1_1)
    curl.setopt(pycurl.SSL_VERIFYPEER, 1)
    curl.setopt(pycurl.SSL_VERIFYHOST, 2)
    curl.setopt(pycurl.CAINFO, ca_file)


def _request(curl: pycurl.Curl, hop: Hop) -> None:
    lines = [f"{name}: {value}" if value else f"{name};" for name, value in hop.headers.items()]
    lines.append("Expect:")
    if hop.body is not None:
        curl.setopt(pycurl.POSTFIELDS, hop.body)
        if "content-type" not in hop.headers:
            lines.append("Content-Type:")
    if hop.method == "HEAD":
        curl.setopt(pycurl.NOBODY, 1)
    elif hop.method != "GET" or hop.body is not None:
        curl.setopt(pycurl.CUSTOMREQUEST, hop.method)
    curl.setopt(pycurl.HTTPHEADER, [line.encode() for line in lines])
    curl.setopt(pycurl.ACCEPT_ENCODING, "")  # all that this libcurl can decode
    if hop.fresh:
        curl.setopt(pycurl.OPT_CERTINFO, int(hop.certificate))  # written out at length, which costs as much as all else but TLS
        curl.setopt(pycurl.FRESH_CONNECT, 1)
        curl.setopt(pycurl.SSL_SESSIONID_CACHE, 0)  # a resumed session shows no certificate
        if hop.method in {"GET", "HEAD"}:
            curl.setopt(pycurl.SSL_EC_CURVES, _CURVES)
            curl.setopt(pycurl.TLS13_CIPHERS, _SUITES)
        curl.setopt(pycurl.FORBID_REUSE, 1)


def answer(curl: pycurl.Curl, hop: Hop, sink: Sink, dns: float, before: float) -> Answer:
    """The answer of a hop that has ended; `before` are the seconds of the hops before it."""
    looked_up, connected, secured, sent, first = (
        curl.getinfo(which)
        for which in (
            pycurl.NAMELOOKUP_TIME,
            pycurl.CONNECT_TIME,
            pycurl.APPCONNECT_TIME,
            pycurl.PRETRANSFER_TIME,
            pycurl.STARTTRANSFER_TIME,
        )
    )
    timing = Timing(
        dns=dns,
        connect=max(0.0, connected - looked_up),
        tls=max(0.0, secured - connected) if secured else 0.0,
        first_byte=max(0.0, first - sent),
        total=before + dns + curl.getinfo(pycurl.TOTAL_TIME),
        address=curl.getinfo(pycurl.PRIMARY_IP),
    )
    ends = _certificate_ends(curl) if hop.certificate and hop.target.scheme == "https" else None
    return Answer(curl.getinfo(pycurl.RESPONSE_CODE), hop.target.url, sink.headers, bytes(sink.body), timing, ends)


def _certificate_ends(curl: pycurl.Curl) -> datetime | None:
    """When the server's own certificate, the first of its chain, ends."""
    chain = curl.getinfo(pycurl.INFO_CERTINFO)
    fields = dict(pair for pair in chain[0] if len(pair) == 2) if chain else {}
    try:
        return datetime.fromtimestamp(cert_time_to_seconds(fields.get("Expire date", "")), UTC)
    except (ValueError, OverflowError):
        return None


def phase(curl: pycurl.Curl, hop: Hop, sink: Sink) -> Phase:
    """How far a hop has come."""
    if sink.head_done:
        return Phase.BODY
    if curl.getinfo(pycurl.REQUEST_SIZE) > 0:
        return Phase.WAIT
    if curl.getinfo(pycurl.CONNECT_TIME) == 0.0:
        return Phase.CONNECT
    return Phase.TLS if hop.target.scheme == "https" else Phase.WAIT


def failure(curl: pycurl.Curl, hop: Hop, sink: Sink, error: pycurl.error) -> FetchError:
    """What a curl error means, in our words: libcurl's own hold durations and would differ from one time to the next."""
    code, text = error.args[0], str(error.args[1])
    if sink.full or code == _E_TOO_LARGE:
        return FetchError(sink.full or "a header line of the answer is too long", phase=Phase.TOO_LARGE)
    where = f"{hop.target.host}:{hop.target.port}"
    if code in _TLS_ERRORS:
        return FetchError(f"no trusted TLS connection to {where}: {text}", phase=Phase.TLS)
    if code in _NOT_HTTP:
        return FetchError(f"the answer of {where} is not HTTP", phase=Phase.WAIT)
    if code == pycurl.E_BAD_CONTENT_ENCODING:
        return FetchError("the body's content encoding cannot be decoded", phase=Phase.BODY)
    if code == pycurl.E_OPERATION_TIMEDOUT:
        return late(phase(curl, hop, sink), where, sink.limits.connect)
    return _broken(phase(curl, hop, sink), where, curl.getinfo(pycurl.OS_ERRNO))


def _broken(at: Phase, where: str, number: int) -> FetchError:
    cause = os.strerror(number) if number in errno.errorcode else "closed by the other side"
    reasons = {
        Phase.CONNECT: f"cannot connect to {where}: {cause}",
        Phase.TLS: f"the connection to {where} broke off within the TLS handshake",
        Phase.BODY: "the connection broke off before the body was complete",
    }
    return FetchError(reasons.get(at, f"{where} closed the connection without an answer"), phase=at)


def late(at: Phase, where: str, seconds: float) -> FetchError:
    """A deadline of `seconds` has passed in phase `at`."""
    reasons = {
        Phase.DNS: f"no answer from the DNS for {where}",
        Phase.CONNECT: f"no connection to {where}",
        Phase.TLS: f"TLS handshake with {where} not done",
        Phase.BODY: f"the body from {where} was not complete",
    }
    return FetchError(f"{reasons.get(at, f'no answer from {where}')} within {seconds:g} s", phase=at)
