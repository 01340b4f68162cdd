"""Challenge: ask the places that visitors want messages sent to whose they are: by a link in a mail, or by a code anywhere else.

A mail is tried again as long as its link counts, since many servers turn a first one away. Any other place is called once, or
once more when we were stopped meanwhile: it has not proved yet that it wants to be.
"""

from datetime import datetime, timedelta

import structlog

from statuspage.core.subscriber import Channel
from statuspage.core.subscribing.choices import receiver
from statuspage.core.subscribing.proof import code
from statuspage.errors import DeliveryError
from statuspage.jobs.context import Context
from statuspage.net.senders.answer import as_json, post
from statuspage.net.senders.robots import ROBOTS
from statuspage.render.edition import edition_for
from statuspage.render.mail import code_words
from statuspage.store import challenges
from statuspage.store.subscriptions import Subscription, Wish

log = structlog.get_logger()

LEASE = timedelta(minutes=2)
AGAIN = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4))
"""After how long a mail that was not taken is tried again."""


async def challenge(context: Context) -> int:
    """Begin to send what is due; how many."""
    now = context.clock()
    if context.couriers.free <= 0:
        return 0
    async with context.store.writing() as connection:
        due = await challenges.claim(connection, now=now, lease=LEASE, owner=context.owner, limit=context.couriers.free)
    for one in due:
        context.couriers.begin(_challenge(context, one, now + LEASE), subscription=one.id)
    return len(due)


async def _challenge(context: Context, one: Subscription, until: datetime) -> None:
    problem, again_at, wish = "", None, one.wish(one.nonce)
    try:
        if wish is not None:
            await (_mailed if one.channel is Channel.EMAIL else _posted)(context, one, wish)
    except DeliveryError as error:
        problem, again_at = error.reason, _again_at(one, error, context.clock())
        log.warning("a challenge was not taken", subscription=one.id, channel=one.channel, reason=problem, again=again_at)
    await context.record(lambda connection: challenges.settle(connection, one, problem, again_at), until)


def _again_at(one: Subscription, error: DeliveryError, now: datetime) -> datetime | None:
    if one.channel is not Channel.EMAIL or error.permanent or one.attempts >= len(AGAIN):
        return None
    at = now + AGAIN[one.attempts]
    return at if at < one.valid_until else None


async def _mailed(context: Context, one: Subscription, wish: Wish) -> None:
    if context.mailer is None:
        raise DeliveryError("there is no mail server in the settings", permanent=False)
    await context.mailer.ask(one.id, wish, context.clock())


async def _posted(context: Context, one: Subscription, wish: Wish) -> None:
    now, digits = context.clock(), code(context.link_key, one.id, wish.challenge)
    if one.channel is Channel.WEBHOOK:
        data = {"code": digits, "site": context.settings.site.url}
        content = {"type": "subscription.challenge", "timestamp": now.isoformat(), "data": data}
        await post(context.outward, as_json(wish.address, content), now)
        return
    robot = ROBOTS[one.channel]
    words = code_words(edition_for(context.settings, wish.choices.lang, now), digits)
    whom = receiver(one.id, one.channel, wish.address, wish.secrets or one.secrets, wish.choices)
    await post(context.outward, robot.request(whom, words, now), now, robot.refused, gone=robot.gone)
