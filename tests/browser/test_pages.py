"""The pages in a browser, under the strict policy they are served with: they fit, stay quiet, and keep themselves up to date."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest_asyncio
from playwright.async_api import Page as Tab

from statuspage.render import Rendered, render_site
from tests.browser.served import ALONE, Published, serving, too_wide
from tests.statuspage.render.lanes import with_days
from tests.statuspage.render.pages import at, lively

PATHS = [
    "/",
    "/events/a1b2c3d4e5f6",
    "/events/0badc0ffee00",
    "/services/etax-beijing",
    "/sources",
    "/sources/bj-notices",
    "/history",
    "/notices/3f2a9c0d11ee",
]
ALL = PATHS + [f"/en{path}" for path in PATHS]


@cache
def rendered() -> dict[str, Rendered]:
    return render_site(with_days(lively()))


@pytest_asyncio.fixture(loop_scope="session")
async def published() -> AsyncIterator[Published]:
    """The lively site, served."""
    with serving(Published(dict(rendered()))) as held:
        yield held


async def test_nothing_runs_out_of_the_page(tab: Tab, published: Published) -> None:
    assert await too_wide(tab, [published.url + path for path in ALL]) == []


async def test_text_that_is_set_larger_still_fits_a_phone(tab: Tab, published: Published) -> None:
    await tab.set_viewport_size({"width": 360, "height": 800})
    wide = {}
    for path in ALL:
        await tab.goto(published.url + path)
        await tab.evaluate("document.documentElement.style.fontSize = '125%'")
        wide[path] = await tab.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > 360} == {}


async def test_the_style_sheet_and_the_script_are_let_in(tab: Tab, published: Published) -> None:
    await tab.goto(f"{published.url}/")
    assert await tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(243, 245, 243)"
    assert {path.split(".")[-1] for path, _ in published.asked if path.startswith("/static/")} >= {"css", "js"}


async def test_the_colours_follow_the_system_and_the_visitor(tab: Tab, published: Published) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    await tab.emulate_media(color_scheme="dark")
    await tab.goto(f"{published.url}/")
    assert await tab.evaluate(paper) == "rgb(15, 21, 20)"
    await tab.get_by_text("浅色").click()
    assert await tab.evaluate(paper) == "rgb(243, 245, 243)"
    await tab.goto(f"{published.url}/history")
    assert await tab.evaluate(paper) == "rgb(243, 245, 243)"
    assert await tab.locator("#theme-light").is_checked()


async def test_it_is_complete_without_script(tab: Tab, published: Published) -> None:
    await tab.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    await tab.goto(f"{published.url}/")
    assert "没有公告" in await tab.locator("h1").inner_text()
    await tab.get_by_text("深色").click()
    assert await tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(15, 21, 20)"


CABLE = "const ask = window.fetch; window.fetch = (...what) => (window.cut ? Promise.reject(new TypeError('cut')) : ask(...what));"
"""Lets a test cut a page off; a request that really fails would be an error of the console's."""


async def test_an_open_page_is_told_the_news(tab: Tab, published: Published) -> None:
    async with tab.expect_response(lambda answer: answer.request.resource_type == "fetch"):
        await tab.goto(f"{published.url}/")  # the stream speaks at once: something may have changed since the page was sent
        before = await tab.evaluate_handle("document.getElementById('main')")
    assert await tab.evaluate("before => before.isConnected", before)  # what is no news exchanges nothing
    published.site = render_site(replace(lively(), now=at(22, "10:49"), stale=True, reconciled_at=at(22, "10:40")))
    published.news.set()
    await tab.locator("body.is-stale #stale .stale").wait_for()


async def test_an_open_page_follows_the_news(tab: Tab, published: Published) -> None:
    await tab.add_init_script(ALONE)
    await tab.clock.install()
    await tab.goto(f"{published.url}/")
    assert "发票开具" not in await tab.locator("h1").inner_text()
    page = lively()
    published.site = render_site(
        replace(page, running=page.running[:1], now=at(22, "10:49"), stale=True, reconciled_at=at(22, "10:40"))
    )
    await tab.clock.run_for(16_000)
    await tab.get_by_role("heading", level=1).get_by_text("已延时 49 分钟").wait_for()
    assert await tab.locator("body.is-stale #stale .stale").is_visible()
    assert "已延时 49 分钟" in await tab.title()
    async with tab.expect_response(f"{published.url}/") as answer:
        await tab.clock.run_for(16_000)
    assert (await answer.value).status == 304


async def test_an_open_page_that_nothing_reaches_any_more_says_so(tab: Tab, published: Published) -> None:
    await tab.add_init_script(ALONE)
    await tab.add_init_script(CABLE)
    await tab.clock.install()
    await tab.goto(f"{published.url}/")
    await tab.evaluate("window.cut = true")
    await tab.clock.run_for(46_000)
    assert not await tab.locator("#offline").is_visible()
    await tab.clock.run_for(31_000)
    await tab.locator("#offline").get_by_text("连不上").wait_for()
    await tab.evaluate("window.cut = false")
    await tab.clock.run_for(16_000)
    await tab.locator("#offline").wait_for(state="hidden")
    published.now += timedelta(minutes=11)  # it answers, and nobody renews what it answers with
    await tab.clock.run_for(76_000)
    await tab.locator("#offline").wait_for()


HALF_OPEN = "window.EventSource = class extends EventTarget { static OPEN = 1; static CLOSED = 2; readyState = 1; close() {} }"
"""A stream that stays open and never says anything."""


async def test_an_open_page_asks_when_its_stream_is_silent(tab: Tab, published: Published) -> None:
    await tab.add_init_script(HALF_OPEN)
    await tab.clock.install()
    await tab.goto(f"{published.url}/")
    published.site = render_site(replace(lively(), now=at(22, "10:49"), stale=True, reconciled_at=at(22, "10:40")))
    await tab.clock.run_for(76_000)
    await tab.locator("body.is-stale #stale .stale").wait_for()


async def test_a_frame_is_kept_up_to_date_where_it_was_clicked_and_tells_when_it_is_old(tab: Tab, published: Published) -> None:
    await tab.clock.install()
    await tab.goto(f"{published.url}/embed")
    link = tab.locator("h1 a")
    await link.focus()
    published.site = render_site(replace(lively(), now=at(22, "10:49")))
    await tab.clock.run_for(61_000)
    await tab.locator("footer").get_by_text("10:49").wait_for()
    assert await link.evaluate("link => link === document.activeElement")
    assert not await tab.locator("#offline").is_visible()
    published.now += timedelta(minutes=23)  # 11 more than the frame is of
    await tab.clock.run_for(61_000)
    await tab.locator("#offline").wait_for()


async def test_what_was_opened_stays_open(tab: Tab, published: Published) -> None:
    await tab.add_init_script(ALONE)
    await tab.clock.install()
    await tab.goto(f"{published.url}/events/a1b2c3d4e5f6")
    await tab.locator("#d-table summary").click()
    published.site = render_site(replace(lively(), now=at(22, "10:49")))
    await tab.clock.run_for(16_000)
    await tab.get_by_role("heading", level=1).get_by_text("49 分钟").wait_for()
    assert await tab.locator("#d-table table").is_visible()


async def test_a_change_can_be_linked_to(tab: Tab, published: Published) -> None:
    await tab.goto(f"{published.url}/events/a1b2c3d4e5f6#change-2")
    assert await tab.locator("li:target").inner_text() == await tab.locator("#change-2").inner_text()


async def test_marks_have_names_for_those_who_cannot_see_them(tab: Tab, published: Published) -> None:
    await tab.goto(f"{published.url}/events/a1b2c3d4e5f6")
    charts = await tab.get_by_role("img").all()
    names = [await chart.evaluate("e => e.querySelector('title')?.textContent ?? ''") for chart in charts]
    assert len(names) == 4
    assert all("：" in name for name in names)
    assert await tab.get_by_role("main").count() == 1
    assert await tab.get_by_role("navigation").count() == 2


INKS = """() => {
  const ink = (one, which) => getComputedStyle(document.querySelector(one))[which];
  return [ink("blockquote mark", "color") === ink("blockquote", "color"), ink("svg .o-mnt", "stroke"), ink("svg .f-mnt", "fill")];
}"""


async def test_what_is_marked_announced_and_observed_is_seen_in_the_readers_own_colours(tab: Tab, published: Published) -> None:
    await tab.emulate_media(forced_colors="active", color_scheme="dark")
    await tab.goto(f"{published.url}/events/a1b2c3d4e5f6")
    assert await tab.evaluate(INKS) == [True, "rgb(255, 255, 255)", "rgb(255, 255, 255)"]
