"""Paths into JSON, such as `status.code` or `$.items[0].state`: names and positions, and nothing that computes."""

import re
from typing import Any

Step = str | int

_STEP = re.compile(r"\.?([^\s.\[\]$]{1,80})|\[([0-9]{1,4})\]")


def steps(path: str) -> tuple[Step, ...]:
    """The names and positions of a path; a leading `$` is the whole. Raises ValueError for what is no path."""
    found: list[Step] = []
    at = 1 if path.startswith("$") else 0
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None:
            raise ValueError(f"no path into JSON: {path!r}")
        found.append(match[1] if match[1] is not None else int(match[2]))
        at = match.end()
    return tuple(found)


def find(value: Any, path: str) -> Any:
    """What stands at `path`. Raises LookupError when nothing does."""
    for step in steps(path):
        match step, value:
            case (str(), dict()) | (int(), list()):
                value = value[step]
            case _:
                raise LookupError(path)
    return value
