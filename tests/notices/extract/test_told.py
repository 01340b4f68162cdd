"""How well the kind of a notice is told that is written in other words than the usual ones."""

import pytest

from tests.notices.extract.scoring import HERE, answers, records

SURE = 0.8
# Percent of the notices whose kind is right, and of those that are told with confidence.
FLOORS: dict[str, tuple[float, float]] = {
    "en1": (92, 98), "en2": (92, 97), "en3": (74.5, 91), "en4": (88, 96), "en5": (90, 95),
    "zh1": (94, 98), "zh2": (79, 93), "zh3": (93, 97), "zh4": (85.5, 94), "zh5": (86, 97),
    "ja1": (93, 96), "ja2": (97, 98),
}  # fmt: skip


@pytest.mark.parametrize(("name", "floor"), FLOORS.items(), ids=FLOORS)
def test_kinds_are_told_as_well_as_before(name: str, floor: tuple[float, float]) -> None:
    file = f"told/{name}.jsonl"
    kinds = [record["expected"]["kind"] for record in records(file)]
    read = list(zip(kinds, answers(file), strict=True))
    right = [kind == facts.kind.value for kind, facts in read]
    sure = [kind == facts.kind.value for kind, facts in read if facts.confidence >= SURE]
    assert 100 * sum(right) / len(right) >= floor[0]
    assert 100 * sum(sure) / len(sure) >= floor[1]


def test_every_file_has_its_floor() -> None:
    assert {file.stem for file in (HERE / "told").glob("*.jsonl")} == set(FLOORS)
