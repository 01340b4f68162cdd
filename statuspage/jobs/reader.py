"""The reader: one child process in which untrusted bytes are parsed and read, killed when it takes too long or too much.

The child is a fresh interpreter that knows only `notices`; frames go over its pipes. It answers in JSON, so that bytes that
corrupted it can lie to us at most.

A document over which the child is lost (LostReaderError) is to blame for that, unless the machine gave the child no time.
"""

import asyncio
import contextlib
import os
import signal
import struct
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from notices.model import Document, Facts, Leads, Notice, Options, ParseError, Place, Request, Statement
from notices.pace import Pace

PROCESSOR = 10
"""Seconds for which one document may have the processor."""

DEADLINE = 20.0
"""Seconds for one document, start of the child included, however busy the machine is."""

MEMORY = 1_000_000_000
"""Bytes of address space for the child."""

_LARGEST_ANSWER = 16_000_000
_CHILD = "statuspage.jobs.reading_child"
_DYING = 2.0


class LostReaderError(ParseError):
    """The child broke a limit or crashed over the document."""


class BusyReaderError(ParseError):
    """The document was not read in time, since the machine gave the child none."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A notice and the facts read out of it."""

    notice: Notice
    facts: Facts


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document held. `kind` is its format, as configured or as detected.

    `only_open`: what is missing from it is over. `beyond` are the keys of notices that it lists beyond as many as are read;
    `pace` is how often it asks to be read.
    """

    kind: str
    notices: tuple[Noted, ...] = ()
    requests: tuple[Request, ...] = ()
    statements: tuple[Statement, ...] = ()
    only_open: bool = False
    beyond: tuple[str, ...] = ()
    pace: Pace | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What the child is asked: to read `document` (its body follows the frame) as `kind`, or as what it is.

    With a `place`, only the newest date there is asked for; with `header` (that of the name `Link`), what the page leads to.
    """

    kind: str | None
    document: Document
    options: Options
    place: Place | None = None
    header: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The child's answer: a reading, a date or what a page leads to, or why there is none.

    `broke`: a limit was reached. `ends`: the child ends after this, having grown too big to be kept.
    """

    reading: Reading | None = None
    newest: datetime | None = None
    leads: Leads | None = None
    problem: str | None = None
    broke: bool = False
    ends: bool = False


TASK = TypeAdapter(Task)
REPLY = TypeAdapter(Reply)
HEAD = struct.Struct(">II")
TAIL = struct.Struct(">I")


class Reader:
    """Reads documents in the child, one at a time; starts it when it is needed and again when it was killed."""

    def __init__(
        self, *, deadline: float = DEADLINE, processor: int = PROCESSOR, memory: int = MEMORY, module: str = _CHILD
    ) -> None:
        self._deadline, self._processor, self._memory, self._module = deadline, processor, memory, module
        self._child: Process | None = None
        self._turn = asyncio.Lock()
        self._pending = False
        self._used = 0.0

    @property
    def pid(self) -> int | None:
        """The child's, while there is one."""
        return self._child.pid if self._child is not None else None

    async def read(self, kind: str | None, document: Document, options: Options) -> Reading:
        """What `document` holds. Raises ParseError when it cannot be read, LostReaderError when the child was lost over it."""
        reply = await self._answer(Task(kind, document, options))
        if reply.reading is None:
            raise ParseError(reply.problem or "unreadable")
        return reply.reading

    async def newest(self, document: Document, place: Place) -> datetime:
        """The newest date that `document` shows at `place`. Raises ParseError when it shows none, LostReaderError as `read`."""
        reply = await self._answer(Task(None, document, Options(), place))
        if reply.newest is None:
            raise ParseError(reply.problem or "unreadable")
        return reply.newest

    async def leads(self, document: Document, header: str) -> Leads:
        """What a page leads to; `header` is its header `Link`, or "". Raises ParseError, LostReaderError as `read`."""
        reply = await self._answer(Task(None, document, Options(), header=header))
        if reply.leads is None:
            raise ParseError(reply.problem or "unreadable")
        return reply.leads

    async def _answer(self, task: Task) -> Reply:
        async with self._turn:
            try:
                async with asyncio.timeout(self._deadline):
                    reply = await self._ask(task)
            except TimeoutError:
                raise self._late() from None
            except (asyncio.IncompleteReadError, ConnectionError):
                raise LostReaderError(await self._cause()) from None
            except ValidationError as error:
                raise LostReaderError(f"the reader answered nonsense: {error.error_count()} faults") from None
            finally:
                if self._pending:
                    await self.stop()
            if reply.ends:
                await self.stop()
        if reply.broke:
            raise LostReaderError(reply.problem or "reading it broke a limit")
        return reply

    def _late(self) -> ParseError:
        """The deadline has passed: by the document's fault when it took at least half of what it may of the processor."""
        used = _processor_seconds(self.pid)
        if used is not None and used - self._used < self._processor / 2:
            had = f"the reader had the processor for {used - self._used:.1f} s of them"
            return BusyReaderError(f"not read within {self._deadline:g} s, and {had}")
        return LostReaderError(f"reading it took longer than {self._deadline:g} s")

    async def _cause(self) -> str:
        """What became of a child that gave no answer."""
        code = None
        if self._child is not None:
            with contextlib.suppress(TimeoutError):
                code = await asyncio.wait_for(self._child.wait(), _DYING)
        if code == -signal.SIGXCPU:
            return f"reading it needed more than {self._processor} s of processor time"
        if code is not None and code < 0:
            return f"the reader was ended over it by {signal.Signals(-code).name}"
        return "the reader broke off over it"

    async def _ask(self, task: Task) -> Reply:
        write, read = await self._started()
        self._pending = True
        self._used = _processor_seconds(self.pid) or 0.0
        head = TASK.dump_json(replace(task, document=replace(task.document, body=b"")))
        write.write(HEAD.pack(len(head), len(task.document.body)) + head + task.document.body)
        await write.drain()
        (size,) = TAIL.unpack(await read.readexactly(TAIL.size))
        if size > _LARGEST_ANSWER:
            raise ConnectionError("answer too large")
        reply = REPLY.validate_json(await read.readexactly(size))
        self._pending = False
        return reply

    async def _started(self) -> tuple[asyncio.StreamWriter, asyncio.StreamReader]:
        if self._child is None or self._child.returncode is not None:
            self._pending = True
            arguments = (sys.executable, "-m", self._module, str(self._memory), str(self._processor))
            # A session of its own: Ctrl-C is for us, and we end the child.
            self._child = await asyncio.create_subprocess_exec(
                *arguments, stdin=PIPE, stdout=PIPE, limit=_LARGEST_ANSWER, start_new_session=True
            )
        if self._child.stdin is None or self._child.stdout is None:
            raise ConnectionError("the reader has no pipes")
        return self._child.stdin, self._child.stdout

    async def stop(self) -> None:
        """Kill the child, if it runs."""
        child, self._child, self._pending = self._child, None, False
        if child is None:
            return
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        if child.stdin is not None:
            child.stdin.close()
        await child.wait()


def _processor_seconds(pid: int | None) -> float | None:
    """How long a process has had the processor; null where the system does not tell it under /proc."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
