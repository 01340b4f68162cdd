"""A Chromium for the tests of the pages: one for the whole run, a fresh context for each test.

Tests here are marked `browser` and share one event loop for the run, since the browser lives on it; an async fixture made for
them takes `loop_scope="session"` too.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from tests.browser.chromium import ARGUMENTS, executable
from tests.hurry import impatient, migrated_once, unsynced

__all__ = ["impatient", "migrated_once", "unsynced"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test in this folder. A tab is opened last and so closed first: it must not ask a server that is gone."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if isinstance(item, pytest.Function):
                item.fixturenames.sort(key="tab".__eq__)
            if pytest_asyncio.is_async_test(item):
                item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where the Chromium is; skips without one."""
    path = executable()
    if path is None:
        pytest.skip("no Chromium: run .ci/browser, or set STATUSPAGE_CHROMIUM to one")
    return path


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(chromium_path: str) -> AsyncIterator[Browser]:
    """A running Chromium."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path, args=list(ARGUMENTS))
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def tab(chromium: Browser) -> AsyncIterator[Page]:
    """An empty tab that fails the test when the page's script throws or logs an error."""
    context = await chromium.new_context(locale="zh-CN", timezone_id="Asia/Shanghai")
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    await context.close()
    assert errors == []
