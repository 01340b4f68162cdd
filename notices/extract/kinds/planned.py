"""Planned work."""

from notices.extract.kinds.awaited import told_sooner, under_way
from notices.extract.kinds.bygone import long_past
from notices.extract.kinds.evidence import matched, some_only
from notices.extract.kinds.outages import work_in_hand
from notices.extract.layout.lengths import length_after
from notices.extract.mentions.marks import LIVE, Candidate, Role
from notices.extract.mentions.reasons import REFUSED_AFTER, SHUT, SHUT_BELOW, SHUT_UNTIL, WORK_THEN
from notices.extract.reading import Reading
from notices.extract.roles.overtaken import SOONER
from notices.extract.roles.untold import BACK_LATER
from notices.model import Kind
from notices.text import Stretch

_IN_HAND = "work is said to be under way, and nothing to have gone wrong"
_BOUNDED = "a beginning and an end are labelled"
_TOLD = ("stop", "affecting", "work_told")
"""What tells that labelled bounds are those of work or of a stop."""

_PLAINLY = (SHUT, SHUT_BELOW, WORK_THEN, REFUSED_AFTER)
"""Why a time is one of a stop that no word for such stops tells."""

_NAMED = ("work", "stop_title")
"""What a title says of work, or of what stops."""


def maintenance(reading: Reading, sentences: list[Stretch]) -> str:
    """What shows that work is planned or under way; empty when nothing does."""
    if not any(c.role in LIVE for c in reading.candidates):
        told = under_way(reading) or shut_until(reading) or _over_sooner(reading)
        return told or (_IN_HAND if work_in_hand(reading) else "")
    if long_past(reading) and any(reading.says("went_or_came", reading.sentence_at(c.head)) for c in reading.candidates):
        return ""
    found = matched(reading, Kind.MAINTENANCE, sentences) or _beside_window(reading)
    found = found or next((c.why for c in reading.candidates if c.why in _PLAINLY), "")
    told = found or _labelled(reading) or _returning(reading) or ("some stand" if some_only(reading) else "")
    return told or _over_sooner(reading)


def _over_sooner(reading: Reading) -> str:
    """ "原定12日10:00结束的维护提前至8:00结束": work that is told to end sooner, whenever it begins."""
    return SOONER if told_sooner(reading) and any(map(reading.saying, _NAMED)) else ""


def shut_until(reading: Reading) -> str:
    """What stays shut until a time ahead, though nothing tells since when it is."""
    published = reading.setting.published
    told = (c.start for c in reading.candidates if c.role is Role.END and c.why == SHUT_UNTIL)
    return SHUT_UNTIL if any(end is not None and end > published for end in told) else ""


def _returning(reading: Reading) -> str:
    """What is back at a time after another was gone before, though no word says so."""
    return BACK_LATER if any(c.role is Role.START and c.why == BACK_LATER for c in reading.candidates) else ""


def _beside_window(reading: Reading) -> str:
    """What stops in the sentence of a window, whatever that sentence also says of what may happen."""
    told = (reading.sentence_at(c.head) for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None)
    return matched(reading, Kind.MAINTENANCE, [s for s in told if reading.alive(s)])


def _labelled(reading: Reading) -> str:
    """Labels of a beginning and an end together are a window, whatever the work is called; so is a range under a title of work."""
    labels = {c.label for c in reading.candidates if c.timed and c.role in (*LIVE, Role.END)}
    whole = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    if reading.titled("planned_title") and any(c.label is Role.WINDOW for c in whole):
        return "planned, and a window is labelled"
    if _titled(reading, whole):
        return "the title tells of work, and a range lies ahead"
    joined = any(c.label is Role.START for c in whole)
    bounded = (joined or {Role.START, Role.END} <= labels) and not _of_anything(reading)
    return _BOUNDED if bounded else ""


def _of_anything(reading: Reading) -> bool:
    """Whether the labels say no more than "from" and "to", and nothing is said to stop: so are bookings labelled, too."""
    if "label_neutral" not in reading.words:
        return False
    told = [c.label_text for c in reading.candidates if c.label in (Role.START, Role.END)]
    if not all(reading.found("label_neutral", text) for text in told):
        return False
    return not any(map(reading.telling, _TOLD))


def bounds_alone(reading: Reading) -> bool:
    """Whether a notice is planned work by the labels of its bounds only, and no word tells of work or of a stop."""
    if reading.kind_why != _BOUNDED or "work_told" not in reading.words:
        return False
    return not any(map(reading.saying, _TOLD))


def _titled(reading: Reading, whole: list[Candidate]) -> bool:
    """Whether the title speaks of work or a stop, and all ranges lie ahead on days of their own."""
    whole = whole or _begun_long(reading)
    if not whole or not any(reading.titled(word) for word in _NAMED):
        return False
    dated = all(c.repeat is None and _has_day(reading, c) for c in whole)
    return dated and all(c.start is not None and c.start > reading.setting.published for c in whole)


def _begun_long(reading: Reading) -> list[Candidate]:
    """The beginnings that are told how long it is from then."""
    told = (c for c in reading.candidates if c.role is Role.START and c.timed and c.last is None and c.first.dated)
    return [c for c in told if length_after(reading, c) is not None]


def _has_day(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range names its day, or another cell of its row does."""
    if candidate.first.day is not None:
        return candidate.first.day.explicit
    row = (c.first.day for c in reading.candidates if candidate.row is not None and c.row == candidate.row)
    return any(day is not None and day.explicit for day in row)
