"""ntfy: a message of 4,096 bytes to a topic; the address is that of the topic, whose server takes JSON at its root."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Tone, Wording
from statuspage.net.senders.answer import Post, as_json, taken

LIMIT = 3_600
PACE = timedelta(seconds=5)
"""As often as a public server lets a sender, in the long run."""

_PRIORITIES = {Tone.BAD: 4, Tone.PLANNED: 3, Tone.GOOD: 3, Tone.PLAIN: 2}
_TAGS = {Tone.BAD: "red_circle", Tone.PLANNED: "large_blue_circle", Tone.GOOD: "green_circle", Tone.PLAIN: "white_circle"}

refused = taken


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:  # noqa: ARG001 -- the topic is all its secret
    """A message to the topic."""
    parts = urlsplit(receiver.address)
    root, _, topic = parts.path.rstrip("/").rpartition("/")
    content = {
        "topic": topic,
        "title": wording.title,
        "message": "\n".join(wording.lines) or wording.title,
        "priority": _PRIORITIES[wording.tone],
        "tags": [_TAGS[wording.tone]],
        "actions": [{"action": "view", "label": label, "url": address} for label, address in wording.links[:3]],
    }
    return as_json(urlunsplit(parts._replace(path=f"{root}/")), {**content, **_click(wording)})


def _click(wording: Wording) -> dict[str, str]:
    return {"click": wording.links[0][1]} if wording.links else {}
