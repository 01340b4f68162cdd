"""An hour of a line that goes up and down, as subscribers hear of it: from answers over judgements to the changes that are told."""

from datetime import datetime, timedelta

import pytest

from statuspage.core.line import Line
from statuspage.core.model import Change, ChangeKind, Condition, Event, Observation, Target
from statuspage.core.probe import Check, Judgement, Rules, due, weigh
from statuspage.core.reconcile import reconcile
from tests.statuspage.core.build import SETTINGS, at, sight

START = at("20 10:00")
WINDOW = timedelta(minutes=5)
LOGIN = Target("etax", "login")
OPEN, CLOSED = ChangeKind.OBSERVED, ChangeKind.ENDED


def told(period: int, every: int) -> list[Change]:
    """The changes that are told in an hour of `period` seconds down and as many up, and the quarter of an hour after it."""
    rules = Rules(3, WINDOW, timedelta(seconds=every), timedelta(seconds=min(5, every)))
    now, judgement = START, Judgement()
    observations: list[Observation] = []
    events: dict[str, Event] = {}
    found: list[Change] = []
    while (passed := (now - START).total_seconds()) < 4500:
        down = passed < 3600 and passed // period % 2 == 1
        after = weigh(judgement, Check(Condition.DOWN if down else Condition.UP, now), rules, Line()).judgement
        if after.condition is not judgement.condition and after.condition and after.since:
            observations.append(Observation("probe", LOGIN, after.condition, after.since, now, "HTTP 503"))
            changes = reconcile(list(events.values()), [], sight(now, *observations), [], now, settings=SETTINGS)
            events |= {change.event.id: change.event for change in changes}
            found += [change for change in changes if change.told]
        judgement, now = after, due(after, rules, now)
    return found


def most(moments: list[datetime]) -> int:
    """How many there are in the window that has most of them."""
    return max((sum(first <= moment < first + WINDOW for moment in moments) for first in moments), default=0)


@pytest.mark.parametrize("every", [10, 60])
def test_subscribers_hear_of_one_opening_and_one_end_in_a_window(every: int) -> None:
    opened = 0
    for period in range(1, 121):
        changes = told(period, every)
        for kind in (OPEN, CLOSED):
            moments = [change.known_at for change in changes if kind in change.kinds]
            assert most(moments) <= 1, (period, kind)
        assert {kind for change in changes for kind in change.kinds} <= {OPEN, CLOSED}, period
        assert not changes or CLOSED in changes[-1].kinds
        opened += len(changes) > 0
    assert opened > 60  # those too short to be confirmed may pass unseen, but not most


def test_a_line_that_flaps_is_said_to_flap() -> None:
    (opened, closed) = told(45, 10)
    assert opened.known_at < START + timedelta(minutes=2)
    assert closed.known_at > START + timedelta(hours=1)
    assert Condition.FLAPPING in {interval.condition for interval in closed.event.observed}
