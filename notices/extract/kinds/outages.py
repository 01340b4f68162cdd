"""Accidents, told from planned work by what happened and when."""

from datetime import timedelta

from notices.extract.kinds.awaited import expected, under_way
from notices.extract.kinds.bygone import long_past
from notices.extract.kinds.core import is_long
from notices.extract.kinds.evidence import ahead, matched
from notices.extract.kinds.partial import only_part, still_down
from notices.extract.languages.language import Flag
from notices.extract.mentions.marks import LIVE, TOLD, Candidate, Role
from notices.extract.mentions.reasons import SHUT_FAULT, SHUT_UNTIL
from notices.extract.reading import Reading
from notices.extract.roles.support import seamless
from notices.model import Kind
from notices.text import Stretch

_RECENT = timedelta(days=3)


def outage(reading: Reading, sentences: list[Stretch]) -> str:
    """What shows that something broke and is not over; empty for planned work and for what lies long back."""
    if shed := _shed(reading, sentences):
        return shed
    named = matched(reading, Kind.OUTAGE, _present(reading, sentences))
    found = (
        shut_for_fault(reading)
        or named
        or _stopped(reading)
        or _awaited(reading)
        or _running(reading)
        or still_down(reading)
        or ("only a part is back" if reading.by_words and only_part(reading) else "")
    )
    if found and (seamless(reading) or (not named and job_begun(reading)) or only_work(reading) or _shut_for_work(reading)):
        return ""
    if found and (
        (_all_ahead(reading) and not rationed(reading)) or (reading.found("weak_outage", found) and _others_ahead(reading))
    ):
        return ""
    if not found or _announced(reading, sentences) or long_past(reading) or _at_work(reading):
        return ""
    return found


def shut_for_fault(reading: Reading) -> str:
    """Until when something is hoped to be shut for a fault."""
    return next((c.why for c in reading.candidates if c.why == SHUT_FAULT), "")


def _shed(reading: Reading, sentences: list[Stretch]) -> str:
    """By what shortage power is cut in turns: such cuts are no planned work, though all their times lie ahead."""
    live = any(c.role in LIVE for c in reading.candidates)
    return "power is short" if live and any(reading.says("shed", s) for s in sentences) else ""


def _shut_for_work(reading: Reading) -> bool:
    """Whether nothing is told but until when something is shut, and no fault."""
    told = {c.why for c in reading.candidates if c.role in TOLD}
    return told == {SHUT_UNTIL}


def _at_work(reading: Reading) -> bool:
    """Whether what began is work that the title announces as such."""
    title = reading.norm[: reading.title_end]
    if not reading.found("planned_title", title) or reading.language.kinds[Kind.OUTAGE].search(title):
        return False
    return any(c.role is Role.START and reading.says("at_work", reading.sentence_at(c.head)) for c in reading.candidates)


def job_begun(reading: Reading) -> bool:
    """Whether the title, or the sentence of a beginning, says that planned work is being done since then."""
    if not reading.may_say("job_begun"):
        return False
    told = (reading.sentence_at(c.head) for c in reading.candidates if c.role is Role.START)
    return any(reading.says("job_begun", s) for s in told) or reading.titled("job_begun") is not None


def only_work(reading: Reading) -> bool:
    """Whether work is said to be under way, and nothing to have gone wrong: what cannot be used meanwhile is no trouble."""
    if not reading.may_say("only_work"):
        return False
    told = [s for s in reading.sentences if reading.alive(s)]
    return any(reading.says("only_work", s) for s in told) and not any(reading.says("troubled", s) for s in told)


def work_in_hand(reading: Reading) -> bool:
    """ "Scheduled maintenance is currently in progress": whether work is being done, in a language that else tells its times."""
    return Flag.ALL_TIMES in reading.language.flags and only_work(reading)


def _running(reading: Reading) -> str:
    """Something began shortly before publication, of which nothing says that it was planned, and no window is told."""
    if "work" not in reading.words or reading.titled("work"):
        return ""
    published, awaited = reading.setting.published, expected(reading)
    begun = [c for c in reading.candidates if _started(c)] or [c for c in reading.candidates if _went_wrong(reading, c, awaited)]
    if not begun or not all(c.start is not None and published - _RECENT <= c.start <= published for c in begun):
        return ""
    if awaited:
        return "it began and is to be back"
    alone = sum(c.role in LIVE for c in reading.candidates) == sum(c.role is Role.START for c in begun)
    return (
        "it began, and no work is told" if alone and not _bounded(reading) and not any(_of_work(reading, c) for c in begun) else ""
    )


def _bounded(reading: Reading) -> bool:
    """Whether beginning and end are labelled, the end ahead, and no word tells of trouble: of work under way it is known."""
    if any(map(reading.saying, ("trouble", "sudden"))):
        return False
    told = {c.role: c.start for c in reading.candidates if c.timed and c.label is c.role and c.start is not None}
    begun, end = told.get(Role.START), told.get(Role.END)
    return begun is not None and end is not None and end > reading.setting.published


def labelled_run(reading: Reading) -> bool:
    """Whether labels tell when it went down and when it is to be back, and nothing that the end was moved: nobody prolonged it."""
    published = reading.setting.published
    roles = {c.role for c in reading.candidates}
    if not {Role.START, Role.ESTIMATE} <= roles or roles & {Role.OLD, Role.STRUCK, Role.NEW_END}:
        return False
    single = (c for c in reading.candidates if c.timed and c.last is None and _by_label(reading, c))
    told = {(c.role, c.start > published) for c in single if c.start is not None}
    return {(Role.START, False), (Role.ESTIMATE, True)} <= told


def _by_label(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time stands behind a label, or in a row of a table."""
    return candidate.label is not None or candidate.row is not None or reading.line_before(candidate.head).rstrip().endswith(":")


def _started(candidate: Candidate) -> bool:
    """Whether something is told to begin then, or began so long ago."""
    now = candidate.first.now
    return candidate.role is Role.START and candidate.timed and candidate.start is not None and (now is None or now.seconds < 0)


def _went_wrong(reading: Reading, candidate: Candidate, awaited: bool) -> bool:
    """Whether something went wrong at a past time of which no word says what it stands for; what is awaited has gone wrong."""
    unread = candidate.unread and candidate.last is None
    past = candidate.timed and candidate.start is not None and candidate.start <= reading.setting.published
    return unread and past and (awaited or reading.says("went_wrong", reading.sentence_at(candidate.head)))


def _of_work(reading: Reading, begun: Candidate) -> bool:
    """Whether the title, or a sentence next to that of a beginning, speaks of work; or the language has no words for that."""
    if "of_work" not in reading.words or reading.titled("of_work"):
        return True
    own = reading.sentence_at(begun.head)
    near = (reading.sentence_at(max(own.start - 1, 0)), own, reading.sentence_at(own.end))
    return any(reading.says("of_work", s) for s in near)


def _all_ahead(reading: Reading) -> bool:
    """Whether all windows begin after publication, with their ends: what is planned is no accident."""
    live = [c for c in reading.candidates if c.role in LIVE]
    published = reading.setting.published
    whole = bool(live) and all(c.role is Role.WINDOW and c.last is not None and c.timed for c in live)
    return whole and all(c.start is not None and c.start > published for c in live)


def rationed(reading: Reading) -> bool:
    """Whether it is said with a window, or right before, that power is cut for want of it: such cuts lie ahead without work."""
    if not reading.may_say("rationed"):
        return False
    near = [reading.sentence_at(c.head) for c in reading.candidates if c.role in LIVE]
    before = (reading.sentence_at(s.start - 1) for s in near if s.start > reading.title_end)
    return any(reading.says("rationed", s) for s in (*near, *(s for s in before if s.start > reading.title_end)))


def _others_ahead(reading: Reading) -> bool:
    """Whether all times are of something else that lies ahead."""
    told = [c for c in reading.candidates if c.timed and c.start is not None]
    ahead = any(c.last is not None and c.start is not None and c.start > reading.setting.published for c in told)
    return ahead and all(c.role is Role.CONTEXT or c.role is Role.OFFICE for c in told)


def _awaited(reading: Reading) -> str:
    """Of what the title calls out of order, nothing but when it will be back; work that is being done is no accident."""
    if under_way(reading):
        return ""
    begun = any(c.role in LIVE for c in reading.candidates)
    return "it is to be back" if reading.titled("stop") and not begun and expected(reading) else ""


def _present(reading: Reading, sentences: list[Stretch]) -> list[Stretch]:
    """Of a long article without a time that matters, the title and what is said of the present: the rest may be any text."""
    if (
        not is_long(reading)
        or "present" not in reading.words
        or any(c.role in LIVE or c.role is Role.ESTIMATE for c in reading.candidates)
    ):
        return sentences
    title = reading.norm[: reading.title_end].strip()
    return [s for s in sentences if reading.norm[s.start : s.end].strip() == title or reading.says("present", s)]


def _stopped(reading: Reading) -> str:
    """A time shortly before publication in a sentence that speaks of a stop."""
    published = reading.setting.published
    begun = [c for c in reading.candidates if c.role is Role.START and c.timed and c.last is None and c.first.now is None]
    stops = "stopped" in reading.words
    if stops and any(c.start and c.start <= published and reading.says("stop", reading.sentence_at(c.head)) for c in begun):
        return "something began before publication"
    single = [c for c in reading.candidates if c.last is None and c.timed and c.role in (Role.CONTEXT, Role.START)]
    past = [c for c in single if c.first.now is None and c.start and published - _RECENT <= c.start <= published]
    if any(reading.says("stopped", reading.sentence_at(c.head)) for c in past):
        return "something stopped before publication"
    return ""


def _announced(reading: Reading, sentences: list[Stretch]) -> bool:
    """Whether the text speaks of planned work: a window or beginning ahead, unless a cause that just happened is named."""
    if not ahead(reading):
        # "From now on" begins at publication, which is a decision, not an accident, unless trouble is named.
        now = (c.first.now for c in reading.candidates if c.role in LIVE)
        return any(n is not None and n.seconds >= 0 for n in now) and not _sudden(reading, sentences)
    return not rationed(reading) and not _sudden(reading, sentences)


def _sudden(reading: Reading, sentences: list[Stretch]) -> bool:
    """Whether the title or a sentence with a live time names a cause that just happened."""
    title = reading.norm[: reading.title_end]
    if reading.found("planned_title", title):
        return False
    near = [reading.sentence_at(c.head) for c in reading.candidates if c.role in LIVE and (c.timed or c.last)]
    told = (Stretch(0, reading.title_end), *(near or sentences))
    return any(reading.says("sudden", s) for s in told)
