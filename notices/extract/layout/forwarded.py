"""Mails within a text: the date in the head of one, and what is quoted below the news, where that puts off or ends it."""

import re

from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.model import Kind
from notices.text import Stretch

_HEAD = re.compile(r"[ \t>*]{0,6}(?:date|sent)[ ]?\**:\**[ ]*(?:\w{2,9},?[ ]?)?", re.IGNORECASE)
_SENDER = re.compile(r"^[ \t>*]{0,6}from[ ]?\**:[^\n]{0,80}[a-z@]", re.IGNORECASE | re.MULTILINE)
_SUBJECT = re.compile(r"^[ \t>*]{0,6}subject[ ]?\**:", re.IGNORECASE | re.MULTILINE)
_HEADS = 200
_TOLD = frozenset({Kind.POSTPONEMENT, Kind.RECOVERY})


def head(reading: Reading) -> None:
    """Take the date in the head of a mail within the text for when it was sent, not for when anything began."""
    for candidate in reading.candidates if _SENDER.search(reading.norm, reading.title_end) else ():
        alone = candidate.last is None and candidate.label in (None, Role.WINDOW) and candidate.repeat is None
        if alone and _HEAD.fullmatch(reading.line_before(candidate.head)):
            around = reading.norm[max(reading.title_end, candidate.head - _HEADS) : candidate.tail + _HEADS]
            if _SENDER.search(around) and _SUBJECT.search(around):
                candidate.label, candidate.label_text = Role.STAMP, "sent"


def set_aside(reading: Reading) -> None:
    """Take no window from a quoted mail when the words above it say by themselves that its times no longer hold."""
    quoted = reading.page.forwarded
    if reading.kind not in _TOLD or not quoted or not _said_above(reading):
        return
    for candidate in reading.candidates:
        if quoted.cover(candidate.head, candidate.tail):
            candidate.role, candidate.why = Role.QUOTED, "of the mail that is quoted below the news"


def _said_above(reading: Reading) -> bool:
    quoted = reading.page.forwarded
    own = (s for s in reading.sentences if s.start > reading.title_end and not quoted.cover(s.start, s.start + 1))
    return any(_tells(reading, s) for s in own)


def _tells(reading: Reading, sentence: Stretch) -> bool:
    """Whether a sentence says what kind of news it is."""
    status = reading.says(f"status_{reading.kind.value}", sentence)
    return status or reading.holds(reading.language.kinds[reading.kind], sentence)
