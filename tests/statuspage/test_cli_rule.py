"""`statuspage rule` on a database that a server works on: commands, mistakes, and what the next reconciliation makes of it."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from notices.model import Kind
from statuspage import clock
from statuspage.cli import main
from statuspage.core.model import Event, Lifecycle, NoticeRevision
from statuspage.core.observed import Sight
from statuspage.core.reconcile import reconcile
from statuspage.store import Store, events, notices, open_store, rulings
from tests.statuspage.core.build import SETTINGS, facts, notice, window

MAINTENANCE = facts(Kind.MAINTENANCE, window("20 20:00", "20 22:00", "发票开具"))
OUTAGE = facts(Kind.OUTAGE, window("19 09:00", None, "登录"))
SETTINGS_FILE = """
[site]
title = "状态"
url = "https://status.example.cn"

[[services]]
id = "etax"
name = "北京市电子税务局"

[[services.components]]
id = "invoicing"
name = "发票开具"
"""


class World:
    """A server's database and the command beside it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "statuspage.toml"
        self._file.write_text(SETTINGS_FILE, encoding="utf-8")
        self._loop = asyncio.Runner()
        self.store: Store = self._loop.run(open_store("sqlite:///statuspage.db", folder))

    def close(self) -> None:
        self._loop.run(self.store.close())
        self._loop.close()

    def publish(self, *revisions: NoticeRevision) -> list[Event]:
        """Take up notices and rulings as the server does; all events after it."""
        return self._loop.run(self._publish(revisions))

    async def _publish(self, revisions: tuple[NoticeRevision, ...]) -> list[Event]:
        now = clock.utcnow()  # as the command does
        async with self.store.writing() as connection:
            for revision in revisions:
                await notices.add(connection, revision, revision.id)
            known = await events.open_events(connection, datetime.min.replace(tzinfo=UTC))
            cited = await notices.of_events(connection, [event.id for event in known], datetime.min.replace(tzinfo=UTC))
            ruled = await rulings.all_rulings(connection)
            await events.record(connection, reconcile(known, cited, Sight(), ruled, now, settings=SETTINGS))
            return await events.open_events(connection, datetime.min.replace(tzinfo=UTC))

    def rule(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, ["rule", "-c", str(self._file), "--who", "editor", *arguments])


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path)
    yield world
    world.close()


def test_an_event_is_corrected_listed_and_that_is_undone(world: World) -> None:
    (event,) = world.publish(notice("a", "18 10:00", MAINTENANCE))
    said = world.rule("correct", event.id, "title", "改过的标题", "--why", "a typing error")
    assert said.exit_code == 0, said.output
    assert [e.title for e in world.publish()] == ["改过的标题"]
    id = said.output.split()[1].rstrip(":")
    listed = world.rule("list").output
    assert id in listed
    assert f"editor: correct {event.id} title -- a typing error" in listed
    assert world.rule("undo", id, "--why", "it was right").exit_code == 0
    assert [e.title for e in world.publish()] == [event.title]
    assert "(undone)" in world.rule("list").output


def test_an_event_is_posted_and_hidden(world: World) -> None:
    said = world.rule("post", "etax", "发票开具缓慢", "--component", "发票开具", "--impact", "degraded", "--why", "many calls")
    assert said.exit_code == 0, said.output
    (event,) = world.publish()
    assert (event.title, event.phases[0].impact, event.lifecycle) == ("发票开具缓慢", "degraded", Lifecycle.IN_PROGRESS)
    assert world.rule("hide", event.id, "--why", "a test").exit_code == 0
    assert [e.lifecycle for e in world.publish()] == [Lifecycle.WITHDRAWN]


def test_two_events_are_merged_into_the_older_one(world: World) -> None:
    world.publish(notice("a", "18 10:00", MAINTENANCE))
    first, second = sorted(world.publish(notice("o", "19 10:00", OUTAGE)), key=lambda e: e.opened_at)
    assert world.rule("merge", second.id, first.id, "--why", "the same").exit_code == 0
    found = {event.id: event for event in world.publish()}
    assert found[second.id].merged_into == first.id
    assert {citation.notice for citation in found[first.id].citations} == {"a", "o"}
    again = world.rule("merge", second.id, first.id, "--why", "the same")
    assert "was merged into" in again.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("hide", "0123456789ab"), "there is no event 0123456789ab"),
        (("accept", "nothing"), "there is no notice nothing"),
        (("undo", "nothing"), "there is no ruling nothing to undo"),
        (("post", "bank", "x"), "bank is not the id of a service; there is etax"),
        (("post", "etax", "x", "--start", "tomorrow"), "tomorrow is no time"),
        (("post", "etax", "x", "--start", "2026-03-02T09:30:00"), "names no time zone"),
    ],
)
def test_what_cannot_be_ruled(world: World, arguments: tuple[str, ...], told: str) -> None:
    said = world.rule(*arguments, "--why", "because")
    assert said.exit_code == 1
    assert told in said.output
    assert world.rule("list").output == ""


def test_without_a_database_it_says_so(tmp_path: Path) -> None:
    file = tmp_path / "statuspage.toml"
    file.write_text(SETTINGS_FILE, encoding="utf-8")
    said = CliRunner().invoke(main, ["rule", "-c", str(file), "list"])
    assert (said.exit_code, "there is no database yet" in said.output) == (1, True)
