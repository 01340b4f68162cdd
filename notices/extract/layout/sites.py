"""One wall clock at several sites: "00:00 - 04:00 local time of each site", and below it a site with its zone a line."""

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from notices.extract.mentions import zones
from notices.extract.mentions.marks import Candidate, Mark, Point, Zone
from notices.extract.reading import Reading, onward
from notices.text import Stretch

_SEVERAL = 2
_FURTHEST = 16
_HEADINGS = 3
_NEAR = 40
_start = attrgetter("start")
_head = attrgetter("head")


def spread(reading: Reading) -> None:
    """Give a range in the local time of several sites to each of them; before candidates are placed in time."""
    if not reading.may_say("local_time"):
        return
    for index in range(len(reading.candidates) - 1, -1, -1):
        candidate = reading.candidates[index]
        if _in_local_time(reading, candidate):
            sites = _beside(reading, candidate) or _below(reading, candidate)
            if len({mark.value for mark in sites}) >= _SEVERAL:
                reading.candidates[index : index + 1] = [_at(reading, candidate, mark) for mark in sites]
    reading.candidates.sort(key=_head)
    _on_own_days(reading)
    _on_own_clocks(reading)


def _on_own_days(reading: Reading) -> None:
    """ "From 2:00 to 5:00 local time:", and a site with its day a line: the clocks of each day are those of its site."""
    told: list[tuple[Candidate, Zone]] = []
    for candidate in reading.candidates:
        last = candidate.last
        shared = last is not None and last.end <= candidate.head and last.zone is None and candidate.first.zone is None
        if shared and last is not None and reading.says("local_time", reading.line_at(last.start)):
            site = _of_site(reading, reading.line_at(candidate.head))
            told += [(candidate, site.value)] if site is not None and isinstance(site.value, Zone) else []
    if len({str(zone.tz) for _, zone in told}) >= _SEVERAL:
        for candidate, zone in told:
            candidate.first.zone = zone
            candidate.last = replace(candidate.last, zone=zone) if candidate.last is not None else None


def _on_own_clocks(reading: Reading) -> None:
    """ "Local time: Europe: 2:00 to 4:00 in London, Asia: 2:00 to 4:00 in Singapore": each range is on the clock of its place."""
    told: list[tuple[Point, Zone]] = []
    for candidate in reading.candidates:
        last = candidate.last
        if last is None or candidate.first.clock is None or last.clock is None or candidate.first.zone or last.zone:
            continue
        zone = place_behind(reading, candidate)
        told += [(candidate.first, zone), (last, zone)] if zone is not None else []
    if len({str(zone.tz) for _, zone in told}) >= _SEVERAL:
        for point, zone in told:
            point.zone = zone


def place_behind(reading: Reading, candidate: Candidate) -> Zone | None:
    """The zone of the place that stands right behind a range: "2:00 to 4:00 in Singapore"."""
    return zones.of_place_behind(reading.norm[candidate.tail : candidate.tail + _NEAR])


def _in_local_time(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range of clocks names no zone, and its line says that it is in local time."""
    last = candidate.last
    if last is None or candidate.first.clock is None or last.clock is None or candidate.first.zone or last.zone:
        return False
    line = reading.line_at(candidate.head)
    return reading.says("local_time", line)


def _beside(reading: Reading, candidate: Candidate) -> list[Mark]:
    """The zones named behind a range in its own line: "local time in Dallas (CDT) and Frankfurt (CEST)"."""
    return _zones_in(reading, candidate.tail, reading.line_at(candidate.head).end)


def _below(reading: Reading, candidate: Candidate) -> list[Mark]:
    """The zones of the sites that are listed below a range, one a line."""
    index = bisect_left(reading.line_starts, reading.line_at(candidate.head).end)
    found: list[Mark] = []
    for number, line in enumerate(onward(reading.lines, index)):
        untimed = number < _FURTHEST and not reading.within(line.start, line.end)
        mark = _of_site(reading, line) if untimed else None
        if mark is not None:
            found.append(mark)
        elif found or number >= _HEADINGS:
            break
    return found


def _of_site(reading: Reading, line: Stretch) -> Mark | None:
    """The zone of the site that a line names."""
    if marks := _zones_in(reading, line.start, line.end):
        return marks[0]
    match = reading.found("site_zone", reading.norm[line.start : line.end])
    zone = zones.named(match.group(1)) if match is not None else None
    return Mark(line.start + match.start(), line.start + match.end(), zone, "site") if match is not None and zone else None


def _zones_in(reading: Reading, start: int, end: int) -> list[Mark]:
    first = bisect_left(reading.zones, start, key=_start)
    return [m for m in reading.zones[first : bisect_left(reading.zones, end, first, key=_start)] if isinstance(m.value, Zone)]


def _at(reading: Reading, candidate: Candidate, mark: Mark) -> Candidate:
    """The range at a site: it stands where the site's zone does."""
    zone = mark.value if isinstance(mark.value, Zone) else None
    last = replace(candidate.last, zone=zone) if candidate.last is not None else None
    own = Candidate(replace(candidate.first, start=mark.start, end=mark.end, zone=zone), last)
    own.label, own.label_text = candidate.label, candidate.label_text
    grid = reading.grid_at(mark.start)
    place = grid.at(mark.start) if grid is not None else None
    if grid is not None and place is not None:
        own.row, own.cell = (reading.grids.index(grid), place.row), place.cell
    return own
