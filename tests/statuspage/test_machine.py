"""The model of events, leases and the outbox for a few steps; `make prove` takes many."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.statuspage.machine import Machine


def test_events_leases_and_the_outbox_go_as_their_model() -> None:
    run_state_machine_as_test(Machine, settings=settings(max_examples=5, stateful_step_count=100))
