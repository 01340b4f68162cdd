"""Decides what kind of notice it is, from the language's words and from what the candidates stand for."""

from datetime import timedelta

from notices.extract.awaited import expected, to_end, under_way
from notices.extract.bygone import closed, long_past, looks_back, was_down
from notices.extract.core import about_times, is_long, near_times, whole_ahead
from notices.extract.marks import Candidate, Role
from notices.extract.partial import still_down, still_open
from notices.extract.reading import Reading
from notices.extract.retractions import DROPPED
from notices.extract.support import seamless
from notices.model import Kind
from notices.text import Stretch

_OPENING = 400
_RECENT = timedelta(days=3)
_NEAR = 100
_LIVE = (Role.WINDOW, Role.START, Role.NEW_END)


_STATED = (Kind.INFO, Kind.CANCELLATION, Kind.RECOVERY, Kind.POSTPONEMENT, Kind.EXTENSION)


def decide(reading: Reading) -> None:
    """Set the reading's kind and the reason."""
    if (stated := _stated(reading)) is not None:
        reading.kind, reading.kind_why = stated
        return
    sentences = _alive(reading)
    for kind, test in _TESTS:
        why = test(reading, sentences)
        if why:
            reading.kind, reading.kind_why = kind, why
            return
    reading.kind, reading.kind_why = Kind.INFO, "nothing is said to be down"


def _stated(reading: Reading) -> tuple[Kind, str] | None:
    """What a status line or the title's status word says, where the language knows such words."""
    lines = reading.words.get("status_line")
    if lines is None:
        return None
    if test := reading.found("test_only", reading.norm[reading.title_end : reading.title_end + _OPENING]):
        return Kind.INFO, test.group()
    title = reading.norm[: reading.title_end]
    line = lines.search(reading.norm, reading.title_end) if reading.may_say("status_line") else None
    for text in (line.group(1), title) if line else (title,):
        if reading.found("status_partial", text):
            return None
        if (stated := _status(reading, text)) is not None:
            return stated
        if text is not title and reading.found("status_maintenance", text):
            return None
    return None


def _status(reading: Reading, text: str) -> tuple[Kind, str] | None:
    """The first status word of a text; one that only sounds like an end does not count while work lies ahead."""
    for kind in _STATED:
        match = reading.found(f"status_{kind.value}", text)
        if kind is Kind.CANCELLATION and _some_only(reading):
            continue
        if match is None or reading.found(f"not_{kind.value}", text) or reading.found("informing", text):
            continue
        if kind is Kind.RECOVERY and still_down(reading):
            continue
        open_ended = kind is Kind.RECOVERY and not reading.found("status_over", text)
        if not (open_ended and _ahead(reading) and not _over(reading)):
            return kind, match.group()
    return None


def _alive(reading: Reading) -> list[Stretch]:
    """The sentences that belong to the notice and speak of facts, not of what might happen."""
    told = [s for s in reading.sentences if reading.alive(s) and not reading.says("hypothetical", s) and not _empty(reading, s)]
    return near_times(reading, told, _NEAR)


def _empty(reading: Reading, sentence: Stretch) -> bool:
    """Whether a heading has nothing below it: "Works postponed" and "None."."""
    if not reading.may_say("nothing"):
        return False
    below = reading.sentence_at(sentence.end)
    return below.start >= sentence.end and reading.says("nothing", below)


def _matched(reading: Reading, kind: Kind, sentences: list[Stretch]) -> str:
    pattern = reading.language.kinds[kind]
    for sentence in sentences if reading.may_hold(pattern) else ():
        match = reading.match(pattern, sentence)
        if match and not reading.says(f"not_{kind.value}", sentence):
            return match.group()
    return ""


def _informing(reading: Reading, _: list[Stretch]) -> str:
    """A title that says that the text is about something else than a service, and nothing of a stop."""
    title = reading.norm[: reading.title_end]
    if warned := reading.found("warning", title):
        return warned.group()
    match = reading.found("informing", title)
    if not match or reading.found("stop_title", title) or _stops_ahead(reading):
        return ""
    return "" if _stops_listed(reading) and not reading.found("holiday", title) else match.group()


def _stops_listed(reading: Reading) -> bool:
    """Whether several ranges ahead stand each in a sentence that says what is shut then."""
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    ahead = [c for c in told if c.start is not None and c.start > reading.setting.published]
    return sum(reading.says("cease", reading.sentence_at(c.head)) for c in ahead) > 1 if "cease" in reading.words else False


def _stops_ahead(reading: Reading) -> bool:
    """Whether a sentence says plainly what stops in a dated range ahead: then the title names only the occasion."""
    if "half_recovery" not in reading.language.flags:
        return False
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.first.dated]
    ahead = (c for c in told if c.repeat is None and c.start is not None and c.start > reading.setting.published)
    return any(reading.says("hard", reading.sentence_at(c.head)) for c in ahead)


def _ended_for_good(reading: Reading, _: list[Stretch]) -> str:
    """A stop that has no end because it is final is a policy, not an outage; beside a window it says nothing of that."""
    if not reading.may_say("permanent"):
        return ""
    begun = {c.start for c in reading.candidates if c.role is Role.START}
    if any(c.role is Role.WINDOW and c.timed and c.last is not None for c in reading.candidates):
        return ""
    told = (c for c in reading.candidates if c.start in begun and c.last is None)
    return "it ends for good" if any(reading.says("permanent", reading.sentence_at(c.head)) for c in told) else ""


def _nothing_stops(reading: Reading, sentences: list[Stretch]) -> str:
    """A sentence that says that no interruption is planned, where no window is told."""
    if not reading.may_say("nothing_stops") or any(c.role in _LIVE and c.timed for c in reading.candidates):
        return ""
    return next(("no stop is planned" for s in sentences if reading.says("nothing_stops", s)), "")


def _cancelled(reading: Reading, sentences: list[Stretch]) -> str:
    """Not when only some of several windows are cancelled."""
    found = "" if _some_only(reading) else _matched(reading, Kind.CANCELLATION, sentences)
    return "" if found and "cancel" not in found and reading.found("put_off", reading.norm) else found


def _some_only(reading: Reading) -> bool:
    """Whether some windows stand beside others that are gone."""
    live = any(c.role is Role.WINDOW and c.timed for c in reading.candidates)
    return live and any(c.role is Role.OLD and c.timed for c in reading.candidates)


def _recovered(reading: Reading, sentences: list[Stretch]) -> str:
    if (
        ((_ahead(reading) or to_end(reading)) and not _over(reading))
        or expected(reading)
        or long_past(reading)
        or still_down(reading)
        or still_open(reading)
    ):
        return ""
    found = _matched(reading, Kind.RECOVERY, sentences) or _back(reading) or _ended(reading) or was_down(reading)
    return found or closed(reading) or looks_back(reading)


def _back(reading: Reading) -> str:
    """A moment of recovery that has passed."""
    published = reading.setting.published
    back = [c for c in reading.candidates if c.role is Role.RECOVERED and c.timed and c.start]
    return "something is back" if back and all(c.start and c.start <= published for c in back) else ""


def _ended(reading: Reading) -> str:
    """An end that lies before publication, when nothing lies after it."""
    published = reading.setting.published
    ends = [c.start for c in reading.candidates if c.role is Role.END and c.timed and c.start is not None]
    ends += [c.end for c in reading.candidates if c.role is Role.WINDOW and c.label is Role.START and c.row and c.end is not None]
    return "an end that has passed" if ends and published - _RECENT <= max(ends) <= published else ""


def _extended(reading: Reading, sentences: list[Stretch]) -> str:
    ends = [c for c in reading.candidates if c.role is Role.NEW_END]
    if ends and (any(c.timed for c in ends) or not whole_ahead(reading)):
        return "a new end is given"
    if _longer(reading) and not any(reading.says("correction", s) for s in sentences):
        return "the end is a later one"
    if _moved_on(reading):
        return ""
    return _matched(reading, Kind.EXTENSION, about_times(reading, sentences))


def _longer(reading: Reading) -> bool:
    """Whether a window takes the place of one that began when it does and ended earlier."""
    told = [c for c in reading.candidates if c.timed and c.last is not None and c.start is not None and c.end is not None]
    old = {c.start: c.end for c in told if c.role in (Role.OLD, Role.STRUCK)}
    return any(c.role is Role.WINDOW and c.end and (end := old.get(c.start)) is not None and end < c.end for c in told)


def _moved_on(reading: Reading) -> bool:
    """Whether a whole window that begins later takes the place of an old one: it was moved, not prolonged."""
    if "told_by_words" not in reading.language.flags:
        return False
    timed = [c for c in reading.candidates if c.timed and c.last is not None and c.start is not None]
    old = [c.start for c in timed if c.role is Role.OLD and c.start is not None]
    new = [c.start for c in timed if c.role is Role.WINDOW and c.start is not None]
    new += [c.start for c in reading.candidates if c.role is Role.START and not c.timed and c.start is not None]
    return bool(old) and bool(new) and min(new) > max(old)


def _postponed(reading: Reading, sentences: list[Stretch]) -> str:
    if any(reading.says("correction", s) for s in sentences):
        return ""
    if found := _matched(reading, Kind.POSTPONEMENT, sentences):
        return found
    return "" if _some_only(reading) and _matched(reading, Kind.CANCELLATION, sentences) else _replaced(reading)


def _replaced(reading: Reading) -> str:
    """A window that is struck out or said to be replaced, beside one that is not."""
    if reading.titled("status_partial"):
        return ""
    gone = [c for c in reading.candidates if c.role in (Role.OLD, Role.STRUCK) and c.timed and c.last is not None]
    gone = [c for c in gone if c.why != DROPPED and not reading.found("row_cancelled", reading.norm[c.tail : c.tail + _NEAR])]
    live = [c for c in reading.candidates if c.role in (Role.WINDOW, Role.START) and c.timed]
    return "a window takes the place of another" if gone and live and _ahead(reading) else ""


def _outage(reading: Reading, sentences: list[Stretch]) -> str:
    found = _matched(reading, Kind.OUTAGE, _present(reading, sentences)) or _stopped(reading)
    found = (
        found
        or next((c.label_text for c in reading.candidates if _broken(reading, c)), "")
        or _awaited(reading)
        or _running(reading)
        or still_down(reading)
    )
    if found and seamless(reading):
        return ""
    if found and (_all_ahead(reading) or (reading.found("weak_outage", found) and _others_ahead(reading))):
        return ""
    if not found or _announced(reading, sentences) or long_past(reading) or _at_work(reading):
        return ""
    return found


def _at_work(reading: Reading) -> bool:
    """Whether what began is work that the title announces as such."""
    title = reading.norm[: reading.title_end]
    if not reading.found("planned_title", title) or reading.language.kinds[Kind.OUTAGE].search(title):
        return False
    return any(c.role is Role.START and reading.says("at_work", reading.sentence_at(c.head)) for c in reading.candidates)


def _running(reading: Reading) -> str:
    """Something began shortly before publication and is to be back, and the title speaks of no work."""
    published = reading.setting.published
    begun = [c for c in reading.candidates if c.role is Role.START and c.timed and c.start and c.first.now is None]
    recent = bool(begun) and all(c.start is not None and published - _RECENT <= c.start <= published for c in begun)
    work = "work" not in reading.words or reading.titled("work")
    return "it began and is to be back" if recent and not work and expected(reading) else ""


def _all_ahead(reading: Reading) -> bool:
    """Whether all windows begin after publication, with their ends: what is planned is no accident."""
    live = [c for c in reading.candidates if c.role in _LIVE]
    published = reading.setting.published
    whole = bool(live) and all(c.role is Role.WINDOW and c.last is not None and c.timed for c in live)
    return whole and all(c.start is not None and c.start > published for c in live)


def _others_ahead(reading: Reading) -> bool:
    """Whether all times are of something else that lies ahead."""
    told = [c for c in reading.candidates if c.timed and c.start is not None]
    ahead = any(c.last is not None and c.start is not None and c.start > reading.setting.published for c in told)
    return ahead and all(c.role is Role.CONTEXT or c.role is Role.OFFICE for c in told)


def _awaited(reading: Reading) -> str:
    """Of what the title calls out of order, nothing but when it will be back; work that is being done is no accident."""
    if under_way(reading):
        return ""
    title = reading.titled("stop") or ("to_restore" in reading.words and reading.titled("to_restore"))
    begun = any(c.role in _LIVE for c in reading.candidates)
    return "it is to be back" if title and not begun and expected(reading) else ""


def _present(reading: Reading, sentences: list[Stretch]) -> list[Stretch]:
    """Of a long article without a time that matters, the title and what is said of the present: the rest may be any text."""
    if (
        not is_long(reading)
        or "present" not in reading.words
        or any(c.role in _LIVE or c.role is Role.ESTIMATE for c in reading.candidates)
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


def _maintenance(reading: Reading, sentences: list[Stretch]) -> str:
    if not any(c.role in _LIVE for c in reading.candidates):
        return under_way(reading)
    found = _matched(reading, Kind.MAINTENANCE, sentences) or _beside_window(reading)
    return found or _labelled(reading) or ("some stand" if _some_only(reading) else "")


def _beside_window(reading: Reading) -> str:
    """What stops in the sentence of a window, whatever that sentence also says of what may happen."""
    if "told_by_words" not in reading.language.flags:
        return ""
    told = (reading.sentence_at(c.head) for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None)
    return _matched(reading, Kind.MAINTENANCE, [s for s in told if reading.alive(s)])


def _labelled(reading: Reading) -> str:
    """Labels of a beginning and an end together are a window, whatever the work is called."""
    labels = {c.label for c in reading.candidates if c.timed and c.role in (*_LIVE, Role.END)}
    if reading.titled("planned_title") and any(
        c.label is Role.WINDOW and c.role is Role.WINDOW and c.timed and c.last is not None for c in reading.candidates
    ):
        return "planned, and a window is labelled"
    joined = any(c.label is Role.START and c.last is not None and c.timed for c in reading.candidates if c.role is Role.WINDOW)
    return "a beginning and an end are labelled" if joined or {Role.START, Role.END} <= labels else ""


_TESTS = (
    (Kind.INFO, _informing),
    (Kind.INFO, _ended_for_good),
    (Kind.INFO, _nothing_stops),
    (Kind.CANCELLATION, _cancelled),
    (Kind.RECOVERY, _recovered),
    (Kind.EXTENSION, _extended),
    (Kind.POSTPONEMENT, _postponed),
    (Kind.OUTAGE, _outage),
    (Kind.MAINTENANCE, _maintenance),
)


def _ahead(reading: Reading) -> bool:
    """Whether a window or a beginning lies after publication."""
    return any(_begins_later(reading, c) for c in reading.candidates if c.role in _LIVE)


def _over(reading: Reading) -> bool:
    """Whether a stated recovery lies between the beginnings and publication, so that a later planned end does not count."""
    back = [c.start for c in reading.candidates if c.role is Role.RECOVERED and c.timed and c.start]
    if not back or max(back) > reading.setting.published:
        return False
    return all(c.start is not None and c.start <= max(back) for c in reading.candidates if c.role in _LIVE and c.timed)


def _begins_later(reading: Reading, candidate: Candidate) -> bool:
    if candidate.repeat is not None or candidate.first.repeat is not None:
        return True
    published = reading.setting.published
    return any(moment is not None and moment > published for moment in (candidate.start, candidate.end))


def _broken(reading: Reading, candidate: Candidate) -> bool:
    """Whether a label says that something broke then."""
    past = candidate.start is not None and candidate.start <= reading.setting.published
    return past and candidate.label is Role.START and reading.found("outage_label", candidate.label_text) is not None


def _announced(reading: Reading, sentences: list[Stretch]) -> bool:
    """Whether the text speaks of planned work: a window or beginning ahead, unless a cause that just happened is named."""
    if any(_broken(reading, c) for c in reading.candidates):
        return False
    if not _ahead(reading):
        # "From now on" begins at publication, which is a decision, not an accident, unless trouble is named.
        now = (c.first.now for c in reading.candidates if c.role in _LIVE)
        return any(n is not None and n.seconds >= 0 for n in now) and not _sudden(reading, sentences)
    return not _sudden(reading, sentences)


def _sudden(reading: Reading, sentences: list[Stretch]) -> bool:
    """Whether the title or a sentence with a live time names a cause that just happened."""
    title = reading.norm[: reading.title_end]
    if reading.found("planned_title", title):
        return False
    near = [reading.sentence_at(c.head) for c in reading.candidates if c.role in _LIVE and (c.timed or c.last)]
    told = (Stretch(0, reading.title_end), *(near or sentences))
    return any(reading.says("sudden", s) and not reading.says("not_sudden", s) for s in told)
