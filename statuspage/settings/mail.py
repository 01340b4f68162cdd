"""What visitors may subscribe by, and the server that takes our mail."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from statuspage.settings.types import Model, SecretReference, mail_address

Way = Literal["email", "dingtalk", "wecom", "feishu", "slack", "discord", "teams", "telegram", "ntfy", "webhook"]
CHANNELS: tuple[Way, ...] = get_args(Way)

_PORTS = {"starttls": 587, "tls": 465, "none": 25}


class Mail(Model):
    """The server that takes our mail, and who it comes from.

    `security`: `starttls` (and no mail without it), `tls` from the first byte, or `none`, for a server on this machine.
    """

    host: str = Field(min_length=1)
    port: int | None = Field(default=None, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str | None = None
    password: SecretReference | None = None
    sender: Annotated[str, AfterValidator(mail_address)]

    @property
    def at(self) -> int:
        """The port: the one that is wont for `security` unless another is given."""
        return self.port or _PORTS[self.security]


class Subscriptions(Model):
    """By what visitors may subscribe themselves; by mail only where `[mail]` is set."""

    channels: tuple[Way, ...] = CHANNELS
