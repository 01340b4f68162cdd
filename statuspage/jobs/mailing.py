"""Mail as the program sends it: the words of a message, or the question whose a mailbox is, to one address from the site."""

from collections.abc import Mapping
from datetime import datetime

from statuspage.core.subscriber import Origin, Receiver
from statuspage.core.subscribing.proof import Purpose, signed
from statuspage.core.telling.wording import Wording
from statuspage.net.senders.answer import Sent
from statuspage.net.senders.mail import Letter, MailSender, MailServer
from statuspage.render.edition import Edition, edition_for
from statuspage.render.mail import Mail, asks, leave_link, told
from statuspage.settings import Settings
from statuspage.store.subscriptions import Wish


class Mailing:
    """Sends mail by the settings; `key` signs its links. What does not go raises DeliveryError."""

    def __init__(self, settings: Settings, sender: MailSender, key: bytes) -> None:
        self._settings, self._sender, self._key = settings, sender, key

    async def mail(self, receiver: Receiver, wording: Wording, message_id: str, now: datetime) -> Sent:
        """Tell a receiver something, with the way to the preferences of one who subscribed by himself.

        `message_id` is the same on every attempt.
        """
        edition = edition_for(self._settings, receiver.lang, now)
        token = signed(self._key, Purpose.MANAGE, receiver.id) if receiver.origin is Origin.VISITOR else ""
        leave = leave_link(edition, token) if token else ""
        return await self._send(edition, told(edition, wording, token), receiver.address, now, name=message_id, leave=leave)

    async def ask(self, id: str, wish: Wish, now: datetime) -> Sent:
        """Ask a mailbox whether it was its owner who subscribed; `id` is the subscription's."""
        edition = edition_for(self._settings, wish.choices.lang, now)
        token = signed(self._key, Purpose.CONFIRM, f"{id}-{wish.nonce}", wish.valid_until)
        return await self._send(edition, asks(edition, wish.choices, token), wish.address, now, name=f"ask_{wish.nonce}")

    async def _send(self, edition: Edition, mail: Mail, to: str, now: datetime, *, name: str, leave: str = "") -> Sent:
        letter = Letter(
            to=to,
            sender=edition.title,
            subject=mail.subject,
            text=mail.text,
            html=mail.html,
            message_id=name,
            site=self._settings.site.url,
            leave=leave,
        )
        return await self._sender.send(letter, now)

    async def aclose(self) -> None:
        """Close the connections to the mail server."""
        await self._sender.aclose()


def mailing(settings: Settings, secrets: Mapping[str, str], key: bytes) -> Mailing | None:
    """The mail of these settings, with `secrets` by their references; null where no server is set."""
    own = settings.mail
    if own is None:
        return None
    password = secrets.get(own.password.reference) if own.password else None
    sender = MailSender(MailServer(own.host, own.at, own.security, own.sender, own.user, password))
    return Mailing(settings, sender, key)
