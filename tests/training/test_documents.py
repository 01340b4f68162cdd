"""What the weights are learnt from: labelled notices, tables of wordings, and first readings of the rules."""

import json
import re
from itertools import islice
from pathlib import Path

import pytest

from notices.extract import engine
from notices.extract.likelihood.told import Told
from notices.extract.windows.build import build
from notices.model import Kind
from training.documents import APART, FIRST, Labelled, documents, first_readings
from training.first import first_reading
from training.samples import samples
from training.taught import of_tables, put_together

_GIVEN = {
    "id": "x-en-001",
    "lang": "en",
    "format": "text",
    "published": "2026-03-10T10:00+00:00",
    "timezone": "UTC",
    "title": "The portal",
    "body": "The portal is down on 12 March from 10:00 to 12:00. Call us until 17:00.",
    "expected": {"kind": "maintenance", "windows": [{"start": "2026-03-12T10:00+00:00", "end": "2026-03-12T12:00+00:00"}]},
}


@pytest.mark.parametrize(("language", "least", "kept_apart"), [("en", 1000, True), ("zh", 1000, True), ("ja", 300, False)])
def test_notices_are_of_their_language_and_once_each(language: str, least: int, kept_apart: bool) -> None:
    found = list(documents(language))
    assert len({d.id for d in found}) == len(found) > least
    assert {d.given["lang"].partition("-")[0] for d in found} == {language}
    assert any(re.match(APART, d.id) for d in found) is kept_apart
    assert sum(d.first is not None for d in found) > len(found) / 4


def test_first_readings_say_what_each_time_is_told_as() -> None:
    told = [t for first in first_readings(FIRST).values() for _, t in first.times.values()]
    assert set(told) == {t.value for t in Told}
    assert {first.kind for first in first_readings(FIRST).values()} == {k.value for k in Kind}


def test_a_first_reading_is_kept_as_the_rules_have_it(tmp_path: Path) -> None:
    line = first_reading(Labelled(_GIVEN, None))
    times = [(33, 1, "window", "window"), (77, 0, "end", "nothing")]
    assert line == {"id": "x-en-001", "kind": "maintenance", "times": times}
    path = tmp_path / "first.jsonl"
    path.write_text(json.dumps(line) + "\n", "utf-8")
    assert first_readings(path)["x-en-001"].times[33, True] == ("window", "window")


def test_samples_are_labelled_by_what_is_to_be_read() -> None:
    made = samples([Labelled(_GIVEN, None)])
    assert [s.label for s in made.times] == ["window", "nothing"]
    assert [(s.label, s.rules) for s in made.kinds] == [("maintenance", None)]
    assert made.shapes == [(Kind.MAINTENANCE, ["ahead ahead hours"])]
    assert ("leftr", "down") in made.times[0].shows
    assert ("kindr", "maintenance") in made.times[0].shows
    assert ("afterp", "window line <range>then") in made.times[1].shows


@pytest.mark.parametrize("language", ["en", "zh"])
def test_lines_of_tables_and_phrases_are_labelled_notices(language: str) -> None:
    given = [*islice(of_tables(language), 0, None, 40), *islice(put_together(language), 3)]
    for document in (Labelled(g, None) for g in given):
        outcome = document.outcome(build(engine.by_rules(**document.arguments)))
        assert all(end is None or start is None or start < end for start, end in outcome.windows)
