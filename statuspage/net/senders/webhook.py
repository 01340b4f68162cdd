"""The webhook sender: one signed POST by Standard Webhooks."""

from collections.abc import Sequence
from datetime import datetime

from statuspage.core import signing
from statuspage.errors import DeliveryError
from statuspage.net.client import Client
from statuspage.net.senders.answer import TIMEOUT, Post, Sent, post

__all__ = ["TIMEOUT", "Sent", "send", "signed"]


async def send(
    client: Client,
    *,
    url: str,
    secret: str | Sequence[str],
    message_id: str,
    body: bytes,
    now: datetime,
    timeout: float = TIMEOUT,  # noqa: ASYNC109 - the deadline is the client's, over DNS and connect too
) -> Sent:
    """Posts `body`, signed as `signed` does. Raises `DeliveryError` for all but a 2xx; 410 is permanent."""
    secrets = [secret] if isinstance(secret, str) else secret
    return await post(client, signed(url, secrets, message_id, body, now), now, timeout=timeout)


def signed(url: str, secrets: Sequence[str], message_id: str, body: bytes, now: datetime) -> Post:
    """`body` (JSON, UTF-8) signed by each of the secrets; `message_id` stays the same over all tries, `now` does not.

    Raises `DeliveryError` when it cannot be signed.
    """
    try:
        headers = signing.headers(message_id, now, body, secrets)
    except ValueError as error:
        raise DeliveryError(f"cannot be signed: {error}", permanent=False) from None
    return Post(url, body, {"content-type": "application/json", **headers})
