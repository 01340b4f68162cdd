"""Rows of tables, some to a test: what pytest does for each test takes longer than a row is read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

Row = TypeVar("Row")

SIZE = 25


def lines(path: Path) -> Iterator[tuple[str, str]]:
    """Where each line of a table stands, and the line; those that begin with a number sign are remarks."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield f"{path.name}:{number}", line


def portions(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """Rows by the test that reads them."""
    return [rows[start : start + SIZE] for start in range(0, len(rows), SIZE)]
