"""Messages of sources that send, on `/hooks/<token>`: whose they are, what is refused, and when they are acknowledged."""

import hashlib
import hmac
from datetime import datetime, timedelta

import pytest
from standardwebhooks.webhooks import Webhook

from statuspage.store.messages import Kept
from statuspage.web.signed import unusable_secrets
from tests.statuspage.web.inquiry import HASHED, NOW, PLAIN, SECRETS, SHARED, STANDARD, WHSEC, Box, Desk, Told, _settings

BODY = b'{"id": "n1", "title": "Maintenance", "body": "tonight"}'
MINUTE = timedelta(minutes=1)


def signed(body: bytes = BODY, *, name: str = "msg_1", at: datetime = NOW, secret: str = WHSEC) -> dict[str, str]:
    """The headers as the standard's own library signs them."""
    signature = Webhook(secret).sign(name, at, body.decode())
    return {"webhook-id": name, "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": signature}


def hashed(body: bytes = BODY, secret: str = SHARED) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


async def send(desk: Desk, token: str, headers: dict[str, str] | None = None, body: bytes = BODY) -> Told:
    return await desk.ask("POST", f"/hooks/{token}", body, **(headers or {}))


async def test_what_is_kept_of_a_message() -> None:
    desk = Desk()
    told = await send(desk, PLAIN, {"content-type": "application/json; charset=utf-8"})
    assert (told.status, told.body) == (202, "kept")
    (letter,) = desk.box.letters
    assert (letter.source, letter.name, letter.document.body) == ("plain", "", BODY)
    assert letter.document.content_type == "application/json; charset=utf-8"
    assert letter.document.fetched_at == NOW
    assert letter.document.url == "https://status.example.cn/sources/plain"  # no token in it: it is shown
    assert PLAIN not in str(letter)


@pytest.mark.parametrize(
    ("token", "headers", "status"),
    [
        pytest.param(STANDARD, signed(), 202, id="standard"),
        pytest.param(STANDARD, signed(at=NOW - 5 * MINUTE), 202, id="300 s old"),
        pytest.param(STANDARD, signed(at=NOW + 5 * MINUTE), 202, id="300 s ahead"),
        pytest.param(STANDARD, signed(at=NOW - 5 * MINUTE - timedelta(seconds=1)), 401, id="301 s old"),
        pytest.param(STANDARD, signed(at=NOW + 5 * MINUTE + timedelta(seconds=1)), 401, id="301 s ahead"),
        pytest.param(STANDARD, signed(b'{"id": "other"}'), 401, id="another body"),
        pytest.param(STANDARD, signed(secret="whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"), 401, id="another secret"),
        pytest.param(STANDARD, signed() | {"webhook-id": "msg_2"}, 401, id="another id"),
        pytest.param(STANDARD, signed() | {"webhook-timestamp": str(int(NOW.timestamp()) + 1)}, 401, id="another time"),
        pytest.param(STANDARD, signed() | {"webhook-signature": "v1,~~"}, 401, id="no base64"),
        pytest.param(STANDARD, {}, 401, id="unsigned"),
        pytest.param(STANDARD, {"x-hub-signature-256": f"sha256={hashed(secret=WHSEC)}"}, 401, id="signed in the other way"),
        pytest.param(HASHED, {"x-hub-signature-256": f"sha256={hashed()}"}, 202, id="hmac"),
        pytest.param(HASHED, {"x-instatus-webhook-signature": hashed()}, 202, id="hmac of instatus"),
        pytest.param(HASHED, {"x-hub-signature-256": f"sha256={hashed(b'{}')}"}, 401, id="hmac of another body"),
        pytest.param(HASHED, {"x-hub-signature-256": f"sha256={hashed(secret='x')}"}, 401, id="hmac with another secret"),
        pytest.param(HASHED, {"x-hub-signature-256": "é"}, 401, id="no hex"),
        pytest.param(HASHED, {}, 401, id="no hmac"),
    ],
)
async def test_a_message_that_must_be_signed(token: str, headers: dict[str, str], status: int) -> None:
    desk = Desk()
    told = await send(desk, token, headers)
    assert told.status == status, told.body
    assert len(desk.box.letters) == (status == 202)
    if status == 401:
        assert told.body.startswith("refused: ")


async def test_the_same_message_again_has_no_effect_and_is_acknowledged() -> None:
    desk = Desk()
    first, again = await send(desk, STANDARD, signed()), await send(desk, STANDARD, signed(at=NOW - MINUTE))
    assert [(told.status, told.body) for told in (first, again)] == [(202, "kept"), (200, "known")]
    assert len(desk.box.letters) == 1


async def test_an_id_outside_of_the_signature_makes_no_other_message() -> None:
    desk = Desk()
    for name in ("a", "b"):
        told = await send(desk, HASHED, {"x-hub-signature-256": f"sha256={hashed()}", "webhook-id": name})
    assert (told.status, len(desk.box.letters)) == (200, 1)


@pytest.mark.parametrize("token", ["nobody", "broken", "env:PLAIN", PLAIN + "x", PLAIN[:-1]])
async def test_a_token_that_nobody_has_is_not_found(token: str) -> None:
    told = await send(Desk(), token)
    assert (told.status, told.body) == (404, "not found")


async def test_a_source_whose_secret_is_not_set_takes_nothing() -> None:
    assert (await send(Desk(), "half-sender-token")).status == 404


async def test_a_secret_that_cannot_be_used_takes_nothing_and_is_no_fault_of_the_senders() -> None:
    desk = Desk()
    told = await send(desk, "broken-sender-token", signed())
    assert (told.status, told.headers["retry-after"], desk.box.letters) == (503, "5", [])


@pytest.mark.parametrize(
    ("body", "status"), [(b"", 400), (b" \n", 400), (b"x" * 1_000_000, 202), (b"x" * 1_000_001, 413), (b"\xff not json", 202)]
)
async def test_what_is_taken_at_all(body: bytes, status: int) -> None:
    """What cannot be read is kept all the same: a newer program may read it, and its sender could not do otherwise."""
    assert (await send(Desk(), PLAIN, body=body)).status == status


@pytest.mark.parametrize(
    ("box", "status", "again"),
    [
        (Box(full=True), 503, "5"),
        (Box(answer=Kept.FULL), 503, "5"),
        (Box(answer=Kept.OTHER), 409, None),
    ],
)
async def test_what_is_not_on_disk_is_not_acknowledged(box: Box, status: int, again: str | None) -> None:
    told = await send(Desk(box=box), PLAIN)
    assert (told.status, told.headers.get("retry-after")) == (status, again)


def test_a_secret_of_standard_webhooks_that_is_none_is_told() -> None:
    environ = {reference.removeprefix("env:"): value for reference, value in SECRETS.items()}
    assert list(unusable_secrets(_settings(), environ)) == ["sources[3].secret: a webhook secret is whsec_ and base64"]
