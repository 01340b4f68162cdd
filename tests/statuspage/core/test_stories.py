"""The gold set of stories: notices that belong together come together, what only looks alike stays apart."""

import pytest

from statuspage.core.model import Event
from tests.statuspage.core.told import Outcome, Pairs, Story, stories, tell

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


@pytest.mark.parametrize("story", [story for story in stories() if story.events], ids=lambda story: story.name)
def test_what_comes_of_a_story(story: Story) -> None:
    outcome = tell(story)
    for label, expected in story.events.items():
        notice = next(notice for notice, event in story.belongs.items() if event == label)
        event = outcome.events[outcome.homes[notice]]
        found = _found(story, outcome, event)
        assert {name: found[name] for name in expected} == dict(expected)


def _found(story: Story, outcome: Outcome, event: Event) -> dict[str, object]:
    end = max((phase.end for phase in event.phases if phase.end), default=event.expected_recovery)
    numbers = {notice.id: n for n, notice in enumerate(story.notices)}
    return {
        "lifecycle": event.lifecycle.value,
        "told": outcome.told.get(event.id, []),
        "end": end and f"{end.astimezone(story.zone):%Y-%m-%d %H:%M}",
        "copies": sorted(numbers[citation.notice] for citation in event.citations if citation.copy_of),
        "conflicts": [conflict.field for conflict in event.conflicts],
    }


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
def test_a_second_look_changes_nothing_and_all_at_once_comes_to_the_same(story: Story) -> None:
    outcome, at_once = tell(story), Outcome()
    now = story.notices[-1].known_at
    assert outcome.step(story.notices, now) == []
    at_once.step(tuple(reversed(story.notices)), now)
    assert _together(at_once) == _together(outcome)


def _together(outcome: Outcome) -> set[frozenset[str]]:
    return {frozenset(n for n, home in outcome.homes.items() if home == event) for event in outcome.homes.values()}
