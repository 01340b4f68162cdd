"""SQLite's write-ahead log as bytes: where its transactions end, and what a power cut may leave of it.

The format: a header of 32 bytes (page size at 8), then frames of a header of 24 bytes and a page; a frame that ends a transaction
has the database's size at 4 (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
"""

import struct
from collections.abc import Callable
from random import Random

_HEADER, _FRAME = 32, 24


def page_size(log: bytes) -> int:
    """The size of a page in bytes."""
    return int(struct.unpack(">I", log[8:12])[0])


def commits(log: bytes) -> list[int]:
    """The offsets at which transactions are whole, in the log's present generation."""
    size, salt = page_size(log) + _FRAME, log[16:24]
    ends = []
    for start in range(_HEADER, len(log) - size + 1, size):
        if log[start + 8 : start + 16] != salt:
            break
        if log[start + 4 : start + 8] != b"\0\0\0\0":
            ends.append(start + size)
    return ends


def truncated(log: bytes, at: int, _chance: Random) -> bytes:
    """Ends at `at`: what came after was never written."""
    return log[:at]


def zeroed(log: bytes, at: int, _chance: Random) -> bytes:
    """Has its length, but what came after `at` was never written."""
    return log[:at] + bytes(len(log) - at)


def garbled(log: bytes, at: int, chance: Random) -> bytes:
    """Something else stands after `at`."""
    return log[:at] + chance.randbytes(len(log) - at)


def torn(log: bytes, at: int, chance: Random) -> bytes:
    """After `at` only some sectors were written."""
    tail = bytearray(log[at:])
    for start in range(0, len(tail), 512):
        if chance.random() < 0.5:
            tail[start : start + 512] = bytes(len(tail[start : start + 512]))
    return log[:at] + bytes(tail)


def reordered(log: bytes, at: int, chance: Random) -> bytes:
    """The frames after `at` were written in another order."""
    size = page_size(log) + _FRAME
    first = _HEADER + -(-max(0, at - _HEADER) // size) * size
    frames = [log[start : start + size] for start in range(first, len(log), size)]
    chance.shuffle(frames)
    return log[:first] + b"".join(frames)


CUTS: tuple[Callable[[bytes, int, Random], bytes], ...] = (truncated, zeroed, garbled, torn, reordered)
"""The ways in which the end of a log may be lost; everything before the given offset stays as it was."""
