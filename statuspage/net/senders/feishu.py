"""Feishu's (and Lark's) robots: a card, signed in the body, five a second and a hundred a minute, and errors in answers of 200.

The signature is of an empty message, by a key of the time in seconds and the secret: not DingTalk's way.
"""

import base64
import hashlib
import hmac
from datetime import datetime, timedelta

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Tone, Wording
from statuspage.net.client import Answer
from statuspage.net.senders.answer import Post, Refusal, as_json, content_of

LIMIT = 16_000
"""Bytes of text: a body may have 20 KB."""

PACE = timedelta(seconds=1)

_COLOURS = {Tone.BAD: "red", Tone.PLANNED: "blue", Tone.GOOD: "green", Tone.PLAIN: "grey"}
_TOO_MANY = frozenset({9499, 11232})
_PAUSE = 60.0


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:
    """A card to the robot."""
    text = {"tag": "div", "text": {"tag": "plain_text", "content": "\n".join(wording.lines)}}
    buttons = [
        {"tag": "button", "text": {"tag": "plain_text", "content": label}, "url": address, "type": "default"}
        for label, address in wording.links
    ]
    card = {
        "config": {"wide_screen_mode": True},
        "header": {"title": {"tag": "plain_text", "content": wording.title}, "template": _COLOURS[wording.tone]},
        "elements": [text, *([{"tag": "action", "actions": buttons}] if buttons else [])],
    }
    return as_json(receiver.address, {**_signature(receiver, now), "msg_type": "interactive", "card": card})


def _signature(receiver: Receiver, now: datetime) -> dict[str, str]:
    if not receiver.secrets:
        return {}
    stamp = str(int(now.timestamp()))
    digest = hmac.new(f"{stamp}\n{receiver.secrets[0]}".encode(), b"", hashlib.sha256).digest()
    return {"timestamp": stamp, "sign": base64.b64encode(digest).decode()}


def refused(answer: Answer) -> Refusal | None:
    """What the body says: only a `code` (of old `StatusCode`) of 0 is a success."""
    content = content_of(answer)
    code = content.get("code", content.get("StatusCode"))
    if code == 0:
        return None
    return Refusal(f"the robot answered with code {code}: {content.get('msg')}", _PAUSE if code in _TOO_MANY else None)
