"""Notices laid out in blocks, tables and logs are read as they were meant."""

from tests.notices.extract.documents import check
from tests.notices.extract.phrasing_layouts import LAYOUTS, laid_out
from tests.notices.extract.phrasing_plans import Notice

SEEDS = range(400)
RIGHT = 0.96
"""The share that is to be read right; which labels are missed is told when it is less."""


def test_layouts_are_read() -> None:
    wrong = [notice.parts for notice in map(laid_out, SEEDS) if not _right(notice)]
    assert 1 - len(wrong) / len(SEEDS) >= RIGHT, wrong


def test_every_layout_is_written() -> None:
    assert {laid_out(seed).parts["plan"] for seed in SEEDS} == {plan.__name__ for plan in LAYOUTS}


def _right(notice: Notice) -> bool:
    facts, meant = notice.document.read(), notice.drafted
    check(facts)
    told = sorted(((w.start, w.end) for w in facts.windows), key=str)
    return (facts.kind, told, facts.expected_recovery) == (meant.kind, sorted(meant.bounds, key=str), meant.expected)
