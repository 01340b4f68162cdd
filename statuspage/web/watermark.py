"""What comes along with a ping: its body up to a cap, a note, and a watermark, up to when the sender's data reach.

A watermark is `?watermark=` (ISO 8601 with offset, or seconds since 1970), or stands in a JSON body.
"""

import json
from datetime import UTC, datetime, timedelta

from starlette.types import Receive

BODY_LIMIT = 100_000
"""Bytes of a ping's body that are read; more is cut off, as Healthchecks does."""

_NOTE = 1_000
_FIRST = datetime(2000, 1, 1, tzinfo=UTC)
"""No data are older. On the edge of the calendar an instant cannot be told in every zone."""
_AHEAD = timedelta(days=1)
"""How far a sender's clock may be ahead of ours: data from the far future would never look old."""


async def read_body(receive: Receive, limit: int = BODY_LIMIT) -> bytes:
    """The beginning of a body; all of it is waited for. Of a client that leaves, what had come."""
    taken, more = b"", True
    while more:
        message = await receive()
        taken += message.get("body", b"")[: limit - len(taken)]
        more = message.get("more_body", False)
    return taken


def note_of(body: bytes | str) -> str:
    """The beginning of a body as text that both databases take: PostgreSQL has no NUL in its texts."""
    if not body:
        return ""
    text = body if isinstance(body, str) else body[:_NOTE].decode("utf-8", "replace")
    return text[:_NOTE].encode("utf-8", "replace").decode().replace("\0", "\ufffd")


def watermark_of(query: str | None, body: bytes, now: datetime) -> datetime | None:
    """The watermark of a ping. Raises ValueError for one that is no instant or cannot be; other bodies than JSON are notes."""
    found = _instant(query) if query is not None else _written(body)
    if found is not None and found > now + _AHEAD:
        raise ValueError("it lies in the future")
    if found is not None and found < _FIRST:
        raise ValueError("it lies before 2000")
    return found


def _written(body: bytes) -> datetime | None:
    if not body.startswith(b"{"):
        return None
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    value = found.get("watermark") if isinstance(found, dict) else None
    if isinstance(value, bool):
        raise ValueError("true and false are no instants")  # noqa: TRY004 -- as every refusal of a watermark
    return _instant(value) if isinstance(value, str | int | float) else None


def _instant(value: str | float) -> datetime:
    if isinstance(value, str) and not value.replace(".", "", 1).isdigit():
        at = datetime.fromisoformat(value)
        if at.tzinfo is None:
            raise ValueError("an offset is needed, such as 2024-12-20T20:00:00+08:00")
        return _utc(at)
    try:
        return datetime.fromtimestamp(float(value), UTC)
    except (OverflowError, OSError) as error:
        raise ValueError("seconds since 1970 are expected") from error


def _utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a year that there is no calendar for") from error
