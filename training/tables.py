"""Writes what was learnt as the tables that the package reads."""

import json
from pathlib import Path


def written(path: Path, table: object) -> None:
    """Write a table, and its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_lines(table), "utf-8")


def _lines(table: object, depth: int = 0) -> str:
    """JSON with a row of weights on each line, so that a change of the table can be read."""
    if not isinstance(table, dict):
        return json.dumps(table, ensure_ascii=False)
    rows = ",\n".join(f"{json.dumps(key, ensure_ascii=False)}: {_lines(value, depth + 1)}" for key, value in table.items())
    return f"{{\n{rows}\n}}" + ("" if depth else "\n")
