"""`python -m training.first FILE…`: keeps what the rules say of labelled notices that no rule was mended for yet.

To be run once for each new batch, before anything is changed for it: from then on what the rules say of it flatters them.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from notices.extract import engine
from notices.extract.likelihood.chances import outcome_of, settled
from notices.extract.likelihood.features import weighed
from notices.extract.windows.build import build
from training.documents import FIRST, Labelled, first_readings, labelled


def main() -> None:
    """Append the first readings of files to those that are known; documents that are known are passed over."""
    parser = argparse.ArgumentParser(prog="python -m training.first", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    known = first_readings()
    with FIRST.open("a", encoding="utf-8") as lines:
        for document in labelled(parser.parse_args().files):
            if document.id not in known:
                lines.write(json.dumps(first_reading(document), separators=(",", ":")) + "\n")


def first_reading(document: Labelled) -> dict[str, object]:
    """What the rules say: the kind and, of each time, offset, whether it is a range, its role, and what it is told as."""
    reading = engine.by_rules(**document.arguments)
    found = build(reading)
    outcome = outcome_of(found)

    def times() -> Iterator[tuple[int, int, str, str]]:
        for candidate in filter(weighed, reading.candidates):
            yield candidate.head, int(candidate.last is not None), candidate.role.value, outcome.told(candidate).value

    return {"id": document.id, "kind": settled(reading, found).value, "times": list(times())}


if __name__ == "__main__":
    main()
