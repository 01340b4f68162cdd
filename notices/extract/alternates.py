"""One time told in two zones: the second telling, in brackets, says which zone the first one is in when that is open."""

import re
from collections.abc import Sequence
from datetime import UTC, timedelta, timezone
from itertools import pairwise

from notices.extract.marks import Candidate, Point, Zone

_OPENS = re.compile(r"[ ,]{0,2}(?:local(?: time)?)?[ ,]{0,2}[(/\[=][ ]?")
_CLOSES = re.compile(r"[ ]?[)\]]")
_DAY = 86_400
_FURTHEST = 14 * 3600
_STEP = 900


def merge_points(text: str, points: Sequence[Point]) -> list[Point]:
    """Points without second tellings: "22:00 CST (14:00 UTC)" is one point."""
    kept: list[Point] = []
    for point in points:
        before = kept[-1] if kept else None
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
