"""Plain English and Chinese notices, put together from tables of phrases, are read as they were meant."""

import pytest

from tests.notices.extract import phrasing_zh_plans
from tests.notices.extract.documents import check
from tests.notices.extract.phrasing_plans import PLANS, Notice, written

SEEDS = range(600)
CHINESE_SEEDS = range(300)
BATCH = 50


@pytest.mark.parametrize("first", SEEDS[::BATCH])
def test_a_plain_notice_is_read(first: int) -> None:
    for seed in range(first, first + BATCH):
        _is_read(written(seed))


@pytest.mark.parametrize("first", CHINESE_SEEDS[::BATCH])
def test_a_plain_chinese_notice_is_read(first: int) -> None:
    for seed in range(first, first + BATCH):
        _is_read(phrasing_zh_plans.written(seed))


def _is_read(notice: Notice) -> None:
    facts = notice.document.read()
    told = sorted(((w.start, w.end) for w in facts.windows), key=str)
    meant = sorted(notice.drafted.bounds, key=str)
    assert (facts.kind, told, facts.expected_recovery) == (notice.drafted.kind, meant, notice.drafted.expected), notice
    check(facts)


def test_every_plan_is_written() -> None:
    assert {written(seed).parts["plan"] for seed in SEEDS} == {plan.__name__ for plan in PLANS}


def test_every_chinese_plan_is_written() -> None:
    plans = {phrasing_zh_plans.written(seed).parts["plan"] for seed in CHINESE_SEEDS}
    assert plans == {plan.__name__ for plan in phrasing_zh_plans.PLANS}


def test_a_seed_always_writes_the_same() -> None:
    assert [written(seed) for seed in SEEDS[:20]] == [written(seed) for seed in SEEDS[:20]]
