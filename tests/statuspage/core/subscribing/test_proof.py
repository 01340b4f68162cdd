"""Links and codes: what they prove, until when, and to whom they say nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.subscribing.proof import Purpose, code, is_code, signed, subject_of

KEY = b"k" * 32
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_link_says_what_it_was_signed_for() -> None:
    token = signed(KEY, Purpose.CONFIRM, "v_1-n1", NOW + HOUR)
    assert subject_of(KEY, Purpose.CONFIRM, token, NOW) == "v_1-n1"
    assert subject_of(KEY, Purpose.CONFIRM, token, NOW + HOUR) is None
    assert subject_of(KEY, Purpose.MANAGE, token, NOW) is None
    assert subject_of(b"o" * 32, Purpose.CONFIRM, token, NOW) is None


def test_a_link_without_an_end_has_none() -> None:
    assert subject_of(KEY, Purpose.MANAGE, signed(KEY, Purpose.MANAGE, "v_1"), NOW + timedelta(days=9999)) == "v_1"


TOKEN = signed(KEY, Purpose.MANAGE, "v_1")


@pytest.mark.parametrize(
    "token",
    [
        *(
            "",
            ".",
            "..",
            "v_1",
            "v_1.0",
            "v_1.0.",
            TOKEN[:-1],
            TOKEN + "A",
            TOKEN.replace("v_1", "v_2"),
            TOKEN.replace(".0.", ".9."),
        ),
        *(TOKEN + "\n", " " + TOKEN, TOKEN * 9, "é.0.x", "\ud800", TOKEN.upper()),
    ],
)
def test_what_was_not_signed_is_nothing(token: str) -> None:
    assert subject_of(KEY, Purpose.MANAGE, token, NOW) is None


@pytest.mark.parametrize(
    ("typed", "right"), [("{}", True), (" {}\n", True), ("{:.3}", False), ("{}0", False), ("", False), ("١٢٣٤٥٦", False)]
)
def test_a_code_is_typed_as_it_is_read(typed: str, right: bool) -> None:
    expected = code(KEY, "v_1", "n1")
    assert (len(expected), expected.isdigit()) == (6, True)
    assert is_code(expected, typed.format(expected)) is right


def test_a_code_may_be_typed_in_groups() -> None:
    expected = code(KEY, "v_1", "n1")
    assert is_code(expected, f"{expected[:3]}-{expected[3:]}")
    assert is_code(expected, f"{expected[:3]} {expected[3:]}")


def test_each_asking_has_its_own_code() -> None:
    assert len({code(KEY, f"v_{n}", f"n{m}") for n in range(9) for m in range(9)}) > 75
