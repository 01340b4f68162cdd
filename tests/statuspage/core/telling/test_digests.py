"""Digests: the periods on the receiver's clock, told once, with what concerns the receiver."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from statuspage.core.model import Lifecycle
from statuspage.core.subscriber import Channel, Digest, Wants
from statuspage.core.telling import digests
from statuspage.core.telling.matter import Summary
from tests.statuspage.core.telling.tell import DAY, HOUR, NOW, maintenance, outage, receiver


@pytest.mark.parametrize(
    ("digest", "zone", "now", "since", "until"),
    [
        (Digest.DAILY, "Asia/Shanghai", "2026-11-24 08:00", "2026-11-23 08:00", "2026-11-24 08:00"),
        (Digest.DAILY, "Asia/Shanghai", "2026-11-24 07:59", "2026-11-22 08:00", "2026-11-23 08:00"),
        (Digest.WEEKLY, "Asia/Shanghai", "2026-11-24 10:00", "2026-11-16 08:00", "2026-11-23 08:00"),
        (Digest.WEEKLY, "Asia/Shanghai", "2026-11-23 07:00", "2026-11-09 08:00", "2026-11-16 08:00"),
        (Digest.MONTHLY, "Asia/Shanghai", "2026-11-24 10:00", "2026-10-01 08:00", "2026-11-01 08:00"),
        (Digest.MONTHLY, "Asia/Shanghai", "2026-01-01 08:00", "2025-12-01 08:00", "2026-01-01 08:00"),
        (Digest.DAILY, "Europe/Berlin", "2026-10-25 09:00", "2026-10-24 08:00", "2026-10-25 08:00"),  # a day of 25 hours
    ],
)
def test_periods(digest: Digest, zone: str, now: str, since: str, until: str) -> None:
    moments = [datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for text in (now, since, until)]
    found = digests.period(digest, zone, moments[0])
    assert [found.since, found.until] == moments[1:]


def test_a_digest_is_owed_once_and_not_for_what_was_before_us() -> None:
    who = [receiver(digest=Digest.DAILY), receiver("single")]
    end = digests.last_end(Digest.DAILY, "Asia/Shanghai", NOW)
    assert list(digests.summaries(who, None, NOW)) == []
    assert list(digests.summaries(who, end, NOW)) == []
    program = receiver("hook", Channel.WEBHOOK, digest=Digest.DAILY)  # gets each message by itself
    (one,) = digests.summaries([*who, program], end - HOUR, NOW)
    assert (one.receiver, one.due_at) == ("ops", NOW)


def test_a_digest_that_came_due_while_nothing_ran_is_told_with_the_next() -> None:
    end = digests.last_end(Digest.DAILY, "Asia/Shanghai", NOW)
    (one,) = digests.summaries([receiver(digest=Digest.DAILY)], end - 2 * DAY - HOUR, NOW)
    assert isinstance(one.matter, Summary)
    assert (one.matter.since, one.matter.until) == (end - 3 * DAY, end)


def test_what_a_digest_tells() -> None:
    who = receiver(digest=Digest.DAILY)
    summary = digests.period(Digest.DAILY, "Asia/Shanghai", NOW)
    over = replace(outage("o1", ended_at=summary.until - HOUR), changed_at=summary.until - HOUR)
    old = replace(outage("o2", ended_at=summary.since - DAY), changed_at=summary.since - timedelta(seconds=1))
    running, ahead = outage("o3"), maintenance()
    events = [ahead, old, running, over]
    assert {event.id for event in digests.happened(summary, who, events)} == {"o1", "o3"}
    assert [event.id for event in digests.ahead(summary, who, events)] == ["m1"]
    other = receiver(wants=Wants(services=frozenset({"bank"})))
    assert digests.happened(summary, other, events) == digests.ahead(summary, other, events) == []
    cancelled = replace(ahead, lifecycle=Lifecycle.CANCELLED)
    assert digests.happened(summary, who, [cancelled]) == [cancelled]
