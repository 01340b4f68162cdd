"""Every store test runs on SQLite and, where one can be started, on PostgreSQL."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from statuspage.store import Store, open_store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A new, migrated database."""
    opened = await open_store("sqlite:///test.db", tmp_path)
    yield opened
    await opened.close()
