"""The mail sender: one letter to one address, by the operator's own server, and what its answers mean.

A letter bears the headers by which machines tell that it was sent by one (RFC 3834), which list it is of (RFC 2919) and how to
leave that by one click (RFC 8058). Whatever stands in them is ours or was checked; a line break in one is an error.
"""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import format_datetime
from time import perf_counter
from urllib.parse import urlsplit

from aiosmtplib import SMTP, SMTPException, SMTPRecipientRefused, SMTPRecipientsRefused, SMTPResponseException

from statuspage.errors import DeliveryError
from statuspage.net.senders.answer import EXCERPT, Sent

TIMEOUT = 30.0
"""Seconds for the server to take a letter, from the connection to its last answer."""

CONNECTIONS = 4
"""To the server at once: more are turned away by many."""

_IDLE = 20.0
"""Seconds for which a connection is kept for the next letter."""

_BREAK = re.compile(r"\s+")
_ENHANCED = re.compile(r"[245]\.(\d{1,3})\.(\d{1,3})\b")


@dataclass(frozen=True, slots=True)
class MailServer:
    """The server that takes our mail. `roots` (PEM) are trusted in place of the system's; `security` as in the settings."""

    host: str
    port: int
    security: str
    sender: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    roots: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to one address, in both its forms. `sender` is the name that it comes from, `site` the address of the page.

    `message_id` is the same on every attempt, so that a duplicate is told to be one. `leave` is where one click ends the
    subscription, "" where there is none yet.
    """

    to: str
    sender: str
    subject: str
    text: str
    html: str
    message_id: str
    site: str
    leave: str = ""


class MailSender:
    """Sends letters over a few connections, which are used again while there is more to send. It belongs to one event loop."""

    def __init__(self, server: MailServer, *, timeout: float = TIMEOUT) -> None:
        self._server, self._timeout = server, timeout
        self._seats = asyncio.Semaphore(CONNECTIONS)
        self._idle: list[tuple[SMTP, float]] = []
        self._closed = False

    async def send(self, letter: Letter, now: datetime) -> Sent:
        """Have the server take a letter. Raises DeliveryError; a permanent one when there is no such mailbox."""
        async with self._seats:
            start = perf_counter()
            try:
                async with asyncio.timeout(self._timeout), self._connection() as smtp:
                    envelope = composed(letter, self._server.sender, now).as_bytes(policy=WIRE)
                    _, answer = await smtp.sendmail(self._server.sender, [letter.to], envelope)
            except TimeoutError:
                reason = f"the mail server did not answer within {self._timeout:g} s"
                raise DeliveryError(reason, permanent=False, seconds=perf_counter() - start) from None
            except (SMTPException, OSError, ValueError) as error:
                raise _failure(error, perf_counter() - start) from None
        return Sent(250, answer[:EXCERPT], perf_counter() - start)

    async def aclose(self) -> None:
        """Close the connections; those in use once they are not any more."""
        self._closed = True
        while self._idle:
            self._idle.pop()[0].close()

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[SMTP]:
        """A connection that is ready for a letter; kept for the next one unless something went wrong on it."""
        smtp = await self._used() or await self._opened()
        try:
            yield smtp
        except BaseException:
            smtp.close()
            raise
        if self._closed:
            smtp.close()
        else:
            self._idle.append((smtp, perf_counter()))

    async def _used(self) -> SMTP | None:
        """A connection of before that the server has not closed meanwhile."""
        while self._idle:
            smtp, since = self._idle.pop()
            if perf_counter() - since < _IDLE and smtp.is_connected:
                with suppress(SMTPException, OSError):
                    await smtp.rset()
                    return smtp
            smtp.close()
        return None

    async def _opened(self) -> SMTP:
        server = self._server
        secured = server.security != "none"
        smtp = SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user,
            password=server.password,
            local_hostname=server.sender.partition("@")[2],
            timeout=self._timeout,
            use_tls=server.security == "tls",
            start_tls=server.security == "starttls",
            tls_context=ssl.create_default_context(cafile=server.roots) if secured else None,
        )
        try:
            await smtp.connect()
        except BaseException:
            smtp.close()
            raise
        return smtp


def composed(letter: Letter, sender: str, now: datetime) -> EmailMessage:
    """The letter as it goes over the wire. Raises ValueError for what cannot stand in a header."""
    site = urlsplit(letter.site)
    mail = EmailMessage(policy=WIRE)
    mail["From"] = Address(_line(letter.sender), addr_spec=sender)
    mail["To"] = Address(addr_spec=letter.to)
    mail["Subject"] = _line(letter.subject)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{letter.message_id}@{site.hostname}>"
    mail["List-Id"] = f"<changes.{site.hostname}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail["Precedence"] = "bulk"
    if letter.leave:
        mail["List-Unsubscribe"] = f"<{letter.leave}>"
        if site.scheme == "https":  # only then may one click do (RFC 8058, 3.1)
            mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(letter.text)
    mail.add_alternative(letter.html, subtype="html")
    return mail


def _line(text: str) -> str:
    """Text for a header: in one line."""
    return _BREAK.sub(" ", text).strip()


def _failure(error: Exception, seconds: float) -> DeliveryError:
    refused = _refusal(error)
    if refused is None:
        return DeliveryError(
            f"the mail server cannot be used: {_line(str(error)) or type(error).__name__}", permanent=False, seconds=seconds
        )
    answer = _line(refused.message)[:EXCERPT]
    gone = isinstance(refused, SMTPRecipientRefused) and is_gone(refused.code, answer)
    reason = f"the mail server answered with status {refused.code}"
    return DeliveryError(reason, permanent=gone, status=refused.code, excerpt=answer, seconds=seconds)


def _refusal(error: Exception) -> SMTPResponseException | None:
    """The answer of the server that an error is about, if it is about one."""
    if isinstance(error, SMTPRecipientsRefused):
        refused: Sequence[SMTPRecipientRefused] = error.recipients
        return refused[0] if refused else None
    return error if isinstance(error, SMTPResponseException) else None


def is_gone(code: int, answer: str) -> bool:
    """Whether a refusal of a recipient says that there is no such mailbox (RFC 3463: 5.1.x, and 5.2.1, disabled).

    Any other refusal may be about us, such as a relay that does not know us, and must cost no subscriber.
    """
    if not 500 <= code <= 599:
        return False
    enhanced = _ENHANCED.match(answer)
    if enhanced is None:  # a bare 550 is also what a relay says that does not know us
        return False
    return enhanced[1] == "1" or (enhanced[1], enhanced[2]) == ("2", "1")
