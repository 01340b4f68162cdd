"""Fetching of documents: conditional GET, and what each status means for a source."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from notices.model import Document
from statuspage.errors import FetchError, Phase
from statuspage.net.client import STANDARD, Answer, Client, Limits
from statuspage.net.retry import max_age, retry_after
from statuspage.net.walls import refuses_machines

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NotModified:
    """The body is the one that was fetched before. The validators are the ones to send next time."""

    etag: str | None
    last_modified: str | None
    max_age: float | None


@dataclass(frozen=True, slots=True)
class Body:
    """A document as fetched. `etag` and `last_modified` are the header values verbatim; `sha256` is the body's, in hex.

    `max_age` is for how many seconds the upstream calls it fresh, or None. `link` is the header of that name.
    """

    document: Document
    etag: str | None
    last_modified: str | None
    sha256: str
    max_age: float | None
    link: str | None = None


Fetched = NotModified | Body


async def fetch(
    client: Client,
    url: str,
    *,
    now: datetime,
    etag: str | None = None,
    last_modified: str | None = None,
    limits: Limits = STANDARD,
    headers: Mapping[str, str] = _NONE,
) -> Fetched:
    """The document at `url`, or that it has not changed since the one with these validators.

    Raises `FetchError` for every other outcome: an answer without a body is one of them, so that silence is never taken for
    "nothing announced".
    """
    answer = await client.request("GET", url, headers={**headers, **_conditions(etag, last_modified)}, limits=limits)
    if answer.status == 304 and (etag or last_modified):
        return NotModified(
            _header(answer, "etag") or etag, _header(answer, "last-modified") or last_modified, max_age(answer.headers)
        )
    if answer.status not in {200, 203}:
        raise _refusal(answer, now)
    if not answer.body:
        raise FetchError("the answer is empty", status=answer.status)
    document = Document(url=answer.url, body=answer.body, content_type=answer.headers.get("content-type", ""), fetched_at=now)
    digest = hashlib.sha256(answer.body).hexdigest()
    return Body(
        document,
        _header(answer, "etag"),
        _header(answer, "last-modified"),
        digest,
        max_age(answer.headers),
        answer.headers.get("link"),
    )


def _conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    conditions = {"if-none-match": etag, "if-modified-since": last_modified}
    return {name: value for name, value in conditions.items() if value}


def _header(answer: Answer, name: str) -> str | None:
    """A validator that can be sent back: one that is not ASCII could not be sent as it came."""
    value = answer.headers.get(name)
    return value if value and value.isascii() else None


def _refusal(answer: Answer, now: datetime) -> FetchError:
    blocked = refuses_machines(answer)
    reason = f"answered with status {answer.status}" + (", which looks like a bot wall" if blocked else "")
    wait = retry_after(answer.headers, now)
    return FetchError(reason, phase=Phase.STATUS, retry_after=wait, blocked=blocked, status=answer.status)
