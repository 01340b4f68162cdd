"""Looks at a page as its visitors may: by axe-core, for what runs out of it, and for what its policy or its script complains of."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Browser
from playwright.async_api import Page as Tab

from statuspage.core.page import Page
from tests.statuspage.render.lanes import with_days
from tests.statuspage.render.pages import SETTINGS, lively

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
FOLDERS = {"zh-Hans": "", "zh-Hant": "/zh-hant", "en": "/en"}
PATHS = (
    "/",
    "/calendar",
    "/history",
    "/sources",
    "/sources/bj-notices",
    "/services/etax-beijing",
    "/services/cloud",
    "/events/a1b2c3d4e5f6",
    "/events/0badc0ffee00",
    "/notices/3f2a9c0d11ee",
    "/diagnose",
    "/diagnose?service=etax-beijing",
    "/diagnose?service=etax-beijing&component=invoicing",
    "/diagnose?unknown",
    "/subscribe",
    "/subscribe/email",
    "/subscribe/wecom",
    "/subscribe/sent",
    "/embed",
    "/embed/etax-beijing",
    "/?404",
)
"""A page of every kind, in the site's first language."""

_AXE = "() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


@dataclass(frozen=True, slots=True)
class Look:
    """In what surroundings a page is looked at."""

    theme: Literal["light", "dark"]
    width: int
    script: bool

    def __str__(self) -> str:
        """Short, for what is found."""
        return f"{self.theme} {self.width}px {'with' if self.script else 'without'} script"


LOOKS = tuple(Look(*how) for how in product(("light", "dark"), (360, 768, 1440), (True, False)))  # type: ignore[arg-type]


def site_of_all() -> Page:
    """The lively page with its days, in every language."""
    settings = SETTINGS.model_copy(update={"site": SETTINGS.site.model_copy(update={"languages": LANGUAGES})})
    return with_days(replace(lively(), settings=settings))


@asynccontextmanager
async def looking(chromium: Browser, look: Look) -> AsyncIterator[tuple[Tab, list[str]]]:
    """A tab in these surroundings, and what its console says is wrong."""
    context = await chromium.new_context(viewport={"width": look.width, "height": 900}, color_scheme=look.theme)
    tab = await context.new_page()
    if not look.script:  # axe-core itself needs scripts to run; those of the page do not come
        await tab.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    said: list[str] = []
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    yield tab, said
    await context.close()


async def faults(tab: Tab, said: list[str], url: str) -> list[str]:
    """What is wrong with the page at `url`: each rule of axe-core that is broken with its first place, and what else is."""
    said.clear()
    await tab.goto(url)
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    wide = await tab.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    await tab.evaluate(AXE_SCRIPT)
    broken = await tab.evaluate(_AXE)
    found = [f"{one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0]['failureSummary'][:200]}" for one in broken]
    return found + ([f"{wide} px run out of it"] if wide > 0 else []) + said
