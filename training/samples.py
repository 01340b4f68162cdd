"""What is learnt from: the features of times and of whole notices beside their labels and the rules' verdicts at first sight."""

from collections.abc import Iterable, Iterator
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
    before: Told | None = None
    for index, candidate in enumerate(shown.times):
        label = outcome.told(candidate)
        families = [shown.title(), *shown.of_time(index), *shown.beside(index, document.kind, before)]
        said = document.first.times.get((candidate.head, candidate.last is not None)) if document.first else None
        rules = _spelled([features.said_of_time(candidate, Told(said[1]), Role(said[0]))]) if said else None
        yield Sample(document.batch, _spelled(families), label.value, rules)
        before = label


def _kind(shown: Shown, document: Labelled) -> Sample:
    rules = _spelled([features.said_of_document(Kind(document.first.kind))]) if document.first else None
    return Sample(document.batch, _spelled(shown.of_document()), document.kind.value, rules)


def _spelled(families: Iterable[Family]) -> list[Feature]:
    return [(name, spelled(key)) for name, keys in families for key in keys]
