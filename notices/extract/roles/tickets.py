"""Tells when a fault began and was cleared from when its ticket was opened or closed, and what really was from what was planned."""

from notices.extract.layout.labels import head_of
from notices.extract.layout.rows import row_of
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import BEGUN, Candidate, Role
from notices.extract.reading import Reading
from notices.model import Kind

_SIDES = ((Role.START, "fault_began", "ticket_opened"), (Role.RECOVERED, "fault_cleared", "ticket_closed"))
_PAPER = ("ticket_opened", "ticket_closed", "request_due")
_TROUBLE = ("sudden", "fell")
_LIVE = (Role.WINDOW, Role.START, Role.END, Role.RECOVERED)


def set_aside(reading: Reading) -> None:
    """Of labelled beginnings, and of labelled recoveries, those of the paper give way to those of the fault itself."""
    for role, fault, paper in _SIDES:
        told = [c for c in reading.candidates if _of_side(c, role) and c.label_text and c.timed]
        if any(_of_fault(reading, c, fault, paper) for c in told):
            for candidate in told:
                if reading.found(paper, candidate.label_text):
                    candidate.role, candidate.why = Role.STAMP, "when it was written down"
        elif role is Role.START:
            _opened_later(reading, told, paper)


def file(reading: Reading) -> None:
    """ "Request REQ123: opened 9 March, due 16 March": of what is asked for, and tells of no trouble, all times are the paper's."""
    asked = reading.saying("request") or (reading.titled("offer") and reading.may_say("offer_term"))
    words = (*_PAPER, "offer_term") if reading.titled("offer") else _PAPER
    told = [c for c in reading.candidates if c.timed or c.role in _LIVE] if asked else []
    paper = [c for c in told if c.last is None and any(reading.found(word, c.label_text) for word in words)]
    own = set(paper)
    others = (c for c in told if c not in own)
    if paper and all(c.role in (Role.STAMP, Role.DEADLINE) for c in others) and not _troubled(reading):
        for candidate in told:
            candidate.role, candidate.why = Role.STAMP, reasons.FILED


def _troubled(reading: Reading) -> bool:
    """Whether a notice tells of something that broke."""
    return any(map(reading.saying, _TROUBLE)) or any(reading.holding(reading.language.kinds[Kind.OUTAGE]))


def _opened_later(reading: Reading, labelled: list[Candidate], paper: str) -> None:
    """ "Opened: 9:58. … Calls have been failing since 9:41": the text tells of an earlier beginning than the ticket's head."""
    own = [
        c.start for c in reading.candidates if c.role is Role.START and c.label is None and c.timed and c.last is None and c.start
    ]
    for candidate in labelled if own else ():
        if candidate.start is not None and min(own) < candidate.start and reading.found(paper, candidate.label_text):
            candidate.role, candidate.why = Role.STAMP, "when it was written down"


def _of_side(candidate: Candidate, role: Role) -> bool:
    """Whether a candidate tells one bound: by itself, or as one with the other where the rows of both are read as a range."""
    return candidate.role is role or (candidate.role is Role.WINDOW and candidate.label is role)


def _of_fault(reading: Reading, candidate: Candidate, fault: str, paper: str) -> bool:
    """Whether a label speaks of the fault, not of its ticket."""
    return bool(reading.found(fault, candidate.label_text)) and not reading.found(paper, candidate.label_text)


def reported(reading: Reading) -> bool:
    """Whether the title is that of the report of a fault."""
    return bool(reading.titled("report") or reading.titled("fault_report"))


def follow_up(reading: Reading) -> None:
    """In the report of a fault that has passed, what lies ahead is what will be done about it."""
    if not reported(reading):
        return
    published = reading.setting.published
    told = [c for c in reading.candidates if c.start is not None and c.role in _LIVE]
    ahead = [c for c in told if c.start is not None and c.start > published]
    if not any(c.timed and (c.end or c.start or published) < published for c in told):
        return
    for candidate in ahead:
        candidate.role, candidate.why = Role.CONTEXT, reasons.FOLLOWS_UP


def tell_actual(reading: Reading) -> None:
    """Beside times at which it really was, the planned ones do not count; a planned end does while only the beginning is past."""
    told = [c for c in reading.candidates if c.label_text]
    actual = [c for c in told if reading.found("actual", c.label_text)] or _as_done(reading, told)
    if not actual:
        return
    really = set(actual)
    begun = actual[0] if all(c.role is Role.START and c.timed for c in actual) else None
    ended = not any(c.role in BEGUN for c in actual)
    for candidate in told:
        begins = candidate.role in BEGUN
        planned = reading.found("planned_label", candidate.label_text) or (ended and candidate.label is candidate.role is Role.END)
        if candidate in really or (ended and begins) or not planned:
            continue
        if begun is None or candidate.role is Role.START:
            candidate.role, candidate.why = Role.OLD, "planned, and told as it was"
        elif candidate.role is Role.WINDOW and candidate.last is not None:
            candidate.start = begun.start
            begun.role, begun.why = Role.NOISE, "the beginning of what was planned"


def _as_done(reading: Reading, told: list[Candidate]) -> list[Candidate]:
    """The times of "Started" and "Completed", where both stand beside planned ones, or the latter beside a planned end."""
    done = [c for c in told if c.timed and not reading.found("planned_label", c.label_text)]
    begun = [c for c in done if reading.found("begun_label", c.label_text)]
    over = [c for c in done if reading.found("done_label", c.label_text)]
    ends = any(c.role is Role.END and c.timed and reading.found("planned_label", c.label_text) for c in told)
    return [*begun, *over] if over and (begun or ends) and len(told) > len(done) else []


def tell_columns(reading: Reading) -> None:
    """ "| planned | actual", "Stop | 0:00 | 0:04": the actual time is a beginning, the planned ones are old."""
    if not reading.page.tables or not reading.may_say("head_actual"):
        return
    heads = [(c, head_of(reading, c)) for c in reading.candidates if c.row is not None and c.timed and c.last is None]
    actual = [c for c, head in heads if reading.found("head_actual", head) and _goes_down(reading, c)]
    if not actual:
        return
    for candidate in actual:
        candidate.role, candidate.label, candidate.why = Role.START, Role.START, "told as it was"
    for candidate, head in heads:
        if reading.found("head_planned", head):
            candidate.role, candidate.label, candidate.why = Role.OLD, Role.OLD, "planned, and told as it was"


def _goes_down(reading: Reading, candidate: Candidate) -> bool:
    """Whether the first cell of its row says that something goes down then."""
    row = row_of(reading, candidate)
    return bool(row) and reading.found("row_gone_down", reading.norm[row[0].start : row[0].end]) is not None
