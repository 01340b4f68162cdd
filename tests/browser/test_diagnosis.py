"""A visitor's way through the diagnosis in a browser: without script, on a phone, by keyboard, and kept up to date."""

import tomllib
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser
from playwright.async_api import Page as Tab

from statuspage.core.page import Page
from statuspage.render import render_site
from statuspage.render.diagnose import address_of
from tests.browser.served import ALONE, Published, Whole, serving, too_wide
from tests.statuspage.core.diagnosis.told import FOLDER, of, told


def page(name: str) -> Page:
    raw = tomllib.loads((FOLDER / "situations.toml").read_text("utf-8"))["situation"]
    return told(of(next(one for one in raw if name in one["name"])))


@pytest_asyncio.fixture(loop_scope="session")
async def overrun() -> AsyncIterator[Published]:
    """A bureau whose maintenance has overrun, served."""
    with serving(Published(Whole(page("still down")))) as held:
        yield held


@pytest_asyncio.fixture(loop_scope="session")
async def plain_tab(chromium: Browser) -> AsyncIterator[Tab]:
    """A phone's tab without JavaScript."""
    context = await chromium.new_context(locale="zh-CN", java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield await context.new_page()
    await context.close()


async def test_a_visitor_without_script_comes_to_the_conclusion(plain_tab: Tab, overrun: Published) -> None:
    await plain_tab.goto(f"{overrun.url}/")
    await plain_tab.get_by_role("link", name="自诊", exact=True).click()
    await plain_tab.get_by_label("哪个系统").select_option("北京市电子税务局")
    await plain_tab.get_by_role("button", name="下一步").click()
    await plain_tab.get_by_label("发票开具").check()
    await plain_tab.get_by_role("button", name="看结论").click()
    assert plain_tab.url == overrun.url + address_of("etax", "issue")
    assert "是系统的问题" in await plain_tab.locator("#cc").inner_text()
    await plain_tab.get_by_role("link", name="EN", exact=True).click()
    assert plain_tab.url == f"{overrun.url}/en{address_of('etax', 'issue')}"
    await plain_tab.get_by_role("link", name="Change", exact=True).click()
    assert plain_tab.url == f"{overrun.url}/en{address_of('etax')}"


async def test_it_goes_by_keyboard(tab: Tab, overrun: Published) -> None:
    await tab.goto(overrun.url + address_of("etax"))
    await tab.get_by_label("登录").focus()
    await tab.keyboard.press("ArrowDown")
    await tab.keyboard.press("Enter")
    await tab.wait_for_url(overrun.url + address_of("etax", "query"))


async def test_nothing_runs_out_of_the_pages(tab: Tab, overrun: Published) -> None:
    paths = ["/diagnose", address_of("etax"), address_of("etax", "issue"), address_of("etax", ""), "/diagnose?unknown"]
    assert await too_wide(tab, [overrun.url + path for path in (*paths, *(f"/en{path}" for path in paths))]) == []


async def test_what_is_to_be_touched_is_large_enough(plain_tab: Tab, overrun: Published) -> None:
    await plain_tab.goto(overrun.url + address_of("etax"))
    boxes = [await one.bounding_box() for one in await plain_tab.locator(".picks label, .btn").all()]
    assert len(boxes) == 10
    assert all(box and box["height"] >= 44 for box in boxes)


async def test_an_open_conclusion_follows_the_news(tab: Tab, overrun: Published) -> None:
    await tab.add_init_script(ALONE)
    await tab.clock.install()
    await tab.goto(overrun.url + address_of("etax", "issue"))
    overrun.site = render_site(page("D09"))
    await tab.clock.run_for(16_000)
    await tab.locator("#cc").get_by_text("多半是延迟").wait_for()
    assert tab.url == overrun.url + address_of("etax", "issue")
