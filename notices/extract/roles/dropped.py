"""Windows of which their own line says that they are dropped ("Batch 2: 19 March, 23:00 to 3:00 … this batch is cancelled")."""

from notices.extract.layout import columns
from notices.extract.layout.rows import row_of
from notices.extract.mentions.marks import BEGUN, Candidate, Role
from notices.extract.mentions.ordinals import ordinals
from notices.extract.mentions.reasons import DROPPED, IN_ITS_ROW, KEPT, NOT_THEN
from notices.extract.reading import Reading

_REACH = 90


def set_aside(reading: Reading) -> None:
    """Set aside the dropped ones beside others that stand."""
    if reading.may_say("item_dropped"):
        _single_out(reading)
    if reading.may_say("number_dropped"):
        _by_number(reading)
    if reading.page.tables:
        _of_other_days(reading)
    if reading.page.tables and reading.may_say("row_dropped"):
        _rows(reading)
    _on_dropped_days(reading)


def _of_other_days(reading: Reading) -> None:
    """ "8:00-18:00 | 不停" below heads of days: what the next column says is told of another day."""
    for candidate in reading.candidates:
        if candidate.role is Role.OLD and candidate.why == DROPPED and columns.head(reading, candidate) is not None:
            candidate.role, candidate.why = Role.WINDOW, KEPT


def _rows(reading: Reading) -> None:
    """Windows in whose row a cell says "Withdrawn: …" where that of another row says "Confirmed"."""
    kept = {(c.row[0], column) for c in reading.candidates if c.row for column in _saying(reading, c, "row_kept")}
    for candidate in reading.candidates if kept else ():
        window = candidate.row is not None and candidate.role is Role.WINDOW and candidate.timed
        if window and candidate.row and any((candidate.row[0], n) in kept for n in _saying(reading, candidate, "row_dropped")):
            candidate.role, candidate.why = Role.OLD, IN_ITS_ROW


def _on_dropped_days(reading: Reading) -> None:
    """ "It will not go ahead this Saturday", and below it the hours that were planned: a window on a day that is given up."""
    days = {c.first.resolved for c in reading.candidates if c.role is Role.OLD and c.why == NOT_THEN and not c.timed}
    whole = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.first.dated]
    begun = [c for c in reading.candidates if c.role in BEGUN and c.timed and c.first.resolved not in days]
    for candidate in whole if days and begun else ():
        if candidate.first.resolved in days:
            candidate.role, candidate.why = Role.OLD, DROPPED


def _saying(reading: Reading, candidate: Candidate, word: str) -> list[int]:
    """The columns of a candidate's row of which the cell begins with a word."""
    return [n for n, cell in enumerate(row_of(reading, candidate)) if reading.found(word, reading.norm[cell.start : cell.end])]


def _single_out(reading: Reading) -> None:
    told = [c for c in reading.candidates if c.role in (Role.WINDOW, Role.OLD) and c.last is not None and c.timed]
    gone = [c for c in told if _is_gone(reading, c)]
    whole = [c for c in told if c.role is Role.WINDOW or c in gone]
    if not gone or len(gone) == len(whole):
        return
    for candidate in gone:
        candidate.role, candidate.why = Role.OLD, DROPPED


def _is_gone(reading: Reading, candidate: Candidate) -> bool:
    """Whether the words right behind a range, or all that stands before it on its line, say that it is dropped."""
    behind, before = _behind(reading, candidate), reading.line_before(candidate.head)
    return bool(reading.found("item_dropped", behind) or reading.found("item_gone", before))


def _by_number(reading: Reading) -> None:
    """ "Step 2 is withdrawn": of windows whose lines begin with numbers or letters those of that one, where others stand."""
    whole = [c for c in reading.candidates if c.role in (Role.WINDOW, Role.OLD) and c.last is not None and c.timed]
    numbers = {c.head: reading.found("item_number", reading.line_before(c.head)) for c in whole}
    said = [told for s in reading.sentences if (told := reading.match(reading.words["number_dropped"], s))]
    gone = {number.lower() for told in said for number in told.groups() if number}
    dropped = [c for c in whole if (number := numbers[c.head]) is not None and number[1].lower() in gone]
    counted = reading.by_words and not any(numbers.values())
    dropped = _counted(reading, whole) if counted else dropped
    if not 0 < len(dropped) < len(whole):
        return
    for candidate in whole:
        if candidate in dropped:
            candidate.role, candidate.why = Role.OLD, DROPPED
        elif counted or numbers[candidate.head] is not None:
            candidate.role, candidate.why = Role.WINDOW, KEPT


def _counted(reading: Reading, whole: list[Candidate]) -> list[Candidate]:
    """ "On 11 and 12 March from 22:00 to 24:00. The second time is dropped": of windows without numbers, those that are counted."""
    gone = ordinals(reading.norm[reading.title_end :], reading.words["number_dropped"])
    told = sorted((c for c in whole if c.start is not None), key=lambda c: c.start or reading.setting.published)
    return [c for number, c in enumerate(told, 1) if number in gone]


def _behind(reading: Reading, candidate: Candidate) -> str:
    """What the line says behind a range, up to the next time or the end of its item."""
    end = min(reading.line_at(candidate.head).end, candidate.tail + _REACH)
    later = reading.within(candidate.tail, end)
    text = reading.norm[candidate.tail : later[0].head if later else end]
    return text.partition(";")[0]
