"""Measures the predicted recoveries against those announced: `recovery.py OUTAGES ANNOUNCEMENTS [--limit N]`.

`score.py`, beside the OUTAGES, plays a history forward in time to this very file and compares what it answers; its docstring is the
protocol. The last line is its report, one JSON object. The time a prediction takes goes to the standard error.
"""

import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from statuspage.core.recovery import Announcement, Announcer, History, Prediction  # noqa: E402

PLAY = "--play"


def instant(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


class Player:
    """Tells a history what the scorer tells, and answers what it asks. An outage is its id and its start."""

    def __init__(self) -> None:
        self.history = History()
        self.said: defaultdict[str, list[Announcement]] = defaultdict(list)
        self.taken: list[float] = []

    def answers(self, lines: TextIO) -> Iterator[dict[str, Any]]:
        for line in lines:
            message = json.loads(line)
            event, now = f"{message['id']}|{message['start']}", instant(message["t"])
            match message["type"]:
                case "announced":
                    self.announced(event, message, now)
                case "ended":
                    self.history.ended(event, instant(message["end"]), now)
                    self.said.pop(event, None)
                case _:
                    yield {"id": message["id"]} | self.answer(event, message, now)

    def announced(self, event: str, message: dict[str, Any], now: datetime) -> None:
        announcement = Announcement(now, instant(message["announced_end"]), instant(message["start"]))
        self.said[event].append(announcement)
        self.history.announced(event, Announcer(message["source"]), announcement)

    def answer(self, event: str, message: dict[str, Any], now: datetime) -> dict[str, float]:
        began = time.process_time()
        prediction = self.history.predict(Announcer(message["source"]), self.said[event], now)
        self.taken.append(time.process_time() - began)
        return times(prediction, message["announced_end"])


def times(prediction: Prediction | None, announced: float) -> dict[str, float]:
    if prediction is None:
        return dict.fromkeys(("q10", "q50", "q90"), announced)
    return {"q10": prediction.q10.timestamp(), "q50": prediction.q50.timestamp(), "q90": prediction.q90.timestamp()}


def play() -> None:
    player = Player()
    for answer in player.answers(sys.stdin):
        print(json.dumps(answer), flush=True)
    taken = sorted(player.taken) or [0.0]
    mean, late = 1000 * sum(taken) / len(taken), 1000 * taken[int(len(taken) * 0.99)]
    print(f"{len(player.taken)} predictions, {mean:.2f} ms of processor time each, 99 in 100 within {late:.2f} ms", file=sys.stderr)


def main(arguments: list[str]) -> int:
    if arguments == [PLAY]:
        play()
        return 0
    if len(arguments) < 2 or arguments[0].startswith("-"):
        print("usage: recovery.py OUTAGES ANNOUNCEMENTS [--limit N]", file=sys.stderr)
        return 2
    score = Path(arguments[0]).resolve().parent / "score.py"
    missing = [str(path) for path in (score, *map(Path, arguments[:2])) if not path.is_file()]
    if missing:
        print(f"not there: {', '.join(missing)}; score.py has to lie beside OUTAGES", file=sys.stderr)
        return 2
    command = [sys.executable, "-B", str(score), *arguments, "--json", "--", sys.executable, __file__, PLAY]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
