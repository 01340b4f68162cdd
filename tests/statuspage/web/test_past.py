"""Which requests ask for the past, and how many of them one address gets."""

import pytest

from statuspage.web.past import Allowance, asks


@pytest.mark.parametrize(
    ("query", "asked"),
    [(b"", False), (b"at=2026-03-02", True), (b"lang=en&at=x", True), (b"format=x", False), (b"cat=x", False), (b"at", False)],
)
def test_what_asks_for_the_past(query: bytes, asked: bool) -> None:
    assert asks(query) is asked


def test_an_address_gets_so_many_a_minute_and_others_are_not_concerned() -> None:
    allowance = Allowance(2)
    assert [allowance.wait("a", 30.0), allowance.wait("a", 31.0), allowance.wait("a", 32.0)] == [0, 0, 28]
    assert allowance.wait("b", 32.0) == 0
    assert allowance.wait("a", 60.0) == 0
