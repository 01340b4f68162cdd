"""DingTalk's robots: Markdown, signed in the address, twenty a minute, and errors in answers of 200.

As DingTalk documents them for custom robots; the limit of the body is what others have met.
"""

import base64
import hashlib
import hmac
from datetime import datetime, timedelta
from urllib.parse import quote_plus

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Wording, escaped
from statuspage.net.client import Answer
from statuspage.net.senders.answer import Post, Refusal, as_json, content_of

LIMIT = 18_000
"""Bytes of text: a body may have 20,000."""

PACE = timedelta(seconds=3)

_TOO_MANY = frozenset({130101, 410100, 90030})
_PAUSE = 60.0


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:
    """A message to the robot."""
    content = {"title": wording.title, "text": f"#### {escaped(wording.title)}\n\n{wording.markdown}"}
    return as_json(_signed(receiver, now), {"msgtype": "markdown", "markdown": content})


def _signed(receiver: Receiver, now: datetime) -> str:
    if not receiver.secrets:
        return receiver.address
    (secret, *_), stamp = receiver.secrets, int(now.timestamp() * 1000)
    digest = hmac.new(secret.encode(), f"{stamp}\n{secret}".encode(), hashlib.sha256).digest()
    return f"{receiver.address}&timestamp={stamp}&sign={quote_plus(base64.b64encode(digest))}"


def refused(answer: Answer) -> Refusal | None:
    """What the body says: only `errcode` 0 is a success."""
    content = content_of(answer)
    code = content.get("errcode")
    if code == 0:
        return None
    return Refusal(f"the robot answered with errcode {code}: {content.get('errmsg')}", _PAUSE if code in _TOO_MANY else None)
