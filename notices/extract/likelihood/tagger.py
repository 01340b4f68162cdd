"""A linear-chain conditional random field of a language, learnt from labelled notices: which words of a notice are a name.

Each word weighs for each tag by what it and its neighbours show, and each tag by the one before it; the tags of all words that
weigh most together are found by Viterbi's algorithm. `training` makes the tables.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import repeat
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

        Where none of the words would be a name, but something must be `named`, the least likely not to be one are.
        """
        known = ((self.weights[name], keys) for name, keys in shows if name in self.weights)
        columns = [map(row.get, keys, repeat(0)) for row, keys in known]
        rows = [unpacked(sum(row), len(TAGS)) for row in zip(*columns, strict=True)]
        tags = self._leaning(rows, 0)
        for leaning in _LEANINGS if named else ():
            if BEGIN in tags:
                break
            tags = self._leaning(rows, leaning)
        return tags

    def _leaning(self, rows: Sequence[Sequence[int]], by: int) -> list[str]:
        """The likeliest tags where each word leans by so many hundredths towards beginning a name."""
        return [TAGS[n] for n in self._path([[begin + by, *others] for begin, *others in rows])]

    def _path(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """The numbers of the tags on the heaviest path through the weights of each word's tags."""
        if not rows:
            return []
        total, origins = list(rows[0]), list[list[int]]()
        for row in rows[1:]:
            ways = [[*map(int.__add__, total, steps)] for steps in self.steps]
            best = [*map(max, ways)]
            origins.append([way.index(most) for way, most in zip(ways, best, strict=True)])
            total = [*map(int.__add__, best, row)]
        path = [total.index(max(total))]
        for origin in reversed(origins):
            path.append(origin[path[-1]])
        return path[::-1]


@lru_cache
def tagger_of(language: str) -> Tagger | None:
    """The tagger of a language, by its code; none where too few names are labelled to learn one."""
    file = resources.files("notices.extract.languages").joinpath(language, FILE)
    return read(json.loads(file.read_text("utf-8"))) if file.is_file() else None


def read(table: Mapping[str, Any]) -> Tagger:
    """The tagger that a table is of."""
    weights = {name: {_key(key): packed(row) for key, row in rows.items()} for name, rows in table["weights"].items()}
    return Tagger(weights, table["steps"])


def _key(spelled: str) -> Key:
    """One feature, or some in a row: no word has a blank."""
    row = row_of(spelled)
    return row if len(row) > 1 else spelled
