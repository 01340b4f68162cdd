"""Teams' workflow webhooks: an adaptive card of 28 KB; old connectors answer 200 with the failure in the body."""

import re
from datetime import datetime, timedelta

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Tone, Wording
from statuspage.net.client import Answer
from statuspage.net.senders.answer import Post, Refusal, as_json

LIMIT = 20_000
PACE = timedelta(seconds=1)

_COLOURS = {Tone.BAD: "Attention", Tone.PLANNED: "Accent", Tone.GOOD: "Good", Tone.PLAIN: "Default"}
_PAUSE = 60.0
_SPECIAL = re.compile(r"([*_\[\]])")
"""What the Markdown of cards would take for its own."""


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:  # noqa: ARG001 -- the address is all its secret
    """A card to the workflow."""
    head = {"type": "TextBlock", "text": wording.title, "weight": "Bolder", "size": "Medium", "wrap": True}
    text = "\n\n".join(_SPECIAL.sub(r"\\\1", line) for line in wording.lines)
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [{**head, "color": _COLOURS[wording.tone]}, {"type": "TextBlock", "text": text, "wrap": True}],
        "actions": [{"type": "Action.OpenUrl", "title": label, "url": address} for label, address in wording.links],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return as_json(receiver.address, {"type": "message", "attachments": [attachment]})


def refused(answer: Answer) -> Refusal | None:
    """What the body of an old connector says."""
    text = answer.body.decode("utf-8", "replace")
    if "delivery failed" not in text:
        return None
    return Refusal(f"the connector answered: {text[:200]}", _PAUSE if "429" in text else None)
