"""Deals batches to folds, so that nothing is judged by what was learnt from the same hand."""

from collections import Counter
from collections.abc import Iterable


def folds(batches: Iterable[str], number: int) -> list[int]:
    """Which of a number of folds each item is in, by its batch: whole ones, the largest dealt first, each to the smallest fold."""
    items = list(batches)
    filled, place = [0] * number, dict[str, int]()
    for batch, size in sorted(Counter(items).items(), key=lambda item: (-item[1], item[0])):
        place[batch] = filled.index(min(filled))
        filled[place[batch]] += size
    return [place[batch] for batch in items]
