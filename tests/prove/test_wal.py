"""The log is read as SQLite reads it, and cuts leave what lies before them."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.prove import wal

TRANSACTIONS = 20


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A database and its log of 20 transactions, one row each."""
    file = tmp_path_factory.mktemp("wal") / "a.db"
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE t (n INTEGER, filling BLOB)")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for n in range(TRANSACTIONS):
        connection.execute("INSERT INTO t VALUES (?, zeroblob(3000))", (n,))
    found = file.read_bytes(), file.with_name("a.db-wal").read_bytes()
    connection.close()
    return found


def rows(folder: Path, database: bytes, log: bytes) -> int:
    (folder / "b.db").write_bytes(database)
    (folder / "b.db-wal").write_bytes(log)
    connection = sqlite3.connect(folder / "b.db")
    found = int(connection.execute("SELECT count(*) FROM t").fetchone()[0])
    connection.close()
    return found


def test_every_transaction_is_found(written: tuple[bytes, bytes]) -> None:
    ends = wal.commits(written[1])
    assert len(ends) == TRANSACTIONS
    assert ends[-1] == len(written[1])


@pytest.mark.parametrize("cut", wal.CUTS)
@pytest.mark.parametrize("transaction", [0, 7, 18])
def test_what_is_before_a_cut_is_kept_and_what_is_behind_it_is_lost(
    tmp_path: Path, written: tuple[bytes, bytes], cut: Callable[[bytes, int, Random], bytes], transaction: int
) -> None:
    database, log = written
    end = wal.commits(log)[transaction]
    spoiled = cut(log, end, Random(1))
    assert spoiled[:end] == log[:end]
    assert transaction + 1 <= rows(tmp_path, database, spoiled) <= TRANSACTIONS
    assert spoiled != log or cut is wal.reordered  # a single frame has no other order
