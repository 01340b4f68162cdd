"""The collector of circles: put off meanwhile, and left as it was."""

import gc
from collections.abc import Iterator

import pytest

from notices.collector import put_off


@pytest.fixture(params=[True, False], ids=["on", "off"])
def on(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the collector is on."""
    if not request.param:
        gc.disable()
    yield request.param
    gc.enable()


def fail() -> None:
    with put_off():
        assert not gc.isenabled()
        raise ValueError("cut short")


def test_it_is_put_off_and_left_as_it_was(on: bool) -> None:
    with pytest.raises(ValueError, match="cut short"):
        fail()
    assert gc.isenabled() is on
