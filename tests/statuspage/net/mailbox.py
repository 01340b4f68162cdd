"""A mail server on loopback that keeps what it takes, and answers as it is told to."""

import asyncio
import ssl
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword


@dataclass
class Mailbox:
    """`refusals` answer the next recipients by address, then `ends` the next ends of data; `taken` is what came in."""

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    envelopes: list[Envelope] = field(default_factory=list)
    refusals: dict[str, list[str]] = field(default_factory=dict)
    ends: list[str] = field(default_factory=list)
    connections: int = 0
    hangs: bool = False
    seen: Callable[[str], None] = lambda _: None
    """Is told of each recipient, and of the end of each mail before that is taken, by `RCPT` and `DATA`."""

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        self.seen("RCPT")
        if refusals := self.refusals.get(address):
            return refusals.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Envelope) -> str:  # noqa: N802
        self.seen("DATA")
        if self.hangs:
            await asyncio.Event().wait()
        if self.ends:
            return self.ends.pop(0)
        assert isinstance(envelope.content, bytes)
        parsed = message_from_bytes(envelope.content, policy=default)
        assert isinstance(parsed, EmailMessage)
        self.taken.append(parsed)
        self.envelopes.append(envelope)
        return "250 taken"


def authenticate(server: SMTP, session: Any, envelope: Envelope, mechanism: str, given: LoginPassword) -> AuthResult:
    return AuthResult(success=(given.login, given.password) == (b"robot", b"right"), handled=False)


@asynccontextmanager
async def mailbox(*, tls: ssl.SSLContext | None = None, at_once: bool = False, login: bool = False) -> AsyncIterator[Mailbox]:
    """A running one. `tls`: by STARTTLS, or from the first byte when `at_once`; with `login` nobody gets by without one."""
    box = Mailbox()

    def connected() -> SMTP:
        box.connections += 1
        upgrade = None if at_once else tls
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it does not see TLS that was there from the first byte
            return SMTP(
                box,
                hostname="mail.test",
                tls_context=upgrade,
                require_starttls=upgrade is not None,
                authenticator=authenticate if login else None,
                auth_required=login,
                auth_require_tls=upgrade is not None,
            )

    server = await asyncio.get_running_loop().create_server(connected, "127.0.0.1", 0, ssl=tls if at_once else None)
    box.port = server.sockets[0].getsockname()[1]
    try:
        yield box
    finally:
        server.close()
