"""A webhook receiver such as an operator would write: verifies, forgets duplicates, shows what came."""

import hmac
import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

from standardwebhooks.webhooks import Webhook

from statuspage.demo.answer import Answer, Sheet
from statuspage.errors import SignatureError

KEPT = 50
TOLERANCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Message:
    """A verified message: its id, when it first came, and its JSON."""

    id: str
    at: datetime
    content: Any


class Receiver:
    """Keeps the last messages in memory. `repeats` counts those that came again, which at-least-once delivery allows."""

    def __init__(self, secret: str) -> None:
        self._webhook = Webhook(secret)
        self.messages: deque[Message] = deque(maxlen=KEPT)
        self.repeats = 0
        self.refused = 0

    def take(self, headers: Mapping[str, str], body: bytes, now: datetime) -> Answer:
        """204 for a message that is what it claims to be, also when it came before; 401 otherwise. Header names in lower case."""
        try:
            message = Message(self._verified(headers, body, now), now, json.loads(body))
        except (SignatureError, ValueError) as error:
            self.refused += 1
            return Answer(f"{error}\n".encode(), "text/plain; charset=utf-8", 401)
        if any(known.id == message.id for known in self.messages):
            self.repeats += 1
        else:
            self.messages.append(message)
        return Answer(b"", status=204)

    def page(self) -> Answer:
        """What came, newest first; reloads itself."""
        rows = "\n".join(
            f"<h2>{message.at:%H:%M:%S} UTC · {escape(message.id)}</h2>\n"
            f"<pre>{escape(json.dumps(message.content, ensure_ascii=False, indent=2))}</pre>"
            for message in reversed(self.messages)
        )
        head = f"{len(self.messages)} messages kept, {self.repeats} repeats, {self.refused} refused"
        sheet = Sheet("Webhook receiver", f"<h1>Webhook receiver</h1>\n<p>{head}</p>\n{rows}", {}, lang="en")
        return Answer(sheet.html().replace("<head>", '<head>\n<meta http-equiv="refresh" content="5">', 1).encode())

    def _verified(self, headers: Mapping[str, str], body: bytes, now: datetime) -> str:
        """The message's id. The library's own `verify` reads the clock, so its signature is compared here, by the same rules."""
        key, timestamp, signatures = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
        if not (key and timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12 and signatures):
            raise SignatureError("the headers of a signed message are missing")
        sent = datetime.fromtimestamp(int(timestamp), UTC)
        if abs(now - sent) > TOLERANCE:
            raise SignatureError("the message is too old or too new")
        right = self._webhook.sign(key, sent, body.decode()).encode()
        if not any(hmac.compare_digest(right, given.encode()) for given in signatures.split(" ")):
            raise SignatureError("no signature matches")
        return key
