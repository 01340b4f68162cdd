"""Some of the pages as visitors see them, by axe-core; `make prove ARGS=faces` looks at all of them in all surroundings."""

import pytest
from playwright.async_api import Browser

from statuspage.render.rendered import HTML, Rendered
from tests.browser.faces import Look, faults, looking, site_of_all
from tests.browser.hostile import harm, watched
from tests.browser.served import Published, Whole, serving
from tests.prove.payloads import VECTORS
from tests.statuspage.render.poison import whole

SEEN = [
    ("/", Look("light", 360, script=True)),
    ("/en/events/a1b2c3d4e5f6", Look("dark", 1440, script=False)),
]


@pytest.mark.parametrize(("path", "look"), SEEN, ids=str)
async def test_nothing_is_wrong_with_a_page(chromium: Browser, path: str, look: Look) -> None:
    with serving(Published(Whole(site_of_all()))) as held:
        async with looking(chromium, look) as (tab, said):
            assert await faults(tab, said, held.url + path) == []


async def test_hostile_text_does_nothing(chromium: Browser) -> None:
    context = await watched(chromium)
    found = []
    with serving(Published(Whole(whole("'\"></title>" + "".join(VECTORS))))) as held:
        tab = await context.new_page()
        for path in ("/", "/sources", "/history"):
            found += await harm(tab, held.url + path)
    await context.close()
    assert found == []


async def test_what_hostile_text_would_do_is_seen(chromium: Browser) -> None:
    context = await watched(chromium)
    raw = Rendered(b"<!doctype html><title></title><img src=x onerror=alert(1)><a href=javascript:alert(1)>x</a>", HTML, "no-store")
    with serving(Published({"/": raw})) as held:
        found = await harm(await context.new_page(), f"{held.url}/")
    await context.close()
    assert [what for what in found if what.startswith("script-src")]
    assert {"onerror=alert(1)", "href=javascript:alert(1)"} <= set(found)
