"""One window told on the clocks of several places: "Singapore 22:00-02:00, Rotterdam 15:00-19:00" is the same four hours."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from notices.extract.layout.sites import place_behind
from notices.extract.mentions import zones
from notices.extract.mentions.marks import Candidate, Role, Zone
from notices.extract.mentions.reasons import OWN_CLOCK
from notices.extract.reading import Reading

_SEVERAL = 2
_NEAR = 24
_Face = tuple[datetime, datetime]
_Led = tuple[Candidate, Zone]


def settle(reading: Reading) -> None:
    """Give ranges the zones of the places right before them, where they are the same moments only so."""
    ranges = [c for c in reading.candidates if c.last is not None and c.timed and c.role is Role.WINDOW]
    zoned = [c for c in ranges if c.first.zone is not None]
    walls = _walls(zoned)
    for candidate in zoned:
        if place_behind(reading, candidate) or len(walls[_face(candidate)]) >= _SEVERAL:
            candidate.why = OWN_CLOCK
    if len({c.start for c in ranges}) < _SEVERAL or all(c.first.zone is not None for c in ranges):
        return
    led = [(c, zone) for c in ranges if (zone := _place(reading, c)) is not None]
    for bounds, group in groupby(led, key=_there):
        told = list(group)
        if bounds is not None and len({candidate.start for candidate, _ in told}) >= _SEVERAL:
            for candidate, zone in told:
                _put(candidate, zone, bounds)


def _walls(ranges: Iterable[Candidate]) -> dict[_Face | None, set[datetime | None]]:
    """When each face of a clock begins: "2 to 4 a.m. Eastern", "2 to 4 a.m. Pacific" look alike and are not the same hours."""
    walls: dict[_Face | None, set[datetime | None]] = {None: set()}
    for candidate in ranges:
        if (face := _face(candidate)) is not None:
            walls.setdefault(face, set()).add(candidate.start)
    return walls


def _face(candidate: Candidate) -> _Face | None:
    """A range's bounds as they stand on a wall."""
    if candidate.start is None or candidate.end is None:
        return None
    return candidate.start.replace(tzinfo=None), candidate.end.replace(tzinfo=None)


def _place(reading: Reading, candidate: Candidate) -> Zone | None:
    """The zone of the place that stands right before a range of clocks, or the range's own."""
    if candidate.first.zone is not None:
        return candidate.first.zone
    start = max(reading.line_at(candidate.head).start, candidate.head - _NEAR)
    return zones.of_place_before(reading.norm[start : candidate.head])


def _there(led: _Led) -> tuple[datetime, datetime] | None:
    """A range's bounds on the clock of a place; those of one that names a zone are."""
    candidate, zone = led
    if candidate.start is None or candidate.end is None:
        return None
    if candidate.first.zone is not None:
        return candidate.start, candidate.end
    return candidate.start.replace(tzinfo=zone.tz), candidate.end.replace(tzinfo=zone.tz)


def _put(candidate: Candidate, zone: Zone, bounds: tuple[datetime, datetime]) -> None:
    for point in (candidate.first, candidate.last):
        if point is not None:
            point.zone = point.zone or zone
    candidate.start, candidate.end = bounds
