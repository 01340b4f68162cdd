"""Tells whether brackets behind a clock hold its day."""

from notices.extract.mentions.marks import Day, Mark, Point


def hold_day(text: str, point: Point, mark: Mark, gap: str) -> bool:
    """Whether a day alone fills the brackets behind a clock of no day: "8:00至12:00(3月14日)"."""
    day = mark.value
    named = isinstance(day, Day) and (day.explicit or day.weekday is not None)
    filled = gap.strip() == "(" and text[mark.end : mark.end + 1] == ")"
    return named and filled and point.clock is not None and not point.dated and point.repeat is None
