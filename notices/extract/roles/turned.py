"""Beginnings and ends told in pairs: each clause in which something stops, with the one behind it in which it is back."""

from datetime import timedelta

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import NEW_BEGINNING, TURNED
from notices.extract.reading import Reading
from notices.extract.roles.replaced import TOLD_BEFORE

_MOST = timedelta(days=10)
"""How long the planned work lasts whose bounds are told by clauses alone."""
_AROUND = 40
_CLAUSES = 3
_ANEW = 2
"""A plan, and the one in its place."""
_TOLD = (Role.START, Role.END, Role.ESTIMATE, Role.NEW_END, Role.CONTEXT)


def settle(reading: Reading) -> None:
    """Give every stop ahead and the return behind it their roles, if stops and returns take turns through the whole text."""
    if not (reading.may_say("clause_shut") and reading.may_say("clause_open")):
        return
    turns = [(c, shut) for c in reading.candidates if (shut := _turn(reading, c)) is not None]
    pairs = list(zip(turns[::2], turns[1::2], strict=False))
    if not turns or len(turns) % 2 or not all(_pair(reading, *a, *b) for a, b in pairs):
        return
    if len(pairs) == 1 and turns[1][0].role is Role.NEW_END:
        return
    if _replaced(reading, [(a, b) for (a, _), (b, __) in pairs]):
        return
    for candidate, shut in turns:
        kept = (Role.START,) if shut else (Role.ESTIMATE,)
        if candidate.role not in kept:
            candidate.role, candidate.why = (Role.START if shut else Role.END), TURNED
    _set_aside(reading, [c for c, _ in turns])


def _replaced(reading: Reading, pairs: list[tuple[Candidate, Candidate]]) -> bool:
    """ "We told you that it stops at 18:00 and is back at 6:00. The new plan: …": set aside what was told, and does not hold."""
    first, last = pairs[0]
    if len(pairs) != _ANEW or reading.found("told_before", reading.sentence_before(first.head)) is None:
        return False
    begun, over = pairs[1]
    if reading.found("plan_moved", reading.norm[last.tail : begun.head]) is None:
        return False
    begun.role, begun.why, over.role, over.why = Role.START, NEW_BEGINNING, Role.END, TURNED
    days = {c.start.date() for c in (first, last) if c.start is not None}
    for candidate in reading.candidates:
        again = not candidate.timed and candidate.start is not None and candidate.start.date() in days
        if candidate is first or candidate is last or (again and candidate.role is Role.WINDOW):
            candidate.role, candidate.why = Role.OLD, TOLD_BEFORE
    return True


def _set_aside(reading: Reading, turns: list[Candidate]) -> None:
    """Take no beginning from a time beside them in whose clause nothing stops, and no window from a day between them."""
    first, last, told = turns[0], turns[-1], set(turns)
    for candidate in reading.candidates:
        bare = candidate.role is Role.START and candidate.timed and candidate.last is None
        within = candidate.role is Role.WINDOW and not candidate.timed and first.head < candidate.head < last.head
        if candidate not in told and candidate.label is None and (bare or within):
            candidate.role, candidate.why = Role.CONTEXT, "beside stops and returns that are told in turn"


def _pair(reading: Reading, first: Candidate, shut: bool, last: Candidate, still_shut: bool) -> bool:
    """Whether a stop ahead has its return behind it."""
    if not shut or still_shut or first.start is None or last.start is None:
        return False
    return reading.setting.published < first.start < last.start <= first.start + _MOST


def _turn(reading: Reading, candidate: Candidate) -> bool | None:
    """Whether something stops at a time (true) or is back (false), by the words of its clause; none where neither is told."""
    figures = any(map(str.isdigit, reading.norm[candidate.head : candidate.tail]))
    single = (
        figures and candidate.timed and candidate.last is None and candidate.start is not None and candidate.first.repeat is None
    )
    if not single or candidate.role not in _TOLD or candidate.head < reading.title_end or candidate.row is not None:
        return None
    sentence = reading.sentence_at(candidate.head)
    before = [c.tail for c in reading.within(max(sentence.start, candidate.head - _AROUND), candidate.head)]
    left = reading.norm[max([sentence.start, candidate.head - _AROUND, *before]) : candidate.head]
    told = _either(reading, "noun_shut", "noun_open", left)
    told = told if told is not None else _behind(reading, candidate, sentence.end)
    return told if told is None or not reading.says("window_opens", sentence) else not told


def _behind(reading: Reading, candidate: Candidate, end: int) -> bool | None:
    """What the clauses between a time and the next one tell, the first one that tells anything."""
    following = reading.within(candidate.tail, end)
    text = reading.norm[candidate.tail : following[0].head if following else end]
    if bare := reading.found("bare_time", text):
        text = text[bare.end() :]
    elif not text or text[0] in ",。;":
        return None
    parts = text.split(",")
    whole = min(_CLAUSES, len(parts) - bool(following)) if bare else 1
    for part in parts[:whole]:
        if (told := _either(reading, "clause_shut", "clause_open", part)) is not None:
            return told
    return None


def _either(reading: Reading, shut: str, back: str, text: str) -> bool | None:
    """Which of two things a text tells; the one told first where it tells both."""
    stops, returns = reading.found(shut, text), reading.found(back, text)
    if stops is None or returns is None:
        return stops is not None if stops is not returns else None
    return stops.end() < returns.end() if stops.end() != returns.end() else None
