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
from notices.extract.likelihood.features import Family, History
from notices.extract.likelihood.model import FILE, model_of
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


def test_a_time_shows_the_words_around_it() -> None:
    reading = _read(_BODY)
    shown = _shown(features.of_time(reading, reading.tokens, 1))
    assert {("beforer", (":", "when")), ("behindr", (".", "<line>")), ("left", ("when", ":"))} <= shown
    assert ("leftr", "when") not in shown, "a colon ends the clause"
    assert not any(key == "over" for _, key in shown), "another sentence"


def test_a_time_shows_how_it_stands_to_the_others() -> None:
    times = [c for c in _read(_BODY).candidates if features.weighed(c)]
    shown = [_shown([features.of_standing(times, n, _SAID)]) for n in range(2)]
    assert {("standingr", "begins this week"), ("standingr", "dated"), ("standingr", "first"), ("standingr", "earliest")} <= shown[
        0
    ]
    assert {("standingp", "<range>then"), ("standingp", "latest")} <= shown[1]
    again = _read("Down 12 March 10:00. Once more: 12 March 10:00.", "text").candidates
    assert {("standingp", "told twice"), ("standingp", "<point>and")} <= _shown([features.of_standing(again, 1, _SAID)])


@pytest.mark.parametrize(
    ("hours", "ahead"),
    [
        (-200, "long ago"),
        (-30, "days ago"),
        (-4, "earlier"),
        (-1, "just now"),
        (0, "at once"),
        (3, "soon"),
        (11, "later"),
        (20, "next"),
        (100, "this week"),
        (200, "far"),
    ],
)
def test_how_far_ahead_a_time_is(hours: float, ahead: str) -> None:
    moment = _SAID + timedelta(hours=hours)
    times = _read(f"Down at {moment:%Y-%m-%d %H:%M}.", "text").candidates
    assert ("standingp", f"begins {ahead}") in _shown([features.of_standing(times, 0, _SAID)])


def test_a_time_shows_the_kind_and_the_times_before_it() -> None:
    reading = _read(_BODY)
    candidate = reading.candidates[2]
    shown = _shown(features.of_kind(reading.tokens, 2, candidate, Kind.OUTAGE, _SAID))
    assert {("kindp", "outage ahead-ahead"), ("outage leftp", "by"), ("outage left", "over")} <= shown
    history = History(Told.WINDOW, frozenset({Told.WINDOW, Told.NOTHING}), None)
    assert _shown([features.after(candidate, Kind.OUTAGE, history, "line")]) == {
        ("afterp", key) for key in ("window line", "outage window line", "outage nothing+window", "same new", "window", "nothing")
    }
    assert ("afterp", "none first") in _shown([features.after(candidate, Kind.OUTAGE, History(), "first")])


@pytest.mark.parametrize(
    ("body", "distance"),
    [
        ("Down 12 March 10:00 and 12 March 12:00.", "sentence <point>then"),
        ("Down 12 March 10:00. Up 12 March 12:00.", "line <point>then"),
        ("Down 12 March 10:00.\nUp 12 March 10:00.", "next line <point>and"),
        ("Down 12 March 10:00.\n\n\nUp 12 March 08:00.", "further <point>back"),
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
        shown = (family for kind in Kind for family in chances.shown(index, kind, chances.rules))
        times.update(name for name, keys in shown if list(keys))
    kinds.update(name for name, _ in chances.kinds_shown)
    assert len(chances.parts(reading.kind, outcome_of(found))) == len(chances.times) + 1
