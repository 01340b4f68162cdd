"""Tells a person what the words of a document say, beside what the rules made of it."""

from collections.abc import Iterable, Iterator, Mapping
from math import exp

from notices.extract.likelihood.chances import Chances, outcome_of
from notices.extract.likelihood.features import Family
from notices.extract.likelihood.model import SCALE, Linear, Model, model_of, spelled
from notices.extract.likelihood.named import in_prose, of_spans, ruled_places
from notices.extract.likelihood.told import Told
from notices.extract.reading import Places, Reading
from notices.extract.windows.build import build
from notices.extract.windows.found import Found
from notices.model import Kind

_REASONS = 5
_SHOWN = 0.01


class Telling:
    """The lines about one document; made while it is as the rules have it, read when its reading is chosen."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._model = reading, model_of(reading.language.code)
        self._kind = reading.kind
        self._chances = Chances(reading, self._model, build(reading)) if self._model else None

    def lines(self, found: Found) -> Iterator[str]:
        """The chances of the kind, and of each time behind what the windows make of those before it; what speaks most for them."""
        if self._model is None or self._chances is None:
            return
        yield "by the words:"
        yield from self._of_kind(self._model, self._chances)
        yield from self._of_times(self._model.times, self._chances, found)
        yield from self._of_names(found)

    def _of_kind(self, model: Model, chances: Chances) -> Iterator[str]:
        if self._reading.stated:
            yield f"  kind {self._kind.value}: a status word says it"
            return
        yield f"  kind, by the rules {self._kind.value}: {_shares(chances.kinds)}"
        yield from _reasons(model.kinds, chances.kinds_shown, chances.kinds)

    def _of_times(self, linear: Linear, chances: Chances, found: Found) -> Iterator[str]:
        outcome, kind = outcome_of(found), self._reading.kind
        told = chances.told(outcome)
        for index, candidate in enumerate(chances.times):
            own, said = chances.of_time(index, kind, told), chances.rules[index].value
            quote = self._reading.text[candidate.head : candidate.tail].replace("\n", "⏎")
            yield f"  {candidate.head:5} [{quote}], by the rules {said}: {_shares(own)}"
            yield from _reasons(linear, chances.shown(index, kind, told), own)

    def _of_names(self, found: Found) -> Iterator[str]:
        """The names that the rules find in prose, and those that are told of all windows instead."""
        ruled = ruled_places(self._reading, found, found.spans)
        if in_prose(self._reading, found, found.spans, ruled):
            told, *_ = of_spans(self._reading, found, found.spans)
            yield f"  names, by the rules {self._quoted(ruled[0])}: {self._quoted(told)}"

    def _quoted(self, places: Places) -> str:
        return ", ".join(f"“{self._reading.text[start:end]}”" for start, end in places) or "none"


def _shares(chances: Mapping[Kind, float] | Mapping[Told, float]) -> str:
    """The likeliest classes with their chances in percent."""
    return ", ".join(f"{name} {100 * exp(log):.0f} %" for log, name in _ranked(chances) if exp(log) >= _SHOWN)


def _ranked(chances: Mapping[Kind, float] | Mapping[Told, float]) -> list[tuple[float, str]]:
    return sorted(((log, name.value) for name, log in chances.items()), reverse=True)


def _reasons(linear: Linear, shown: Iterable[Family], chances: Mapping[Kind, float] | Mapping[Told, float]) -> Iterator[str]:
    """What speaks most for the likeliest class against the next."""
    first, second = (name for _, name in _ranked(chances)[:2])
    reasons = linear.reasons(shown, first, second)[:_REASONS]
    told = [f"{family} “{spelled(key)}” {weight / SCALE:.2f}" for weight, family, key in reasons]
    yield f"        {first} rather than {second}: {', '.join(told)}"
