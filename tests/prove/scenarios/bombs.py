"""The reader process is given documents that were made to blow it up."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from notices.model import Document, Options, ParseError
from statuspage.jobs.reader import LostReaderError, Reader
from tests.prove.bombs import Bomb, bombs
from tests.prove.frame import Trial, scenario
from tests.statuspage.net.servers import raw, serving

_SECONDS, _MEMORY = 1.0, 50_000_000
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
GOOD = """<rss version="2.0"><channel><title>x</title><item><title>系统停机公告</title><guid>1</guid>
<description>定于2026年11月25日20:00至22:00停机维护。</description></item></channel></rss>"""


async def _taken(reader: Reader, bomb: Bomb, figures: Path) -> tuple[float, float]:
    """Seconds of the processor and bytes of memory that a document took; infinite when the reader was lost over it."""
    _forget(figures)
    try:
        await reader.read(bomb.kind, Document("https://a.example/x", bomb.body, "", NOW), Options())
    except LostReaderError:
        return float("inf"), float("inf")
    except ParseError:
        pass
    return _found(figures)


def _forget(figures: Path) -> None:
    figures.write_text("", "ascii")


def _found(figures: Path) -> tuple[float, float]:
    found = json.loads(figures.read_text("ascii"))
    return found["seconds"], found["memory"]


@scenario("bombs")
async def run(trial: Trial) -> None:
    """Entities, nesting, numbers, calendars, prose and noise are read within 1 s and 50 MB each, or refused."""
    figures = trial.folder / "measured"
    os.environ["MEASURED"] = str(figures)
    reader = Reader(module="tests.prove.measured_child")
    seconds: dict[str, float] = {}
    memory: dict[str, float] = {}
    async with serving(raw(close=True)) as trap:
        try:
            for number, chance in trial.rounds():
                for bomb in bombs(trap.port, chance):
                    used, grown = await _taken(reader, bomb, figures)
                    seconds[bomb.name], memory[bomb.name] = used, grown
                trial.done(number, bombs=len(seconds))
            good = await reader.read("feed", Document("https://a.example/x", GOOD.encode(), "", NOW), Options())
        finally:
            await reader.stop()
    _judge(trial, seconds, memory)
    trial.hold("nothing outside is asked for", trap.connects == 0, f"{trap.connects} connects")
    trial.hold("a good document is read after all of them", len(good.notices) == 1)


def _judge(trial: Trial, seconds: dict[str, float], memory: dict[str, float]) -> None:
    slowest, biggest = max(seconds, key=lambda name: seconds[name]), max(memory, key=lambda name: memory[name])
    slow = sorted(name for name, used in seconds.items() if used > _SECONDS)
    big = sorted(name for name, grown in memory.items() if grown > _MEMORY)
    shown = f"at most {seconds[slowest]:.2f} s ({slowest}), of {len(seconds)}"
    trial.hold(f"each takes at most {_SECONDS:g} s of the processor", not slow, "; ".join([shown, *slow]))
    shown = f"at most {memory[biggest] / 1e6:.1f} MB ({biggest}), of {len(memory)}"
    trial.hold(f"each takes at most {_MEMORY / 1e6:.0f} MB of memory", not big, "; ".join([shown, *big]))
