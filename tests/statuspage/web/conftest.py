"""The server's tests run on both event loops: the one that is used, and Python's own, whose transports differ in detail."""

import asyncio
from collections.abc import Callable

import pytest
import uvloop


@pytest.fixture
def both() -> None:
    """Has a test run on both event loops."""


def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Both loops for what opens sockets, one for the rest."""
    both: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {"uvloop": uvloop.new_event_loop}
    if "both" in getattr(item, "fixturenames", ()):
        both["asyncio"] = asyncio.new_event_loop
    return both
