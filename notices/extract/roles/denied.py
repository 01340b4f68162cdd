"""Times at which nothing of the notice stops: a rumour tells them that is denied, or they are those of another place."""

from notices.extract.mentions.marks import Role
from notices.extract.mentions.reasons import DENIED
from notices.extract.reading import Reading


def set_aside(reading: Reading) -> None:
    """ "网传今晚22:00停水，不实": none of the times up to where a stop is denied is a bound."""
    for sentence in reading.telling("denied_stop"):
        match = reading.match(reading.words["denied_stop"], sentence)
        for candidate in reading.within(sentence.start, sentence.start + match.end()) if match else ():
            candidate.role, candidate.why = Role.UNAFFECTED, DENIED
