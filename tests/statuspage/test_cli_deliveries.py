"""`statuspage deliveries` on the log of a server: what it shows, what is sent once more, and a test that is really sent."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from standardwebhooks import Webhook

from statuspage.cli import main
from statuspage.store import open_store, outbox, receiving
from statuspage.store.outbox import Attempt, Delivery
from tests.prove.outbox import fill, settings
from tests.prove.sink import SECRET
from tests.statuspage.net.servers import Script, reply, serving

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SITE = '[site]\ntitle = "状态"\nurl = "https://status.example.cn"\n[fetch]\nallow = ["127.0.0.0/8"]\n'


class Desk:
    """A database with three messages to each of two receivers, and the command beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.loop = asyncio.Runner()
        self.ids = self.loop.run(fill(folder, ["ops", "desk"], 3, NOW))
        self.configure(1)

    def configure(self, port: int) -> None:
        (self.folder / "statuspage.toml").write_text(SITE + settings(["ops", "desk"], port), "utf-8")

    def __call__(self, *arguments: str) -> Result:
        given = ["deliveries", "-c", str(self.folder / "statuspage.toml"), *arguments]
        return CliRunner().invoke(main, given, env={"HOOK_SECRET": SECRET})

    def send(self, message: str, status: int) -> None:
        """Have a message tried once, for good."""
        self.loop.run(self._send(message, status))

    async def _send(self, message: str, status: int) -> None:
        store = await open_store("sqlite:///statuspage.db", self.folder)
        async with store.writing() as connection:
            found = await outbox.claim(connection, now=NOW, lease=timedelta(0), owner="me", limit=99)
            (one,) = [delivery for delivery in found if delivery.message_id == message]
            ok = status < 300
            await outbox.settle(connection, one, Attempt(NOW, ok, status, 35, "thanks", "POST ops.example.cn 12 bytes"), None)
        await store.close()

    def due(self) -> list[Delivery]:
        """What the server would claim."""
        return self.loop.run(self._due())

    async def _due(self) -> list[Delivery]:
        store = await open_store("sqlite:///statuspage.db", self.folder)
        async with store.writing() as connection:
            at = datetime.now(UTC) + timedelta(minutes=1)  # noqa: TID251 -- the command's clock
            found = await outbox.claim(connection, now=at, lease=timedelta(0), owner="me", limit=99)
        await store.close()
        return found

    def disable(self) -> None:
        self.loop.run(self._disable())

    async def _disable(self) -> None:
        store = await open_store("sqlite:///statuspage.db", self.folder)
        async with store.writing() as connection:
            await receiving.disable(connection, "ops", "http://127.0.0.1:1/ops", NOW, "status 410")
        await store.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.loop.close()


def test_the_log_is_listed_newest_first(desk: Desk) -> None:
    desk.send(desk.ids["ops"][1], 204)
    lines = desk("list", "--to", "ops").output.splitlines()
    assert [line.split()[0] for line in lines] == desk.ids["ops"][::-1]
    assert [line.split("  ")[-1].split()[0] for line in lines] == ["waiting", "delivered", "waiting"]
    assert desk("list", "--course", "delivered").output.count("\n") == 1
    assert desk("list", "--since", "2026-11-24T09:00:01+00:00").output == ""
    assert desk("list", "--limit", "2").output.count("\n") == 2


def test_a_message_is_shown_with_its_attempts(desk: Desk) -> None:
    (id, *_) = desk.ids["ops"]
    desk.send(id, 500)
    shown = desk("show", id).output
    assert f"failed {NOW:%Y-%m-%d %H:%M:%S}Z" in shown
    assert "not taken: status 500 in 35 ms; POST ops.example.cn 12 bytes\n  thanks" in shown
    assert desk("show", "msg_none").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "again"),
    [
        (("{ops0}",), ["ops0"]),
        (("--to", "ops"), ["ops0", "ops1"]),
        (("--failed",), ["ops1"]),
        (("--since", "2026-11-24T17:00:00+08:00", "--until", "2026-11-24T17:00:01+08:00"), ["desk0", "ops0", "ops1"]),
        (("--since", "2026-11-24T17:00:01+08:00"), []),
    ],
    ids=["one", "receiver", "failed", "range", "since"],
)
def test_what_is_meant_is_sent_once_more(desk: Desk, arguments: tuple[str, ...], again: list[str]) -> None:
    """`ops0`, `ops1` and `desk0` were sent, the second in vain; the others still wait, and are left as they are."""
    names = {f"{name}{n}": id for name, ids in desk.ids.items() for n, id in enumerate(ids)}
    for name, status in (("ops0", 204), ("ops1", 500), ("desk0", 204)):
        desk.send(names[name], status)
    waiting = {one.message_id for one in desk.due()}
    assert desk("replay", *(argument.format(**names) for argument in arguments)).output.startswith(f"{len(again)} message")
    assert {one.message_id for one in desk.due()} - waiting == {names[name] for name in again}


def test_nothing_is_sent_once_more_by_mistake(desk: Desk) -> None:
    assert desk("replay").exit_code == 2
    assert desk("replay", "--since", "yesterday").exit_code == 2


def test_a_receiver_is_served_again(desk: Desk) -> None:
    assert desk("enable", "ops").exit_code == 1
    desk.disable()
    assert "ops is sent nothing since 2026-11-24 09:00Z: status 410" in desk("list").output
    assert desk("enable", "ops").exit_code == 0
    assert desk("replay", "--failed", "--to", "ops").output.startswith("3 messages")


def trial(desk: Desk, script: Script) -> tuple[Result, bytes, dict[str, str]]:
    async def sent() -> tuple[Result, bytes, dict[str, str]]:
        async with serving(script) as server:
            desk.configure(server.port)
            result = await asyncio.to_thread(desk, "test", "ops")
            return result, server.seen[0].body, server.seen[0].headers

    return desk.loop.run(sent())


def test_a_test_is_sent_at_once_and_signed(desk: Desk) -> None:
    result, body, headers = trial(desk, reply(204))
    assert result.output.startswith("taken: status 204 in ")
    assert Webhook(SECRET).verify(body, headers) == json.loads(body)
    assert json.loads(body)["type"] == "test"


def test_a_test_that_is_not_taken_says_why(desk: Desk) -> None:
    result, _, _ = trial(desk, reply(500, b"oops"))
    assert (result.exit_code, result.output) == (1, "Error: not taken: the receiver answered with status 500; it answered: oops\n")
    assert "there is ops, desk" in desk("test", "nobody").output
