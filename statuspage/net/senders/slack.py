"""Slack's incoming webhooks: text in `mrkdwn`, one a second; a webhook that was taken away answers 404 or 410."""

from datetime import datetime, timedelta

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Tone, Wording
from statuspage.net.senders.answer import Post, as_json, taken

LIMIT = 2_800
"""Bytes of text: a section's text may have 3,000 characters."""

PACE = timedelta(seconds=1)
GONE = frozenset({404, 410})

_COLOURS = {Tone.BAD: "#c0362c", Tone.PLANNED: "#2f6fb5", Tone.GOOD: "#2e7d4f", Tone.PLAIN: "#8a8a8a"}

refused = taken


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:  # noqa: ARG001 -- the address is all its secret
    """A message to the webhook; `text` is what notifications show."""
    links = [f"<{address}|{escaped(label)}>" for label, address in wording.links]
    text = "\n".join([f"*{escaped(wording.title)}*", *map(escaped, wording.lines), *links])
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}]
    attachment = {"color": _COLOURS[wording.tone], "blocks": blocks, "fallback": wording.title}
    return as_json(receiver.address, {"text": escaped(wording.title), "attachments": [attachment]})


def escaped(text: str) -> str:
    """Text that Slack shows as it is: no mention, no link."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
