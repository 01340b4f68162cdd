"""Hostile text in every field of everything that is stored, on every page, in a real browser."""

import asyncio

from playwright.async_api import Browser, async_playwright

from statuspage.core.page import Page
from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.hostile import harm, watched
from tests.browser.served import Published, Whole, serving
from tests.prove.frame import Trial, scenario
from tests.prove.payloads import payloads
from tests.statuspage.render.poison import whole

_AT_ONCE = 24
"""Payloads that stand one behind the other in every text of a round."""
_ROUNDS = 38
_SHOWN = ("text/html", "image/svg")


@scenario("hostile-text", rounds=_ROUNDS)
async def run(trial: Trial) -> None:
    """Payloads in every text that is stored, on every page and picture: no script runs, no policy is violated, nothing is added."""
    every = list(payloads())
    trial.chance("order").shuffle(every)
    path = await asyncio.to_thread(executable)
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        for number, _ in trial.rounds():
            batch = every[number * _AT_ONCE % len(every) :][:_AT_ONCE]
            views, found = await _shown(chromium, whole(" ".join(batch)))
            for what in found:
                trial.say(f"  {what}: {batch}")
            trial.done(number, views=views, payloads=len(batch), harmed=len(found))
        await chromium.close()
    trial.none(f"{trial.total('payloads')} payloads in every text do nothing", "harmed", "views")


async def _shown(chromium: Browser, page: Page) -> tuple[int, list[str]]:
    """How many views there were, and what was done to any."""
    context = await watched(chromium)
    site = Whole(page)
    paths = [path for path in site if path.partition("/")[2][:3] != "en/" and _drawn(site, path)]
    found: list[str] = []
    with serving(Published(site)) as held:
        for path in paths:
            tab = await context.new_page()
            found += [f"{path}: {what}" for what in await harm(tab, held.url + path)]
            await tab.close()
    await context.close()
    return len(paths), found


def _drawn(site: Whole, path: str) -> bool:
    rendered = site.get(path)
    made = rendered is not None and not rendered.location and rendered.content_type.startswith(_SHOWN)
    return made and not path.startswith("/static/")
