"""A part that is back while another is down: the whole is not over, and both are named."""

from datetime import datetime, timedelta

import pytest

from notices.extract import extract
from notices.model import Facts, Kind

SAID = datetime.fromisoformat("2026-01-15T15:30:00+08:00")
"""When everything here is published; Japanese and English texts have their own clock at that moment."""

AT = SAID - timedelta(hours=5, minutes=10)
"""10:20 in China."""


def read(title: str, body: str, timezone: str = "Asia/Shanghai") -> Facts:
    return extract(title=title, body=body, format="text", published=SAID, timezone=timezone)


@pytest.mark.parametrize(
    ("title", "body", "down", "back", "since"),
    [
        ("处理进展", "登录已恢复，开票仍无法使用。", "开票", "登录", SAID),
        ("处理进展", "发票开具仍无法使用，登录已恢复。", "发票开具", "登录", SAID),
        ("处理进展", "截至10:20，登录功能已恢复，发票开具仍无法使用，预计18:00恢复。", "发票开具", "登录功能", AT),
        ("电子税务局登录已恢复", "登录功能已于10:20恢复正常，发票开具功能尚未恢复。", "发票开具功能", "登录功能", AT),
        ("关于手机银行恢复的公告", "手机银行已恢复正常。信用卡交易仍然异常，请稍候。", "信用卡交易", "手机银行", SAID),
        ("維護進度", "登入功能已恢復，開票功能仍無法使用。", "開票功能", "登入功能", SAID),
        ("抢修进展", "城东区已于10:20恢复供电，高新区仍在抢修。", "高新区", "城东区", AT),
    ],
)
def test_in_chinese(title: str, body: str, down: str, back: str, since: datetime) -> None:
    _is_partial(read(title, body), down, back, since)


@pytest.mark.parametrize(
    ("title", "body", "down", "back", "since"),
    [
        ("API restored", "The API has been restored. The Dashboard remains unavailable.", "Dashboard", "API", SAID),
        ("Outage: API restored", "The API was restored at 02:20 UTC. The Dashboard is still down.", "Dashboard", "API", AT),
        ("Update", "Cards are working again as of 02:20 UTC. The Mobile App is still unavailable.", "Mobile App", "Cards", AT),
        ("Update", "Login is back, but invoicing is not yet restored.", "invoicing", "Login", SAID),
    ],
)  # fmt: skip
def test_in_english(title: str, body: str, down: str, back: str, since: datetime) -> None:
    _is_partial(read(title, body, "UTC"), down, back, since)


@pytest.mark.parametrize(
    ("title", "body", "down", "back", "since"),
    [
        ("一部復旧について", "アプリ決済は11:20に復旧いたしました。送金は引き続きご利用いただけません。", "送金", "アプリ決済", AT),
        ("障害について", "ログインは復旧しましたが、振込は復旧しておりません。", "振込", "ログイン", SAID),
    ],
)
def test_in_japanese(title: str, body: str, down: str, back: str, since: datetime) -> None:
    _is_partial(read(title, body, "Asia/Tokyo"), down, back, since)


def _is_partial(facts: Facts, down: str, back: str, since: datetime) -> None:
    assert facts.kind is Kind.OUTAGE
    assert facts.actual_recovery is None
    assert [window.affects for window in facts.windows] == [(down,)]
    assert [(restored.at, restored.affects) for restored in facts.restored] == [(since, (back,))]


@pytest.mark.parametrize(
    ("title", "body", "timezone"),
    [
        ("恢复公告", "系统已于10:20恢复正常。如仍无法登录，请清除缓存。", "Asia/Shanghai"),
        ("恢复公告", "登录已恢复，开票仍可使用。", "Asia/Shanghai"),
        ("恢复公告", "上午登录仍无法使用。10:20登录已恢复正常。", "Asia/Shanghai"),
        ("Resolved: API outage", "The API was restored at 02:20 UTC. If you still cannot connect, restart your client.", "UTC"),
        ("Resolved: API outage", "The API was restored at 02:20 UTC.\n02:00 UTC - The API is still unavailable.", "UTC"),
        ("Resolved", "The API has been restored. The Dashboard remains available.", "UTC"),
        ("障害復旧のお知らせ", "ログインは復旧いたしました。ATMは引き続きご利用いただけます。", "Asia/Tokyo"),
    ],
)
def test_what_is_wholly_over_stays_so(title: str, body: str, timezone: str) -> None:
    facts = read(title, body, timezone)
    assert (facts.kind, facts.restored) == (Kind.RECOVERY, ())
