"""What the words of one document say: how likely each time is a window, a beginning, an end or nothing, and each kind of notice."""

from collections import Counter
from collections.abc import Sequence
from math import exp, log

from notices.extract.kinds.evidence import other_day_gone
from notices.extract.kinds.outages import work_in_hand
from notices.extract.kinds.partial import still_down
from notices.extract.likelihood import features
from notices.extract.likelihood.features import Family, History
from notices.extract.likelihood.model import IMPOSSIBLE, Model, Packed
from notices.extract.likelihood.shown import Shown
from notices.extract.likelihood.told import Outcome, Told, minute
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.windows.found import Found
from notices.model import Kind

_SURE_ENOUGH = log(0.95)
_NOT_MOVED = (Kind.MAINTENANCE, Kind.INFO)


class Chances:
    """Chances, as natural logarithms, beside a reading of the rules; they stay the same whatever other reading it is given.

    `times` are the candidates that are weighed, `rules` what the rules tell each of them as, `kinds` the chances of each kind
    and `kinds_shown` the features they come of.
    """

    def __init__(self, reading: Reading, model: Model, found: Found) -> None:
        self._model, self._published = model, reading.setting.published
        self._shown, outcome = Shown(reading), outcome_of(found)
        self.times = self._shown.times
        minutes = Counter(minute(start) for start in {c.start for c in self.times})
        self._shared = {told for told, number in minutes.items() if number > 1}
        self.rules = self.told(outcome)
        self._said = [*map(features.said_of_time, self.times, self.rules)]
        beside = zip([None, *self.rules], [*self.rules[1:], None], strict=False)
        self._beside = [features.said_beside(*told) for told in beside]
        self._words = [model.times.sums(self._plain(n), model.times.bias) for n in range(len(self.times))]
        said = settled(reading, found)
        self.kinds_shown = [*self._shown.of_document(), features.said_of_document(said)]
        self.kinds = self._kinds(reading, said)
        self._in_kind: dict[tuple[int, Kind], Packed] = {}
        self._known: dict[tuple[int, Kind, History], dict[Told, float]] = {}

    def _kinds(self, reading: Reading, said: Kind) -> dict[Kind, float]:
        """The chances of each kind.

        A status leaves no choice: below "[CANCELLED]" or "Dry run" stands all that was planned. Nor is anything over while a
        part is said to be down, or of which no rule's words say that it is, unless that is far likelier than all else together;
        nor cancelled what stands beside other days that are; nor put off what has a back-up window, where no rule's words say
        so; nor down what a sentence tells to have gone on well since a time.
        """
        if reading.stated:
            return dict.fromkeys(Kind, IMPOSSIBLE) | {reading.kind: 0.0}
        linear = self._model.kinds
        logs = linear.logs(linear.sums(self.kinds_shown, linear.bias))
        chances = dict(zip(map(Kind, linear.classes), logs, strict=True))
        if not _may_be_over(reading, chances[Kind.RECOVERY]):
            chances = _without(chances, Kind.RECOVERY, said)
        if reading.kind in _NOT_MOVED and any(c.role is Role.CONTINGENCY for c in reading.candidates):
            chances = _without(chances, Kind.POSTPONEMENT, said)
        if reading.kind is not Kind.CANCELLATION and other_day_gone(reading):
            chances = _without(chances, Kind.CANCELLATION, said)
        if reading.kind is Kind.RECOVERY and any(c.why == reasons.WELL_THEN for c in reading.candidates):
            chances = _without(chances, Kind.OUTAGE, said)
        return chances

    def _plain(self, index: int) -> list[Family]:
        """What one of the times shows whatever the kind of notice, and what the rules say of it."""
        return [*self._shown.of_time(index), self._said[index], self._beside[index]]

    def shown(self, index: int, kind: Kind, told: Sequence[Told]) -> list[Family]:
        """All features that the chances of one of the times come of, behind times that are told so."""
        history = self._shown.history(index, told)
        return [*self._plain(index), *self._shown.of_kind(index, kind), self._shown.after(index, kind, history)]

    def of_time(self, index: int, kind: Kind, told: Sequence[Told]) -> dict[Told, float]:
        """The chances of one of the times in a notice of a kind, behind times that are told so."""
        history = self._shown.history(index, told)
        key = index, kind, history
        if key not in self._known:
            linear = self._model.times
            sums = linear.sums([self._shown.after(index, kind, history)], self._of_kind(index, kind))
            self._known[key] = dict(zip(map(Told, linear.classes), linear.logs(sums), strict=True))
        return self._known[key]

    def _of_kind(self, index: int, kind: Kind) -> Packed:
        if (index, kind) not in self._in_kind:
            self._in_kind[index, kind] = self._model.times.sums(self._shown.of_kind(index, kind), self._words[index])
        return self._in_kind[index, kind]

    def told(self, outcome: Outcome) -> list[Told]:
        """What each time is told as; one that is replaced by another of the same minute is nothing."""
        return [Told.NOTHING if c.role is Role.OLD and minute(c.start) in self._shared else outcome.told(c) for c in self.times]

    def parts(self, kind: Kind, outcome: Outcome) -> list[float]:
        """How likely each part of a reading is: its kind, and what its windows make of each time.

        A time of which the sentence says outright that more is told then, or somebody can be asked, or a label that it is only
        a reserve, is not weighed.
        """
        parts, every = [self.kinds[kind]], self.told(outcome)
        for index, (candidate, told) in enumerate(zip(self.times, every, strict=True)):
            aside = candidate.why in _ASIDE or labelled_reserve(candidate)
            plain = told is Told.NOTHING and aside
            parts.append(0.0 if plain else self.of_time(index, kind, every)[told])
        return parts

    def shape(self, kind: Kind, outcome: Outcome) -> float:
        """How likely the number of windows and their shapes are in a notice of a kind."""
        return self._model.shape(kind, sorted(features.shape_of(*bounds, self._published) for bounds in outcome.windows))


_ASIDE = (reasons.MORE_TOLD, reasons.ASKABLE, reasons.WITHIN_WORK, reasons.STEP_OF_WORK, reasons.IF_NEED_BE)


def labelled_reserve(candidate: Candidate) -> bool:
    """Whether a label says that a time is used only if the first attempt fails."""
    return candidate.role is candidate.label is Role.CONTINGENCY


def _without(chances: dict[Kind, float], kind: Kind, rules: Kind) -> dict[Kind, float]:
    """The chances without a kind, whose share goes to what the rules say: the words' next best is a guess."""
    share = exp(chances[rules]) + exp(chances[kind])
    return chances | {rules: log(share), kind: IMPOSSIBLE}


def _may_be_over(reading: Reading, chance: float) -> bool:
    """Whether a reading may tell a recovery, of which the words say how likely it is."""
    if reading.kind is Kind.RECOVERY:
        return True
    said = tells_recovery(reading) or (chance >= _SURE_ENOUGH and not _stopped_last(reading))
    return said and not still_down(reading)


def tells_recovery(reading: Reading) -> bool:
    """Whether any sentence tells, by the rules' words, that something is over."""
    return any(reading.holding(reading.language.kinds[Kind.RECOVERY]))


def _stopped_last(reading: Reading) -> bool:
    """Whether the last clock is told to be the one at which something stopped."""
    last = next((c for c in reversed(reading.candidates) if c.timed), None)
    return last is not None and last.why == reasons.STOPPED


def outcome_of(found: Found) -> Outcome:
    """The windows and the expected recovery that were found."""
    return Outcome.of(((s.start, s.end) for s in found.spans), found.expected)


def settled(reading: Reading, found: Found) -> Kind:
    """The kind of a reading: planned work without a window only informs, but what is being done now is no plan."""
    only_informs = reading.kind is Kind.MAINTENANCE and not found.spans and not work_in_hand(reading)
    return Kind.INFO if only_informs else reading.kind
