"""Tells a situation to the real rules: notices as text, read for real, judgements as they turn, and a clock set by hand."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from notices.extract import extract
from notices.model import Health
from statuspage.core.diagnosis import diagnose
from statuspage.core.diagnosis.model import Diagnosis
from statuspage.core.model import Condition, Event, Measured, NoticeRevision, Observation, Target
from statuspage.core.observed import Sight
from statuspage.core.page import Known, Page, build
from statuspage.core.reconcile import next_moment, reconcile
from statuspage.core.source import SourceHealth, StatedHealth, Trouble
from statuspage.settings import Settings

FOLDER = Path(__file__).parent
ZONE = ZoneInfo("Asia/Shanghai")
VALID = timedelta(minutes=3)


@dataclass
class Situation:
    """What is so at `now`. Probes that are not in `seen` have been up for days; those in `silent` have no valid judgement."""

    now: datetime
    service: str
    component: str = ""
    notices: list[dict[str, Any]] = field(default_factory=list)
    seen: list[dict[str, str]] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    lost: dict[str, str] = field(default_factory=dict)
    stated: list[dict[str, str]] = field(default_factory=list)
    stale: bool = False
    line_down: bool = False


def moment(text: str) -> datetime:
    """`"2026-11-25 19:00"` in Beijing."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@cache
def settings() -> Settings:
    return Settings.model_validate(tomllib.loads((FOLDER / "settings.toml").read_text("utf-8")))


def of(raw: dict[str, Any]) -> Situation:
    """A situation as a table of TOML tells it."""
    known = {name: raw[name] for name in Situation.__dataclass_fields__ if name in raw}
    return Situation(**{**known, "now": moment(raw["now"])})


def diagnosed(situation: Situation) -> Diagnosis:
    """What the rules come to."""
    found = diagnose(told(situation), Target(situation.service, situation.component))
    assert found is not None
    return found


def told(situation: Situation) -> Page:
    """The page at the situation's moment, after a look at every moment at which something became known or time moved something."""
    notices = [_notice(number, one) for number, one in enumerate(situation.notices)]
    turns = list(_turns(situation))
    events: dict[str, Event] = {}
    news = sorted({n.known_at for n in notices} | {o.judged_at for o in turns if o.judged_at > _long_ago(situation)})
    now = news[0] if news else situation.now
    for at in (*(n for n in news if n < situation.now), situation.now):
        while (between := next_moment(events.values(), now, settings())) and between < at:
            _step(events, notices, turns, situation, now := between)
        _step(events, notices, turns, situation, now := at)
    return build(settings(), _known(situation, events, notices, turns), situation.now)


def _step(
    events: dict[str, Event], notices: list[NoticeRevision], turns: list[Observation], situation: Situation, now: datetime
) -> None:
    told = [notice for notice in notices if notice.known_at <= now]
    sight = Sight(_measured(situation, turns, now), tuple(turn for turn in turns if turn.judged_at <= now))
    for change in reconcile(list(events.values()), told, sight, [], now, settings=settings()):
        events[change.event.id] = change.event


def _known(situation: Situation, events: dict[str, Event], notices: Iterable[NoticeRevision], turns: list[Observation]) -> Known:
    now = situation.now
    return Known(
        events=tuple(events.values()),
        notices=tuple(notices),
        measured=_measured(situation, turns, now),
        stated=tuple(_stated(one, now) for one in situation.stated),
        health={source.id: _health(source.id, situation) for source in settings().sources},
        reconciled_at=now - (timedelta(hours=6) if situation.stale else timedelta(seconds=5)),
        line_down_since=now - timedelta(minutes=10) if situation.line_down else None,
    )


def _health(source: str, situation: Situation) -> SourceHealth:
    good, trouble = situation.now - timedelta(minutes=4), situation.lost.get(source)
    if trouble:
        early = situation.now - timedelta(hours=5)
        return SourceHealth(source, situation.now, early, trouble=Trouble(trouble), unreadable_since=early)
    return SourceHealth(source, good, good, expired_at=good + timedelta(hours=1))


def _stated(one: dict[str, str], now: datetime) -> StatedHealth:
    target = Target(one["service"], one.get("component", ""))
    return StatedHealth(one["source"], target, Health(one["health"]), one["health"], now, now + timedelta(minutes=30))


def _long_ago(situation: Situation) -> datetime:
    return situation.now - timedelta(days=9)


def _turns(situation: Situation) -> Iterable[Observation]:
    """Every origin's turns of judgement: up long ago, then as told."""
    first = _long_ago(situation)
    for origin in chain(settings().probes, settings().awaited):
        yield Observation(origin.id, Target(origin.service, origin.component or ""), Condition.UP, first, first)
    targets = {o.id: Target(o.service, o.component or "") for o in chain(settings().probes, settings().awaited)}
    for one in situation.seen:
        at = moment(one["at"])
        data_to = moment(one["data_to"]) if "data_to" in one else None
        yield Observation(one["probe"], targets[one["probe"]], Condition(one["is"]), at, at, one.get("by", ""), data_to)


def _measured(situation: Situation, turns: Iterable[Observation], now: datetime) -> tuple[Measured, ...]:
    latest = {o.origin: o for o in sorted(turns, key=lambda o: o.since) if o.judged_at <= now}
    return tuple(_judgement(o, now, silent=o.origin in situation.silent) for o in latest.values())


def _judgement(o: Observation, now: datetime, *, silent: bool) -> Measured:
    checked = now - (timedelta(hours=2) if silent else timedelta(minutes=1))
    return Measured(o.origin, o.target, o.condition, o.since, checked, checked + VALID, o.measurement, o.data_to)


def _notice(number: int, one: dict[str, Any]) -> NoticeRevision:
    published = moment(one["at"])
    facts = extract(title=one["title"], body=one["body"], format="text", published=published, timezone="Asia/Shanghai")
    source = next(source for source in settings().sources if source.id == one["source"])
    return NoticeRevision(
        id=one.get("key", f"n{number}"),
        source=source.id,
        revision=one.get("revision", 1),
        url=f"{source.url}{number}",
        title=one["title"],
        published=published,
        known_at=published + timedelta(minutes=5),
        snapshot="0" * 64,
        facts=facts,
    )
