"""Measures reading: documents a second, long articles, hostile input, and jionlp and dateparser beside it.

The two libraries find times; what they find is neither bound nor told apart. They are installed in an environment of their own. All
figures are of CPU time of one process, so that other work on the machine weighs little.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import process_time
from typing import IO

from bench import frame
from notices.extract import extract
from notices.lines import Announcement, announcements
from tests.notices.extract.hostile import SHAPES, Shape

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT / "tests" / "notices" / "extract" / "corpora"
APART = ROOT / ".venv-bench"
PEERS = {"jionlp": "jionlp==1.5.31", "dateparser": "dateparser==1.5.0"}
REPEATED = 20
PORTION = 20
ARTICLE_SIZE = 20_000
KB = 1000
SMALL, LARGE = 25 * KB, 100 * KB
SIZES = (KB, 10 * KB, 100 * KB, 1000 * KB)
LONG = ("digits", "nested ranges", "deep tags", "rows", "windows", "no stops, words")
LEAST_RATE, LEAST_KB, MOST_P99, MOST_LARGE, LEAST_RATIO, MOST_GROWTH = 1500, 300, 0.080, 0.400, 10, 1.35


def main() -> None:
    told = {
        "command": command_rate(),
        "corpus": corpus_rate(),
        "articles": articles(),
        "peers": peers(),
        "growth": growth(),
        "long": long(),
    }
    frame.tell("extract", **told)


def corpus(lang: str) -> list[Announcement]:
    with (CORPORA / f"{lang}-dev.jsonl").open("rb") as file:
        return [found for found in announcements(file) if isinstance(found, Announcement)]


def read(document: Announcement) -> None:
    fields = {name: getattr(document, name) for name in ("title", "body", "format", "published", "timezone", "lang")}
    extract(**fields)


def size(documents: Sequence[Announcement]) -> float:
    """Kilobytes of text."""
    return sum(len(f"{d.title}\n{d.body}".encode()) for d in documents) / KB


def spent(work: Callable[[], object]) -> float:
    """Seconds of CPU time."""
    before = process_time()
    work()
    return process_time() - before


def goal(text: str, held: bool) -> str:
    return f"   {text}: {frame.verdict(held=held)}"


def command_rate() -> dict[str, object]:
    """The Chinese corpus many times over through the command, its start included."""
    lines = (CORPORA / "zh-dev.jsonl").read_bytes() * REPEATED
    rate = lines.count(b"\n") / median(commanded(lines) for _ in range(3))
    held = rate >= LEAST_RATE
    print(f"notices extract, Chinese corpus x {REPEATED}: {rate:,.0f} documents/s" + goal(f">= {LEAST_RATE}", held))
    return {"documents_per_s": round(rate), "held": held}


def commanded(lines: bytes) -> float:
    """Seconds of CPU time that the command takes for some lines."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "notices.cli", "extract"], input=lines, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def corpus_rate() -> dict[str, object]:
    """The Chinese corpus many times over."""
    documents = corpus("zh") * REPEATED
    read_all(documents[: len(documents) // REPEATED])
    seconds = median(spent(partial(read_all, documents)) for _ in range(3))
    rate, amount = len(documents) / seconds, size(documents) / seconds
    held = rate >= LEAST_RATE and amount >= LEAST_KB
    print(
        f"Chinese corpus x {REPEATED}: {rate:,.0f} documents/s, {amount:,.0f} kB/s" + goal(f">= {LEAST_RATE} and {LEAST_KB}", held)
    )
    return {"documents_per_s": round(rate), "kb_per_s": round(amount), "held": held}


def read_all(documents: Sequence[Announcement]) -> None:
    for document in documents:
        read(document)


def articles() -> dict[str, object]:
    """Long articles in processes of their own; an article's time is the median of its runs, so that few disturbances count."""
    runs = [articles_read() for _ in range(frame.ROUNDS)]
    seconds = [median(own) for own in zip(*runs, strict=True)]
    p99 = frame.percentile(seconds, 0.99)
    told = f"articles of {ARTICLE_SIZE // KB} kB: median {median(seconds) * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms"
    print(told + goal(f"p99 <= {MOST_P99 * 1e3:.0f} ms", p99 <= MOST_P99))
    return {"median_ms": round(median(seconds) * 1e3, 1), "p99_ms": round(p99 * 1e3, 1), "held": p99 <= MOST_P99}


def articles_read() -> list[float]:
    """Seconds of CPU time of each article, in a process that reads them all."""
    child = subprocess.run([sys.executable, "-m", "bench.extract_articles"], stdout=subprocess.PIPE, check=True, cwd=ROOT)
    return [float(line) for line in child.stdout.splitlines()]


def peers() -> dict[str, object]:
    """The same documents by us and by each library, turn by turn."""
    result = {}
    for lang, names in (("zh", ("jionlp", "dateparser")), ("en", ("dateparser",))):
        for name in names:
            result[f"{name} {lang}"] = beside(name, lang)
    return result


def beside(name: str, lang: str) -> dict[str, object]:
    """Rounds of one library; ratios are taken within a round, and their median is told."""
    documents = corpus(lang)
    read_all(documents)
    rounds = []
    with subprocess.Popen([apart(name), str(ROOT / "bench" / "extract_peer.py"), name], stdin=-1, stdout=-1, text=True) as peer:
        assert peer.stdin is not None
        assert peer.stdout is not None
        asked(peer.stdin, peer.stdout, documents[:3])
        for number in range(frame.ROUNDS):
            start = number * PORTION % max(1, len(documents) - PORTION)
            portion = documents[start : start + PORTION]
            ours = median(spent(partial(read_all, portion)) for _ in range(3))
            rounds.append({"ours": len(portion) / ours, name: len(portion) / asked(peer.stdin, peer.stdout, portion)})
        peer.stdin.close()
    ratio = frame.ratio(rounds, "ours", name)
    ours, theirs = (median(one[key] for one in rounds) for key in ("ours", name))
    print(
        f"{lang}: ours {ours:,.0f}/s, {name} {theirs:,.0f}/s, ratio {ratio:.1f}" + goal(f">= {LEAST_RATIO}", ratio >= LEAST_RATIO)
    )
    return {"ours_per_s": round(ours), "theirs_per_s": round(theirs, 1), "ratio": round(ratio, 1), "held": ratio >= LEAST_RATIO}


def asked(given: IO[str], answers: IO[str], documents: Sequence[Announcement]) -> float:
    """CPU seconds that a library takes for some documents."""
    lines = [{"text": f"{d.title}\n{d.body}", "published": d.published.isoformat(), "lang": (d.lang or "")[:2]} for d in documents]
    given.write(json.dumps(lines) + "\n")
    given.flush()
    return float(answers.readline())


def apart(name: str) -> str:
    """The Python of the environment that holds a library; made when it is not there."""
    python = APART / "bin" / "python"
    uv = [sys.executable, "-m", "uv"]
    if not python.exists():
        subprocess.run([*uv, "venv", "--quiet", "--python", sys.executable, str(APART)], check=True)
    subprocess.run([*uv, "pip", "install", "--quiet", "--python", str(python), PEERS[name]], check=True)
    return str(python)


def growth() -> dict[str, object]:
    """Every hostile shape at two sizes: how long the larger takes, and how much more than in proportion."""
    worst, steepest = ("", 0.0), ("", 0.0)
    for shape in SHAPES:
        small, large = timed(shape, SMALL), timed(shape, LARGE)
        grown = large / max(small, 1e-4) / (LARGE / SMALL)
        worst = max(worst, (label(shape), large), key=lambda pair: pair[1])
        steepest = max(steepest, (label(shape), grown), key=lambda pair: pair[1])
        note = "" if large <= MOST_LARGE and grown <= MOST_GROWTH else "   <--"
        print(f"  {label(shape):30}{small * 1e3:9.1f} ms{large * 1e3:9.1f} ms   growth {grown:.2f}{note}")
    held = worst[1] <= MOST_LARGE and steepest[1] <= MOST_GROWTH
    slowest, steep = f"slowest {worst[0]} {worst[1] * 1e3:.0f} ms", f"steepest {steepest[0]} {steepest[1]:.2f}"
    told = f"{len(SHAPES)} hostile shapes of {LARGE // KB} kB: {slowest}, {steep}"
    print(told + goal(f"<= {MOST_LARGE * 1e3:.0f} ms and {MOST_GROWTH}", held))
    return {
        "slowest": worst[0],
        "slowest_ms": round(worst[1] * 1e3),
        "steepest": steepest[0],
        "growth": round(steepest[1], 2),
        "held": held,
    }


def long() -> dict[str, list[int]]:
    """Some shapes from 1 kB to 1 MB."""
    result = {}
    for shape in (s for s in SHAPES if s.name in LONG):
        times = [timed(shape, amount) for amount in SIZES]
        result[label(shape)] = [round(t * 1e3) for t in times]
        print(
            f"  {label(shape):30}"
            + "".join(f"{amount // KB:6} kB {t * 1e3:7.0f} ms" for amount, t in zip(SIZES, times, strict=True))
        )
    return result


def label(shape: Shape) -> str:
    return f"{shape.name} {shape.lang}"


def timed(shape: Shape, amount: int) -> float:
    """CPU seconds for a body of so many bytes, the better of two."""
    per_letter = len(shape.body(KB).encode()) / len(shape.body(KB))
    body = shape.body(int(amount / per_letter))
    title = "Maintenance" if shape.lang == "en" else "停机维护"
    published = corpus("en")[0].published
    document = Announcement(0, "", title, body, shape.format, published, "Asia/Shanghai", shape.lang)
    return min(spent(partial(read, document)) for _ in range(2))


if __name__ == "__main__":
    main()
