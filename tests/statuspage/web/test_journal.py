"""Pings on their way to disk: together, but none suffers for another, and every sender is answered."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import exc, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.heartbeat import Ping, Signal
from statuspage.settings import Heartbeat
from statuspage.store import heartbeats, open_store
from statuspage.store.heartbeats import Arrival
from statuspage.store.tables import pings
from statuspage.web.commits import PATIENCE, UnkeptError
from statuspage.web.journal import Journal

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SYNC = Heartbeat.model_validate({"id": "sync", "service": "etax", "every": "10m", "key": "env:X"})


def arrival(note: str) -> Arrival:
    return Arrival(SYNC, NOW, Ping(NOW, Signal.SUCCESS, None, note))


async def kept_of(tmp_path: Path, notes: Sequence[str]) -> tuple[list[str], list[str]]:
    """The notes whose senders were told that they are kept, and those that are, in their order."""
    store = await open_store("sqlite:///test.db", tmp_path)
    journal = Journal(lambda: store, lambda: None)
    told = await asyncio.gather(*(journal.keep(arrival(note)) for note in notes), return_exceptions=True)
    await journal.stop()
    assert all(isinstance(error, UnkeptError) for error in told if error)
    async with store.reading() as connection:
        rows = (await connection.execute(select(pings.c.note).order_by(pings.c.id))).scalars().all()
    await store.close()
    return [note for note, error in zip(notes, told, strict=True) if error is None], list(rows)


async def test_pings_are_kept_in_their_order(tmp_path: Path) -> None:
    notes = [str(n) for n in range(1200)]
    assert await kept_of(tmp_path, notes) == (notes, notes)


@pytest.mark.parametrize("error", [ValueError("cannot be"), exc.DataError("INSERT", {}, Exception("bad"))])
async def test_a_ping_that_cannot_be_kept_does_not_take_others_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    hear = heartbeats.hear

    async def refusing(connection: AsyncConnection, arrivals: Sequence[Arrival]) -> bool:
        changed = await hear(connection, arrivals)
        if any(a.ping and a.ping.note == "bad" for a in arrivals):
            raise error
        return changed

    monkeypatch.setattr(heartbeats, "hear", refusing)
    good = ["1", "2", "3", "4"]
    assert await kept_of(tmp_path, ["1", "2", "bad", "3", "4"]) == (good, good)


async def test_without_a_store_every_sender_is_told_at_once() -> None:
    journal = Journal(lambda: None, lambda: None)
    told = await asyncio.gather(*(journal.keep(arrival(str(n))) for n in range(3)), return_exceptions=True)
    assert [type(error) for error in told] == [UnkeptError] * 3


async def test_a_commit_that_hangs_is_not_waited_for_and_nothing_more_is_taken_until_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, thaw, hear = await open_store("sqlite:///test.db", tmp_path), asyncio.Event(), heartbeats.hear

    async def frozen(connection: AsyncConnection, arrivals: Sequence[Arrival]) -> bool:
        await thaw.wait()
        return await hear(connection, arrivals)

    monkeypatch.setattr(heartbeats, "hear", frozen)
    journal = Journal(lambda: store, lambda: None, patience=0.01)
    for note in ("1", "2"):
        with pytest.raises(UnkeptError, match="does not answer"):
            await journal.keep(arrival(note))
    assert store.presence.away
    thaw.set()
    journal._commits._patience = PATIENCE
    assert journal._commits.current is not None
    await journal._commits.current
    await journal.keep(arrival("3"))
    async with store.reading() as connection:
        notes = (await connection.execute(select(pings.c.note).order_by(pings.c.id))).scalars().all()
    await store.close()
    assert notes == ["1", "3"]  # the first was kept in the end, without having been promised


async def test_who_cannot_be_answered_takes_no_others_answer(tmp_path: Path) -> None:
    store = await open_store("sqlite:///test.db", tmp_path)
    journal = Journal(lambda: store, lambda: None)
    told: list[UnkeptError | None] = []

    def broken(_: UnkeptError | None) -> None:
        raise RuntimeError("the connection is in a strange state")

    journal.enter(arrival("1"), broken)
    journal.enter(arrival("2"), told.append)
    await journal.keep(arrival("3"))
    await journal.stop()
    await store.close()
    assert told == [None]


async def test_everybody_is_told_once_when_the_program_ends_before_the_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, begun = await open_store("sqlite:///test.db", tmp_path), asyncio.Event()
    told: list[UnkeptError | None] = []

    async def endless(_: AsyncConnection, __: Sequence[Arrival]) -> bool:
        begun.set()
        return await asyncio.Event().wait()

    monkeypatch.setattr(heartbeats, "hear", endless)
    journal = Journal(lambda: store, lambda: None)
    journal.enter(arrival("1"), told.append)
    await begun.wait()
    journal.enter(arrival("2"), told.append)
    assert journal._group._writer is not None
    journal._group._writer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await journal._group._writer
    await journal.stop()
    await store.close()
    assert [str(error) for error in told] == ["broken off", "broken off"]
