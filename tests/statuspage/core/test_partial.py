"""A notice that one part is back while another is down ends that part alone: the event runs on, and so the states say."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from statuspage.core.model import Lifecycle, NoticeRevision, State, Target
from statuspage.core.source import SourceHealth
from statuspage.core.status import Inputs, state_of
from tests.statuspage.core.told import SEEN_AFTER, Outcome, settings

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("partial.toml").read_text())["cases"]


def notice(id: str, source: str, clock: str, title: str, body: str) -> NoticeRevision:
    known = next(one for one in settings().sources if one.id == source)
    zone = ZoneInfo(known.timezone or settings().site.timezone)
    published = datetime.fromisoformat(f"2026-01-15T{clock}").replace(tzinfo=zone)
    facts = extract(title=title, body=body, format="text", published=published, timezone=zone.key)
    return NoticeRevision(id, source, 1, "", title, published, published + SEEN_AFTER, "", facts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_only_the_part_that_is_back_is_over(case: dict[str, Any]) -> None:
    source = case["source"]
    first, then = (notice(name, source, *case[name]) for name in ("first", "then"))
    outcome = Outcome()
    outcome.step((first,), first.known_at)
    outcome.step((first, then), then.known_at)
    (event,) = outcome.events.values()
    assert event.lifecycle is Lifecycle.IN_PROGRESS
    inputs = Inputs([event], (), (), (SourceHealth(source, last_good=then.known_at),))
    assert state_of(Target(*case["down"].split("/")), inputs, then.known_at).state is State.MAJOR
    assert state_of(Target(*case["back"].split("/")), inputs, then.known_at).state is State.NO_NOTICE
