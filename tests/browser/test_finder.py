"""Finding one service among many in a browser, with and without script, and what stays when the page is exchanged."""

from collections.abc import AsyncIterator
from dataclasses import replace
from functools import cache
from urllib.parse import urlencode

import pytest_asyncio
from playwright.async_api import Browser
from playwright.async_api import Page as Tab

from statuspage.core.model import State
from statuspage.render import render_site
from statuspage.render.found import found
from statuspage.render.rendered import HTML, Rendered
from tests.browser.served import ALONE, Published, serving
from tests.statuspage.render.crowd import crowd

PAGE = crowd(40, ("zh-Hans",))


@cache
def site() -> dict[str, Rendered]:
    """The home page of all, and what two searches find."""
    home = {path: made for path, made in render_site(PAGE).items() if path == "/" or path.startswith("/static/")}
    searched = {words: Rendered(found(PAGE, "zh-Hans", words), HTML, "no-store") for words in ("别名1", "别名1 查询")}
    return home | {f"/?{urlencode({'q': words})}": made for words, made in searched.items()}


@pytest_asyncio.fixture(loop_scope="session")
async def many() -> AsyncIterator[Published]:
    """The home page of forty services, served."""
    with serving(Published(dict(site()))) as held:
        yield held


async def shown(tab: Tab) -> int:
    return await tab.locator(".svc:visible").count()


async def test_states_are_chosen_and_names_are_found_without_script(chromium: Browser, many: Published) -> None:
    context = await chromium.new_context(java_script_enabled=False)
    tab = await context.new_page()
    await tab.goto(f"{many.url}/")
    assert await shown(tab) == 40
    await tab.get_by_text("异常与不明 3").click()
    assert await shown(tab) == 3
    await tab.get_by_text("性能下降 1").click()
    assert await shown(tab) == 1
    for words, number in (("别名1", 11), ("别名1 查询", 3)):
        await tab.get_by_role("searchbox").fill(words)
        await tab.get_by_role("button", name="查找").click()
        assert await shown(tab) == number
        assert await tab.get_by_role("searchbox").input_value() == words
    await context.close()


async def test_what_is_typed_finds_names_aliases_and_functions(tab: Tab, many: Published) -> None:
    await tab.goto(f"{many.url}/")
    assert not await tab.get_by_role("button", name="查找").is_visible()
    for words, number in (
        ("别名1", 11),
        ("别名1 查询", 3),
        ("示例7号", 1),
        ("银行与支付", 8),
        ("ＥＸＡＭＰＬＥ system 7", 4),
        ("没有这个", 0),
    ):
        await tab.get_by_role("searchbox").fill(words)
        assert await shown(tab) == number, words
    assert await tab.locator("#found").inner_text() == "没有找到"
    await tab.get_by_role("searchbox").fill("")
    assert await shown(tab) == 40


async def test_news_leaves_the_visitor_where_he_is(tab: Tab, many: Published) -> None:
    await tab.add_init_script(ALONE)
    await tab.clock.install()
    await tab.goto(f"{many.url}/")
    await tab.locator("#g-2 summary").click()
    await tab.get_by_role("searchbox").fill("别名3")
    await tab.get_by_role("searchbox").press("ArrowLeft")
    await tab.locator("#svc-svc-39").scroll_into_view_if_needed()
    place = "document.querySelector('#svc-svc-39').getBoundingClientRect().top"
    before = await tab.evaluate(place)
    worse = replace(PAGE.services[20], state=State.DELAYED)
    many.site = site() | {"/": render_site(replace(PAGE, services=(*PAGE.services[:20], worse, *PAGE.services[21:])))["/"]}
    await tab.clock.run_for(16_000)
    await tab.get_by_text("数据延迟 1", exact=True).wait_for()
    assert abs(await tab.evaluate(place) - before) < 2
    assert await tab.evaluate("[document.activeElement.id, document.activeElement.selectionStart]") == ["find", 2]
    assert await shown(tab) == 11
    await tab.get_by_role("searchbox").fill("")
    assert [await tab.locator(f"#g-{n}").get_attribute("open") for n in (1, 2, 3)] == ["", None, ""]
