"""Joins the lines of a text that was wrapped at a width, as in mails (RFC 3676): a line end within a sentence says nothing."""

import re
from collections.abc import Iterator

_NARROW, _WIDE = 52, 160
_OPEN = re.compile(r"[\w,'\")\-–]\Z")
# Before a word that can not end a line of its own anything may go on; else only a word in lower case does.
_LINK = re.compile(
    r"(?:,|\b(?:of|the|on|from|to|and|or|at|in|by|between|until|till|for|with|our|your|an?|is|are|was|will|be|than|that|which|"
    r"this|its))\Z",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"\t|\S {3,}\S")
_LABEL = re.compile(r"[\-*•] |\d{1,2}[.)] |[A-Za-z][\w /().#&\-]{0,40}:(?:\s|\Z)")
_WORD = re.compile(r"\S+")
_NAME = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY = rf"(?:{_NAME}|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of )?{_NAME}|\d{{1,2}}[./]\d{{1,2}}[./]|\d{{4}}-)"
_SET_OFF = re.compile(
    rf"\n(?:(?<=[a-z] on\n)\n?(?={_DAY})|(?<=[a-z] from\n)\n?(?=(?:\d|{_DAY}))|(?<=\w\n)(?=(?-i:from|for|until|till|to) \d))",
    re.IGNORECASE,
)
"""The line end before a time that is set on lines of its own: "it is off on", "Tuesday 10 May", "from 08:00", "for 6 hours"."""


def unwrapped(text: str) -> str:
    """The text with a blank for each line end at which a paragraph was only wrapped; as long as before."""
    lines = text.split("\n")
    joints = set(_joints(lines))
    return "".join(line + (" " if index in joints else "\n") for index, line in enumerate(lines))[: len(text)]


def beside_verbs(text: str) -> str:
    """The text with blanks for the line ends within a sentence whose times stand on lines of their own; as long as before."""
    return _SET_OFF.sub(lambda found: " " * len(found.group()), text)


def _joints(lines: list[str]) -> Iterator[int]:
    """The lines that go on in the next one."""
    first = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index].strip():
            continue
        yield from _within(lines, first, index)
        first = index + 1


def _within(lines: list[str], first: int, end: int) -> Iterator[int]:
    """The joints of the paragraph `lines[first:end]`: where the next word had no place any more."""
    width = max((len(line) for line in lines[first:end]), default=0)
    if end - first < 2 or not _NARROW <= width <= _WIDE:
        return
    for index in range(first, end - 1):
        line, following = lines[index], lines[index + 1]
        word = _WORD.match(following)
        if word is None or (len(line) + 1 + len(word.group()) <= width and not _breaks_off(line, following)):
            continue
        if _goes_on(line, following):
            yield index


def _breaks_off(line: str, following: str) -> bool:
    """Whether a long line ends with a word that can not end one, and the next goes on in lower case."""
    return len(line) >= _NARROW and following[0].islower() and _LINK.search(line) is not None


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence runs over the end of a line."""
    if not _OPEN.search(line) or _LABEL.match(following) or _COLUMNS.search(line) or _COLUMNS.search(following):
        return False
    return following[0].islower() or _LINK.search(line) is not None
