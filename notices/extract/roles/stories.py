"""The story of a fault that is over: the step that brings all back is the return, those before it bound nothing."""

from notices.extract.mentions.marks import BEGUN, Candidate, Role
from notices.extract.mentions.reasons import OVER_BESIDE, STORY_OVER
from notices.extract.reading import Reading
from notices.extract.roles.relapses import is_past, relapsed
from notices.model import Kind
from notices.text import Stretch

_STEPS = (Role.START, Role.END, Role.RECOVERED, Role.ESTIMATE, Role.CONTEXT)
_MAY_BEGIN = (Role.START, Role.CONTEXT, Role.END)


def settle(reading: Reading) -> None:
    """Find the last step of a story, and set aside the steps between it and how it broke."""
    last = None if relapsed(reading) or _ahead(reading) else _last(reading)
    if last is None:
        return
    told = [c for c in reading.candidates if is_past(reading, c) and reading.title_end <= c.head < last.head and c.role in _STEPS]
    first = next((c for c in told if _stopped(reading, c)), None)
    first = first or next((c for c in told if c.role in _MAY_BEGIN and _broke(reading, c)), None)
    if first is None or first.start is None or last.start is None or first.start >= last.start:
        return
    for step in told:
        if step is not first and (step.head > first.head or step.role is Role.START) and not _part_returned(reading, step):
            step.role, step.why = Role.NOISE, "a step on the way to the return"
    last.role, last.why = Role.RECOVERED, STORY_OVER
    if first.role is not Role.START:
        first.role, first.why = Role.START, "how the story of the fault begins"


def set_aside(reading: Reading) -> None:
    """ "It was down last night from 23:40 to 2:15. It's stable now. On 12 March, 9:00-10:00, we replace it": what is over."""
    told, published = [c for c in reading.candidates if _whole(c)], reading.setting.published
    if not reading.may_say("stable_now") or not any(c.start and c.start > published for c in told):
        return
    for here in told if reading.telling("stable_now") else ():
        past = here.end is not None and here.end <= published and reading.says("was_down", reading.sentence_at(here.head))
        if past and here.label is None and here.row is None:
            here.role, here.why = Role.CONTEXT, OVER_BESIDE


def _whole(candidate: Candidate) -> bool:
    return candidate.role is Role.WINDOW and candidate.timed and candidate.last is not None and candidate.repeat is None


def _last(reading: Reading) -> Candidate | None:
    """The time at which words of a story tell that all is back."""
    if (here := _ended_here(reading)) is not None:
        return here
    told = reversed(reading.telling("story_over")) if reading.may_say("story_over") else ()
    return next((c for s in told if (c := _step(reading, s)) is not None), None)


def _ended_here(reading: Reading) -> Candidate | None:
    """The last time ahead of the words that it was over then: "17:56 all is back: here the fault ends"."""
    told = reading.telling("ends_here") if reading.may_say("ends_here") else []
    match = reading.match(reading.words["ends_here"], told[0]) if len(told) == 1 else None
    if match is None:
        return None
    own = [c for c in reading.within(reading.line_at(told[0].start).start, told[0].start + match.start()) if c.timed]
    return own[-1] if own and is_past(reading, own[-1]) else None


def _step(reading: Reading, sentence: Stretch) -> Candidate | None:
    """The time of the step by which a sentence tells that all is back, or of the one before it: "to this day all have water"."""
    match = reading.match(reading.words["story_over"], sentence)
    if match is None or sentence.start < reading.title_end:
        return None
    end = sentence.start + match.end()
    own = [c for c in reading.within(sentence.start, end) if c.timed]
    since = reading.norm.rfind(",", sentence.start, own[-1].head) + 1 if own else 0
    if reading.found("story_open", reading.norm[sentence.start : end]):
        return None
    if reading.found("story_not_yet", reading.norm[max(since, sentence.start) : end]):
        return None
    if reading.found("story_goes_on", _behind(reading, sentence, end)):
        return None
    if not own:
        before = reading.sentence_at(sentence.start - 1)
        own = [c for c in reading.within(*before) if c.timed] if before.start >= reading.line_at(sentence.start).start else []
    return own[-1] if own and is_past(reading, own[-1]) else None


def _stopped(reading: Reading, step: Candidate) -> bool:
    """Whether the words behind a step say that it began to stop with it: "at 6:15 they shut the valves, water began to fail"."""
    sentence = reading.sentence_at(step.head)
    following = reading.within(step.tail, sentence.end)
    behind = reading.norm[step.tail : following[0].head if following else sentence.end]
    return reading.found("story_stopped", behind) is not None or reading.found("begins_here", behind) is not None


def _behind(reading: Reading, sentence: Stretch, end: int) -> str:
    """What is told behind words of a sentence, in it and the next one."""
    return reading.norm[end : reading.sentence_at(min(sentence.end + 1, len(reading.norm) - 1)).end]


def _part_returned(reading: Reading, step: Candidate) -> bool:
    """Whether a part came back with a step: then the part has a window of its own, if its name tells it."""
    back = step.role in (Role.END, Role.RECOVERED)
    return back and reading.found("part_returned", reading.norm[step.tail : reading.sentence_at(step.head).end]) is not None


def _broke(reading: Reading, candidate: Candidate) -> bool:
    """Whether something is told to begin at a time, or its sentence tells that something broke."""
    broken = reading.language.kinds[Kind.OUTAGE]
    return candidate.role is Role.START or reading.holds(broken, reading.sentence_at(candidate.head))


def _ahead(reading: Reading) -> bool:
    """Whether anything begins later, by its clock."""
    live = (c for c in reading.candidates if c.role in BEGUN and c.timed and c.start is not None)
    return any(c.start is not None and c.start > reading.setting.published for c in live)
