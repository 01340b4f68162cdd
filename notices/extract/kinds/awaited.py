"""Tells that something is still to come back."""

from notices.extract.languages.language import Flag
from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.extract.roles.overtaken import SOONER


def to_end(reading: Reading) -> bool:
    """Whether it is to be back at a time ahead, where a notice tells all its times."""
    if Flag.ALL_TIMES not in reading.language.flags:
        return False
    ends = (c.start for c in reading.candidates if c.role in (Role.END, Role.NEW_END) and c.timed and c.start is not None)
    return any(end > reading.setting.published for end in ends)


def expected(reading: Reading) -> bool:
    """Whether a recovery is still expected."""
    published = reading.setting.published
    return any(c.role is Role.ESTIMATE and c.timed and c.start and c.start > published for c in reading.candidates)


def put_off(reading: Reading) -> bool:
    """Whether an end ahead is told behind an earlier one that holds no longer, in a language whose words tell each."""
    if not reading.by_words:
        return False
    single = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None]
    old = [c.start for c in single if c.role is Role.OLD and c.start is not None]
    ends = [c.start for c in single if c.role is Role.END and c.start is not None]
    return bool(old and ends) and max(ends) > max(*old, reading.setting.published)


def under_way(reading: Reading) -> str:
    """Work that is being done, of which only the end is told: "Doing some maintenance, back by 16:00"."""
    if not reading.may_say("under_way") or not (expected(reading) or _ends_ahead(reading)):
        return ""
    return "work is being done" if reading.telling("under_way") else ""


def _ends_ahead(reading: Reading) -> bool:
    """Whether an end ahead is told in words: "The site is being upgraded, to be finished at 21:00"."""
    ends = (c.start for c in reading.candidates if c.role is Role.END and c.timed and c.last is None)
    return reading.by_words and any(end is not None and end > reading.setting.published for end in ends)


def told_sooner(reading: Reading) -> bool:
    """Whether it is to be back sooner than was promised."""
    return any(c.role is Role.ESTIMATE and c.why == SOONER for c in reading.candidates)
