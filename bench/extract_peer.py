"""Runs one library for `bench/extract.py`: documents in as a line of JSON, CPU seconds out; in an environment without ours."""

import json
import sys
from datetime import datetime
from time import process_time


def main(name):
    find = {"jionlp": jionlp, "dateparser": dateparser}[name]()
    for line in sys.stdin:
        documents = json.loads(line)
        before = process_time()
        for document in documents:
            try:
                find(document["text"], datetime.fromisoformat(document["published"]), document["lang"])
            except Exception as error:  # noqa: BLE001 -- the edge of the loop: a library that fails has spent its time, too
                print(f"{name}: {error!r}", file=sys.stderr)
        print(process_time() - before, flush=True)


def jionlp():
    out, sys.stdout = sys.stdout, sys.stderr  # it greets
    import jionlp as jio  # noqa: PLC0415

    sys.stdout = out
    return lambda text, published, _: jio.ner.extract_time(text, time_base=published.timestamp())


def dateparser():
    from dateparser.search import search_dates  # noqa: PLC0415

    return lambda text, published, lang: search_dates(
        text, languages=[lang], settings={"RELATIVE_BASE": published.replace(tzinfo=None)}
    )


if __name__ == "__main__":
    main(sys.argv[1])
