"""Notices laid out in blocks, tables and logs, and carriers' mails, are read as they were meant."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tests.notices.extract.documents import check
from tests.notices.extract.phrasing_layouts import LAYOUTS, laid_out
from tests.notices.extract.phrasing_mails import MAILS, mailed
from tests.notices.extract.phrasing_plans import Notice, Window

SEEDS = range(300)
RIGHT = 0.97
"""The share that is to be read right; which labels are missed is told when it is less."""
WRITERS = pytest.mark.parametrize(("write", "plans"), [(laid_out, LAYOUTS), (mailed, MAILS)])
Plans = tuple[Callable[..., object], ...]


@WRITERS
def test_layouts_are_read(write: Callable[[int], Notice], plans: Plans) -> None:
    notices = [write(seed) for seed in SEEDS]
    wrong = [notice.parts for notice in notices if not _right(notice)]
    assert 1 - len(wrong) / len(SEEDS) >= RIGHT, wrong
    assert {notice.parts["plan"] for notice in notices} == {plan.__name__ for plan in plans}


def _right(notice: Notice) -> bool:
    facts, meant = notice.document.read(), notice.drafted
    check(facts)
    told = sorted(((w.start, w.end) for w in facts.windows), key=_order)
    return (facts.kind, told, facts.expected_recovery) == (meant.kind, sorted(meant.bounds, key=_order), meant.expected)


def _order(window: Window) -> list[float]:
    return [bound.timestamp() if isinstance(bound, datetime) else 0.0 for bound in window]
