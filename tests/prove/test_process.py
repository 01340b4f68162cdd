"""The server as the harness starts it: it comes up, is killed, and comes up again."""

from pathlib import Path

from tests.prove.process import Site
from tests.prove.wire import Line

SETTINGS = """
[[services]]
id = "etax"
name = "e-Tax"
"""


async def test_a_site_comes_up_again_after_it_was_killed(tmp_path: Path) -> None:
    async with Site(tmp_path, SETTINGS) as site:
        for _ in range(2):
            await site.start()
            await site.up()
            line = Line(site.port)
            assert b"Proved" in (await line.ask("GET", "/")).body
            assert (await line.ask("HEAD", "/")).status == 200
            line.close()
            await site.kill()
            assert site.process is not None
            assert site.process.returncode == -9
    assert "Traceback" not in site.log()
