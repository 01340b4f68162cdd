"""What /proc says of a process: its memory, its time on a processor, its children. Nothing but the standard library."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def memory(name: str, process: int | str = "self") -> int:
    """Bytes: `VmRSS` now, `VmHWM` at most since the peak was reset."""
    found = re.search(rf"{name}:\s*(\d+) kB", Path(f"/proc/{process}/status").read_text("ascii"))
    return int(found[1]) * 1024 if found else 0


def reset_peak() -> None:
    """See proc(5), clear_refs."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def seconds(process: int) -> float:
    """Seconds that a process, with its threads, has had a processor, the kernel's work for it included; see proc(5), stat."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def children(process: int) -> Sequence[int]:
    """The processes that a process has started and that still run."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text("ascii").split()]
