"""Deliveries: in order and one at a time to each receiver, none waits for another's, and a lease is never outlived."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from statuspage.core.subscriber import Channel, Origin, Receiver, operators
from statuspage.core.telling.matter import Trial
from statuspage.core.telling.policy import Owed, owe
from statuspage.core.telling.wording import Wording
from statuspage.errors import DeliveryError
from statuspage.jobs import deliver
from statuspage.jobs.compose import Facts
from statuspage.jobs.context import Context
from statuspage.jobs.courier import Courier
from statuspage.jobs.mailing import Mailing
from statuspage.jobs.reader import Reader
from statuspage.net.client import Client
from statuspage.net.senders import webhook
from statuspage.net.senders.answer import Post, Sent
from statuspage.settings import Settings, Subscriber
from statuspage.store import open_store, outbox, receiving
from statuspage.store.deliveries import Course, Which, listed
from statuspage.store.outbox import Attempt, Delivery
from tests.prove.outbox import fill
from tests.prove.sink import SECRET

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TRIAL = Delivery("msg_1", "ops", Trial(NOW), "trial", NOW)


@dataclass
class Receivers:
    """What stands in for the network: keeps what is sent, by receiver.

    Those in `hanging` do not answer, those in `failing` refuse in that way; the others' answers take `takes`.
    """

    now: datetime = NOW
    takes: timedelta = timedelta()
    hanging: set[str] = field(default_factory=set)
    failing: dict[str, DeliveryError] = field(default_factory=dict)
    got: dict[str, list[str]] = field(default_factory=dict)
    asked_by: set[Client] = field(default_factory=set)
    hung: asyncio.Event = field(default_factory=asyncio.Event)

    async def post(self, client: Client, what: Post, *more: Any, **named: Any) -> Sent:
        name = what.url.rsplit("/", 1)[1]
        self.asked_by.add(client)
        self.got.setdefault(name, []).append(what.headers["webhook-id"])
        if name in self.hanging:
            self.hung.set()
            await asyncio.Event().wait()
        self.now += self.takes
        if name in self.failing:
            raise self.failing[name]
        return Sent(204, "", 0.0)


@asynccontextmanager
async def working(folder: Path, names: list[str], receivers: Receivers) -> AsyncIterator[Context]:
    subscribers = [{"id": name, "url": f"http://127.0.0.1/{name}", "secret": "env:X"} for name in names]
    settings = Settings.model_validate({"site": {"title": "T", "url": "https://x.example"}, "subscribers": subscribers})
    store = await open_store("sqlite:///statuspage.db", folder)
    client, outward = Client(user_agent="tests"), Client(user_agent="tests")
    context = Context(settings, store, client, outward, Reader(), lambda: receivers.now, "me", {"env:X": SECRET})
    try:
        yield context
    finally:
        await context.stop()
        await store.close()
        await client.aclose()
        await outward.aclose()


@pytest.fixture
def receivers(monkeypatch: pytest.MonkeyPatch) -> Receivers:
    made = Receivers()
    monkeypatch.setattr("statuspage.jobs.parcel.post", made.post)
    return made


async def test_every_receiver_gets_its_messages_in_their_order(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["ops", "desk"], 300, NOW)
    async with working(tmp_path, ["ops", "desk"], receivers) as context:
        while await deliver.deliver(context):
            await context.couriers.idle()
    assert receivers.got == owed


@pytest.mark.parametrize("origin", Origin)
async def test_what_visitors_named_is_reached_by_the_client_that_reaches_no_private_range(
    tmp_path: Path, receivers: Receivers, origin: Origin
) -> None:
    async with working(tmp_path, [], receivers) as context:
        whom = Receiver("ops", Channel.WEBHOOK, "http://127.0.0.1/ops", (SECRET,), origin=origin)
        await Courier(context, whom, Facts(context.settings), NOW + deliver.LEASE).deliver([TRIAL])
        assert receivers.asked_by == {context.outward if origin is Origin.VISITOR else context.client}


async def test_a_receiver_that_hangs_holds_up_nobody_and_is_sent_one_message(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["slow", "fast"], 20, NOW)
    receivers.hanging = {"slow"}
    async with working(tmp_path, ["slow", "fast"], receivers) as context, asyncio.timeout(60):
        await deliver.deliver(context)
        await receivers.hung.wait()
        while len(receivers.got.get("fast", [])) < 20:
            await deliver.deliver(context)
            await asyncio.sleep(0)
        assert await deliver.deliver(context) == 0
    assert receivers.got == {"fast": owed["fast"], "slow": owed["slow"][:1]}


async def test_what_a_lease_does_not_reach_is_given_back(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["ops"], 20, NOW)
    receivers.takes = timedelta(seconds=20)
    async with working(tmp_path, ["ops"], receivers) as context:
        await deliver.deliver(context)
        await context.couriers.idle()
        sent = len(receivers.got["ops"])
        assert receivers.now < NOW + deliver.LEASE
        async with context.store.writing() as connection:
            free = await outbox.claim(connection, now=NOW, lease=deliver.LEASE, owner="other", limit=99)
    assert [delivery.message_id for delivery in free] == owed["ops"][sent:]
    assert 0 < sent < 20


SILENT = DeliveryError("no answer", permanent=False)
REFUSING = DeliveryError("the receiver answered with status 500", permanent=False, status=500)
GONE = DeliveryError("the receiver answered with status 410", permanent=True, status=410)


async def at(context: Context, receivers: Receivers, moment: datetime) -> None:
    """Let it be that late, and what is due then be sent."""
    receivers.now = moment
    while await deliver.deliver(context):
        await context.couriers.idle()


async def test_one_that_does_not_answer_is_not_asked_for_the_rest(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["ops"], 20, NOW)
    receivers.failing = {"ops": SILENT}
    async with working(tmp_path, ["ops"], receivers) as context:
        await at(context, receivers, NOW)
        assert receivers.got["ops"] == owed["ops"][:1]
        receivers.failing = {}
        await at(context, receivers, NOW + timedelta(seconds=6))
    assert receivers.got["ops"] == [owed["ops"][0], *owed["ops"]]


async def test_one_that_refuses_a_message_is_sent_the_others(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["ops"], 5, NOW)
    receivers.failing = {"ops": REFUSING}
    async with working(tmp_path, ["ops"], receivers) as context:
        await at(context, receivers, NOW)
    assert receivers.got["ops"] == owed["ops"]


async def test_what_waits_is_sent_at_once_when_the_receiver_answers_again(tmp_path: Path, receivers: Receivers) -> None:
    """Three messages have failed for an hour and wait for two; a new one goes through, and they follow."""
    owed = await fill(tmp_path, ["ops"], 3, NOW)
    receivers.failing = {"ops": REFUSING}
    async with working(tmp_path, ["ops"], receivers) as context:
        for minutes in (0, 1, 7, 40):
            await at(context, receivers, NOW + timedelta(minutes=minutes))
        tried = len(receivers.got["ops"])
        receivers.failing = {}
        async with context.store.writing() as connection:
            fresh = Owed("ops", Trial(receivers.now), "trial", receivers.now)
            await outbox.put(connection, [fresh], receivers.now)
        await at(context, receivers, NOW + timedelta(minutes=41))
    assert receivers.got["ops"][tried:] == [fresh.message_id, *owed["ops"]]


async def test_a_message_that_cannot_be_composed_is_given_up_and_the_others_are_sent(
    tmp_path: Path, receivers: Receivers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A webhook cannot be composed when it is packed, the next one not when it is signed."""
    first, second, *others = (await fill(tmp_path, ["ops"], 5, NOW))["ops"]
    body, signed = Facts.body, webhook.signed

    def no_body(facts: Facts, one: Delivery, *more: Any) -> bytes:
        if one.message_id == first:
            raise KeyError(first)
        return body(facts, one, *more)

    def no_signature(url: str, secrets: Sequence[str], id: str, *more: Any) -> Post:
        if id == second:
            raise ValueError(second)
        return signed(url, secrets, id, *more)

    monkeypatch.setattr(Facts, "body", no_body)
    monkeypatch.setattr(webhook, "signed", no_signature)
    async with working(tmp_path, ["ops"], receivers) as context:
        await at(context, receivers, NOW)
        async with context.store.reading() as connection:
            failed = await listed(connection, Which(course=Course.FAILED), 9)
            assert not await receiving.failing(connection)
    assert receivers.got["ops"] == others
    assert {one.delivery.message_id for one in failed} == {first, second}


async def test_people_are_sent_the_others_when_one_message_cannot_be_put_into_words(
    tmp_path: Path, receivers: Receivers, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded, asked = Facts.wording, [replace(TRIAL, message_id=f"msg_{n}") for n in range(4)]
    settled: list[tuple[str, bool]] = []

    def no_words(facts: Facts, one: Delivery, *more: Any) -> Wording:
        if one == asked[2]:
            raise KeyError(one.message_id)
        return worded(facts, one, *more)

    async def settle(_: Any, one: Delivery, attempt: Attempt, again: datetime | None) -> None:
        settled.append((one.message_id, attempt.ok))
        assert again is None

    async def post(*_: Any, **__: Any) -> Sent:
        return Sent(200, "", 0.0)

    monkeypatch.setattr(Facts, "wording", no_words)
    monkeypatch.setattr("statuspage.jobs.parcel.post", post)
    monkeypatch.setattr(outbox, "settle", settle)
    async with working(tmp_path, [], receivers) as context:
        whom = Receiver("ops", Channel.SLACK, "https://x.example/ops")
        courier = Courier(context, whom, Facts(context.settings), NOW + deliver.LEASE)
        for _ in asked:
            waiting = [one for one in asked if one.message_id not in dict(settled)]
            await courier.deliver(waiting)
    assert settled == [(one.message_id, one != asked[2]) for one in asked]


async def test_nobody_hears_of_an_end_before_the_start(tmp_path: Path, receivers: Receivers) -> None:
    receivers.failing = {"ops": REFUSING}
    async with working(tmp_path, ["ops"], receivers) as context:
        first, second = (Owed("ops", Trial(NOW + timedelta(seconds=n)), "trial", NOW) for n in (0, 1))
        for number, one in enumerate((first, second)):
            async with context.store.writing() as connection:
                await outbox.put(connection, [one], NOW + timedelta(seconds=number))
            await at(context, receivers, NOW + timedelta(seconds=number))
        assert receivers.got["ops"] == [first.message_id]
        receivers.failing = {}
        await at(context, receivers, NOW + timedelta(seconds=8))
    assert receivers.got["ops"] == [first.message_id, first.message_id, second.message_id]


@pytest.mark.parametrize(("error", "days", "told"), [(GONE, 0, True), (REFUSING, 4, False), (REFUSING, 5, True)])
async def test_one_that_takes_nothing_is_given_up_and_the_others_are_told(
    tmp_path: Path, receivers: Receivers, error: DeliveryError, days: int, told: bool
) -> None:
    """A message a day, each tried for 28 hours, is never taken."""
    await fill(tmp_path, ["ops"], 1, NOW)
    receivers.failing = {"ops": error}
    async with working(tmp_path, ["ops", "desk"], receivers) as context:
        for day in range(days + 1):
            moment = NOW + timedelta(days=day)
            async with context.store.writing() as connection:
                await outbox.put(connection, [Owed("ops", Trial(moment), "trial", moment)], moment)
            await at(context, receivers, moment)
        async with context.store.reading() as connection:
            off = await receiving.disabled(connection)
    assert [one.id for one in off] == ["ops"] * told
    assert len(receivers.got.get("desk", [])) == told


async def test_those_that_fail_leave_half_of_the_couriers_to_the_others(tmp_path: Path, receivers: Receivers) -> None:
    bad, good = [f"bad-{n}" for n in range(6)], [f"good-{n}" for n in range(3)]
    await fill(tmp_path, [*bad, *good], 2, NOW)
    async with working(tmp_path, [*bad, *good], receivers) as context, asyncio.timeout(60):
        context.couriers.size = 4
        context.rounds.failing = set(bad)
        receivers.hanging = set(bad)
        while {name for name in receivers.got if name in good} != set(good):
            await deliver.deliver(context)
            await asyncio.sleep(0)


class Hanging:
    """A mail server that never answers."""

    def __init__(self) -> None:
        self.asked = 0

    async def mail(self, *_: Any) -> Sent:
        self.asked += 1
        await asyncio.Event().wait()
        raise AssertionError


async def test_a_mail_server_that_hangs_holds_up_no_other_way(tmp_path: Path, receivers: Receivers) -> None:
    """A hundred mails wait for it, and a webhook goes out."""
    async with working(tmp_path, ["ops"], receivers) as context, asyncio.timeout(60):
        boxes = [{"id": f"m{n}", "kind": "email", "url": f"mailto:m{n}@x.example"} for n in range(100)]
        mailed = [Subscriber.model_validate(box) for box in boxes]
        subscribers = (*mailed, *context.settings.subscribers)
        context.settings = context.settings.model_copy(update={"subscribers": subscribers})
        mailer = Hanging()
        context.mailer = cast("Mailing", mailer)
        async with context.store.writing() as connection:
            everybody = operators(subscribers, context.secrets, "en", "UTC")
            await outbox.put(connection, (owe(one, Trial(NOW), "trial", NOW) for one in everybody), NOW)
        while "ops" not in receivers.got or not mailer.asked:
            await deliver.deliver(context)
            await asyncio.sleep(0)
        await context.couriers.idle()
        assert mailer.asked <= context.postmen.size
