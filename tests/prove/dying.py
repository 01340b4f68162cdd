"""A program that opens databases in forked children, each killed (-9) at a statement of its opening or at a moment of it.

    python -m tests.prove.dying FOLDER

Reads lines of JSON, `{"url": …, "statement": 7}` or `{"url": …, "seconds": 0.01}`, and answers each with `killed` or `opened` and
the exit code. Forking spares each child the imports; this program has no thread, so that it may fork.
"""

import asyncio
import json
import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from alembic import command, config, context, operations, script  # noqa: F401 -- so that no child has to import them
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite  # noqa: F401
from sqlalchemy.engine import Engine

from statuspage.store import open_store


def main() -> None:
    """Serve until there are no more lines."""
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _open(asked, folder)
        _, status = os.waitpid(child, 0)
        sys.stdout.write("killed\n" if os.WIFSIGNALED(status) else f"opened {os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _open(asked: dict[str, Any], folder: Path) -> None:
    """Open and close the database, unless death comes before; never returns."""
    steps = count(1)

    def step(*_: object) -> None:
        if next(steps) == asked.get("statement"):
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "commit"):
        event.listen(Engine, name, step)
    if seconds := asked.get("seconds"):
        signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        asyncio.run(_opened(asked["url"], folder))
    except BaseException as error:  # noqa: BLE001 -- the parent is to hear of it, by the exit code
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        os._exit(1)
    os._exit(0)


async def _opened(url: str, folder: Path) -> None:
    await (await open_store(url, folder)).close()


if __name__ == "__main__":
    main()
