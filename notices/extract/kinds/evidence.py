"""What the kinds of notice are told from: the words of the sentences, and what lies ahead or is over."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import CALLED_OFF
from notices.extract.reading import Reading
from notices.extract.roles.retractions import IN_ITS_ROW, KEPT
from notices.model import Kind
from notices.text import Stretch

LIVE = (Role.WINDOW, Role.START, Role.NEW_END)


def matched(reading: Reading, kind: Kind, sentences: list[Stretch]) -> str:
    """The first words of a kind in some sentences, without those whose sentence says the opposite."""
    pattern = reading.language.kinds[kind]
    for sentence in sentences if reading.may_hold(pattern) else ():
        match = reading.match(pattern, sentence)
        if match and not reading.says(f"not_{kind.value}", sentence):
            return match.group()
    return ""


def some_only(reading: Reading) -> bool:
    """Whether some windows stand beside others that are gone."""
    live = any(c.role is Role.WINDOW and c.timed for c in reading.candidates)
    return (
        live and any(c.role in (Role.OLD, Role.STRUCK) and (c.timed or _of_night(c) or _dropped(c)) for c in reading.candidates)
    ) or (live and any(c.why == CALLED_OFF and c.timed and c.last is not None for c in reading.candidates))


def told_apart(reading: Reading) -> bool:
    """Whether the text tells of a window in so many words that it stands, whatever else is dropped or was feared to be.

    Beside work that moves, what stands tells nothing of that.
    """
    return not reading.moves_some and any(c.why == KEPT for c in reading.candidates)


def _dropped(candidate: Candidate) -> bool:
    """Whether a day beside the windows is told to be dropped: "of the three Saturdays the 28th is no longer needed"."""
    return candidate.why == IN_ITS_ROW and candidate.first.day is not None and candidate.first.day.explicit


def _of_night(candidate: Candidate) -> bool:
    """Whether a night is told as such, without clocks: "the night of 14/15 October"."""
    return candidate.first.day is not None and candidate.first.day.night and candidate.first.day.explicit


def ahead(reading: Reading) -> bool:
    """Whether a window or a beginning lies after publication."""
    return any(_begins_later(reading, c) for c in reading.candidates if c.role in LIVE)


def over(reading: Reading) -> bool:
    """Whether a stated recovery lies between the beginnings and publication, so that a later planned end does not count."""
    back = [c.start for c in reading.candidates if c.role is Role.RECOVERED and c.timed and c.start]
    if not back or max(back) > reading.setting.published:
        return False
    return all(c.start is not None and c.start <= max(back) for c in reading.candidates if c.role in LIVE and c.timed)


def _begins_later(reading: Reading, candidate: Candidate) -> bool:
    if candidate.repeat is not None or candidate.first.repeat is not None:
        return True
    published = reading.setting.published
    return any(moment is not None and moment > published for moment in (candidate.start, candidate.end))
