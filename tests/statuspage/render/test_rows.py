"""The list of services from remembered pieces: over any course of changes the site has the bytes of one rendered anew."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from notices.model import Impact
from statuspage.core import status
from statuspage.core.model import Condition, Event, EventKind, Lifecycle, Measured, Phase, Target
from statuspage.core.page import Known, build
from statuspage.core.source import SourceHealth, Trouble
from statuspage.render import Rendered, Site, rows
from statuspage.settings import Component, Service, Settings, Source
from statuspage.settings import Site as SiteSettings

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SITE = SiteSettings(title="Bureaus", url="http://127.0.0.1", languages=("en", "zh-Hans"))
IDS = [f"s{n}" for n in range(16)]
PARTS = (Component(id="a", name="A & B"), Component(id="b", name="<b>"))
SERVICES = tuple(
    Service(id=id, name=f"Bureau {id}", group=f"g{n % 3}" if n % 4 else None, components=PARTS if n % 5 else ())
    for n, id in enumerate(IDS)
)
SOURCES = tuple(Source(id=f"src{n}", kind="feed", url="http://127.0.0.1/f", services=tuple(IDS[n::4])) for n in range(3))
SETTINGS = Settings(site=SITE, services=SERVICES, sources=SOURCES)


class Story:
    """Known facts that go through random changes, a few services at a time."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.now = NOW
        self.known = Known(reconciled_at=NOW)

    def step(self) -> None:
        """One change, and some time."""
        self.now += timedelta(seconds=self.random.choice((0, 1, 20, 90, 4000)))
        self.random.choice((self.event, self.event, self.measurement, self.health, self.nothing))()
        self.known = replace(self.known, reconciled_at=self.now - timedelta(seconds=self.random.choice((0, 0, 200))))

    def target(self) -> Target:
        service = self.random.choice(SERVICES)
        return Target(service.id, self.random.choice(["", *(part.id for part in service.components)]))

    def event(self) -> None:
        target, start = self.target(), self.now + timedelta(minutes=self.random.randint(-90, 90))
        phase = Phase(start, start + timedelta(hours=1), ("x",), (target,), self.random.choice(list(Impact)))
        kind, lifecycle = self.random.choice(list(EventKind)), self.random.choice(list(Lifecycle))
        made = Event(f"e{self.random.randint(0, 9)}", kind, "<t>", lifecycle, (target.service,), start, self.now, phases=(phase,))
        self.known = replace(self.known, events=(*(e for e in self.known.events if e.id != made.id), made))

    def measurement(self) -> None:
        target, condition = self.target(), self.random.choice([None, *Condition])
        made = Measured(f"p-{target}", target, condition, self.now, self.now, self.now + timedelta(minutes=2))
        self.known = replace(self.known, measured=(*(m for m in self.known.measured if m.origin != made.origin), made))

    def health(self) -> None:
        id, trouble = self.random.choice(SOURCES).id, self.random.choice([None, None, *Trouble])
        read = SourceHealth(id, self.now, self.now, trouble=trouble, expired_at=self.now + timedelta(minutes=5))
        self.known = replace(self.known, health={**self.known.health, id: read})

    def nothing(self) -> None:
        """Only time passes."""


def bodies(known: Known, now: datetime) -> list[Rendered | None]:
    """The pages that show states: the home pages, and one service's."""
    site = Site(build(SETTINGS, known, now))
    return [site.render(path) for path in (*site.homes, "/services/s1")]


@pytest.mark.parametrize("seed", range(8))
def test_remembered_pieces_give_the_bytes_of_a_full_rendering(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    story, remembered = Story(seed), []
    for _ in range(12):
        story.step()
        remembered.append((story.known, story.now, bodies(story.known, story.now)))
    for module, name in ((rows, "_row_html"), (rows, "_group_html"), (status, "_unspoken")):
        monkeypatch.setattr(module, name, getattr(module, name).__wrapped__)
    for known, now, rendered in remembered:
        assert bodies(known, now) == rendered


def test_a_row_is_rendered_again_only_when_it_is_another() -> None:
    health = {source.id: SourceHealth(source.id, NOW, NOW, expired_at=NOW + timedelta(hours=1)) for source in SOURCES}
    known = Known(reconciled_at=NOW, health=health)
    bodies(known, NOW)
    before = rows._row_html.cache_info().misses
    phase = Phase(NOW, None, ("x",), (Target("s1", "a"),), Impact.UNAVAILABLE)
    event = Event("e", EventKind.MAINTENANCE, "t", Lifecycle.IN_PROGRESS, ("s1",), NOW, NOW, phases=(phase,))
    bodies(replace(known, events=(event,)), NOW + timedelta(seconds=1))
    assert rows._row_html.cache_info().misses - before == len(SITE.languages)
