"""Recorded bodies, served by a local server and collected by the real driver into the store: what they hold is what is found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from statuspage.core.model import Event, Lifecycle
from statuspage.core.page import Known
from statuspage.store.events import during
from tests.scenarios.conftest import Internet, Start

EXPECTED = Path(__file__).parents[1] / "notices" / "sources" / "shared_samples.txt"
NOW = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
EVER = (datetime(1971, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
SETTINGS = """
[site]
title = "Samples"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "it"
name = "It"

[[sources]]
id = "source"
url = "http://upstream.example/{path}"
services = ["it"]
"""
MEDIA = {".json": "application/json", ".atom": "application/atom+xml", ".xml": "application/rss+xml", ".html": "text/html"}


FOLDERS = {"statuspage-v2", "statuspage-v2-feeds", "rss-generic", "json-feed", "encodings", "cn-gov-html"}
"""Those whose bodies are of now, so that what they hold is still published; the others are compared where they are parsed."""

Incident = tuple[str, bool, str, str, str]
"""Title, whether it is over, start, end, components."""


@dataclass(frozen=True)
class Expected:
    """What a person read in a body: for each incident its title, whether it is over, its times and its components."""

    path: str
    media: str
    lines: tuple[str, ...]

    def incidents(self) -> list[Incident]:
        rows = [
            [part.strip() for part in line.split(" | ")] for line in self.lines if " | outage " in line or " | maintenance " in line
        ]
        return sorted(map(_incident, rows))


def _incident(row: list[str]) -> Incident:
    start, end = row[4].split(" to ")
    return row[1], "resolved" in row[2] or "completed" in row[2], start, end, row[3]


def sections() -> Iterator[Expected]:
    for section in EXPECTED.read_text(encoding="utf-8").split("\n== ")[1:]:
        head, *lines = section.splitlines()
        path, _, _, *more = (part.strip() for part in head.split(" | "))
        media = [part.removeprefix("type=") for part in more if part.startswith("type=")]
        if path.partition("/")[0] in FOLDERS:
            yield Expected(path, media[0] if media else MEDIA[Path(path).suffix], tuple(line for line in lines if line))


def clock(instant: datetime | None, other: str) -> str:
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="auto").removesuffix("000") if instant else other


def found(events: Iterable[Event]) -> list[Incident]:
    """Incidents and maintenances in the words of the table."""
    rows = []
    for event in events:
        (phase,) = event.phases
        over = event.lifecycle is Lifecycle.ENDED
        end = clock(phase.end, "unknown" if over else "open")
        rows.append((event.title, over, clock(phase.start, "unknown"), end, ", ".join(phase.affects) or "-"))
    return sorted(rows)


async def collected(start: Start, shared: Path, expected: Expected) -> tuple[Known, list[Event]]:
    """What the page is made of, and all events, also those that were over long before."""
    internet = Internet()
    internet.say(f"upstream.example/{expected.path}", (shared / "samples" / expected.path).read_bytes(), media=expected.media)
    async with start(SETTINGS.format(path=expected.path), NOW, internet) as world:
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            return await world.known(), await during(connection, *EVER)


@pytest.mark.shared
@pytest.mark.parametrize("expected", list(sections()), ids=lambda e: e.path)
async def test_a_recorded_body_gives_what_it_holds(start: Start, shared: Path, expected: Expected) -> None:
    page, events = await collected(start, shared, expected)
    assert page.health["source"].unreadable is None
    assert found(events) == expected.incidents()
    assert all(change.told is False or change.event.lifecycle is not Lifecycle.ENDED for change in page.changes)


@pytest.mark.shared
async def test_a_component_of_a_structured_upstream_has_the_state_that_it_states(start: Start, shared: Path) -> None:
    expected = next(e for e in sections() if "github-2026" in e.path)
    page, _ = await collected(start, shared, expected)
    assert {s.target.service for s in page.stated} == {"it"}
