"""Documents of the corpora, damaged at random, are read without an error, and quote what stands at their offsets."""

import traceback

from tests.notices.extract.documents import check, corpora
from tests.notices.extract.mutating import mutated
from tests.prove.frame import Trial, scenario

EACH = 100


@scenario("mutations", rounds=100)
async def mutations(trial: Trial) -> None:
    """Damaged documents are read all the same, a hundred a round, and every quotation stands at its offsets."""
    documents = corpora()
    for number, chance in trial.rounds():
        failed = 0
        for _ in range(EACH):
            document = mutated(chance.choice(documents), chance, documents)
            try:
                check(document.read())
            except Exception:  # noqa: BLE001 -- the edge of the loop: whatever it is, it is counted and shown
                failed += 1
                trial.say(f"{document!r}\n{traceback.format_exc()}")
        trial.done(number, read=EACH, failed=failed)
    trial.none("nothing is raised, no quotation is misplaced", "failed", of="read")
