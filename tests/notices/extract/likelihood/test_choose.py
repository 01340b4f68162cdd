"""The likeliest reading: words that speak against the rules change it, others leave it as it is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from notices.extract.engine import by_rules
from notices.extract.likelihood import choose
from notices.extract.likelihood.features import Key
from notices.extract.likelihood.model import Linear, Model, packed
from notices.extract.likelihood.told import Told
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.extract.windows.found import Found
from notices.model import Kind

_TIMES = tuple(t.value for t in Told)
_KINDS = tuple(k.value for k in Kind)


Weights = dict[str, dict[Key, int]]


def _towards(classes: tuple[str, ...], weight: int, *names: str) -> int:
    return packed([weight if c in names else 0 for c in classes])


def _rules(sort: str) -> Weights:
    return {f"rules{sort}": {f"as {t}": _towards(_TIMES, 300, t) for t in _TIMES}}


def _toy(word: str, told: Told, *kinds: Kind) -> Model:
    """Trusts the rules, but for what a word says of the time behind it and, be it of several kinds, of the notice."""
    times: Weights = {
        **_rules("r"),
        **_rules("p"),
        "leftr": {word: _towards(_TIMES, 1000, told)},
        "leftp": {word: _towards(_TIMES, 1000, told)},
    }
    of_kinds: Weights = {
        "rules": {k: _towards(_KINDS, 300, k) for k in _KINDS},
        "body": {word: _towards(_KINDS, 1000, *kinds)},
    }
    even = dict.fromkeys(Kind, (0.0,) * 4)
    return Model(Linear(_TIMES, 0, times), Linear(_KINDS, 0, of_kinds), even, {k: {} for k in Kind}, dict.fromkeys(Kind, 0.0))


def _read(monkeypatch: pytest.MonkeyPatch, model: Model | None, body: str) -> tuple[Reading, Found]:
    monkeypatch.setattr(choose, "model_of", lambda _: model)
    said = datetime(2026, 3, 10, 10, tzinfo=UTC)
    reading = by_rules(title="The portal", body=body, format="text", published=said, timezone="UTC", lang="en")
    return reading, choose.likeliest(reading)


_UNKNOWN = "The portal hibernates frombly 12 March 10:00 to 12:00 UTC."
_KNOWN = "The portal is down zabbly 12 March 10:00 to 12:00 UTC."


def test_a_word_that_is_learnt_makes_a_window_where_rules_see_none(monkeypatch: pytest.MonkeyPatch) -> None:
    by_rules, none = _read(monkeypatch, None, _UNKNOWN)
    assert (by_rules.kind, none.spans) == (Kind.INFO, [])
    reading, found = _read(monkeypatch, _toy("frombly", Told.WINDOW, Kind.MAINTENANCE), _UNKNOWN)
    assert (reading.kind, len(found.spans)) == (Kind.MAINTENANCE, 1)
    assert reading.kind_why == reasons.BY_WORDS


def test_a_word_that_is_learnt_takes_a_window_away(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(_read(monkeypatch, None, _KNOWN)[1].spans) == 1
    reading, found = _read(monkeypatch, _toy("zabbly", Told.NOTHING, Kind.INFO), _KNOWN)
    assert (reading.kind, reading.kind_why, found.spans) == (Kind.INFO, reasons.BY_WORDS, [])


def test_planned_work_is_no_change_of_plans_while_the_words_leave_open_which(monkeypatch: pytest.MonkeyPatch) -> None:
    told, _ = _read(monkeypatch, _toy("zabbly", Told.WINDOW, Kind.POSTPONEMENT), _KNOWN)
    left_open, found = _read(monkeypatch, _toy("zabbly", Told.WINDOW, Kind.POSTPONEMENT, Kind.CANCELLATION), _KNOWN)
    assert (told.kind, left_open.kind, len(found.spans)) == (Kind.POSTPONEMENT, Kind.MAINTENANCE, 1)
    assert left_open.least < choose.UNSURE


def test_a_recovery_of_which_no_sentence_tells_is_not_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    body = "The portal was zibbly 9 March 10:00 to 12:00 UTC."
    guessed, _ = _read(monkeypatch, _toy("zibbly", Told.WINDOW, Kind.RECOVERY), body)
    told, _ = _read(monkeypatch, _toy("zibbly", Told.WINDOW, Kind.RECOVERY), f"{body} It has been restored.")
    assert guessed.kind is told.kind is Kind.RECOVERY
    assert guessed.least < choose.UNSURE < told.least


def test_one_of_several_times_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"{_KNOWN} It is down from 14 March 10:00 to 12:00 UTC, too."
    assert len(_read(monkeypatch, None, body)[1].spans) == 2
    reading, found = _read(monkeypatch, _toy("zabbly", Told.NOTHING, Kind.MAINTENANCE), body)
    assert [(c.role, c.why == reasons.BY_WORDS) for c in reading.candidates] == [(Role.CONTEXT, True), (Role.WINDOW, False)]
    assert [s.start for s in found.spans] == [datetime(2026, 3, 14, 10, tzinfo=UTC)]


def test_an_end_is_told_behind_a_beginning_that_the_words_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alone neither makes a likelier window: one without an end, or without a beginning, is of a shape that is hardly ever seen."""
    body = "The portal hibernates frombly 12 March 10:00 UTC; 12 March 14:00 UTC."
    toy = _toy("frombly", Told.START, Kind.MAINTENANCE)
    shape = {k: {"ahead open": -30.0, "open ahead": -30.0} for k in Kind}
    behind: Weights = {"afterp": {"start": _towards(_TIMES, 1000, Told.END)}}
    weights = dict([*toy.times.weights.items(), *behind.items()])
    toy = replace(toy, times=Linear(_TIMES, 0, weights), shapes=shape)
    reading, found = _read(monkeypatch, toy, body)
    day = datetime(2026, 3, 12, tzinfo=UTC)
    assert [(s.start, s.end) for s in found.spans] == [(day.replace(hour=10), day.replace(hour=14))]
    assert [c.role for c in reading.candidates] == [Role.START, Role.END]


def test_words_that_say_nothing_leave_the_rules_their_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    by_rules, _ = _read(monkeypatch, None, _KNOWN)
    reading, found = _read(monkeypatch, _toy("frombly", Told.NOTHING, Kind.INFO), _KNOWN)
    assert (reading.kind, reading.kind_why, len(found.spans)) == (by_rules.kind, by_rules.kind_why, 1)
    assert [(c.role, c.why) for c in reading.candidates] == [(c.role, c.why) for c in by_rules.candidates]


def test_what_no_reading_agrees_with_is_unlikely(monkeypatch: pytest.MonkeyPatch) -> None:
    """A range cannot be told as an end: the rules' reading stays, and is known to be doubtful."""
    reading, found = _read(monkeypatch, _toy("zabbly", Told.END, Kind.MAINTENANCE), _KNOWN)
    assert len(found.spans) == 1
    assert reading.least < -2


def test_many_times_are_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "MOST_TIMES", 0)
    reading, found = _read(monkeypatch, _toy("zabbly", Told.NOTHING, Kind.INFO), _KNOWN)
    assert (len(found.spans), reading.least) == (1, 0)
