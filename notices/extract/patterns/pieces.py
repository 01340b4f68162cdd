"""What a text is looked through for: words or parts of them, one or two wide characters, a question mark."""

import re
from collections.abc import Iterator
from operator import add

EDGE = "\b"
"""Stands in a piece where its word begins or ends."""
_ASKED = "?"
"""A question mark, which patterns mostly write for something else."""
_LATIN = re.compile("[a-z]+")
_WIDE = re.compile(r"[\u3041-\u9fff\uf900-\ufaff]+")
_RUN = re.compile(rf"{_LATIN.pattern}|\?|{_WIDE.pattern}")


def pieces(string: str) -> Iterator[str]:
    """The pieces of a string in lower case, words with an edge where something stands beside them, wide characters in pairs."""
    for match in _RUN.finditer(string):
        run, start, end = match[0], *match.span()
        if not run.isascii() and len(run) > 1:
            yield from map(add, run, run[1:])
        elif is_word(run):
            yield f"{EDGE * (start > 0)}{run}{EDGE * (end < len(string))}"
        else:
            yield run


def bare(string: str) -> Iterator[str]:
    """The pieces of a string in lower case, all without edges and without the question marks."""
    yield from _LATIN.findall(string)
    for run in _WIDE.findall(string):
        yield from map(add, run, run[1:]) if len(run) > 1 else run


def is_word(piece: str) -> bool:
    """Whether a piece is of Latin letters."""
    return piece.isascii() and piece.strip(EDGE) != _ASKED
