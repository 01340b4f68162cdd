"""What one document shows of its times and as a whole: the features that are learnt from and weighed, put together in one place."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from notices.extract.likelihood import features
from notices.extract.likelihood.features import Family, History
from notices.extract.likelihood.told import Told
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading
from notices.model import Kind


class Shown:
    """The features of a document. `times` are the candidates that are weighed, in their order."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._tokens = reading, reading.tokens
        self._places = [n for n, c in enumerate(reading.candidates) if features.weighed(c)]
        self.times = [reading.candidates[n] for n in self._places]
        pairs = zip([None, *self.times], self.times, strict=False)
        self._sequence = [features.of_sequence(reading, before, c) for before, c in pairs]

    def of_time(self, index: int) -> Iterator[Family]:
        """What one of the times shows, whatever the kind of notice."""
        yield from features.of_time(self._reading, self._tokens, self._places[index])
        yield features.of_standing(self.times, index, self._reading.setting.published)

    def of_kind(self, index: int, kind: Kind) -> Iterator[Family]:
        """What one of the times shows in a notice of a kind."""
        published = self._reading.setting.published
        return features.of_kind(self._tokens, self._places[index], self.times[index], kind, published)

    def after(self, index: int, kind: Kind, history: History) -> Family:
        """What one of the times shows behind others that are told so."""
        return features.after(self.times[index], kind, history, self._sequence[index])

    def history(self, index: int, told: Sequence[Told]) -> History:
        """What the times before one are told as, given what all are."""
        own, before = self.times[index], self.times[:index]
        same = (t for c, t in zip(reversed(before), reversed(told[:index]), strict=True) if _hours(c) == _hours(own))
        return History(told[index - 1] if index else None, frozenset(told[:index]), next(same, None))

    def of_document(self) -> list[Family]:
        """What the whole shows, for its kind."""
        return [*features.of_document(self._reading, self._tokens)]


def _hours(candidate: Candidate) -> tuple[datetime | None, datetime | None]:
    return candidate.start, candidate.end
