"""An event's page: four facts, two tracks, quotations, the course; and the notice's own page."""

from dataclasses import replace
from datetime import datetime

import pytest

from notices.model import DataEffect, Restored
from statuspage.core.model import Condition, Event, Lifecycle, Target, Verdict, VerdictKind
from statuspage.core.said import Conflict
from statuspage.render import render_site
from statuspage.render.edition import editions
from statuspage.render.tracks import OVER, tracks
from tests.statuspage.render import pages as p
from tests.statuspage.render.checks import text_of
from tests.statuspage.render.pages import INVOICING, LOGIN, at, lively, maintenance, outage, overrunning, page

SITE = render_site(overrunning())
EVENT = "/events/a1b2c3d4e5f6"


def shown(event: Event, lang: str = "") -> str:
    """The words of an event's page."""
    return text_of(render_site(page({}, (event,)))[f"{lang}/events/{event.id}"])


def test_the_four_facts() -> None:
    text = text_of(SITE[EVENT])
    for fact in (
        "公告恢复 22日 10:00",
        "原定 22日 08:00",
        "实测 不可用",
        "先这样办 停机期间开票软件可离线开票",
        "对照 超时 37 分钟",
    ):
        assert fact in text


VERDICTS = [
    (Verdict(0, VerdictKind.AS_ANNOUNCED), "如公告", "as announced"),
    (Verdict(0, VerdictKind.STARTED_EARLY, 600), "早开始 10 分钟", "started 10 minutes early"),
    (Verdict(0, VerdictKind.STARTED_LATE, 600), "晚开始 10 分钟", "started 10 minutes late"),
    (Verdict(0, VerdictKind.STARTED_LATE), "还没有测到停", "no outage seen yet"),
    (Verdict(0, VerdictKind.ENDED_EARLY, 5400), "提前 1 小时 30 分结束", "ended 1 hour 30 min early"),
    (Verdict(0, VerdictKind.OVERRUN), "超时 37 分钟", "37 minutes over"),
    (Verdict(0, VerdictKind.OVERRUN, 4320), "超时 1 小时 12 分", "1 hour 12 min over"),
    (Verdict(0, VerdictKind.WITHOUT_EFFECT), "公告了但没受影响", "no effect"),
    (Verdict(-1, VerdictKind.UNANNOUNCED), "没有公告", "unannounced"),
    (Verdict(0, VerdictKind.NOT_MEASURED), "没有探测，无从对照", "not measured, nothing to compare"),
]


@pytest.mark.parametrize(("verdict", "zh", "en"), VERDICTS)
def test_a_verdict_in_words(verdict: Verdict, zh: str, en: str) -> None:
    event = maintenance(verdicts=(verdict,))
    assert f"对照 {zh}" in shown(event)
    assert f"Comparison {en}" in shown(event, "/en")


def test_observed_only_says_so_wherever_it_is_shown() -> None:
    site = render_site(lively())
    for path in ("/", "/history", "/events/0badc0ffee00", "/services/bank"):
        assert "测到的，没有公告" in text_of(site[path])
    assert "observed, not announced" in text_of(site["/en/events/0badc0ffee00"])
    assert "测到的，没有公告。" in site["/feed.rss"].body.decode()


def test_quotations_carry_source_link_revision_and_snapshot() -> None:
    body = SITE[EVENT].body.decode()
    assert "<mark>2024年12月22日10:00</mark>" in body
    assert '<a href="https://tax.example.cn/notices/1.html" rel="noopener noreferrer external">原网页</a>' in body
    assert '<a href="/notices/3f2a9c0d11ee#r2">' in body
    assert "<code>2f2f2f2f2f2f…</code>" in body
    assert '<blockquote lang="zh-Hans">' in SITE[f"/en{EVENT}"].body.decode()
    assert body.index("第 2 版") < body.index("第 1 版")


def test_without_the_notice_at_hand_the_kept_evidence_is_quoted() -> None:
    body = render_site(page({}, (maintenance(),), notices={}))[EVENT].body.decode()
    assert "<mark>2024年12月22日10:00</mark>" in body


def test_what_could_not_be_read_is_shown_verbatim() -> None:
    text = text_of(SITE[EVENT])
    assert "星期与日期对不上： 敬请谅解" in text or "星期与日期对不上：敬请谅解" in text
    assert "自助终端" in text
    unknown = replace(maintenance().questions[0], code="odd_code")
    assert "odd_code" in shown(maintenance(questions=(unknown,)))


def test_a_copy_is_marked_and_sources_that_differ_are_both_named() -> None:
    first = maintenance().citations[0]
    copied = replace(first, notice="mirror", source="press", copy_of=first.notice)
    differing = (Conflict("end", p.END, first.notice, first.revision, p.WAS_END, "mirror", 1),)
    event = maintenance(citations=(*maintenance().citations, copied), conflicts=differing)
    assert shown(event).count("与另一份公告文字相同，不算另一个来源") == 1
    assert "来源之间说法不一 press说 22日 08:00 结束，北京市税务局通知公告说 22日 10:00，这里以后者为准。" in shown(event)
    assert "press says that it ends" in shown(event, "/en")


def test_corrections_restorations_and_effects_on_data() -> None:
    event = maintenance(
        corrected=("expected_recovery", "title"),
        restored=(Restored(at(21, "12:00"), ("发票查验",)),),
        data_effects=(DataEffect("进项数据仅含停机前", at(20, "20:00")),),
    )
    text = shown(event)
    assert "运营者更正过：预计恢复、title" in text
    assert "公告说先恢复： 发票查验 21日 12:00" in text
    assert "进项数据仅含停机前" in text
    assert "Corrected by the operator: expected recovery, title" in shown(event, "/en")


def test_the_course_tells_every_change_with_its_anchor() -> None:
    body = SITE[EVENT].body.decode()
    assert [n for n in range(1, 5) if f'id="change-{n}"' not in body] == []
    text = text_of(SITE[EVENT])
    course = text[text.rindex("经过") :]
    for words in (
        "18日 10:07 公告 公告停机维护：20日 20:00 – 22日 08:00。",
        "19日 09:02 公告 停机维护延长至 22日 10:00。",
        "20日 20:00 公告 公告的停机维护开始。",
        "20日 20:07 实测 登录不可用，20日 20:04 起。发票开具不可用，20日 20:04 起。",
        "10:01 实测 停机维护超时：发票开具仍不可用，没有新公告。公告的结束时间 22日 10:00 到，没有人确认恢复。",
    ):
        assert words in course


def test_the_tracks_keep_announced_and_observed_apart() -> None:
    made = overrunning()
    drawn = tracks(editions(made)["zh-Hans"], made.running[0])
    assert drawn is not None
    (announced,) = drawn.announced
    login, invoicing = drawn.observed
    assert [bar.css for bar in announced.bars] == ["o-mnt"]
    assert [bar.label for bar in announced.ghosts] == ["原定 22日 08:00"]
    assert [bar.css for bar in login.bars] == ["f-mnt"]
    assert [bar.css for bar in invoicing.bars] == ["f-mnt", OVER]
    assert invoicing.bars[1].under == "超时 37 分钟"
    assert invoicing.bars[1].x == announced.bars[0].x + announced.bars[0].width
    assert drawn.now == invoicing.bars[1].x + invoicing.bars[1].width
    assert all(bar.x >= 0 and bar.x + bar.width <= 100 for track in drawn.announced + drawn.observed for bar in track.bars)


COLOURS = [
    (Condition.DOWN, at(22, "09:00"), ["f-maj"]),
    (Condition.SLOW, at(22, "09:00"), ["f-deg"]),
    (Condition.FLAPPING, at(22, "09:00"), ["f-deg"]),
    (Condition.DELAYED, at(22, "09:00"), ["f-del"]),
]


@pytest.mark.parametrize(("condition", "start", "css"), COLOURS)
def test_without_a_notice_down_is_crimson(condition: Condition, start: object, css: list[str]) -> None:
    event = outage(observed=(replace(outage().observed[0], condition=condition),))
    drawn = tracks(editions(page({}, (event,)))["en"], event)
    assert drawn is not None
    assert drawn.announced == []
    assert [bar.css for track in drawn.observed for bar in track.bars] == css


def test_down_before_the_window_is_crimson_too() -> None:
    early = replace(maintenance().observed[1], start=at(20, "19:00"))
    event = maintenance(observed=(early,))
    drawn = tracks(editions(page({}, (event,)))["en"], event)
    assert drawn is not None
    assert [bar.css for bar in drawn.observed[0].bars] == ["f-maj", "f-mnt", OVER]


def test_the_chart_is_a_picture_with_words_and_a_table_behind() -> None:
    body = SITE[EVENT].body.decode()
    assert body.count('role="img"') == 3
    assert "公告：登录、发票开具：20日 20:00 – 22日 10:00 暂停" in body
    text = text_of(SITE[EVENT])
    assert "功能 公告 实测 对照 登录 20日 20:00 – 22日 10:00 暂停 原定 22日 08:00 20日 20:04 – 22日 09:41 不可用" in text


def test_nothing_is_claimed_of_what_has_not_begun() -> None:
    text = shown(maintenance(Lifecycle.SCHEDULED, observed=(), verdicts=()))
    assert "实测 还没开始" in text
    assert "对照 还没开始" in text


def test_an_event_without_any_time_has_no_chart() -> None:
    phase = replace(maintenance().phases[0], start=None, end=None, was_end=None)
    event = maintenance(Lifecycle.POSTPONED, phases=(phase,), observed=(), verdicts=(), expected_recovery=None)
    assert 'class="tracks"' not in render_site(page({}, (event,)))[EVENT].body.decode()


def test_years_are_shown_when_they_differ() -> None:
    later = replace(maintenance().phases[0], start=datetime(2025, 1, 3, 20, tzinfo=p.ZONE), end=None, was_end=None)
    assert "2025年1月3日 20:00" in shown(maintenance(Lifecycle.SCHEDULED, phases=(later,), observed=()))


def test_the_notice_page_shows_both_revisions_and_how_they_were_read() -> None:
    body = SITE["/notices/3f2a9c0d11ee"].body.decode()
    text = text_of(SITE["/notices/3f2a9c0d11ee"])
    assert body.index('id="r2"') < body.index('id="r1"')
    assert "<mark>2024年12月22日10:00</mark>" in body
    assert "<mark>2024年12月22日8:00</mark>" in body
    assert "2f" * 32 in body
    assert "2024年12月22日10:00 结束：22日 10:00" in text
    assert f'href="{EVENT}"' in body


def test_both_components_are_named_once_none_is_left() -> None:
    assert tuple(target for phase in maintenance().phases for target in phase.targets) == (LOGIN, INVOICING)
    assert "北京市电子税务局： 登录、发票开具" in shown(maintenance(Lifecycle.SCHEDULED)).replace("：登录", "： 登录")
    whole = replace(maintenance().phases[0], targets=(Target("etax-beijing"),))
    scheduled = maintenance(Lifecycle.SCHEDULED, phases=(whole,), observed=())
    assert "北京市电子税务局：计划停机维护" in shown(scheduled)
