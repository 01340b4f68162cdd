"""The webhook receiver: takes what is signed, once, and shows it."""

import base64
import json
from datetime import UTC, datetime, timedelta

from standardwebhooks.webhooks import Webhook

from statuspage.demo.receiver import KEPT, Receiver

NOW = datetime(2026, 11, 24, 9, 4, tzinfo=UTC)
SECRET = "whsec_" + base64.b64encode(b"a secret of some twenty bytes").decode()


def signed(id: str, body: bytes, at: datetime = NOW, secret: str = SECRET) -> dict[str, str]:
    signature = Webhook(secret).sign(id, at, body.decode())
    return {"webhook-id": id, "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": f"v1a,xyz {signature}"}


def body(text: str = "hello") -> bytes:
    return json.dumps({"text": text}).encode()


def test_a_signed_message_is_kept_once() -> None:
    receiver = Receiver(SECRET)
    assert [receiver.take(signed("m1", body()), body(), NOW).status for _ in range(3)] == [204, 204, 204]
    assert [message.content for message in receiver.messages] == [{"text": "hello"}]
    assert receiver.repeats == 2


def test_what_is_not_what_it_claims_to_be_is_refused() -> None:
    receiver = Receiver(SECRET)
    other = "whsec_" + base64.b64encode(b"another secret of many bytes").decode()
    late = NOW - timedelta(minutes=6)
    early = NOW + timedelta(minutes=6)
    tries: tuple[tuple[dict[str, str], bytes], ...] = (
        (signed("m1", body()), body("changed")),
        (signed("m1", body(), secret=other), body()),
        (signed("m1", body(), at=late), body()),
        (signed("m1", body(), at=early), body()),
        (signed("m1", body()) | {"webhook-id": "m2"}, body()),
        (signed("m1", body()) | {"webhook-timestamp": "yesterday"}, body()),
        ({}, body()),
        (signed("m1", b"no json"), b"no json"),
        (signed("m1", body()), b"\xff"),
    )
    assert [receiver.take(headers, content, NOW).status for headers, content in tries] == [401] * len(tries)
    assert not receiver.messages
    assert receiver.refused == len(tries)


def test_the_page_shows_the_newest_first_and_escapes() -> None:
    receiver = Receiver(SECRET)
    for n in range(KEPT + 5):
        content = body(f"<b>{n}</b>")
        receiver.take(signed(f"m{n}", content), content, NOW)
    page = receiver.page().body.decode()
    assert page.count("<pre>") == KEPT
    assert "<b>" not in page
    assert page.index("m54") < page.index("m53")
