"""The reader: one child process in which untrusted bytes are parsed and read, killed when it takes too long or too much.

The child is a fresh interpreter that knows only `notices`; frames go over its pipes. It answers in JSON, so that bytes that
corrupted it can lie to us at most.
"""

import asyncio
import contextlib
import struct
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, replace

from pydantic import TypeAdapter, ValidationError

from notices.model import Document, Facts, Notice, Options, ParseError, Request, Statement

DEADLINE = 10.0
"""Seconds for one document, start of the child included."""

MEMORY = 1_000_000_000
"""Bytes of address space for the child."""

_LARGEST_ANSWER = 64_000_000
_CHILD = "statuspage.jobs.reading_child"


@dataclass(frozen=True, slots=True)
class Noted:
    """A notice and the facts read out of it."""

    notice: Notice
    facts: Facts


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document held. `kind` is its format, as configured or as detected."""

    kind: str
    notices: tuple[Noted, ...] = ()
    requests: tuple[Request, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What the child is asked: to read `document` (its body follows the frame) as `kind`, or as what it is."""

    kind: str | None
    document: Document
    options: Options


@dataclass(frozen=True, slots=True)
class Reply:
    """The child's answer: a reading, or why there is none."""

    reading: Reading | None = None
    problem: str | None = None


TASK = TypeAdapter(Task)
REPLY = TypeAdapter(Reply)
HEAD = struct.Struct(">II")
TAIL = struct.Struct(">I")


class Reader:
    """Reads documents in the child, one at a time; starts it when it is needed and again when it was killed."""

    def __init__(self, *, deadline: float = DEADLINE, memory: int = MEMORY) -> None:
        self._deadline, self._memory = deadline, memory
        self._child: Process | None = None
        self._turn = asyncio.Lock()
        self._pending = False

    async def read(self, kind: str | None, document: Document, options: Options) -> Reading:
        """What `document` holds. Raises ParseError when it cannot be read, also when reading it broke a limit."""
        async with self._turn:
            try:
                reply = await asyncio.wait_for(self._ask(Task(kind, document, options)), self._deadline)
            except TimeoutError:
                raise ParseError(f"reading it took longer than {self._deadline:g} s") from None
            except (asyncio.IncompleteReadError, ConnectionError):
                raise ParseError("reading it needed more memory or time than allowed") from None
            except ValidationError as error:
                raise ParseError(f"the reader answered nonsense: {error.error_count()} faults") from None
            finally:
                if self._pending:
                    await self.stop()
        if reply.reading is None:
            raise ParseError(reply.problem or "unreadable")
        return reply.reading

    async def _ask(self, task: Task) -> Reply:
        write, read = await self._started()
        self._pending = True
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
            arguments = (sys.executable, "-m", _CHILD, str(self._memory), str(int(self._deadline) + 1))
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
