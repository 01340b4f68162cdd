"""WeCom's robots (企业微信): Markdown of 4,096 bytes, twenty messages a minute, and errors in answers of 200."""

from datetime import datetime, timedelta

from statuspage.core.subscriber import Receiver
from statuspage.core.telling.wording import Wording
from statuspage.net.client import Answer
from statuspage.net.senders.answer import Post, Refusal, as_json, content_of

LIMIT = 3_600
"""Bytes of text: `markdown.content` may have 4,096, with what Markdown adds."""

PACE = timedelta(seconds=3)

_TOO_MANY = 45009
_PAUSE = 60.0


def request(receiver: Receiver, wording: Wording, now: datetime) -> Post:  # noqa: ARG001 -- robots of WeCom are not signed
    """A message to the robot. Its Markdown knows no escapes, so that what is said stands as it is."""
    links = [f"[{label}]({address})" for label, address in wording.links]
    text = "\n".join([f"**{wording.title}**", *(f"> {line}" for line in wording.lines), *links])
    return as_json(receiver.address, {"msgtype": "markdown", "markdown": {"content": text}})


def refused(answer: Answer) -> Refusal | None:
    """What the body says: only `errcode` 0 is a success."""
    content = content_of(answer)
    code = content.get("errcode")
    if code == 0:
        return None
    return Refusal(f"the robot answered with errcode {code}: {content.get('errmsg')}", _PAUSE if code == _TOO_MANY else None)
