"""Looks for what hostile text has done to a page in a browser: scripts that ran, violations of the policy, foreign elements."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.async_api import Browser, BrowserContext, ConsoleMessage
from playwright.async_api import Page as Tab

WATCH = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => window.ran.push(name);
document.addEventListener("securitypolicyviolation", (event) => window.ran.push(`${event.violatedDirective} ${event.sourceFile}`));
"""

FOREIGN = r"""() => [
  ...window.ran,
  ...[...document.querySelectorAll(
    "img, image, iframe, object, embed, base[href], style, template, math, video, audio, marquee, animate, plaintext, xmp, "
    + "meta[http-equiv], script:not([src^='/static/']), link[href^='data:'], [formaction], [style], [srcdoc], "
    + "[autofocus]:not(#faults)",
  )].map((one) => one.outerHTML.slice(0, 80)),
  ...[...document.querySelectorAll("*")].flatMap((one) => [...one.attributes])
    .filter((one) => one.name.startsWith("on")
      || (/(href|src|action)$/.test(one.name) && /^\s*(javascript|data|vbscript):/i.test(one.value)))
    .map((one) => `${one.name}=${one.value.slice(0, 60)}`),
]"""


async def watched(chromium: Browser) -> BrowserContext:
    """A context whose pages note every call and violation that hostile text may bring about."""
    context = await chromium.new_context(viewport={"width": 1280, "height": 900})
    await context.add_init_script(WATCH)
    return context


def _icon(message: ConsoleMessage) -> bool:
    """Whether it is about the picture for which a browser asks by itself where it shows a picture alone."""
    return message.location["url"].endswith("/favicon.ico")


@contextmanager
def _heard(tab: Tab) -> Iterator[list[str]]:
    """What a tab's console says is wrong meanwhile."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not _icon(message):
            said.append(message.text)

    def fail(error: object) -> None:
        said.append(str(error))

    tab.on("console", hear)
    tab.on("pageerror", fail)
    yield said
    tab.remove_listener("console", hear)
    tab.remove_listener("pageerror", fail)


async def harm(tab: Tab, url: str) -> list[str]:
    """What hostile text has done on the page at `url`; everything in it is opened and a little pointed at."""
    await tab.goto("about:blank")  # the page before may still ask its server, which closes
    with _heard(tab) as said:
        await tab.goto(url)
        return await _done(tab) + said


async def harm_of_text(tab: Tab, html: str) -> list[str]:
    """What hostile text has done where other programs show `html`, under no policy."""
    await tab.goto("about:blank")
    with _heard(tab) as said:
        await tab.set_content(html)
        return await _done(tab) + said


async def _done(tab: Tab) -> list[str]:
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await tab.mouse.move(300, 300)
    found: list[str] = await tab.evaluate(FOREIGN)
    return found
