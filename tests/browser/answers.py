"""Pages that stand in no list of addresses: what one visitor alone is answered, the past, a month, what has got old, nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

from statuspage.core.model import EventKind
from statuspage.core.page import Known, Month, Page, as_known, as_older, build
from statuspage.core.subscriber import Channel, Digest, Quiet, Wants
from statuspage.core.subscribing.choices import Choices
from statuspage.core.subscribing.form import first, given_of
from statuspage.render import Site
from statuspage.render.edition import editions, path_of
from statuspage.render.found import found
from statuspage.render.frozen import frozen
from statuspage.render.subscribe import Filled, Scope
from statuspage.render.subscription import Held, SubscriptionPages

Made = Callable[[], bytes]
"""Renders a page."""

_DECEMBER = date(2024, 12, 1)
_WRONG = ("address", "signing", "what", "kind", "quiet")


def answers(page: Page, text: str) -> dict[str, Made]:
    """Such pages of `page` in all of its languages, by made-up addresses; `text` is what the visitor has typed and is called."""
    made: dict[str, Made] = {}
    for lang, edition in editions(page).items():
        made[f"{edition.prefix}/?q"] = partial(found, page, lang, text)
        own = (*_of_a_subscription(page, lang, text), *_made_of(page, edition.prefix))
        made |= {f"{edition.prefix}{path}": render for path, render in own}
    return made


def _of_a_subscription(page: Page, lang: str, text: str) -> Iterator[tuple[str, Made]]:
    """What the owner of a subscription is answered at each step, and forms with everything wrong in them."""
    pages, settings = SubscriptionPages(page, lang), page.settings
    chosen = Choices(
        lang,
        Wants(frozenset({settings.services[0].id}), frozenset(), frozenset({EventKind.MAINTENANCE})),
        (timedelta(days=1),),
        Digest.WEEKLY,
        quiet=Quiet(time(22), time(7), "Asia/Shanghai"),
    )
    mail, hook = (Held(channel, text, chosen, "t") for channel in (Channel.EMAIL, Channel.WEBHOOK))
    fields = {key: [text] for key in ("address", "token", "chat", "signing")}
    typed = Filled({**given_of(first(settings, lang)), **fields}, _WRONG)
    yield "/subscribe/confirm", partial(pages.prove, "/subscribe/confirm/t", mail)
    yield "/subscribe/code", partial(pages.prove, "/subscribe/code/t", hook, wrong=True)
    yield "/subscribe/done", partial(pages.done, "/subscribe/code/t", hook, secret=text, rotated=True)
    yield "/subscribe/manage", partial(pages.manage, "/subscribe/manage/t", hook, typed)
    yield "/subscribe/saved", partial(pages.manage, "/subscribe/manage/t", mail, Filled(given_of(chosen)), saved=True)
    yield "/subscribe/leave", partial(pages.leave, "/subscribe/leave/t", mail)
    yield from ((f"/subscribe/{what}", partial(pages.said, "/subscribe/leave/t", what)) for what in ("left", "over", "foreign"))
    for channel in (Channel.EMAIL, Channel.TELEGRAM, Channel.DINGTALK):
        yield f"/subscribe/wrong-{channel}", partial(pages.form, Scope(), channel, typed)
    yield "/subscribe/of-service", partial(pages.form, Scope(page.services[0].service), Channel.EMAIL, typed)


def _made_of(page: Page, prefix: str) -> Iterator[tuple[str, Made]]:
    """What is made of a page for one answer, or by time."""
    home, month = f"{prefix}/", Month(_DECEMBER, page.events, cut=True)
    for kind, path in (
        ("/?at", "/"),
        ("/services/at", path_of("services", page.services[0].service.id)),
        ("/events/at", path_of("events", page.events[0].id)),
    ):
        yield kind, partial(_body, as_known(page), prefix + path)
    yield "/history/month", partial(_body, as_older(page, Known(events=page.events), month), f"{prefix}/history/2024-12")
    yield "/?stale", partial(_body, replace(page, stale=True), home)
    yield "/?frozen", partial(_frozen, page, home)
    yield "/?nothing", partial(_body, build(page.settings, Known(), page.now), home)


def _frozen(page: Page, home: str) -> bytes:
    return frozen(_body(page, home), home, page.settings, page.now, page.now + timedelta(minutes=9))


def _body(page: Page, path: str) -> bytes:
    rendered = Site(page).render(path)
    assert rendered is not None, path
    return rendered.body
