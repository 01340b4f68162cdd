"""A model of events, leases and the outbox beside the real ones: facts arrive, time passes, workers claim, send, fail and die."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Facts, Kind, Window
from statuspage.core.model import Change, Condition, Event, Measured, NoticeRevision, Observation, Target
from statuspage.core.observed import Sight
from statuspage.core.reconcile import reconcile
from statuspage.core.subscriber import Channel, Receiver, Wants
from statuspage.core.telling import policy
from statuspage.store import Store, events, open_store, outbox
from statuspage.store.outbox import Attempt, Delivery
from statuspage.store.tables import deliveries
from tests.statuspage.core.build import SETTINGS, at

START = at("20 00:00")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
LEASE = 5 * MINUTE
TARGETS = {"p-inv": Target("etax", "invoicing"), "p-login": Target("etax", "login"), "p-bank": Target("bank", "transfer")}
NAMES = ("电子税务局", "发票开具", "登录")
KINDS = st.sampled_from([kind for kind in Kind if kind is not Kind.INFO])
WORKERS = st.sampled_from(["one", "two", "three"])
RECEIVERS = tuple(
    Receiver(id, Channel.WEBHOOK, "http://x.example/", wants=Wants(frozenset({services})))
    for id, services in (("all", "*"), ("tax", "etax"))
)


T = TypeVar("T")


class LostError(Exception):
    """The connection is lost in the middle of a transaction."""


@dataclass
class Message:
    """A message as the model knows it; `due` is null when it is done or given up. `about` are its receiver and its event."""

    change: int
    due: datetime | None
    about: tuple[str, str]
    lease: datetime | None = None
    owner: str = ""
    sent: int = 0
    failed: int = 0

    def free(self, now: datetime) -> bool:
        return self.due is not None and self.due <= now and (self.lease is None or self.lease <= now)

    def holds_up(self, other: "Message", now: datetime) -> bool:
        """Whether it is to come before another, and is on its way still."""
        before = self.about == other.about and self.change < other.change and self.due is not None
        return before and (self.failed > 0 or not self.free(now))


class Machine(RuleBasedStateMachine):
    """Every rule does the same to the store and to the model; the invariants compare them."""

    steps = 0

    @initialize()
    def begin(self) -> None:
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.store: Store = self.runner.run(open_store("sqlite:///model.db", Path(self.folder.name)))
        self.now = START
        self.notices: list[NoticeRevision] = []
        self.seen: list[Observation] = []
        self.events: dict[str, Event] = {}
        self.numbers = 0
        self.messages: dict[str, Message] = {}
        self.held: dict[str, list[Delivery]] = {}

    def teardown(self) -> None:
        if hasattr(self, "runner"):
            self.runner.run(self.store.close())
            self.runner.close()
            self.folder.cleanup()

    def _write(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async def write() -> T:
            async with self.store.writing() as connection:
                return await work(connection)

        return self.runner.run(write())

    @rule(
        kind=KINDS,
        source=st.sampled_from(["tax", "press"]),
        name=st.sampled_from(NAMES),
        hours=st.integers(-3, 30),
        length=st.integers(0, 8),
    )
    def publish(self, kind: Kind, source: str, name: str, hours: int, length: int) -> None:
        begin = self.now.replace(minute=0) + hours * HOUR
        window = Window(begin, begin + length * HOUR if length else None, (name,))
        facts = Facts(lang="zh-Hans", kind=kind, text=f"公告\n{name}{kind}", windows=(window,))
        id = f"n{len(self.notices)}"
        self.notices.append(NoticeRevision(id, source, 1, "https://x.example/", "公告", self.now, self.now, "0" * 64, facts))
        self._reconcile()

    @rule(pick=st.integers(0, 50), hours=st.integers(1, 6))
    def edit(self, pick: int, hours: int) -> None:
        if not self.notices:
            return
        newest = {one.id: one for one in self.notices}
        old = list(newest.values())[pick % len(newest)]
        windows = tuple(replace(w, end=w.end + hours * HOUR) if w.end else w for w in old.facts.windows)
        facts = replace(old.facts, windows=windows)
        self.notices.append(replace(old, revision=old.revision + 1, known_at=self.now, facts=facts))
        self._reconcile()

    @rule(origin=st.sampled_from(sorted(TARGETS)), condition=st.sampled_from([Condition.UP, Condition.DOWN, Condition.SLOW]))
    def judge(self, origin: str, condition: Condition) -> None:
        before = [one for one in self.seen if one.origin == origin]
        if before and (before[-1].condition is condition or before[-1].since == self.now):
            return
        self.seen.append(Observation(origin, TARGETS[origin], condition, self.now, self.now))
        self._reconcile()

    @rule(minutes=st.sampled_from([1, 5, 30, 120, 600]))
    def wait(self, minutes: int) -> None:
        self.now += minutes * MINUTE
        self._reconcile()

    @rule()
    def lose_the_connection(self) -> None:
        """A reconciliation that breaks off after its writes leaves nothing behind."""
        later = self.now + 7 * HOUR

        async def broken(connection: AsyncConnection) -> None:
            await self._record(connection, self._look(list(self.events.values()), later), later)
            raise LostError

        try:
            self._write(broken)
        except LostError:
            return

    def _look(self, known: list[Event], now: datetime) -> list[Change]:
        newest = {one.origin: one.condition for one in self.seen}
        measured = tuple(Measured(o, t, newest.get(o, Condition.UP), START, now, now + HOUR) for o, t in TARGETS.items())
        return reconcile(known, self.notices, Sight(measured, tuple(self.seen)), [], now, settings=SETTINGS)

    async def _record(self, connection: AsyncConnection, found: list[Change], now: datetime) -> list[Change]:
        recorded = await events.record(connection, found)
        for change in recorded:
            await outbox.put(connection, policy.owed(change, RECEIVERS, {}, now), now)
        return recorded

    def _reconcile(self) -> None:
        async def work(connection: AsyncConnection) -> list[Change]:
            known = await events.open_events(connection, START - HOUR)
            return await self._record(connection, self._look(known, self.now), self.now)

        for change in self._write(work):
            self.numbers += 1
            assert change.number == self.numbers
            self.events[change.event.id] = change.event
            for one in policy.owed(change, RECEIVERS, {}, self.now):
                assert one.message_id not in self.messages
                self.messages[one.message_id] = Message(change.number, self.now, (one.receiver, change.event.id))
        assert self._look(list(self.events.values()), self.now) == []

    @rule(worker=WORKERS, limit=st.integers(1, 6))
    def claim(self, worker: str, limit: int) -> None:
        free = {id for id, message in self.messages.items() if message.free(self.now) and not self._is_held_up(message)}
        found = self._write(lambda c: outbox.claim(c, now=self.now, lease=LEASE, owner=worker, limit=limit))
        assert {one.message_id for one in found} <= free
        assert len(found) == min(limit, len(free))
        assert [one.change for one in found] == sorted(one.change for one in found)
        for one in found:
            message = self.messages[one.message_id]
            message.lease, message.owner = self.now + LEASE, worker
        self.held[worker] = [*self.held.get(worker, []), *found]

    @rule(worker=WORKERS, ok=st.booleans(), again=st.booleans())
    def send(self, worker: str, ok: bool, again: bool) -> None:
        """Send what is held, as long as the lease lasts."""
        for one in self._in_hand(worker):
            retry = self.now + 10 * MINUTE if again and not ok else None
            attempt = Attempt(self.now, ok, 204 if ok else 500, 5, "")
            self._write(lambda c, one=one, attempt=attempt, retry=retry: outbox.settle(c, one, attempt, retry))  # type: ignore[misc]
            message = self.messages[one.message_id]
            message.sent += ok
            message.failed += not ok
            message.due, message.lease, message.owner = retry, None, ""

    @rule(worker=WORKERS)
    def release(self, worker: str) -> None:
        given = self._in_hand(worker)
        self._write(lambda c: outbox.release(c, given, worker))
        for one in given:
            message = self.messages[one.message_id]
            message.lease, message.owner = None, ""

    @rule(worker=WORKERS)
    def die(self, worker: str) -> None:
        self.held.pop(worker, None)

    def _is_held_up(self, message: Message) -> bool:
        return any(earlier.holds_up(message, self.now) for earlier in self.messages.values())

    def _in_hand(self, worker: str) -> list[Delivery]:
        mine = self.held.pop(worker, [])
        return [one for one in mine if self._holds(worker, self.messages[one.message_id])]

    def _holds(self, worker: str, message: Message) -> bool:
        return message.owner == worker and message.lease is not None and message.lease > self.now

    @invariant()
    def events_are_those_of_the_model(self) -> None:
        type(self).steps += 1
        if hasattr(self, "store"):
            known = self._write(lambda c: events.open_events(c, START - HOUR))
            assert {event.id: event for event in known} == self.events

    @invariant()
    def messages_are_those_of_the_model(self) -> None:
        if hasattr(self, "store"):
            rows = self._write(_rows)
            assert {row[0]: row[1:] for row in rows} == {id: (m.change, m.due, m.lease) for id, m in self.messages.items()}
            assert all(message.sent <= 1 for message in self.messages.values())


async def _rows(connection: AsyncConnection) -> Iterable[tuple[object, ...]]:
    columns = (deliveries.c.message_id, deliveries.c.change, deliveries.c.due_at, deliveries.c.lease_until)
    return [tuple(row) for row in await connection.execute(select(*columns))]
