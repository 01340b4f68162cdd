"""Looks for what hostile text has done to a page in a browser: scripts that ran, violations of the policy, foreign elements."""

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
    + "meta[http-equiv], script:not([src^='/static/']), link[href^='data:'], [formaction], [style], [srcdoc], [autofocus]",
  )].map((one) => one.outerHTML.slice(0, 80)),
  ...[...document.querySelectorAll("*")].flatMap((one) => [...one.attributes])
    .filter((one) => one.name.startsWith("on") || (one.name.endsWith("href") && /^\s*(javascript|data|vbscript):/i.test(one.value)))
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


async def harm(tab: Tab, url: str) -> list[str]:
    """What hostile text has done on the page at `url`; everything in it is opened and a little pointed at."""
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text) if message.type == "error" and not _icon(message) else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    await tab.goto(url)
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await tab.mouse.move(300, 300)
    found: list[str] = await tab.evaluate(FOREIGN)
    return found + said
