"""`statuspage backup` and `statuspage restore`: beside a running server, what is checked, and that nothing is lost on the way."""

import asyncio
import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from statuspage.cli import main
from statuspage.core.model import Change, ChangeKind, Event, EventKind, Lifecycle
from statuspage.store import Store, events, open_store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = '[site]\ntitle = "Bureaus"\nurl = "https://status.example.cn"\n[store]\nurl = "{}"\n'


def run(folder: Path, *arguments: str, url: str = "sqlite:///page.db") -> tuple[int, str]:
    (folder / "statuspage.toml").write_text(SETTINGS.format(url), "utf-8")
    result = CliRunner().invoke(main, [arguments[0], "-c", str(folder / "statuspage.toml"), *arguments[1:]])
    return result.exit_code, result.output


async def write(store: Store, *ids: str) -> None:
    async with store.writing() as connection:
        made = [Event(id, EventKind.INCIDENT, "", Lifecycle.ENDED, (), NOW, NOW) for id in ids]
        await events.record(connection, [Change((ChangeKind.RECORDED,), NOW, event) for event in made])


async def written(folder: Path, *ids: str) -> None:
    """A database with these events, of a server that has stopped."""
    store = await open_store("sqlite:///page.db", folder)
    await write(store, *ids)
    await store.close()


def ids(database: Path) -> set[str]:
    with sqlite3.connect(database) as connection:
        return {id for (id,) in connection.execute("SELECT id FROM events")}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of a database with one event, which has another since."""
    asyncio.run(written(tmp_path, "first"))
    assert run(tmp_path, "backup", str(tmp_path / "copy"))[0] == 0
    asyncio.run(written(tmp_path, "second"))
    return tmp_path / "copy"


def test_a_copy_is_whole_while_a_server_works_on_the_database(tmp_path: Path) -> None:
    async def beside() -> tuple[int, str]:
        store = await open_store("sqlite:///page.db", tmp_path)
        await write(store, "first")
        found = await asyncio.to_thread(run, tmp_path, "backup", str(tmp_path / "copy"))
        await write(store, "second")
        await store.close()
        return found

    code, told = asyncio.run(beside())
    assert (code, "1 events, 1 changes" in told) == (0, True), told
    assert ids(tmp_path / "copy") == {"first"}
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy"]
    assert (tmp_path / "copy").stat().st_mode & 0o077 == 0


def test_what_was_copied_is_put_back_and_what_was_there_is_put_aside(tmp_path: Path, copy: Path) -> None:
    (tmp_path / "page.db.page").write_bytes(b"the page of before")
    code, told = run(tmp_path, "restore", str(copy), "--replace")
    assert (code, "1 events" in told) == (0, True), told
    assert ids(tmp_path / "page.db") == {"first"}
    assert ids(tmp_path / "page.db.replaced") == {"first", "second"}
    assert not (tmp_path / "page.db.page").exists()
    asyncio.run(written(tmp_path, "third"))
    assert ids(tmp_path / "page.db") == {"first", "third"}


def damaged(copy: Path) -> None:
    body = bytearray(copy.read_bytes())
    body[4096:8192] = b"\xff" * 4096
    copy.write_bytes(body)


def of_a_newer_program(copy: Path) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def of_another_program(copy: Path) -> None:
    copy.unlink()
    with sqlite3.connect(copy) as connection:
        connection.execute("CREATE TABLE other (id)")


@pytest.mark.parametrize(
    ("spoil", "options", "words"),
    [
        (None, [], "there is a database; with --replace"),
        (damaged, ["--replace"], "damaged"),
        (of_a_newer_program, ["--replace"], "newer version"),
        (of_another_program, ["--replace"], "not a database of this program"),
        (lambda copy: copy.write_bytes(b"text"), ["--replace"], "not a database of this program"),
        (Path.unlink, ["--replace"], "there is no such file"),
    ],
    ids=["there", "damaged", "newer", "other", "text", "none"],
)
def test_what_cannot_be_put_back_changes_nothing(tmp_path: Path, copy: Path, spoil: object, options: list[str], words: str) -> None:
    if callable(spoil):
        spoil(copy)
    code, told = run(tmp_path, "restore", str(copy), *options)
    assert (code, words in told) == (1, True), told
    assert ids(tmp_path / "page.db") == {"first", "second"}
    assert not (tmp_path / "page.db.new").exists()


async def test_nothing_is_put_back_under_a_running_server(tmp_path: Path) -> None:
    store = await open_store("sqlite:///page.db", tmp_path)
    await write(store, "first")
    await asyncio.to_thread(run, tmp_path, "backup", str(tmp_path / "copy"))
    code, told = await asyncio.to_thread(run, tmp_path, "restore", str(tmp_path / "copy"), "--replace")
    await store.close()
    assert (code, "another process works on this database" in told) == (1, True), told


@pytest.mark.parametrize(
    ("command", "url", "words"),
    [
        ("backup", "postgresql+psycopg://user@host/db", "pg_dump"),
        ("restore", "postgresql+psycopg://user@host/db", "pg_restore"),
        ("backup", "sqlite:///page.db", "there is no database"),
    ],
)
def test_where_there_is_nothing_to_copy_it_is_said(tmp_path: Path, command: str, url: str, words: str) -> None:
    code, told = run(tmp_path, command, str(tmp_path / "copy"), url=url)
    assert (code, words in told) == (1, True), told


def test_another_file_is_not_written_over(tmp_path: Path, copy: Path) -> None:
    before = copy.read_bytes()
    code, told = run(tmp_path, "backup", str(copy))
    assert (code, "it is there already" in told) == (1, True), told
    assert copy.read_bytes() == before


@pytest.mark.parametrize(("command", "made"), [("backup", "copy"), ("restore", "page.db")])
def test_what_is_done_is_on_disk_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, made: str) -> None:
    """After the file has its name, the folder is brought to disk: else a power cut takes the name away."""
    asyncio.run(written(tmp_path, "first"))
    if command == "restore":
        run(tmp_path, "backup", str(tmp_path / "copy"))
        (tmp_path / "page.db").unlink()
    settled: list[tuple[Path, bool]] = []

    def fsync(opened: int) -> None:
        settled.append((Path(f"/proc/self/fd/{opened}").readlink(), (tmp_path / made).exists()))

    monkeypatch.setattr(os, "fsync", fsync)
    assert run(tmp_path, command, str(tmp_path / "copy"))[0] == 0
    assert settled[-1] == (tmp_path.resolve(), True)
