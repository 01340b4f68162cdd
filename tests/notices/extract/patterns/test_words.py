"""Every word of a language is asked for by the engine, and what the engine asks for is there: a misspelt word says nothing."""

import ast
import re
from pathlib import Path

from notices.extract.languages.choose import GRAMMARS, grammar

ENGINE = [p for p in (Path(__file__).parents[4] / "notices" / "extract").rglob("*.py") if "languages" not in p.parts]
ASKED_BY_KIND = ("not_", "status_")
ASKING = {"found", "says", "titled", "may_say", "may_find"}


def constants() -> set[str]:
    """All strings that the engine holds."""
    nodes = (node for path in ENGINE for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def asked() -> set[str]:
    """The words that the engine asks for by name."""
    nodes = (node for path in ENGINE for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    calls = (n for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute) and n.func.attr in ASKING and n.args)
    return {n.args[0].value for n in calls if isinstance(n.args[0], ast.Constant) and isinstance(n.args[0].value, str)}


def words() -> set[str]:
    return {word for code in GRAMMARS for word in grammar(code).words}


def test_every_word_is_asked_for() -> None:
    assert {word for word in words() - constants() if not word.startswith(ASKED_BY_KIND)} == set()


def test_what_is_asked_for_is_there() -> None:
    assert asked() - words() == set()


def test_no_limit_of_a_repetition_was_taken_for_a_field() -> None:
    """In a formatted string `{2,30}` writes a pair, which is found nowhere."""
    patterns = [p.pattern for code in GRAMMARS for p in (*grammar(code).words.values(), *grammar(code).kinds.values())]
    cued = [p.pattern for code in GRAMMARS for own in grammar(code).cues.values() for c in own for p in c[2:] if p is not None]
    assert [pattern for pattern in patterns + cued if re.search(r"\(\d+, ?\d+\)", pattern)] == []
