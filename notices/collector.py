"""Puts off the collector of circles while something is read: it would walk all marks of a long text again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """Without the collector, unless it is off already: what is read leaves no circles behind, and that is tested."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
