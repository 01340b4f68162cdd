"""Short versions of what `make prove` runs for long: a few kills each, and nothing that a busy machine may miss."""

import subprocess
from pathlib import Path

import pytest

from tests.prove.__main__ import discover
from tests.prove.frame import SCENARIOS, Trial, prove
from tests.prove.postgresql import binaries


def _need_postgresql() -> None:
    try:
        binaries()
    except (ImportError, OSError, RuntimeError, subprocess.SubprocessError) as error:
        pytest.skip(f"PostgreSQL cannot be started here: {error}")


POSTGRESQL = pytest.mark.xdist_group("postgresql")


@pytest.mark.parametrize(
    ("name", "rounds"),
    [
        ("kill-sqlite", 3),
        ("kill-delivery", 3),
        ("kill-alerts", 1),
        ("kill-migration-sqlite", 3),
        ("cut-wal", 5),
        pytest.param("kill-postgresql", 2, marks=POSTGRESQL),
        pytest.param("kill-migration-postgresql", 2, marks=POSTGRESQL),
        pytest.param("restart-postgresql", 1, marks=POSTGRESQL),
    ],
)
async def test_it_holds_for_a_few_rounds(tmp_path: Path, name: str, rounds: int) -> None:
    if "postgresql" in name:
        _need_postgresql()
    discover()
    trial = Trial(SCENARIOS[name], seed=1, count=rounds, folder=tmp_path)
    claims = await prove(trial)
    assert [claim for claim in claims if not claim.held and not claim.timed and not claim.idle] == []
    assert sum(claim.held for claim in claims) >= 2
