"""Survival curves: Kaplan-Meier beside lifelines, borrowing, and curves that are read both ways."""

import json
import math
import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statuspage.core.recovery.survival import Curve, Scale, hazards, kaplan_meier

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "kaplan_meier.json").read_text("utf-8"))["cases"]
SCALE = Scale(low=-3, octaves=6, per_octave=2)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_kaplan_meier_is_what_lifelines_finds(case: dict[str, Any]) -> None:
    found = kaplan_meier([(time, ended, weight) for time, ended, weight in case["outages"]])
    assert [time for time, _ in found] == [time for time, _ in case["lasting"]]
    assert [share for _, share in found] == pytest.approx([share for _, share in case["lasting"]], abs=1e-9)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("seed", range(5))
def test_kaplan_meier_agrees_with_lifelines_where_it_is_installed(seed: int) -> None:
    lifelines = pytest.importorskip("lifelines")
    draw = random.Random(seed)
    outages = [(round(draw.lognormvariate(0, 1), 1) + 0.1, draw.random() < 0.7, draw.choice((1.0, 0.5, 0.25))) for _ in range(200)]
    times, ended, weights = zip(*outages, strict=True)
    fitted = lifelines.KaplanMeierFitter().fit(times, ended, weights=weights)
    for time, share in kaplan_meier(outages):
        assert share == pytest.approx(float(fitted.survival_function_at_times(time).iloc[0]), abs=1e-9)


@pytest.mark.parametrize(
    ("ended", "running", "weight", "expected"),
    [
        ([1, 1], [0, 0], 0, [0.5, 1.0]),
        ([0, 0], [0, 0], 0, [0.2, 0.4]),
        ([0, 0], [0, 0], 5, [0.2, 0.4]),
        ([1, 0], [0, 1], 2, [(1 + 2 * 0.2) / (2 + 2), 1.6 * 0.4 / (1 + 1.6)]),
        ([0, 1], [1, 0], 0, [0.0, 1.0]),
    ],
    ids=["own only", "nothing known", "all borrowed", "some borrowed", "what runs was at risk"],
)
def test_hazards_are_one_s_own_and_those_of_the_wider_group(
    ended: list[float], running: list[float], weight: float, expected: list[float]
) -> None:
    assert list(hazards(ended, running, [0.2, 0.4], weight)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("x", "cell"),
    [(-1, 0), (0, 0), (0.1, 0), (0.13, 0), (0.18, 1), (0.9999, 5), (1, 6), (1.5, 7), (7.9, 11), (8, 11), (1e9, 11)],
)
def test_a_scale_has_two_cells_to_a_doubling(x: float, cell: int) -> None:
    assert SCALE.cell(x) == cell


def test_a_marked_time_has_a_narrow_cell_of_its_own() -> None:
    scale = Scale(low=-3, octaves=6, per_octave=2, marks=(1.0,))
    assert scale.count == SCALE.count + 1
    cell = scale.cell(1)
    assert scale.edges[cell : cell + 2] == [0.99, 1.01]
    assert [scale.at(cell, scale.part(x, cell)) for x in (0.99, 1, 1.005)] == pytest.approx([0.99, 1, 1.005])


chances = st.lists(st.one_of(st.just(0.0), st.just(1.0), st.floats(1e-4, 0.999)), min_size=SCALE.count, max_size=SCALE.count)


@given(chances, st.floats(0, 50), st.floats(0, 50))
def test_the_cumulative_hazard_never_falls(chances: list[float], x: float, further: float) -> None:
    curve = Curve(SCALE, chances)
    assert curve.hazard(x) <= curve.hazard(x + further) + 1e-12


@given(chances, st.floats(0.001, 30))
def test_the_inverse_leads_back(chances: list[float], height: float) -> None:
    curve = Curve(SCALE, chances)
    assert curve.hazard(curve.inverse(height)) == pytest.approx(height, rel=1e-6, abs=1e-6)


def test_an_exponential_curve_is_read_as_one() -> None:
    edges = SCALE.edges
    curve = Curve(SCALE, [1 - math.exp(low - high) for low, high in pairwise(edges)])
    assert [curve.hazard(edge) for edge in edges] == pytest.approx(edges)
