"""Every reason for which a state is unknown has a ground of its own, so that none is told as another."""

import ast
import inspect

import pytest

from statuspage.core import status
from statuspage.core.diagnosis.rules import UNKNOWN

OTHERWISE = {"past_end", "source_unreadable", "source_expired"}
"""Told by the phases whose end has passed, and by the sources that are lost."""


def reasons() -> set[str]:
    """The words in the third place of all calls for an unknown state in the rule table."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(status))) if isinstance(node, ast.Call) and len(node.args) == 3]
    unknown = [call.args[2] for call in calls if ast.unparse(call.args[0]) == "State.UNKNOWN"]
    found = {node.value for reason in unknown for node in ast.walk(reason) if isinstance(node, ast.Constant)}
    return {reason for reason in found if isinstance(reason, str)} | {"source_unreadable", "source_expired"}


def test_the_reasons_are_found() -> None:
    assert reasons() >= {"blocked", "own_line", "not_measured", "past_end", "unwatched"}


@pytest.mark.parametrize("reason", sorted(reasons() - OTHERWISE))
def test_a_reason_has_a_ground(reason: str) -> None:
    assert reason in UNKNOWN
