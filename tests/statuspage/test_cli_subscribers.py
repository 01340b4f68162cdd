"""`statuspage subscribers`: who is listed, how much of an address is shown, and what removing does."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from statuspage.cli import main
from statuspage.core.subscriber import Channel
from statuspage.core.subscribing.choices import Choices
from statuspage.core.subscribing.place import Place
from statuspage.store import open_store, subscriptions
from statuspage.store.subscriptions import Ask

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = '[site]\ntitle = "状态"\nurl = "https://status.example.cn"\n'


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """The settings of a site with one subscriber, and one who has not confirmed."""

    async def filled() -> None:
        store = await open_store("sqlite:///statuspage.db", tmp_path)
        async with store.writing() as connection:
            for n, address in enumerate(("li@example.cn", "=cmd@example.cn")):
                wish = Ask(Place(Channel.EMAIL, address), Choices("zh-Hans"), (), f"v_{n}", f"n{n}")
                await subscriptions.ask(connection, wish, NOW)
            await subscriptions.prove(connection, "v_0", "n0", NOW)
        await store.close()

    asyncio.run(filled())
    path = tmp_path / "statuspage.toml"
    path.write_text(SETTINGS, encoding="utf-8")
    return path


def run(settings: Path, *arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["subscribers", "-c", str(settings), *arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_addresses_are_masked_and_exported_whole(settings: Path) -> None:
    assert run(settings, "list") == "v_0  active   2026-11-24  email     l***@example.cn\n"
    assert run(settings, "list", "--all").splitlines()[1] == "v_1  pending  -           email     =***@example.cn"
    rows = [json.loads(line) for line in run(settings, "export", "--all").splitlines()]
    assert [(row["address"], row["state"]) for row in rows] == [("li@example.cn", "active"), ("=cmd@example.cn", "pending")]
    assert rows[0]["services"] == ["*"]


def test_who_is_removed_is_forgotten(settings: Path) -> None:
    assert run(settings, "remove", "v_0") == "v_0 is removed\n"
    assert run(settings, "list") == ""
    assert "li@example.cn" not in run(settings, "export", "--all")
    assert "is not the id" in run(settings, "remove", "v_0", code=1)
