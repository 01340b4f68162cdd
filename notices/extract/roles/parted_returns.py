"""What comes back in parts: "some at 10:00, all at 10:30" is back at 10:30."""

import re
from collections.abc import Iterator

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import COMING_BACK
from notices.extract.reading import Reading
from notices.text import Stretch

_CUT = re.compile(r"[,;]| and | but |\bthen\b")
_BACK = (Role.END, Role.RECOVERED, Role.START, Role.CONTEXT)


def settle(reading: Reading) -> None:
    """Where a sentence tells when a part came back and when all did, the latter is the return."""
    if not reading.may_say("all_back") or not reading.may_say("part_back"):
        return
    for sentence in reading.telling("part_back"):
        whole = all_back(reading, sentence)
        times = _times(reading, whole) if whole is not None else []
        for candidate in times:
            candidate.role, candidate.why = Role.RECOVERED, "all is back"
        for piece in _pieces(reading, sentence) if times else ():
            if piece != whole and reading.says("part_back", piece):
                _only_part(reading, piece)


def all_back(reading: Reading, sentence: Stretch) -> Stretch | None:
    """The piece of a sentence that tells last that all is back: with the latest past time, or behind all of them as of now."""
    if not reading.may_say("all_back"):
        return None
    newest, behind = max((c.start for c in _times(reading, sentence) if c.start), default=None), True
    for piece in reversed([*_pieces(reading, sentence)]):
        times = _times(reading, piece)
        last = any(c.start == newest for c in times) if times else behind
        if last and reading.says("all_back", piece) and (times or reading.says("all_back_now", piece)):
            return piece
        if not times and reading.says("part_back", piece):
            return None
        behind = behind and not times
    return None


def _only_part(reading: Reading, piece: Stretch) -> None:
    for candidate in _times(reading, piece):
        if candidate.role in _BACK:
            candidate.role, candidate.why = Role.CONTEXT, COMING_BACK


def _times(reading: Reading, stretch: Stretch) -> list[Candidate]:
    """The past times in a stretch that are no ranges."""
    published = reading.setting.published
    told = (c for c in reading.within(*stretch) if c.timed and c.last is None)
    return [c for c in told if c.start is not None and c.start <= published]


def _pieces(reading: Reading, sentence: Stretch) -> Iterator[Stretch]:
    """A sentence cut at its commas and conjunctions."""
    start = sentence.start
    for cut in _CUT.finditer(reading.norm, sentence.start, sentence.end):
        yield Stretch(start, cut.start())
        start = cut.end()
    yield Stretch(start, sentence.end)
