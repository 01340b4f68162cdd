"""The gold set of stories: notices that belong together come together, what only looks alike stays apart."""

import pytest

from tests.statuspage.core.told import Pairs, Story, instant, settings, stories, tell

TOGETHER, APART = 0.98, 0.005
"""At least this share of the pairs that belong together is merged, at most that share of the others."""


def test_there_are_enough_stories_to_measure_by() -> None:
    assert len(stories()) >= 60
    assert len({story.name for story in stories()}) == len(stories())


def test_notices_come_together_that_belong_together() -> None:
    pairs = Pairs()
    for story in stories():
        pairs.count(story, tell(story).homes)
    assert len(pairs.missed) <= (1 - TOGETHER) * pairs.together, pairs.missed
    assert len(pairs.merged) <= APART * pairs.apart, pairs.merged
