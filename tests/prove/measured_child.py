"""The reader's child that notes what each document took: a JSON line in $MEASURED with processor seconds and bytes of memory."""

import json
import os
import re
import resource
from pathlib import Path

from statuspage.jobs import reading_child
from statuspage.jobs.reader import Reply, Task

_sound = reading_child._reply


def _memory(name: str) -> int:
    found = re.search(rf"{name}:\s*(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) * 1024 if found else 0


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _reply(task: Task) -> Reply:
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # the peak counts from here
    before, begin = _memory("VmRSS"), _seconds()
    reply = _sound(task)
    figures = {"seconds": _seconds() - begin, "memory": _memory("VmHWM") - before}
    with Path(os.environ["MEASURED"]).open("a", encoding="ascii") as file:
        file.write(json.dumps(figures) + "\n")
    return reply


if __name__ == "__main__":
    reading_child._reply = _reply
    reading_child.main()
