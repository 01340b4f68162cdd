"""The reader's child with a document in mind for every way to be lost; the others it reads as it should."""

import os
import signal
from itertools import count

from statuspage.jobs import reading_child
from statuspage.jobs.reader import Reading, Task
from statuspage.jobs.reading_child import KEPT

_sound = reading_child._reading
grown: list[bytearray] = []


def _reading(task: Task) -> Reading:
    match task.document.body.split(b"\n", 1)[0]:
        case b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case b"spin":
            for _ in count():
                pass
        case b"wait":
            signal.pause()
        case b"eat":
            bytearray(1 << 40)
        case b"leave":
            os._exit(0)
        case b"babble":
            os.write(1, b"\x00\x00\x00\x03???")
            signal.pause()
        case b"grow":
            grown.append(bytearray(KEPT + 50_000_000))
    return _sound(task)


if __name__ == "__main__":
    reading_child._reading = _reading
    reading_child.main()
