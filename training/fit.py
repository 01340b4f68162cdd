"""Fits the models: the words on all samples, then how much they and the rules weigh where both had never seen the notice.

The rules have been mended for nearly all labelled notices, so that they are right there far more often than elsewhere; only
what they said at first sight tells how far to trust them. The words are weighed in the same way: by models that were fitted
without the batch. Both levels are logistic regressions; the second is folded into the weights of the first.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from notices.extract.likelihood.model import SCALE
from training.samples import Feature, Sample

FOLDS = 6
_RULES = 3.0
_SECOND = 0.3
_LEAST = 5
_ROUNDS = 500

Floats = NDArray[np.float64]
Table = dict[str, object]


def fitted(samples: Sequence[Sample], strength: float, least: int) -> Table:
    """The table of a model.

    `strength` is the inverse of the regularisation, `least` the number of samples in which a feature must be seen.
    """
    whole = _Words(samples, strength, least)
    apart = _apart(samples, whole.classes, strength, least)
    said = [n for n, s in enumerate(samples) if s.rules is not None]
    second, verdicts = _second(samples, said, apart)
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
    fold = _folds(samples)
    scores = np.zeros((len(samples), len(classes)))
    for number in range(FOLDS):
        inside, outside = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        if not len(outside):
            continue
        words = _Words([samples[n] for n in inside], strength, least)
        columns = [list(classes).index(name) for name in words.classes]
        scores[np.ix_(outside, columns)] = words.scores([samples[n] for n in outside])
    return scores


def _folds(samples: Sequence[Sample]) -> NDArray[np.int64]:
    """Which fold each sample is in: whole batches, the largest dealt first, each to the smallest fold."""
    sizes: dict[str, int] = {}
    for sample in samples:
        sizes[sample.batch] = sizes.get(sample.batch, 0) + 1
    filled, place = [0] * FOLDS, {}
    for batch, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        place[batch] = filled.index(min(filled))
        filled[place[batch]] += size
    return np.array([place[s.batch] for s in samples])


def _second(samples: Sequence[Sample], said: Sequence[int], apart: Floats) -> tuple[LogisticRegression, list[Feature]]:
    """The second level, on samples of which the rules' first verdict is known; and the verdicts, in the order of its columns."""
    verdicts = sorted({v for n in said for v in samples[n].rules or ()})
    columns = {verdict: place for place, verdict in enumerate(verdicts)}
    table = np.zeros((len(said), len(verdicts)))
    for row, n in enumerate(said):
        for verdict in samples[n].rules or ():
            table[row, columns[verdict]] = _RULES
    model = LogisticRegression(C=_SECOND, max_iter=_ROUNDS * 4)
    return model.fit(np.hstack([apart[said], table]), [samples[n].label for n in said]), verdicts


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
