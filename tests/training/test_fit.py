"""Fitting learns from the words, trusts the rules as far as they were right at first sight, and is judged on batches left out.

It needs scikit-learn, which is there for `make weights` alone: that runs these tests before it learns.
"""

from collections.abc import Callable, Sequence
from random import Random

import pytest

from training.samples import Feature, Sample

fit = pytest.importorskip("training.fit", reason="the group `weights` is not installed", exc_type=ImportError)

BATCHES = "abcdefgh"
CLASSES = ("estimate", "nothing", "window")
Says = Callable[[Random, str], str]


def told_by_rules(verdict: str) -> list[Feature]:
    return [("says", verdict)]


def made(words: Says, rules: Says, seed: int = 7) -> list[Sample]:
    """Sixty samples of each batch, of all classes alike, with a word and a verdict of the rules."""
    random = Random(seed)
    labels = [(batch, label) for batch in BATCHES for label in CLASSES for _ in range(20)]
    return [
        Sample(b, [("leftr", words(random, label)), ("batch", b)], label, told_by_rules(rules(random, label)))
        for b, label in labels
    ]


def right(share: float) -> Says:
    """What is told of a class: in a share of the cases the class itself, else any."""
    return lambda random, label: label if random.random() < share else random.choice(CLASSES)


def weight(table: dict[str, object], family: str, key: str) -> int:
    """By how much a feature speaks for its own class rather than for the next best, in hundredths."""
    weights = table["weights"]
    assert isinstance(weights, dict)
    row: Sequence[int] = weights.get(family, {}).get(key, [0] * len(CLASSES))
    return row[CLASSES.index(key)] - max(w for name, w in zip(CLASSES, row, strict=True) if name != key)


def test_words_and_rules_weigh_as_much_as_they_are_worth() -> None:
    by_words = fit.fitted(made(right(1), right(0)), 1.0, 3)
    by_rules = fit.fitted(made(right(0), right(1)), 1.0, 3)
    assert by_words["classes"] == by_rules["classes"] == [*CLASSES]
    assert weight(by_words, "leftr", "window") > 4 * abs(weight(by_words, "says", "window"))
    assert weight(by_rules, "says", "window") > 4 * abs(weight(by_rules, "leftr", "window"))


def test_what_is_seen_too_seldom_has_no_weight() -> None:
    rare = Sample("a", [("leftr", "once")], "window", told_by_rules("window"))
    weights = fit.fitted([*made(right(1), right(1)), rare], 1.0, 3)["weights"]
    assert "once" not in weights["leftr"]


def test_rules_that_were_not_there_at_first_sight_are_not_trusted() -> None:
    """Only samples with a first verdict tell how far the rules are to be trusted; the others teach words alone."""
    unknown = [Sample(f"{s.batch}2", s.shows, s.label, None) for s in made(right(1), right(1))]
    table = fit.fitted([*made(right(1), right(0)), *unknown], 1.0, 3)
    assert weight(table, "leftr", "window") > 4 * abs(weight(table, "says", "window"))


def test_batches_that_are_judged_were_not_learnt_from() -> None:
    """Words that mean another thing in each batch are learnt by heart where a batch is not left out."""
    turned = [
        Sample(s.batch, [("leftr", f"{s.batch} {s.label}")], s.label, told_by_rules(right(0.9)(Random(n), s.label)))
        for n, s in enumerate(made(right(1), right(1)))
    ]
    judged = fit.judged(turned, 1.0, 3)
    assert judged.samples == len(turned)
    assert judged.wrong == judged.rules_wrong
    assert 0 < judged.rules_wrong < len(turned) / 5


def test_both_witnesses_together_are_better_than_either() -> None:
    judged = fit.judged(made(right(0.97), right(0.85)), 1.0, 3)
    assert 0 < judged.wrong < judged.rules_wrong
    assert 0 < judged.loss < 0.3
