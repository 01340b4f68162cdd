"""The measurement of predictions: that it answers as the scorer asks, and says what is missing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

START = 1_700_000_000


def run(root: Path, *arguments: str, told: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "bench" / "recovery.py"), *arguments]
    return subprocess.run(command, input=told, capture_output=True, text=True, timeout=60, check=False)


def outage(n: int, ratio: float) -> list[dict[str, object]]:
    """Messages about an outage announced for two hours."""
    start = START + n * 86400
    about = {"id": str(n), "source": "tax", "start": start}
    announced = about | {"t": start + 600, "type": "announced", "announced_end": start + 7800}
    end = start + 600 + ratio * 7200
    return [announced, about | {"t": end + 60, "type": "ended", "end": end}]


def test_it_answers_as_the_scorer_asks(root: Path) -> None:
    ended = [message for n in range(40) for message in outage(n, 0.4 + n % 5 / 10)]
    news = [outage(n, 1)[0] for n in (50, 51)]
    asks = [announced | {"type": "ask", "t": START + 51 * 86400 + 700} for announced in news]
    done = run(root, "--play", told="\n".join(map(json.dumps, (news[0], asks[0], *ended, news[1], asks[1]))))
    assert done.returncode == 0, done.stderr
    first, last = (json.loads(line) for line in done.stdout.splitlines())
    assert first == {"id": "50"} | dict.fromkeys(("q10", "q50", "q90"), START + 50 * 86400 + 7800)
    assert last["id"] == "51"
    assert asks[1]["t"] < last["q10"] < last["q50"] < last["q90"] < START + 51 * 86400 + 7800
    assert "2 predictions" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "usage"),
        (("outages.csv.gz",), "usage"),
        (("nowhere/outages.csv.gz", "nowhere/announcements.csv.gz"), "score.py has to lie"),
    ],
)
def test_it_says_what_is_missing(root: Path, arguments: tuple[str, ...], complaint: str) -> None:
    done = run(root, *arguments)
    assert done.returncode == 2
    assert complaint in done.stderr
