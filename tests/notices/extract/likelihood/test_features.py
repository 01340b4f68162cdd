"""Features: what a time and a document show."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from importlib import resources
from itertools import islice

import pytest

from notices.extract.engine import by_rules
from notices.extract.likelihood import features
from notices.extract.likelihood.chances import Chances, outcome_of
from notices.extract.likelihood.features import Family
from notices.extract.likelihood.model import FILE, model_of
from notices.extract.likelihood.tokens import tokens_of
from notices.extract.likelihood.told import Told
from notices.extract.reading import Reading
from notices.extract.windows.build import build
from notices.model import Kind
from tests.notices.extract.scoring import Record, records

_SAID = datetime(2026, 3, 10, 10, tzinfo=UTC)
_BODY = "<p>Old: <s>11 March 10:00 to 12:00.</s></p><p>When: 12 March 10:00 to 12:00 UTC.</p><p>It is over by 13:00.</p>"


def _read(body: str, format: str = "html") -> Reading:
    return by_rules(title="Portal work", body=body, format=format, published=_SAID, timezone="UTC", lang="en")


def _shown(families: Iterable[Family]) -> set[tuple[str, object]]:
    return {(name, key) for name, keys in families for key in keys}


def test_what_the_layout_sets_aside_is_not_weighed() -> None:
    reading = _read(_BODY)
    assert [features.weighed(c) for c in reading.candidates] == [False, True, True]


def test_a_time_shows_the_words_around_it_and_its_shape() -> None:
    reading = _read(_BODY)
    shown = _shown(features.of_time(reading, tokens_of(reading), 1))
    assert {("left0r", ":"), ("left1r", "when"), ("leftr", "old"), ("sentencer", "when")} <= shown
    assert ("title", "portal") in _shown([features.of_title(reading, tokens_of(reading))])
    assert {("shaper", "ahead-aheaddated"), ("shaper", "3 times"), ("shaper", "number 1")} <= shown
    assert ("shaper", "last") not in shown


def test_a_time_shows_the_kind_and_the_time_before_it() -> None:
    candidate = _read(_BODY).candidates[2]
    assert ("kindp", "outage ahead-ahead") in _shown(features.of_kind(candidate, Kind.OUTAGE, _SAID))
    assert _shown([features.after(candidate, Told.WINDOW, "line")]) == {("afterp", "window"), ("afterp", "window line")}
    assert _shown([features.after(candidate, None, "first")]) == {("afterp", "none"), ("afterp", "none first")}


@pytest.mark.parametrize(
    ("body", "distance"),
    [
        ("Down 12 March 10:00 and 12 March 12:00.", "sentence"),
        ("Down 12 March 10:00. Up 12 March 12:00.", "line"),
        ("Down 12 March 10:00.\nUp 12 March 12:00.", "next line"),
        ("Down 12 March 10:00.\n\n\nUp 12 March 12:00.", "further"),
    ],
)
def test_how_far_a_time_stands_behind_another(body: str, distance: str) -> None:
    reading = _read(body, "text")
    assert features.of_sequence(reading, *reading.candidates[:2]) == distance
    assert features.of_sequence(reading, None, reading.candidates[0]) == "first"


@pytest.mark.parametrize(
    ("start", "end", "shape"),
    [
        (None, None, "open open"),
        (-1, None, "past open"),
        (None, 1, "open ahead"),
        (-1, 1, "past ahead hours"),
        (1, 1.2, "ahead ahead minutes"),
        (1, 10, "ahead ahead half a day"),
        (1, 30, "ahead ahead a day"),
        (1, 60, "ahead ahead days"),
        (2, 1, "ahead ahead negative"),
    ],
)
def test_shapes_of_windows(start: float | None, end: float | None, shape: str) -> None:
    begins, ends = (None if hours is None else _SAID + timedelta(hours=hours) for hours in (start, end))
    assert features.shape_of(begins, ends, _SAID) == shape


@pytest.mark.parametrize(
    ("language", "corpora"), [("en", ("en-unseen8", "mails-unseen8")), ("zh", ("zh-unseen6",)), ("ja", ("ja-unseen7",))]
)
def test_the_tables_know_the_families_that_are_shown_and_no_others(language: str, corpora: tuple[str, ...]) -> None:
    table = json.loads(resources.files("notices.extract.languages").joinpath(language, FILE).read_text("utf-8"))
    times, kinds = set[str](), set[str]()
    for record in (r for name in corpora for r in islice(records(f"corpora/{name}.jsonl"), 0, None, 12)):
        _add_families(record, times, kinds)
    assert times >= {name for name in table["times"]["weights"] if not name.startswith("label")}
    assert set(table["times"]["weights"]) >= {name for name in times if not name.startswith("label")}
    assert set(table["kinds"]["weights"]) == kinds


def _add_families(record: Record, times: set[str], kinds: set[str]) -> None:
    given = {name: record[name] for name in ("title", "body", "format", "timezone", "lang")}
    reading = by_rules(**given, published=datetime.fromisoformat(record["published"]))
    model = model_of(reading.language.code)
    assert model is not None
    chances = Chances(reading, model, found := build(reading))
    for index in range(len(chances.times)):
        times.update(name for name, keys in chances.shown(index, reading.kind, None) if list(keys))
    kinds.update(name for name, _ in chances.kinds_shown)
    assert len(chances.parts(reading.kind, outcome_of(found))) == len(chances.times) + 1
