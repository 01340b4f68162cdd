"""Tells whether a sentence ends with a clock whose own form takes in the full stop: "back at 3 p.m. On Friday …"."""

from notices.extract.languages.language import Language
from notices.extract.mentions.marks import Mark, Point

_AHEAD = 24
"""How much is looked at behind the time that may begin a sentence."""


def parts(text: str, point: Point, mark: Mark, language: Language) -> bool:
    """Whether a sentence ends between a point and the mark behind it, which then is of the next sentence."""
    if language.ended is None or text[point.end - 1] != ".":
        return False
    end = mark.end + _AHEAD
    return (
        language.ended.match(f"{text[point.end - 3 : mark.start]}|{text[mark.start : mark.end]}|{text[mark.end : end]}") is not None
    )
