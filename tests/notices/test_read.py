"""Data and prose together: the upstream's data wins, and what only the prose says is kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from notices.model import HALF_DAY, Facts, Impact, Kind, Notice, Options, Stage, StatedWindow, Update, Window
from notices.read import read

UTC_SOURCE = Options(timezone="UTC")
AT = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
OUTAGE = Notice(
    key="inc1",
    url="https://status.example.com/incidents/inc1",
    title="Checkout is slow",
    body="",
    format="text",
    published=AT,
    kind=Kind.OUTAGE,
    stage=Stage.INVESTIGATING,
    impact=Impact.DEGRADED,
    components=("Checkout",),
    started_at=AT,
)
MAINTENANCE = replace(
    OUTAGE,
    title="Database upgrade",
    kind=Kind.MAINTENANCE,
    stage=Stage.SCHEDULED,
    impact=None,
    started_at=None,
    windows=(StatedWindow(AT + timedelta(days=3), AT + timedelta(days=3, hours=4)),),
)


def test_an_open_outage_is_a_window_without_end() -> None:
    facts = read(OUTAGE, UTC_SOURCE)
    assert facts.kind is Kind.OUTAGE
    assert facts.windows == (Window(AT, None, ("Checkout",), Impact.DEGRADED),)
    assert facts.actual_recovery is None
    assert facts.text.startswith("Checkout is slow")


def test_a_resolved_outage_is_a_recovery_at_the_time_the_upstream_says() -> None:
    end = AT + timedelta(hours=2)
    facts = read(replace(OUTAGE, stage=Stage.RESOLVED, resolved_at=end), UTC_SOURCE)
    assert facts.kind is Kind.RECOVERY
    assert facts.actual_recovery == end
    assert facts.windows == (Window(AT, end, ("Checkout",), Impact.DEGRADED),)


def test_a_resolved_one_without_any_time_claims_none() -> None:
    facts = read(replace(OUTAGE, stage=Stage.RESOLVED, started_at=None), UTC_SOURCE)
    assert facts.kind is Kind.RECOVERY
    assert facts.actual_recovery is None
    assert [(window.start, window.end) for window in facts.windows] == [(None, None)]


def test_a_start_dated_behind_the_end_is_unknown() -> None:
    facts = read(replace(OUTAGE, stage=Stage.RESOLVED, resolved_at=AT - timedelta(hours=1)), UTC_SOURCE)
    assert [(window.start, window.end) for window in facts.windows] == [(None, AT - timedelta(hours=1))]


@pytest.mark.parametrize(
    ("stage", "kind"),
    [
        (Stage.SCHEDULED, Kind.MAINTENANCE),
        (Stage.IN_PROGRESS, Kind.MAINTENANCE),
        (Stage.UNKNOWN, Kind.MAINTENANCE),
        (Stage.COMPLETED, Kind.RECOVERY),
        (Stage.CANCELLED, Kind.CANCELLATION),
    ],
)
def test_the_stage_of_a_maintenance_gives_its_kind(stage: Stage, kind: Kind) -> None:
    facts = read(replace(MAINTENANCE, stage=stage), UTC_SOURCE)
    assert facts.kind is kind
    stated = MAINTENANCE.windows[0]
    assert facts.windows == (Window(stated.start, stated.end, ("Checkout",), Impact.UNAVAILABLE),)


def test_an_outage_without_an_impact_is_of_unknown_impact() -> None:
    facts = read(replace(OUTAGE, impact=None, title="Incident"), UTC_SOURCE)
    assert facts.windows[0].impact is Impact.UNKNOWN


def test_data_wins_over_what_the_prose_says() -> None:
    text = "定于2026年3月9日01:00至02:00停机维护。"
    facts = read(replace(MAINTENANCE, updates=(Update(AT, Stage.SCHEDULED, text),)), UTC_SOURCE)
    assert [(window.start, window.end) for window in facts.windows] == [(AT + timedelta(days=3), AT + timedelta(days=3, hours=4))]
    assert not [e for window in facts.windows for e in window.evidence if e.field in {"start", "end"}]
    assert facts.questions == ()
    assert facts.confidence == 1.0


def test_the_expected_recovery_comes_from_the_newest_update_and_counts_from_it() -> None:
    updates = (
        Update(AT + timedelta(hours=3), Stage.IDENTIFIED, "预计2小时后恢复。"),
        Update(AT, Stage.INVESTIGATING, "预计1小时后恢复。"),
    )
    facts = read(replace(OUTAGE, title="开票系统故障", updates=updates), UTC_SOURCE)
    assert facts.expected_recovery == AT + timedelta(hours=5)
    assert facts.text.endswith("预计1小时后恢复。")
    check_quotes(facts)


def test_what_is_over_expects_nothing() -> None:
    updates = (Update(AT + timedelta(hours=3), Stage.RESOLVED, "预计12:00恢复。"),)
    facts = read(replace(OUTAGE, stage=Stage.RESOLVED, resolved_at=AT + timedelta(hours=3), updates=updates), UTC_SOURCE)
    assert facts.expected_recovery is None


def test_without_data_the_prose_tells() -> None:
    notice = Notice(
        key="a1",
        url="https://tax.example.gov.cn/a1.html",
        title="关于电子税务局停机维护的通知",
        body="<p>定于2026年3月7日20:00至3月8日8:00对电子税务局进行停机维护。</p>",
        format="html",
        published=datetime.fromisoformat("2026-03-06T10:19:00+08:00"),
    )
    facts = read(notice, Options())
    assert facts.kind is Kind.MAINTENANCE
    assert [(window.start, window.end) for window in facts.windows] == [
        (datetime.fromisoformat("2026-03-07T20:00:00+08:00"), datetime.fromisoformat("2026-03-08T08:00:00+08:00"))
    ]
    assert facts.windows[0].evidence
    check_quotes(facts)


HALF_DAY_LATER = {
    "定于2024年12月20日20:00至22日8:00停机维护。": None,
    "今日18:00至20:00电子税务局暂停服务。": None,
    "今晚20时起停机升级，明早8时恢复。": "今晚20时",
    "预计2小时后恢复，目前电子税务局无法登录。": "关于系统的公告",
    "目前电子税务局无法登录，请稍后再试。": "关于系统的公告",
    "电子税务局系统现已恢复正常。": "关于系统的公告",
}
"""The words about which it is asked when the hour of publication may be of a clock of twelve; null where it changes nothing."""


@pytest.mark.parametrize("body", HALF_DAY_LATER)
def test_an_hour_of_a_clock_of_twelve_is_asked_about_where_it_matters(body: str) -> None:
    published = datetime.fromisoformat("2024-12-18T10:19:00+08:00")
    notice = Notice("a1", "https://a.example/", "关于系统的公告", body, "text", published)
    options = Options(timezone="Asia/Shanghai")
    assert read(notice, options).questions == ()
    facts = read(replace(notice, raw={"published": HALF_DAY}), options)
    assert [(q.code, q.quote) for q in facts.questions] == [
        ("published_half_day", quote) for quote in [HALF_DAY_LATER[body]] if quote
    ]
    assert all(facts.text[q.start : q.end] == q.quote for q in facts.questions)


def test_a_maintenance_whose_window_is_only_prose_keeps_it_with_its_quotation() -> None:
    updates = (
        Update(AT + timedelta(days=1), Stage.SCHEDULED, "请提前做好准备。"),
        Update(AT, Stage.SCHEDULED, "定于2026年3月9日01:00至02:00停机维护。"),
    )
    facts = read(replace(MAINTENANCE, windows=(), updates=updates), UTC_SOURCE)
    assert [window.start for window in facts.windows] == [datetime(2026, 3, 9, 1, tzinfo=UTC)]
    assert facts.windows[0].evidence
    check_quotes(facts)


def check_quotes(facts: Facts) -> None:
    for window in facts.windows:
        for evidence in window.evidence:
            assert facts.text[evidence.start : evidence.end] == evidence.quote
