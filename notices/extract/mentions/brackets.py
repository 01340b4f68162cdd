"""Tells whether brackets behind a clock hold its day, or brackets behind a day one that is only mentioned."""

import re
from collections.abc import Sequence

from notices.extract.mentions.marks import Clock, Day, Mark, Point

_MOST = 40
"""How much stands between a day and its clock at most."""


def hold_day(text: str, point: Point, mark: Mark, gap: str) -> bool:
    """Whether a day alone fills the brackets behind a clock of no day: "8:00至12:00(3月14日)"."""
    day = mark.value
    named = isinstance(day, Day) and (day.explicit or day.weekday is not None)
    filled = gap.strip() == "(" and text[mark.end : mark.end + 1] == ")"
    return named and filled and point.clock is not None and not point.dated and point.repeat is None


def hold_other_day(text: str, point: Point, marks: Sequence[Mark], gaps: re.Pattern[str] | None) -> bool:
    """ "3月14日(如遇雨顺延至15日)9:00": whether the first of two marks is a further day, between a day and the clock of that."""
    if gaps is None or len(marks) == 1 or not isinstance(marks[0].value, Day) or not isinstance(marks[1].value, Clock):
        return False
    if point.day is None or point.clock is not None or marks[1].start - point.end > _MOST:
        return False
    return gaps.fullmatch(f"{text[point.end : marks[0].start]}|{text[marks[0].end : marks[1].start]}") is not None
