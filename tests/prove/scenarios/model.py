"""The model of events, leases and the outbox, for thousands of steps."""

import asyncio

from hypothesis import HealthCheck, seed, settings
from hypothesis.database import InMemoryExampleDatabase
from hypothesis.stateful import run_state_machine_as_test

from tests.prove.frame import Trial, scenario
from tests.statuspage.machine import Machine

STEPS = 200
"""Steps of a round, at the least."""


@scenario("model", rounds=100)
async def model(trial: Trial) -> None:
    """Facts arrive, time passes, workers claim, send, fail and die: the store goes as its model."""
    for number, chance in trial.rounds():
        trial.done(number, steps=await asyncio.to_thread(_walk, chance.randrange(2**32)))
    steps, wanted = trial.total("steps"), trial.count * STEPS
    trial.hold("every step came to what the model says", steps >= wanted, f"{steps:,} steps")


def _walk(number: int) -> int:
    """Walk until enough steps are done; how many were. Raises AssertionError with the shortest walk that differs."""

    class Walk(Machine):
        steps = 0

    while Walk.steps < STEPS:
        run_state_machine_as_test(seed(number + Walk.steps)(Walk), settings=_SETTINGS)
    return Walk.steps


_SETTINGS = settings(
    max_examples=2,
    stateful_step_count=STEPS,
    deadline=None,
    database=InMemoryExampleDatabase(),
    suppress_health_check=list(HealthCheck),
)
