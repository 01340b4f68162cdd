"""The notices on which something still rests: those of a source that live events cite, and where they were seen last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import LIVE, NoticeRevision
from statuspage.core.vanished import twin
from statuspage.store.tables import citations, events, notices, visits

_REVISION = TypeAdapter(NoticeRevision)
_NEVER = datetime.fromtimestamp(0, UTC)
_PREFIX = 16
"""A notice's id is the beginning of its article's visit's: both are hashes of the source and the key."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A notice's newest revision, and the hash of its content."""

    notice: NoticeRevision
    content: str


async def standing(connection: AsyncConnection, source: str) -> list[Standing]:
    """The newest revisions of the notices of a source that live events cite and that were seen where the source now is."""
    live = select(events.c.id).where(events.c.lifecycle.in_([lifecycle.value for lifecycle in LIVE]))
    cited = select(citations.c.notice).where(citations.c.event.in_(live))
    query = (
        select(notices.c.document, notices.c.content)
        .where(notices.c.source == source, notices.c.id.in_(cited), notices.c.last_seen > _NEVER)
        .order_by(notices.c.revision)
    )
    newest: dict[str, Standing] = {}
    for row in await connection.execute(query):
        one = Standing(_REVISION.validate_json(row.document), row.content)
        newest[one.notice.id] = one
    return list(newest.values())


async def with_articles(connection: AsyncConnection, source: str, ids: Iterable[str]) -> set[str]:
    """Those of these notices that stand in an article of their own, which tells better than its list whether it is there."""
    own = func.substr(visits.c.id, 1, _PREFIX)
    query = select(own.label("notice")).where(visits.c.source == source, visits.c.key != "", own.in_(list(ids)))
    return {row.notice for row in await connection.execute(query)}


async def twins(connection: AsyncConnection, source: str, contents: Iterable[str]) -> dict[str, str]:
    """The ids of a source's notices that say what has one of these hashes, by what and when (`twin`)."""
    query = select(notices.c.document, notices.c.content).where(
        notices.c.source == source, notices.c.content.in_(sorted(set(contents)))
    )
    rows = await connection.execute(query)
    read = ((_REVISION.validate_json(row.document), row.content) for row in rows)
    return {twin(content, notice.published): notice.id for notice, content in read}


async def unsee(connection: AsyncConnection, ids: Iterable[str]) -> None:
    """Note that these notices were never seen where their source is now."""
    await connection.execute(update(notices).where(notices.c.id.in_(list(ids))).values(last_seen=_NEVER))
