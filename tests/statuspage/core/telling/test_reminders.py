"""Reminders: due by the start as it stands, the last of several missed ones, none for those who know."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from statuspage.core.model import Lifecycle
from statuspage.core.subscriber import Digest, Occasion, Quiet, Receiver, Wants
from statuspage.core.telling import reminders
from statuspage.core.telling.matter import Reminder
from tests.statuspage.core.telling.tell import DAY, HOUR, NOW, maintenance, receiver

START = NOW + 2 * DAY
EVENT = maintenance(START)
LEADS = (7 * DAY, DAY, HOUR)
WHO = receiver(reminders=LEADS)


@pytest.mark.parametrize(
    ("before", "told", "lead"),
    [
        (8 * DAY, None, None),
        (7 * DAY, None, 7 * DAY),
        (2 * DAY, None, 7 * DAY),
        (DAY, None, DAY),
        (2 * HOUR, None, DAY),
        (HOUR, None, HOUR),
        (HOUR, DAY, HOUR),
        (2 * HOUR, DAY, None),
        (2 * DAY, 3 * DAY, None),
        (timedelta(), None, None),
    ],
    ids=str,
)
def test_what_is_due_before_a_start(before: timedelta, told: timedelta | None, lead: timedelta | None) -> None:
    """`told`: how long before the start the receiver was last told anything of the event."""
    told_at = {"ops": START - told} if told is not None else {}
    found = list(reminders.reminders(EVENT, [WHO], told_at, START - before))
    assert [one.matter for one in found] == ([Reminder("m1", START, lead)] if lead else [])


@pytest.mark.parametrize(
    "who",
    [
        receiver(),
        receiver(reminders=LEADS, digest=Digest.DAILY),
        receiver(reminders=LEADS, wants=Wants(occasions=frozenset({Occasion.STARTED}))),
        receiver(reminders=LEADS, wants=Wants(services=frozenset({"bank"}))),
    ],
)
def test_who_is_not_reminded(who: Receiver) -> None:
    assert list(reminders.reminders(EVENT, [who], {}, START - HOUR)) == []


def test_a_reminder_that_would_come_after_the_start_is_none() -> None:
    quiet = Quiet(time(9), time(11), "Asia/Shanghai")  # the start is at ten there
    assert list(reminders.reminders(EVENT, [receiver(reminders=[HOUR], quiet=quiet)], {}, START - HOUR)) == []
    short = Quiet(time(9), time(9, 30), "Asia/Shanghai")
    (one,) = reminders.reminders(EVENT, [receiver(reminders=[HOUR], quiet=short)], {}, START - HOUR)
    assert one.due_at == START - HOUR / 2


@pytest.mark.parametrize("lifecycle", [one for one in Lifecycle if one is not Lifecycle.SCHEDULED])
def test_what_is_not_scheduled_has_no_reminder(lifecycle: Lifecycle) -> None:
    event = replace(EVENT, lifecycle=lifecycle)
    assert list(reminders.reminders(event, [WHO], {}, START - HOUR)) == []
    assert not reminders.is_due(Reminder("m1", START, HOUR), event, START - HOUR)


@pytest.mark.parametrize(
    ("starts", "now", "right"),
    [(START, START - HOUR, True), (START + HOUR, START - HOUR, False), (START, START, False)],
)
def test_a_reminder_is_right_as_long_as_the_start_is(starts: datetime, now: datetime, right: bool) -> None:
    assert reminders.is_due(Reminder("m1", START, HOUR), maintenance(starts), now) is right
    assert not reminders.is_due(Reminder("m1", START, HOUR), None, now)


def test_a_moment_is_reached_once() -> None:
    def reached(since: datetime | None, now: datetime) -> bool:
        return reminders.reached([EVENT], LEADS, since, now) == [EVENT]

    due = START - DAY
    assert reached(None, due)
    assert reached(due - HOUR, due)
    assert not reached(due, due + HOUR)
    assert not reached(due - 2 * HOUR, due - HOUR)
    assert not reached(None, START)


def test_the_next_moment_is_that_of_the_nearest_lead() -> None:
    assert reminders.next_moment([EVENT], LEADS, NOW) == START - DAY
    assert reminders.next_moment([EVENT], LEADS, START - DAY) == START - HOUR
    assert reminders.next_moment([EVENT], LEADS, START - HOUR) is None
    assert reminders.leads([WHO, receiver(reminders=[HOUR])]) == frozenset(LEADS)
