"""The webhook sender: one signed POST by Standard Webhooks, and what its answer means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter

from statuspage.core import signing
from statuspage.errors import DeliveryError, FetchError
from statuspage.net.client import Answer, Client, Limits
from statuspage.net.retry import retry_after

TIMEOUT = 15.0
"""Seconds for a receiver to answer, as Standard Webhooks advises (15 to 30)."""

_EXCERPT = 1_000
_GONE = 410


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that was taken, for the delivery log: the answer's status, the beginning of its body, and the seconds it took."""

    status: int
    excerpt: str
    seconds: float


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
    """Posts `body` (JSON, UTF-8), signed by each of the secrets; `message_id` stays the same over all tries, `now` does not.

    Raises `DeliveryError` for all but a 2xx. A redirect is a failure, never followed; 410 is permanent.
    """
    secrets = [secret] if isinstance(secret, str) else list(secret)
    try:
        headers = {"content-type": "application/json", **signing.headers(message_id, now, body, secrets)}
    except ValueError as error:
        raise DeliveryError(f"cannot be signed: {error}", permanent=False) from None
    start = perf_counter()
    limits = Limits(connect=min(5.0, timeout), total=timeout, decoded=_EXCERPT, cut=True)
    try:
        answer = await client.request("POST", url, headers=headers, body=body, limits=limits, follow=False)
    except FetchError as error:
        raise DeliveryError(error.reason, permanent=False, seconds=perf_counter() - start) from None
    return _sent(answer, now)


def _sent(answer: Answer, now: datetime) -> Sent:
    excerpt = answer.body.decode("utf-8", errors="replace")
    if 200 <= answer.status < 300:
        return Sent(answer.status, excerpt, answer.timing.total)
    raise DeliveryError(
        f"the receiver answered with status {answer.status}",
        permanent=answer.status == _GONE,
        retry_after=retry_after(answer.headers, now),
        status=answer.status,
        excerpt=excerpt,
        seconds=answer.timing.total,
    )
