"""Fits the models: the words on all samples, then how much they and the rules weigh where both had never seen the notice.

The rules have been mended for nearly all labelled notices, so that they are right there far more often than elsewhere; only
what they said at first sight tells how far to trust them. The words are weighed in the same way: by models that were fitted
without the batch. Both levels are logistic regressions; the second is folded into the weights of the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from notices.extract.likelihood.features import BESIDE
from notices.extract.likelihood.model import SCALE
from training.folds import folds
from training.samples import Feature, Sample

FOLDS = 6
_RULES = 3.0
_SECOND = 0.3
_LEAST = 5
_ROUNDS = 500
_NEARLY_NONE = 1e-9

Floats = NDArray[np.float64]
Table = dict[str, object]


def fitted(samples: Sequence[Sample], strength: float, least: int) -> Table:
    """The table of a model.

    `strength` is the inverse of the regularisation, `least` the number of samples in which a feature must be seen.
    """
    whole = _Words(samples, strength, least)
    said = [n for n, s in enumerate(samples) if s.rules is not None]
    shows, verdicts = _beside_verdicts(samples, said, _apart(samples, whole.classes, strength, least))
    second = _second(shows, [samples[n].label for n in said])
    mix = second.coef_[:, : len(whole.classes)]
    weights = {key: mix @ row for key, row in whole.weights.items()}
    weights |= {key: _RULES * row for key, row in zip(verdicts, second.coef_[:, len(whole.classes) :].T, strict=True)}
    return _table(list(second.classes_), second.intercept_ + mix @ whole.bias, weights)


class _Words:
    """The first level: the weights of what is shown, by the samples' labels."""

    def __init__(self, samples: Sequence[Sample], strength: float, least: int) -> None:
        self._vectors = DictVectorizer()
        table = self._vectors.fit_transform([dict.fromkeys(s.shows, 1) for s in samples])
        self._kept = np.flatnonzero(np.asarray((table > 0).sum(axis=0)).ravel() >= least)
        self._model = LogisticRegression(C=strength, max_iter=_ROUNDS).fit(table[:, self._kept], [s.label for s in samples])
        self.classes: list[str] = list(self._model.classes_)
        self.bias: Floats = self._model.intercept_
        names = self._vectors.feature_names_
        self.weights: dict[Feature, Floats] = {names[k]: self._model.coef_[:, n] for n, k in enumerate(self._kept)}

    def scores(self, samples: Sequence[Sample]) -> Floats:
        """The sums of weights of samples, a row for each and a column for each class."""
        table: csr_matrix = self._vectors.transform([dict.fromkeys(s.shows, 1) for s in samples])
        scores: Floats = self._model.decision_function(table[:, self._kept])
        return scores


def _apart(samples: Sequence[Sample], classes: Sequence[str], strength: float, least: int) -> Floats:
    """The scores of each sample by a model that was fitted without its batch."""
    fold = np.array(folds((s.batch for s in samples), FOLDS))
    scores = np.zeros((len(samples), len(classes)))
    for number in range(FOLDS):
        inside, outside = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        if not len(outside):
            continue
        words = _Words([samples[n] for n in inside], strength, least)
        columns = [list(classes).index(name) for name in words.classes]
        scores[np.ix_(outside, columns)] = words.scores([samples[n] for n in outside])
    return scores


def _beside_verdicts(samples: Sequence[Sample], said: Sequence[int], apart: Floats) -> tuple[Floats, list[Feature]]:
    """What the second level is shown of samples of which the rules' first verdict is known; and the verdicts, by their columns."""
    verdicts = sorted({v for n in said for v in samples[n].rules or ()})
    columns = {verdict: place for place, verdict in enumerate(verdicts)}
    table = np.zeros((len(said), len(verdicts)))
    for row, n in enumerate(said):
        for verdict in samples[n].rules or ():
            table[row, columns[verdict]] = _RULES
    return np.hstack([apart[said], table]), verdicts


def _second(shows: Floats, labels: Sequence[str]) -> LogisticRegression:
    return LogisticRegression(C=_SECOND, max_iter=_ROUNDS * 4).fit(shows, labels)


@dataclass(frozen=True, slots=True)
class Judged:
    """How many samples were judged, how many of them the rules and both witnesses together told wrong, and the mean log loss."""

    samples: int
    rules_wrong: int
    wrong: int
    loss: float


def judged(samples: Sequence[Sample], strength: float, least: int) -> Judged:
    """What words and rules are worth for batches that neither level was fitted with, where the rules' first verdict is known."""
    classes = sorted({s.label for s in samples})
    said = [n for n, s in enumerate(samples) if s.rules is not None]
    shows, _ = _beside_verdicts(samples, said, _apart(samples, classes, strength, least))
    labels, fold = np.array([samples[n].label for n in said]), np.array(folds((s.batch for s in samples), FOLDS))[said]
    chances = np.zeros((len(said), len(classes)))
    for number in set(fold):
        second = _second(shows[fold != number], labels[fold != number])
        columns = [classes.index(name) for name in second.classes_]
        chances[np.ix_(np.flatnonzero(fold == number), columns)] = second.predict_proba(shows[fold == number])
    own = chances[np.arange(len(said)), [classes.index(name) for name in labels]]
    rules_wrong = sum(not _told_right(samples[n]) for n in said)
    wrong = int((chances.max(axis=1) > own).sum())
    return Judged(len(said), rules_wrong, wrong, float(-np.log(np.maximum(own, _NEARLY_NONE)).mean()))


def _told_right(sample: Sample) -> bool:
    return any(key in {sample.label, f"as {sample.label}"} for family, key in sample.rules or () if family != BESIDE)


def _table(classes: list[str], bias: Floats, weights: dict[Feature, Floats]) -> Table:
    """The table as it is kept: whole hundredths, centred, without the rows that weigh next to nothing."""
    rows: dict[str, dict[str, list[int]]] = {}
    for (family, key), row in sorted(weights.items()):
        whole = _hundredths(row)
        if max(map(abs, whole)) >= _LEAST:
            rows.setdefault(family, {})[key] = whole
    return {"classes": classes, "bias": _hundredths(bias), "weights": rows}


def _hundredths(row: Floats) -> list[int]:
    return [int(w) for w in np.rint((row - row.mean()) * SCALE)]
