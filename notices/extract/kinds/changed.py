"""What is prolonged, put off or called off."""

from itertools import pairwise

from notices.extract.kinds.awaited import told_sooner
from notices.extract.kinds.core import about_times, whole_ahead
from notices.extract.kinds.evidence import ahead, matched, some_only, told_apart
from notices.extract.kinds.later_ends import due_before, end_open, end_replaced, ends_later, lengthened, longer, pushed_back
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import BEGUN, ENDS, LIVE, Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.hastened import CUT_SHORT
from notices.extract.roles.replaced import MOVED_FROM, REPLACED, TOLD_BEFORE, another_notice
from notices.extract.roles.retractions import another_day
from notices.extract.roles.verdicts import ALL_DROPPED
from notices.model import Kind
from notices.text import Stretch

_NEAR = 100
_GONE = (Role.OLD, Role.CONTEXT)


def cancelled(reading: Reading, sentences: list[Stretch]) -> str:
    """Not when only some of several windows are cancelled."""
    if some_only(reading) or told_apart(reading):
        return ""
    found = matched(reading, Kind.CANCELLATION, sentences) or _all_gone(reading)
    return "" if found and "cancel" not in found and _at_another_time(reading, found) else found


def _at_another_time(reading: Reading, found: str) -> bool:
    """Whether what is called off is only put off, moved or told anew; "中止" with a new day to come stays called off."""
    undated = bool(reading.saying("no_new_date")) and not reading.found("called_off", found)
    return (
        _put_off(reading)
        or undated
        or _notice_replaced(reading)
        or _anew(reading)
        or _moved_by_title(reading)
        or _told_anew_below(reading)
    )


def _told_anew_below(reading: Reading) -> bool:
    """Whether an earlier notice or plan holds no longer, and a new one is told, with what lies ahead."""
    return reading.by_words and another_notice(reading) and ahead(reading)


def _notice_replaced(reading: Reading) -> bool:
    """Whether only an earlier notice is withdrawn, in favour of this one."""
    return any(c.why in (REPLACED, TOLD_BEFORE) for c in reading.candidates) and ahead(reading)


def _moved_by_title(reading: Reading) -> bool:
    """Whether the title says that it is moved, and something lies ahead: then only the notice of before is withdrawn."""
    if not reading.by_words or not ahead(reading):
        return False
    kinds, title = reading.language.kinds, Stretch(0, reading.title_end)
    return reading.holds(kinds[Kind.POSTPONEMENT], title) and not reading.holds(kinds[Kind.CANCELLATION], title)


def _undated(reading: Reading) -> bool:
    """Whether it is to be done some other time."""
    return _put_off(reading) or bool(reading.saying("no_new_date"))


def _put_off(reading: Reading) -> bool:
    return reading.found("put_off", reading.norm) is not None


def _all_gone(reading: Reading) -> str:
    """What is said behind the only window, or of each of several: "the inspection on 14 June from 8 to 2 is cancelled"."""
    if any(c.why == ALL_DROPPED for c in reading.candidates):
        return ALL_DROPPED
    told = [c for c in reading.candidates if c.timed and c.role in (*LIVE, Role.OLD, Role.END, Role.CONTEXT)]
    if len(told) != 1 or told[0].role not in _GONE or not reading.may_say("row_cancelled"):
        return ""
    sentence = reading.sentence_at(told[0].head)
    if reading.says("not_cancellation", sentence):
        return ""
    start, behind = told[0].start, reading.norm[told[0].tail : sentence.end]
    gone = reading.found("row_cancelled", behind) if start is not None and start > reading.setting.published else None
    return gone.group() if gone is not None else ""


def extended(reading: Reading, sentences: list[Stretch]) -> str:
    """The words or times by which it goes on longer than was said; empty when it does not."""
    if _starts_anew(reading) or told_apart(reading) or told_sooner(reading) or _cut_short(reading):
        return ""
    ends = [c for c in reading.candidates if c.role is Role.NEW_END]
    if ends and (any(c.timed for c in ends) or not whole_ahead(reading)) and not _first_told(reading, ends):
        return "a new end is given"
    if (
        due_before(reading)
        or ends_later(reading)
        or pushed_back(reading)
        or lengthened(reading)
        or end_open(reading)
        or (end_replaced(reading) and not _struck_before(reading))
        or (longer(reading) and not any(reading.says("correction", s) for s in sentences))
    ):
        return "the end is a later one"
    if _moved_on(reading):
        return ""
    return matched(reading, Kind.EXTENSION, about_times(reading, sentences))


def _first_told(reading: Reading, ends: list[Candidate]) -> bool:
    """ "On Friday from 7 we move the site. Give us until 8:30": the only end of what has not begun takes the place of no other."""
    begun = [c for c in reading.candidates if c.role is Role.START and c.timed and c.last is None and c.start is not None]
    ahead = bool(begun) and all(c.start is not None and c.start > reading.setting.published for c in begun)
    gone = any(c.role in (Role.OLD, Role.STRUCK, Role.QUOTED) for c in reading.candidates)
    only = all(c.why == reasons.END_MOVED and c.last is None for c in ends)
    return ahead and only and not gone and not reading.titled("status_extension") and not reading.may_say("prolonged")


def _starts_anew(reading: Reading) -> bool:
    """Whether a beginning ahead takes the place of another: then the end moves with it, and nothing lasts longer."""
    begun = [c for c in reading.candidates if c.role is Role.START and c.timed and c.start and c.start > reading.setting.published]
    return any(c.why == reasons.NEW_BEGINNING or _in_place(reading, c) for c in begun)


def _cut_short(reading: Reading) -> bool:
    """Whether what is planned ends sooner than was told before."""
    return any(c.why == CUT_SHORT for c in reading.candidates)


def _in_place(reading: Reading, candidate: Candidate) -> bool:
    """Whether a clock right behind a time is the one that it takes the place of: "at 8 instead of 6"."""
    if not reading.may_say("in_place_of"):
        return False
    behind = next((c for c in reading.candidates if c.head >= candidate.tail), None)
    replaced = behind is not None and behind.role is Role.OLD and behind.last is None and behind.timed
    return replaced and behind is not None and reading.found("in_place_of", reading.norm[candidate.tail : behind.head]) is not None


def _moved_on(reading: Reading) -> bool:
    """Whether a whole window that begins later takes the place of an old one: it was moved, not prolonged."""
    if not reading.by_words:
        return False
    if _not_begun(reading):
        return True
    timed = [c for c in reading.candidates if c.timed and c.start is not None]
    published = reading.setting.published
    old = [c.start for c in timed if c.role is Role.OLD and c.start and (c.last is not None or c.start > published)]
    new = [c.start for c in timed if c.role is Role.WINDOW and c.last is not None and c.start is not None]
    new += [c.start for c in reading.candidates if c.role is Role.START and not c.timed and c.start is not None]
    return bool(old) and bool(new) and min(new) > max(old)


def _not_begun(reading: Reading) -> bool:
    """Whether all that is told is a beginning ahead that no longer holds: what has not begun is put off, not prolonged."""
    told = [c for c in reading.candidates if c.role in (*LIVE, *ENDS, Role.OLD)]
    ahead = all(c.role is Role.OLD and c.start is not None and c.start > reading.setting.published for c in told)
    ends = any(reading.says("back", reading.sentence_at(c.head)) for c in told)
    return bool(told) and ahead and not ends


def postponed(reading: Reading, sentences: list[Stretch]) -> str:
    """The words or times by which it was put off or moved; empty when it was not."""
    if _not_moved(reading) or any(reading.says("correction", s) for s in sentences):
        return ""
    if found := matched(reading, Kind.POSTPONEMENT, sentences):
        return found
    if _notice_replaced(reading) or _anew(reading):
        return "not on the day that was told, but on another"
    if _planned_for_another_day(reading) or _starts_anew(reading) or _day_replaced(reading) or _cut_short(reading):
        return "it was planned for another time"
    if _undated(reading) and (called_off := matched(reading, Kind.CANCELLATION, sentences)):
        return called_off
    return "" if some_only(reading) and matched(reading, Kind.CANCELLATION, sentences) else _replaced(reading)


def _not_moved(reading: Reading) -> bool:
    """Whether words that tell of another time are those of something else than of work that is moved."""
    return told_apart(reading) or told_sooner(reading) or _called_off_beside(reading)


def _called_off_beside(reading: Reading) -> bool:
    """Whether some windows are called off beside others, and none is told to be moved."""
    gone = any(c.why == reasons.CALLED_OFF and c.last is not None for c in reading.candidates)
    return gone and some_only(reading) and not any(c.role is Role.OLD for c in reading.candidates)


def replaced_outright(reading: Reading, kind: Kind) -> bool:
    """Whether labels, lines through or the words between two times say by themselves which of them holds no longer."""
    if kind is Kind.EXTENSION:
        return any(_told_old(reading, c) for c in reading.candidates) and longer(reading)
    if kind is not Kind.POSTPONEMENT or not ahead(reading):
        return False
    told_before = any(c.why == TOLD_BEFORE and c.timed for c in reading.candidates)
    anew = told_before or _starts_anew(reading) or _day_replaced(reading) or _cut_short(reading)
    return anew or any(_told_old(reading, c) for c in _gone(reading))


def _told_old(reading: Reading, old: Candidate) -> bool:
    """Whether a time that holds no longer is labelled as such, or stands beside the one in its place."""
    if old.role is not Role.STRUCK:
        return old.label is Role.OLD or old.why == MOVED_FROM
    inside = any(_within_beginning(c, old) for c in reading.candidates)
    return inside or any(first is old and _struck_beside(reading, first, second) for first, second in pairwise(reading.candidates))


def _within_beginning(window: Candidate, old: Candidate) -> bool:
    """Whether a time stands between the day and the clock with which a window begins."""
    return window.role is Role.WINDOW and window.head < old.head < window.first.end


def _struck_beside(reading: Reading, old: Candidate, new: Candidate) -> bool:
    """Whether a time stands right behind one that is struck out, on the same line."""
    between = reading.standing[old.tail : new.head]
    return old.role is Role.STRUCK and new.role in (*LIVE, Role.CONTEXT) and not between.strip() and "\n" not in between


def _day_replaced(reading: Reading) -> bool:
    """ "On 19 March from 8 to 2 (not on 12 March)": a day stands right beside the one that it takes the place of."""
    if reading.by_words or reading.saying("corrected"):
        return False
    replaced = (
        second
        for first, second in pairwise(reading.candidates)
        if ((first.why == MOVED_FROM or _struck_beside(reading, first, second)) and _holds(second, first))
        or (_holds(first, second) and _right_behind(reading, first, second))
    )
    return any(not reading.says("not_postponement", reading.sentence_at(second.head)) for second in replaced)


def _holds(candidate: Candidate, old: Candidate) -> bool:
    """Whether a time is told for another day than a day that holds no longer."""
    days = old.role in (Role.OLD, Role.STRUCK) and old.plain_day and old.start is not None and candidate.first.dated
    return days and candidate.role in (*LIVE, Role.CONTEXT) and candidate.first.resolved != old.first.resolved


def _right_behind(reading: Reading, new: Candidate, old: Candidate) -> bool:
    """Whether nothing parts a day from the one that it takes the place of."""
    return reading.found("in_place_of", reading.norm[new.tail : old.head]) is not None


def _planned_for_another_day(reading: Reading) -> bool:
    """ "It was going to be on Wednesday. … on Friday, 12:00 to 14:00": a window behind a day on which it was to be."""
    if not reading.may_say("had_planned"):
        return False
    old = (c for c in reading.candidates if c.role is Role.OLD and c.row is None)
    return any(
        _told_anew(reading, day) for day in old if not reading.found("row_cancelled", reading.norm[day.tail : day.tail + _NEAR])
    )


def _told_anew(reading: Reading, day: Candidate) -> bool:
    """Whether a time was that of a plan, and a window, or the same hours, are told for another day."""
    sentence = reading.sentence_at(day.head)
    before, opened = reading.norm[sentence.start : day.head], reading.opened(*sentence)
    if day.start is None or reading.found("due_back", before, opened) or not reading.found("had_planned", before, opened):
        return False
    if day.last is not None:
        return another_day(reading, day) is not None
    told = (c.start for c in reading.candidates if c.head >= day.head and c.timed and c.role in BEGUN)
    return any(start is not None and start.date() != day.start.date() for start in told)


def _anew(reading: Reading) -> bool:
    """ "We cannot do it on the 20th. It takes place on the 21st": a window behind a sentence that gives another day up."""
    if not reading.may_say("given_up"):
        return False
    for day in reading.candidates:
        sentence = reading.sentence_at(day.head)
        if not day.first.dated or day.start is None or day.role is Role.STAMP or not reading.says("given_up", sentence):
            continue
        older = reading.page.forwarded
        all_old = older.cover(day.head, day.tail)
        behind = [c for c in reading.candidates if c.head >= day.tail]
        days = {c.start.date() for c in behind if c.first.dated and c.start is not None}
        windows = (c for c in behind if c.role in BEGUN and _timed(reading, c))
        windows = (c for c in windows if all_old or not older.cover(c.head, c.tail))
        told = (c for c in windows if _dated(c) or (c.start is not None and c.start.date() in days))
        return any(c.start is not None and c.start.date() != day.start.date() for c in told)
    return False


def _timed(reading: Reading, candidate: Candidate) -> bool:
    """Whether a clock is told, or that it is the one that was told before."""
    return candidate.timed or reading.says("same_clock", reading.sentence_at(candidate.head))


def _dated(candidate: Candidate) -> bool:
    """Whether one of its bounds names a day."""
    return candidate.first.dated or (candidate.last is not None and candidate.last.dated)


def _replaced(reading: Reading) -> str:
    """A window that is struck out or said to be replaced, beside one that is not."""
    live = [c for c in reading.candidates if c.role in BEGUN and c.timed]
    return "a window takes the place of another" if live and ahead(reading) and _gone(reading) else ""


def _gone(reading: Reading) -> list[Candidate]:
    """The windows and beginnings that others take the place of."""
    gone = [c for c in reading.candidates if c.role in (Role.OLD, Role.STRUCK) and c.timed and c.last is not None]
    gone = [
        c for c in gone if c.why != reasons.DROPPED and not reading.found("row_cancelled", reading.norm[c.tail : c.tail + _NEAR])
    ]
    gone = gone or [c for c in reading.candidates if c.role is Role.OLD and c.label is Role.OLD and c.timed and _renewed(reading)]
    return gone or _struck_before(reading)


def _struck_before(reading: Reading) -> list[Candidate]:
    """What is struck out right before a beginning that stands, or right before the first time of a window."""
    told = [(old, new) for old, new in pairwise(reading.candidates) if old.role is Role.STRUCK and new.role is Role.START]
    begun = [old for old, new in told if old.timed and new.timed and not reading.standing[old.tail : new.head].strip()]
    return begun + [old for new, old in pairwise(reading.candidates) if old.role is Role.STRUCK and _begun_behind(new, old)]


def _begun_behind(window: Candidate, struck: Candidate) -> bool:
    """ "13 March, ~~22:00~~ 23:00 - 03:00": whether a clock is struck out between a window's day and its beginning."""
    return _within_beginning(window, struck) and window.last is not None and struck.timed and struck.last is None


def _renewed(reading: Reading) -> bool:
    """Whether a beginning is labelled as a new one, or stands behind one label with the old one."""
    if any(c.role is Role.START and reading.found("label_new", c.label_text) for c in reading.candidates):
        return True
    pairs = pairwise(reading.candidates)
    return any(old.label is Role.OLD and new.label is new.role is Role.START and _one_label(old, new) for old, new in pairs)


def _one_label(old: Candidate, new: Candidate) -> bool:
    """Whether two times stand behind one label: "Start: 13 March 22:00 → 20 March 22:00"."""
    return bool(old.label_text) and old.label_text == new.label_text and old.row == new.row
