"""The gold set of `stories/`: notices as text, read for real and told one after the other, against what belongs together."""

import tomllib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from notices.extract import extract
from statuspage.core.model import Change, Event, NoticeRevision
from statuspage.core.observed import Sight
from statuspage.core.reconcile import next_moment, reconcile
from statuspage.settings import Settings

FOLDER = Path(__file__).with_name("stories")
SEEN_AFTER = timedelta(minutes=5)
"""How long after its publication a notice is read here."""


@dataclass(frozen=True)
class Story:
    """`told` are its notices as written; `belongs` names the event of each, `events` what is to come of some."""

    name: str
    told: tuple[dict[str, Any], ...]
    belongs: dict[str, str]
    events: dict[str, dict[str, Any]]
    zone: ZoneInfo

    @cached_property
    def notices(self) -> tuple[NoticeRevision, ...]:
        """Its notices as they are read, in the order in which they appear."""
        ids = [_key(number, told) for number, told in enumerate(self.told)]
        return tuple(
            _notice(id, told, ids[: number + 1].count(id)) for number, (id, told) in enumerate(zip(ids, self.told, strict=True))
        )


@dataclass
class Outcome:
    """What came of a story: the events at its end, and the kinds of change told of each, by event id."""

    events: dict[str, Event] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)

    @property
    def homes(self) -> dict[str, str]:
        """The event that each notice ended in."""
        return {citation.notice: event.id for event in self.events.values() for citation in event.citations}

    def step(self, notices: tuple[NoticeRevision, ...], now: datetime) -> list[Change]:
        """Reconcile, and take over what has changed."""
        changes = reconcile(list(self.events.values()), notices, Sight(), [], now, settings=settings())
        for change in changes:
            self.events[change.event.id] = change.event
            if change.told:
                self.told.setdefault(change.event.id, []).append("+".join(change.kinds))
        return changes


@cache
def settings() -> Settings:
    return Settings.model_validate(tomllib.loads((FOLDER / "settings.toml").read_text()))


@cache
def stories() -> tuple[Story, ...]:
    files = sorted(path for path in FOLDER.glob("*.toml") if path.stem != "settings")
    return tuple(_story(raw) for path in files for raw in tomllib.loads(path.read_text())["stories"])


def _story(raw: dict[str, Any]) -> Story:
    belongs = {_key(number, told): told["event"] for number, told in enumerate(raw["notices"])}
    return Story(raw["name"], tuple(raw["notices"]), belongs, raw.get("events", {}), _zone(raw["notices"][0]["source"]))


def _key(number: int, told: dict[str, Any]) -> str:
    return str(told.get("key", f"n{number}"))


def _zone(source: str) -> ZoneInfo:
    return ZoneInfo(next(known.timezone or settings().site.timezone for known in settings().sources if known.id == source))


def _notice(id: str, told: dict[str, Any], revision: int) -> NoticeRevision:
    source = next(source for source in settings().sources if source.id == told["source"])
    zone = _zone(source.id)
    published = datetime.fromisoformat(told["at"]).replace(tzinfo=zone)
    facts = extract(title=told["title"], body=told["body"], format="text", published=published, timezone=zone.key)
    return NoticeRevision(
        id=id,
        source=source.id,
        revision=revision,
        url=f"{source.url}{id}",
        title=told["title"],
        published=published,
        known_at=published + SEEN_AFTER,
        snapshot="0" * 64,
        facts=facts,
    )


def tell(story: Story) -> Outcome:
    """Tell a story notice by notice, with a look at every moment at which time alone moves something."""
    outcome, now = Outcome(), story.notices[0].known_at
    for number, notice in enumerate(story.notices):
        while (moment := next_moment(outcome.events.values(), now, settings())) and moment < notice.known_at:
            outcome.step(story.notices[:number], now := moment)
        outcome.step(story.notices[: number + 1], now := notice.known_at)
    return outcome


@dataclass
class Pairs:
    """Pairs of notices of one story: how many belong together and apart, and which were put wrongly."""

    together: int = 0
    apart: int = 0
    missed: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)

    def count(self, story: Story, homes: dict[str, str]) -> None:
        """Count the pairs of a story. A notice that is in no event is together with none."""
        for one, other in combinations(story.belongs, 2):
            same = story.belongs[one] == story.belongs[other]
            joined = homes.get(one, one) == homes.get(other, other)
            self.together += same
            self.apart += not same
            if same and not joined:
                self.missed.append(f"{story.name}: {one} and {other}")
            if joined and not same:
                self.merged.append(f"{story.name}: {one} and {other}")
