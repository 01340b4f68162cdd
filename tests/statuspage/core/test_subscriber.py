"""What a receiver wants to hear of, and when it wants to be left alone."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from notices.model import Impact
from statuspage.core.model import ChangeKind, Condition, Event, EventKind, Interval, Lifecycle, Phase, Target
from statuspage.core.subscriber import OCCASION_OF, Channel, Quiet, Receiver, Wants

NOW = datetime(2024, 12, 20, 12, tzinfo=UTC)


def event(
    *targets: str, impact: Impact = Impact.UNAVAILABLE, kind: EventKind = EventKind.MAINTENANCE, services: Iterable[str] = ("etax",)
) -> Event:
    places = tuple(Target(*target.split("/")) for target in targets)
    phases = (Phase(NOW, NOW + timedelta(hours=2), (), places, impact),) if places else ()
    return Event("e1", kind, "停机维护", Lifecycle.SCHEDULED, tuple(services), NOW, NOW, phases=phases)


def wants(services: str = "*", components: str = "", least: Impact | None = None, kinds: Iterable[EventKind] = EventKind) -> Wants:
    places = frozenset(Target(*place.split("/")) for place in components.split())
    return Wants(frozenset(services.split()), places, frozenset(kinds), least=least)


@pytest.mark.parametrize(
    ("wanted", "of", "concerned"),
    [
        (wants(), event("etax"), True),
        (wants("etax"), event("etax/invoicing"), True),
        (wants("bank"), event("etax/invoicing"), False),
        (wants("", "etax/invoicing"), event("etax/invoicing"), True),
        (wants("", "etax/invoicing"), event("etax/login"), False),
        (wants("", "etax/invoicing"), event("etax"), True),
        (wants("bank", "etax/invoicing"), event("etax/login", "bank", services=("etax", "bank")), True),
        (wants("etax"), event(), True),
        (wants("", "etax/invoicing"), event(), True),
        (wants(least=Impact.DEGRADED), event("etax", impact=Impact.READ_ONLY), False),
        (wants(least=Impact.READ_ONLY), event("etax", impact=Impact.DEGRADED), True),
        (wants(least=Impact.UNAVAILABLE), event("etax", impact=Impact.UNKNOWN), True),
        (wants(least=Impact.UNAVAILABLE), event(), True),
        (wants(kinds=[EventKind.INCIDENT]), event("etax"), False),
    ],
)
def test_what_concerns_a_receiver(wanted: Wants, of: Event, concerned: bool) -> None:
    assert wanted.concerns(of) is concerned


def test_the_impact_counts_in_the_place_that_is_asked_for() -> None:
    phases = (
        Phase(NOW, None, (), (Target("etax", "login"),), Impact.UNAVAILABLE),
        Phase(NOW, None, (), (Target("etax", "invoicing"),), Impact.STALE),
    )
    both = Event("e1", EventKind.INCIDENT, "", Lifecycle.IN_PROGRESS, ("etax",), NOW, NOW, phases=phases)
    assert not wants("", "etax/invoicing", Impact.DEGRADED).concerns(both)
    assert wants("", "etax/login", Impact.DEGRADED).concerns(both)


def test_what_is_observed_counts_as_what_is_announced() -> None:
    seen = (Interval("probe", Target("etax", "login"), Condition.SLOW, NOW, None),)
    slow = Event("e1", EventKind.INCIDENT, "", Lifecycle.IN_PROGRESS, ("etax",), NOW, NOW, observed=seen)
    assert wants(least=Impact.DEGRADED).concerns(slow)
    assert not wants(least=Impact.UNAVAILABLE).concerns(slow)


def test_every_kind_of_change_but_a_recorded_one_tells_something() -> None:
    assert set(ChangeKind) - set(OCCASION_OF) == {ChangeKind.RECORDED}


@pytest.mark.parametrize(
    ("start", "end", "now", "then"),
    [
        ("22:00", "07:00", "21:59", "21:59"),
        ("22:00", "07:00", "22:00", "07:00+1"),
        ("22:00", "07:00", "06:59", "07:00"),
        ("22:00", "07:00", "07:00", "07:00"),
        ("12:00", "14:00", "13:00", "14:00"),
        ("12:00", "14:00", "11:00", "11:00"),
        ("00:00", "00:00", "03:00", "03:00"),
    ],
)
def test_quiet_hours_are_those_of_the_readers_clock(start: str, end: str, now: str, then: str) -> None:
    zone = ZoneInfo("Asia/Shanghai")
    clock, _, days = then.partition("+")
    at = datetime.combine(NOW.date(), time.fromisoformat(now), zone).astimezone(UTC)
    expected = datetime.combine(NOW.date() + timedelta(days=int(days or 0)), time.fromisoformat(clock), zone)
    assert Quiet(time.fromisoformat(start), time.fromisoformat(end), "Asia/Shanghai").until(at) == expected


def test_neither_address_nor_secret_is_printed() -> None:
    receiver = Receiver("r", Channel.WEBHOOK, "https://x.example/token", ("whsec_x",))
    assert "token" not in repr(receiver)
    assert "whsec" not in repr(receiver)
