"""The mail sender against a real mail server: what is on the wire, over which connection, and what each answer means."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from statuspage.errors import DeliveryError
from statuspage.net.senders.mail import Letter, MailSender, MailServer, composed, is_gone
from tests.statuspage.net.certificates import Authority
from tests.statuspage.net.mailbox import Mailbox, mailbox

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
LETTER = Letter(
    to="li@example.cn",
    sender="北京办税系统状态",
    subject="电子税务局：停机维护 12月20日 20:00",
    text="电子税务局\n停机维护",
    html="<p>电子税务局</p>",
    message_id="msg_1",
    site="https://status.example.cn/tax",
    leave="https://status.example.cn/tax/subscribe/leave/abc",
)


def server(box: Mailbox, **more: Any) -> MailServer:
    return MailServer(**{"host": "127.0.0.1", "port": box.port, "security": "none", "sender": "status@example.cn", **more})


async def refused(box: Mailbox, letter: Letter = LETTER, within: float = 5.0, **more: Any) -> DeliveryError:
    sender = MailSender(server(box, **more), timeout=within)
    with pytest.raises(DeliveryError) as error:
        await sender.send(letter, NOW)
    await sender.aclose()
    return error.value


async def test_what_is_on_the_wire() -> None:
    async with mailbox() as box:
        sender = MailSender(server(box))
        sent = await sender.send(LETTER, NOW)
        await sender.aclose()
    mail, envelope = box.taken[0], box.envelopes[0]
    assert (sent.status, sent.excerpt) == (250, "taken")
    assert (envelope.mail_from, envelope.rcpt_tos) == ("status@example.cn", ["li@example.cn"])
    headers = {name.lower(): str(value) for name, value in mail.items() if name.lower() not in {"content-type", "mime-version"}}
    assert headers == {
        "from": "北京办税系统状态 <status@example.cn>",
        "to": "li@example.cn",
        "subject": LETTER.subject,
        "date": "Tue, 24 Nov 2026 08:00:00 +0000",
        "message-id": "<msg_1@status.example.cn>",
        "list-id": "<changes.status.example.cn>",
        "list-unsubscribe": "<https://status.example.cn/tax/subscribe/leave/abc>",
        "list-unsubscribe-post": "List-Unsubscribe=One-Click",
        "auto-submitted": "auto-generated",
        "x-auto-response-suppress": "All",
        "precedence": "bulk",
    }
    parts = [(part.get_content_type(), part.get_content().replace("\r\n", "\n").strip()) for part in mail.iter_parts()]
    assert parts == [("text/plain", LETTER.text), ("text/html", LETTER.html)]
    assert all(len(line) <= 998 for line in (envelope.content or b"").split(b"\r\n"))  # type: ignore[arg-type]


async def test_letters_share_a_connection_and_a_refused_one_does_not_end_the_next() -> None:
    async with mailbox() as box:
        box.refusals["li@example.cn"] = ["451 4.7.1 later"]
        sender = MailSender(server(box))
        with pytest.raises(DeliveryError):
            await sender.send(LETTER, NOW)
        for n in range(3):
            await sender.send(replace(LETTER, to=f"{n}@example.cn"), NOW)
        await sender.aclose()
    assert (len(box.taken), box.connections) == (3, 2)
    assert [envelope.rcpt_tos for envelope in box.envelopes] == [[f"{n}@example.cn"] for n in range(3)]


async def test_a_connection_that_the_server_has_closed_is_not_used_again() -> None:
    async with mailbox() as box:
        sender = MailSender(server(box))
        await sender.send(LETTER, NOW)
        sender._idle[0][0].transport.abort()  # type: ignore[union-attr]
        await asyncio.sleep(0)
        await sender.send(LETTER, NOW)
        await sender.aclose()
    assert (len(box.taken), box.connections) == (2, 2)


async def test_only_so_many_connections_at_once() -> None:
    async with mailbox() as box:
        sender = MailSender(server(box))
        await asyncio.gather(*(sender.send(replace(LETTER, to=f"{n}@example.cn"), NOW) for n in range(20)))
        await sender.aclose()
    assert (len(box.taken), box.connections) == (20, 4)


@pytest.mark.parametrize(
    ("answer", "status", "permanent"),
    [
        ("550 5.1.1 no such user", 550, True),
        ("550 no such user", 550, False),
        ("550 5.2.1 mailbox disabled", 550, True),
        ("550 5.7.1 relaying denied", 550, False),
        ("554 5.7.1 relay access denied", 554, False),
        ("552 5.2.2 mailbox full", 552, False),
        ("451 4.7.1 greylisted", 451, False),
        ("450 4.1.1 try again", 450, False),
    ],
)
async def test_a_refused_recipient_is_gone_only_when_there_is_no_such_mailbox(answer: str, status: int, permanent: bool) -> None:
    async with mailbox() as box:
        box.refusals["li@example.cn"] = [answer]
        error = await refused(box)
    assert (error.status, error.permanent, error.excerpt) == (status, permanent, answer[4:])


async def test_a_letter_that_is_not_wanted_costs_no_subscriber() -> None:
    async with mailbox() as box:
        box.ends = ["554 5.7.1 looks like spam"]
        error = await refused(box)
    assert (error.status, error.permanent) == (554, False)


async def test_a_server_that_hangs_is_left() -> None:
    async with mailbox() as box:
        box.hangs = True
        error = await refused(box, within=0.3)
    assert (error.status, error.permanent, error.reason) == (None, False, "the mail server did not answer within 0.3 s")


async def test_a_server_that_is_not_there() -> None:
    async with mailbox() as box:
        pass
    error = await refused(box)
    assert (error.status, error.permanent) == (None, False)


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_tls_and_login(authority: Authority, security: str) -> None:
    named: dict[str, Any] = {"security": security, "user": "robot", "roots": str(authority.root)}
    async with mailbox(tls=authority.server_context(), at_once=security == "tls", login=True) as box:
        other_name = await refused(box, password="right", **named)
        wrong = await refused(box, password="wrong", host="localhost", **named)
        sender = MailSender(server(box, password="right", host="localhost", **named))
        await sender.send(LETTER, NOW)
        await sender.aclose()
    assert "certificate" in other_name.reason.lower()
    assert (wrong.status, wrong.permanent, len(box.taken)) == (535, False, 1)


async def test_no_mail_goes_without_the_tls_that_was_asked_for() -> None:
    async with mailbox() as box:
        error = await refused(box, security="starttls")
    assert (error.permanent, box.taken) == (False, [])


@pytest.mark.parametrize("field", ["sender", "subject"])
def test_text_with_line_breaks_makes_no_header(field: str) -> None:
    mail = composed(replace(LETTER, **{field: "a\r\nBcc: all@example.cn\n\nbody"}), "status@example.cn", NOW)
    assert mail["Bcc"] is None
    assert b"\nBcc:" not in mail.as_bytes()


@pytest.mark.parametrize("field", ["to", "leave", "message_id"])
def test_addresses_with_line_breaks_are_refused(field: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        composed(replace(LETTER, **{field: "a@example.cn\r\nBcc: all@example.cn"}), "status@example.cn", NOW)


def test_one_click_is_offered_only_where_nobody_listens_in() -> None:
    mail = composed(replace(LETTER, site="http://status.example.cn"), "status@example.cn", NOW)
    assert (mail["List-Unsubscribe-Post"], mail["List-Unsubscribe"]) == (None, f"<{LETTER.leave}>")
    assert composed(replace(LETTER, leave=""), "status@example.cn", NOW)["List-Unsubscribe"] is None


@pytest.mark.parametrize(
    ("code", "answer", "gone"), [(450, "4.1.1 no", False), (550, "", False), (551, "", False), (553, "5.1.3 bad", True)]
)
def test_what_tells_that_a_mailbox_is_gone(code: int, answer: str, gone: bool) -> None:
    assert is_gone(code, answer) is gone
