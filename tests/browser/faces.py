"""Looks at a page as its visitors may: by axe-core, for what runs out of it, and for what its policy or its script complains of."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import product
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Browser
from playwright.async_api import Page as Tab

from statuspage.render import Site
from statuspage.render.found import found
from statuspage.render.rows import CROWD
from statuspage.settings import Link
from tests.browser.answers import Made, answers
from tests.browser.served import Whole
from tests.statuspage.render.crowd import crowd
from tests.statuspage.render.lanes import with_days
from tests.statuspage.render.pages import SETTINGS
from tests.statuspage.render.poison import brimming
from tests.statuspage.render.timed import with_times

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
FOLDERS = {"zh-Hans": "", "zh-Hant": "/zh-hant", "en": "/en"}
PATHS = (
    *("/", "/?stale", "/?frozen", "/?at", "/?nothing", "/?40", f"/?{CROWD}", "/?q", "/?none"),
    *("/calendar", "/history", "/history/month", "/api", "/?404", "/?429", "/?503"),
    *("/sources", "/sources/bj-notices", "/sources/bank-feed"),
    *("/services/etax-beijing", "/services/bank", "/services/cloud", "/services/at"),
    *("/events/a1b2c3d4e5f6", "/events/0badc0ffee00", "/events/c0ffee000001", "/events/0ddba11000aa"),
    "/notices/3f2a9c0d11ee",
    *("/diagnose", "/diagnose?unknown", "/diagnose?wrong", "/diagnose?service=etax-beijing"),
    *("/diagnose?service=etax-beijing&component=invoicing", "/diagnose?service=etax-beijing&component=login"),
    "/diagnose?service=cloud&component=",
    *("/subscribe", "/subscribe/email", "/subscribe/wecom", "/subscribe/telegram", "/subscribe/sent"),
    *("/services/bank/subscribe", "/services/etax-beijing/subscribe/email", "/subscribe/of-service"),
    *("/subscribe/wrong-email", "/subscribe/wrong-telegram", "/subscribe/confirm", "/subscribe/code", "/subscribe/done"),
    *("/subscribe/manage", "/subscribe/saved", "/subscribe/leave", "/subscribe/left"),
    *("/embed", "/embed/etax-beijing"),
)
"""A page of every kind, in the site's first language; those with made-up addresses are of `answers`, or of many services."""

_AXE = "() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
_PATIENCE = 120_000.0
"""Milliseconds for a page to come, on a machine that has much else to do."""


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


def site_of_all() -> Whole:
    """The brimming page with its days and answer times, in every language, and what is answered beside it."""
    own = {"languages": LANGUAGES, "links": (Link(name="示例财务共享中心", url="https://www.example.cn"),)}
    settings = SETTINGS.model_copy(update={"site": SETTINGS.site.model_copy(update=own)})
    page = with_times(with_days(replace(brimming(), settings=settings)))
    return Whole(page, answers(page, "example") | _crowds())


def _crowds() -> dict[str, Made]:
    """The home page of many and of very many services, and of a search among them that finds nothing."""
    made: dict[str, Made] = {}
    for many in (40, CROWD):
        for lang, folder in FOLDERS.items():
            made[f"{folder}/?{many}"] = partial(_home, many, f"{folder}/")
            made[f"{folder}/?none"] = partial(found, crowd(9, LANGUAGES), lang, "nobody")
    return made


@cache
def _home(many: int, path: str) -> bytes:
    rendered = Site(crowd(many, LANGUAGES)).render(path)
    assert rendered is not None
    return rendered.body


@asynccontextmanager
async def looking(chromium: Browser, look: Look) -> AsyncIterator[tuple[Tab, list[str]]]:
    """A tab in these surroundings, and what its console says is wrong."""
    context = await chromium.new_context(viewport={"width": look.width, "height": 900}, color_scheme=look.theme)
    context.set_default_timeout(_PATIENCE)
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
