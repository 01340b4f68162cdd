"""Telegram's bots: HTML of 4,096 characters, twenty messages a minute in a group; how long to wait stands in the body of a 429.

The address is that of the method with the chat: `https://api.telegram.org/bot<token>/sendMessage?chat_id=<id>`.
"""

from datetime import datetime, timedelta
from html import escape
from urllib.parse import parse_qs, urlsplit, urlunsplit

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Wording
from statuspage.net.client import Answer
from statuspage.net.senders.answer import Post, Refusal, as_json, content_of

LIMIT = 3_600
PACE = timedelta(seconds=3)
GONE = frozenset({403, 410})
"""403: the bot was thrown out of the chat."""


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:  # noqa: ARG001 -- the address is all its secret
    """A message to the chat."""
    parts = urlsplit(receiver.address)
    (chat,) = parse_qs(parts.query).get("chat_id", [""])[:1]
    links = [f'<a href="{escape(address)}">{escape(label)}</a>' for label, address in wording.links]
    text = "\n".join([f"<b>{escape(wording.title)}</b>", *(escape(line) for line in wording.lines), *links])
    content = {"chat_id": chat, "text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    return as_json(urlunsplit(parts._replace(query="")), content)


def refused(answer: Answer) -> Refusal | None:
    """What the body says: `ok` is true for a success."""
    content = content_of(answer)
    if content.get("ok") is True:
        return None
    return Refusal(f"the bot answered with error {content.get('error_code')}: {content.get('description')}")
