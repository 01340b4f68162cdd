"""The command lines of docs/hooks.md, run by a shell against the real server, which is killed as soon as it has answered."""

import asyncio
import os
import re
import shutil
from pathlib import Path

import pytest

from tests.senders.conftest import ENVIRON, Seen
from tests.statuspage.net.servers import until

pytestmark = pytest.mark.skipif(not (shutil.which("curl") and shutil.which("openssl")), reason="curl or openssl is not installed")


def blocks(root: Path) -> list[str]:
    """The documented commands that send something, with the server's address left open."""
    found = re.findall(r"```sh\n(.*?)```", (root / "docs" / "hooks.md").read_text("utf-8"), re.DOTALL)
    return [block.replace("https://status.example.cn", "$URL") for block in found if "curl" in block]


async def run(block: str, url: str) -> str:
    """What a block prints."""
    shell = await asyncio.create_subprocess_shell(block, env={**os.environ, **ENVIRON, "URL": url}, stdout=asyncio.subprocess.PIPE)
    output, _ = await asyncio.wait_for(shell.communicate(), 30)
    return output.decode()


async def test_what_our_own_document_shows_is_kept_and_read_after_a_kill(seen: Seen, root: Path) -> None:
    assert [await run(block, seen.url) for block in blocks(root)] == ["kept", "kept", "keptkept", "kept"]
    await seen.site.kill()
    assert [source for source, _ in seen.messages()] == ["cloud"] * 4 + ["signed"]
    await seen.site.start()
    await seen.site.up()
    expected: list[tuple[object, ...]] = [
        ("cloud", 1, None),
        ("cloud", 1, "investigating"),
        ("cloud", 2, "resolved"),
        ("signed", 1, "monitoring"),
    ]
    await until(lambda: sorted(seen.notices(), key=str) == sorted(expected, key=str), 240)
    assert [problem for _, problem in seen.messages()] == [None] * 5
    assert ENVIRON["CLOUD_HOOK"] not in seen.site.log()
