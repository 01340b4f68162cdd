"""The frame of `make prove`: scenarios of seeded rounds, what each of them held and what it did not, and how a run is resumed.

A scenario is an async function under `tests/prove/scenarios/` with the decorator `scenario`. It goes through `trial.rounds()`,
notes each with `trial.done`, and says at the end with `trial.hold` what was held. The first line of its docstring is its title.
"""

import contextlib
import json
import traceback
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing to prove. `rounds` is how often a full run repeats it."""

    name: str
    title: str
    rounds: int
    run: Callable[["Trial"], Awaitable[None]]


SCENARIOS: dict[str, Scenario] = {}
"""All that were imported, by name."""


def scenario(name: str, *, rounds: int = 1) -> Callable[[Callable[["Trial"], Awaitable[None]]], Scenario]:
    """Make a scenario of a function."""

    def make(run: Callable[["Trial"], Awaitable[None]]) -> Scenario:
        title = (run.__doc__ or "").strip().partition("\n")[0]
        SCENARIOS[name] = Scenario(name, title, rounds, run)
        return SCENARIOS[name]

    return make


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that was to be held, whether it was, and the figures that show it."""

    text: str
    held: bool
    shown: str
    timed: bool = False
    """Whether it is about how long something took, which a busy machine may change."""
    idle: bool = False
    """Whether there was nothing to hold it by, as may be in a short run; it is then not held."""


Figures = Mapping[str, float]


@dataclass(slots=True)
class Record:
    """The rounds that are done, in memory and, with a `path`, in a file of JSON lines from which a run is resumed."""

    path: Path | None = None

    def read(self, scenario: str, seed: int) -> dict[int, Figures]:
        """The figures of the rounds that an earlier run with this seed has done."""
        if self.path is None or not self.path.exists():
            return {}
        lines = [_whole(line) for line in self.path.read_text("utf-8").splitlines()]
        return {line["round"]: line["figures"] for line in lines if (line.get("scenario"), line.get("seed")) == (scenario, seed)}

    def add(self, scenario: str, seed: int, number: int, figures: Figures) -> None:
        """Note a round."""
        if self.path is not None:
            line = json.dumps({"scenario": scenario, "seed": seed, "round": number, "figures": dict(figures)})
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"\n{line}\n")  # the line before may be half there


def _whole(line: str) -> dict[str, Any]:
    """A line of the record; nothing when it was cut off."""
    with contextlib.suppress(json.JSONDecodeError):
        return dict(json.loads(line))
    return {}


@dataclass(slots=True)
class Trial:
    """One run of a scenario: its rounds, a `folder` of its own, and `say` for a line of figures beside the claims."""

    scenario: Scenario
    seed: int
    count: int
    folder: Path
    record: Record = field(default_factory=Record)
    say: Say = lambda _: None
    claims: list[Claim] = field(default_factory=list)
    _done: dict[int, Figures] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = self.record.read(self.scenario.name, self.seed)
        self._done = {number: figures for number, figures in found.items() if number < self.count}

    def chance(self, *about: object) -> Random:
        """Chance that is the same in every run with this seed."""
        return Random(":".join(map(str, (self.seed, self.scenario.name, *about))))

    def rounds(self) -> Iterator[tuple[int, Random]]:
        """The rounds that are left, each with its own chance."""
        for number in range(self.count):
            if number not in self._done:
                yield number, self.chance(number)

    def done(self, number: int, **figures: float) -> None:
        """Note what a round has shown."""
        self._done[number] = figures
        self.record.add(self.scenario.name, self.seed, number, figures)
        if len(self._done) % max(1, self.count // 10) == 0:
            self.say(f"round {len(self._done)} of {self.count}: {_listed(figures)}")

    def figures(self, name: str) -> list[float]:
        """This figure of every round that noted it."""
        return [figures[name] for _, figures in sorted(self._done.items()) if name in figures]

    def total(self, name: str) -> int:
        """The sum of a counted figure over the rounds."""
        return round(sum(self.figures(name)))

    def hold(self, claim: str, held: bool, shown: object = "", *, timed: bool = False) -> None:
        """Say whether something was held; `timed` when it is about how long something took."""
        self.claims.append(Claim(claim, held, str(shown), timed))

    def none(self, claim: str, figure: str, of: str | None = None) -> None:
        """Hold that a counted figure is 0 in all rounds, of as many as the figure `of` says, which must not be none."""
        found, all = self.total(figure), self.total(of) if of else None
        shown = f"{found:,}" + (f" of {all:,}" if all is not None else "")
        self.claims.append(Claim(claim, found == 0 and all != 0, shown, idle=found == 0 and all == 0))


def _listed(figures: Figures) -> str:
    return ", ".join(f"{name} {value:g}" if isinstance(value, int) else f"{name} {value:.3g}" for name, value in figures.items())


def quantile(values: Sequence[float], share: float) -> float:
    """The value that `share` of `values` do not exceed (nearest rank); infinite for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("inf")


async def prove(trial: Trial) -> Sequence[Claim]:
    """Run a trial; what it held and what not. A scenario that breaks off, or that claims nothing, has not held."""
    begin = perf_counter()
    trial.say(f"{trial.scenario.name}: {trial.scenario.title} ({trial.count} rounds, seed {trial.seed})")
    try:
        await trial.scenario.run(trial)
    except Exception as error:  # noqa: BLE001 -- the edge: the other scenarios are to be run all the same
        trial.say(traceback.format_exc())
        trial.hold("it runs to its end", False, f"{type(error).__name__}: {error}")
    if not trial.claims:
        trial.hold("it claims something", False)
    for claim in trial.claims:
        shown = f": {claim.shown}" if claim.shown else ""
        trial.say(f"  {'held    ' if claim.held else 'NOT HELD'}  {claim.text}{shown}")
    trial.say(f"  in {perf_counter() - begin:.0f} s")
    return trial.claims


def verdict(claims: Mapping[str, Sequence[Claim]]) -> tuple[bool, str]:
    """Whether everything was held, and the line that says so."""
    broken = [name for name, found in claims.items() if not all(claim.held for claim in found)]
    every = [claim for found in claims.values() for claim in found]
    failed = sum(not claim.held for claim in every)
    if not every:
        return False, "not proved: nothing was run"
    if failed:
        return False, f"not proved: {failed} of {len(every)} claims not held, in {', '.join(broken)}"
    return True, f"proved: all {len(every)} claims of {len(claims)} scenarios held"
