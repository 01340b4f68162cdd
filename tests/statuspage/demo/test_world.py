"""The story: what is true at which minute, at every speed, over several loops."""

from datetime import UTC, datetime, timedelta

import pytest

from statuspage.demo.world import DOWN, LOOP_MINUTES, Endpoint, Story, is_blocked, is_up, watermark

START = datetime(2026, 11, 24, 9, 4, tzinfo=UTC)
SPEEDS = (0.5, 1.0, 2.0, 4.0, 7.0)

# minute of the loop -> what is down, whether the social insurance site is blocked, whether the sync stands still
TRUTH: tuple[tuple[float, set[Endpoint], bool, bool], ...] = (
    (0.0, set(), False, False),
    (1.0, set(), False, False),
    (1.2, {Endpoint.INVOICING, Endpoint.SELECTION}, False, False),
    (1.6, {Endpoint.INVOICING, Endpoint.SELECTION, Endpoint.BANK_LOGIN}, False, False),
    (2.1, {Endpoint.INVOICING, Endpoint.SELECTION, Endpoint.BANK_LOGIN}, True, False),
    (3.1, {Endpoint.INVOICING, Endpoint.SELECTION}, True, False),
    (3.4, {Endpoint.INVOICING, Endpoint.SELECTION, Endpoint.STORAGE}, True, False),
    (4.5, {Endpoint.INVOICING, Endpoint.SELECTION, Endpoint.STORAGE}, False, False),
    (5.1, {Endpoint.INVOICING}, False, False),
    (5.8, {Endpoint.INVOICING}, False, True),
    (6.0, set(), False, True),
    (6.5, {Endpoint.TRANSFER}, False, True),
    (7.1, set(), False, True),
    (7.6, set(), False, False),
)


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0, 4.0])
@pytest.mark.parametrize("loop", [0, 1, 137])
def test_truth_over_a_loop(speed: float, loop: int) -> None:
    story = Story(START, speed)
    for minute, down, blocked, stalled in TRUTH:
        now = story.at(loop, minute)
        assert {endpoint for endpoint in Endpoint if not is_up(story, endpoint, now)} == down, minute
        assert is_blocked(story, now) is blocked, minute
        assert (watermark(story, now) != now) is stalled, minute


@pytest.mark.parametrize("speed", SPEEDS)
def test_loops_follow_one_another_without_a_gap(speed: float) -> None:
    story = Story(START, speed)
    for loop in range(20):
        begins = story.at(loop, 0)
        assert story.loop(begins) == loop
        assert story.loop(begins - timedelta(seconds=1)) == loop - 1
        assert story.numbered(story.number(loop)) == loop
        assert story.numbered(story.number(loop) + 1) is None


def test_before_the_beginning_nothing_happens() -> None:
    story = Story(START)
    before = START - timedelta(hours=3)
    assert story.loop(before) == -1
    assert story.loops(before, 3) == []
    assert all(is_up(story, endpoint, before) for endpoint in Endpoint)
    assert story.numbered(int(before.timestamp())) is None


def test_whole_steps_fall_on_whole_minutes_at_speed_one_and_on_whole_parts_of_them_at_others() -> None:
    now = START + timedelta(seconds=41, microseconds=7)
    assert {Story.beginning(now, 1).at(3, minute).second for minute in range(8)} == {0}
    assert {Story.beginning(now, 2).at(3, minute).second for minute in range(8)} == {0, 30}
    assert {Story.beginning(now, 4).at(3, minute).second for minute in range(8)} == {0, 15, 30, 45}


def test_newest_loops_come_first_and_none_before_the_first() -> None:
    story = Story(START)
    assert story.loops(story.at(5, 1), 3) == [5, 4, 3]
    assert story.loops(story.at(1, 1), 3) == [1, 0]


def test_the_watermark_stands_still_and_then_catches_up() -> None:
    story = Story(START, 2)
    marks = [watermark(story, story.at(2, minute)) for minute in (5.4, 5.5, 6.5, 7.4, 7.5)]
    assert marks == [story.at(2, minute) for minute in (5.4, 5.5, 5.5, 5.5, 7.5)]


@pytest.mark.parametrize("speed", [0.0, -1.0, 0.05, 9.0, float("nan")])
def test_a_speed_out_of_bounds_is_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="speed of a story"):
        Story(START, speed)


def test_a_naive_start_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Story(START.replace(tzinfo=None))


def test_no_endpoint_is_down_across_the_end_of_a_loop() -> None:
    assert all(0 <= stretch.start < stretch.end <= LOOP_MINUTES for stretches in DOWN.values() for stretch in stretches)
