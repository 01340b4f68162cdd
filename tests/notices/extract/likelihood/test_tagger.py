"""Taggers: the heaviest path is found, unknown features weigh nothing, and what must be named is."""

from collections.abc import Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.extract.likelihood.tagger import Tagger, read, tagger_of
from notices.extract.likelihood.words import BEGIN, INSIDE, OUTSIDE, TAGS

_WEIGHTS = st.integers(-900, 900)
_THREE = st.lists(_WEIGHTS, min_size=3, max_size=3)
_NO_STEPS = [[0, 0, 0]] * 3
_TOY = read({"weights": {"word": {"shop": [300, -200, 0], "web shop": [0, 500, 0]}}, "steps": _NO_STEPS})


def weight(path: Sequence[int], rows: Sequence[Sequence[int]], steps: Sequence[Sequence[int]]) -> int:
    """What a path weighs: each tag by its word, and by the tag before it."""
    return sum(row[n] for row, n in zip(rows, path, strict=True)) + sum(steps[after][before] for before, after in pairwise(path))


@given(st.lists(_THREE, min_size=1, max_size=5), st.lists(_THREE, min_size=3, max_size=3))
def test_no_path_is_heavier_than_the_one_taken(rows: list[list[int]], steps: list[list[int]]) -> None:
    tagger = read({"weights": {"n": {str(n): row for n, row in enumerate(rows)}}, "steps": steps})
    tags = tagger.tags([("n", [str(n) for n in range(len(rows))])], named=False)
    heaviest = max(weight(path, rows, steps) for path in product(range(3), repeat=len(rows)))
    assert weight([TAGS.index(tag) for tag in tags], rows, steps) == heaviest


def test_a_feature_of_words_in_a_row_is_told_from_one_word() -> None:
    assert _TOY.tags([("word", ["shop", ("web", "shop")])], named=False) == [BEGIN, INSIDE]


def test_unknown_features_and_families_weigh_nothing() -> None:
    shows = [("word", ["shop", "unheard"]), ("other", ["shop", "shop"])]
    assert _TOY.tags(shows, named=False)[0] == BEGIN


def test_no_words_have_no_tags() -> None:
    assert _TOY.tags([("word", [])], named=True) == []


@pytest.mark.parametrize(
    ("against", "named", "tags"),
    [
        (250, False, [OUTSIDE, OUTSIDE]),
        (250, True, [BEGIN, OUTSIDE]),
        (390, True, [BEGIN, OUTSIDE]),
        (900, True, [OUTSIDE, OUTSIDE]),
    ],
)
def test_what_must_be_named_leans_towards_a_name_but_not_too_far(against: int, named: bool, tags: list[str]) -> None:
    row = {"shop": [0, -900, against], "is": [0, -900, 2000]}
    assert read({"weights": {"word": row}, "steps": _NO_STEPS}).tags([("word", ["shop", "is"])], named=named) == tags


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_a_language_is_learnt(language: str) -> None:
    tagger = tagger_of(language)
    assert tagger is not None
    begin, inside, outside = range(len(TAGS))
    assert tagger.steps[inside][begin] > tagger.steps[inside][outside], "a name goes on behind its beginning alone"
    assert tagger.weights["rules"][BEGIN]
    assert tagger.weights["word"]


def test_a_language_of_which_too_little_is_labelled_has_no_tagger() -> None:
    assert tagger_of("ko") is None


def test_taggers_are_read_once() -> None:
    assert isinstance(tagger_of("en"), Tagger)
    assert tagger_of("en") is tagger_of("en")
