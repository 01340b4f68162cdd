"""Kept documents are read again by better rules: what would change is told first, and what was known before stays."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from click.testing import CliRunner
from sqlalchemy import update

from statuspage.cli import main
from statuspage.cli_replay import _lines
from statuspage.core.model import NoticeRevision
from statuspage.jobs.replay import replay
from statuspage.store import notices
from statuspage.store.notices import _REVISION
from statuspage.store.tables import notices as rows
from tests.scenarios.conftest import Internet, Start, World
from tests.scenarios.test_worked_example import BEIJING, LIST, SETTINGS, announcement

NOW = datetime(2024, 12, 18, 10, 10, tzinfo=BEIJING)
END = datetime(2024, 12, 22, 8, tzinfo=BEIJING)


def internet() -> Internet:
    net = Internet()
    net.say("tax.example.cn/notices/", LIST)
    net.say("tax.example.cn/notices/202412/t20241218_7.html", announcement("8:00"))
    for page in ("login", "invoicing"):
        net.say(f"etax.example.cn/{page}", "<p>welcome</p>")
    return net


async def misread(world: World) -> None:
    """Make it as if older rules had read an end two hours too early."""
    assert world.app.context is not None
    async with world.app.context.store.writing() as connection:
        (known,) = [n for n in await notices.latest_revisions(connection) if n.facts.windows]
        windows = tuple(replace(window, end=END - timedelta(hours=2)) for window in known.facts.windows)
        wrong = replace(known, facts=replace(known.facts, windows=windows, expected_recovery=END - timedelta(hours=2)))
        document = _REVISION.dump_json(wrong).decode()
        await connection.execute(update(rows).where(rows.c.id == known.id).values(document=document))


async def revisions(world: World) -> list[NoticeRevision]:
    assert world.app.context is not None
    async with world.app.context.store.reading() as connection:
        return [n for n in await notices.since(connection, NOW - timedelta(days=1)) if n.facts.windows]


async def test_a_better_reading_is_told_first_and_kept_beside_the_old_one_when_asked_to(start: Start) -> None:
    async with start(SETTINGS, NOW, internet()) as world:
        await misread(world)
        await world.at(NOW + timedelta(hours=1))
        context = world.app.context
        assert context is not None
        looked = await replay(context.store, context.reader, context.settings, world.clock.now)
        ((reread,), (change,)) = (looked.rereads, looked.changes)
        assert [w.end for w in reread.after.facts.windows] == [END]
        assert change.event.phases[0].end == END
        told = "\n".join(_lines(looked))
        assert "- window 2024-12-20 20:00:00+08:00 to 2024-12-22 06:00:00+08:00" in told
        assert "+ window 2024-12-20 20:00:00+08:00 to 2024-12-22 08:00:00+08:00" in told
        assert len(await revisions(world)) == 1

        await replay(context.store, context.reader, context.settings, world.clock.now, apply=True)
        await world.at(NOW + timedelta(hours=2))
        kept = sorted(await revisions(world), key=lambda n: n.revision)
        assert [(n.revision, n.reread, n.facts.windows[0].end) for n in kept] == [
            (1, False, END - timedelta(hours=2)),
            (2, True, END),
        ]
        (event,) = (await world.page()).events
        assert (event.phases[0].end, [c.revision for c in event.citations]) == (END, [2])
        again = await replay(context.store, context.reader, context.settings, world.clock.now)
        assert (again.rereads, again.changes, again.unread) == ((), (), ())


async def test_what_is_read_as_before_changes_nothing(start: Start) -> None:
    async with start(SETTINGS, NOW, internet()) as world:
        context = world.app.context
        assert context is not None
        looked = await replay(context.store, context.reader, context.settings, world.clock.now, apply=True)
        assert (looked.rereads, looked.changes, looked.unread) == ((), (), ())
        assert len(await revisions(world)) == 1


def test_the_command_says_when_there_is_nothing_to_read(tmp_path: Path) -> None:
    file = str(tmp_path / "statuspage.toml")
    CliRunner().invoke(main, ["init", file])
    said = CliRunner().invoke(main, ["replay", "-c", file])
    assert (said.exit_code, "there is no database yet" in said.output) == (1, True)
