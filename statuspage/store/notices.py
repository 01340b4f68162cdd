"""Documents as fetched, and the revisions of what they said."""

import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache

from pydantic import TypeAdapter
from sqlalchemy import func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Document
from statuspage.core.model import Lifecycle, NoticeRevision
from statuspage.store import upsert
from statuspage.store.events import MEMORY
from statuspage.store.tables import Instant, citations, documents, events, notices

_REVISION = TypeAdapter(NoticeRevision)
_EVER = literal(datetime(1, 1, 2, tzinfo=UTC), Instant)


@lru_cache(maxsize=MEMORY)
def _revision(document: str) -> NoticeRevision:
    """A revision as it was kept; remembered as `events` remembers its documents."""
    return _REVISION.validate_json(document)


async def keep_document(connection: AsyncConnection, source: str, sha256: str, document: Document) -> None:
    """Keep the bytes of a document, compressed; the same bytes once."""
    row = {
        "sha256": sha256,
        "source": source,
        "url": document.url,
        "content_type": document.content_type,
        "fetched_at": document.fetched_at,
        "body": zlib.compress(document.body, 6),
    }
    await upsert.insert_new(connection, documents, row)


async def document(connection: AsyncConnection, sha256: str) -> Document | None:
    """A kept document."""
    row = (await connection.execute(select(documents).where(documents.c.sha256 == sha256))).first()
    return Document(row.url, zlib.decompress(row.body), row.content_type, row.fetched_at) if row else None


async def latest(connection: AsyncConnection, ids: Iterable[str]) -> dict[str, tuple[int, str]]:
    """The newest revision's number and content hash of each notice of `ids` that is known."""
    query = (
        select(notices.c.id, notices.c.revision, notices.c.content).where(notices.c.id.in_(list(ids))).order_by(notices.c.revision)
    )
    return {row.id: (row.revision, row.content) for row in await connection.execute(query)}


async def add(connection: AsyncConnection, revision: NoticeRevision, content: str) -> None:
    """Keep a new revision of a notice; `content` is the hash by which an edit is recognised."""
    await add_all(connection, [(revision, content)])


async def add_all(connection: AsyncConnection, revisions: Iterable[tuple[NoticeRevision, str]]) -> None:
    """Keep new revisions of notices, each with its content hash."""
    rows = [
        {
            "id": revision.id,
            "revision": revision.revision,
            "source": revision.source,
            "content": content,
            "known_at": revision.known_at,
            "last_seen": revision.known_at,
            "snapshot": revision.snapshot,
            "document": _REVISION.dump_json(revision).decode(),
        }
        for revision, content in revisions
    ]
    await upsert.insert_missing(connection, notices, rows)


async def see(connection: AsyncConnection, ids: Iterable[str], now: datetime) -> None:
    """Note that these notices still stand where they were found."""
    await connection.execute(update(notices).where(notices.c.id.in_(list(ids))).values(last_seen=now))


async def said_at(connection: AsyncConnection, ids: Iterable[str]) -> dict[str, datetime]:
    """When its source said the newest that is known of each notice of `ids`; only of those that were sent to us."""
    query = select(notices.c.id, func.max(notices.c.said_at).label("said_at")).where(notices.c.id.in_(list(ids)))
    return {row.id: row.said_at for row in await connection.execute(query.group_by(notices.c.id)) if row.said_at is not None}


async def mark_said(connection: AsyncConnection, id: str, at: datetime) -> None:
    """Note when its source said what is now the newest of a notice."""
    await connection.execute(update(notices).where(notices.c.id == id).values(said_at=at))


async def of_events(connection: AsyncConnection, event_ids: Iterable[str], uncited_since: datetime) -> list[NoticeRevision]:
    """All revisions of the notices that these events cite, and of those that no event cites and that became known since then."""
    cited = select(citations.c.notice).where(citations.c.event.in_(list(event_ids)))
    anywhere = select(citations.c.notice)
    recent = select(notices.c.id).group_by(notices.c.id).having(func.max(notices.c.known_at) >= uncited_since)
    wanted = or_(notices.c.id.in_(cited), notices.c.id.in_(recent) & notices.c.id.not_in(anywhere))
    return await _read(connection, select(notices.c.document).where(wanted))


async def with_news(connection: AsyncConnection, since: datetime) -> set[str]:
    """The sources of the notices that became known since then and that no event cites."""
    new = select(notices.c.source).where(notices.c.known_at >= since, notices.c.id.not_in(select(citations.c.notice)))
    return {row.source for row in await connection.execute(new.distinct())}


async def cited_by(connection: AsyncConnection, event_ids: Iterable[str], until: datetime) -> list[NoticeRevision]:
    """The revisions, known by `until`, of the notices that these events cite."""
    cited = select(citations.c.notice).where(citations.c.event.in_(list(event_ids)))
    return await _read(connection, select(notices.c.document).where(notices.c.id.in_(cited), notices.c.known_at <= until))


async def for_page(connection: AsyncConnection, event_ids: Iterable[str], per_source: int) -> list[NoticeRevision]:
    """All revisions of the notices that these events cite, and each source's newest notices."""
    cited = select(citations.c.notice).where(citations.c.event.in_(list(event_ids)))
    source, own = select(notices.c.source).distinct().subquery(), notices.alias()
    ranked = select(own).where(own.c.source == source.c.source).order_by(own.c.known_at.desc(), own.c.id.desc())
    last = ranked.limit(1).offset(per_source - 1).correlate(source)  # many become known at once, so its id counts too
    at = func.coalesce(last.with_only_columns(own.c.known_at).scalar_subquery(), _EVER)
    id = func.coalesce(last.with_only_columns(own.c.id).scalar_subquery(), "")
    after = or_(notices.c.known_at > at, (notices.c.known_at == at) & (notices.c.id >= id))
    newest = select(notices.c.id).join(source, notices.c.source == source.c.source).where(after)
    query = select(notices.c.document).where(or_(notices.c.id.in_(cited), notices.c.id.in_(newest)))
    return await _read(connection, query)


async def _read(connection: AsyncConnection, query: object) -> list[NoticeRevision]:
    rows = await connection.execute(query)  # type: ignore[call-overload]
    return [_revision(row.document) for row in rows]


async def touched_events(connection: AsyncConnection, since: datetime) -> list[str]:
    """The ids of events of which a cited notice has a further revision that became known since then."""
    query = (
        select(events.c.id)
        .join(citations, citations.c.event == events.c.id)
        .join(notices, notices.c.id == citations.c.notice)
        .where(notices.c.known_at >= since, notices.c.revision > 1)
    )
    return [row.id for row in await connection.execute(query)]


async def latest_revisions(connection: AsyncConnection) -> list[NoticeRevision]:
    """The newest revision of every notice."""
    newest_of = select(notices.c.id, func.max(notices.c.revision).label("revision")).group_by(notices.c.id).subquery()
    query = select(notices.c.document).join(
        newest_of, (notices.c.id == newest_of.c.id) & (notices.c.revision == newest_of.c.revision)
    )
    return await _read(connection, query)


async def since(connection: AsyncConnection, known_since: datetime) -> list[NoticeRevision]:
    """The revisions that became known since then."""
    return await _read(connection, select(notices.c.document).where(notices.c.known_at >= known_since))


async def events_citing(connection: AsyncConnection, ids: Iterable[str]) -> list[str]:
    """The ids of the events that these notices are cited by."""
    query = select(citations.c.event).where(citations.c.notice.in_(list(ids)))
    return [row.event for row in await connection.execute(query)]


async def cited_elsewhere(connection: AsyncConnection, ids: Iterable[str], but: Iterable[str]) -> dict[str, str]:
    """The events that cite these notices, by notice; those in `but` and withdrawn ones left out."""
    where = (citations.c.notice.in_(sorted(set(ids))), citations.c.event.not_in(list(but)))
    shown = (
        select(citations).join(events, events.c.id == citations.c.event).where(events.c.lifecycle != Lifecycle.WITHDRAWN, *where)
    )
    return {row.notice: row.event for row in await connection.execute(shown)}


async def revisions(connection: AsyncConnection, id: str) -> list[NoticeRevision]:
    """All revisions of a notice, oldest first."""
    return await _read(connection, select(notices.c.document).where(notices.c.id == id).order_by(notices.c.revision))


async def newest(connection: AsyncConnection, id: str) -> NoticeRevision | None:
    """The latest revision of a notice."""
    query = select(notices.c.document).where(notices.c.id == id).order_by(notices.c.revision.desc()).limit(1)
    row = (await connection.execute(query)).first()
    return _revision(row.document) if row else None
