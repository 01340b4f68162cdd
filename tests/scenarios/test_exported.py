"""The exported site beside the live one: the same bytes and headers by nginx's example, and links that lead somewhere."""

from pathlib import Path

import pytest

from statuspage.render import Site
from statuspage.web.export import UNASKED, Exporter
from statuspage.web.folder import Folder
from tests.prove.mirror import crawl, differences
from tests.prove.nginx import BROTLI, nginx, program
from tests.prove.wire import Line
from tests.scenarios.conftest import Start
from tests.scenarios.test_older import long_ago
from tests.scenarios.test_worked_example import SETTINGS

FORMLESS = f"{SETTINGS}\n[subscriptions]\nchannels = []\n"
"""Without what only a live server takes."""

ABSENT = ("/nowhere", "/en/nowhere", "/services/", "/services/none", "/en", "/events/ffffffffffff", "/history/2199-01")


@pytest.mark.skipif(program() is None, reason="nginx is not installed (apt install nginx-light)")
async def test_the_exported_site_served_by_nginx_is_the_live_one(start: Start, tmp_path: Path) -> None:
    async with long_ago(start, FORMLESS) as (world, event):
        app, now = world.app, world.clock.now
        assert app.context is not None
        assert app.publisher.model is not None
        done = await Exporter(app.settings, Folder(tmp_path / "www"), app.context.store.reading).export(now)
        assert done.written > 50
        records = [f"{prefix}/{bare}" for prefix in ("", "/en") for bare in (f"events/{event.id}", "history/2024-12")]
        asked = [path for path in Site(app.publisher.model).paths if not path.endswith(UNASKED)]
        first = [path for path in asked if not path.startswith("/en/")]  # the others that no page leads to in `make prove`
        live = Line(world.port)
        async with nginx(tmp_path / "nginx", tmp_path / "www") as port:
            static = Line(port)
            found = await crawl(static, app.settings.site.url.rstrip("/"), ["/", "/en/"])
            assert await differences(live, static, {*first, *records, *ABSENT, *found.pages}, [""]) == []
            best = "br" if BROTLI.exists() else "gzip"
            assert await differences(live, static, [*asked[:12], *records], [best]) == []
            static.close()
        live.close()
        assert found.broken == []
        assert f"/events/{event.id}" in found.pages
