"""Bodies of every kind of source, damaged at random, are read or refused, and none takes a second."""

import traceback
from time import process_time

from tests.notices.sources.mutating import damaged
from tests.prove.frame import Trial, scenario

EACH = 200
LONGEST = 1.0
"""Seconds of the processor for one body: to read it and to find out its kind."""


@scenario("documents", rounds=100)
async def documents(trial: Trial) -> None:
    """Damaged bodies of sources are read or refused, two hundred a round, each within a second."""
    for number, chance in trial.rounds():
        failed = slow = refused = 0
        for _ in range(EACH):
            state, begun = chance.getstate(), process_time()
            try:
                outcome, case, _ = damaged(chance)
            except Exception:  # noqa: BLE001 -- the edge of the loop: whatever it is, it is counted and shown
                failed += 1
                trial.say(f"{hash(state)}\n{traceback.format_exc()}")
                continue
            refused += outcome == "refused"
            if process_time() - begun > LONGEST:
                slow += 1
                trial.say(f"{case} took {process_time() - begun:.2f} s")
        trial.done(number, read=EACH, refused=refused, failed=failed, slow=slow)
    trial.none("nothing is raised but that a body is refused", "failed", of="read")
    trial.none("no body takes more than a second of the processor", "slow", of="read")
