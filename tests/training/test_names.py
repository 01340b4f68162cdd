"""Names are learnt from labelled notices: which words they are, and what a tagger is worth for batches left out.

It needs python-crfsuite, which is there for `make weights` alone: that runs these tests before it learns.
"""

from typing import Any

import pytest

from notices.extract.likelihood.named import by_words
from notices.extract.likelihood.tagger import read
from notices.extract.likelihood.words import BEGIN
from training.documents import Labelled

names = pytest.importorskip("training.names", reason="the group `weights` is not installed", exc_type=ImportError)

THINGS = ("shop", "archive", "mailer", "portal", "ledger", "planner")
WHEN = "on 12 March from 10:00 to 12:00"


def notice(number: int, thing: str) -> Labelled:
    """A notice whose name no rule finds: the verb is none that stops anything."""
    window = {"start": "2026-03-12T10:00+00:00", "end": "2026-03-12T12:00+00:00", "affects": [f"{thing} {number}"]}
    given: dict[str, Any] = {
        "id": f"{'abcd'[number % 4]}-{number:03}",
        "lang": "en",
        "format": "text",
        "published": "2026-03-10T10:00+00:00",
        "timezone": "UTC",
        "title": "Maintenance",
        "body": f"Friends, our dear {thing} {number} dozes {WHEN}. Maintenance is done by the crew of line {number}.",
        "expected": {"kind": "maintenance", "windows": [window]},
    }
    return Labelled(given, None)


MADE = [notice(number, THINGS[number % len(THINGS)]) for number in range(40)]


def test_labelled_names_are_tagged_wherever_they_stand() -> None:
    made = [*names.prose(MADE)]
    assert len(made) == len(MADE)
    assert [p.tags.count(BEGIN) for p in made] == [1] * len(made)
    assert made[7].named == {"archive7"}


def test_notices_without_names_are_not_learnt_from() -> None:
    nameless = Labelled(MADE[0].given | {"expected": {"kind": "maintenance", "windows": []}}, None)
    assert [*names.prose([nameless])] == []


def test_a_tagger_finds_names_that_it_has_not_seen() -> None:
    tagger = read(names.fitted([*names.prose(MADE)]))
    (unseen,) = names.prose([notice(91, "kiosk")])
    assert [unseen.reading.text[a:b] for a, b in by_words(unseen.reading, tagger, unseen.words, unseen.ruled)] == ["kiosk 91"]


def test_it_is_told_what_a_tagger_is_worth(capsys: pytest.CaptureFixture[str]) -> None:
    names.judge([*names.prose(MADE)])
    rules, words = capsys.readouterr().out.splitlines()
    assert "rules: of 40 names 0.0 % found" in rules
    assert "with the words: of 40 names 100.0 % found, of 40 given 100.0 % right" in words
