"""The calendars of maintenance, read back by the library and by our own reader of calendars."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest

from notices.model import Document, Impact, Notice, Options, Stage
from notices.sources import ical
from statuspage.core.model import Change, ChangeKind, Ending, Event, EventKind, Lifecycle, Phase, Spared, Target
from statuspage.render.feeds.calendar import CALENDAR
from statuspage.render.feeds.items import MOST
from tests.statuspage.render import pages as p
from tests.statuspage.render.checks import rendered
from tests.statuspage.render.pages import at, lively, maintenance, outage, page

WINDOW = Phase(at(28, "22:00"), at(29, "06:00"), ("发票开具",), (p.INVOICING,), Impact.UNAVAILABLE)


def planned(lifecycle: Lifecycle = Lifecycle.SCHEDULED, phase: Phase = WINDOW, **more: Any) -> Event:
    """A maintenance on 28 December."""
    plain: dict[str, Any] = {"observed": (), "verdicts": (), "phases": (phase,), "expected_recovery": None, "started_at": None}
    return maintenance(lifecycle, **plain | more)


def body(*events: Event, path: str = "/calendar.ics", **more: Any) -> bytes:
    return rendered(page({}, events, **more), path).body


def entries(*events: Event, path: str = "/calendar.ics", **more: Any) -> list[Any]:
    return list(icalendar.Calendar.from_ical(body(*events, path=path, **more)).walk("VEVENT"))


def entry(event: Event, **more: Any) -> Any:
    (found,) = entries(event, **more)
    return found


def test_a_calendar_says_what_it_is() -> None:
    made = rendered(lively(), "/en/services/etax-beijing/calendar.ics")
    calendar = icalendar.Calendar.from_ical(made.body)
    address = "https://status.example.cn/en/services/etax-beijing"
    assert (made.content_type, made.shared) == (CALENDAR, True)
    assert {
        name: str(calendar[name]) for name in ("VERSION", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "URL", "SOURCE")
    } == {
        "VERSION": "2.0",
        "METHOD": "PUBLISH",
        "NAME": "Beijing e-Tax Bureau: maintenance",
        "X-WR-CALNAME": "Beijing e-Tax Bureau: maintenance",
        "X-WR-TIMEZONE": "Asia/Shanghai",
        "URL": address,
        "SOURCE": f"{address}/calendar.ics",
    }
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\nSOURCE;VALUE=URI:" in made.body
    assert b"X-PUBLISHED-TTL:PT15M\r\n" in made.body


def test_an_entry_says_when_what_and_how_it_was_revised() -> None:
    found = entry(planned())
    assert {name: found[name].dt for name in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED", "CREATED")} == {
        "DTSTART": datetime(2024, 12, 28, 14, tzinfo=UTC),
        "DTEND": datetime(2024, 12, 28, 22, tzinfo=UTC),
        "DTSTAMP": datetime(2024, 12, 22, 2, 1, tzinfo=UTC),
        "LAST-MODIFIED": datetime(2024, 12, 22, 2, 1, tzinfo=UTC),
        "CREATED": datetime(2024, 12, 18, 2, 0, tzinfo=UTC),
    }
    assert found["SUMMARY"] == "北京市电子税务局：发票开具停机维护"
    assert found["SEQUENCE"] == 4
    assert found["TRANSP"] == "TRANSPARENT"
    assert found["URL"] == "https://status.example.cn/events/a1b2c3d4e5f6"
    assert found["DESCRIPTION"].split("\n")[0] == "公告窗口：12月28日 22:00 – 12月29日 06:00，发票开具 暂停。"
    assert found["ORGANIZER"].params["CN"] == "北京办税系统状态"
    assert [str(category) for category in found["CATEGORIES"].cats] == ["北京市电子税务局"]


def test_an_entry_has_the_properties_of_maintnote() -> None:
    found = entry(planned(phase=replace(WINDOW, targets=(p.LOGIN, p.INVOICING))))
    assert {name: str(value) for name, value in found.items() if name.startswith("X-") and name != "X-MAINTNOTE-OBJECT-ID"} == {
        "X-MAINTNOTE-PROVIDER": "status.example.cn",
        "X-MAINTNOTE-ACCOUNT": "etax-beijing",
        "X-MAINTNOTE-MAINTENANCE-ID": "a1b2c3d4e5f6",
        "X-MAINTNOTE-STATUS": "CONFIRMED",
        "X-MAINTNOTE-IMPACT": "OUTAGE",
    }
    objects = [(str(one), one.params["X-MAINTNOTE-OBJECT-IMPACT"]) for one in found["X-MAINTNOTE-OBJECT-ID"]]
    assert objects == [("etax-beijing/login", "OUTAGE"), ("etax-beijing/invoicing", "OUTAGE")]


STATUSES = [
    (planned(), "CONFIRMED", "CONFIRMED", ""),
    (planned(phase=replace(WINDOW, certain=False)), "TENTATIVE", "TENTATIVE", ""),
    (planned(phase=replace(WINDOW, confidence=0.4)), "TENTATIVE", "TENTATIVE", ""),
    (planned(Lifecycle.IN_PROGRESS, phase=replace(WINDOW, start=at(22, "10:00"))), "CONFIRMED", "IN-PROCESS", ""),
    (planned(Lifecycle.IN_PROGRESS), "CONFIRMED", "CONFIRMED", ""),  # of several windows one that is still to come
    (planned(Lifecycle.DUE, phase=replace(WINDOW, certain=False)), "CONFIRMED", "IN-PROCESS", ""),
    (planned(Lifecycle.ENDED, ending=Ending.NOTICE, ended_at=at(22, "10:00")), "CONFIRMED", "COMPLETED", ""),
    (planned(Lifecycle.ENDED, ending=Ending.UNCONFIRMED, ended_at=at(22, "10:00")), "CONFIRMED", "CONFIRMED", ""),
    (planned(Lifecycle.CANCELLED), "CANCELLED", "CANCELLED", "已取消："),
    (planned(Lifecycle.POSTPONED), "CANCELLED", "CANCELLED", "已推迟："),
]


@pytest.mark.parametrize(("event", "status", "note", "prefix"), STATUSES, ids=range(len(STATUSES)))
def test_statuses(event: Event, status: str, note: str, prefix: str) -> None:
    found = entry(event)
    assert (found["STATUS"], str(found["X-MAINTNOTE-STATUS"])) == (status, note)
    assert found["SUMMARY"] == f"{prefix}北京市电子税务局：发票开具停机维护"


@pytest.mark.parametrize(
    ("impact", "word"),
    [
        (Impact.UNAVAILABLE, "OUTAGE"),
        (Impact.DEGRADED, "DEGRADED"),
        (Impact.READ_ONLY, "DEGRADED"),
        (Impact.STALE, "DEGRADED"),
        (Impact.NONE, "NO-IMPACT"),
        (Impact.UNKNOWN, None),
    ],
)
def test_impacts(impact: Impact, word: str | None) -> None:
    found = entry(planned(phase=replace(WINDOW, impact=impact)))
    assert found.get("X-MAINTNOTE-IMPACT") == word
    assert found["X-MAINTNOTE-OBJECT-ID"].params.get("X-MAINTNOTE-OBJECT-IMPACT") == word


BOUNDS = [
    ({}, {"end": None}, (at(28, "22:00"), None)),
    ({"expected_recovery": at(29, "07:00")}, {"end": None}, (at(28, "22:00"), at(29, "07:00"))),
    ({}, {"end": at(28, "22:00")}, (at(28, "22:00"), None)),
    ({"started_at": at(22, "09:00")}, {"start": None}, (at(22, "09:00"), at(29, "06:00"))),
]


@pytest.mark.parametrize(("event", "phase", "bounds"), BOUNDS, ids=range(len(BOUNDS)))
def test_bounds(event: dict[str, Any], phase: dict[str, Any], bounds: tuple[datetime | None, datetime | None]) -> None:
    found = entry(planned(phase=replace(WINDOW, **phase), **event))
    assert (found["DTSTART"].dt, found["DTEND"].dt if "DTEND" in found else None) == bounds


def test_what_has_no_start_and_what_is_no_maintenance_stands_on_no_calendar() -> None:
    assert entries(planned(phase=replace(WINDOW, start=None)), outage(), planned(kind=EventKind.INCIDENT)) == []


def test_each_window_has_an_entry_which_keeps_its_uid_as_it_is_moved() -> None:
    later = replace(WINDOW, start=at(30, "22:00"), end=at(31, "06:00"))
    before = entries(planned(phases=(WINDOW, later)))
    after = entries(planned(phases=(replace(WINDOW, end=at(29, "08:00")), later), revision=5))
    assert [e["UID"] for e in before] == [e["UID"] for e in after]
    assert len({str(e["UID"]) for e in before}) == 2
    assert [e["SEQUENCE"] for e in after] == [5, 5]
    assert [e["DTEND"].dt for e in after] == [at(29, "08:00"), at(31, "06:00")]


def test_a_uid_is_this_one_for_ever() -> None:
    assert entry(planned())["UID"] == "d44bda02-ebe6-58a9-83ae-7b1cce8f9d84"


@pytest.mark.parametrize(
    ("path", "starts"),
    [
        ("/calendar.ics", [28, 30]),
        ("/services/etax-beijing/calendar.ics", [28, 30]),
        ("/services/etax-beijing/login/calendar.ics", [28]),
        ("/services/etax-beijing/invoicing/calendar.ics", [30]),
        ("/services/bank/calendar.ics", []),
    ],
)
def test_a_calendar_holds_the_windows_of_what_it_is_about(path: str, starts: list[int]) -> None:
    first, second = replace(WINDOW, targets=(p.LOGIN,)), replace(WINDOW, start=at(30, "22:00"), end=at(31, "06:00"))
    found = entries(planned(phases=(first, second)), path=path)
    assert [e["DTSTART"].dt.astimezone(p.ZONE).day for e in found] == starts


def test_what_concerns_a_whole_service_concerns_its_components() -> None:
    whole = planned(phase=replace(WINDOW, targets=(Target("etax-beijing"),)))
    assert len(entries(whole, path="/services/etax-beijing/login/calendar.ics")) == 1


@pytest.mark.parametrize(("since", "listed"), [(None, 0), (at(29, "02:00"), 1)])
def test_what_a_notice_excepts_from_a_window_does_not_have_it(since: datetime | None, listed: int) -> None:
    """What works again before the end has it all the same."""
    excepting = replace(WINDOW, targets=(Target("etax-beijing"),), spared=(Spared(p.LOGIN, since),))
    assert len(entries(planned(phase=excepting), path="/services/etax-beijing/login/calendar.ics")) == listed
    assert len(entries(planned(phase=excepting), path="/services/etax-beijing/calendar.ics")) == 1


@pytest.mark.parametrize(("name", "before"), [("calendar-alarm-1h", timedelta(hours=1)), ("calendar-alarm-1d", timedelta(days=1))])
def test_alarms_ring_before_what_is_to_come_alone(name: str, before: timedelta) -> None:
    (alarm,) = entry(planned(), path=f"/{name}.ics").walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt, alarm["DESCRIPTION"]) == (
        "DISPLAY",
        -before,
        "北京市电子税务局：发票开具停机维护",
    )
    for lifecycle in set(Lifecycle) - {Lifecycle.SCHEDULED, Lifecycle.IN_PROGRESS}:
        assert entry(planned(lifecycle), path=f"/{name}.ics").walk("VALARM") == []
    assert entry(planned()).walk("VALARM") == []


FIRST = replace(WINDOW, start=at(20, "22:00"), end=at(21, "06:00"))
BETWEEN, DURING = at(22, "10:37"), at(29, "01:00")


@pytest.mark.parametrize(
    ("lifecycle", "now", "expected"),
    [
        (Lifecycle.SCHEDULED, at(20, "10:00"), [("CONFIRMED", 1), ("CONFIRMED", 1)]),
        (Lifecycle.IN_PROGRESS, at(20, "23:00"), [("IN-PROCESS", 0), ("CONFIRMED", 1)]),
        (Lifecycle.IN_PROGRESS, BETWEEN, [("CONFIRMED", 0), ("CONFIRMED", 1)]),
        (Lifecycle.IN_PROGRESS, DURING, [("CONFIRMED", 0), ("IN-PROCESS", 0)]),
        (Lifecycle.DUE, at(29, "07:00"), [("CONFIRMED", 0), ("IN-PROCESS", 0)]),
    ],
    ids=["before", "first night", "between", "second night", "due"],
)
def test_each_of_several_windows_stands_by_its_own_times(
    lifecycle: Lifecycle, now: datetime, expected: list[tuple[str, int]]
) -> None:
    """Its status, and how many alarms it has."""
    found = entries(planned(lifecycle, phases=(FIRST, WINDOW)), path="/calendar-alarm-1h.ics", now=now)
    assert [(str(one["X-MAINTNOTE-STATUS"]), len(one.walk("VALARM"))) for one in found] == expected


def test_a_later_window_that_is_not_sure_is_tentative_while_its_maintenance_runs() -> None:
    found = entries(planned(Lifecycle.IN_PROGRESS, phases=(FIRST, replace(WINDOW, certain=False))))
    assert [str(one["STATUS"]) for one in found] == ["CONFIRMED", "TENTATIVE"]


def test_alarms_apart_the_calendars_are_the_same() -> None:
    quiet, loud = (entry(planned(), path=path) for path in ("/calendar.ics", "/calendar-alarm-1h.ics"))
    loud.subcomponents.clear()
    assert loud.to_ical() == quiet.to_ical()


def test_a_calendar_has_at_most_a_hundred_entries_the_next_ones_first() -> None:
    starts = [at(28, "22:00") + timedelta(minutes=n) for n in range(150)]
    found = entries(*(planned(id=f"{n:012x}", phase=replace(WINDOW, start=start)) for n, start in enumerate(starts)))
    assert [e["X-MAINTNOTE-MAINTENANCE-ID"] for e in found] == [f"{n:012x}" for n in range(MOST)]


@pytest.mark.parametrize("later", ["2024-12-23T10:00:00+08:00", "2025-01-05T10:00:00+08:00"])
def test_a_calendar_does_not_change_while_only_time_passes(later: str) -> None:
    event = planned(phase=replace(WINDOW, start=at(31, "22:00"), end=datetime(2025, 1, 9, 6, tzinfo=p.ZONE)))
    history = {event.id: (Change((ChangeKind.ANNOUNCED,), at(18, "10:07"), event, 1),)}
    assert body(event, history=history, now=datetime.fromisoformat(later)) == body(event, history=history)


def read(*events: Event) -> list[Notice]:
    """What our own reader of calendars makes of it."""
    document = Document("https://status.example.cn/calendar.ics", body(*events), CALENDAR, p.NOW)
    return [item for item in ical.parse(document, Options()) if isinstance(item, Notice)]


def test_our_own_reader_reads_it_back() -> None:
    running = maintenance(phases=(replace(WINDOW, start=p.START, end=p.END),))
    called_off = planned(Lifecycle.CANCELLED, id="c0ffee000001", phase=replace(WINDOW, impact=Impact.DEGRADED))
    first, second = read(running, called_off)
    assert (first.title, first.stage, first.impact) == ("北京市电子税务局：发票开具停机维护", Stage.IN_PROGRESS, Impact.UNAVAILABLE)
    assert [(window.start, window.end) for window in first.windows] == [(p.START, p.END)]
    assert (first.published, first.updated) == (running.opened_at, running.changed_at)
    assert first.url == "https://status.example.cn/events/a1b2c3d4e5f6"
    assert first.components == ("etax-beijing/invoicing",)
    assert "公告窗口：12月20日 20:00 – 12月22日 10:00" in first.body
    assert (second.stage, second.impact) == (Stage.CANCELLED, Impact.DEGRADED)
    assert first.key != second.key


def test_a_calendar_of_nothing_is_read_as_one() -> None:
    assert read() == []
