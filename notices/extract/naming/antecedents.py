"""Finds the full name of what a sentence only calls "the shop", where the text before it says which one."""

import re

from notices.extract.naming import names
from notices.extract.reading import Places, Reading

_REACH = 1500
_WORDS = 3
_TRIES = 8
_THE = ("the ", "our ")
_NO_PART = re.compile(
    r"(?:the|our|your|its|their|this|that|these|those|an?|of|to|on|in|at|for|from|with|and|or|by|as|is|are|was|were|be|will|new|same|each|"
    r"every|any|no|not|all|both|what|which|when|while|during|after|before|until|since|into|over|other|another)",
    re.IGNORECASE,
)


def full(reading: Reading, places: Places) -> Places:
    """The places of names, those of single words after an article replaced by that of the whole name told before."""
    return list(dict.fromkeys(_full(reading, *place) for place in places))


def _full(reading: Reading, start: int, end: int) -> tuple[int, int]:
    norm, word = reading.norm, reading.norm[start:end]
    if not (word.isalpha() and word.islower()) or norm[max(0, start - 4) : start].lower() not in _THE:
        return start, end
    origin = max(reading.title_end, start - _REACH)
    before = norm[origin : start - 4].lower()
    stop = len(before)
    for _ in range(_TRIES):
        stop = before.rfind(f" {word}", 0, stop)
        if stop < 0:
            break
        if whole := _whole(reading, origin + stop, origin + stop + 1 + len(word)):
            return whole
    return start, end


def _whole(reading: Reading, blank: int, finish: int) -> tuple[int, int] | None:
    """A name that ends with a word and has others before it."""
    if reading.norm[finish].isalnum():
        return None
    whole = names.trim(reading.norm, _begin(reading.norm, blank), finish, reading.language.naming)
    return whole if whole is not None and whole[1] == finish and whole[0] < blank else None


def _begin(norm: str, blank: int) -> int:
    """Where the words right before a blank begin that may belong to a name; articles, marks and lines end it."""
    begin = blank
    for _ in range(_WORDS):
        first = max(norm.rfind(" ", 0, begin), norm.rfind("\n", 0, begin)) + 1
        word = norm[first:begin]
        if not word or not word[-1].isalnum() or _NO_PART.fullmatch(word):
            break
        begin = first
        if norm[begin - 1 : begin] != " ":
            break
        begin -= 1
    return begin + 1 if norm[begin] == " " else begin
