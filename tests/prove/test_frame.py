"""The frame itself: rounds, resuming, verdicts, exit codes."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.prove import __main__ as command
from tests.prove.frame import SCENARIOS, Record, Scenario, Trial, prove, quantile, verdict


async def _steady(trial: Trial) -> None:
    """Draws a number in every round."""
    for number, chance in trial.rounds():
        trial.done(number, drawn=chance.random(), missing=0, all=3)
    trial.none("nothing is missing", "missing", "all")


async def _broken(trial: Trial) -> None:
    """Breaks off."""
    for number, _ in trial.rounds():
        trial.done(number, missing=1)
        raise ConnectionError("gone")


STEADY = Scenario("steady", "Draws", 5, _steady)
BROKEN = Scenario("broken", "Breaks", 5, _broken)


def trial(tmp_path: Path, one: Scenario = STEADY, *, seed: int = 1, count: int = 5, resume: str | None = None) -> Trial:
    return Trial(one, seed, count, tmp_path, Record(tmp_path / resume if resume else None))


async def test_the_same_seed_draws_the_same_and_another_draws_others(tmp_path: Path) -> None:
    first, second, other = trial(tmp_path), trial(tmp_path), trial(tmp_path, seed=2)
    for one in (first, second, other):
        await prove(one)
    assert first.figures("drawn") == second.figures("drawn") != other.figures("drawn")
    assert first.claims[0].shown == "0 of 15"


async def test_a_resumed_run_leaves_out_what_is_done_and_counts_it(tmp_path: Path) -> None:
    whole = trial(tmp_path)
    await prove(whole)
    first = trial(tmp_path, count=2, resume="rounds")
    await prove(first)
    with (tmp_path / "rounds").open("a") as file:
        file.write('{"scenario": "steady", "rou')  # killed while it wrote
    rest = trial(tmp_path, resume="rounds")
    assert [number for number, _ in rest.rounds()] == [2, 3, 4]
    await prove(rest)
    assert rest.figures("drawn") == whole.figures("drawn")
    assert [number for number, _ in trial(tmp_path, seed=2, resume="rounds").rounds()] == [0, 1, 2, 3, 4]


async def test_a_scenario_that_breaks_off_or_claims_nothing_is_not_held(tmp_path: Path) -> None:
    async def silent(_: Trial) -> None:
        return

    broken = await prove(trial(tmp_path, BROKEN))
    nothing = await prove(trial(tmp_path, Scenario("silent", "", 1, silent)))
    assert [claim.held for claim in (*broken, *nothing)] == [False, False]
    assert "gone" in broken[0].shown


async def test_nothing_missing_of_nothing_proves_nothing(tmp_path: Path) -> None:
    one = trial(tmp_path)
    one.done(0, missing=0, all=0)
    one.none("nothing is missing", "missing", "all")
    assert not one.claims[0].held


async def test_the_verdict_names_what_was_not_held(tmp_path: Path) -> None:
    good, bad = await prove(trial(tmp_path)), await prove(trial(tmp_path, BROKEN))
    assert verdict({"steady": good}) == (True, "proved: all 1 claims of 1 scenarios held")
    assert verdict({"steady": good, "broken": bad}) == (False, "not proved: 1 of 2 claims not held, in broken")
    assert not verdict({})[0]


@pytest.mark.parametrize(("names", "code", "last"), [(["steady"], 0, "proved"), (["broken"], 1, "not proved"), (["nobody"], 2, "")])
def test_the_command_says_its_verdict_last_and_by_its_exit_code(
    monkeypatch: pytest.MonkeyPatch, names: list[str], code: int, last: str
) -> None:
    monkeypatch.setattr(command, "discover", lambda: None)
    monkeypatch.setitem(SCENARIOS, "steady", STEADY)
    monkeypatch.setitem(SCENARIOS, "broken", BROKEN)
    result = CliRunner().invoke(command.main, names)
    assert result.exit_code == code
    assert result.output.strip().splitlines()[-1].startswith(last)


@pytest.mark.parametrize(("values", "share", "found"), [([3, 1, 2], 0.5, 2), ([1.0], 0.95, 1.0), ([], 0.5, float("inf"))])
def test_quantiles(values: list[float], share: float, found: float) -> None:
    assert quantile(values, share) == found
