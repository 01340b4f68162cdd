"""Sets aside times at which nothing of the notice stops: of what only begins beside a stop, of people there, of a denied rumour."""

from notices.extract.layout.lengths import length_after
from notices.extract.mentions.marks import BEGUN, ENDS, Candidate, Role
from notices.extract.mentions.reasons import DENIED
from notices.extract.reading import Reading
from notices.text import Stretch


def set_aside(reading: Reading) -> None:
    """ "Down from 18:00 to 23:30. Trading starts at 9:00": an open beginning of which nothing says that anything stops then."""
    begun = [c for c in reading.candidates if _open(reading, c)]
    if not begun or any(c.role in ENDS for c in reading.candidates):
        return
    open_ = set(begun)
    told = {reading.sentence_at(c.head).start for c in reading.candidates if c not in open_ and _whole(reading, c)}
    for candidate in begun if told else ():
        if reading.sentence_at(candidate.head).start not in told:
            candidate.role, candidate.why = Role.CONTEXT, "something else begins then"


def deny(reading: Reading) -> None:
    """ "网传今晚22:00停水，不实": none of the times up to where a stop is denied, or told of another place, is a bound."""
    for sentence in reading.telling("denied_stop"):
        match = reading.match(reading.words["denied_stop"], sentence)
        for candidate in reading.within(sentence.start, sentence.start + match.end()) if match else ():
            candidate.role, candidate.why = Role.UNAFFECTED, DENIED


def attend(reading: Reading) -> None:
    """ "It stands still from 8 to 6. Our fitters are in the house between 8 and 12": while people are there beside a stop."""
    there = {s.start for s in reading.telling("somebody_there") if not _stops_then(reading, s)}
    if not there:
        return
    own = [c for c in reading.candidates if c.role is Role.WINDOW and c.last is not None]
    if any(_whole(reading, c) and reading.sentence_at(c.head).start not in there for c in own):
        for candidate in own:
            if reading.sentence_at(candidate.head).start in there:
                candidate.role = candidate.label = Role.OFFICE
                candidate.why = "while somebody is there"


def _stops_then(reading: Reading, sentence: Stretch) -> bool:
    """Whether a sentence says that something stops, in the clauses up to that of its last time."""
    times = reading.within(sentence.start, sentence.end)
    end = reading.norm.find(";", times[-1].tail, sentence.end) if times else -1
    return reading.says("stop_days", Stretch(sentence.start, end if end > 0 else sentence.end))


def _open(reading: Reading, candidate: Candidate) -> bool:
    """Whether a beginning that lies ahead stands in running text, in a sentence without a word of a stop."""
    single = candidate.role is Role.START and candidate.timed and candidate.last is None
    if not single or candidate.label is not None or candidate.row is not None or candidate.repeat is not None:
        return False
    ahead = candidate.start is not None and candidate.start > reading.setting.published
    return ahead and not reading.says("stop", reading.sentence_at(candidate.head))


def _whole(reading: Reading, candidate: Candidate) -> bool:
    """Whether a dated time is a stop as a whole, by its end or by its length."""
    if not candidate.timed or not candidate.first.dated or candidate.role not in BEGUN:
        return False
    if not reading.says("stop", reading.sentence_at(candidate.head)):
        return False
    return candidate.last is not None or length_after(reading, candidate) is not None
