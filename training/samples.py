"""What is learnt from: the features of times and of whole notices beside their labels and the rules' verdicts at first sight."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from notices.extract import engine
from notices.extract.likelihood import features
from notices.extract.likelihood.choose import MOST_TIMES
from notices.extract.likelihood.features import Family
from notices.extract.likelihood.model import spelled
from notices.extract.likelihood.shown import Shown
from notices.extract.likelihood.told import Outcome, Told
from notices.extract.mentions.marks import Role
from notices.extract.windows.build import build
from notices.model import Kind
from training.documents import Labelled

Feature = tuple[str, str]
"""A family and a key, as they are spelled in the tables."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One time or one notice: its batch, what it shows, its class, and what the rules said of it at first sight, if known."""

    batch: str
    shows: list[Feature]
    label: str
    rules: list[Feature] | None


@dataclass(slots=True)
class Samples:
    """All samples of a language; of each notice, its kind and the shapes of its windows."""

    times: list[Sample] = field(default_factory=list)
    kinds: list[Sample] = field(default_factory=list)
    shapes: list[tuple[Kind, list[str]]] = field(default_factory=list)


def samples(documents: Iterable[Labelled]) -> Samples:
    """The samples of documents, read by the rules as they are."""
    made = Samples()
    for document in documents:
        reading = engine.by_rules(**document.arguments)
        shown = Shown(reading)
        made.kinds.append(_kind(shown, document))
        if document.of_kind_alone:
            continue
        outcome = document.outcome(build(reading))
        if len(reading.candidates) <= MOST_TIMES:
            made.times += _times(shown, document, outcome)
        published = reading.setting.published
        made.shapes.append((document.kind, [features.shape_of(*bounds, published) for bounds in sorted(outcome.windows, key=str)]))
    return made


def _times(shown: Shown, document: Labelled, outcome: Outcome) -> Iterator[Sample]:
    labels = [*map(outcome.told, shown.times)]
    said = [document.first.times.get((c.head, c.last is not None)) if document.first else None for c in shown.times]
    for index, label in enumerate(labels):
        after = shown.after(index, document.kind, shown.history(index, labels))
        families = [*shown.of_time(index), *shown.of_kind(index, document.kind), after]
        yield Sample(document.batch, _spelled(families), label.value, _rules(shown, said, index))


def _rules(shown: Shown, said: Sequence[tuple[str, str] | None], index: int) -> list[Feature] | None:
    """What the rules said at first sight of one of the times, and of those beside it."""
    if (own := said[index]) is None:
        return None
    before, behind = (said[n] if 0 <= n < len(said) else None for n in (index - 1, index + 1))
    beside = features.said_beside(*(Told(s[1]) if s else None for s in (before, behind)))
    return _spelled([features.said_of_time(shown.times[index], Told(own[1]), Role(own[0])), beside])


def _kind(shown: Shown, document: Labelled) -> Sample:
    rules = _spelled([features.said_of_document(Kind(document.first.kind))]) if document.first else None
    return Sample(document.batch, _spelled(shown.of_document()), document.kind.value, rules)


def _spelled(families: Iterable[Family]) -> list[Feature]:
    return [(name, spelled(key)) for name, keys in families for key in keys]
