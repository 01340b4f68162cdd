"""Subscribing as a new visitor does, on a phone: in Chinese without JavaScript, in English with it and with a mistake."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, ViewportSize, expect
from playwright.async_api import Page as Tab

from tests.scenarios.conftest import Internet, World, begun
from tests.scenarios.test_subscribing import MINUTE, NOW, SETTINGS, announced, challenged, text_of
from tests.statuspage.net.mailbox import Mailbox, mailbox

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest_asyncio.fixture(loop_scope="session")
async def site(tmp_path: Path) -> AsyncIterator[tuple[World, Mailbox]]:
    """The program with its mail server. Its address is that of no proxy, so that its links lead to it."""
    internet = Internet()
    announced(internet)
    async with mailbox() as box:
        toml = SETTINGS.replace("PORT", str(box.port)).replace("status.example.cn/tax", "status.example.cn")
        async with begun(tmp_path, toml, NOW, internet) as world:
            yield world, box


@pytest_asyncio.fixture(loop_scope="session")
async def plain_phone(chromium: Browser) -> AsyncIterator[Tab]:
    """A phone's tab without JavaScript."""
    context = await chromium.new_context(locale="zh-CN", java_script_enabled=False, viewport=PHONE)
    yield await context.new_page()
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def phone(chromium: Browser) -> AsyncIterator[Tab]:
    """A phone's tab whose scripts must not fail; that an answer is no success is told as an error there, and is none here."""
    context = await chromium.new_context(locale="en-GB", viewport=PHONE)
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    await context.close()
    assert errors == []


def public(world: World) -> str:
    """Where the program is in this test."""
    return f"http://127.0.0.1:{world.port}"


def mailed(world: World, box: Mailbox, step: str) -> str:
    """The link for a step in the latest mail, at the address where the program is in this test."""
    found = re.search(rf"https://status\.example\.cn(\S*/subscribe/{step}/\S+)", text_of(box.taken[-1]))
    assert found is not None
    return public(world) + found[1]


async def fits(tab: Tab) -> bool:
    """Whether nothing runs out of the page at its side."""
    return bool(await tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))


async def test_in_chinese_without_script(plain_phone: Tab, site: tuple[World, Mailbox]) -> None:
    (world, box), tab = site, plain_phone
    await tab.goto(f"{public(world)}/services/bank")
    await tab.get_by_role("link", name="订阅示范银行").click()
    await tab.get_by_role("link", name="邮件").click()
    await tab.get_by_label("邮箱地址").fill("li@example.cn")
    await tab.get_by_text("只要其中几项功能").click()
    await tab.get_by_label("登录").check()
    await tab.get_by_role("button", name="发确认信").click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text("请去邮箱点确认")

    await challenged(world)
    await tab.goto(mailed(world, box, "confirm"))
    assert "示范银行（登录）" in await tab.locator("main").inner_text()
    await tab.get_by_role("button", name="确认订阅").click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text("订好了")

    announced(world.internet, 25)
    await world.at(NOW + 10 * MINUTE)
    await tab.goto(mailed(world, box, "manage"))
    await expect(tab.get_by_label("只要这些")).to_be_checked()
    await tab.get_by_label("全部系统").check()
    await tab.get_by_text("更多选择").click()
    await tab.get_by_label("多久送一次").select_option("每周一早上一次汇总")
    await tab.get_by_role("button", name="保存").click()
    await expect(tab.get_by_role("status").filter(has_text="已保存")).to_be_visible()
    await expect(tab.get_by_label("全部系统")).to_be_checked()
    await tab.get_by_role("button", name="退订").click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text("已退订")


async def test_in_english_with_script_and_a_mistake(phone: Tab, site: tuple[World, Mailbox]) -> None:
    (world, box), tab = site, phone
    await tab.goto(f"{public(world)}/en/")
    await tab.get_by_role("link", name="Subscribe", exact=True).click()
    await tab.get_by_role("link", name="Mail", exact=True).click()
    await tab.get_by_label("Only these").check()
    await tab.get_by_label("Mail address").fill("wang@example")
    with_errors = tab.get_by_role("alert")
    async with tab.expect_response(lambda answer: answer.request.method == "POST") as sent:
        await tab.keyboard.press("Enter")
    assert (await sent.value).status == 422
    await expect(with_errors).to_be_focused()
    await with_errors.get_by_role("link", name="This is no such address").click()
    await expect(tab.get_by_label("Mail address")).to_be_focused()
    assert await tab.get_by_label("Mail address").get_attribute("aria-invalid") == "true"
    assert await fits(tab)
    await tab.get_by_label("Mail address").fill("wang@example.cn")
    await tab.get_by_label("Example Bank").check()
    await tab.get_by_role("button", name="Send the confirmation").click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text("Please confirm in your mailbox")

    await challenged(world)
    await tab.goto(mailed(world, box, "confirm"))
    await tab.get_by_role("button", name="Confirm").click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text("You are subscribed")
    assert await fits(tab)
    assert await tab.context.cookies() == []
