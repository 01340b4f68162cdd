"""Signing and verifying of webhook messages by Standard Webhooks (scheme v1: HMAC-SHA256 over `id.timestamp.body`).

The signature itself is computed by the `standardwebhooks` library. Three of its traps are handled here: it takes the wall clock
of an aware time in another zone for UTC, its decoder passes over characters that are not base64, and its `verify` reads the
clock and raises other errors than its own on malformed headers.
"""

import base64
import binascii
import hmac
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from standardwebhooks import Webhook

from statuspage.errors import SignatureError

ID_HEADER = "webhook-id"
TIMESTAMP_HEADER = "webhook-timestamp"
SIGNATURE_HEADER = "webhook-signature"
TOLERANCE = timedelta(minutes=5)
"""How far a message's time may be from the receiver's, either way."""

_PREFIX = "whsec_"
_SHORTEST, _LONGEST = 24, 64
_MOST_SIGNATURES = 20


def key(secret: str) -> bytes:
    """The key in `secret`: 24 to 64 bytes in base64, with or without the prefix `whsec_`. Raises `ValueError` saying what is wrong.

    The text of the error never holds the secret.
    """
    text = secret.removeprefix(_PREFIX).rstrip("=")
    try:
        decoded = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise ValueError(f"a webhook secret is {_PREFIX} and base64") from None
    if not _SHORTEST <= len(decoded) <= _LONGEST:
        raise ValueError(f"a webhook secret holds {_SHORTEST} to {_LONGEST} bytes, this one {len(decoded)}")
    return decoded


def sign(message_id: str, timestamp: datetime, body: bytes, secrets: Sequence[str]) -> str:
    """The value of `webhook-signature`: one signature per secret, so that a receiver may hold the old or the new one.

    `timestamp` is aware, in any zone; `body` is UTF-8. Raises `ValueError` for an id with a full stop or blank (the full stop
    separates what is signed), a naive time, a body that is not UTF-8, or a bad secret.
    """
    if not message_id.isascii() or not message_id.isprintable() or not message_id or any(c in " ." for c in message_id):
        raise ValueError("a message id is printable ASCII without blanks and full stops")
    if timestamp.tzinfo is None:
        raise ValueError("a message's time needs a zone")
    if not secrets:
        raise ValueError("no secret to sign with")
    text = body.decode()
    return " ".join(Webhook(key(secret)).sign(message_id, timestamp.astimezone(UTC), text) for secret in secrets)


def headers(message_id: str, timestamp: datetime, body: bytes, secrets: Sequence[str]) -> dict[str, str]:
    """The three headers of a signed message. Raises as `sign` does."""
    return {
        ID_HEADER: message_id,
        TIMESTAMP_HEADER: str(int(timestamp.timestamp())),
        SIGNATURE_HEADER: sign(message_id, timestamp, body, secrets),
    }


def verify(received: Mapping[str, str], body: bytes, secrets: Sequence[str], *, now: datetime) -> str:
    """The id of a message that one of `secrets` has signed not long before or after `now` (aware).

    Raises `SignatureError`, whatever is wrong with what was received; `ValueError` only for a bad secret of ours.
    """
    fields = {name.lower(): value for name, value in received.items()}
    message_id, stamp, signatures = (fields.get(name, "") for name in (ID_HEADER, TIMESTAMP_HEADER, SIGNATURE_HEADER))
    if not (message_id and stamp and signatures):
        raise SignatureError("a signature header is missing")
    when = _time(stamp)
    if abs(when - now) > TOLERANCE:
        raise SignatureError("the message's time is too far from now")
    for secret in secrets:
        key(secret)  # a bad one is our mistake, not the sender's
    try:
        expected = sign(message_id, when, body, secrets).split(" ")
    except ValueError as error:
        raise SignatureError(f"malformed message: {error}") from None
    _compare(expected, signatures.split(" "))
    return message_id


def _time(stamp: str) -> datetime:
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 11):
        raise SignatureError("the message's time is not in Unix seconds")
    return datetime.fromtimestamp(int(stamp), UTC)


def _compare(expected: Sequence[str], received: Sequence[str]) -> None:
    """Every pair in constant time; a version other than v1 is nobody's match."""
    if len(received) > _MOST_SIGNATURES:
        raise SignatureError("too many signatures")
    matches = [hmac.compare_digest(ours.encode(), theirs.encode()) for ours in expected for theirs in received]
    if not any(matches):
        raise SignatureError("no signature matches")
