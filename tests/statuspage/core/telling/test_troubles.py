"""Troubles of our own: told to operators, once, when they last, and once more when they are over."""

from datetime import timedelta

import pytest

from statuspage.core.source import SourceHealth
from statuspage.core.source import Trouble as Why
from statuspage.core.subscriber import Occasion, Origin, Receiver, Wants
from statuspage.core.telling import troubles
from statuspage.core.telling.matter import Trouble
from statuspage.settings import Source
from tests.statuspage.core.telling.tell import HOUR, NOW, receiver

SOURCE = Source.model_validate({"id": "bj", "url": "https://x.example/", "services": ["etax"]})
BAD = Trouble("source", "bj", NOW - HOUR, "no anchor")


def health(trouble: Why | None, minutes: int = 60) -> dict[str, SourceHealth]:
    since = NOW - timedelta(minutes=minutes)
    return {"bj": SourceHealth("bj", NOW, since, None, trouble, "no anchor" if trouble else None, since if trouble else None)}


@pytest.mark.parametrize(
    ("trouble", "minutes", "told"),
    [(Why.UNRECOGNISED, 60, True), (Why.UNREACHABLE, 30, True), (Why.UNREACHABLE, 29, False), (None, 60, False)],
)
def test_what_lasts_is_told(trouble: Why | None, minutes: int, told: bool) -> None:
    assert list(troubles.unreadable([SOURCE], health(trouble, minutes), NOW)) == ["bj"] * told


def test_a_source_that_was_never_read_is_no_news() -> None:
    assert troubles.unreadable([SOURCE], {}, NOW) == {}


def test_it_is_told_once_and_its_end_to_those_who_know() -> None:
    ops, desk = receiver("ops"), receiver("desk")
    found = {"bj": BAD}
    assert [one.receiver for one in troubles.troubles([SOURCE], found, {}, [ops, desk], NOW)] == ["ops", "desk"]
    standing = {"ops": {"bj": BAD}}
    assert [one.receiver for one in troubles.troubles([SOURCE], found, standing, [ops, desk], NOW)] == ["desk"]
    (over,) = troubles.troubles([SOURCE], {}, standing, [ops, desk], NOW)
    assert isinstance(over.matter, Trouble)
    assert (over.receiver, over.matter.over) == ("ops", True)
    assert list(troubles.troubles([SOURCE], {}, {"ops": {"bj": over.matter}}, [ops], NOW)) == []


@pytest.mark.parametrize(
    "who",
    [
        receiver(origin=Origin.VISITOR),
        receiver(wants=Wants(services=frozenset({"bank"}))),
        receiver(wants=Wants(occasions=frozenset({Occasion.ENDED}))),
    ],
)
def test_who_is_not_told(who: Receiver) -> None:
    assert list(troubles.troubles([SOURCE], {"bj": BAD}, {}, [who], NOW)) == []


def test_the_others_hear_of_a_receiver_that_was_disabled() -> None:
    ops, desk, visitor = receiver("ops"), receiver("desk"), receiver("v", origin=Origin.VISITOR)
    assert [one.receiver for one in troubles.stopped(ops, "gone", [ops, desk, visitor], NOW)] == ["desk"]
    assert list(troubles.stopped(visitor, "gone", [ops, desk], NOW)) == []
