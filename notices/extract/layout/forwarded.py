"""What a mail quotes below its own news: old times of work that is put off or done are set aside, ends that move are moved."""

from notices.extract.calendar.resolve import later
from notices.extract.mentions.marks import Candidate, Mark, Role
from notices.extract.reading import Reading
from notices.extract.windows.durations import seconds
from notices.extract.windows.spans import Span
from notices.model import Kind
from notices.text import Stretch

_TOLD = frozenset({Kind.POSTPONEMENT, Kind.RECOVERY})
_BY = 24
_ASKED = 48


def set_aside(reading: Reading) -> None:
    """Take no window from a quoted mail when the words above it say by themselves that its times no longer hold."""
    quoted = reading.page.forwarded
    if reading.kind not in _TOLD or not quoted or not _said_above(reading):
        return
    for candidate in reading.candidates:
        if quoted.cover(candidate.head, candidate.tail):
            candidate.role, candidate.why = Role.QUOTED, "of the mail that is quoted below the news"


def _said_above(reading: Reading) -> bool:
    quoted = reading.page.forwarded
    own = (s for s in reading.sentences if s.start > reading.title_end and not quoted.cover(s.start, s.start + 1))
    return any(_tells(reading, s) for s in own)


def _tells(reading: Reading, sentence: Stretch) -> bool:
    """Whether a sentence says what kind of news it is."""
    status = reading.says(f"status_{reading.kind.value}", sentence)
    return status or reading.holds(reading.language.kinds[reading.kind], sentence)


def prolong(reading: Reading, spans: list[Span]) -> None:
    """ "Extended by 3 hours" beside the planned end, or above the quoted announcement: that end moves by so much."""
    quoted = reading.page.forwarded
    mark = next((m for m in reading.lengths if _moves(reading, m)), None)
    for span in spans if mark is not None else ():
        if mark is None or span.last is None or span.end is None or span.length is mark:
            continue
        if _beside(reading, span.last, mark) or _replaced(reading, span.last) or quoted.cover(span.last.head, span.last.tail):
            span.end, span.length = later(span.end, seconds(mark)), mark


def _beside(reading: Reading, end: Candidate, mark: Mark) -> bool:
    """Whether a length is added to an end in its own sentence, where it is not said to be the new one already."""
    sentence = reading.sentence_at(end.head)
    beside = sentence.start <= end.head < mark.start < sentence.end
    return beside and (end.last is not None or _by(reading, mark))


def _replaced(reading: Reading, end: Candidate) -> bool:
    """Whether an end is said to be the one that was planned, or not to be kept."""
    told = end.role is Role.OLD or reading.found("label_before", end.label_text) is not None
    return told or reading.says("unfinished", reading.sentence_at(end.head))


def _moves(reading: Reading, mark: Mark) -> bool:
    """Whether a duration is said to be that by which something is longer."""
    before = reading.norm[max(reading.sentence_at(mark.start).start, mark.start - _ASKED) : mark.start]
    around = f"{before}|{reading.norm[mark.start : mark.end + _BY]}"
    asked = reading.found("asked_for", around) is not None
    return asked or (_by(reading, mark) and reading.says("prolonged", reading.sentence_at(mark.start)))


def _by(reading: Reading, mark: Mark) -> bool:
    return reading.found("moved_by", reading.norm[max(0, mark.start - _BY) : mark.start]) is not None
