"""The operator's own receivers: where each is, how it is reached, and what it wants to hear of."""

import re
from datetime import time
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator

from statuspage.settings.types import Duration, Id, Language, Model, Secret, SecretReference, ZoneName, mail_address, web_address

Kind = Literal["webhook", "email", "dingtalk", "wecom", "feishu", "slack", "discord", "teams", "telegram", "ntfy", "websub"]
Said = Literal["announced", "reminder", "started", "changed", "overrun", "observed", "ended", "trouble"]

ALL_SAID: tuple[Said, ...] = ("announced", "reminder", "started", "changed", "overrun", "observed", "ended", "trouble")
MACHINES = frozenset({"webhook", "websub"})
"""The kinds that programs read: they get each message by itself, at once."""

SIGNED = frozenset({"webhook", "dingtalk", "feishu"})
"""The kinds that sign what they send, and so have a use for a secret."""


def address(text: str) -> str:
    """An address as it goes over the wire: of the web, or `mailto:` and one of mail. Raises ValueError that says the forms."""
    try:
        return f"mailto:{mail_address(text.removeprefix('mailto:'))}" if text.startswith("mailto:") else web_address(text)
    except ValueError:
        form = '"https://ops.example.cn/hook", "mailto:ops@example.cn", or a reference to one, "env:NAME" or "file:PATH"'
        raise ValueError(f"an address, such as {form}") from None


def _address(value: object) -> object:
    if isinstance(value, Secret):
        return value
    if isinstance(value, str) and value.partition(":")[0] in {"env", "file"} and value.partition(":")[2]:
        return Secret(reference=value)
    return address(value if isinstance(value, str) else "")


def quiet_hours(text: str) -> tuple[time, time]:
    """`22:00-07:00` as its two times of day. Raises ValueError that says the form."""
    match = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)", text)
    if not match:
        raise ValueError('hours of the day, such as "22:00-07:00"')
    return time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))


def _quiet(text: str) -> str:
    quiet_hours(text)
    return text


def _component(text: str) -> str:
    if not re.fullmatch(r"[^/\s]+/[^/\s]+", text):
        raise ValueError('a service and one of its components, such as "etax-beijing/invoicing"')
    return text


class Subscriber(Model):
    """An operator's own receiver. `services`: ids, or `["*"]` for all; `components`: single ones beside them, `service/component`.

    `url` may be a reference, since the addresses of robots are secrets. `old_secret` still signs too, while the receiver changes
    over. `events` are kinds of events, `tell` the occasions on which it is told of them; `least` is the least impact that counts.
    `reminders` are lead times before an announced start. `quiet` and `digest` go by `timezone`, or else by the site's.
    """

    id: Id
    kind: Kind = "webhook"
    url: Annotated[str | Secret, BeforeValidator(_address)]
    secret: SecretReference | None = None
    old_secret: SecretReference | None = None
    lang: Language | None = None
    services: tuple[str, ...] = ("*",)
    components: tuple[Annotated[str, AfterValidator(_component)], ...] = ()
    events: tuple[Literal["incident", "maintenance"], ...] = ("incident", "maintenance")
    tell: tuple[Said, ...] = ALL_SAID
    least: Literal["stale", "read_only", "degraded", "unavailable"] | None = None
    reminders: tuple[Duration, ...] = ()
    digest: Literal["none", "daily", "weekly", "monthly"] = "none"
    quiet: Annotated[str, AfterValidator(_quiet)] | None = None
    timezone: ZoneName | None = None
    shape: Literal["own", "statuspage", "alertmanager", "kuma"] = "own"

    @property
    def references(self) -> dict[str, Secret]:
        """Its references to secrets, by the keys that hold them."""
        named = {"url": self.url, "secret": self.secret, "old_secret": self.old_secret}
        return {name: value for name, value in named.items() if isinstance(value, Secret)}
