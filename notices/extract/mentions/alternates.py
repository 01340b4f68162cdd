"""One time told in two zones: the second telling, in brackets, says which zone the first one is in when that is open."""

import re
from collections.abc import Sequence
from datetime import UTC, timedelta, timezone
from itertools import pairwise

from notices.extract.mentions.marks import Candidate, Point, Zone

_THAT_IS = r"(?:that(?:'s| is| will be)|this is|which is|i\.e\.,?|or|equals|=)[ ]{1,2}"
_LOCAL = r"(?:local(?: time)?|(?-i:[A-Z]{2,5}))"
"""What a first telling is said to be in: local time, or an abbreviation that is no zone known here."""
_OPENS = re.compile(rf"[ ,]{{0,2}}{_LOCAL}?[ ,]{{0,2}}[(/\[=][ ]?(?:{_THAT_IS})?", re.IGNORECASE)
_WHO = r"for (?:you|those|anyone|colleagues|our|the)|(?:if|when) you(?:'re| are)|in (?:the )?[A-Z]"
_ELSEWHERE = re.compile(rf"(?:local|your|there|time|{_WHO})[^()\d\n]{{0,40}}\)|\)")
_CLOSES = re.compile(r"[ ]?[)\]]")
_IN_LOCAL = re.compile(r"[ ,]{1,2}(?:in )?local(?: time)?(?![ ]?\w)[ ]?[)\]]?", re.IGNORECASE)
_DAY = 86_400
_FURTHEST = 14 * 3600
_STEP = 900
_REST = 60


def merge_points(text: str, points: Sequence[Point]) -> list[Point]:
    """Points without second tellings: "22:00 CST (14:00 UTC)" is one point."""
    kept: list[Point] = []
    for point in points:
        before = kept[-1] if kept else None
        if before is not None and (local := _local_again(text, before, point)) is not None:
            before.end = local.end()
            continue
        if before is None or not _retold(text, before, point):
            kept.append(point)
            continue
        _settle([before], before, point)
        closing = _CLOSES.match(text, point.end)
        before.end = closing.end() if closing else point.end
    return kept


def _retold(text: str, first: Point, second: Point) -> bool:
    """Whether a bracketed clock with a zone of its own retells the point before it."""
    if not (first.clock and second.clock and second.zone) or first.zone is second.zone or first.repeat or second.repeat:
        return False
    gap = text[first.end : second.start]
    opened = _OPENS.fullmatch(gap) is not None and "(" in gap
    return opened and (_CLOSES.match(text, second.end) is not None or text[second.end - 1] == ")")


def told_again(text: str, candidates: Sequence[Candidate]) -> set[Candidate]:
    """The ranges in brackets that tell the one before for elsewhere: "9:30-11:15 PM CT (7:30-9:15 PM for you in Portland)"."""
    return {second for first, second in pairwise(candidates) if _as_long(first, second) and _for_elsewhere(text, first, second)}


def _local_again(text: str, first: Point, second: Point) -> re.Match[str] | None:
    """What stands behind a time that tells the one in UTC before it on the clock of the place: "23:00 UTC (19:00 local)"."""
    if (
        not (first.clock and second.clock and first.zone)
        or second.zone
        or first.zone.tz is not UTC
        or first.repeat
        or second.repeat
    ):
        return None
    return _IN_LOCAL.match(text, second.end) if _OPENS.fullmatch(text[first.end : second.start]) else None


def _as_long(first: Candidate, second: Candidate) -> bool:
    """Whether two ranges of clocks are equally long, the second one without a day."""
    if first.last is None or second.last is None or second.first.dated or second.last.dated or second.repeat is not None:
        return False
    bounds = (first.first.clock, first.last.clock, second.first.clock, second.last.clock)
    if any(clock is None for clock in bounds):
        return False
    begin, end, again, finish = (clock.seconds for clock in bounds if clock is not None)
    return begin != again and (end - begin - finish + again) % _DAY in (0, _DAY // 2) and (begin - again) % _STEP == 0


def _for_elsewhere(text: str, first: Candidate, second: Candidate) -> bool:
    """Whether the second range stands in brackets that name who or where it is for, or say nothing where the first has its zone."""
    gap, rest = text[first.tail : second.head], _ELSEWHERE.match(text[second.tail :][:_REST].lstrip(" ,"))
    if not _OPENS.fullmatch(gap) or "(" not in gap or rest is None:
        return False
    return first.first.zone is not None if rest.group() == ")" else True


def settle_ranges(text: str, candidates: Sequence[Candidate]) -> None:
    """ "22:00-02:00 local (20:00-00:00 UTC)": the range in an open zone takes the offset that its second telling implies."""
    for first, second in pairwise(candidates):
        if first.last is None or second.last is None or not _OPENS.fullmatch(text[first.tail : second.head]):
            continue
        if first.first.clock and second.first.clock and first.last.clock and second.last.clock:
            _settle([first.first, first.last], first.last, second.last)


def _settle(points: Sequence[Point], first: Point, second: Point) -> None:
    """Give points the zone that makes `first` the same moment as `second`, which is in UTC, unless their own is beyond doubt."""
    doubtful = first.zone is None or first.zone.local
    if not doubtful or second.zone is None or second.zone.tz is not UTC or first.clock is None or second.clock is None:
        return
    ahead = (first.clock.seconds - second.clock.seconds + _DAY // 2) % _DAY - _DAY // 2
    if ahead % _STEP or abs(ahead) > _FURTHEST:
        return
    tz = timezone(timedelta(seconds=ahead)) if ahead else UTC
    for point in points:
        point.zone = _stated(point.zone, tz)


def _stated(zone: Zone | None, tz: timezone) -> Zone:
    return zone._replace(tz=tz, local=False) if zone else Zone("", tz)
