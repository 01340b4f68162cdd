"""Options and fixtures of the library's tests."""

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the sources give now into their out.json")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are to be rewritten; read the difference before committing it."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of recorded cases, one folder for each kind."""
    return Path(__file__).parent / "sources"
