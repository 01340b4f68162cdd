"""Every labelled document of every corpus is read, of which the suite reads a part."""

from tests.notices.extract.floors import FLOORS, less
from tests.notices.extract.scoring import answers, records, score
from tests.prove.frame import Trial, scenario

NAMES = sorted(FLOORS)


@scenario("corpora", rounds=len(NAMES))
async def corpora(trial: Trial) -> None:
    """A corpus a round is read whole, and no rate is below its floor."""
    for number, _ in trial.rounds():
        name = NAMES[number % len(NAMES)]
        found = less(score(f"corpora/{name}.jsonl"), FLOORS[name])
        if found:
            trial.say(f"{name}: {found}")
        trial.done(number, read=len(records(f"corpora/{name}.jsonl")), rates=len(FLOORS[name]), below=len(found))
        answers.cache_clear()
    trial.none("nothing is read worse than before", "below", of="rates")
