"""Which duration belongs to which time: "from 8 pm, for two hours"."""

from notices.extract.marks import Candidate, Length, Mark
from notices.extract.reading import Reading

_REACH = 40


def seconds(mark: Mark) -> int:
    """The length of a duration's mark."""
    return mark.value.seconds if isinstance(mark.value, Length) else 0


def length_before(reading: Reading, candidate: Candidate) -> Mark | None:
    """The duration right before a beginning: "for 90 minutes from 20:00"."""
    for mark in reading.lengths:
        if mark.end <= candidate.head <= mark.end + _REACH and reading.found(
            "length_first", reading.norm[mark.end : candidate.head]
        ):
            return mark
    return None


def length_after(reading: Reading, candidate: Candidate) -> Mark | None:
    """The duration that follows a candidate before the next one of its kind, within reach."""
    sentence = reading.sentence_at(candidate.tail)
    following = [c.head for c in reading.candidates if c.head > candidate.head and c.role is candidate.role]
    for mark in reading.lengths:
        if mark.start < candidate.tail:
            continue
        if mark.start >= sentence.end + 60 or reading.line_at(mark.start) != reading.line_at(candidate.head):
            return None
        between = reading.norm[candidate.tail : mark.start]
        same = [h for h in following if h < mark.start]
        if same and not reading.found("each", between):
            return None
        before = reading.norm[max(sentence.start, mark.start - 14) : mark.start]
        after = reading.norm[mark.end : mark.end + 10]
        if not reading.found("not_length", before + "|" + after):
            return mark
    return None
