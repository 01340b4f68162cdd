"""Announced against observed, phase by phase."""

from datetime import timedelta

import pytest

from notices.model import Impact
from statuspage.core.model import Condition, Interval, Measured, Observation, Phase, Target, Verdict, VerdictKind
from statuspage.core.observed import Sight
from statuspage.core.verdict import Scale, verdicts
from tests.statuspage.core.build import at

WHOLE, INVOICING, LOGIN = Target("etax"), Target("etax", "invoicing"), Target("etax", "login")
TOLERANCE = timedelta(minutes=10)
V = VerdictKind


def phase(impact: Impact = Impact.UNAVAILABLE, target: Target = INVOICING) -> Phase:
    return Phase(at("20 20:00"), at("20 22:00"), (), (target,), impact)


def down(start: str, end: str | None = None) -> Interval:
    return Interval("p", INVOICING, Condition.DOWN, at(start), at(end) if end else None)


def watched(target: Target = INVOICING, since: str = "20 00:00", checked: str = "20 23:00", *gaps: tuple[str, str]) -> Sight:
    unseen = tuple((at(start), at(end)) for start, end in gaps)
    judged = Measured("p", target, Condition.UP, at(since), at(checked), None, gaps=unseen)
    return Sight((judged,), (Observation("p", target, Condition.UP, at(since), at(since)),))


@pytest.mark.parametrize(
    ("when", "observed", "kind", "seconds"),
    [
        ("20 19:00", (), None, 0),
        ("20 20:05", (), None, 0),
        ("20 20:30", (), V.STARTED_LATE, 0),
        ("20 20:30", (down("20 20:04"),), V.AS_ANNOUNCED, 0),
        ("20 20:30", (down("20 19:40"),), V.STARTED_EARLY, 1200),
        ("20 21:30", (down("20 21:00"),), V.STARTED_LATE, 3600),
        ("20 23:00", (down("20 20:04", "20 21:55"),), V.AS_ANNOUNCED, 0),
        ("20 23:00", (down("20 20:04", "20 21:00"),), V.ENDED_EARLY, 3600),
        ("20 23:00", (down("20 20:04", "20 22:08"),), V.AS_ANNOUNCED, 0),
        ("20 23:00", (down("20 20:04", "20 22:30"),), V.OVERRUN, 1800),
        ("20 22:01", (down("20 20:04"),), V.OVERRUN, 0),
        ("20 23:00", (), V.WITHOUT_EFFECT, 0),
    ],
)
def test_a_watched_phase(when: str, observed: tuple[Interval, ...], kind: VerdictKind | None, seconds: int) -> None:
    found = verdicts((phase(),), observed, watched(checked=when), Scale(at(when), TOLERANCE))
    assert [(v.kind, v.seconds) for v in found] == ([(kind, seconds)] if kind else [])


@pytest.mark.parametrize(
    "sight",
    [
        watched(since="20 20:30"),
        watched(checked="20 21:00"),
        watched(INVOICING, "20 00:00", "20 23:00", ("20 20:30", "20 21:00")),
        watched(INVOICING, "20 20:15", "20 21:55", ("20 20:30", "20 20:35")),
        watched(INVOICING, "20 00:00", "20 23:00", ("20 19:00", "20 20:10"), ("20 20:30", "20 20:40"), ("20 21:55", "20 22:30")),
    ],
    ids=[
        "judged only after its first fifth",
        "not looked at until its end",
        "a long gap",
        "late, short and a gap",
        "gaps across it",
    ],
)
def test_without_effect_needs_a_probe_for_most_of_the_window(sight: Sight) -> None:
    assert verdicts((phase(),), (), sight, Scale(at("20 23:00"), TOLERANCE)) == (Verdict(0, V.NOT_MEASURED),)


@pytest.mark.parametrize(
    "sight",
    [
        watched(since="20 20:20"),
        watched(checked="20 21:40"),
        watched(INVOICING, "20 00:00", "20 23:00", ("20 20:30", "20 20:50")),
        watched(INVOICING, "20 00:00", "20 23:00", ("20 10:00", "20 20:00"), ("20 22:00", "20 22:30")),
    ],
    ids=["from late on", "until early", "but for a gap", "with gaps outside of it"],
)
def test_four_fifths_of_the_window_are_enough(sight: Sight) -> None:
    assert verdicts((phase(),), (), sight, Scale(at("20 23:00"), TOLERANCE)) == (Verdict(0, V.WITHOUT_EFFECT),)


def test_of_a_probe_that_has_fallen_silent_it_is_not_said_that_nothing_is_down() -> None:
    judged = Measured("p", INVOICING, Condition.UP, at("20 00:00"), at("20 20:02"), at("20 20:06"))
    assert verdicts((phase(),), (), Sight((judged,)), Scale(at("20 20:30"), TOLERANCE)) == (Verdict(0, V.NOT_MEASURED),)


def test_one_of_two_functions_watched_says_nothing_of_both() -> None:
    both = Phase(at("20 20:00"), at("20 22:00"), (), (INVOICING, LOGIN), Impact.UNAVAILABLE)
    assert verdicts((both,), (), watched(), Scale(at("20 23:00"), TOLERANCE)) == (Verdict(0, V.NOT_MEASURED),)


def test_a_probe_of_another_function_measures_nothing() -> None:
    assert verdicts((phase(),), (), watched(LOGIN), Scale(at("20 23:00"), TOLERANCE)) == (Verdict(0, V.NOT_MEASURED),)


def test_a_phase_that_should_have_no_effect_is_as_announced() -> None:
    assert verdicts((phase(Impact.NONE),), (), watched(), Scale(at("20 23:00"), TOLERANCE)) == (Verdict(0, V.AS_ANNOUNCED),)


def test_what_nobody_announced() -> None:
    found = verdicts((), (down("20 20:04"),), watched(), Scale(at("20 23:00"), TOLERANCE))
    assert found == (Verdict(-1, V.UNANNOUNCED, targets=(INVOICING,)),)
    assert verdicts((), (), watched(), Scale(at("20 23:00"), TOLERANCE)) == ()
