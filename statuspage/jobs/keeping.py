"""Keeps what documents say as revisions of notices, each edit as a further one, and what they do not hold any more as such.

A notice whose upstream has changed the key is known again. What we note of a notice that has gone is a revision of its own, so that
it can be seen who said what and when: the upstream's words stay as they were.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import revise, vanished
from statuspage.core.absence import Absence
from statuspage.core.model import NoticeRevision
from statuspage.core.vanished import Found, Listed
from statuspage.jobs.reader import Noted, Reading
from statuspage.store import notices as store_notices
from statuspage.store import standing as store
from statuspage.store.standing import Standing


def notice_id(source: str, key: str) -> str:
    """The id of a notice, stable over its revisions."""
    return hashlib.sha256(f"{source}\n{key}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Keeping:
    """Keeps in one transaction what a document of `source` says; `snapshot` is its hash."""

    connection: AsyncConnection
    source: str
    snapshot: str
    now: datetime

    async def keep(self, found: Mapping[str, Noted]) -> int:
        """Keep new notices and new revisions; how many there were. `found` are the notices as `identified` gives them."""
        known = await store_notices.latest(self.connection, found)
        await store_notices.see(self.connection, found, self.now)
        new: list[tuple[NoticeRevision, str]] = []
        for id, noted in found.items():
            content = revise.content_hash(noted.notice, noted.facts)
            number, before = known.get(id, (0, ""))
            if content != before:
                new.append((self._revision(id, noted, number + 1), content))
        await store_notices.add_all(self.connection, new)
        return len(new)

    async def identified(self, reading: Reading) -> Mapping[str, Noted]:
        """The notices of a document by their ids: by the old ones, where the upstream has changed the key."""
        found = {notice_id(self.source, noted.notice.key): noted for noted in reading.notices}
        known = await store_notices.latest(self.connection, found)
        fresh = {
            id: Found(noted.notice, revise.content_hash(noted.notice, noted.facts))
            for id, noted in found.items()
            if id not in known
        }
        others = await self._renamed(fresh, self._present(reading)) if fresh else {}
        return {others.get(id, id): noted for id, noted in found.items()}

    async def _renamed(self, fresh: Mapping[str, Found], present: set[str]) -> dict[str, str]:
        missing = [one.notice for one in await store.standing(self.connection, self.source) if one.notice.id not in present]
        twins = await store.twins(self.connection, self.source, [one.content for one in fresh.values()])
        return vanished.renamed(fresh, missing, {said: id for said, id in twins.items() if id not in present})

    def _present(self, reading: Reading) -> set[str]:
        """The ids of all that a document lists, by the keys that it gives them."""
        keys = [noted.notice.key for noted in reading.notices] + [request.key for request in reading.requests]
        return {notice_id(self.source, key) for key in (*keys, *reading.beyond)}

    async def note_gone(self, reading: Reading, found: Mapping[str, Noted], *, first: bool) -> int:
        """Keep a revision for each open notice that is missing where it was; how many there were.

        `first`: nothing was read here before as it is read now, so that nothing can have gone from here.
        """
        present = {*self._present(reading), *found}
        missing = [one for one in await store.standing(self.connection, self.source) if one.notice.id not in present]
        if not missing:
            return 0
        articles = await store.with_articles(self.connection, self.source, [one.notice.id for one in missing])
        own = [one for one in missing if one.notice.id not in articles]
        if first:
            await store.unsee(self.connection, [one.notice.id for one in own])
            return 0
        listed = Listed(reading.only_open, min((noted.notice.published for noted in reading.notices), default=None))
        told = [(one, why) for one in own if (why := vanished.absence(one.notice, listed, self.now))]
        for one, why in told:
            await _mark(self.connection, one, why, self.now, self.snapshot)
        return len(told)

    def _revision(self, id: str, noted: Noted, number: int) -> NoticeRevision:
        notice = noted.notice
        return NoticeRevision(
            id=id,
            source=self.source,
            revision=number,
            url=notice.url,
            title=notice.title,
            published=notice.published,
            known_at=self.now,
            snapshot=self.snapshot,
            facts=noted.facts,
            stage=notice.stage,
            structured=notice.kind is not None,
            started_at=notice.started_at,
            resolved_at=notice.resolved_at,
        )


async def note_article(connection: AsyncConnection, source: str, id: str, url: str, now: datetime) -> bool:
    """Keep a revision for an open notice whose article is not at `url` any more; whether there was one."""
    known = next((one for one in await store.standing(connection, source) if one.notice.id == id), None)
    if known is None or known.notice.url != url or known.notice.absence or vanished.has_passed(known.notice, now):
        return False
    await _mark(connection, known, Absence.WITHDRAWN, now, known.notice.snapshot)
    return True


async def _mark(connection: AsyncConnection, known: Standing, why: Absence, now: datetime, snapshot: str) -> None:
    revision = vanished.marked(known.notice, why, now, snapshot)
    await store_notices.add(connection, revision, vanished.mark_of(known.content))
