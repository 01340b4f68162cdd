"""The words beside a time, up to the next times that count."""

from typing import NamedTuple

from notices.extract.reading import Reading
from notices.text import Stretch


class Surroundings(NamedTuple):
    """The text left of a time up to the one before it, right of it up to the next one (`end`), the place of the whole sentence."""

    left: str
    right: str
    sentence: Stretch
    end: int


def surroundings(reading: Reading, index: int) -> Surroundings:
    """What stands beside a candidate."""
    candidates = reading.candidates
    candidate = candidates[index]
    sentence = reading.sentence_at(candidate.head)
    closing = reading.sentence_at(max(candidate.head, candidate.tail - 1))
    before, after = standing(reading, index, -1), standing(reading, index, 1)
    begin = max(sentence.start, candidates[before].tail if before is not None else 0)
    end = max(min(closing.end, candidates[after].head if after is not None else closing.end), candidate.tail)
    norm, whole = reading.standing, Stretch(sentence.start, closing.end)
    return Surroundings(norm[begin : candidate.head], norm[candidate.tail : end].lstrip(" "), whole, end)


def standing(reading: Reading, index: int, step: int) -> int | None:
    """The place of the next candidate on one side that is not struck out."""
    struck, candidates = reading.page.struck, reading.candidates
    index += step
    while struck and 0 <= index < len(candidates) and struck.cover(candidates[index].head, candidates[index].tail):
        index += step
    return index if 0 <= index < len(candidates) else None
