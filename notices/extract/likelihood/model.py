"""Log-linear models of a language, learnt from labelled notices: how likely it is that a time, or a notice, is of each class.

A model is a table of weights, a row for each feature and in it a weight for each class; what a document shows adds up, and the
softmax of the sums is the probability. The rules' own verdict is a feature like any other: how far they are to be trusted was
learnt where they had never seen the notices. `training` makes the tables.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import repeat
from math import exp, log
from typing import Any

from notices.extract.likelihood.features import Family, Key
from notices.model import Kind

FILE = "likelihood.json"
SCALE = 100
"""Weights are kept as whole hundredths."""
_PAIR = " "
"""Parts words in a row, in whose families it is the only way to spell a key."""
ROWS = frozenset(
    {"left", "right", "titles", "bodies", "around", *(f"{side}{sort}" for side in ("before", "behind") for sort in "rpd")}
)
"""The families whose keys are words in a row."""
_LEAST = 1e-4
IMPOSSIBLE = log(_LEAST)
"""The logarithm of the least chance of all."""
MOST_WINDOWS = 3
"""So many windows and more are counted as one number."""

Packed = int
"""Whole hundredths for each class in one number, `_WIDTH` bits each, so that all are added up at once."""
_WIDTH = 24
_HALF, _MASK = 1 << (_WIDTH - 1), (1 << _WIDTH) - 1


@dataclass(frozen=True, slots=True)
class Linear:
    """A log-linear model: a packed weight for each feature, by its family."""

    classes: tuple[str, ...]
    bias: Packed
    weights: Mapping[str, Mapping[Key, Packed]]

    def sums(self, families: Iterable[Family], onto: Packed) -> Packed:
        """The weights of some features added to those of others, or to the bias."""
        return onto + sum(sum(map(self.weights[name].get, keys, repeat(0))) for name, keys in families if name in self.weights)

    def reasons(self, families: Iterable[Family], chosen: str, other: str) -> list[tuple[int, str, Key]]:
        """What speaks for one class against another: by how many hundredths, family and key, the strongest first."""
        places = self.classes.index(chosen), self.classes.index(other)
        found = []
        for name, keys in families:
            for key in keys:
                row = unpacked(self.weights.get(name, {}).get(key, 0), len(self.classes))
                found.append((row[places[0]] - row[places[1]], name, key))
        return sorted((f for f in found if f[0]), key=lambda f: (-f[0], str(f[1:])))

    def logs(self, sums: Packed) -> list[float]:
        """The logarithm of each class's probability, of which none is quite nought."""
        scores = unpacked(sums, len(self.classes))
        most = max(scores)
        parts = [exp((s - most) / SCALE) for s in scores]
        whole = sum(parts)
        return [log(part / whole + _LEAST) for part in parts]


def packed(row: Sequence[int]) -> Packed:
    """Whole hundredths as one number."""
    return sum(weight << (_WIDTH * place) for place, weight in enumerate(row))


def unpacked(sums: Packed, classes: int) -> list[int]:
    """The whole hundredths of a number of classes; lifted, so that no negative one borrows from the next."""
    lift, places = _lifted(classes)
    sums += lift
    return [(sums >> place & _MASK) - _HALF for place in places]


@lru_cache
def _lifted(classes: int) -> tuple[Packed, range]:
    """What lifts the weights of a number of classes above nought, and where each stands."""
    return packed([_HALF] * classes), range(0, _WIDTH * classes, _WIDTH)


@dataclass(frozen=True, slots=True)
class Model:
    """What is learnt of a language: of times, of kinds, and of the windows that notices of a kind have."""

    times: Linear
    kinds: Linear
    numbers: Mapping[Kind, Sequence[float]]
    shapes: Mapping[Kind, Mapping[str, float]]
    rare: Mapping[Kind, float]

    def shape(self, kind: Kind, shapes: Sequence[str]) -> float:
        """The logarithm of how likely so many windows of such shapes are in a notice of a kind: of the shapes, their mean."""
        number = self.numbers[kind][min(len(shapes), MOST_WINDOWS)]
        known, rare = self.shapes[kind], self.rare[kind]
        return number + (sum(known.get(s, rare) for s in shapes) / len(shapes) if shapes else 0)


@lru_cache
def model_of(language: str) -> Model | None:
    """The model of a language, by its code; none where too few notices are labelled to learn one."""
    file = resources.files("notices.extract.languages").joinpath(language, FILE)
    return _read(json.loads(file.read_text("utf-8"))) if file.is_file() else None


def _read(table: Mapping[str, Any]) -> Model:
    return Model(
        times=_linear(table["times"]),
        kinds=_linear(table["kinds"]),
        numbers={Kind(k): _scaled(v) for k, v in table["numbers"].items()},
        shapes={Kind(k): {s: w / SCALE for s, w in v.items()} for k, v in table["shapes"].items()},
        rare={Kind(k): w / SCALE for k, w in table["rare"].items()},
    )


def _linear(table: Mapping[str, Any]) -> Linear:
    weights = {name: {_key(name, k): packed(row) for k, row in rows.items()} for name, rows in table["weights"].items()}
    return Linear(tuple(table["classes"]), packed(table["bias"]), weights)


def _key(family: str, key: str) -> Key:
    return row_of(key) if family in ROWS else key


def row_of(spelled: str) -> Key:
    """The words in a row that a key of the tables is, or the only word: none has a blank."""
    row = tuple(spelled.split(_PAIR))
    return row if len(row) > 1 else spelled


def spelled(key: Key) -> str:
    """A key as it stands in the tables."""
    return key if isinstance(key, str) else _PAIR.join(key)


def _scaled(row: Sequence[int]) -> tuple[float, ...]:
    return tuple(weight / SCALE for weight in row)
