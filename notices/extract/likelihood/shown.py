"""What one document shows of its times and as a whole: the features that are learnt from and weighed, put together in one place."""

from notices.extract.likelihood import features
from notices.extract.likelihood.features import Family
from notices.extract.likelihood.tokens import tokens_of
from notices.extract.likelihood.told import Told
from notices.extract.reading import Reading
from notices.model import Kind


class Shown:
    """The features of a document. `times` are the candidates that are weighed, in their order."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._tokens = reading, tokens_of(reading)
        self._places = [n for n, c in enumerate(reading.candidates) if features.weighed(c)]
        self.times = [reading.candidates[n] for n in self._places]
        pairs = zip([None, *self.times], self.times, strict=False)
        self._distances = [features.of_sequence(reading, before, c) for before, c in pairs]

    def title(self) -> Family:
        """What the title shows of every time."""
        return features.of_title(self._reading, self._tokens)

    def of_time(self, index: int) -> list[Family]:
        """What one of the times shows beside the title, whatever the kind of notice."""
        return [*features.of_time(self._reading, self._tokens, self._places[index])]

    def beside(self, index: int, kind: Kind, before: Told | None) -> list[Family]:
        """What one of the times shows in a notice of a kind, behind a time that is told so, or behind none."""
        candidate, published = self.times[index], self._reading.setting.published
        return [*features.of_kind(candidate, kind, published), features.after(candidate, before, self._distances[index])]

    def of_document(self) -> list[Family]:
        """What the whole shows, for its kind."""
        return [*features.of_document(self._reading, self._tokens)]
