"""What is asked of a receiver, and what its answer means: the same for all that are reached by HTTP."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

from statuspage.errors import DeliveryError, FetchError
from statuspage.net.client import Answer, Client, Limits
from statuspage.net.retry import retry_after

TIMEOUT = 15.0
"""Seconds for a receiver to answer, as Standard Webhooks advises (15 to 30)."""

EXCERPT = 1_000
_GONE = 410


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that was taken, for the delivery log: the answer's status, the beginning of its body, and the seconds it took."""

    status: int
    excerpt: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Post:
    """What is posted. `url` and `headers` may hold secrets."""

    url: str = field(repr=False)
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def told(self) -> str:
        """The request as the log has it: without the path, which holds the tokens of robots."""
        return f"POST {urlsplit(self.url).hostname} {len(self.body):,} bytes"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer of 2xx means that a message was not taken. `wait` is in seconds, null when none was named."""

    reason: str
    wait: float | None = None
    permanent: bool = False


def as_json(url: str, content: object, **headers: str) -> Post:
    """A post of JSON."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Post(url, body, {"content-type": "application/json; charset=utf-8", **headers})


def content_of(answer: Answer) -> Mapping[str, Any]:
    """The JSON object in an answer, empty when it is none."""
    try:
        found = json.loads(answer.body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def taken(_: Answer) -> Refusal | None:
    """For receivers whose status says everything."""
    return None


async def post(
    client: Client,
    what: Post,
    now: datetime,
    refused: Callable[[Answer], Refusal | None] = taken,
    *,
    gone: frozenset[int] = frozenset({_GONE}),
    timeout: float = TIMEOUT,  # noqa: ASYNC109 - the deadline is the client's, over DNS and connect too
) -> Sent:
    """Post once. `refused` looks into answers of 2xx; statuses of `gone` mean that there is no such receiver any more.

    Raises `DeliveryError` for all that was not taken. A redirect is a failure, never followed.
    """
    start = perf_counter()
    limits = Limits(connect=min(5.0, timeout), total=timeout, decoded=EXCERPT, cut=True)
    try:
        answer = await client.request("POST", what.url, headers=what.headers, body=what.body, limits=limits, follow=False)
    except FetchError as error:
        raise DeliveryError(error.reason, permanent=False, seconds=perf_counter() - start) from None
    return _sent(answer, refused, gone, now)


def _sent(answer: Answer, refused: Callable[[Answer], Refusal | None], gone: frozenset[int], now: datetime) -> Sent:
    excerpt = answer.body.decode("utf-8", errors="replace")
    well = 200 <= answer.status < 300
    refusal = refused(answer) if well else Refusal(f"the receiver answered with status {answer.status}")
    if refusal is None:
        return Sent(answer.status, excerpt, answer.timing.total)
    named = retry_after(answer.headers, now)
    raise DeliveryError(
        refusal.reason,
        permanent=refusal.permanent or answer.status in gone,
        retry_after=named if refusal.wait is None else refusal.wait,
        status=answer.status,
        excerpt=excerpt,
        seconds=answer.timing.total,
    )
