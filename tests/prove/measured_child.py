"""The reader's child that notes what each document took: a JSON line in $MEASURED with processor seconds and bytes of memory."""

import json
import os
import resource
from pathlib import Path

from statuspage.jobs import reading_child
from statuspage.jobs.reader import Reply, Task
from tests.prove.proc import memory, reset_peak

_sound = reading_child._reply


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _reply(task: Task) -> Reply:
    reset_peak()
    before, begin = memory("VmRSS"), _seconds()
    reply = _sound(task)
    figures = {"seconds": _seconds() - begin, "memory": memory("VmHWM") - before}
    with Path(os.environ["MEASURED"]).open("a", encoding="ascii") as file:
        file.write(json.dumps(figures) + "\n")
    return reply


if __name__ == "__main__":
    reading_child._reply = _reply
    reading_child.main()
