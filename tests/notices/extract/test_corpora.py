"""What the extractor gets right of the labelled corpora must not become less."""

import pytest

from tests.notices.extract.scoring import score

FLOORS: dict[str, dict[str, float]] = {
    "zh-dev": {"right": 99, "window_f1": 99, "bound_r": 90, "bound_p": 90, "sure": 85, "sure_p": 99.5},
    "zh-more": {"right": 97, "window_f1": 99, "bound_r": 85, "bound_p": 85, "sure": 85, "sure_p": 99.5},
    "zh-fresh": {"right": 92, "window_f1": 97, "bound_r": 88, "bound_p": 88, "sure": 85, "sure_p": 99.5},
    "en-dev": {"right": 97, "window_f1": 99, "bound_r": 56, "bound_p": 60, "sure": 85, "sure_p": 99.5},
    "ja-dev": {"right": 100, "window_f1": 99, "bound_r": 85, "bound_p": 85, "sure": 85, "sure_p": 99.5},
}


@pytest.mark.parametrize("name", FLOORS)
def test_a_corpus_is_read_as_well_as_before(name: str) -> None:
    found = score(f"corpora/{name}.jsonl")
    less = {field: getattr(found, field) for field, floor in FLOORS[name].items() if getattr(found, field) < floor}
    assert less == {}, found.wrong
