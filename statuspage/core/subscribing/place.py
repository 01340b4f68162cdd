"""Where a visitor may be reached: what an address of each channel looks like, and by what one is known to be the same again."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from statuspage.core.subscriber import Channel
from statuspage.settings.types import mail_address

LONGEST = 2_000
"""Characters of an address."""

_ID = r"[A-Za-z0-9_-]"
_PATTERNS: Mapping[Channel, re.Pattern[str]] = {
    channel: re.compile(pattern)
    for channel, pattern in {
        Channel.DINGTALK: r"https://oapi\.dingtalk\.com/robot/send\?access_token=[0-9a-zA-Z]{32,100}",
        Channel.WECOM: rf"https://qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key={_ID}{{20,100}}",
        Channel.FEISHU: rf"https://open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/{_ID}{{20,100}}",
        Channel.SLACK: r"https://hooks\.slack(?:-gov)?\.com/services/[A-Z0-9]{5,30}/[A-Z0-9]{5,30}/[A-Za-z0-9]{10,60}",
        Channel.DISCORD: rf"https://(?:canary\.|ptb\.)?discord(?:app)?\.com/api(?:/v\d{{1,2}})?/webhooks/\d{{10,25}}/{_ID}{{30,120}}",
        Channel.TEAMS: (
            r"https://[a-z0-9.-]{1,200}\.(?:logic\.azure\.com|api\.powerplatform\.com|webhook\.office\.com)(?::443)?/"
            r"[A-Za-z0-9/@._~-]{1,500}(?:\?[A-Za-z0-9=&%._~-]{1,500})?"
        ),
        Channel.NTFY: r"https://[a-z0-9.-]{1,200}(?::\d{1,5})?/[A-Za-z0-9_-]{1,64}",
    }.items()
}
"""The addresses of robots, as their makers hand them out; nothing else is ever called in a robot's way."""

_BOT = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{30,60}")
_CHAT = re.compile(r"-?\d{1,20}|@[A-Za-z][A-Za-z0-9_]{3,40}")
_SECRETS: Mapping[Channel, re.Pattern[str]] = {
    Channel.DINGTALK: re.compile(r"SEC[0-9a-zA-Z]{20,100}"),
    Channel.FEISHU: re.compile(r"[0-9a-zA-Z]{10,60}"),
}
SIGNED = frozenset(_SECRETS)
"""The robots that can be told to take only what is signed with a secret of theirs."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where messages go. `key` is the same for the same address, `target` for all that reach the same mailbox or server."""

    channel: Channel
    address: str

    @property
    def key(self) -> str:
        """A hash of channel and address, of a mail address without regard to its case."""
        return _hash(self.channel, self.address.lower() if self.channel is Channel.EMAIL else self.address)

    @property
    def target(self) -> str:
        """A hash of the mailbox (without what some let be added to a name, or left out of it), the server, or the robot."""
        if self.channel is Channel.EMAIL:
            return _hash(self.channel, mailbox(self.address))
        if self.channel in {Channel.WEBHOOK, Channel.NTFY}:
            return _hash("server", urlsplit(self.address).hostname or "")
        return self.key


def place(channel: Channel, given: Mapping[str, str]) -> Place:
    """The place that the fields of a form name: `address`, of Telegram `token` and `chat`. Raises ValueError for none."""
    if channel is Channel.TELEGRAM:
        return Place(channel, _telegram(given.get("token", "").strip(), given.get("chat", "").strip()))
    text = given.get("address", "").strip()
    if len(text) > LONGEST:
        raise ValueError("too long")
    if channel is Channel.EMAIL:
        return Place(channel, mail_address(text))
    pattern = _PATTERNS.get(channel)
    if pattern is not None and not pattern.fullmatch(text):
        raise ValueError("not an address of that channel")
    return Place(channel, _web_address(text))


def secret_of(channel: Channel, text: str) -> tuple[str, ...]:
    """The secret that a robot's messages are signed with, none when `text` is empty. Raises ValueError for what cannot be one."""
    given = text.strip()
    if not given or channel not in _SECRETS:
        return ()
    if not _SECRETS[channel].fullmatch(given):
        raise ValueError("not a secret of that channel")
    return (given,)


def mailbox(address: str) -> str:
    """A mail address without what may be added to or left out of its local part: case, full stops, and all after a plus sign."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0].replace('.', '')}@{domain}"


def masked(channel: Channel, address: str) -> str:
    """Enough of an address to be recognised by whose it is, and no more."""
    if channel is Channel.EMAIL:
        local, _, domain = address.rpartition("@")
        return f"{local[:1]}***@{domain}"
    return f"{urlsplit(address).hostname or ''}/***{address[-3:]}"


def _telegram(token: str, chat: str) -> str:
    if not _BOT.fullmatch(token) or not _CHAT.fullmatch(chat):
        raise ValueError("not a bot and a chat")
    return f"https://api.telegram.org/bot{token}/sendMessage?chat_id={quote(chat, safe='')}"


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    good = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0 and text.isprintable() and " " not in text
    if not good or parts.username is not None or parts.password is not None or parts.fragment:
        raise ValueError("a web address without a password and a fragment")
    return text


def _hash(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind}\n{text}".encode()).hexdigest()
