"""Takes back windows: of days that are dropped from a list ("14 and 21 March … the 21st is dropped"), below a note at the head."""

from itertools import pairwise

from notices.extract.mentions.marks import BOUNDS, Candidate, Role
from notices.extract.mentions.reasons import BEING_MOVED, DROPPED, KEPT, PUT_OFF
from notices.extract.reading import Reading
from notices.model import Kind
from notices.text import Stretch

_REACH = 60
_SEVERAL = 2
_ELSEWHERE = (Role.OFFICE, Role.UNAFFECTED, Role.STAMP, Role.NOISE, Role.OLD, Role.CONTINGENCY)
_LIVE = (*BOUNDS, Role.ESTIMATE)
_WOULD = "would "
"""What a plan begins with that is no longer one: "would have been done"."""


def take_back(reading: Reading) -> None:
    """Set aside the windows of days that are dropped."""
    if reading.may_say("day_dropped") or reading.may_say("dropping_day"):
        _drop(reading)
    if reading.may_say("order_dropped"):
        _drop_in_order(reading)
    _listed_gone(reading)
    if reading.may_say("noted_on_top"):
        _note(reading)
    if reading.may_say("put_back"):
        _put_back(reading)
    if reading.may_say("this_put_off"):
        _deferred(reading)
    if reading.may_say("no_new_date"):
        _undated(reading)
    if reading.may_say("same_clock"):
        _carried(reading)
        _repeated(reading)


def _put_back(reading: Reading) -> None:
    """ "The upgrade was set for the 14th, 8 to 10 pm. It has been put off.": a later sentence moves what was planned before.

    So does the same one, "we hold back the upgrade that was due on the 14th", where the notice is one of a postponement.
    """
    moved = max((s.start for s in reading.telling("put_back") if s.start >= reading.title_end), default=-1)
    for candidate in reading.candidates:
        start = reading.sentence_at(candidate.head).start
        may = start <= moved or _WOULD in reading.norm[start : candidate.head].lower()
        words = _planned(reading, candidate) if may and _whole_or_ahead(reading, candidate) else ""
        if not words:
            continue
        replaced = words.lower().startswith(_WOULD) and _put_off(reading) and _told_later(reading, candidate)
        if replaced or start < moved or (start == moved and _put_off(reading) and not reading.found("put_back", words)):
            candidate.role, candidate.why = Role.OLD, "planned, and put off"


def _deferred(reading: Reading) -> None:
    """ "The upgrade is on the 14th, 8 to 10 pm. We are deferring this.": what was told before, where no time follows."""
    said = next((s for s in reading.telling("this_put_off") if s.start >= reading.title_end), None)
    if said is None or any(c.role in _LIVE for c in reading.within(said.start, len(reading.norm))):
        return
    for candidate in reading.candidates:
        if candidate.head < said.start and _whole_or_ahead(reading, candidate):
            candidate.role, candidate.why = Role.OLD, PUT_OFF


def _told_later(reading: Reading, candidate: Candidate) -> bool:
    """Whether a window is told in a later sentence."""
    end = reading.sentence_at(candidate.head).end
    return any(c.role is Role.WINDOW and c.timed and c.last is not None and c.head >= end for c in reading.candidates)


def _listed_gone(reading: Reading) -> None:
    """ "The interruptions of 11 March (9 to 2) and 13 March (9 to 2) are withdrawn": all of them are."""
    for before, candidate in pairwise(reading.candidates):
        whole = before.role is Role.WINDOW and before.last is not None and before.timed and candidate.why == BEING_MOVED
        gap = reading.norm[before.tail : candidate.head].strip(" ()")
        if whole and gap and reading.language.listing.fullmatch(f" {gap} "):
            before.role, before.why = Role.OLD, candidate.why


def _whole_or_ahead(reading: Reading, candidate: Candidate) -> bool:
    """Whether it is a window, or a beginning that lies ahead."""
    if candidate.last is not None:
        return candidate.role is Role.WINDOW and (candidate.timed or (reading.by_words and candidate.first.dated))
    if candidate.role is Role.WINDOW and not candidate.timed:
        return bool(candidate.start and candidate.start > reading.setting.published)
    return (
        candidate.role is Role.START and candidate.timed and bool(candidate.start and candidate.start > reading.setting.published)
    )


def _planned(reading: Reading, candidate: Candidate) -> str:
    """The words before a candidate by which it was planned; empty when there are none."""
    sentence = reading.sentence_at(candidate.head)
    planned = reading.found("had_planned", reading.norm[_since(reading, candidate) : candidate.head], reading.opened(*sentence))
    return planned.group() if planned is not None else ""


def _since(reading: Reading, candidate: Candidate) -> int:
    """Where the sentence of a candidate begins, or what else is dated ends before it there."""
    start = reading.sentence_at(candidate.head).start
    dated = (c.tail for c in reading.within(start, candidate.head) if c.first.dated and c.tail <= candidate.head)
    return max([start, *dated])


def _undated(reading: Reading) -> None:
    """ "Tonight's upgrade is on hold. We will pick another night.": without a new date, what was told for later is gone."""
    published = reading.setting.published
    told = [c for c in reading.candidates if c.role in _LIVE and c.start is not None and c.why != KEPT]
    said = [s for s in reading.saying("no_new_date") if s.start >= reading.title_end and not _asked(reading, s)]
    before = bool(said) and all(c.start is not None and c.start > published and _told_before(reading, c, said) for c in told)
    several = sum(c.timed for c in told) > 1 and bool(reading.saying("as_planned"))
    if before and not several and (_put_off(reading) or _called_off(reading)):
        for candidate in told:
            candidate.role, candidate.why = Role.OLD, PUT_OFF


def _told_before(reading: Reading, candidate: Candidate, said: list[Stretch]) -> bool:
    """Whether a time is that of the plan which is put off: what stands above, and what is labelled or recalled below."""
    if candidate.head < said[-1].end:
        return True
    open_ended = any(reading.says(word, s) for s in said for word in ("put_off_open", "new_is_open"))
    if candidate.label is not None:
        return open_ended and not reading.found("label_new", candidate.label_text)
    goes_ahead = reading.says("as_planned", reading.sentence_at(candidate.head))
    return open_ended and not goes_ahead and bool(_planned(reading, candidate))


def _asked(reading: Reading, sentence: Stretch) -> bool:
    """Whether a sentence says that the reader may choose a new date, and not that one is still to be found."""
    return reading.says("hypothetical", sentence) or reading.says("not_postponement", sentence)


def _repeated(reading: Reading) -> None:
    """ "The upgrade set for 13 March, 22:00-2:00, moves to the 20th, same hours": the first of two windows at the same clocks."""
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.start and c.end]
    if len(told) != 2 or not _same_clocks(*told):
        return
    old, new = told
    planned = reading.found("had_planned", reading.norm[_since(reading, old) : old.head])
    between = reading.norm[old.tail : new.head]
    listed = reading.language.listing.fullmatch(between) is not None or any(c.why == DROPPED for c in reading.candidates)
    if planned is not None and not listed and _put_off(reading):
        old.role, old.why = Role.OLD, "carried to another day"


def _same_clocks(old: Candidate, new: Candidate) -> bool:
    if old.start is None or old.end is None or new.start is None or new.end is None or old.start.date() == new.start.date():
        return False
    return (old.start.time(), old.end - old.start) == (new.start.time(), new.end - new.start)


def _carried(reading: Reading) -> None:
    """ "Work that was to be done today, 6 to 8, is done on Thursday at the same time": the window of the first day is gone."""
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    if len(told) != 1 or not reading.found("had_planned", reading.norm[_since(reading, told[0]) : told[0].head]):
        return
    if another_day(reading, told[0]) is not None:
        told[0].role, told[0].why = Role.OLD, "planned, and carried to another day"


def another_day(reading: Reading, old: Candidate) -> Candidate | None:
    """The first further day told behind a window, where the hours are said to stay."""
    if not reading.may_say("same_clock") or old.start is None:
        return None
    said = [s.end for s in reading.saying("same_clock")]
    for day in reading.candidates:
        plain = day.last is None and not day.timed and day.first.day is not None and day.role not in _ELSEWHERE
        plain = plain and reading.found("message_day", reading.norm[max(0, day.head - _REACH) : day.head]) is None
        if plain and day.head > old.head and day.start is not None and day.start.date() != old.start.date():
            return day if said and day.head < said[-1] else None
    return None


def _put_off(reading: Reading) -> bool:
    """Whether a sentence, or the status in the title, says that something is done at another time."""
    pattern = reading.language.kinds[Kind.POSTPONEMENT]
    return reading.titled("status_postponement") is not None or any(reading.match(pattern, s) for s in reading.sentences)


def _called_off(reading: Reading) -> bool:
    """Whether a sentence says that something is not done."""
    pattern = reading.language.kinds[Kind.CANCELLATION]
    return any(reading.match(pattern, s) for s in reading.sentences)


def _note(reading: Reading) -> None:
    """ "Editor's note: this has been postponed.": what stands below a note without a time is what was told before."""
    note = next((s for s in reading.saying("noted_on_top") if s.start >= reading.title_end), None)
    if note is None or reading.within(note.start, note.end) or any(c.timed for c in reading.within(reading.title_end, note.start)):
        return
    for candidate in reading.candidates:
        told = candidate.role in BOUNDS and candidate.head > note.end
        before = reading.sentence_before(candidate.head)
        if told and not reading.found("moved_to", before):
            candidate.role, candidate.why = Role.OLD, "taken back by a note above it"


def _drop(reading: Reading) -> None:
    """ "The 17th is dropped": the windows that begin on that day."""
    windows = sum(c.role is Role.WINDOW and c.timed and c.last is not None for c in reading.candidates)
    dropped: dict[object, list[Candidate]] = {}
    for day in _dropped_days(reading):
        bare = day.first.day is not None and not day.first.day.explicit
        if windows >= _SEVERAL or not bare:
            dropped.setdefault(_told_day(day), []).append(day)
    for candidate in reading.candidates if dropped else ():
        days = [day for own in _days_of(candidate) for day in dropped.get(own, ())[:_SEVERAL]]
        if candidate.role is Role.WINDOW and any(day is not candidate for day in days):
            candidate.role, candidate.why = Role.OLD, DROPPED


def _dropped_days(reading: Reading) -> list[Candidate]:
    """The days of which the words beside them, or beside the last of their list, say that nothing is done then."""
    gone: list[Candidate] = []
    dropped: Candidate | None = None
    for day in reversed(reading.candidates):
        if day.last is not None or day.timed or day.first.day is None:
            continue
        listed = dropped is not None and reading.language.listing.fullmatch(reading.norm[day.tail : dropped.head])
        dropped = day if is_dropped(reading, day) or listed else None
        if dropped is not None:
            gone.append(day)
    return gone[::-1]


def _drop_in_order(reading: Reading) -> None:
    """ "Of the two windows, 14 March, 2 to 4, and 15 March, 2 to 4, the first is cancelled": the one of that number, no other."""
    told = [c for c in reading.candidates if c.role in (Role.WINDOW, Role.OLD) and c.timed and c.last is not None]
    match = next((m for s in reading.sentences if (m := reading.match(reading.words["order_dropped"], s))), None)
    if match is None or len(told) < _SEVERAL:
        return
    place = 0 if reading.found("first_of", match.group()) else 1 if reading.found("second_of", match.group()) else -1
    for candidate in told:
        candidate.role, candidate.why = Role.WINDOW, KEPT
    told[place].role, told[place].why = Role.OLD, DROPPED


def is_dropped(reading: Reading, day: Candidate) -> bool:
    """Whether the words beside a day say that what was to be done then is not done."""
    sentence = reading.sentence_at(day.head)
    before = reading.norm[max(sentence.start, day.head - _REACH) : day.head]
    after = reading.norm[day.tail : min(sentence.end, day.tail + _REACH)]
    return reading.found("day_dropped", after) is not None or reading.found("dropping_day", before) is not None


def _told_day(day: Candidate) -> object:
    """What tells a day: its weekday alone, its number in a month, or its date; a window's own are in `_days_of`."""
    told = day.first.day
    if told is None or not told.explicit:
        return ("weekday", told.weekday if told is not None else None)
    return ("number", told.day) if told.month is None else day.first.resolved


def _days_of(candidate: Candidate) -> tuple[object, ...]:
    """What the day of a window can be told by."""
    own = candidate.start
    return (("weekday", own.weekday()), ("number", own.day), own.date()) if own is not None else ()
