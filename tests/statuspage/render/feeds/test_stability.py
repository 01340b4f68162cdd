"""What a feed has once said stays said: an item of a change never changes, and a feed is other bytes only with news.

Random courses of notices, edits, judgements, estimates and time go through the ordinary rules; a reader keeps what it has read.
"""

import json
import random
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from notices.model import Facts, Impact, Kind, Window
from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import LIVE, Change, Condition, Event, Measured, NoticeRevision, Observation, Target
from statuspage.core.observed import Sight
from statuspage.core.page import RECENT, Known, build
from statuspage.core.reconcile import reconcile
from statuspage.core.source import SourceHealth, Trouble
from statuspage.render import Rendered, Site
from tests.statuspage.core.build import SETTINGS, at

ATOM = "{http://www.w3.org/2005/Atom}"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
TARGETS = {"p-inv": Target("etax", "invoicing"), "p-login": Target("etax", "login"), "p-bank": Target("bank", "transfer")}
NAMES = ("电子税务局", "发票开具", "登录")
TOLD = ("/feed.rss", "/feed.atom", "/feed.json", "/services/etax/maintenance.atom", "/services/etax/login/incidents.json")


class Story:
    """Facts that come at random, and what the rules make of them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.now = at("20 00:00")
        self.notices: list[NoticeRevision] = []
        self.seen: list[Observation] = []
        self.shown: list[Expectation] = []
        self.events: dict[str, Event] = {}
        self.told: list[Change] = []
        self.trouble: Trouble | None = None

    def step(self) -> None:
        """Some time, something new, and what follows from both."""
        self.now += self.random.choice((1, 7, 45, 400, 3000)) * MINUTE
        steps: tuple[Callable[[], None], ...] = (self.publish, self.edit, self.judge, self.expect, self.lose, self.wait)
        self.random.choice(steps)()
        for change in reconcile(list(self.events.values()), self.notices, self._sight(), [], self.now, settings=SETTINGS):
            self.events[change.event.id] = change.event
            self.told += [replace(change, number=len(self.told) + 1)] if change.told else []

    def publish(self) -> None:
        start, length = self.now + self.random.randint(-3, 30) * HOUR, self.random.randint(0, 8) * HOUR
        kind, name = self.random.choice([kind for kind in Kind if kind is not Kind.INFO]), self.random.choice(NAMES)
        window = Window(start, start + length if length else None, (name,), self.random.choice(list(Impact)))
        facts = Facts(lang="zh-Hans", kind=kind, text=f"公告\n{name}{kind}", windows=(window,))
        id, source = f"n{len(self.notices)}", self.random.choice(["tax", "press"])
        self.notices.append(NoticeRevision(id, source, 1, "https://x.example/", "公告", self.now, self.now, "0" * 64, facts))

    def edit(self) -> None:
        newest = list({one.id: one for one in self.notices}.values())
        for old in self.random.sample(newest, min(1, len(newest))):
            windows = tuple(replace(one, end=one.end + HOUR) if one.end else one for one in old.facts.windows)
            facts = replace(old.facts, windows=windows)
            self.notices.append(replace(old, revision=old.revision + 1, known_at=self.now, facts=facts))

    def judge(self) -> None:
        origin, condition = self.random.choice(sorted(TARGETS)), self.random.choice((Condition.UP, Condition.DOWN, Condition.SLOW))
        self.seen.append(Observation(origin, TARGETS[origin], condition, self.now, self.now))

    def expect(self) -> None:
        for event in self.random.sample(live := [e for e in self.events.values() if e.lifecycle in LIVE], min(1, len(live))):
            low, middle, high = (self.now + hours * HOUR for hours in (1, 2, 5))
            self.shown.append(Expectation(event.id, "tax", 0, self.now, Telling.BAND, None, 9, 40, True, low, middle, high))

    def lose(self) -> None:
        """A source cannot be read, or can be again."""
        self.trouble = None if self.trouble else Trouble.REFUSED

    def wait(self) -> None:
        """Only time passes."""

    def _sight(self) -> Sight:
        newest = {one.origin: one.condition for one in self.seen}
        start = at("20 00:00")
        measured = (Measured(o, t, newest.get(o, Condition.UP), start, self.now, self.now + 3 * MINUTE) for o, t in TARGETS.items())
        return Sight(tuple(measured), tuple(self.seen))

    def site(self, later: timedelta = timedelta(0)) -> Site:
        """The site of now, or as it would be later if nothing came."""
        health = {id: SourceHealth(id, self.now, self.now, trouble=self.trouble) for id in ("tax", "press")}
        events, told, shown = tuple(self.events.values()), tuple(self.told), tuple(self.shown)
        known = Known(events, told, tuple(self.notices), self._sight().measured, (), health, self.now, shown=shown)
        return Site(build(SETTINGS, known, self.now + later))


def body(site: Site, path: str) -> bytes:
    """What stands at a feed's address."""
    found = site.render(path)
    assert isinstance(found, Rendered)
    return found.body


def items(path: str, feed: bytes) -> Mapping[str, str]:
    """Every item as it stands in a feed, by its guid."""
    if path.endswith(".json"):
        return {item["id"]: json.dumps(item) for item in json.loads(feed)["items"]}
    found = ET.fromstring(feed)  # noqa: S314 - our own bytes
    each = [*found.iter("item"), *found.iter(f"{ATOM}entry")]
    return {item.findtext("guid") or item.findtext(f"{ATOM}id") or "": ET.tostring(item, "unicode") for item in each}


def feeds(site: Site) -> dict[str, bytes]:
    """The feeds of changes."""
    return {path: body(site, path) for path in TOLD}


@pytest.mark.parametrize("seed", range(5))
def test_an_item_of_a_change_stays_as_it_was_first_read(seed: int) -> None:
    story, kept = Story(seed), dict[tuple[str, str], str]()
    for _ in range(20):
        story.step()
        for path, read in feeds(story.site()).items():
            for id, item in items(path, read).items():
                assert kept.setdefault((path, id), item) == item
    assert len({id for path, id in kept if path == "/feed.json"}) == len(story.told) > 3


@pytest.mark.parametrize("seed", range(5))
def test_a_feed_of_changes_is_other_bytes_only_with_news(seed: int) -> None:
    """Whatever begins, ends, gets too old to count or leaves the view by time alone, and whatever is lost and found."""
    story, told, before = Story(seed), 0, dict[str, bytes]()
    for _ in range(20):
        story.step()
        now = feeds(story.site())
        assert now == before or len(story.told) > told or not before
        for later in (MINUTE, RECENT + 30 * HOUR):
            assert feeds(story.site(later)) == now
        told, before = len(story.told), now


def events(story: Story) -> dict[str, dict[str, Any]]:
    """The items of the feed of events."""
    return {item["id"]: item for item in json.loads(body(story.site(), "/events.json"))["items"]}


@pytest.mark.parametrize("seed", range(5))
def test_the_item_of_an_event_keeps_its_name_and_tells_when_its_event_changed(seed: int) -> None:
    story, before, changed = Story(seed), dict[str, dict[str, Any]](), 0
    for _ in range(25):
        story.step()
        for id, item in events(story).items():
            old = before.setdefault(id, item)
            assert [item[key] for key in ("url", "date_published")] == [old[key] for key in ("url", "date_published")]
            same = all(item[key] == old[key] for key in ("content_html", "_statuspage"))
            assert item["date_modified"] == old["date_modified"] if same else item["date_modified"] > old["date_modified"]
            before[id], changed = item, changed + (not same)
    assert changed > 3
