"""Texts that only inform: about something else, about an end for good, about no stop at all."""

import re
from datetime import datetime, timedelta

from notices.extract.kinds.bygone import oldest
from notices.extract.kinds.evidence import matched, told_apart
from notices.extract.languages.language import Flag
from notices.extract.layout.lengths import length_after
from notices.extract.mentions.marks import BEGUN, ENDS, LIVE, TOLD, Candidate, Role
from notices.extract.mentions.reasons import DENIED, ELSE_MOVED, FILED, SHUT
from notices.extract.reading import Reading
from notices.extract.roles.support import seamless
from notices.extract.roles.tickets import reported
from notices.model import Kind
from notices.text import Stretch

_SEVERAL = 2
_NEWS = timedelta(days=3)


def informing(reading: Reading, _: list[Stretch]) -> str:
    """A title that says that the text is about something else than a service, and nothing of a stop."""
    title = reading.norm[: reading.title_end]
    if warned := reading.found("warning", title):
        return warned.group()
    if _not_ours(reading) or _denied(reading):
        return "what is told is not the writer's"
    if not_felt := _of_rules(reading):
        return not_felt
    match = reading.found("informing", title) or _holiday_doors(reading, title) or _amends(reading)
    news = (_stops_ahead, _ends_anew, _over, _stopped_and_awaited, broken_since)
    if not match or reading.found("stop_title", title) or any(told(reading) for told in news):
        return ""
    return "" if _stops_listed(reading) and not reading.found("holiday", title) else match.group()


def _holiday_doors(reading: Reading, title: str) -> re.Match[str] | None:
    """The title on the doors of a holiday, unless a sentence tells when a supply stops, or the clock at which work is done."""
    match = reading.found("holiday_doors", title)
    if match is None:
        return None
    stops = _times_where(reading, "holiday_supply_off")
    return None if stops or any(c.timed for c in _times_where(reading, "holiday_work")) else match


def _times_where(reading: Reading, name: str) -> list[Candidate]:
    """The times of the sentences below the title that say something."""
    told = (s for s in reading.telling(name) if s.start >= reading.title_end)
    return [c for s in told for c in reading.within(s.start, s.end)]


def _amends(reading: Reading) -> re.Match[str] | None:
    """The title of what is given to make good for trouble, unless a time of a stop or a return is told in a sentence of trouble."""
    match = reading.titled("amends")
    if match is None:
        return None
    told = (c for c in reading.candidates if c.timed and c.role in TOLD and c.head > reading.title_end)
    trouble = reading.language.kinds[Kind.OUTAGE]
    return None if any(reading.holds(trouble, reading.sentence_at(c.head)) for c in told) else match


def broken_since(reading: Reading) -> bool:
    """Whether a sentence of such a text tells since when something is out of order, and none that it was mended."""
    if not reading.may_say("broken_since") or not (told := reading.telling("broken_since")):
        return False
    return not any(s.start >= told[0].start for s in reading.telling("mended_since"))


def _not_ours(reading: Reading) -> bool:
    """Whether a notice is told to be that of others, and tells no window of its own above that."""
    told = reading.saying("not_ours")
    return bool(told) and not told_apart(reading) and not _planned_above(reading, told[0])


def _planned_above(reading: Reading, warned: Stretch) -> bool:
    """Whether a range ahead stands on a line above a warning of false messages, and no word up to it tells of hearsay.

    A long notice of planned work ends with such warnings: "短信称系统已停用的，该短信均为诈骗".
    """
    if not reading.by_words or not reading.says("false_message", warned):
        return False
    whole = (c for c in reading.within(0, reading.line_at(warned.start).start) if c.role is Role.WINDOW and c.last is not None)
    first = next((c for c in whole if c.start is not None and c.start > reading.setting.published), None)
    return first is not None and reading.found("hearsay", reading.norm[: reading.sentence_at(first.tail - 1).end]) is None


def _denied(reading: Reading) -> bool:
    """Whether a stop is told only as a rumour that is denied, or as that of another place, and no time of any other is told."""
    told = reading.telling("denied_stop")
    if not told or told_apart(reading) or _other_trouble(reading, told):
        return False
    return not any(c.timed and c.role in TOLD for c in reading.candidates)


def _other_trouble(reading: Reading, denied: list[Stretch]) -> bool:
    """Whether the text below the title tells of trouble besides, in a language that has many words for what may be no stop."""
    if reading.by_words:
        return False
    trouble = reading.holding(reading.language.kinds[Kind.OUTAGE])
    besides = (s for s in trouble if s not in denied and s.start >= reading.title_end and reading.alive(s))
    return any(not reading.says("not_outage", s) for s in besides)


def _of_rules(reading: Reading) -> str:
    """What a title says of rules that hold from a day on, where the text says that nothing is interrupted."""
    if not reading.may_say("of_rules") or not reading.may_say("harmless"):
        return ""
    if reading.titled("work") or reading.titled("planned_title") or any(_bounds(c) for c in reading.candidates):
        return ""
    match = reading.titled("of_rules")
    told = match and reading.saying("harmless")
    return match.group() if match and told else ""


def _bounds(candidate: Candidate) -> bool:
    """Whether a time is a window as a whole, or the end of one."""
    return candidate.timed and (candidate.role is Role.END or (candidate.role in LIVE and candidate.last is not None))


def _over(reading: Reading) -> bool:
    """Whether a beginning is told, and an end or return behind it, both past and of these days: it is news though it explains."""
    published = reading.setting.published
    told = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None]
    past = {c.role: c.start for c in told if c.start is not None and oldest(reading) <= c.start <= published}
    begun, back = past.get(Role.START), past.get(Role.RECOVERED) or past.get(Role.END)
    return (begun is not None and back is not None and begun < back) or _reported_whole(reading)


def _reported_whole(reading: Reading) -> bool:
    """Whether the report of a fault, or a label, tells as one range when it lasted: "故障时间:3月2日10:06至12:51"."""
    if not reading.by_words:
        return False
    published = reading.setting.published
    whole = [c for c in reading.candidates if c.timed and c.role is Role.WINDOW and c.last is not None]
    ends = [c.end for c in whole if reported(reading) or labelled_hit(reading, c)]
    return bool(ends) and all(end is not None and oldest(reading) <= end <= published for end in ends)


def labelled_hit(reading: Reading, candidate: Candidate) -> bool:
    """Whether the label of a range says that something was out of order then: "影响起止"."""
    return reading.may_say("was_hit") and bool(
        reading.found("was_hit", candidate.label_text or reading.line_before(candidate.head))
    )


def _stopped_and_awaited(reading: Reading) -> bool:
    """Whether a beginning of these days is told of what broke, and when it is hoped to be back: the title is only the occasion."""
    published = reading.setting.published
    told = [c for c in reading.candidates if c.last is None and c.start is not None]
    if not any(c.role in ENDS and c.start is not None and c.start > published for c in told):
        return False
    begun = (c for c in told if c.role is Role.START and c.start is not None and published - _NEWS <= c.start <= published)
    return any(reading.holds(reading.language.kinds[Kind.OUTAGE], reading.sentence_at(c.head)) for c in begun)


def _ends_anew(reading: Reading) -> bool:
    """Whether something is said to be back later than was promised."""
    told = (c for c in reading.candidates if c.role is Role.NEW_END and c.timed and c.last is None)
    return any(c.start is not None and c.start > reading.setting.published for c in told)


def _stops_listed(reading: Reading) -> bool:
    """Whether several ranges ahead stand each in a sentence that says what is shut then."""
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    ahead = [c for c in told if c.start is not None and c.start > reading.setting.published]
    return sum(reading.says("cease", reading.sentence_at(c.head)) for c in ahead) > 1 if "cease" in reading.words else False


def _stops_ahead(reading: Reading) -> bool:
    """Whether a sentence says plainly what stops in a range ahead or a series: then the title names only the occasion."""
    if Flag.ALL_TIMES not in reading.language.flags:
        ranges = [reading.sentence_at(c.head) for c in reading.candidates if c.role is Role.WINDOW]
        return any(reading.says("shut_for_work", s) for s in ranges) or _shut_and_back(reading) or system_shut(reading)
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    ahead = (c for c in told if c.repeat is None and c.start is not None and _on_its_day(reading, c, c.start))
    repeated = reading.candidates if reading.titled("work") else ()
    series = (c for c in repeated if c.repeat is not None and c.timed and c.role in LIVE)
    told_plainly = any(reading.says("hard", reading.statement_at(c.head)) for c in (*ahead, *series, *_pairs(reading)))
    return told_plainly or _goes_and_returns(reading)


def system_shut(reading: Reading) -> bool:
    """Whether a dated range ahead is told of a system that is shut then, under the title of a term, and of no counter."""
    if reading.titled("term_title") is None or not reading.may_say("system_shut"):
        return False
    published = reading.setting.published
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.last is not None and c.repeat is None]
    for candidate in (c for c in told if c.first.dated and c.start is not None and c.start > published):
        said = reading.sentence_at(max(candidate.head, candidate.tail - 1))
        if reading.says("system_shut", said) and reading.found("counter", reading.norm[candidate.tail : said.end]) is None:
            return True
    return False


def stops_plainly(reading: Reading) -> bool:
    """Whether something stops ahead, plainly: for works, or while it is a term, an event or other hours that are moved."""
    return system_shut(reading) or _stops_beside_moved(reading) or reading.kind_why == SHUT


def _stops_beside_moved(reading: Reading) -> bool:
    """ "It is down on 1 March from 9 to 12; the exam is moved to the 3rd": a stop ahead, and only something else moves."""
    if not else_moved(reading):
        return False
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.repeat is None]
    ahead = (c for c in told if c.start is not None and c.start > reading.setting.published)
    return any(reading.says("hard", reading.sentence_at(c.head)) or _work_of(reading, c) for c in ahead)


def else_moved(reading: Reading) -> bool:
    """Whether a time is told as that to which something else is moved: an event, lessons, a meeting."""
    return any(c.why == ELSE_MOVED for c in reading.candidates)


def _work_of(reading: Reading, candidate: Candidate) -> bool:
    """Whether the statement of a time speaks of work."""
    return reading.says("work", reading.statement_at(max(candidate.head, candidate.tail - 1)))


def only_else_moved(reading: Reading, _: list[Stretch]) -> str:
    """Something else that is moved, an event or a term, where no time is told of a stop, nor one at which all was back."""
    back = reading.by_words and any(c.role is Role.RECOVERED and c.timed for c in reading.candidates)
    return ELSE_MOVED if else_moved(reading) and not back and not _tells_time(reading) else ""


def _shut_and_back(reading: Reading) -> bool:
    """Whether a beginning ahead with an end behind it, or a range that is corrected, is told of what is shut, and is no counter."""
    if reading.titled("holiday"):
        return False
    published = reading.setting.published
    told = [c for c in reading.candidates if c.timed and c.start is not None and c.start > published and c.first.dated]
    ends = [c.start for c in reading.candidates if c.timed and c.last is None and c.role in ENDS and c.start is not None]
    begun = [c for c in told if c.role is Role.START and any(c.start is not None and end > c.start for end in ends)]
    whole = [c for c in told if c.role is Role.WINDOW and c.last is not None and c.repeat is None]
    own = [reading.sentence_at(c.head) for c in (begun + whole if reading.titled("correction") else begun)]
    work = [c for c in whole if reading.says("work", reading.statement_at(max(c.head, c.tail - 1)))]
    behind = [reading.sentence_at(reading.sentence_at(max(c.head, c.tail - 1)).end) for c in work]
    own += [s for s in behind if reading.says("meanwhile", s) and not reading.within(s.start, s.end)]
    return any(reading.says("hard", s) and not reading.says("counter", s) for s in own)


def _pairs(reading: Reading) -> list[Candidate]:
    """The dated beginnings ahead behind which their sentence tells an end."""
    published = reading.setting.published
    begun = (c for c in reading.candidates if c.role is Role.START and c.timed and c.first.dated and c.last is None)
    ahead = [c for c in begun if c.start is not None and c.start > published]
    return [
        c for c in ahead if any(e.role is Role.END and e.timed for e in reading.within(c.tail, reading.sentence_at(c.head).end))
    ]


def _goes_and_returns(reading: Reading) -> bool:
    """Whether a beginning and an end ahead are told, on one day named before, and what is disconnected from then to then."""
    bounds = [c for c in reading.candidates if c.timed and c.start is not None and c.role in (Role.START, Role.END)]
    days = {c.start.date() for c in bounds if c.start is not None and _on_its_day(reading, c, c.start)}
    if len(days) != 1 or {c.role for c in bounds} != {Role.START, Role.END}:
        return False
    return any(s.start >= reading.title_end for s in reading.telling("stops_meanwhile"))


def _on_its_day(reading: Reading, candidate: Candidate, start: datetime) -> bool:
    """Whether a range lies ahead on a day of its own, or on one that was named before it."""
    return start > reading.setting.published if candidate.first.dated else start.date() > reading.setting.today


def ended_for_good(reading: Reading, _: list[Stretch]) -> str:
    """A stop that has no end because it is final is a policy, not an outage; beside a window it says nothing of that."""
    if not (reading.may_say("permanent") or reading.may_say("ended_behind")):
        return ""
    if any(c.role in ENDS or (c.role is Role.WINDOW and c.timed and c.last is not None) for c in reading.candidates):
        return ""
    if any(c.role is Role.START and c.timed and length_after(reading, c) is not None for c in reading.candidates):
        return ""
    begun = {c.start for c in reading.candidates if c.role in BEGUN and c.last is None}
    told = [c for c in reading.candidates if (c.start in begun or _ends_schedule(reading, c)) and c.last is None]
    said = any(reading.says("permanent", s) or _ends_behind(reading, s) for s in map(reading.sentence_at, (c.head for c in told)))
    return "it ends for good" if said or reading.titled("permanent") else ""


def _ends_schedule(reading: Reading, candidate: Candidate) -> bool:
    """ "15 April: no new keys; 31 December: shut down for good": a later step behind days without clocks, which only lead to it.

    One day alone may be that of a stop, and the last one of something else. Where words beside a time tell what it stands for:
    elsewhere such days may be stops of other things.
    """
    told = reading.by_words and candidate.role is Role.CONTEXT
    if not told or not candidate.first.dated or candidate.start is None:
        return False
    steps = [c for c in reading.candidates if c.role in BEGUN]
    if any(c.timed or c.start is None or c.start >= candidate.start for c in steps):
        return False
    before = {c.start for c in reading.candidates if c.first.dated and c.start is not None and c.start < candidate.start}
    return bool(steps) and len(before) >= _SEVERAL and not any(reading.says("work", reading.sentence_at(c.head)) for c in steps)


def _ends_behind(reading: Reading, sentence: Stretch) -> bool:
    """ "It is switched off on 31 March. Use the app from then on": whether the next sentence tells that it will not be back."""
    if not reading.may_say("ended_behind") or not reading.says("ended_on", sentence):
        return False
    return reading.says("ended_behind", reading.sentence_at(min(sentence.end + 1, len(reading.norm) - 1)))


def unfelt(reading: Reading, _: list[Stretch]) -> str:
    """A text that says that all goes on, of nothing that stops, and that its title does not call planned work."""
    if "felt" not in reading.words or not reading.may_say("seamless") or reading.titled("planned_title"):
        return ""
    return "all goes on" if seamless(reading) and not _went_and_came(reading) else ""


def _went_and_came(reading: Reading) -> bool:
    """Whether a beginning and a return are told, both past: then something stopped, whatever else went on."""
    past = [c for c in reading.candidates if c.timed and c.start is not None and c.start <= reading.setting.published]
    return {Role.START, Role.RECOVERED} <= {c.role for c in past}


def stop_denied(reading: Reading, _: list[Stretch]) -> str:
    """A time at which something is said not to stop, where no window is told, nor that a plan is taken back."""
    denied = any(c.why == DENIED for c in reading.candidates)
    told = _tells_time(reading) or _tells_days(reading)
    return DENIED if denied and not told and not reading.saying("taken_back") else ""


def only_filed(reading: Reading, _: list[Stretch]) -> str:
    """When a request was filed and is due: such a notice tells no other time."""
    return FILED if any(c.why == FILED for c in reading.candidates) else ""


def habitual(reading: Reading, sentences: list[Stretch]) -> str:
    """Single times that all recur, in sentences of which none says that anything stops or fails: what is done every night."""
    timed = [c for c in reading.candidates if c.timed]
    if not timed or any(c.last is not None or (c.repeat or c.first.repeat) is None for c in timed):
        return ""
    if any(matched(reading, kind, sentences) for kind in (Kind.OUTAGE, Kind.MAINTENANCE)) or reading.titled("stop_title"):
        return ""
    return "it is done every time"


def _tells_days(reading: Reading) -> bool:
    """ "The pool closes from 5 to 18 January. The gym stays open (6:30 to 21:30)": whether a range of days ahead is a window."""
    days = (c for c in reading.candidates if c.role is Role.WINDOW and c.last is not None and not c.timed)
    ahead = (c for c in days if c.start is not None and c.start > reading.setting.published)
    return any(reading.says("stop_days", reading.sentence_at(c.head)) for c in ahead)


def _tells_time(reading: Reading) -> bool:
    return any(c.role in LIVE and c.timed for c in reading.candidates)
