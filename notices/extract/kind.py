"""Decides what kind of notice it is, from the language's words and from what the candidates stand for."""

from datetime import timedelta

from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.model import Kind

_RECENT = timedelta(days=3)
_LIVE = (Role.WINDOW, Role.START, Role.NEW_END)


def decide(reading: Reading) -> None:
    """Set the reading's kind and the reason."""
    sentences = _alive(reading)
    for kind, test in _TESTS:
        why = test(reading, sentences)
        if why:
            reading.kind, reading.kind_why = kind, why
            return
    reading.kind, reading.kind_why = Kind.INFO, "nothing is said to be down"


def _alive(reading: Reading) -> list[str]:
    """The folded sentences that belong to the notice and speak of facts, not of what might happen."""
    told = (s for s in reading.sentences if reading.alive(s) and not reading.says("hypothetical", s))
    return [reading.norm[s.start : s.end] for s in told]


def _matched(reading: Reading, kind: Kind, sentences: list[str]) -> str:
    pattern = reading.language.kinds[kind]
    guard = reading.words.get(f"not_{kind.value}")
    for sentence in sentences:
        match = pattern.search(sentence)
        if match and not (guard and guard.search(sentence)):
            return match.group()
    return ""


def _informing(reading: Reading, _: list[str]) -> str:
    """A title that says that the text is about something else than a service."""
    match = reading.found("informing", reading.norm[: reading.title_end])
    return match.group() if match else ""


def _cancelled(reading: Reading, sentences: list[str]) -> str:
    return _matched(reading, Kind.CANCELLATION, sentences)


def _recovered(reading: Reading, sentences: list[str]) -> str:
    if _ahead(reading) and not _over(reading):
        return ""
    return _matched(reading, Kind.RECOVERY, sentences) or _ended(reading)


def _ended(reading: Reading) -> str:
    """An end that lies before publication, when nothing lies after it."""
    published = reading.setting.published
    ends = [c for c in reading.candidates if c.role is Role.END and c.timed and c.start is not None]
    if (
        not ends
        or any(c.start is None or c.start > published for c in ends)
        or max(c.start for c in ends if c.start) < published - _RECENT
    ):
        return ""
    return "an end that has passed"


def _extended(reading: Reading, sentences: list[str]) -> str:
    if any(c.role is Role.NEW_END for c in reading.candidates):
        return "a new end is given"
    return _matched(reading, Kind.EXTENSION, sentences)


def _postponed(reading: Reading, sentences: list[str]) -> str:
    return _matched(reading, Kind.POSTPONEMENT, sentences)


def _outage(reading: Reading, sentences: list[str]) -> str:
    found = _matched(reading, Kind.OUTAGE, sentences)
    if not found or _announced(reading, sentences):
        return ""
    return found


def _maintenance(reading: Reading, sentences: list[str]) -> str:
    if not any(c.role in _LIVE for c in reading.candidates):
        return ""
    return _matched(reading, Kind.MAINTENANCE, sentences)


_TESTS = (
    (Kind.INFO, _informing),
    (Kind.CANCELLATION, _cancelled),
    (Kind.RECOVERY, _recovered),
    (Kind.EXTENSION, _extended),
    (Kind.POSTPONEMENT, _postponed),
    (Kind.OUTAGE, _outage),
    (Kind.MAINTENANCE, _maintenance),
)


def _ahead(reading: Reading) -> bool:
    """Whether a window or a beginning lies after publication."""
    return any(_begins_later(reading, c) for c in reading.candidates if c.role in _LIVE)


def _over(reading: Reading) -> bool:
    """Whether a stated recovery lies between the beginnings and publication, so that a later planned end does not count."""
    back = [c.start for c in reading.candidates if c.role is Role.RECOVERED and c.timed and c.start]
    if not back or max(back) > reading.setting.published:
        return False
    return all(c.start is not None and c.start <= max(back) for c in reading.candidates if c.role in _LIVE and c.timed)


def _begins_later(reading: Reading, candidate: Candidate) -> bool:
    if candidate.first.repeat is not None:
        return True
    published = reading.setting.published
    return any(moment is not None and moment > published for moment in (candidate.start, candidate.end))


def _announced(reading: Reading, sentences: list[str]) -> bool:
    """Whether the text speaks of planned work: a window or beginning ahead, unless a cause that just happened is named."""
    if not _ahead(reading):
        # "From now on" begins at publication, which is a decision, not an accident, unless trouble is named.
        return any(c.first.now is not None and c.role in _LIVE for c in reading.candidates) and not _sudden(reading, sentences)
    return not _sudden(reading, sentences)


def _sudden(reading: Reading, sentences: list[str]) -> bool:
    return any(reading.found("sudden", s) for s in sentences)
