"""`python -m training.names LANGUAGE… [--judge] [--without PATTERN] [--into FOLDER]`: learns which words of a notice are names.

With `--judge` no table is written: it is told how many names are found of batches that are left out of learning.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from notices.extract import engine
from notices.extract.likelihood.model import SCALE, spelled
from notices.extract.likelihood.named import by_words, in_prose, ruled_places
from notices.extract.likelihood.tagger import FILE, read
from notices.extract.likelihood.words import TAGS, Words
from notices.extract.reading import Places, Reading
from notices.extract.windows.build import build
from tests.notices.extract.scoring import alike, plain
from training.documents import Labelled, documents
from training.folds import folds
from training.options import options
from training.tables import written
from training.taught import lines

_SETTINGS = {"c1": 0.5, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 3, "feature.possible_transitions": True}
_PLAIN = 3
"""How often the lines of the tables are learnt from: they are short and plain, and others write them, too."""
_FOLDS = 4
_PARTED = "="


@dataclass(frozen=True, slots=True)
class Prose:
    """A notice that names in sentences what it affects: its words with their tags, the names labelled and those the rules find."""

    batch: str
    reading: Reading
    words: Words
    tags: list[str]
    named: set[str]
    ruled: Places


def main() -> None:
    """Learn each language that is named and write its table beside its grammar, or into another folder."""
    given = options("python -m training.names", __doc__).parse_args()
    for language in given.languages:
        made = [*prose(d for d in documents(language) if not given.without.match(d.id))]
        taught = [*prose(lines(language))] * _PLAIN
        print(f"{language}: {len(made)} notices name in prose what they affect")  # noqa: T201
        if given.judge:
            judge(made, taught)
        else:
            written(given.into / language / FILE, fitted([*made, *taught]))


def prose(documents: Iterable[Labelled]) -> Iterator[Prose]:
    """The notices that name in sentences what they affect, the same for all their windows."""
    for document in documents:
        names = {name for window in document.given["expected"].get("windows", ()) for name in window.get("affects", ())}
        if not names:
            continue
        reading = engine.by_rules(**document.arguments)
        found = build(reading)
        ruled = ruled_places(reading, found, found.spans)
        if in_prose(reading, found, found.spans, ruled):
            words = Words(reading, found.spans, ruled[0])
            tags = words.tags(_places(reading.text, names))
            yield Prose(document.batch, reading, words, tags, {*map(plain, names)}, ruled[0])


def _places(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where names stand in a text, whole words only, the longest first."""
    for name in sorted(names, key=lambda n: (-len(n), n)):
        pattern = r"\s*".join(map(re.escape, name.split()))
        yield from (m.span() for m in re.finditer(rf"(?<![a-z]){pattern}(?![a-z])", text, re.IGNORECASE))


def fitted(made: Sequence[Prose]) -> dict[str, object]:
    """The table of a tagger: the weights of each feature for each tag, and of the steps from tag to tag."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_SETTINGS)
    for notice in made:
        trainer.append(_shows(notice.words), notice.tags)
    with TemporaryDirectory() as folder:
        path = str(Path(folder, "names"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        told = tagger.info()
    return {"weights": _weights(told.state_features), "steps": _steps(told.transitions)}


def _shows(words: Words) -> list[list[str]]:
    """What each word shows, as the library has it: a list of names for each."""
    families = ([f"{name}{_PARTED}{spelled(key)}" for key in keys] for name, keys in words.shows())
    return [*map(list, zip(*families, strict=True))]


def _weights(learnt: dict[tuple[str, str], float]) -> dict[str, dict[str, list[int]]]:
    """The rows of features by family, in whole hundredths; of what weighs less there is none."""
    rows: dict[str, dict[str, list[int]]] = {}
    for (feature, tag), weight in sorted(learnt.items()):
        family, _, key = feature.partition(_PARTED)
        if whole := round(weight * SCALE):
            rows.setdefault(family, {}).setdefault(key, [0] * len(TAGS))[TAGS.index(tag)] = whole
    return rows


def _steps(learnt: dict[tuple[str, str], float]) -> list[list[int]]:
    """What each tag weighs behind each other, in the order of the tags."""
    return [[round(learnt.get((before, tag), 0) * SCALE) for before in TAGS] for tag in TAGS]


def judge(made: Sequence[Prose], beside: Sequence[Prose] = ()) -> None:
    """Tell how many names rules and words find of batches that were left out of learning; `beside` is always learnt from."""
    dealt = [*zip(made, folds((p.batch for p in made), _FOLDS), strict=True)]
    ruled, learnt = Counter[str](), Counter[str]()
    for number in range(_FOLDS):
        tagger = read(fitted([*(p for p, fold in dealt if fold != number), *beside]))
        for notice in (p for p, fold in dealt if fold == number):
            ruled += _found(notice, notice.ruled)
            learnt += _found(notice, by_words(notice.reading, tagger, notice.words, notice.ruled))
    for name, told in (("rules", ruled), ("with the words", learnt)):
        recall, precision = 100 * told["found"] / told["wanted"], 100 * told["true"] / max(told["given"], 1)
        print(f"  {name}: of {told['wanted']} names {recall:.1f} % found, of {told['given']} given {precision:.1f} % right")  # noqa: T201


def _found(notice: Prose, places: Places) -> Counter[str]:
    given = {plain(notice.reading.text[start:end]) for start, end in places}
    found = sum(any(alike(name, other) for other in given) for name in notice.named)
    true = sum(any(alike(name, other) for other in notice.named) for name in given)
    return Counter(wanted=len(notice.named), given=len(given), found=found, true=true)


if __name__ == "__main__":
    main()
