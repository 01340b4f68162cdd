"""Chooses the likeliest of the readings near that of the rules.

Where the words speak against a part of what the rules made of a document, rival readings are tried: other likely kinds, and
times that are likely to be something else. Each is made by the same rules of building windows, and weighed as a whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from itertools import pairwise
from math import inf, log
from operator import itemgetter

from notices.extract.kinds.awaited import expected
from notices.extract.kinds.evidence import days_stand
from notices.extract.kinds.informing import else_moved
from notices.extract.kinds.partial import still_down
from notices.extract.layout import forwarded
from notices.extract.layout.spread import floating
from notices.extract.likelihood.chances import Chances, labelled_reserve, outcome_of, settled, tells_recovery
from notices.extract.likelihood.model import IMPOSSIBLE, model_of
from notices.extract.likelihood.told import Told
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.windows.build import build
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span
from notices.model import Kind

UNSURE = log(0.8)
"""A reading of which a part is less likely is not sure: from a half on, nearly every fifth was wrong where words were new."""
MOST_TIMES = 60
"""A document with more times is a log or a table of many rows, which the rules read better than words do."""

_Rival = tuple[Kind, tuple["_Retelling", ...]]
_Retelling = tuple[int, Told]
"""A time, by its place among those that are weighed, and what it is to be told as instead."""

_UNLIKELY = log(0.4)
"""What is less likely is doubted: rivals are tried."""
_TRIED = log(0.1)
_CHANGES = (Kind.POSTPONEMENT, Kind.EXTENSION, Kind.CANCELLATION)
_OF_OTHER_TIMES = (Kind.POSTPONEMENT, Kind.EXTENSION)
_CHANGED = (Role.OLD, Role.STRUCK, Role.NEW_END)
"""Kinds that tell of another time than was told before, and the times by which that is seen."""
_NEEDED = {Kind.INFO: log(0.7), **dict.fromkeys(_CHANGES, log(0.6))}
"""From what chance on planned work may be something else: below it the words are wrong as often as right."""
_NEEDED_BESIDE = _NEEDED | dict.fromkeys(_CHANGES, log(0.95))
"""The same where an exam or a match is moved beside the work, of which the words are."""
_SURELY, _BY_WORDS_SURELY = log(0.8), log(0.95)
"""What chance its kind needs for a reading to be sure; and mere information, or a kind that no rule tells."""
_MOST_RETOLD = 6
_ROUNDS = 4
# Tuned on batches that were left out of learning: a reading costs a factor of e for each time that is told otherwise.
_SHAPE = 0.5
_RETOLD = 1.0
_BEHIND = 12
_TOLD_AS = {
    Role.WINDOW: Told.WINDOW,
    Role.START: Told.START,
    Role.END: Told.END,
    Role.ESTIMATE: Told.END,
    Role.NEW_END: Told.END,
    Role.RECOVERED: Told.END,
}
_OUTRIGHT = (
    reasons.DROPPED,
    reasons.IF_NEED_BE,
    reasons.COMMON_END,
    reasons.KEPT,
    reasons.DENIED,
    reasons.COMING_BACK,
    reasons.GOES_ON,
    reasons.OF_WHOM,
    reasons.COUNTERS,
    reasons.SHUT,
    reasons.MORE_TOLD,
    reasons.WITHIN_WORK,
    reasons.STEP_OF_WORK,
    reasons.REPORTED,
    reasons.WORK_BEFORE,
    reasons.SUPPLIED,
    reasons.ASKABLE,
    reasons.OWN_CLOCK,
    reasons.MOVED_HERE,
    reasons.TURNED,
    reasons.BESIDE_ANOTHER,
    reasons.STAYS,
    reasons.BEGUN_ALIKE,
    reasons.WAY_CLEAR,
    reasons.OTHERS_TRY,
    reasons.FIRST_FAILED,
    reasons.JOB_STOPPED,
    reasons.WELL_THEN,
    reasons.OVER_BESIDE,
    reasons.SEEMED_WELL,
    reasons.GUESSED,
    reasons.ORDINARY,
    reasons.SITTING,
    reasons.FREEZE,
    reasons.READERS_DUE,
    reasons.OLD_OUT,
    reasons.CREW,
    reasons.NEW_IN,
    reasons.OPEN_NEXT,
    reasons.IN_TURN,
)
"""Why the rules take a time for what it is where the text names it by its number or day, or says what is then."""
_ROLES = {Told.WINDOW: Role.WINDOW, Told.START: Role.START, Told.END: Role.END, Told.NOTHING: Role.CONTEXT}


def likeliest(reading: Reading) -> Found:
    """The windows of the rules' reading, or of a rival's where the words speak against it; the reading is left as they have it."""
    found, model = build(reading), model_of(reading.language.code)
    if model is not None and not _left_to_rules(reading):
        chances = Chances(reading, model, found)
        least = _least(reading, chances, found)
        if least < _UNLIKELY:
            found = _Choice(reading, chances, found).made()
            least = _least(reading, chances, found)
        reading.least = IMPOSSIBLE if _is_guess(reading, chances, found) else least
    if (kind := settled(reading, found)) is not reading.kind:
        reading.kind, reading.kind_why = kind, "no window is given"
    return found


def _left_to_rules(reading: Reading) -> bool:
    """Whether a document has too many times, or tells apart what is back or given up and what is not."""
    if len(reading.candidates) > MOST_TIMES or days_stand(reading):
        return True
    return reading.kind is Kind.OUTAGE and bool(still_down(reading))


def _is_guess(reading: Reading, chances: Chances, found: Found) -> bool:
    """Whether the words leave the kind open: what is told in words that nobody knows looks like mere information.

    So does a recovery that they alone make, of which no sentence tells: two past times often are something else.
    """
    if reading.kind is Kind.RECOVERY and reading.kind_why == reasons.BY_WORDS and not tells_recovery(reading):
        return True
    kind = settled(reading, found)
    open_to_doubt = kind is Kind.INFO or reading.kind_why == reasons.BY_WORDS
    return chances.kinds[kind] < (_BY_WORDS_SURELY if open_to_doubt else _SURELY)


def _least(reading: Reading, chances: Chances, found: Found) -> float:
    return min(chances.parts(settled(reading, found), outcome_of(found)))


class _Choice:
    """The readings of one document, of which the likeliest is taken."""

    def __init__(self, reading: Reading, chances: Chances, found: Found) -> None:
        self._reading, self._chances = reading, chances
        self._lasting = any(s.length is not None for s in found.spans)
        self._lengthy = {s.first for s in found.spans if _lasts(s)}
        self._kind = reading.kind, reading.kind_why
        self._roles = [(c.role, c.why) for c in reading.candidates]
        self._series = any(c.repeat is not None and c.role in _TOLD_AS for c in chances.times)
        self._listed = _listed(reading, chances.times)
        self._open = [n for n, c in enumerate(chances.times) if c not in self._listed and not self._stands(c)]
        self._now = [_TOLD_AS.get(c.role, Told.NOTHING) for c in chances.times]

    def made(self) -> Found:
        """The windows of the likeliest reading: the best with one change, then with one more, while that makes it likelier."""
        best, chosen = self._best(self._rivals())
        for _ in range(_ROUNDS):
            more, further = self._best(self._further(*chosen))
            if more <= best:
                break
            best, chosen = more, further
        return self._take(*chosen)

    def _best(self, rivals: Iterable[_Rival]) -> tuple[float, _Rival]:
        weighed = ((self._weigh(kind, retold), (kind, retold)) for kind, retold in rivals)
        return max(weighed, key=itemgetter(0), default=(-inf, (self._kind[0], ())))

    def _rivals(self) -> Iterator[_Rival]:
        """The rules' reading first; then each likely kind with no time, one time, and all likely times told otherwise.

        All of them are told so by themselves, and once more in their order.
        """
        for kind in self._likely():
            retold = self._retold(kind, self._chances.rules, self._now) if kind is not Kind.INFO else []
            yield kind, ()
            yield from ((kind, (one,)) for one in retold)
            all_at_once = dict.fromkeys((tuple(sorted(dict(reversed(retold)).items())), self._in_order(kind)))
            yield from ((kind, several) for several in all_at_once if len(several) > 1)

    def _further(self, kind: Kind, retold: tuple[_Retelling, ...]) -> Iterator[_Rival]:
        """A reading with one more time told otherwise, or one less."""
        changed = dict(retold)
        told = [changed.get(n, rules) for n, rules in enumerate(self._chances.rules)]
        for index, instead in self._retold(kind, told, told):
            yield kind, tuple((changed | {index: instead}).items())
        for one in retold:
            yield kind, tuple(r for r in retold if r is not one)

    def _likely(self) -> list[Kind]:
        """The rules' kind, and the others that are likely enough."""
        own = self._kind[0]
        least = self._needed() if own is Kind.MAINTENANCE else {}
        if own is Kind.EXTENSION and _begins_as_told(self._reading):
            least = {Kind.POSTPONEMENT: _NEEDED_BESIDE[Kind.POSTPONEMENT]}
        likely = [k for k, chance in self._chances.kinds.items() if chance > least.get(k, _TRIED)]
        if self._reading.by_words and expected(self._reading):
            likely = [k for k in likely if k is not Kind.RECOVERY]
        if not _tells_change(self._reading):
            likely = [k for k in likely if k not in _OF_OTHER_TIMES]
        return [own, *(k for k in likely if k is not own)]

    def _needed(self) -> dict[Kind, float]:
        told = any(why == reasons.TURNED for _, why in self._roles)
        return _NEEDED_BESIDE if told or else_moved(self._reading) else _NEEDED

    def _retold(self, kind: Kind, told: Sequence[Told], now: Sequence[Told]) -> list[_Retelling]:
        """What single times are likely to be told as instead of what they are now, the likeliest first; the rest is told so."""
        chances, found = self._chances, list[tuple[float, _Retelling]]()
        for index in self._open:
            own, able = chances.of_time(index, kind, told), self._able(chances.times[index])
            found += [(-own[t], (index, t)) for t in able if t is not now[index] and own[t] > _TRIED]
        return [one for _, one in sorted(found)[:_MOST_RETOLD]]

    def _in_order(self, kind: Kind) -> tuple[_Retelling, ...]:
        """The times told otherwise where each is told its likeliest behind those before it: an end behind its beginning."""
        told: list[Told] = []
        for index, now in enumerate(self._now):
            able = self._able(self._chances.times[index]) if index in self._open else ()
            told.append(max((now, *able), key=partial(self._weight, index, kind, tuple(told))))
        return tuple((n, one) for n, (one, now) in enumerate(zip(told, self._now, strict=True)) if one is not now)

    def _weight(self, index: int, kind: Kind, before: Sequence[Told], told: Told) -> float:
        """How likely a time is told so behind those before it, and less so where it is told otherwise than by the rules."""
        return self._chances.of_time(index, kind, before)[told] - (_RETOLD if told is not self._now[index] else 0)

    def _stands(self, candidate: Candidate) -> bool:
        """Whether the rules' reading of a time is not to be doubted."""
        return (
            candidate.why in _OUTRIGHT
            or candidate in self._lengthy
            or self._of_series(candidate)
            or _headed_hours(candidate)
            or _labelled_bound(candidate)
            or labelled_reserve(candidate)
        )

    def _of_series(self, candidate: Candidate) -> bool:
        """Whether a time is taken for one that is held again and again, or stands for days beside one: its first and its last."""
        if candidate.repeat is not None:
            return candidate.role in _TOLD_AS
        return self._series and (not candidate.timed or _lasts_days(candidate))

    def _able(self, candidate: Candidate) -> tuple[Told, ...]:
        """What a time may be told as. Of what lasts for a stated time the end is known; a clock of every day ends nothing."""
        if candidate.last is not None:
            return (Told.WINDOW, Told.START, Told.NOTHING)
        return (Told.START, Told.NOTHING) if self._lasting or candidate.daily else (Told.START, Told.END, Told.NOTHING)

    def _weigh(self, kind: Kind, retold: tuple[_Retelling, ...]) -> float:
        """How likely a reading is: by its parts, by the shapes of its windows, and the less the more is told otherwise."""
        found = self._take(kind, retold)
        known, outcome = settled(self._reading, found), outcome_of(found)
        parts, shape = self._chances.parts(known, outcome), self._chances.shape(known, outcome)
        return sum(parts) + _SHAPE * shape - _RETOLD * len(retold)

    def _take(self, kind: Kind, retold: tuple[_Retelling, ...]) -> Found:
        """Give the document another reading; its windows."""
        reading, (own, why) = self._reading, self._kind
        for candidate, was in zip(reading.candidates, self._roles, strict=True):
            candidate.role, candidate.why = was
        reading.kind, reading.kind_why = kind, why if kind is own else reasons.BY_WORDS
        for index, told in retold:
            mates = _mates(reading, self._chances.times, index)
            for candidate in [*mates, *(c for c, before in self._listed.items() if before in mates)]:
                candidate.role, candidate.why = _ROLES[told], reasons.BY_WORDS
        forwarded.set_aside(reading)
        return build(reading)


def _tells_change(reading: Reading) -> bool:
    """Whether a word, or a time that holds no longer, tells of another time; without such words it may."""
    if "change_told" not in reading.words:
        return True
    return any(c.role in _CHANGED for c in reading.candidates) or reading.found("change_told", reading.norm) is not None


def _begins_as_told(reading: Reading) -> bool:
    """Whether the beginning is said to stay as it was: then nothing is put off."""
    return any(c.why == reasons.STAYS for c in reading.candidates)


def _mates(reading: Reading, times: list[Candidate], index: int) -> list[Candidate]:
    """A time and those of its list: days before the same clocks ("21, 22 and 23 April, 10 to 4"), or series in one sentence."""
    own = times[index]
    if own.last is None:
        return [own]
    sentence = reading.sentence_at(own.head) if own.repeat is not None else None
    return [c for c in times if c.tail == own.tail or (sentence and c.repeat is not None and c.last and c.head in range(*sentence))]


def _listed(reading: Reading, times: list[Candidate]) -> dict[Candidate, Candidate]:
    """ "14日8:30-11:30、14:30-17:30": hours of no day behind others in a list, each with the first: they are told alike."""
    found: dict[Candidate, Candidate] = {}
    for before, own in pairwise(times):
        alike = before.last is not None and before.timed and before.role is own.role and floating(own)
        if alike and reading.language.listing.fullmatch(reading.norm[before.tail : own.head]):
            found[own] = found.get(before, before)
    return found


def _lasts(span: Span) -> bool:
    """ "From 16:30 on Saturday for three hours": whether a length right behind its beginning tells how long a window lasts."""
    return span.length is not None and span.first is not None and 0 <= span.length.start - span.first.tail <= _BEHIND


def _lasts_days(candidate: Candidate) -> bool:
    return candidate.start is not None and candidate.end is not None and candidate.end - candidate.start > timedelta(days=1)


def _labelled_bound(candidate: Candidate) -> bool:
    """Whether a label says that a time is when it begins, or ends."""
    return candidate.role is candidate.label and candidate.label in (Role.START, Role.END)


def _headed_hours(candidate: Candidate) -> bool:
    """Whether a label or heading says that a range is somebody's hours."""
    return candidate.last is not None and candidate.role is candidate.label is Role.OFFICE
