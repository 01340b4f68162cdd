"""The browser itself: it starts, draws Chinese characters and reports errors of scripts."""

from playwright.async_api import Page

TEXT = '<meta charset="utf-8"><p style="display:inline-block;font-size:20px">电子税务局</p>'


async def test_a_page_is_drawn_with_chinese_characters(tab: Page) -> None:
    await tab.set_content(TEXT)
    box = await tab.locator("p").bounding_box()
    assert box is not None
    assert box["width"] == 100  # five square characters, as fonts with and without these glyphs draw them
    assert await tab.locator("p").inner_text() == "电子税务局"


async def test_a_tab_begins_empty(tab: Page) -> None:
    assert tab.url == "about:blank"
