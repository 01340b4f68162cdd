"""Log-linear models: weights packed into one number add up as they would apart; what is kept of each language."""

import json
from importlib import resources
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.extract.likelihood.features import Family
from notices.extract.likelihood.model import FILE, ROWS, SCALE, Linear, model_of, packed, unpacked
from notices.extract.likelihood.told import Told
from notices.model import Kind

_WEIGHTS = st.integers(-5000, 5000)
_ROWS = st.lists(st.tuples(_WEIGHTS, _WEIGHTS, _WEIGHTS, _WEIGHTS), min_size=1, max_size=300)
_TOY = Linear(
    classes=("stop", "go"),
    bias=packed((10, -10)),
    weights={"word": {"down": packed((100, -100)), "up": packed((-50, 50))}, "pair": {("is", "down"): packed((30, 0))}},
)


@given(_ROWS)
def test_packed_rows_add_up(rows: list[tuple[int, ...]]) -> None:
    assert unpacked(sum(map(packed, rows)), 4) == [sum(column) for column in zip(*rows, strict=True)]


def test_known_features_count_once_each_and_unknown_ones_nothing() -> None:
    sums = _TOY.sums([("word", {"down", "sideways"}), ("pair", {("is", "down")}), ("other", {"down"})], _TOY.bias)
    assert unpacked(sums, 2) == [140, -110]


def test_chances_are_the_softmax_of_the_sums() -> None:
    stop, go = _TOY.logs(_TOY.sums([("word", {"up"})], _TOY.bias))
    whole = exp(-0.4) + exp(0.4)
    assert (stop, go) == pytest.approx((log(exp(-0.4) / whole), log(exp(0.4) / whole)), abs=1e-3)


def test_nothing_is_impossible() -> None:
    assert min(_TOY.logs(packed((400_000, -400_000)))) > -10


def test_reasons_are_what_speaks_for_one_class_against_another() -> None:
    shown: list[Family] = [("word", {"down", "up", "sideways"}), ("pair", {("is", "down")})]
    assert _TOY.reasons(shown, "stop", "go") == [(200, "word", "down"), (30, "pair", ("is", "down")), (-100, "word", "up")]


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_a_language_is_learnt(language: str) -> None:
    model = model_of(language)
    assert model is not None
    assert set(model.times.classes) == {t.value for t in Told}
    assert set(model.kinds.classes) == set(model.numbers) == {k.value for k in Kind}
    assert model.shape(Kind.MAINTENANCE, ["ahead ahead hours"]) > model.shape(Kind.MAINTENANCE, ["past open"])
    assert model.shape(Kind.INFO, []) > model.shape(Kind.MAINTENANCE, [])


def test_a_language_of_which_too_little_is_labelled_has_no_model() -> None:
    assert model_of("ko") is None


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_tables_are_whole_hundredths_by_known_families(language: str) -> None:
    table = json.loads(resources.files("notices.extract.languages").joinpath(language, FILE).read_text("utf-8"))
    for part in ("times", "kinds"):
        rows = [(name, key, row) for name, rows in table[part]["weights"].items() for key, row in rows.items()]
        assert all(len(row) == len(table[part]["classes"]) and all(isinstance(w, int) for w in row) for _, _, row in rows)
        assert all(abs(w) < 100 * SCALE for _, _, row in rows for w in row)
        assert all(len(key.split(" ")) in {2, 3} for name, key, _ in rows if name in ROWS)
