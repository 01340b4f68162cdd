"""What becomes of works by the days that are named behind them: "of those the 13th and 14th are dropped, the 15th stands"."""

from notices.extract.mentions.marks import Candidate
from notices.extract.mentions.reasons import DROPPED, KEPT
from notices.extract.reading import Reading
from notices.extract.roles.retractions import is_dropped
from notices.model import Kind

_REACH = 90
_LED = 16
_ONLY = "only on that day"
"""What is said of a day that stands as the only one."""


def by_days(reading: Reading, told: list[Candidate]) -> list[str]:
    """The verdicts of some ranges by the days named behind them, and by what those say of the rest."""
    days = _days(reading)
    own = [days.get(c.start.day, "") if c.start is not None else "" for c in told]
    rest = _rest(reading, own)
    return [KEPT if verdict == _ONLY else verdict or rest for verdict in own]


def _days(reading: Reading) -> dict[int, str]:
    """What is said last of each day of a month that is told without clocks."""
    days: dict[int, str] = {}
    verdict, right = "", len(reading.norm)
    for day in reversed(reading.candidates):
        if not day.plain_day or day.first.day is None or day.first.day.day is None:
            continue
        gap = reading.norm[day.tail : right]
        verdict = _verdict(reading, day, gap) or (verdict if reading.language.listing.fullmatch(gap) else "")
        right = day.head
        if verdict:
            days.setdefault(day.first.day.day, verdict)
    return days


def _verdict(reading: Reading, day: Candidate, gap: str) -> str:
    """What the words right beside a day say becomes of it."""
    if is_dropped(reading, day):
        return DROPPED
    if reading.may_say("only_day"):
        beside = f"{reading.sentence_before(day.head)[-_LED:]}|{gap[:_REACH]}"
        if reading.found("only_day", beside) is not None:
            return _ONLY
    return KEPT if reading.found("day_kept", gap[:_REACH]) else ""


def _rest(reading: Reading, own: list[str]) -> str:
    """What becomes of those of which nothing is said: dropped beside the only one, standing beside others that are dropped.

    Where something moves, they may be the days that it moves to.
    """
    if not reading.by_words:
        return ""
    if _ONLY in own:
        return DROPPED
    moved = reading.language.kinds[Kind.POSTPONEMENT]
    return KEPT if DROPPED in own and not any(reading.holding(moved)) else ""
