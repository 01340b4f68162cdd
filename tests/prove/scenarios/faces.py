"""The public pages in a real browser, as every visitor may see them."""

import asyncio

from playwright.async_api import async_playwright

from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.faces import FOLDERS, LOOKS, PATHS, faults, looking, site_of_all
from tests.browser.served import Published, serving
from tests.prove.frame import Trial, scenario


@scenario("faces", rounds=len(LOOKS))
async def run(trial: Trial) -> None:
    """Every kind of page in every language, light and dark, at three widths, with and without script: axe-core finds nothing."""
    path = await asyncio.to_thread(executable)
    with serving(Published(site_of_all())) as held:
        async with async_playwright() as playwright:
            chromium = await playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            for number, _ in trial.rounds():
                look, wrong, seen = LOOKS[number % len(LOOKS)], 0, 0
                async with looking(chromium, look) as (tab, said):
                    for page in (folder + page for folder in FOLDERS.values() for page in PATHS):
                        found = await faults(tab, said, held.url + page)
                        seen, wrong = seen + 1, wrong + len(found)
                        for fault in found:
                            trial.say(f"  {page} ({look}): {fault}")
                trial.done(number, pages=seen, faults=wrong)
            await chromium.close()
    trial.none("nothing is wrong with any page", "faults", "pages")
