"""Shows what a notice's new revision changed in the words of the one before: struck and underlined, word by word.

Chinese is compared sign by sign, since it sets no spaces; times, numbers and words of letters stay whole. What it costs is bounded,
whatever a source sends: sentences that are too many or too different are not compared within.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup, escape

_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?")
_WORD = re.compile(r"\d+(?:[:：.,/-]\d+)*|[A-Za-z\u00c0-\u024f]+|\s+|.", re.DOTALL)
_SENTENCES = 300
"""Sentences of the part that differs, beyond which the texts are not compared."""
_WORK = 200_000
"""Pairs of words that are compared in all; the time of a comparison goes with them."""
_SHORT = 1
"""Signs between two changes that are not worth telling apart from them."""
_WHOLE = 160
"""Code points of unchanged text that are shown as they are; of more only what stands beside a change is."""
_BESIDE = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A part that both texts have (`old` and `new` equal), or what stands in place of what."""

    old: str
    new: str


def difference(old: str, new: str) -> Markup | None:
    """`new` with what is new in `<ins>` and what has gone in `<del>`; null when nothing differs or too much to be compared."""
    old, new = _trimmed(old), _trimmed(new)
    if old == new:
        return None
    pieces = _pieces(old, new)
    if pieces is None:
        return None
    last = len(pieces) - 1
    same = sum(len(piece.new) for piece in pieces if piece.old == piece.new)
    return Markup("").join(_shown(piece, same > _WHOLE, first=n == 0, last=n == last) for n, piece in enumerate(pieces))


def _trimmed(text: str) -> str:
    """A text without the blanks by which lines are indented, as it is shown elsewhere too."""
    return "\n".join(line.strip() for line in text.split("\n"))


def _pieces(old: str, new: str) -> list[Piece] | None:
    before, after = _SENTENCE.findall(old), _SENTENCE.findall(new)
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    a, b = before[head : len(before) - tail], after[head : len(after) - tail]
    if max(len(a), len(b)) > _SENTENCES:
        return None
    kept, ending = "".join(before[:head]), "".join(before[len(before) - tail :])
    return _merged([Piece(kept, kept), *_within(a, b), Piece(ending, ending)])


def _alike(a: Sequence[str], b: Sequence[str]) -> int:
    """How many of the first ones are the same."""
    return next((n for n, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b)))


def _within(a: Sequence[str], b: Sequence[str]) -> Iterator[Piece]:
    """The sentences that differ, word by word as long as there is work left."""
    left = _WORK
    for old, new in _steps(a, b):
        words = _WORD.findall(old), _WORD.findall(new)
        work = len(words[0]) * len(words[1])
        if old == new or work > left or not work:
            yield Piece(old, new)
            continue
        left -= work
        yield from (Piece(*step) for step in _steps(*words))


def _steps(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands in `a` and what in its place in `b`, from beginning to end."""
    for _, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        yield "".join(a[a0:a1]), "".join(b[b0:b1])


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one kind joined, and a sign between two changes counted among them."""
    found: list[Piece] = []
    for n, piece in enumerate(pieces):
        same = piece.old == piece.new
        between = same and 0 < len(piece.new) <= _SHORT and found and found[-1].old != found[-1].new and _changes(pieces, n + 1)
        if not piece.old and not piece.new:
            continue
        if found and (between or (found[-1].old == found[-1].new) == same):
            found[-1] = Piece(found[-1].old + piece.old, found[-1].new + piece.new)
        else:
            found.append(piece)
    return found


def _changes(pieces: list[Piece], n: int) -> bool:
    return n < len(pieces) and pieces[n].old != pieces[n].new


def _shown(piece: Piece, shorten: bool, *, first: bool, last: bool) -> Markup:
    if piece.old != piece.new:
        gone = Markup("<del>{}</del>").format(_lines(piece.old)) if piece.old.strip() else Markup("")
        return gone + (Markup("<ins>{}</ins>").format(_lines(piece.new)) if piece.new.strip() else Markup(""))
    text = piece.new
    if not shorten or len(text) <= 2 * _BESIDE:
        return _lines(text)
    before = Markup("") if first else _lines(text[:_BESIDE])
    after = Markup("") if last else _lines(text[-_BESIDE:])
    return before + " …… " + after


def _lines(text: str) -> Markup:
    return Markup("<br>").join(escape(line) for line in text.split("\n"))
