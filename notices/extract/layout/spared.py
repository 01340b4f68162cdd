"""Days of the week that are named because nothing is done on them: "Saturdays and Sundays have no such break"."""

from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading


def is_spared(reading: Reading, lone: Candidate) -> bool:
    """Whether a series without a clock is told as one on which nothing is done: it goes to no clock behind it."""
    if not reading.may_say("series_spared"):
        return False
    return reading.found("series_spared", reading.norm[lone.tail : reading.sentence_at(lone.head).end]) is not None
