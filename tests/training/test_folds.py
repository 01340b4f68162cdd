"""Folds hold whole batches and are of about one size."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.folds import folds


@given(st.lists(st.sampled_from("abcdefgh")), st.integers(1, 6))
def test_a_batch_is_in_one_fold(batches: list[str], number: int) -> None:
    dealt = folds(batches, number)
    assert len({*zip(batches, dealt, strict=True)}) == len({*batches})
    assert {*dealt} <= {*range(number)}


@pytest.mark.parametrize(
    ("batches", "sizes"),
    [("aaaabbccd", [5, 4]), ("abcdef", [3, 3]), ("aaaaaabb", [6, 2]), ("", [])],
)
def test_folds_are_about_as_large_as_the_batches_let_them_be(batches: str, sizes: list[int]) -> None:
    assert sorted(Counter(folds(batches, 2)).values(), reverse=True) == sizes


def test_what_comes_first_is_settled_by_size_and_name() -> None:
    assert folds("bbaac", 2) == [1, 1, 0, 0, 0]
