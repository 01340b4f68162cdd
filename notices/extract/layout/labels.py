"""Reads the labels of times: "Start Date: …", a table's column heads, a line above; in any notice of that layout."""

import re
from bisect import bisect_right
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from notices.extract.languages.language import Language
from notices.extract.layout import counterparts, renewals
from notices.extract.layout.grid import Grid
from notices.extract.layout.rows import group_of, heads_of, row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Places, Reading
from notices.text import Cell

_LONGEST = 60
_PAIR = 2
_LIST = 400
"""How far above an item the line that announces its list may stand."""
_SHORT, _LONG = 80, 200
"""How long a cell is that tells by its shortness what it is, and one that may head others."""
_HEADING, _DEEP = 120, 5
_TIME = re.compile(r"\d:\d\d|\d{4}|\d[ ](?:to|-)[ ]\d")
_BEFORE = re.compile(
    r"^[\s*#>·•▶►●○▪■◆◇※\-–|]*+(?:\d{1,2}[.)]\s*|\(?[a-z][.)]\s*)?"
    r"(.{1,60}?)(?:[ ]*+(?:[:\t|=\]]|--(?!-)|(?:[.…⋯]{2,}+|…|(?:\.[ ]){2,20}+\.?):?|\*\*)|[ ]{2,}+|[ ]++(?:-{1,2}+|–))"
    r"[\s|→]*+[(\"“「『]?(?:(?:from|at|on|by|about|around|approximately|approx\.?|circa|ca\.|not before)[ ]){0,2}$",
    re.DOTALL,
)

_MARK = re.compile(r"[:\t|=\]](?!\d)|[…⋯–]|--|\.\.|\.[ ]\.|\*\*|[ ][ \-]")
"""What parts a label from its time: `_BEFORE` has one of these."""
_RULED = " \n-=_*~"
"""What a line is drawn with."""
_GAP = re.compile(r"[ ]{3,80}(?=\S)")
"""What parts the columns of a line; each may have a label of its own."""

_PHONE = re.compile(r"\d{2,4}-\d{2,4}-\d{3,4}")
"""A line with such a number stands between a heading of whom to ask and the hours."""

_FIRST = re.compile(
    r"[\s*#>·•▶►●○▪■◆◇※\-]{0,6}(?:\d{1,2}[.)]\s*)?"
    r"((?:when|(?:maintenance |outage |planned )?(?:window|date|time|schedule)s?)(?: \w+)?)[ ]?:[ ]",
    re.IGNORECASE,
)


class Label(NamedTuple):
    """A label's words, folded, and what they stand for by the language's `label_…` patterns; the first that fits counts."""

    text: str
    role: Role


_ROLES = (
    ("label_hours_of", Role.WINDOW),
    ("label_noise", Role.NOISE),
    ("label_office", Role.OFFICE),
    ("label_stamp", Role.STAMP),
    ("label_reserve", Role.CONTINGENCY),
    ("label_new_end", Role.NEW_END),
    ("label_old", Role.OLD),
    ("label_deadline", Role.DEADLINE),
    ("label_estimate", Role.ESTIMATE),
    ("label_recovered", Role.RECOVERED),
    ("label_start", Role.START),
    ("label_end", Role.END),
    ("label_window", Role.WINDOW),
)

_GONE = (("label_old", Role.OLD), ("label_reserve", Role.CONTINGENCY))
_BOUNDS = (Role.START, Role.END, Role.NEW_END, Role.ESTIMATE, Role.CONTINGENCY, Role.WINDOW)
_ONCE = (Role.OLD, Role.CONTINGENCY)
_INNER = ("label_inner", "label_new", "label_estimate", "section_old")
"""Labels that may stand behind a sentence on their line."""
_SECTIONS = (("section_old", Role.OLD), ("section_office", Role.OFFICE), ("section_reserve", Role.CONTINGENCY))


def assign(reading: Reading) -> None:
    """Give every candidate behind a label that label; before candidates are joined and placed."""
    if "label_start" not in reading.words:
        return
    for candidate in reading.candidates:
        label = _label(reading, candidate)
        if label is not None:
            candidate.label, candidate.label_text = label.role, label.text
    _share(reading)
    _hours_of_a_date(reading)
    counterparts.assign(reading)
    counterparts.of_work(reading)
    renewals.part(reading)
    renewals.beside(reading)
    _settle_ends(reading)
    renewals.of_several_ends(reading)
    _join_parts(reading)


def _label(reading: Reading, candidate: Candidate) -> Label | None:
    if (label := _row_label(reading, candidate)) is not None:
        return label
    if text := renewals.given_up(reading, candidate):
        return Label(text, Role.OLD)
    if (label := _section(reading, candidate)) is not None:
        return label
    if reading.found("old_day", reading.norm[max(0, candidate.head - _SHORT) : candidate.head]):
        return Label("was", Role.OLD)
    beside, head = _beside(reading, candidate), head_of(reading, candidate)
    if _neighbour(reading, candidate) or _ruled(reading, candidate):
        beside, head = head, "" if reading.found("closed_cell", beside) else beside
    for text in (beside, head, group_of(reading, candidate), _above(reading, candidate)):
        if text and (label := _meaning(reading, text)) is not None:
            # What is due by a time has no beginning: beside a range such a word is part of a name.
            named = label.role is Role.DEADLINE and candidate.last is not None and candidate.timed
            return None if named else _in_context(reading, candidate, label)
    return None


def _in_context(reading: Reading, candidate: Candidate, label: Label) -> Label:
    """A label with what the other heads, the line above, the time itself and the first cell of its row make of it."""
    label = _put_off(reading, candidate, _of_stop(reading, candidate, label))
    label = _of_range(candidate, _of_place(reading, candidate, label))
    return _of_row(reading, candidate, label)


def _row_label(reading: Reading, candidate: Candidate) -> Label | None:
    """What a cell of a row says of all its times, where it says that they are no longer, or only perhaps, the window."""
    row = row_of(reading, candidate)
    if candidate.cell is None or (len(row) <= _PAIR and row[0].end + 1 >= candidate.cell.start):
        return None
    for start, end in reading.once(("reserves", candidate.row), partial(_reserves, reading, row)):
        if start != candidate.cell.start:
            return Label(reading.norm[start:end].lower(), Role.CONTINGENCY)
    first = row[0]
    if first == candidate.cell or first.end - first.start > _LONG or reading.within(first.start, first.end):
        return None
    text = reading.norm[first.start : first.end]
    for word, role in _GONE:
        if reading.says(word, first) and not _TIME.search(text):
            return Label(text.lower(), role)
    return None


def _reserves(reading: Reading, row: tuple[Cell, ...]) -> Places:
    """The short cells of a row that say that its times are only perhaps the window."""
    return [(c.start, c.end) for c in row if c.end - c.start <= _SHORT and reading.says("row_reserve", c)]


def _neighbour(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time stands in a further column, so that what its neighbour says is no label."""
    if candidate.cell is None or candidate.row is None:
        return False
    line = reading.line_at(candidate.head)
    return reading.norm.count("\t", line.start, candidate.cell.start) > 1


def _ruled(reading: Reading, candidate: Candidate) -> bool:
    """Whether the head of a column says which bound its times are, so that the cell beside a time is a name: "Till sync"."""
    return len(row_of(reading, candidate)) > _PAIR and headed(reading, candidate) in (Role.START, Role.END)


def _of_stop(reading: Reading, candidate: Candidate, label: Label) -> Label:
    """A column of hours is one of windows where another column's head speaks of what stops: "Date, Hours, Services suspended"."""
    if label.role not in (Role.OFFICE, Role.NOISE) or not reading.found("label_hours", label.text):
        return label
    stops = (head for head in heads_of(reading, candidate) if reading.says("stop_days", head))
    others = any(reading.norm[h.start : h.end].lower() != label.text for h in stops)
    planned = reading.titled("of_work") and any(reading.says("head_of_days", h) for h in heads_of(reading, candidate))
    return label._replace(role=Role.WINDOW) if others or planned else label


def _put_off(reading: Reading, candidate: Candidate, label: Label) -> Label:
    """The other day of a plan that is put off is the new one, and no reserve, unless its line says only what it hangs on."""
    if label.role is not Role.CONTINGENCY or not reading.may_say("put_off_now") or not reading.found("label_new_day", label.text):
        return label
    end = reading.line_at(candidate.head).end
    # A further time behind it is what hangs on the weather: "15 March 9:00-12:00 (16 March if it rains)".
    hangs = reading.found("new_day_hangs", reading.norm[candidate.tail : end]) and not reading.within(candidate.tail, end)
    return label if hangs or not reading.saying("put_off_now") else label._replace(role=Role.WINDOW)


def _of_place(reading: Reading, candidate: Candidate, label: Label) -> Label:
    """ "No water in these halls:", and below it "Library: 8 March, 7:00-13:00": a place, whose hours are those of the stop."""
    line = reading.line_at(candidate.head)
    ranged = candidate.last is not None and candidate.timed and label.role is Role.OFFICE
    dated = ranged and candidate.first.explicit
    series = ranged and not dated and _of_series(reading, line.start, candidate)
    if not (dated or series) or reading.found("label_hours", label.text):
        return label
    colon = reading.norm.rfind(":\n", max(0, line.start - _LIST), line.start)
    above = reading.sentence_at(colon) if colon >= 0 else None
    told = above is not None and (reading.says("stop_days", above) or (series and reading.says("of_work", above)))
    return label._replace(role=Role.WINDOW) if told and above and not reading.says("label_hours", above) else label


def _of_series(reading: Reading, start: int, candidate: Candidate) -> bool:
    """ "Slots for upgrades:", and below it "Tuesdays: 20:00-22:00": whether a day of every week heads the line of a range."""
    days = reading.within(start, candidate.head)
    return len(days) == 1 and days[0].first.repeat is not None and not days[0].timed


def _of_range(candidate: Candidate, label: Label) -> Label:
    """ "Updated: 22:00 - 04:00": a range is no stamp, but what is planned now."""
    planned = label.role is Role.STAMP and candidate.last is not None and candidate.timed
    return label._replace(role=Role.WINDOW) if planned else label


def _of_row(reading: Reading, candidate: Candidate, label: Label) -> Label:
    """A label with what the first cell of its row says of all times in it, whether they were planned or really so."""
    row = row_of(reading, candidate)
    if len(row) <= _PAIR or row[0] == candidate.cell or row[0].end - row[0].start > _SHORT:
        return label
    text = reading.norm[row[0].start : row[0].end].lower()
    told = reading.found("actual", text) or reading.found("planned_label", text)
    return label._replace(text=f"{text} {label.text}") if told else label


def _section(reading: Reading, candidate: Candidate) -> Label | None:
    """What the heading of a block says of the times in it: "Old schedule", and a line for the beginning and one for the end."""
    if not any(reading.may_say(word) for word, _ in _SECTIONS):
        return None
    index = bisect_right(reading.line_starts, candidate.head) - 1
    own = reading.lines[index]
    for line in reversed(reading.lines[max(1, index - _DEEP) : index]):
        if reading.within(line.start, line.end):
            if reading.norm.endswith("\n\n", line.start, line.end):
                return None
            continue
        if not reading.norm[line.start : line.end].strip(_RULED):
            continue
        if reading.grid_at(line.start) is not None and reading.grid_at(candidate.head) is reading.grid_at(line.start):
            continue
        for word, role in _SECTIONS:
            if line.end - line.start <= _HEADING and reading.grid_at(line.start) is None and reading.says(word, line):
                text = f"{reading.norm[line.start : line.end].strip()} {reading.norm[own.start : candidate.head].strip()}"
                return Label(text.lower(), role)
        if not _PHONE.search(reading.norm, line.start, line.end):
            return None
    return None


def _meaning(reading: Reading, text: str) -> Label | None:
    if _TIME.search(text):
        return None
    text = text.replace("_", " ")
    role = _role(reading.language, text)
    return Label(text.lower(), role) if role is not None else None


@lru_cache(maxsize=4096)
def _role(language: Language, label: str) -> Role | None:
    """What a label stands for. The same ones are met again and again."""
    opened = language.gate.passed(label).whole
    for word, role in _ROLES:
        may = language.word_bits.get(word, 0) & opened
        if may and language.gate.holds(language.words[word], may, label):
            return role
    return None


def _beside(reading: Reading, candidate: Candidate) -> str:
    """The label on the candidate's own line."""
    line = reading.line_at(candidate.head)
    before = reading.standing[max(line.start, candidate.head - _LONGEST - 20) : candidate.head]
    told = _parted(reading, before) if _MARK.search(before) else None
    if told is None and (first := _FIRST.match(reading.norm, line.start, candidate.head)):
        return first.group(1)
    if told is None and (spaced := reading.found("spaced_label", before)):
        return spaced.group(1)
    return told or ""


def _parted(reading: Reading, before: str) -> str | None:
    """The label that a mark parts from the time behind it; none where no label stands before the mark."""
    if ". " in before and (inner := _inner(reading, before.rsplit(". ", 1)[-1])):
        return inner
    if match := _BEFORE.match(before):
        told = match.group(1).rsplit("\t", 1)[-1]
        own = _BEFORE.match(_GAP.split(before)[-1]) if _TIME.search(told) else None
        return own.group(1) if own else told
    return None


def _inner(reading: Reading, behind: str) -> str:
    """The label behind a sentence on its line: "A team is on site. ETR: 23:30"."""
    match = _BEFORE.match(behind)
    return match.group(1) if match and any(reading.found(word, match.group(1)) for word in _INNER) else ""


def head_of(reading: Reading, candidate: Candidate) -> str:
    """The head of the candidate's column; no word that stands in it again, nor what a first stamp heads."""
    heads, row = heads_of(reading, candidate), row_of(reading, candidate)
    if candidate.row is None or candidate.cell not in row[: len(heads)] or _stamped(reading, heads[0]):
        return ""
    column = row.index(candidate.cell)
    head = heads[column]
    if head.end - head.start > _LONG:
        return ""
    text = reading.norm[head.start : head.end]
    table = candidate.row[0]
    return "" if reading.once(("again", table, column), partial(_again, reading, reading.grids[table], column, text)) else text


def _stamped(reading: Reading, cell: Cell) -> bool:
    """Whether a cell begins with a moment or a day of every week, so that its row heads nothing."""
    return any((c.timed or c.first.repeat is not None) and c.head == cell.start for c in reading.within(cell.start, cell.end))


def _again(reading: Reading, grid: Grid, column: int, head: str) -> Places:
    """The further cells of a column that say what its head does."""
    cells = (row[column] for row in grid.rows[1:] if len(row) > column)
    return [(c.start, c.end) for c in cells if reading.norm[c.start : c.end] == head]


def headed(reading: Reading, candidate: Candidate) -> Role | None:
    """What the head of a candidate's column stands for."""
    label = _meaning(reading, head_of(reading, candidate))
    return label.role if label is not None else None


def _above(reading: Reading, candidate: Candidate) -> str:
    """The line above, when it is a label by itself and the candidate begins its own line."""
    line = reading.line_at(candidate.head)
    if line.start == 0 or reading.norm[line.start : candidate.head].strip(" *-•·\t("):
        return ""
    above = reading.line_at(line.start - 1)
    if any(c.timed for c in reading.within(above.start, above.end)):
        return ""
    text = reading.norm[above.start : above.end].strip()
    alone = above.start >= reading.title_end or _fills_line(reading, candidate)
    labelled = text.endswith(":") or above in reading.page.headings or (alone and reading.found("label_alone", text))
    if not labelled and _fills_line(reading, candidate) and len(text) <= _SHORT and text[-1:].isalpha():
        label = _meaning(reading, text)
        # One word alone is the state that a log's entry tells.
        told = label is not None and (label.role in _BOUNDS or (label.role is Role.RECOVERED and " " in text))
        return text if told else ""
    return text if len(text) <= _LONGEST and labelled else ""


def _fills_line(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time with its clock has a line to itself."""
    line = reading.line_at(candidate.head)
    return candidate.timed and candidate.row is None and not reading.norm[candidate.tail : line.end].strip(" .;)\n")


def _settle_ends(reading: Reading) -> None:
    """A new end beside a new beginning is that of a window that was moved; what closes and then opens is closed meanwhile."""
    labelled = [c for c in reading.candidates if c.label is not None]
    if any(c.label is not Role.NEW_END and reading.found("label_new", c.label_text) for c in labelled):
        for candidate in labelled:
            candidate.label = Role.END if candidate.label is Role.NEW_END else candidate.label
    for before, first, second in zip([None, *labelled], labelled, labelled[1:], strict=False):
        begun = before is not None and before.label is Role.START and reading.found("label_opens", before.label_text)
        closes = first.label is Role.END and not begun and reading.found("label_closes", first.label_text)
        if closes and second.label in (Role.START, Role.END) and reading.found("label_opens", second.label_text):
            first.label, second.label = Role.START, Role.END
        elif first.label is Role.START and second.label is not None and counterparts.open_between(reading, first, second):
            first.label = second.label = Role.OFFICE


def _share(reading: Reading) -> None:
    """ "No longer valid: 2 June 22:00-23:00 and 3 June 22:00-23:00": what is listed behind a labelled range shares its label."""
    for first, second in pairwise(reading.candidates):
        ranges = first.last is not None and second.last is not None and first.timed and second.timed
        listed = ranges and first.label in _ONCE and second.label is None
        if listed and reading.language.listing.fullmatch(reading.norm[first.tail : second.head]):
            second.label, second.label_text = first.label, first.label_text
        if first.label in _ONCE and first.row is None and _ends_behind(reading, first, second):
            second.label, second.label_text = first.label, f"{first.label_text} end"


def _ends_behind(reading: Reading, first: Candidate, second: Candidate) -> bool:
    """ "Alternative: begin: 21 March 22:00, end: 22 March 4:00": whether what begins behind a label ends on the same line."""
    single = first.last is None and second.last is None and second.label in (None, Role.END)
    begins = single and second.head < reading.line_at(first.head).end and reading.found("label_start", first.label_text)
    return bool(begins) and reading.found("label_end", reading.norm[first.tail : second.head]) is not None


def _hours_of_a_date(reading: Reading) -> None:
    """ "Date: night of 12 to 13 April", "Hours: 23h00 - 04h00": hours right behind a labelled date are those of its window."""
    for day, hours in pairwise(reading.candidates):
        floating = hours.last is not None and hours.timed and not hours.first.dated
        dated = floating and not day.timed and day.label in (Role.WINDOW, Role.CONTINGENCY)
        if dated and reading.found("hours_alone", hours.label_text):
            hours.label = day.label


def _join_parts(reading: Reading) -> None:
    """ "Start Date: 5 March", further down "Start Time: 22:00": the clock takes the day with the same label."""
    days: dict[Role, Candidate] = {}
    for candidate in reading.candidates:
        if candidate.label not in (Role.START, Role.END) or candidate.last is not None:
            continue
        point = candidate.first
        if point.day is not None and point.clock is None:
            days[candidate.label] = candidate
        elif point.clock is not None and not point.dated and candidate.label in days:
            day = days.pop(candidate.label)
            point.day = day.first.day
            point.zone = point.zone or day.first.zone
