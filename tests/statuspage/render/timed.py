"""Answer times for the tests of what is rendered, drawn as lanes of letters."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from statuspage.core.latency import Bucket, Course, Latency
from statuspage.core.page import Page
from tests.statuspage.render.pages import NOW

TEN = timedelta(minutes=10)
MILLISECOND = 1000


def buckets(lane: str, end: datetime = NOW, length: timedelta = TEN) -> list[Bucket]:
    """Buckets by letters, the last of which ends at `end`: a digit is so many hundred milliseconds, from half to double;
    `x` has failures alone, `s` some and 100 ms; `.` was not measured."""
    found = []
    for n, letter in enumerate(reversed(lane)):
        until = end - n * length
        since, typical = until - length, (1 if letter == "s" else int(letter) if letter.isdigit() else 0) * 100 * MILLISECOND
        if typical:
            found.append(Bucket(since, until, 8, 2 if letter == "s" else 0, typical // 2, typical, typical * 2))
        elif letter == "x":
            found.append(Bucket(since, until, 0, 10))
    return found[::-1]


def timed(recent: str = "", days: str = "") -> Latency:
    """What is known of a probe: its last day by buckets of ten minutes, its last days, the last of them today."""
    midnight = NOW.replace(hour=0, minute=0) + timedelta(days=1)
    held = buckets(days, midnight, timedelta(days=1))
    return Latency(_course(buckets(recent)), _course(held))


def _course(held: list[Bucket]) -> Course:
    return Course().joined(held, NOW - timedelta(days=400))


def with_times(page: Page, known: Mapping[str, Latency] | None = None) -> Page:
    """The page with the answer times of its probe."""
    held = {"etax-login": timed("1212x.1s2", "12.x12")} if known is None else known
    return replace(page, latencies=held)
