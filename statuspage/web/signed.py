"""What the signature of a message proves: Standard Webhooks (`whsec_…`), or an HMAC-SHA256 of the body in one of the usual headers.

Only the former covers an id and a time. Of the latter the same bytes are taken once, whoever sends them again.
"""

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from statuspage.core import signing
from statuspage.errors import SignatureError
from statuspage.settings import Settings

HEADERS = ("x-hub-signature-256", "x-instatus-webhook-signature")
"""Headers that hold the HMAC in hex, the first with `sha256=` before it: WebSub's and GitHub's, and Instatus'."""

_STANDARD = "whsec_"
_LONGEST_NAME = 200


def name_of(received: Mapping[str, str], body: bytes, secret: str | None, now: datetime) -> str:
    """The id by which a message is told from others, "" when only its bytes do.

    Raises SignatureError for what is not signed as `secret` asks, and ValueError when that secret is none of Standard Webhooks.
    """
    if secret is None:
        return received.get(signing.ID_HEADER, "")[:_LONGEST_NAME]
    if secret.startswith(_STANDARD):
        return signing.verify(received, body, [secret], now=now)
    _hashed(received, body, secret)
    return ""


def _hashed(received: Mapping[str, str], body: bytes, secret: str) -> None:
    given = [received[name].removeprefix("sha256=").lower() for name in HEADERS if name in received]
    if not given:
        raise SignatureError("a signature header is missing")
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    if not _any_equal(expected, given):
        raise SignatureError("no signature matches")


def _any_equal(expected: str, given: Iterable[str]) -> bool:
    return any(hmac.compare_digest(expected.encode(), one.encode()) for one in given)


def unusable_secrets(settings: Settings, environ: Mapping[str, str]) -> Iterator[str]:
    """The secrets of sources that say that they are of Standard Webhooks and are not, each with its path and why."""
    for number, source in enumerate(settings.sources):
        secret = (source.secret.reveal(environ, settings.folder) if source.secret else None) or ""
        if secret.startswith(_STANDARD) and (mistake := _mistake(secret)):
            yield f"sources[{number}].secret: {mistake}"


def _mistake(secret: str) -> str:
    try:
        signing.key(secret)
    except ValueError as error:
        return str(error)
    return ""
