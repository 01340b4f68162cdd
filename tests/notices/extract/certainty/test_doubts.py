"""What makes a reading less sure, and what a mail quotes below its news."""

from datetime import UTC, datetime

import pytest

from notices.extract import engine, extract
from notices.model import Facts, Kind

_PLAN = "Start: 2024-03-12 22:00 UTC\nEnd: 2024-03-13 02:00 UTC\nCircuit: ABC-771"

_NIGHTS = (
    "Night one   14/03/2024  11:30 PM to 15/03/2024  4:30 AM   span 1, 15th & Utica\n"
    "Night two   20/03/2024  11:30 PM to 21/03/2024  4:30 AM   span 2, Brookside"
)

_ROWS = (
    "The services below are unavailable.<table><tr><th>Service</th><th>Window</th></tr>"
    "<tr><td>Mail, files</td><td>14 March 08:00-12:00 and 14 March 11:00-15:00</td></tr>"
    "<tr><td>Print</td><td>14 March {}</td></tr></table>"
)


_DAY_ABOVE = (
    "<table><tr><th>系统</th><th>停机时间</th></tr><tr><td>网上银行</td><td>3月14日9:00-12:00</td></tr>"
    "<tr><td>手机银行</td><td>{}14:00-16:00</td></tr></table>"
)


def _read(title: str, body: str) -> Facts:
    return extract(title=title, body=body, format="text", published=datetime(2024, 3, 5, 10, tzinfo=UTC), timezone="UTC", lang="en")


def test_more_times_than_are_read_make_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = "".join(f"The portal is down on {day} March 2024 from 22:00 to 23:00 UTC.\n" for day in (12, 13, 14))
    whole = _read("Planned maintenance", windows)
    monkeypatch.setattr(engine, "MOST", 2)
    first = _read("Planned maintenance", windows)
    assert (len(whole.windows), len(first.windows)) == (3, 2)
    assert first.confidence < 0.8 <= whole.confidence


def test_more_parts_of_times_than_are_found_make_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = "".join(f"The portal is down on {day} March 2024 from 22:00 to 23:00 UTC.\n" for day in (12, 13, 14))
    monkeypatch.setattr(engine, "MOST_MARKS", 5)
    cut = _read("Planned maintenance", windows)
    assert (len(cut.windows), cut.confidence < 0.8) == (1, True)


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("en", _ROWS),
        ("zh", "3月14日1号楼8:00至12:00停水，2号楼{}停水，3号楼10:00至13:00停水。"),
        ("ja", "3月14日8:00~12:00は1号棟、{}は2号棟、10:00~13:00は3号棟が断水します。"),
    ],
)
@pytest.mark.parametrize("between", ["09:00-10:00", "14:00-16:00"])
def test_windows_that_overlap_in_part_are_less_sure_with_another_between(lang: str, body: str, between: str) -> None:
    published = datetime(2024, 3, 5, 10, tzinfo=UTC)
    told = body.format(between)
    read = extract(title="Works", body=told, format="html", published=published, timezone="UTC", lang=lang)
    assert (len(read.windows), read.confidence < 0.8) == (3, True)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Planned maintenance", f"{_PLAN}\nThe second router follows on 20 March 2024."),
        ("Planned maintenance", "Maintenance from 04/05/2024 22:00 to 04/05/2024 23:00 UTC. Circuit ABC-771 will be down."),
        ("Cancelled and rescheduled: work 12", "The maintenance is on 12 March 2024 from 22:00 to 23:00 UTC."),
        ("Service restored", "Node A was restored at 09:12 UTC. Node B remains down."),
        ("Maintenance extended", "The maintenance from 5 March 2024 08:00 to 5 March 2024 14:00 UTC has to be extended."),
        ("Ring hardening", _NIGHTS),
        ("Planned maintenance", "The portal is read-only from 12 March, 17:00, until the morning of 15 March."),
        ("Course 12", "Start: 2024-03-12 10:00 UTC\nEnd: 2024-03-12 16:00 UTC\nTeacher: J. Smit"),
        ("Rota", "Start: 2024-03-12 08:00 UTC\nEnd: 2024-03-19 08:00 UTC"),
        ("Planned maintenance", "The portal is unavailable until close of business on 12 March."),
        ("Planned maintenance", "The portal is down from close of business on 12 March until 08:00 on 13 March."),
        ("Planned maintenance", "The portal is down on Mondays to Thursdays except 12 March, 20:00-21:00."),
        ("Planned maintenance", "The portal is down every Sunday except the first of the month, 06:00-10:00."),
        ("Planned maintenance", "The portal will be down on 12 March or 13 March from 22:00 to 23:00."),
        ("Planned maintenance", "The portal will be down Tue/Thu 21:00-23:00."),
        ("Planned maintenance", "The portal is down Tuesdays 2-4 and Saturdays 1-5."),
        ("Planned maintenance", "The portal is down every three months, next on 10 March from 06:00 to 10:00."),
        ("Planned maintenance", "Next week we upgrade the portal. It is down every night from 22:00 to 23:00."),
        ("We had a rough morning", "Between 6:12 and 8:47 UTC today sign-ups failed because of an expired certificate."),
    ],
)
def test_what_no_rule_accounts_for_makes_less_sure(title: str, body: str) -> None:
    assert _read(title, body).confidence < 0.8


def test_a_plain_plan_is_sure() -> None:
    assert _read("Planned maintenance", _PLAN).confidence >= 0.8


def _quoting(news: str) -> str:
    return f"{news}\n\n-----Original Message-----\nFrom: NOC\nSubject: Planned maintenance\n\n{_PLAN}"


@pytest.mark.parametrize(
    ("news", "kind", "end"),
    [
        ("This work is postponed. New dates will be communicated.", Kind.POSTPONEMENT, None),
        ("The maintenance has been extended by 3 hours.", Kind.EXTENSION, datetime(2024, 3, 13, 5, tzinfo=UTC)),
        ("The work below has been cancelled.", Kind.CANCELLATION, datetime(2024, 3, 13, 2, tzinfo=UTC)),
        ("Please see below.", Kind.MAINTENANCE, datetime(2024, 3, 13, 2, tzinfo=UTC)),
    ],
)
def test_news_above_a_quoted_plan_decides_what_its_times_mean(news: str, kind: Kind, end: datetime | None) -> None:
    facts = _read("Re: planned maintenance 12", _quoting(news))
    assert facts.kind is kind
    assert [w.end for w in facts.windows] == ([end] if end else [])


def _read_chinese(title: str, body: str) -> Facts:
    published = datetime(2026, 3, 10, 2, tzinfo=UTC)
    return extract(title=title, body=body, format="text", published=published, timezone="Asia/Shanghai", lang="zh")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("停机公告", "系统3月14日22:00关闭，15日6:00前后看情况。"),
        ("停机安排", "3月14日22:00至15日6:00停机。3月20日9:00关闭旧入口。"),
        ("服务说明", "今天8:00开始的升级维护尚未结束，服务中断。"),
        ("系统检修", "每季度第一个周六2:00-6:00系统停机检修。"),
        ("系统检修", "每半年的第一个周日2:00-6:00系统停机检修。"),
        ("系统检修", "周一至周三22:00至23:00系统停机检修。"),
        ("系统检修", "3月第一周的周三22:00-24:00系统停机检修。"),
        ("系统检修", "自3月14日起，每晚22:00至次日6:00系统停机检修，为期两周。"),
        ("维护时间调整通知", "自3月14日起，系统维护时间调整为22:00至24:00，期间无法办理业务。"),
        ("系统维护公告", "3月14日起，停机时间由23:00-次日1:00改为0:00-2:00。"),
        ("本月事项", "机房检修由物业负责。\n3月31日15:00—16:00"),
    ],
)
def test_chinese_that_no_rule_accounts_for_makes_less_sure(title: str, body: str) -> None:
    facts = _read_chinese(title, body)
    assert facts.windows
    assert facts.confidence < 0.8


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("停机公告", "系统3月14日22:00关闭，3月15日6:00开放，期间无法登录。"),
        ("时间调整", "原定3月14日的系统维护时间调整为3月15日22:00至24:00，期间无法办理业务。"),
        ("系统检修", "3月14日22:00至15日6:00停机检修。"),
        ("紧急抢修", "今天8:20水管爆裂，城东停水，预计14:00恢复。"),
    ],
)
def test_plain_chinese_is_sure(title: str, body: str) -> None:
    assert _read_chinese(title, body).confidence >= 0.8


@pytest.mark.parametrize(("day", "sure"), [("", False), ("3月14日", True)])
def test_a_row_without_a_day_where_others_have_one_is_less_sure(day: str, sure: bool) -> None:
    published, body = datetime(2024, 3, 5, 10, tzinfo=UTC), _DAY_ABOVE.format(day)
    read = extract(title="系统维护通知", body=body, format="html", published=published, timezone="UTC", lang="zh")
    assert (len(read.windows), read.confidence >= 0.8) == (2, sure)
