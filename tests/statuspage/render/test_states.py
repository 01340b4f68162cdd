"""Every state in words, mark and reason; both voices; what is lost is said beside it."""

from typing import Any

import pytest

from statuspage.core.model import ComponentState, Condition, State, Target
from statuspage.render import render_site
from tests.statuspage.render.checks import text_of
from tests.statuspage.render.pages import INVOICING, LOGIN, at, maintenance, measured, operational, page, silent, state, unreadable

CLOUD = Target("cloud")
STATES = [
    (State.MAJOR, "observed", "maj", "严重中断", "Major outage"),
    (State.PARTIAL, "observed", "par", "部分中断", "Partial outage"),
    (State.DELAYED, "observed", "del", "数据延迟", "Delayed"),
    (State.DEGRADED, "observed", "deg", "性能下降", "Degraded"),
    (State.MAINTENANCE, "announced", "mnt", "维护中", "Maintenance"),
    (State.UNKNOWN, "past_end", "unk", "状态不明", "Unknown"),
    (State.OPERATIONAL, "measured_up", "op", "正常", "Operational"),
    (State.NO_NOTICE, "silent", "non", "没有公告", "No notice"),
]


@pytest.mark.parametrize(("value", "reason", "css", "zh", "en"), STATES)
def test_a_state_has_its_mark_and_its_word(value: State, reason: str, css: str, zh: str, en: str) -> None:
    site = render_site(page({"cloud": (state(CLOUD, value, reason),)}))
    for path, word in (("/", zh), ("/services/cloud", zh), ("/en/", en), ("/en/services/cloud", en)):
        marked = f'<span class="st {css}"><svg class="m {css}" aria-hidden="true"><use href="#s-{css}"/></svg>{word}</span>'
        assert marked in site[path].body.decode()


@pytest.mark.parametrize(("value", "reason", "css", "zh", "en"), STATES)
def test_only_what_is_known_to_run_bears_the_tick(value: State, reason: str, css: str, zh: str, en: str) -> None:
    site = render_site(page({"cloud": (state(CLOUD, value, reason),)}))
    ticked = [path for path in ("/", "/services/cloud") if 'href="#s-op"' in site[path].body.decode()]
    assert ticked == (["/", "/services/cloud"] if value is State.OPERATIONAL else [])


def both(given: ComponentState) -> tuple[str, str]:
    """The service page in both languages."""
    site = render_site(page({"cloud": (given,)}))
    return text_of(site["/services/cloud"]), text_of(site["/en/services/cloud"])


REASONS = [
    ("source_unreadable", "refused", "公告页读不懂：对方返回错误", "notice page unreadable: it answers with an error"),
    ("source_unreadable", "unread", "公告页读不懂：还没有读过", "notice page unreadable: not read yet"),
    ("source_expired", "expired", "上次可信的公告状态已过期：已过期", "the last trusted notices have expired: expired"),
    ("unrecognised", "wobbly", "来源的说法我们不认识：wobbly", "the source says something that we do not know: wobbly"),
    ("past_end", "", "公告的结束时间已过，没有人确认恢复", "the announced end has passed; nobody has confirmed it"),
    ("measurement_expired", "", "探测结果已过期", "the last measurement has expired"),
    ("blocked", "", "探测被防护墙拦下，测不到", "a bot wall keeps our probe out, so nothing is measured"),
    ("unwatched", "", "没有来源，也没有探测", "it has neither a source nor a probe"),
    ("from the future", "why", "why", "why"),
]


@pytest.mark.parametrize(("reason", "detail", "zh", "en"), REASONS)
def test_unknown_says_why(reason: str, detail: str, zh: str, en: str) -> None:
    made = page({"cloud": (state(CLOUD, State.UNKNOWN, reason, detail=detail),)})
    site = render_site(made)
    assert zh in text_of(site["/"])
    assert en in text_of(site["/en/"])


MEASURED = [
    (Condition.UP, {}, "10:36 测：正常", "up, checked 10:36"),
    (Condition.DOWN, {}, "10:36 测：不可用，10:00 起", "down since 10:00, checked 10:36"),
    (Condition.SLOW, {}, "10:36 测：变慢，10:00 起", "slow since 10:00, checked 10:36"),
    (Condition.FLAPPING, {}, "10:36 测：时好时坏，10:00 起", "on and off since 10:00, checked 10:36"),
    (Condition.DELAYED, {"data_to": at(21, "14:00")}, "可用，但数据只到 21日 14:00", "up, but data only to Sat 14:00"),
    (Condition.UP, {"valid_until": at(22, "10:20")}, "上次 10:36 测：正常，已过期", "last up at 10:36; that has expired"),
    (None, {"last_checked": None}, "还没有测出结果", "no result yet"),
    (Condition.UP, {"last_checked": at(21, "23:59")}, "21日 23:59 测：正常", "up, checked Sat 23:59"),
]


@pytest.mark.parametrize(("condition", "more", "zh", "en"), MEASURED)
def test_what_is_measured(condition: Condition, more: dict[str, Any], zh: str, en: str) -> None:
    chinese, english = both(state(CLOUD, State.OPERATIONAL, "measured_up", measured=(measured(CLOUD, condition, **more),)))
    assert zh in chinese
    assert en in english


def test_what_is_not_measured_is_said() -> None:
    chinese, english = both(silent(CLOUD))
    assert "没有探测" in chinese
    assert "not measured" in english


def test_a_lost_source_is_said_beside_operational() -> None:
    given = state(LOGIN, State.OPERATIONAL, "measured_up", measured=(measured(LOGIN, Condition.UP),), lost_sources=("bj-notices",))
    site = render_site(page({"etax-beijing": (given, operational(INVOICING))}))
    for path in ("/", "/services/etax-beijing"):
        assert "另有来源现在读不到：北京市税务局通知公告。" in text_of(site[path])
    assert "But Beijing Tax Service notices cannot be read now." in text_of(site["/en/"])


def test_its_own_statement_is_called_that() -> None:
    site = render_site(page({"cloud": (state(CLOUD, State.OPERATIONAL, "by_own_statement"),)}))
    assert "据来源自述，我们没有探测" in text_of(site["/"])
    assert "自述正常" in text_of(site["/services/cloud"])


def test_both_voices_stand_beside_the_state() -> None:
    event = maintenance()
    given = state(INVOICING, State.MAJOR, "observed", events=(event.id,), measured=(measured(INVOICING, Condition.DOWN),))
    site = render_site(page({"etax-beijing": (operational(LOGIN), given)}, (event,)))
    text = text_of(site["/services/etax-beijing"])
    assert "公告 20日 20:00 – 22日 10:00 暂停 实测 10:36 测：不可用，10:00 起 超时 37 分钟" in text


def test_a_stale_page_says_so_and_loses_its_colour() -> None:
    stale = page({"cloud": (operational(CLOUD),)}, stale=True, reconciled_at=at(22, "10:22"))
    body = render_site(stale)["/"].body.decode()
    assert '<body class="is-stale">' in body
    assert "这一页停在 " in body
    assert "已是 15 分钟前。" in body
    assert "This page is frozen at " in render_site(stale)["/en/"].body.decode()
    assert 'class="is-stale"' not in render_site(page({"cloud": (operational(CLOUD),)}))["/"].body.decode()


def test_a_page_that_never_reconciled_says_that() -> None:
    body = render_site(page({"cloud": (unreadable(CLOUD),)}, stale=True, reconciled_at=None))["/"].body.decode()
    assert "还没有完成过一次核对。" in body


def test_the_sources_page_tells_health() -> None:
    text = text_of(render_site(page({}))["/sources"])
    assert "2 个来源，1 个读得懂" in text
    assert "bank.example.cn非官方 读不懂 抓取 10:30 读懂 03:02 有新内容 还没有" in text
    assert "为什么 对方返回错误" in text
    assert "answered with status 403" in text
    assert "从何时起 03:17" in text
    assert "它的话 22日 04:00 起失效。" in text
    assert text.index("bank.example.cn") < text.index("北京市税务局通知公告")
