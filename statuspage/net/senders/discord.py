"""Discord's webhooks: an embed of 4,096 characters, thirty messages a minute; a webhook that was taken away answers 404."""

from datetime import datetime, timedelta

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Tone, Wording, escaped, shortened
from statuspage.net.senders.answer import Post, as_json, taken

LIMIT = 3_600
PACE = timedelta(seconds=2)
GONE = frozenset({404, 410})

_COLOURS = {Tone.BAD: 0xC0362C, Tone.PLANNED: 0x2F6FB5, Tone.GOOD: 0x2E7D4F, Tone.PLAIN: 0x8A8A8A}
_TITLE = 250

refused = taken


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:  # noqa: ARG001 -- the address is all its secret
    """A message to the webhook, which mentions nobody, whatever it quotes."""
    links = [f"[{escaped(label)}]({address})" for label, address in wording.links]
    embed = {
        "title": shortened(wording.title, _TITLE),
        "description": "\n".join([*map(escaped, wording.lines), *links]),
        "color": _COLOURS[wording.tone],
    }
    return as_json(receiver.address, {"embeds": [embed], "allowed_mentions": {"parse": []}})
