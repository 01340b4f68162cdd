"""A linear-chain conditional random field of a language, learnt from labelled notices: which words of a notice are a name.

Each word weighs for each tag by what it and its neighbours show, and each tag by the one before it; the tags of all words that
weigh most together are found by Viterbi's algorithm. `training` makes the tables.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import accumulate, repeat
from operator import add
from typing import Any

from notices.extract.likelihood.features import Family, Key
from notices.extract.likelihood.model import Packed, packed, row_of, unpacked
from notices.extract.likelihood.words import BEGIN, TAGS

FILE = "names.json"
_LEANINGS = range(100, 500, 100)
"""By how many hundredths words lean towards beginning a name, one after the other, until one does."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """The weights, in whole hundredths: of features, by family, for each of `TAGS`, packed; `steps`, of each tag from each."""

    weights: Mapping[str, Mapping[Key, Packed]]
    steps: Sequence[Sequence[int]]

    def tags(self, shows: Iterable[Family], *, named: bool) -> list[str]:
        """The likeliest tags of words, of which each family has a feature for each word.

        Where none of the words would be a name, but one should be `named`, they lean towards names, though not without end.
        """
        rows = self._rows(shows)
        tags = self._leaning(rows, 0)
        for leaning in _LEANINGS if named else ():
            if BEGIN in tags:
                break
            tags = self._leaning(rows, leaning)
        return tags

    def _rows(self, shows: Iterable[Family]) -> list[list[int]]:
        """What each word weighs for each tag."""
        columns = [map(self.weights[name].get, keys, repeat(0)) for name, keys in shows if name in self.weights]
        return [unpacked(sum(row), len(TAGS)) for row in zip(*columns, strict=True)]

    def _leaning(self, rows: Sequence[Sequence[int]], by: int) -> list[str]:
        """The likeliest tags where each word leans by so many hundredths towards beginning a name."""
        return [TAGS[n] for n in self._path([[begin + by, *others] for begin, *others in rows])]

    def _path(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """The numbers of the tags on the heaviest path through the weights of each word's tags."""
        *before, last = [*accumulate(rows, self._onward)] or [[]]
        path = [_heaviest(last)] if rows else []
        for total in reversed(before):
            path.append(_heaviest([*map(add, total, self.steps[path[-1]])]))
        return path[::-1]

    def _onward(self, total: Sequence[int], row: Sequence[int]) -> list[int]:
        """What the heaviest path to each tag of a word weighs, by what those to the tags of the word before it do."""
        return [max(map(add, total, steps)) + weight for steps, weight in zip(self.steps, row, strict=True)]


def _heaviest(weights: Sequence[int]) -> int:
    return weights.index(max(weights))


@lru_cache
def tagger_of(language: str) -> Tagger | None:
    """The tagger of a language, by its code; none where too few names are labelled to learn one."""
    file = resources.files("notices.extract.languages").joinpath(language, FILE)
    return read(json.loads(file.read_text("utf-8"))) if file.is_file() else None


def read(table: Mapping[str, Any]) -> Tagger:
    """The tagger that a table is of."""
    weights = {name: {row_of(key): packed(row) for key, row in rows.items()} for name, rows in table["weights"].items()}
    return Tagger(weights, table["steps"])
