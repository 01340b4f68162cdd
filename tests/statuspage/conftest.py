"""Fixtures for tests of the program."""

import pytest

from statuspage import logs
from tests.hurry import impatient, migrated_once, unsynced

__all__ = ["impatient", "migrated_once", "unsynced"]


@pytest.fixture(autouse=True)
def unlogged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands leave the log as the other tests have it: it would be bound to a runner's stream, which is closed after the test."""
    monkeypatch.setattr(logs, "set_up", lambda *, quiet=False: None)
