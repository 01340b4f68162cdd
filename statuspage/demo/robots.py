"""Two chat robots such as teams have: DingTalk's, which verifies its signature, and Slack's. They show what was said to them."""

import base64
import hashlib
import hmac
import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

from statuspage.demo.answer import Answer, Sheet

KEPT = 30
_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Said:
    """A message as the chat shows it."""

    robot: str
    at: datetime
    text: str


class Robots:
    """Keeps the last messages in memory. `secret` is the one that DingTalk's robot is signed for by."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self.said: deque[Said] = deque(maxlen=KEPT)

    def dingtalk(self, query: Mapping[str, str], body: bytes, now: datetime) -> Answer:
        """As DingTalk answers: 200 also for what it refuses, which the `errcode` tells."""
        stamp = query.get("timestamp", "")
        right = base64.b64encode(hmac.digest(self._secret.encode(), f"{stamp}\n{self._secret}".encode(), hashlib.sha256)).decode()
        content = _content(body).get("markdown")
        if not hmac.compare_digest(right.encode(), query.get("sign", "").encode()):
            return _answer({"errcode": 310000, "errmsg": "sign not match"})
        if not isinstance(content, dict):
            return _answer({"errcode": 40035, "errmsg": "no markdown"})
        self.said.append(Said("DingTalk", now, str(content.get("text"))))
        return _answer({"errcode": 0, "errmsg": "ok"})

    def slack(self, body: bytes, now: datetime) -> Answer:
        """As Slack answers."""
        blocks = [block for one in _content(body).get("attachments", []) for block in one.get("blocks", [])]
        if not blocks:
            return Answer(b"no_text", "text/plain; charset=utf-8", 400)
        self.said.append(Said("Slack", now, "\n".join(str(block["text"]["text"]) for block in blocks)))
        return Answer(b"ok", "text/plain; charset=utf-8")

    def page(self) -> Answer:
        """What was said, newest first; reloads itself."""
        rows = "\n".join(
            f"<h2>{one.at:%H:%M:%S} UTC · {one.robot}</h2>\n<pre>{escape(one.text)}</pre>" for one in reversed(self.said)
        )
        sheet = Sheet("Chat robots", f"<h1>Chat robots</h1>\n<p>{len(self.said)} messages kept</p>\n{rows}", {}, lang="en")
        return Answer(sheet.html().replace("<head>", '<head>\n<meta http-equiv="refresh" content="5">', 1).encode())


def _content(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _answer(content: object) -> Answer:
    return Answer(json.dumps(content).encode(), _JSON)
