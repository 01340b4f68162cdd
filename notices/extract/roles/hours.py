"""Opening hours, told by their form: from weekday to weekday, with an exception in brackets, in a table beside "closed"."""

from collections.abc import Iterator
from itertools import pairwise

from notices.extract.layout.grid import Grid
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import ASKABLE
from notices.extract.reading import Reading
from notices.text import Cell, Stretch

_BRACKET = 24
_NUMBER = 40
_LINE = 120
_ENDS = frozenset(".;\n")
_STOPPING = (Role.WINDOW, Role.START, Role.OLD, Role.CONTEXT)
_FROM_TO = "from weekday to weekday"
_OPEN = (Role.WINDOW, Role.START, Role.END, Role.ESTIMATE, Role.CONTEXT)


def settle(reading: Reading) -> None:
    """Give ranges that are somebody's hours that role, whatever the words around them gave them."""
    _listed_hours(reading)
    _weekly_hours(reading)
    _variants(reading)
    _counter_hours(reading)
    _behind_numbers(reading)
    _behind_desks(reading)
    _further_hours(reading)
    _going_on(reading)


def _going_on(reading: Reading) -> None:
    """ "Open from 9 to 5, except on Wednesdays, when it shuts at 1": what the sentence goes on to tell of somebody's hours."""
    if not reading.may_say("hours_go_on"):
        return
    before: Candidate | None = None
    for here in reading.candidates:
        if before is not None and here.role in _OPEN and here.label is None and _of_hours(reading, before, here):
            here.role, here.why = before.role, before.why
        before = here if here.timed else before


def _of_hours(reading: Reading, before: Candidate, here: Candidate) -> bool:
    """Whether the words between somebody's hours and a time of the same sentence make that an exception or one more."""
    sentence = reading.sentence_at(before.head)
    hours = before.role is Role.OFFICE and before.label is None and before.row is None
    between = reading.norm[before.tail : here.head]
    if not hours or here.head >= sentence.end or not reading.found("hours_go_on", between):
        return False
    behind = reading.norm[here.tail : sentence.end].partition(";")[0]
    of_a_day = here.first.repeat is None and here.first.dated
    if of_a_day and (reading.found("stop_days", between) or (here.last is not None and reading.found("hours_for", behind))):
        return False
    left = Stretch(max(sentence.start, before.head - _NUMBER), before.head)
    return not reading.says("stop_days", left) and not reading.found("stop_days", behind)


def _behind_numbers(reading: Reading) -> None:
    """ "Tel. 2105550100 (7:00-15:00)", "help@…, Mondays to Fridays 8-18": hours behind a number or an address to write to."""
    if not reading.may_say("number_led"):
        return
    for here in reading.candidates:
        series = here.first.repeat is not None and here.first.day is None
        unlabelled = here.label in (None, Role.WINDOW)  # on one line with others a label reaches on to the hours
        hours = here.role is Role.WINDOW and here.last is not None and here.timed and unlabelled
        if (
            not hours
            or (here.first.dated and not series)
            or reading.found("number_led", reading.line_before(here.head)[-_NUMBER:]) is None
        ):
            continue
        if not reading.says("stop_days", reading.sentence_at(here.head)):
            here.role, here.why = Role.OFFICE, "behind a number to call"


def _behind_desks(reading: Reading) -> None:
    """ "Secretariat: Tue and Thu 10-15", "Sales: 9-5": hours behind the name of a desk, where the stop is on a date of its own."""
    if not reading.may_say("desk_led"):
        return
    led = [c for c in reading.candidates if _led_by_desk(reading, c)]
    if led and any((c.role in _STOPPING and _on_a_date(c)) or _begun(reading, c) for c in reading.candidates if c not in led):
        for here in led:
            here.role, here.why = Role.OFFICE, ASKABLE


def _led_by_desk(reading: Reading, here: Candidate) -> bool:
    """Whether a range of hours without a date stands behind the name of a desk, and nothing is said to stop there."""
    labelled = here.label not in (None, Role.WINDOW) or here.row is not None
    if here.role is not Role.WINDOW or here.last is None or not here.timed or labelled or _on_a_date(here):
        return False
    led = reading.found("desk_led", reading.line_before(here.head)[-_LINE:]) is not None
    return led and not reading.says("stop_days", reading.sentence_at(here.head))


def _begun(reading: Reading, candidate: Candidate) -> bool:
    """Whether something began then."""
    return candidate.role is Role.START and candidate.start is not None and candidate.start <= reading.setting.published


def _listed_hours(reading: Reading) -> None:
    """ "From 6 to 9, from 11 to 13 and from 17 to 22 water runs as usual": what is said behind a list is said of all of it."""
    for after, here in pairwise(reversed(reading.candidates)):
        whole = here.role is Role.WINDOW and here.label is None and here.last is not None and after.last is not None
        hours = not after.first.dated and after.role in (Role.OFFICE, Role.UNAFFECTED)
        if whole and hours and reading.language.listing.fullmatch(reading.norm[here.tail : after.head]):
            here.role, here.why = after.role, f"listed with the one behind: {after.why}"


def _weekly_hours(reading: Reading) -> None:
    """ "Monday to Friday 9am to 5pm", "9:00 - 16:30, Monday through Friday": hours between two weekdays are opening hours."""
    if "label_start" not in reading.words:
        return
    for first, second in pairwise(reading.candidates):
        before, after = first.last or first.first, second.first
        if not (before.weekday_only and after.weekday_only and (first.last is None) is not (second.last is None)):
            continue
        hours = second if first.last is None else first
        near = reading.language.bridge.fullmatch(reading.norm[first.tail : second.head])
        if near and hours.timed and hours.role is Role.WINDOW and not _said_before(reading, hours):
            hours.role, hours.why = Role.OFFICE, _FROM_TO
    _series_beside(reading)
    _on_open_days(reading)


def _series_beside(reading: Reading) -> None:
    """Hours from weekday to weekday of which no stop is told, beside a range of hours on a date of its own."""
    ranges = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    if not any(_on_a_date(c) for c in ranges):
        return
    for here in ranges:
        series = here.first.repeat is not None and here.label is None
        if series and _from_to(reading, here) and not _said_before(reading, here):
            here.role, here.why = Role.OFFICE, _FROM_TO


def _on_open_days(reading: Reading) -> None:
    """ "Centres open on Saturdays do so from 9 to 12": the hours right behind weekdays on which doors are open."""
    for before, here in pairwise(reading.candidates):
        open_ = before.role is Role.OFFICE and before.last is None and not before.timed and here.first.repeat is not None
        hours = here.role is Role.WINDOW and here.last is not None and here.timed and not here.first.dated
        if open_ and hours and here.head - before.tail <= _BRACKET and _says_no_stop(reading, before.tail, here.head):
            here.role, here.why = before.role, before.why


def _says_no_stop(reading: Reading, start: int, end: int) -> bool:
    """Whether a few words of one clause leave what is before them as it is."""
    gap = reading.norm[start:end]
    return not set(gap) & _ENDS and " no " not in gap and not reading.found("stop_days", gap)


def _on_a_date(candidate: Candidate) -> bool:
    """Whether a range is on a date that it names itself, or that its row names."""
    day = candidate.first.day
    return candidate.first.repeat is None and (candidate.row is not None if day is None else day.explicit)


def _from_to(reading: Reading, candidate: Candidate) -> bool:
    """Whether a series is told as from one weekday to another."""
    return reading.found("weekday_span", reading.norm[candidate.head : candidate.tail]) is not None


def _further_hours(reading: Reading) -> None:
    """ "Monday to Friday 8:00-11:30, 14:00-17:30": hours without a day that are listed behind opening hours are some, too."""
    for before, here in pairwise(reading.candidates):
        further = here.role is Role.WINDOW and here.last is not None and here.timed and here.label is None
        if further and before.last is not None and _of_people(reading, before) and _listed_behind(reading, before, here):
            here.role, here.why = Role.OFFICE, ASKABLE


def _of_people(reading: Reading, candidate: Candidate) -> bool:
    """Whether hours are somebody's, by the words or by their label."""
    labelled = candidate.label is not None and reading.found("label_staffed", candidate.label_text) is not None
    return candidate.role is Role.OFFICE or labelled


def _listed_behind(reading: Reading, before: Candidate, here: Candidate) -> bool:
    """Whether hours are listed behind others, on the same days or on other weekdays, or share them ("Mon, Wed 9-12")."""
    gap = reading.norm[before.tail : here.head]
    if not gap:
        return here.head < before.tail and not _on_a_date(here)
    also = reading.found("also_open", gap) is not None
    if here.first.dated and not also and not _another_weekday(reading, before, here):
        return False
    return also or reading.language.listing.fullmatch(gap) is not None


def _another_weekday(reading: Reading, before: Candidate, here: Candidate) -> bool:
    """ "Monday to Friday 8:00-20:00; Saturday 9:00-13:00": whether a range is on a weekday, behind one on weekdays."""
    weekly = before.repeat is not None or before.first.weekday_only or before.why == ASKABLE
    sentence = reading.sentence_at(here.head)
    if before.label is not None or before.why == ASKABLE:
        weekly, sentence = not _on_a_date(before), Stretch(before.tail, sentence.end)
    return weekly and here.first.weekday_only and not reading.says("stop_days", sentence)


def _said_before(reading: Reading, hours: Candidate) -> bool:
    """Whether the sentence speaks of a stop before it comes to the hours."""
    return reading.says("stop_days", Stretch(reading.sentence_at(hours.head).start, hours.head))


def _variants(reading: Reading) -> None:
    """A range before brackets with another range ("daily 5:00-1:00 (Tuesdays 5:00-24:00) on sale") is what that one is."""
    for here, following in zip(reading.candidates, reading.candidates[1:], strict=False):
        if here.role is not Role.WINDOW or here.last is None or reading.norm[here.tail : here.tail + 1] != "(":
            continue
        inside = reading.within(following.head, here.tail + _BRACKET)
        other = next((c for c in inside if c.last is not None and ")" not in reading.norm[here.tail : c.head]), None)
        if other is not None and other.role is Role.OFFICE:
            here.role, here.why = other.role, f"its exception stands in brackets: {other.why}"


def _counter_hours(reading: Reading) -> None:
    """In a table with a column of hours and cells that say only "closed", all hours are opening hours."""
    if not reading.may_say("closed_cell"):
        return
    kept = {n for n, grid in enumerate(reading.grids) if any(_open_at_times(reading, c) for c in _columns(reading, grid))}
    for candidate in reading.candidates:
        if candidate.row is not None and candidate.row[0] in kept and candidate.last is not None:
            candidate.role, candidate.why = Role.OFFICE, "beside cells that say closed"


def _columns(reading: Reading, grid: Grid) -> Iterator[tuple[Cell, ...]]:
    """The columns of a table without a first row that tells no time, which heads them."""
    headed = not any(reading.within(cell.start, cell.end) for cell in grid.rows[0]) if grid.rows else False
    return zip(*grid.rows[headed:], strict=False)


def _open_at_times(reading: Reading, column: tuple[Cell, ...]) -> bool:
    """Whether some cells of a column say "closed" and others hold a range."""
    if not any(reading.says("closed_cell", cell) for cell in column):
        return False
    return any(c.last is not None and c.timed for cell in column for c in reading.within(cell.start, cell.end))
