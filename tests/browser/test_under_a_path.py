"""A site under a path of its host, in a browser: its files, its links and its news are found there."""

from dataclasses import replace

from playwright.async_api import Page as Tab

from statuspage.render import Rendered
from tests.browser.served import ALONE, Published, Whole, serving
from tests.statuspage.render.pages import SETTINGS, lively

ROOT = "/status"


class Beneath(Whole):
    """A site whose server takes its path off, as a proxy does."""

    def get(self, path: str, default: object = None) -> Rendered | None:  # type: ignore[override]
        """What stands at an address; nothing does outside of the path."""
        return super().get(path.removeprefix(ROOT)) if path.startswith(ROOT + "/") else None


async def test_everything_is_found_under_it(tab: Tab) -> None:
    site = SETTINGS.site.model_copy(update={"url": f"https://status.example.cn{ROOT}/"})
    page = replace(lively(), settings=SETTINGS.model_copy(update={"site": site}))
    await tab.add_init_script(ALONE)
    await tab.clock.install()
    with serving(Published(Beneath(page))) as held:
        await tab.goto(f"{held.url}{ROOT}/")
        assert await tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(243, 245, 243)"
        await tab.get_by_role("link", name="日历", exact=True).first.click()
        await tab.get_by_role("link", name="EN", exact=True).click()
        assert tab.url == f"{held.url}{ROOT}/en/calendar"
        async with tab.expect_response(tab.url) as answer:
            await tab.clock.run_for(16_000)
        assert (await answer.value).ok
    assert [path for path, _ in held.asked if not path.startswith(ROOT + "/")] == []
