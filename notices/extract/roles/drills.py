"""Drills that nobody but those who take part in them notices: their times are no windows."""

from notices.extract.reading import Reading
from notices.text import Stretch


def harmless(reading: Reading, said: Stretch) -> bool:
    """Whether a sentence tells of a drill, and the text that nothing stops by it."""
    if not reading.says("exercise", said):
        return False
    if reading.says("stop_days", said):
        played = reading.may_say("drill_harmless") and reading.says("drill", said)
        return played and reading.judged("played", Stretch(0, len(reading.norm)), lambda: _only_played(reading))
    nowhere = reading.by_words and not _felt_anywhere(reading)
    return nowhere or reading.says("harmless", said) or _told_harmless(reading, said)


def _only_played(reading: Reading) -> bool:
    """Whether all goes on during a drill by what the text says of it, and nothing stops but what is played: "切换演练"."""
    body = [s for s in reading.sentences if s.start >= reading.title_end and reading.alive(s)]
    facts = [s for s in body if not reading.says("hypothetical", s)]
    stops = any(reading.says(word, s) for s in facts for word in ("cease", "degraded", "drill_stops"))
    return not stops and any(reading.says("drill_harmless", s) for s in body)


def _felt_anywhere(reading: Reading) -> bool:
    """Whether the body says that something stops or is slow, and not only what to do if it does."""
    told = (s for s in reading.sentences if s.start >= reading.title_end and reading.alive(s))
    felt = (s for s in told if reading.says("stop_days", s) or reading.says("degraded", s))
    return any(not reading.says("hypothetical", s) for s in felt)


def _told_harmless(reading: Reading, said: Stretch) -> bool:
    """Whether the sentence behind a drill's says that nothing is affected by it."""
    following = reading.statement_at(said.end)
    if following.start < said.end or not reading.by_words:
        return False
    return reading.says("exercise", following) and reading.says("harmless", following) and not reading.says("cease", following)
