"""Finds that some of it is back while other parts are told to be down still: then the whole is not over, and only that part is.

Said first what is back, then in the same or a next sentence what is not; in one sentence also the other way round. The entries
of a log, each with its own time at its head, do not count: an older one tells of what was.
"""

from collections.abc import Iterator
from datetime import datetime

from notices.extract.mentions.marks import Role
from notices.extract.naming import names
from notices.extract.reading import Reading
from notices.extract.roles.parted_returns import all_back
from notices.extract.roles.relapses import relapsed
from notices.model import Kind
from notices.text import Stretch

_MARKS = " \t*-[(\u2022"
"""What may stand before the time of a log's entry."""

_TOP = 100

Places = list[tuple[int, int]]
"""Where names stand in the text."""


def still_down(reading: Reading) -> str:
    """The words by which something is still down beside what is back, or broke again after it was, else nothing."""
    if again := relapsed(reading):
        return again
    downs = {s: down for s in reading.saying("still_down") if (down := _first_down(reading, s))}
    back: Stretch | None = None
    for sentence in _told(reading) if downs else ():
        down = downs.get(sentence, "")
        here = _tells_back(reading, sentence) if down or back is None else False
        latest = back is None or not _is_entry(reading, sentence) or _newer(reading, sentence, back)
        latest = latest or (back is not None and reading.line_at(back.start) == reading.line_at(sentence.start))
        if down and latest and (here or back is not None or _ended(reading, sentence)):
            return down
        back = back or (sentence if here or _ended(reading, sentence) else None)
    return ""


def _ended(reading: Reading, sentence: Stretch) -> bool:
    """Whether something ended in the past by a sentence of a language that tells by words that it did."""
    ends = (c.start for c in reading.within(*sentence) if c.role is Role.END and c.timed and c.start is not None)
    return reading.by_words and any(end <= reading.setting.published for end in ends)


def _newer(reading: Reading, sentence: Stretch, before: Stretch) -> bool:
    """Whether a sentence tells its own time, and it is later than that of one before it: so logs end that begin with the oldest."""
    own, other = (next((c.start for c in reading.within(*s) if c.timed and c.start), None) for s in (sentence, before))
    return own is not None and other is not None and own > other


def only_part(reading: Reading) -> bool:
    """ "10:50: logins work again for some", "300 of 800 homes have power again": what is told last to be back is not the whole."""
    parts = {s for s in reading.telling("part_back") if all_back(reading, s) is None}
    newest, time = None, None
    for sentence in _told(reading) if parts else ():
        if not (sentence in parts or _tells_back(reading, sentence) or _ended(reading, sentence)):
            continue
        own = _time_of(reading, sentence) or time
        if time is None or own is None or own >= time:
            newest, time = sentence, own
    return newest in parts


def _time_of(reading: Reading, sentence: Stretch) -> datetime | None:
    """The time of a sentence: the first in its line, else that of the entry which stands above the line, or below it."""
    line = reading.line_at(sentence.start)
    above = [reading.line_at(line.start - 1)] if reading.by_words and _below_time(reading, line) else []
    below = [reading.line_at(line.end)] if _above_time(reading, line) else []
    return next((c.start for stretch in (line, *above, *below) for c in reading.within(*stretch) if c.timed and c.start), None)


def affected(reading: Reading) -> Places:
    """The names of what is still down, when other parts are back; else nothing."""
    if reading.kind is Kind.RECOVERY or not still_down(reading):
        return []
    sentences = (s for s in _told(reading) if reading.may(reading.words["still_down"], *s))
    clauses = (place for sentence in sentences for place in _clauses(reading, sentence))
    told = (_subject(reading, a, reading.norm.index(words, a)) for a, b in clauses if (words := _down(reading, a, b)))
    return next((places for places in told if places), [])


def restored(reading: Reading) -> list[tuple[datetime, Places]]:
    """What is back while other parts are down, each with its time; what is back at no time stated is so from publication on."""
    if reading.kind is Kind.RECOVERY or relapsed(reading) or not still_down(reading):
        return []
    found = []
    recovery = reading.language.kinds[Kind.RECOVERY]
    for sentence in (s for s in _told(reading) if reading.may(recovery, *s)):
        at = reading.setting.published
        for a, b in _clauses(reading, sentence):
            at = next((c.start for c in reading.within(a, b) if c.role is Role.RECOVERED and c.start), at)
            told = reading.first(recovery, reading.norm[a:b], reading.opened(*sentence)) if a > reading.title_end else None
            if told and _is_back(reading, sentence, a, b) and (places := _subject(reading, a, a + told.start())):
                found.append((at, places))
    return found


def _told(reading: Reading) -> Iterator[Stretch]:
    """The sentences of the notice that speak of facts, the title first."""
    return (s for s in reading.sentences if reading.alive(s) and not reading.says("hypothetical", s))


def _clauses(reading: Reading, sentence: Stretch) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, also those that a turn ("but", a comma) parts."""
    for start, end in reading.clauses_of(sentence.start, sentence.end):
        rest = start
        while turn := reading.words["turn"].search(reading.norm, rest, end):
            yield rest, turn.start()
            rest = turn.end()
        yield rest, end


def _first_down(reading: Reading, sentence: Stretch) -> str:
    """The words by which a sentence tells that something is down, of the first clause with any."""
    return next((words for a, b in _clauses(reading, sentence) if (words := _down(reading, a, b))), "")


def _down(reading: Reading, start: int, end: int) -> str:
    match = reading.words["still_down"].search(reading.norm[start:end]) if start >= reading.title_end else None
    if match and reading.found("conditional", reading.norm[start : start + match.start()]):
        return ""
    # As the text spells them: a pattern that minds no case is searched in small letters.
    return reading.norm[start + match.start() : start + match.end()] if match else ""


def _tells_back(reading: Reading, sentence: Stretch) -> bool:
    """Whether a clause of a sentence tells that something is back."""
    may = reading.may(reading.language.kinds[Kind.RECOVERY], *sentence)
    may = may or _came_back(reading, *sentence)
    return may and any(_is_back(reading, sentence, a, b) for a, b in _clauses(reading, sentence))


def _is_back(reading: Reading, sentence: Stretch, start: int, end: int) -> bool:
    """Whether a clause of a sentence tells that something is back, by its words or a time."""
    text, opened = reading.norm[start:end], reading.opened(*sentence)
    if reading.found("still_down", text, opened) or reading.found("not_recovery", text, opened):
        return False
    return _came_back(reading, start, end) or reading.first(reading.language.kinds[Kind.RECOVERY], text, opened) is not None


def _came_back(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch tells a time at which something came back."""
    published = reading.setting.published
    told = [(c.role, c.start) for c in reading.within(start, end) if c.timed and c.start is not None]
    ended = [at for role, at in told if role is Role.END and not reading.by_words]
    return any(role is Role.RECOVERED for role, _ in told) or any(at <= published for at in ended)


def _subject(reading: Reading, start: int, end: int) -> Places:
    """The names in `[start, end)`, which stands before words of a recovery or a stop: behind a time there, else before it."""
    within = reading.within(start, end)
    if not within:
        return _names(reading, start, end)
    return _names(reading, min(within[-1].tail, end), end) or _names(reading, start, within[0].head)


def _names(reading: Reading, start: int, end: int) -> Places:
    """Names, also such as are words for doing something elsewhere: "sign-in" is one where it is said to be back."""
    if places := names.parts(reading.norm, start, end, reading.language.naming):
        return places
    match = reading.found("function", reading.norm[start:end])
    return [(start + match.start(1), start + match.end(1))] if match else []


def _is_entry(reading: Reading, sentence: Stretch) -> bool:
    """Whether a sentence stands in a line that begins with a time, as the entries of a log do."""
    line = reading.line_at(sentence.start)
    return _begins_with_time(reading, line) or _below_time(reading, line) or _above_time(reading, line)


def _begins_with_time(reading: Reading, line: Stretch) -> bool:
    first = next((c for c in reading.within(line.start, line.end) if c.timed), None)
    return first is not None and not reading.norm[line.start : first.head].strip(_MARKS)


def _below_time(reading: Reading, line: Stretch) -> bool:
    """Whether the line above is no more than the time of an entry and its state: "10 March 9:48 - Update"."""
    above = reading.line_at(line.start - 1) if line.start > 0 else line
    heads = above.end - above.start <= _TOP and above.start >= reading.title_end > 0 and _begins_with_time(reading, above)
    return heads and not _ends_entry(reading, above)


def _above_time(reading: Reading, line: Stretch) -> bool:
    """Whether the line below is the time of an entry that ends with it: "Resolved - All is well", below it "10 March - 9:48"."""
    below = reading.line_at(line.end) if line.end < len(reading.norm) else line
    return below.end - below.start <= _TOP and _begins_with_time(reading, below) and _ends_entry(reading, below)


def _ends_entry(reading: Reading, line: Stretch) -> bool:
    """Whether a line ends an entry: text stands right above it, and an empty line or nothing below."""
    above = reading.line_at(line.start - 1) if line.start > 0 else line
    return _closes(reading, line) and above.start > reading.title_end and not _closes(reading, above)


def _closes(reading: Reading, line: Stretch) -> bool:
    """Whether an empty line follows a line, or nothing."""
    return line.end >= len(reading.norm) or reading.norm.endswith("\n\n", line.start, line.end)
