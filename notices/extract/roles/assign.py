"""Gives each candidate its role by the words around it: the language's cues in their order, after what the layout says."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import starmap

from notices.extract.calendar import halves
from notices.extract.languages.language import Compiled
from notices.extract.layout import listings
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles import (
    attended,
    bystanders,
    causes,
    dated,
    dropped,
    elsewhere,
    entries,
    expectations,
    followers,
    gapped,
    hastened,
    hours,
    listed,
    moved_whole,
    overtaken,
    parted_returns,
    programmes,
    relapses,
    replaced,
    reserves,
    retold,
    retractions,
    shut,
    shut_until,
    stories,
    tickets,
    turned,
    untold,
    verdicts,
)
from notices.extract.roles.surroundings import Surroundings, standing, surroundings
from notices.text import Stretch

_RETOLD = 120
_SIGNED = timedelta(hours=2)


def assign(reading: Reading) -> None:
    """Set role and reason of every candidate."""
    for index, candidate in enumerate(reading.candidates):
        if not (_by_layout(reading, candidate) or _by_label(reading, candidate) or listed.by_list(reading, index)):
            _by_cues(reading, index)
    several = len(reading.candidates) > 1
    for settle, beside in _SETTLING if reading.candidates else ():
        if several or not beside:
            settle(reading)


def _by_layout(reading: Reading, candidate: Candidate) -> bool:
    page, points = reading.page, [p for p in (candidate.first, candidate.last) if p is not None]
    for stretches, role in ((page.struck, Role.STRUCK), (page.aside, Role.FURNITURE), (page.quoted, Role.QUOTED)):
        if stretches and all(stretches.cover(p.start, p.end) for p in points):
            candidate.role, candidate.why = role, "layout"
            return True
    return False


_BOUNDS = (Role.START, Role.END, Role.NEW_END, Role.RECOVERED)
_BACK = (Role.END, Role.RECOVERED)


def _by_label(reading: Reading, candidate: Candidate) -> bool:
    """What a label says, unless it only heads a list of times whose own words say more."""
    role = candidate.label
    # Where a place stands as a label, that something stops there is said above, and no word beside it takes that back.
    if role is None or (role is Role.WINDOW and not reading.found("label_office", candidate.label_text)):
        return False
    if role is Role.STAMP and candidate.last is not None and candidate.timed:
        return False
    if role in _BACK and _tagged(reading, candidate):
        return False
    if role in _BOUNDS and candidate.last is not None:
        if reading.by_words:
            return False
        role = Role.WINDOW
    candidate.role, candidate.why = role, f"label: {candidate.label_text}"
    candidate.ends = role is Role.OLD and "end" in candidate.label_text
    return True


def _tagged(reading: Reading, candidate: Candidate) -> bool:
    """ "[Restored] At 19:26 a line tripped": whether a tag tells what became of it, and the words behind a time that it broke."""
    if not reading.may_say("broke_first") or not reading.found("status_tag", candidate.label_text):
        return False
    behind = reading.norm[candidate.tail : reading.sentence_at(candidate.head).end]
    return reading.found("broke_first", behind) is not None


def _signed(reading: Reading) -> None:
    """The date and clock below a notice, alone on its line or behind who signs, is when it was signed."""
    if not reading.by_words:
        return
    published = reading.setting.published
    for candidate in reversed(reading.candidates):
        line = reading.line_at(candidate.head)
        left = reading.norm[line.start : candidate.head].strip()
        alone = not left or (candidate.label is None and reading.found("signer", left))
        if candidate.last is not None or not alone or reading.norm[candidate.tail : line.end].strip():
            return
        if (
            candidate.timed
            and candidate.row is None
            and candidate.start is not None
            and abs(candidate.start - published) <= _SIGNED
        ):
            candidate.role, candidate.why = Role.STAMP, "when it was signed"


def _inner(reading: Reading) -> None:
    """The interruption that is expected inside a window of work is no window of its own, where labels tell both."""
    inner = {c.label_text for c in reading.candidates if c.label is not None and reading.found("inner_label", c.label_text)}
    others = [c for c in reading.candidates if c.label is not None and c.label_text not in inner] if inner else []
    outer = [c for c in others if reading.found("outer_label", c.label_text)]
    if not (any(c.last is not None for c in outer) or {Role.START, Role.END} <= {c.label for c in outer}):
        return
    for candidate in reading.candidates:
        if candidate.label_text in inner:
            within = reading.by_words and any(_holds(c, candidate) for c in outer)
            candidate.role, candidate.why = Role.NOISE, reasons.WITHIN_WORK if within else "the interruption within the work"


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether a range begins no later and ends no earlier than another."""
    if outer.start is None or outer.end is None or inner.start is None or inner.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _to_come(reading: Reading) -> None:
    """What is said to be back at a time ahead is an end."""
    for candidate in reading.candidates:
        if candidate.role is Role.RECOVERED and candidate.start is not None and candidate.start > reading.setting.published:
            candidate.role, candidate.why = Role.END, "it is to be back then"


def _by_cues(reading: Reading, index: int) -> None:
    candidate = reading.candidates[index]
    if candidate.last is None and candidate.first.repeat is not None and not (candidate.timed or candidate.first.dated):
        candidate.why = "a series without a clock"
        if _on_whole_days(reading, candidate):
            candidate.role = Role.WINDOW
        return
    beside = surroundings(reading, index)
    left, right, sentence, _ = beside
    if candidate.first.now is not None and candidate.first.now.seconds < 0:
        _by_age(reading, candidate, left, right)
        return
    if candidate.first.now is not None and candidate.first.now.seconds and _done_in(reading, left, sentence):
        candidate.role, candidate.why = Role.ESTIMATE, "an estimate"
        return
    if candidate.first.now is not None and candidate.last is None and reading.says("stop", sentence):
        candidate.role, candidate.why = Role.START, "from publication on"
        return
    if any(_by_first_cue(reading, candidate, told) for told in _told(reading, index, beside)):
        return
    if candidate.last is not None or candidate.repeat is not None:
        candidate.role, candidate.why = Role.WINDOW, "a range"
    elif (
        candidate.timed
        and reading.found("begins_inside", reading.norm[candidate.head : candidate.tail])
        and reading.says("stop", sentence)
    ):
        candidate.role, candidate.why = Role.START, "begins"


def _on_whole_days(reading: Reading, series: Candidate) -> bool:
    """ "On the first Wednesday of each month the system is down": whether something stops then, and no clock is told."""
    end = reading.sentence_at(series.tail).end
    if any(c.timed for c in reading.within(series.tail, end + _RETOLD)):
        return False
    return reading.found("series_whole", reading.norm[series.tail : end]) is not None


def _by_age(reading: Reading, candidate: Candidate, left: str, right: str) -> None:
    """What began, or came back, so long before publication; what else happened then is neither."""
    candidate.why = "so long before publication"
    if reading.found("back_ago", left):
        candidate.role = Role.RECOVERED
    elif reading.found("past_begin", left) or reading.found("broke_then", right):
        candidate.role = Role.START


def _done_in(reading: Reading, left: str, sentence: Stretch) -> bool:
    """Whether something is to be back within a length from now, and it is not the writer who is."""
    return reading.found("done_in", left) is not None and not reading.says("not_eta", sentence)


def _by_first_cue(reading: Reading, candidate: Candidate, told: Surroundings) -> bool:
    cues = reading.language.cues[candidate.last is None, candidate.timed]
    left, right, sentence, end = told
    beside = (candidate.head - len(left), candidate.head), (candidate.tail, end), sentence
    for compiled in reading.language.gate.picked_beside(cues, *starmap(reading.opened, beside)):
        if _found(compiled, left, right) and (compiled.sentence is None or reading.holds(compiled.sentence, sentence)):
            candidate.role, candidate.why = compiled.cue.role, compiled.cue.name
            return True
    return False


def _told(reading: Reading, index: int, beside: Surroundings) -> Iterator[Surroundings]:
    """What stands left and right of a candidate; then what does past a bare day before it, or past brackets behind it."""
    yield beside
    if longer := _past_day(reading, index, beside.left):
        yield beside._replace(left=longer)
    if behind := _past_brackets(reading, reading.candidates[index]):
        yield beside._replace(right=behind, end=beside.sentence.end)


def _past_day(reading: Reading, index: int, left: str) -> str:
    """ "It is back on Sunday for breakfast, 6 a.m.": what stands left of a clock with the bare day before it."""
    candidate, place = reading.candidates[index], standing(reading, index, -1)
    if place is None or candidate.last is not None or not candidate.timed or candidate.first.dated:
        return ""
    day = reading.candidates[place]
    if day.last is not None or day.timed or day.head < reading.sentence_at(candidate.head).start:
        return ""
    return f"{surroundings(reading, place).left}{reading.norm[day.head : day.tail]} {left}"


def _past_brackets(reading: Reading, candidate: Candidate) -> str:
    """ "At 3 a.m. (that is 10:00 UTC) we take the realms down": what stands behind brackets with the same elsewhere, or its day."""
    if candidate.last is not None or not candidate.timed or not reading.norm.startswith((" (", "("), candidate.tail):
        return ""
    end = reading.sentence_at(candidate.tail).end
    close = reading.norm.find(")", candidate.tail, min(end, candidate.tail + _RETOLD)) + 1
    if not close or not reading.within(candidate.tail, close):
        return ""
    following = reading.within(close, end)
    return reading.norm[close : following[0].head if following else end].lstrip()


def _found(compiled: Compiled, left: str, right: str) -> bool:
    """Whether a cue's patterns are found left and right."""
    if compiled.left is not None and not compiled.left.search(left):
        return False
    return compiled.right is None or compiled.right.search(right) is not None


_SETTLING = (
    (bystanders.deny, False),
    (listings.assign, False),
    (tickets.tell_columns, True),
    (gapped.complete, True),
    (elsewhere.settle, True),
    (hours.settle, False),
    (shut.settle, False),
    (listed.of_one_length, False),
    (shut_until.settle, False),
    (listed.same_hours, True),
    (listed.stops, False),
    (listed.in_column, False),
    (listed.whole_days, True),
    (replaced.told_before, True),
    (replaced.moved_pairs, True),
    (verdicts.settle, False),
    (reserves.set_aside, True),
    (reserves.below, True),
    (reserves.if_need_be, True),
    (dropped.set_aside, True),
    (retold.set_aside, True),
    (programmes.set_aside, True),
    (programmes.set_ranges_aside, True),
    (programmes.set_rows_aside, True),
    (replaced.shared_day, True),
    (replaced.shared_clocks, True),
    (replaced.new_ends, True),
    (replaced.begun_elsewhere, True),
    (_signed, False),
    (tickets.tell_actual, True),
    (entries.date, True),
    (entries.below, True),
    (entries.tell_end, True),
    (entries.before_midnight, True),
    (entries.own_days, True),
    (entries.own_times, True),
    (_inner, True),
    (tickets.set_aside, True),
    (tickets.file, False),
    (tickets.follow_up, True),
    (dated.past_weekdays, False),
    (dated.past_days, False),
    (dated.begun_already, True),
    (dated.day_under_way, True),
    (halves.settle_spoken, False),
    (overtaken.reestimate, True),
    (hastened.hasten, True),
    (overtaken.overtake, True),
    (_to_come, False),
    (dated.listed_days, True),
    (dated.small_hours, True),
    (dated.turn_days, False),
    (untold.complete, False),
    (bystanders.set_aside, True),
    (bystanders.attend, True),
    (turned.settle, True),
    (followers.settle, False),
    (attended.settle, True),
    (causes.set_noticed_aside, True),
    (causes.settle, True),
    (dated.counted_on, True),
    (expectations.hope, False),
    (expectations.set_ways_aside, True),
    (dated.still_awaited, False),
    (parted_returns.settle, False),
    (relapses.settle, False),
    (stories.settle, False),
    (stories.set_aside, True),
    (dated.ended_that_day, True),
    (moved_whole.settle, True),
    (retractions.take_back, False),
    (halves.settle, False),
)
"""What looks at all candidates once each has a role, in order; and whether it tells only of times that stand beside others."""
