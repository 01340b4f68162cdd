"""Bounds that no word tells, by what stands beside them: another beginning, a duration, a label, an end or a lone beginning."""

from bisect import bisect_left
from datetime import datetime, timedelta
from itertools import pairwise

from notices.extract.calendar.resolve import moved
from notices.extract.layout.labels import head_of
from notices.extract.layout.lengths import length_after, length_before
from notices.extract.mentions.marks import BEGUN, BOUNDS, ENDS, Candidate, Mark, Role
from notices.extract.reading import Reading
from notices.extract.roles.entries import states

GUESSED = "no word tells that it ends then"
"""Why a time is an end only by where it stands."""

BACK_LATER = "all is back later"
"""Why a time is a beginning only because something returns at the next one."""

_LONGEST = timedelta(days=4)
_NONE = timedelta(0)
_DAY = timedelta(days=1)


def complete(reading: Reading) -> None:
    """Make beginnings and ends of single times by the list, the duration, the label or the other bound that stands beside them."""
    _begin_lists(reading)
    _begin_in_column(reading)
    _begin_by_length(reading)
    _begin_by_label(reading)
    if not reading.by_words:
        _begin_before_return(reading)
    elif not any(c.role in (Role.START, Role.WINDOW, Role.RECOVERED) and c.timed for c in reading.candidates):
        _begin(reading)
        return
    if not any(c.role in (*ENDS, Role.WINDOW, Role.NOISE) and c.timed for c in reading.candidates):
        _end(reading)


def _begin_lists(reading: Reading) -> None:
    """Single times listed right before a beginning are beginnings too."""
    candidates = reading.candidates
    for index in range(len(candidates) - 2, -1, -1):
        here, after = candidates[index], candidates[index + 1]
        single = here.last is None and here.timed and here.role is Role.CONTEXT and after.role is Role.START
        if single and reading.language.listing.fullmatch(reading.norm[here.tail : after.head]):
            here.role, here.why = Role.START, "listed with a beginning"


def _begin_in_column(reading: Reading) -> None:
    """ "停水时间", "预计恢复": the time in a column of stops begins what a time that its row labels as an end is the end of."""
    for here, after in pairwise(reading.candidates if "stop_head" in reading.words else ()):
        ends = after.label in (Role.END, Role.ESTIMATE) and here.row is not None and here.row == after.row
        single = here.timed and here.last is None and after.last is None and here.role is Role.CONTEXT
        ordered = here.start is not None and after.start is not None and here.start < after.start
        if ends and single and ordered and reading.found("stop_head", head_of(reading, here)):
            here.role, here.why = Role.START, "in a column of stops"


def _begin_by_length(reading: Reading) -> None:
    """Without any other beginning, single times that durations follow are some; further ones each in one sentence with its own.

    What heads an entry of a log has no length: "12:12 Update: the backlog stands at 40 minutes".
    """
    if any(c.role in BEGUN and c.timed for c in reading.candidates):
        return
    begun = False
    for index, candidate in enumerate(reading.candidates):
        plain = candidate.role is Role.CONTEXT and candidate.last is None and candidate.timed and not states(reading, candidate)
        length = length_after(reading, candidate) if plain else None
        if (
            length is not None
            and not _ends_before(reading, index, length)
            and (not begun or length.start < reading.sentence_at(candidate.head).end)
        ):
            candidate.role, candidate.why, begun = Role.START, "a duration follows", True


def _ends_before(reading: Reading, index: int, length: Mark) -> bool:
    """Whether the next time is an end, and stands before a duration: that is not for the one before."""
    following = reading.candidates[index + 1] if index + 1 < len(reading.candidates) else None
    if following is None or following.head > length.start:
        return False
    return following.role in ENDS and following.timed and following.last is None


def _begin_by_label(reading: Reading) -> None:
    """ "When: 12 March 22:00": without any other beginning or end, the only time that is labelled as the window's begins it."""
    if any(c.role in BOUNDS and c.timed for c in reading.candidates):
        return
    single = [c for c in reading.candidates if c.label is Role.WINDOW and c.last is None and c.timed and c.role is Role.CONTEXT]
    ahead = [c for c in single if c.start is not None and c.start > reading.setting.published]
    if len({c.start for c in ahead}) == 1:
        ahead[0].role, ahead[0].why = Role.START, f"label: {ahead[0].label_text}"


def _begin_before_return(reading: Reading) -> None:
    """ "They sign off on Monday at 9 and are back on Friday at 9": a time before an end, where all else is silent.

    The end stands in its sentence, or in the next one with a day of its own. Where windows are told elsewhere, the sentence has to
    speak of a stop.
    """
    bounds = [c.head for c in reading.candidates if c.role in BEGUN and c.timed]
    for here, after in pairwise(reading.candidates):
        ahead = here.start is not None and here.start > reading.setting.published
        ends = after.role in (Role.END, Role.ESTIMATE) and after.last is None and after.timed and after.start is not None
        moment = _rolled(here, after) if here.first.dated else after.start
        ordered = ends and here.start is not None and moment is not None and here.start < moment
        sentence = reading.sentence_at(here.head)
        near = after.head < sentence.end or (not bounds and _next_tells(reading, here, after))
        if not (ahead and _open(here) and ordered and near):
            continue
        told = bisect_left(bounds, sentence.end) > bisect_left(bounds, sentence.start)
        if not bounds or (reading.says("stop", sentence) and not told):
            here.role, here.why = Role.START, BACK_LATER
            after.start = moment


def _next_tells(reading: Reading, here: Candidate, after: Candidate) -> bool:
    """ "We tie in the main on Tuesday at 22:00. Water returns by 5:00 on Wednesday": an end that the next sentence tells."""
    dated = here.first.day is not None and here.first.day.explicit and here.why == ""
    soon = here.start is not None and after.start is not None and after.start - here.start <= _LONGEST
    following = reading.sentence_at(reading.sentence_at(here.head).end)
    return dated and soon and following.start <= after.head < following.end


def _begin(reading: Reading) -> None:
    """What stands right before an end that lies ahead, in a sentence about a stop, is its beginning."""
    for here, after in pairwise(reading.candidates):
        ahead = here.start is not None and here.start > reading.setting.published
        joined = ahead and _open(here) and after.role in ENDS and after.last is None and _follows(reading, here, after)
        if joined and reading.says("stop", reading.sentence_at(here.head)):
            here.role, here.why = Role.START, "right before an end"


def _end(reading: Reading) -> None:
    """The time that follows a lone beginning may be its end: in its statement, or alone in the next one."""
    begun = [c for c in reading.candidates if c.role is Role.START and c.timed]
    if len(begun) != 1 or begun[0].start is None or begun[0].start <= reading.setting.published or begun[0].repeat is not None:
        return
    if length_after(reading, begun[0]) or length_before(reading, begun[0]):
        return
    if reading.saying("open_ended"):
        return
    for here, after in pairwise(reading.candidates):
        if here is begun[0] and _open(after) and (_follows(reading, here, after) or _alone_next(reading, here, after)):
            after.role, after.why, after.start = Role.END, GUESSED, _rolled(here, after)


def _open(candidate: Candidate) -> bool:
    """Whether nothing is known of what a single time stands for."""
    plain = candidate.last is None and candidate.timed and candidate.first.now is None
    return plain and candidate.unread


def _rolled(here: Candidate, after: Candidate) -> datetime | None:
    """The moment of a time behind another, on the next day where its clock alone would lie before it."""
    if here.start is None or after.start is None or after.first.dated or after.start > here.start:
        return after.start
    return moved(after.start, _DAY)


def _soon(here: Candidate, after: Candidate) -> bool:
    """Whether a time comes soon after another."""
    moment = _rolled(here, after)
    return here.start is not None and moment is not None and _NONE < moment - here.start <= _LONGEST


def _follows(reading: Reading, here: Candidate, after: Candidate) -> bool:
    """Whether a time comes soon after another, and stands in the same statement."""
    return _soon(here, after) and after.head < reading.statement_at(here.head).end


def _alone_next(reading: Reading, here: Candidate, after: Candidate) -> bool:
    """Whether a time comes soon after another, and is the only one of the next sentence on its line."""
    if not _soon(here, after):
        return False
    sentence = reading.sentence_at(here.tail - 1)
    following = reading.sentence_at(sentence.end)
    inside = reading.within(following.start, following.end)
    return inside == [after] and following.end <= reading.line_at(here.head).end
