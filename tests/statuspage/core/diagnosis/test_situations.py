"""What a visitor may meet, told as real notices and judgements to the real rules: the right conclusion, for the right reasons."""

import tomllib
from datetime import datetime
from functools import cache
from typing import Any

import pytest

from statuspage.core.diagnosis.model import Bearing, Conclusion, Diagnosis, Sureness, Turn
from tests.statuspage.core.diagnosis.told import FOLDER, ZONE, diagnosed, of


@cache
def situations() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((FOLDER / "situations.toml").read_text("utf-8"))["situation"]
    return found


def names() -> list[str]:
    return [situation["name"] for situation in situations()]


@cache
def found(name: str) -> Diagnosis:
    return diagnosed(of(next(situation for situation in situations() if situation["name"] == name)))


def summary(diagnosis: Diagnosis) -> dict[str, Any]:
    """What a situation may expect, as it came out."""
    end, look = diagnosis.until, diagnosis.look_again
    turns = {turning.turn: turning.at for turning in diagnosis.turnings}
    return {
        "is": diagnosis.conclusion.value,
        "sure": diagnosis.sureness.value,
        **{bearing.value: grounds(diagnosis, bearing) for bearing in Bearing},
        "until": stamp(end.at if end else None),
        "caveats": [caveat.value for caveat in end.caveats] if end else [],
        "look": stamp(look),
        "data_to": stamp(diagnosis.data_to),
        "turns": [turn.value for turn in turns],
        "patience": stamp(turns.get(Turn.PATIENCE)),
        "unseen": [unseen.value for unseen in diagnosis.unseen],
        "about": [target.component for target in diagnosis.about],
        "workaround": "".join(advice.quote for advice in diagnosis.workarounds),
    }


def stamp(at: datetime | None) -> str:
    return at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M") if at else ""


def grounds(diagnosis: Diagnosis, bearing: Bearing) -> list[str]:
    return list(dict.fromkeys(reason.ground.value for reason in diagnosis.bearing(bearing)))


@pytest.mark.parametrize("name", names())
def test_a_situation_comes_to_its_conclusion(name: str) -> None:
    expected = next(situation["expect"] for situation in situations() if situation["name"] == name)
    came_out = summary(found(name))
    assert {key: came_out[key] for key in expected if key != "workaround"} == {
        k: v for k, v in expected.items() if k != "workaround"
    }
    assert expected.get("workaround", "") in came_out["workaround"]


@pytest.mark.parametrize("name", names())
def test_every_conclusion_says_what_it_rests_on_what_would_change_it_and_what_was_not_seen(name: str) -> None:
    diagnosis = found(name)
    assert diagnosis.bearing(Bearing.FOR)
    assert diagnosis.turnings
    assert diagnosis.unseen
    assert diagnosis.looked


@pytest.mark.parametrize("name", names())
def test_nothing_known_is_never_sure_and_never_said_of_what_nobody_looked_at(name: str) -> None:
    diagnosis = found(name)
    if diagnosis.conclusion is Conclusion.CLEAR:
        assert diagnosis.sureness is not Sureness.HIGH
        assert {"measured", "stated_ok"} & set(grounds(diagnosis, Bearing.FOR))
        assert any(look.counts for look in diagnosis.looked if look.source)


def test_there_are_enough_situations_of_every_kind() -> None:
    assert len(set(names())) == len(names()) >= 30
    counted = [found(name).conclusion for name in names()]
    assert all(counted.count(conclusion) >= 6 for conclusion in Conclusion)
