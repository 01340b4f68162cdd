"""What a mail quotes below its own news: old times of work that is put off or done are set aside."""

from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.model import Kind
from notices.text import Stretch

_TOLD = frozenset({Kind.POSTPONEMENT, Kind.RECOVERY})


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
