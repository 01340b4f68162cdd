"""Some of the pages as visitors see them, by axe-core; `make prove ARGS=faces` looks at all of them in all surroundings."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from statuspage.render.assets import environment
from statuspage.render.rendered import HTML, Rendered
from tests.browser.answers import answers
from tests.browser.faces import PATHS, Look, faults, looking, site_of_all
from tests.browser.hostile import harm, harm_of_text, watched
from tests.browser.served import Published, Whole, serving
from tests.prove.payloads import VECTORS
from tests.statuspage.render.poison import named, whole

SEEN = [
    ("/", Look("light", 360, script=True)),
    ("/en/events/a1b2c3d4e5f6", Look("dark", 1440, script=False)),
]
TEXT = "'\"></title>" + "".join(VECTORS)


@pytest.mark.parametrize(("path", "look"), SEEN, ids=str)
async def test_nothing_is_wrong_with_a_page(chromium: Browser, path: str, look: Look) -> None:
    with serving(Published(site_of_all())) as held:
        async with looking(chromium, look) as (tab, said):
            assert await faults(tab, said, held.url + path) == []


def test_a_page_of_every_kind_is_looked_at(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    used, real = set(), environment().get_template
    monkeypatch.setattr(environment(), "get_template", lambda *given: used.add(given[0]) or real(*given))  # type: ignore[func-returns-value]
    site = site_of_all()
    assert [path for path in PATHS if site.get(path) is None] == []
    kinds = {f"page/{path.name}" for path in (root / "templates/page").glob("[!_]*.html")}
    assert kinds - used == {"page/moved.html"}  # which stands in exported folders alone, and leads on at once


async def test_hostile_text_does_nothing(chromium: Browser) -> None:
    context = await watched(chromium)
    tab, found = await context.new_page(), []
    for page, paths in ((whole(TEXT), ("/", "/sources", "/history")), (named(TEXT), ("/", "/?q", "/subscribe/manage"))):
        with serving(Published(Whole(page, answers(page, TEXT)))) as held:
            for path in paths:
                found += await harm(tab, held.url + path)
    await context.close()
    assert found == []


async def test_what_hostile_text_would_do_is_seen(chromium: Browser) -> None:
    context = await watched(chromium)
    tab = await context.new_page()
    html = "<!doctype html><title></title><img src=x onerror=alert(1)><a href=javascript:alert(1)>x</a>"
    with serving(Published({"/": Rendered(html.encode(), HTML, "no-store")})) as held:
        found = await harm(tab, f"{held.url}/")
    bare = await harm_of_text(tab, f"{html}<script>alert(1)</script>")
    await context.close()
    assert [what for what in found if what.startswith("script-src")]
    assert {"onerror=alert(1)", "href=javascript:alert(1)"} <= set(found)
    assert "alert" in bare
