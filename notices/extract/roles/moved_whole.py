"""What moves as a whole: "原定14日22:00的停机顺延一天,恢复时间也顺延至16日6:00" begins a day later, too, and lasts no longer."""

from datetime import timedelta

from notices.extract.calendar.resolve import moved
from notices.extract.layout.lengths import seconds
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import NEW_BEGINNING
from notices.extract.reading import Reading

_DAY = 86_400


def settle(reading: Reading) -> None:
    """Tell the new beginning of what moves by whole days, where its new end is told in the same sentence."""
    for sentence in reading.telling("both_moved") if reading.may_say("both_moved") else ():
        told = [c for c in reading.within(*sentence) if c.timed and c.last is None and c.start is not None]
        old = [c for c in told if c.role is Role.OLD]
        new = [c for c in told if c.role is Role.NEW_END]
        if len(old) == len(new) == 1 and len(told) == len(old) + len(new):
            _move(reading, old[0], new[0])


def _move(reading: Reading, old: Candidate, end: Candidate) -> None:
    """Let what was to begin begin so many days later as is told between it and its new end."""
    marks = [m for m in reading.lengths if old.tail <= m.start and m.end <= end.head and not seconds(m) % _DAY]
    if len(marks) != 1 or old.start is None or end.start is None or old.start <= reading.setting.published:
        return
    if reading.found("sooner", f"{reading.norm[old.tail : marks[0].start]}|"):
        return
    begin = moved(old.start, timedelta(seconds=seconds(marks[0])))
    if begin < end.start:
        old.start, old.role, old.why = begin, Role.START, NEW_BEGINNING
        end.role, end.why = Role.END, "it moves with its beginning"
