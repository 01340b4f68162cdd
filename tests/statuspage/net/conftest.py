"""Fixtures of the HTTP tests; every asynchronous test here runs on both event loops."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import pytest
import uvloop

from statuspage.net.client import Client
from tests.statuspage.net import certificates
from tests.statuspage.net.servers import AGENT, LOOPBACK


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"asyncio": asyncio.new_event_loop, "uvloop": uvloop.new_event_loop}


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    """A client that may reach the loopback."""
    client = Client(user_agent=AGENT, allow=LOOPBACK)
    yield client
    await client.aclose()


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> certificates.Authority:
    return certificates.make(Path(tmp_path_factory.mktemp("certificates")))
