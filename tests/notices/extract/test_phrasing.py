"""Plain English notices, put together from tables of phrases, are read as they were meant."""

import pytest

from tests.notices.extract.documents import check
from tests.notices.extract.phrasing_plans import PLANS, written

SEEDS = range(600)
BATCH = 50


@pytest.mark.parametrize("first", SEEDS[::BATCH])
def test_a_plain_notice_is_read(first: int) -> None:
    for seed in range(first, first + BATCH):
        notice = written(seed)
        facts = notice.document.read()
        told = sorted(((w.start, w.end) for w in facts.windows), key=str)
        meant = sorted(notice.drafted.bounds, key=str)
        assert (facts.kind, told, facts.expected_recovery) == (notice.drafted.kind, meant, notice.drafted.expected), notice
        check(facts)


def test_every_plan_is_written() -> None:
    assert {written(seed).parts["plan"] for seed in SEEDS} == {plan.__name__ for plan in PLANS}


def test_a_seed_always_writes_the_same() -> None:
    assert [written(seed) for seed in SEEDS[:20]] == [written(seed) for seed in SEEDS[:20]]
