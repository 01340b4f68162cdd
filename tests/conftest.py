"""Fixtures that every test may use."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# On a busy machine anything is slow: no test may fail for it.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: a quarter of the suite's time is waited for servers, browsers and databases."""
    return len(os.sched_getaffinity(0)) + 1


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
