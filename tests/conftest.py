"""Fixtures that every test may use."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared references: $STATUSPAGE_SHARED, or `shared` beside the checkout. Skips when it is absent."""
    folder = Path(os.environ.get("STATUSPAGE_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("no folder of shared references: set STATUSPAGE_SHARED, or put `shared` beside the checkout")
    return folder
