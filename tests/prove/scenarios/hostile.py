"""Hostile text in every field of everything that is stored, on every page, in mail and in feeds, in a real browser."""

import asyncio
import re
from collections.abc import Iterator

from playwright.async_api import Browser, async_playwright

from statuspage.core.page import Page
from statuspage.core.subscribing.choices import Choices
from statuspage.render.edition import Edition, editions
from statuspage.render.feeds.body import describe
from statuspage.render.mail import asks, told
from statuspage.render.wording import of_change, of_reminder
from tests.browser.answers import answers
from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.hostile import harm, harm_of_text, watched
from tests.browser.served import Published, Whole, serving
from tests.prove.frame import Trial, scenario
from tests.prove.payloads import payloads
from tests.statuspage.render.lanes import with_days
from tests.statuspage.render.poison import named, whole

_AT_ONCE = 24
"""Payloads that stand one behind the other in every text of a round."""
_ROUNDS = 38
_SHOWN = ("text/html", "image/svg")
_STYLE = re.compile(r"<style>[^<]*</style>")
"""A mail's own, the first: it goes to readers that fetch none."""


@scenario("hostile-text", rounds=_ROUNDS)
async def run(trial: Trial) -> None:
    """Payloads in every text that is stored, on every page, picture, mail and feed: no script runs, no policy is violated."""
    every = list(payloads())
    trial.chance("order").shuffle(every)
    path = await asyncio.to_thread(executable)
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        for number, _ in trial.rounds():
            batch = every[number * _AT_ONCE % len(every) :][:_AT_ONCE]
            text = " ".join(batch)
            shown = [await _shown(chromium, page, text) for page in (with_days(whole(text)), with_days(named(text)))]
            found = [what for _, wrong in shown for what in wrong]
            for what in found:
                trial.say(f"  {what}: {batch}")
            trial.done(number, views=sum(many for many, _ in shown), payloads=len(batch), harmed=len(found))
        await chromium.close()
    trial.none(f"{trial.total('payloads')} payloads in every text do nothing", "harmed", "views")


async def _shown(chromium: Browser, page: Page, text: str) -> tuple[int, list[str]]:
    """How many views there were, and what was done to any."""
    context = await watched(chromium)
    site = Whole(page, answers(page, text))
    paths = [path for path in site if path.partition("/")[2][:3] != "en/" and _drawn(site, path)]
    texts = list(_read_elsewhere(editions(page)[page.settings.site.languages[0]]))
    tab = await context.new_page()
    found: list[str] = []
    with serving(Published(site)) as held:
        for path in paths:
            found += [f"{path}: {what}" for what in await harm(tab, held.url + path)]
    for name, html in texts:
        found += [f"{name}: {what}" for what in await harm_of_text(tab, html)]
    await context.close()
    return len(paths) + len(texts), found


def _drawn(site: Whole, path: str) -> bool:
    rendered = site.get(path)
    made = rendered is not None and not rendered.location and rendered.content_type.startswith(_SHOWN)
    return made and not path.startswith("/static/")


def _read_elsewhere(edition: Edition) -> Iterator[tuple[str, str]]:
    """What other programs show as HTML, under no policy of ours: mails and the texts of feeds."""
    page = edition.page
    worded = [of_change(edition, change) for change in page.changes]
    worded += [of_reminder(edition, event, page.now) for event in page.upcoming]
    mails = [*(told(edition, words, "t") for words in worded), asks(edition, Choices(edition.lang), "t")]
    yield "mails", "".join(_STYLE.sub("", mail.html, count=1) for mail in mails)
    yield "feeds", "".join(line.html for event in page.events for line in describe(edition, event, page.expectations.get(event.id)))
