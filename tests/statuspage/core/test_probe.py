"""Answers of a probe into judgements: confirmed, dated from the first that agrees, damped, and none while our own line is down."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statuspage.core.line import Canary, Line, line
from statuspage.core.model import Condition
from statuspage.core.probe import Check, Judgement, Outcome, Rules, due, judge, weigh
from tests.statuspage.core.build import at

LETTERS = {"u": Condition.UP, "d": Condition.DOWN, "s": Condition.SLOW, "l": Condition.DELAYED}
START = at("20 10:00")
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
RULES = Rules(confirm=3, window=5 * MINUTE)


def judged(answers: str, rules: Rules = RULES) -> Judgement:
    """The judgement after one answer a minute."""
    found = Judgement()
    for minute, letter in enumerate(answers):
        found = judge(found, Check(LETTERS[letter], START + minute * MINUTE), rules)
    return found


@pytest.mark.parametrize(
    ("answers", "condition", "minute"),
    [
        ("u", None, None),
        ("uuu", Condition.UP, 0),
        ("uuuddu", Condition.UP, 0),
        ("uuuddd", Condition.DOWN, 3),
        ("uuudddddd", Condition.DOWN, 3),
        ("uuudddudd", Condition.DOWN, 3),
        ("uuudddddduuu", Condition.UP, 9),
        ("uuudddsss", Condition.SLOW, 6),
        ("uuulll", Condition.DELAYED, 3),
        ("uuulllluuuu", Condition.UP, 7),
        ("uuulllluuuddd", Condition.DOWN, 10),
        # back within the window: watched until it has been steady for as long
        ("uuuddduuu", Condition.FLAPPING, 6),
        ("uuuddduuuu", Condition.FLAPPING, 6),
        ("uuuddduuuuuu", Condition.UP, 6),
        ("uuuddduuuddd", Condition.FLAPPING, 6),
        ("uuuddduuudddddd", Condition.DOWN, 9),
        ("uuulluuu", Condition.UP, 0),
        ("uuullluuu", Condition.DELAYED, 3),
        ("uuullluuuuu", Condition.UP, 6),
    ],
)
def test_a_judgement_changes_when_enough_answers_agree(answers: str, condition: Condition | None, minute: int | None) -> None:
    found = judged(answers)
    assert (found.condition, found.since) == (condition, None if minute is None else START + minute * MINUTE)


def test_what_is_only_late_is_not_called_flapping_but_waited_for() -> None:
    rules = Rules(confirm=2, window=10 * MINUTE)
    assert judged("uulluu", rules).condition is Condition.DELAYED
    assert judged("uull" + "u" * 12, rules).condition is Condition.UP


def test_one_answer_is_enough_where_one_is_asked_for() -> None:
    assert judged("ud", Rules(confirm=1)).condition is Condition.DOWN


def test_many_turns_are_flapping_though_none_is_confirmed() -> None:
    found = judged("uuudududu", Rules(confirm=3, window=10 * MINUTE))
    assert (found.condition, found.since) == (Condition.FLAPPING, START + 3 * MINUTE)


@pytest.mark.parametrize(
    ("answers", "seconds"),
    [("", 60), ("u", 5), ("uu", 5), ("uuu", 60), ("uuud", 5), ("uuudd", 5), ("uuuddd", 60), ("uuuddduu", 60), ("uuus", 60)],
)
def test_a_bad_answer_is_asked_again_soon_and_a_good_one_in_its_turn(answers: str, seconds: int) -> None:
    found = judged(answers) if answers else Judgement(Condition.UP, START, Condition.UP, START, 3)
    assert due(found, RULES, START) == START + seconds * SECOND


def test_asking_again_is_never_later_than_in_its_turn() -> None:
    assert due(judged("uuud"), Rules(every=SECOND), START) == START + SECOND


World = Callable[[float], Condition]


def told(world: World, rules: Rules, seconds: int = 3600, offset: float = 0.0) -> list[tuple[datetime, bool]]:
    """When it turned bad (True) and good again, as judged, over a time in which `world` answers by the second."""
    now, found, turns = START + offset * SECOND, Judgement(), []
    while now < START + seconds * SECOND:
        after = judge(found, Check(world((now - START).total_seconds()), now), rules)
        was, is_bad = (j.condition not in {None, Condition.UP} for j in (found, after))
        if was is not is_bad:
            turns.append((now, is_bad))
        found, now = after, due(after, rules, now)
    return turns


def most(turns: list[tuple[datetime, bool]], bad: bool, window: timedelta) -> int:
    """How many turns of one kind there are in the window that has most of them."""
    times = [when for when, turned in turns if turned is bad]
    return max((sum(first <= when < first + window for when in times) for first in times), default=0)


def flapping(period: int, share: float = 0.5, down: Condition = Condition.DOWN) -> World:
    return lambda second: down if second % period < period * share else Condition.UP


@pytest.mark.parametrize("every", [5, 60])
@pytest.mark.parametrize("down", [Condition.DOWN, Condition.SLOW])
def test_flapping_opens_and_closes_at_most_once_in_a_window(every: int, down: Condition) -> None:
    rules = Rules(3, 5 * MINUTE, every * SECOND, min(5, every) * SECOND)
    for period in range(1, 121):
        for share in (0.5,) if period % 10 else (0.2, 0.5, 0.8):
            turns = told(flapping(2 * period, share, down), rules)
            assert most(turns, True, rules.window) <= 1, (period, share)
            assert most(turns, False, rules.window) <= 1, (period, share)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(list(LETTERS.values())), st.integers(1, 300)), min_size=1, max_size=60),
    st.sampled_from([1, 2, 3, 5]),
    st.sampled_from([1, 7, 60]),
)
def test_no_course_of_answers_opens_or_closes_more_than_once_in_a_window(
    course: list[tuple[Condition, int]], confirm: int, every: int
) -> None:
    ends, total = [], 0
    for condition, length in course:
        total += length
        ends.append((total, condition))
    rules = Rules(confirm, 5 * MINUTE, every * SECOND, min(5, every) * SECOND)
    turns = told(lambda second: next((c for end, c in ends if second < end), Condition.UP), rules, min(total + 900, 3600))
    assert all(most(turns, bad, rules.window) <= 1 for bad in (True, False))
    assert all(a[1] is not b[1] for a, b in pairwise(turns))


@pytest.mark.parametrize("hours", [-2, 2])
def test_a_step_of_the_clock_turns_nothing_and_dates_nothing_back(hours: int) -> None:
    found, step = judged("uuudddddd"), hours * timedelta(hours=1)
    since = found.since
    assert since is not None
    for minute in range(9, 30):
        found = judge(found, Check(Condition.UP, START + step + minute * MINUTE), RULES)
        assert found.since is not None
        assert found.since >= since
    assert found.condition is Condition.UP


UP_LINE = Line(watched=True, heard_at=START + 4 * MINUTE)


@pytest.mark.parametrize(
    ("our_line", "condition", "held"),
    [
        (Line(), Condition.DOWN, False),
        (UP_LINE, Condition.DOWN, False),
        (Line(watched=True, heard_at=START + 3 * MINUTE), Condition.DOWN, False),
        (Line(watched=True, heard_at=START + 2 * MINUTE), Condition.UP, True),
        (Line(watched=True), Condition.UP, True),
        (Line(watched=True, down_since=START, heard_at=START + 4 * MINUTE), Condition.UP, True),
    ],
)
def test_down_is_believed_only_when_a_canary_answered_since(our_line: Line, condition: Condition, held: bool) -> None:
    outcome = weigh(judged("uuudd"), Check(Condition.DOWN, START + 5 * MINUTE), RULES, our_line)
    assert (outcome.judgement.condition, outcome.held) == (condition, held)


def test_what_was_held_is_believed_at_the_next_answer_when_the_canary_has_answered() -> None:
    outcome = weigh(judged("uuudd"), Check(Condition.DOWN, START + 5 * MINUTE), RULES, Line(watched=True))
    outcome = weigh(outcome.judgement, Check(Condition.DOWN, START + 6 * MINUTE), RULES, UP_LINE)
    assert (outcome.judgement.condition, outcome.judgement.since) == (Condition.DOWN, START + 3 * MINUTE)


def test_answers_while_the_line_is_down_count_for_nothing_afterwards() -> None:
    found = Outcome(judged("uuudd"))
    for minute in range(5, 10):
        down = Line(watched=True, down_since=START)
        found = weigh(found.judgement, Check(Condition.DOWN, START + minute * MINUTE), RULES, down)
    late = Line(watched=True, heard_at=START + 20 * MINUTE)
    found = weigh(found.judgement, Check(Condition.DOWN, START + 10 * MINUTE), RULES, late)
    assert (found.judgement.condition, found.judgement.streak) == (Condition.UP, 1)


def bird(condition: Condition | None, minute: int = 0) -> Canary:
    return Canary(condition, START + minute * MINUTE, START if condition is Condition.UP else None)


@pytest.mark.parametrize(
    ("birds", "watched", "down_since"),
    [
        ([], False, None),
        ([bird(None)], False, None),
        ([bird(None), bird(Condition.DOWN, 2)], True, START + 2 * MINUTE),
        ([bird(Condition.UP)], True, None),
        ([bird(Condition.UP), bird(Condition.DOWN)], True, None),
        ([bird(Condition.DOWN, 1), bird(Condition.DOWN, 3)], True, START + 3 * MINUTE),
    ],
)
def test_the_line_is_down_when_no_canary_answers(birds: list[Canary], watched: bool, down_since: datetime | None) -> None:
    found = line(birds)
    assert (found.watched, found.down_since, found.down) == (watched, down_since, down_since is not None)


def test_time_without_an_answer_that_counts_is_remembered_as_a_gap() -> None:
    up = Line(watched=True, heard_at=START)
    outcome = weigh(Judgement(), Check(Condition.UP, START), RULES, up)
    for minute in (1, 2, 40, 41):
        line = Line(watched=True, down_since=START) if minute == 2 else up
        outcome = weigh(outcome.judgement, Check(Condition.UP, START + minute * MINUTE), RULES, line)
    assert outcome.judgement.gaps == ((START + MINUTE, START + 40 * MINUTE),)
    assert outcome.judgement.counted_to == START + 41 * MINUTE


def test_of_many_gaps_the_oldest_grow_into_one() -> None:
    judgement = Judgement()
    for n in range(40):
        judgement = weigh(judgement, Check(Condition.UP, START + n * 10 * MINUTE), RULES, Line()).judgement
    assert len(judgement.gaps) == 32
    assert judgement.gaps[0] == (START, START + 80 * MINUTE)
    assert judgement.gaps[-1] == (START + 380 * MINUTE, START + 390 * MINUTE)
