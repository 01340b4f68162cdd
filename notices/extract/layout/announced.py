"""Finds what the sentence right before or behind a series tells of it.

"From 12 March we service the lifts weekly. They stop every Wednesday …".
"""

from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading

_GAP = 8


def before(reading: Reading, since: Candidate, series: Candidate) -> bool:
    """Whether a day ahead, told in the sentence right before that of a series as a beginning, is one of work or of a custom."""
    if not reading.may_say("custom") or since.start is None or since.start <= reading.setting.published:
        return False
    told, own = reading.sentence_at(since.head), reading.sentence_at(series.head)
    between = reading.norm[told.end : own.start]
    near = told.end <= own.start and len(between) <= _GAP and not between.strip()
    return near and told.start >= reading.title_end and reading.says("custom", told)


def begins(reading: Reading, series: Candidate, day: Candidate, before: str) -> bool:
    """ "Every Wednesday from 10 to 12. This begins in May": whether the sentence right behind a series tells its first day."""
    behind = reading.sentence_at(max(0, reading.sentence_at(day.head).start - 1))
    return behind.start <= series.head and reading.found("custom_begins", before) is not None
