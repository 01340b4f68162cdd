"""Answers of a probe into judgements: confirmed, dated from the first that agrees, and damped."""

from datetime import timedelta

import pytest

from statuspage.core.model import Condition
from statuspage.core.probe import Check, Judgement, judge
from tests.statuspage.core.build import at

LETTERS = {"u": Condition.UP, "d": Condition.DOWN, "s": Condition.SLOW}
START = at("20 10:00")


def judged(answers: str, confirm: int = 3) -> Judgement:
    """The judgement after one answer a minute."""
    found = Judgement()
    for minute, letter in enumerate(answers):
        found = judge(found, Check(LETTERS[letter], START + timedelta(minutes=minute)), confirm)
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
        ("uuudddsss", Condition.SLOW, 6),
        ("uuudddsuuu", Condition.UP, 7),
        ("dddudududu", Condition.FLAPPING, 8),
    ],
)
def test_a_judgement_changes_when_enough_answers_agree(answers: str, condition: Condition | None, minute: int | None) -> None:
    found = judged(answers)
    assert (found.condition, found.since) == (condition, None if minute is None else START + timedelta(minutes=minute))


def test_one_answer_is_enough_where_one_is_asked_for() -> None:
    assert judged("ud", 1).condition is Condition.DOWN


def test_flapping_is_over_when_it_has_been_quiet() -> None:
    assert judged("uuududududu").condition is Condition.FLAPPING
    assert judged("uuududududu" + "u" * 6).condition is Condition.FLAPPING
    assert judged("uuududududu" + "u" * 9).condition is Condition.UP


@pytest.mark.parametrize("period", range(1, 9))
def test_a_flapping_line_changes_its_judgement_seldom(period: int) -> None:
    found, turns = Judgement(), 0
    for minute in range(600):
        answer = Condition.DOWN if minute // period % 2 else Condition.UP
        after = judge(found, Check(answer, START + timedelta(minutes=minute)), 3)
        turns += after.condition is not found.condition
        found = after
    assert turns <= (600 // period + 1 if period >= 3 else 3)
