"""Signatures by Standard Webhooks, and every way in which one can be wrong."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta, timezone

import pytest

from statuspage.core.signing import headers, key, sign, verify
from statuspage.errors import SignatureError

KEYS = [bytes(range(n, n + 24)) for n in range(2)]
OLD, NEW = ("whsec_" + base64.b64encode(each).decode() for each in KEYS)
WHEN = datetime(2026, 11, 24, 8, 0, 0, 999_999, tzinfo=UTC)
BODY = '{"title":"停机维护"}'.encode()


def by_hand(secret: bytes, text: bytes) -> str:
    return "v1," + base64.b64encode(hmac.new(secret, text, hashlib.sha256).digest()).decode()


def test_the_signature_is_the_standards() -> None:
    assert sign("msg_1", WHEN, BODY, [OLD]) == by_hand(KEYS[0], b"msg_1.1795507200." + BODY)


def test_the_worked_example_of_the_standard() -> None:
    """The triple that the specification's libraries share as their fixed test."""
    when = datetime.fromtimestamp(1614265330, UTC)
    signature = sign("msg_p5jXN8AQM9LWM0D4loKWxJek", when, b'{"test": 2432232314}', ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])
    assert signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("hours", [-11, 0, 8, 14])
def test_the_zone_of_the_time_does_not_matter(hours: int) -> None:
    elsewhere = WHEN.astimezone(timezone(timedelta(hours=hours)))
    assert headers("msg_1", elsewhere, BODY, [OLD]) == headers("msg_1", WHEN, BODY, [OLD])


def test_one_signature_per_secret() -> None:
    assert sign("msg_1", WHEN, BODY, [NEW, OLD]).split(" ") == [sign("msg_1", WHEN, BODY, [secret]) for secret in (NEW, OLD)]


@pytest.mark.parametrize("ours", [[OLD], [NEW], [OLD, NEW]])
@pytest.mark.parametrize("theirs", [[NEW, OLD], [OLD, NEW]])
def test_a_rotation_is_verified_by_either_side(ours: list[str], theirs: list[str]) -> None:
    assert verify(headers("msg_1", WHEN, BODY, theirs), BODY, ours, now=WHEN) == "msg_1"


def test_header_names_in_any_case() -> None:
    received = {name.title(): value for name, value in headers("msg_1", WHEN, BODY, [OLD]).items()}
    assert verify(received, BODY, [OLD], now=WHEN) == "msg_1"


@pytest.mark.parametrize("seconds", [-299, 0, 299])
def test_times_within_the_tolerance(seconds: int) -> None:
    verify(headers("msg_1", WHEN, BODY, [OLD]), BODY, [OLD], now=WHEN + timedelta(seconds=seconds))


@pytest.mark.parametrize("seconds", [-302, 302, 86_400])
def test_times_outside_it(seconds: int) -> None:
    with pytest.raises(SignatureError, match="too far"):
        verify(headers("msg_1", WHEN, BODY, [OLD]), BODY, [OLD], now=WHEN + timedelta(seconds=seconds))


GOOD = headers("msg_1", WHEN, BODY, [OLD])
SIGNATURE = GOOD["webhook-signature"]


@pytest.mark.parametrize(
    "change",
    [
        {"webhook-id": "msg_2"},
        {"webhook-id": ""},
        {"webhook-id": "msg 1"},
        {"webhook-id": "msg.1"},
        {"webhook-id": "消息"},
        {"webhook-timestamp": str(int(GOOD["webhook-timestamp"]) + 1)},
        {"webhook-timestamp": ""},
        {"webhook-timestamp": "nan"},
        {"webhook-timestamp": "inf"},
        {"webhook-timestamp": "-1"},
        {"webhook-timestamp": "9" * 400},
        {"webhook-timestamp": GOOD["webhook-timestamp"] + ".0"},
        {"webhook-signature": ""},
        {"webhook-signature": "v1"},
        {"webhook-signature": "v1,"},
        {"webhook-signature": ","},
        {"webhook-signature": "v1,é"},
        {"webhook-signature": "v1,!!!!"},
        {"webhook-signature": "v1,a,b"},
        {"webhook-signature": SIGNATURE[:-1]},
        {"webhook-signature": SIGNATURE[:12]},
        {"webhook-signature": SIGNATURE + "A"},
        {"webhook-signature": SIGNATURE.replace("v1,", "v2,")},
        {"webhook-signature": SIGNATURE.removeprefix("v1,")},
        {"webhook-signature": " ".join(["v1,eA=="] * 1000) + " " + SIGNATURE},
    ],
)
def test_what_was_tampered_with_or_is_malformed(change: dict[str, str]) -> None:
    assert verify(GOOD, BODY, [OLD], now=WHEN) == "msg_1"
    with pytest.raises(SignatureError):
        verify({**GOOD, **change}, BODY, [OLD], now=WHEN)


@pytest.mark.parametrize("missing", list(GOOD))
def test_every_header_is_needed(missing: str) -> None:
    with pytest.raises(SignatureError, match="missing"):
        verify({name: value for name, value in GOOD.items() if name != missing}, BODY, [OLD], now=WHEN)


@pytest.mark.parametrize("body", [b"", BODY + b" ", b"\xff\xfe"])
def test_another_body(body: bytes) -> None:
    with pytest.raises(SignatureError):
        verify(GOOD, body, [OLD], now=WHEN)


def test_another_secret_and_none() -> None:
    with pytest.raises(SignatureError):
        verify(GOOD, BODY, [NEW], now=WHEN)
    with pytest.raises(SignatureError):
        verify(GOOD, BODY, [], now=WHEN)


def test_other_signatures_beside_ours_do_not_matter() -> None:
    received = {**GOOD, "webhook-signature": f"v1a,eA== nonsense  {SIGNATURE} v1,eA=="}
    assert verify(received, BODY, [OLD], now=WHEN) == "msg_1"


@pytest.mark.parametrize("length", [24, 32, 64])
def test_secrets_with_and_without_prefix_and_padding(length: int) -> None:
    text = base64.b64encode(bytes(length)).decode()
    assert {key(text), key("whsec_" + text), key(text.rstrip("="))} == {bytes(length)}


@pytest.mark.parametrize(
    "secret",
    ["", "whsec_", "whsec_!!!!", "whsec_AAAA", "whsec_" + "A" * 31 + "\u0410", "whsec_" + "A" * 200, "whsec_A A" + "A" * 30],
)
def test_bad_secrets_are_our_mistake_and_are_not_told(secret: str) -> None:
    with pytest.raises(ValueError, match="a webhook secret") as error:
        verify(GOOD, BODY, [secret], now=WHEN)
    assert "AAAA" not in str(error.value)


@pytest.mark.parametrize(
    ("message", "when", "body", "secrets"),
    [
        ("msg.1", WHEN, BODY, [OLD]),
        ("", WHEN, BODY, [OLD]),
        ("a\nb", WHEN, BODY, [OLD]),
        ("a b", WHEN, BODY, [OLD]),
        ("消息", WHEN, BODY, [OLD]),
        ("msg_1", WHEN.replace(tzinfo=None), BODY, [OLD]),
        ("msg_1", WHEN, b"\xff", [OLD]),
        ("msg_1", WHEN, BODY, []),
    ],
)
def test_what_cannot_be_signed(message: str, when: datetime, body: bytes, secrets: list[str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the cases differ
        sign(message, when, body, secrets)
