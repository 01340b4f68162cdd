"""The reader's child process: takes frames from its standard input, reads documents, writes what it found.

It limits its own memory, and its processor time per document, before it touches a byte of them. It ends when a document has
made it grow, since little of that is given back.
"""

import gc
import resource
import select
import sys
import traceback
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from notices.extract import ahead
from notices.freshness import newest
from notices.leads import leads
from notices.model import Notice, ParseError, Request, Statement
from notices.pace import pace
from notices.read import read
from notices.sources import detect, lists_only_open, parse, unread
from statuspage.jobs.reader import HEAD, REPLY, TAIL, TASK, Noted, Reading, Reply, Task

MOST = 2_000
"""How many notices of one document are read, the newest of them."""

KEPT = 250_000_000
"""Bytes of memory that a child may have in use after a document and go on."""

QUIET = 3.0
"""Seconds without a document, after which patterns are compiled that later documents will need."""

SELDOM = 50_000
"""How many more objects make the collector of circles run: few are in any, and most of the objects of a long text are in use."""

_DONE = object()
"""Instead of a further step."""


def main() -> None:
    """Serve frames until the input ends. Arguments: bytes of address space, seconds of processor time for a document."""
    memory, seconds = (int(argument) for argument in sys.argv[1:3])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.set_threshold(SELDOM)
    while (task := _received(sys.stdin.buffer)) is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, resource.RLIM_INFINITY))
        reply = _reply(task)
        reply = replace(reply, ends=reply.broke or _in_use() > KEPT)
        _send(sys.stdout.buffer, reply)
        if reply.ends:
            return
        # No document is to blame for the time that patterns take.
        resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        use_wait(sys.stdin.buffer, QUIET)


def use_wait(stream: BinaryIO, quiet: float) -> None:
    """Compile patterns ahead until a task comes, once none has come for some seconds."""
    steps = ahead()
    while not _comes(stream, quiet) and next(steps, _DONE) is not _DONE:
        quiet = 0.0


def _comes(stream: BinaryIO, within: float) -> bool:
    """Whether there is something to be read within so many seconds."""
    return bool(select.select([stream], [], [], within)[0])


def _in_use() -> int:
    """Bytes of memory that this process has in use; 0 where the system does not tell it under /proc."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def _received(stream: BinaryIO) -> Task | None:
    lengths = stream.read(HEAD.size)
    if len(lengths) < HEAD.size:
        return None
    head, body = HEAD.unpack(lengths)
    task = TASK.validate_json(stream.read(head))
    return replace(task, document=replace(task.document, body=stream.read(body)))


def _reply(task: Task) -> Reply:
    try:
        return _told(task)
    except ParseError as error:
        return Reply(problem=str(error))
    except MemoryError:
        return Reply(problem="reading it needed more memory than allowed", broke=True)
    except Exception as error:  # noqa: BLE001 -- the edge of the child: a defect in one format is that document's problem, told by name
        traceback.print_exc()
        return Reply(problem=f"a defect of the reader: {type(error).__name__}: {error}")


def _told(task: Task) -> Reply:
    """What the task asks for. Raises ParseError."""
    if task.place:
        return Reply(newest=newest(task.document, task.place))
    if task.header is not None:
        return Reply(leads=leads(task.document, task.header))
    return Reply(reading=_reading(task))


def _reading(task: Task) -> Reading:
    kind = task.kind or detect(task.document)
    if kind is None:
        raise ParseError(f"{unread(task.document)}: set `kind`, or look whether the address is right")
    items = parse(kind, task.document, task.options)
    newest_first = sorted((item for item in items if isinstance(item, Notice)), key=_freshest, reverse=True)
    kept = {notice.key for notice in newest_first[:MOST]}
    return Reading(
        kind=kind,
        notices=tuple(Noted(n, read(n, task.options)) for n in items if isinstance(n, Notice) and n.key in kept),
        requests=tuple(item for item in items if isinstance(item, Request)),
        statements=tuple(item for item in items if isinstance(item, Statement)),
        only_open=lists_only_open(kind, task.document),
        beyond=tuple(notice.key for notice in newest_first[MOST:]),
        pace=pace(task.document),
    )


def _freshest(notice: Notice) -> datetime:
    return max(notice.published, notice.updated or notice.published)


def _send(stream: BinaryIO, reply: Reply) -> None:
    body = REPLY.dump_json(reply)
    stream.write(TAIL.pack(len(body)) + body)
    stream.flush()


if __name__ == "__main__":
    main()
