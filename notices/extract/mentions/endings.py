"""Tells whether a sentence ends with a clock whose own form takes in the full stop: "back at 3 p.m. On Friday …"."""

from collections.abc import Sequence

from notices.extract.languages.language import Language
from notices.extract.mentions.marks import Clock, Day, Mark, Point

_BEFORE = 10
_AHEAD = 24
"""How much is looked at behind the time that may begin a sentence."""


def apart(text: str, point: Point, mark: Mark, following: Sequence[Mark], language: Language) -> bool:
    """Whether a mark behind a point is no part of it: it is of the next sentence, or of the day behind it."""
    return _parts(text, point, mark, language) or _on_own_day(text, point, mark, following)


def _parts(text: str, point: Point, mark: Mark, language: Language) -> bool:
    """Whether a sentence ends between a point and the mark behind it, which then is of the next sentence.

    So is a clock at which something begins behind the last of several days: "from Sunday to Thursday, starting at 9 p.m.".
    """
    if language.begun is not None and isinstance(mark.value, Clock) and point.day is not None and point.clock is None:
        before = text[max(0, point.start - _BEFORE) : point.start]
        if language.begun.search(f"{before}|{text[point.end : mark.start]}") is not None:
            return True
    if language.ended is None or text[point.end - 1] != ".":
        return False
    end = mark.end + _AHEAD
    return (
        language.ended.match(f"{text[point.end - 3 : mark.start]}|{text[mark.start : mark.end]}|{text[mark.end : end]}") is not None
    )


def _on_own_day(text: str, point: Point, mark: Mark, following: Sequence[Mark]) -> bool:
    """ "The night of 19 to 20 March, from 23:30 on 19 March until …": whether a clock behind a night has its day behind it."""
    night = point.day is not None and point.day.night and point.clock is None
    if not night or not isinstance(mark.value, Clock) or not following:
        return False
    day = following[0].value
    return isinstance(day, Day) and day.explicit and text[mark.end : following[0].start] == " on "
