"""Gives each candidate its role by the words around it: the language's cues in their order, after what the layout says."""

from notices.extract.language import Compiled
from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading


_LISTED = (Role.OFFICE, Role.DEADLINE, Role.UNAFFECTED, Role.CONTINGENCY, Role.OLD)


def assign(reading: Reading) -> None:
    """Set role and reason of every candidate."""
    for index, candidate in enumerate(reading.candidates):
        if not (_by_layout(reading, candidate) or _by_list(reading, index)):
            _by_cues(reading, index)
    _begin_lists(reading)


def _by_layout(reading: Reading, candidate: Candidate) -> bool:
    page = reading.page
    for stretches, role in ((page.struck, Role.STRUCK), (page.aside, Role.FURNITURE), (page.quoted, Role.QUOTED)):
        if any(s.covers(candidate.head, candidate.tail) for s in stretches):
            candidate.role, candidate.why = role, "layout"
            return True
    return False


def _by_list(reading: Reading, index: int) -> bool:
    """A range listed right after another range is what that one is."""
    if index == 0:
        return False
    before, candidate = reading.candidates[index - 1], reading.candidates[index]
    if before.last is None or candidate.last is None or before.role not in _LISTED or candidate.first.dated:
        return False
    if not reading.language.listing.fullmatch(reading.norm[before.tail : candidate.head]):
        return False
    candidate.role, candidate.why = before.role, f"listed with the one before: {before.why}"
    return True


def _begin_lists(reading: Reading) -> None:
    """Single times listed right before a beginning are beginnings too."""
    candidates = reading.candidates
    for index in range(len(candidates) - 2, -1, -1):
        here, after = candidates[index], candidates[index + 1]
        single = here.last is None and here.timed and here.role is Role.CONTEXT and after.role is Role.START
        if single and reading.language.listing.fullmatch(reading.norm[here.tail : after.head]):
            here.role, here.why = Role.START, "listed with a beginning"


def surroundings(reading: Reading, index: int) -> tuple[str, str, str]:
    """The text left of a candidate up to the one before it, right of it up to the next one, and the whole sentence."""
    candidates = reading.candidates
    candidate = candidates[index]
    sentence = reading.sentence_at(candidate.head)
    closing = reading.sentence_at(max(candidate.head, candidate.tail - 1))
    begin = max(sentence.start, candidates[index - 1].tail if index else 0)
    finish = min(closing.end, candidates[index + 1].head if index + 1 < len(candidates) else closing.end)
    norm = reading.norm
    return norm[begin : candidate.head], norm[candidate.tail : max(finish, candidate.tail)], norm[sentence.start : closing.end]


def _by_cues(reading: Reading, index: int) -> None:
    candidate = reading.candidates[index]
    left, right, sentence = surroundings(reading, index)
    if candidate.first.now is not None and candidate.last is None and reading.found("stop", sentence):
        candidate.role, candidate.why = Role.START, "from publication on"
        return
    for compiled in reading.language.cues:
        if _fits(compiled, candidate) and _found(compiled, left, right, sentence):
            candidate.role, candidate.why = compiled.cue.role, compiled.cue.name
            return
    if candidate.last is not None or candidate.repeat is not None:
        candidate.role, candidate.why = Role.WINDOW, "a range"


def _fits(compiled: Compiled, candidate: Candidate) -> bool:
    cue = compiled.cue
    if cue.single is not None and cue.single != (candidate.last is None):
        return False
    return cue.timed is None or cue.timed == candidate.timed


def _found(compiled: Compiled, left: str, right: str, sentence: str) -> bool:
    if compiled.left is not None and not compiled.left.search(left):
        return False
    if compiled.right is not None and not compiled.right.search(right):
        return False
    return compiled.sentence is None or compiled.sentence.search(sentence) is not None
