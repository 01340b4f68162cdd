"""The home page's sentence: the ranking, and never "all well" without knowing it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from notices.model import Impact
from statuspage.core.model import (
    ComponentState,
    Condition,
    Ending,
    Event,
    EventKind,
    Interval,
    Lifecycle,
    Phase,
    State,
    Target,
    Verdict,
    VerdictKind,
)
from statuspage.core.page import Page
from statuspage.render.edition import editions
from statuspage.render.sentence import event_sentence
from statuspage.render.verdict import headline
from tests.statuspage.render import pages as p
from tests.statuspage.render.pages import (
    INVOICING,
    LOGIN,
    at,
    maintenance,
    measured,
    operational,
    outage,
    page,
    silent,
    state,
    unreadable,
)

BANK, CLOUD = Target("bank"), Target("cloud")
WELL = {"etax-beijing": (operational(LOGIN), operational(INVOICING)), "bank": (operational(BANK),)}


def told(made: Page) -> tuple[str, str, str]:
    """The mark's class and the sentence in both languages."""
    found = [headline(edition).sentence for edition in editions(made).values()]
    return (found[0].css, str(found[0]), str(found[1]))


SEEN = at(22, "06:52")


def stopped(states: dict[str, tuple[ComponentState, ...]], n: int, seen: datetime | None = SEEN) -> tuple[Page, str, str, str]:
    """A stale page of which nobody can say any more that nothing is wrong."""
    made = page(states, stale=True, reconciled_at=seen)
    return made, "unk", f"{n} 项现在都看不清。", f"The state of all {n} is unknown now."


CALM = [
    (page({}), "non", "还没有要看的系统。", "There is nothing to watch yet."),
    (page(WELL), "op", "3 项都正常，10:36 以后都验证过。", "All 3 operational, every one checked since 10:36."),
    (
        page({**WELL, "cloud": (unreadable(CLOUD),)}),
        "unk",
        "没发现异常，但有 1 项现在看不清。",
        "Nothing wrong found, but 1 cannot be seen now.",
    ),
    (page({"cloud": (unreadable(CLOUD),)}), "unk", "1 项现在都看不清。", "Its state is unknown now."),
    (
        page({**WELL, "cloud": (silent(CLOUD),)}),
        "non",
        "没发现异常：3 项正常，1 项没有公告也没有探测。",
        "Nothing wrong found: 3 operational, 1 with neither notice nor measurement.",
    ),
    (
        page({"cloud": (silent(CLOUD),)}),
        "non",
        "没有公告；1 项都没有探测，不知道是否正常。",
        "No notice, and nothing is measured, so we do not know that it is well.",
    ),
    (
        page({"cloud": (state(CLOUD, State.OPERATIONAL, "by_own_statement"),)}),
        "op",
        "1 项都正常，都据来源自述，我们没有探测。",
        "Operational, by their own statement; we do not measure them.",
    ),
    (
        page(WELL, stale=True, reconciled_at=at(22, "06:52")),
        "unk",
        "06:52 时 3 项都正常，现在不知道。",
        "All 3 were operational at 06:52; now we do not know.",
    ),
    stopped({**WELL, "cloud": (silent(CLOUD),)}, 4),
    stopped({**WELL, "cloud": (unreadable(CLOUD),)}, 4),
    stopped({"bank": (silent(BANK),), "cloud": (silent(CLOUD),)}, 2),
    stopped(WELL, 3, None),
]


@pytest.mark.parametrize(("made", "css", "zh", "en"), CALM)
def test_calm(made: Page, css: str, zh: str, en: str) -> None:
    assert told(made) == (css, zh, en)


def one(event: Event, value: State, reason: str, **more: Any) -> Page:
    """A page with one event that bears on invoicing."""
    given = state(INVOICING, value, reason, events=(event.id,), **more)
    return page({"etax-beijing": (operational(LOGIN), given)}, (event,))


def running(**more: Any) -> Event:
    """The maintenance within its window, on invoicing only, nothing seen."""
    phase = Phase(at(22, "08:00"), at(22, "12:00"), ("发票开具",), (INVOICING,), Impact.UNAVAILABLE)
    given: dict[str, Any] = {"phases": (phase,), "observed": (), "verdicts": (), "expected_recovery": at(22, "12:00"), **more}
    return maintenance(Lifecycle.IN_PROGRESS, **given)


DOWN = Interval("x", INVOICING, Condition.DOWN, at(22, "08:04"), None)
LAG = Interval("x", INVOICING, Condition.DELAYED, at(22, "09:00"), None, data_to=at(21, "14:00"))
TELL = [
    (
        one(maintenance(), State.MAJOR, "observed"),
        "maj",
        "北京市电子税务局：发票开具仍不可用，公告预计 22日 10:00 恢复；我们测得已延时 37 分钟，没有新公告。",
        "Beijing e-Tax Bureau: Invoicing still down, announced back by Sun 10:00; we measure it 37 minutes over, no new notice.",
    ),
    (
        one(running(), State.MAINTENANCE, "announced"),
        "mnt",
        "北京市电子税务局：发票开具维护中，公告预计 22日 12:00 恢复；我们没有探测，只是转述。",
        "Beijing e-Tax Bureau: Invoicing under maintenance, announced back by Sun 12:00; we do not measure it and only relay this.",
    ),
    (
        one(running(observed=(DOWN,)), State.MAINTENANCE, "announced"),
        "mnt",
        "北京市电子税务局：发票开具维护中，公告预计 22日 12:00 恢复；我们测得 08:04 起不可用。",
        "Beijing e-Tax Bureau: Invoicing under maintenance, announced back by Sun 12:00; we measure it down since 08:04.",
    ),
    (
        one(running(), State.MAINTENANCE, "announced", measured=(measured(INVOICING, Condition.UP),)),
        "mnt",
        "北京市电子税务局：发票开具维护中，公告预计 22日 12:00 恢复；我们测得现在可用。",
        "Beijing e-Tax Bureau: Invoicing under maintenance, announced back by Sun 12:00; we measure it up now.",
    ),
    (
        one(maintenance(observed=(), verdicts=()), State.UNKNOWN, "past_end"),
        "unk",
        "北京市电子税务局：发票开具状态不明，公告预计 22日 10:00 恢复；时间已过，没有人确认恢复。",
        "Beijing e-Tax Bureau: Invoicing state unknown, announced back by Sun 10:00; that has passed; nobody has confirmed it.",
    ),
    (
        one(outage(services=("etax-beijing",), observed=(LAG,)), State.DELAYED, "observed"),
        "del",
        "北京市电子税务局：发票开具可用，但数据只到 21日 14:00。我们 09:00 起测到，没有公告。",
        "Beijing e-Tax Bureau: Invoicing up, but data only to Sat 14:00. We have seen it since 09:00; no notice.",
    ),
    (
        one(running(kind=EventKind.INCIDENT, expected_recovery=None), State.PARTIAL, "announced"),
        "par",
        "北京市电子税务局：发票开具部分中断，公告没说何时恢复；我们没有探测，只是转述。",
        "Beijing e-Tax Bureau: Invoicing partly down, no end announced; we do not measure it and only relay this.",
    ),
]


@pytest.mark.parametrize(("made", "css", "zh", "en"), TELL)
def test_a_running_event(made: Page, css: str, zh: str, en: str) -> None:
    assert told(made) == (css, zh, en)


def test_trouble_without_an_event_is_told_too() -> None:
    made = page({**WELL, "cloud": (state(CLOUD, State.DEGRADED, "stated"),)})
    assert told(made) == ("deg", "示例云：性能下降。这是来源自述。", "Example Cloud: degraded. So it says of itself.")


def bearing(event: Event, value: State) -> tuple[str, tuple[ComponentState, ...]]:
    """The event's service in that state because of it."""
    service = event.services[0]
    return service, (state(Target(service), value, "observed", events=(event.id,)),)


def ranked(*made: tuple[Event, State]) -> str:
    """The event that is told first of several."""
    states = dict(bearing(event, value) for event, value in made)
    first = headline(editions(page(states, [event for event, _ in made]))["en"])
    assert first.event is not None
    return first.event.id


def on(service: str, **more: Any) -> Event:
    """An outage of a service that nobody announced."""
    seen = Interval("x", Target(service), Condition.DOWN, at(22, "09:00"), None)
    given: dict[str, Any] = {"id": f"on-{service}", "services": (service,), "observed": (seen,), **more}
    return outage(**given)


def announced(service: str, **more: Any) -> Event:
    """An outage of a service with a notice."""
    return on(service, citations=maintenance().citations, verdicts=(), **more)


RANKING = [
    ([(announced("bank"), State.MAJOR), (on("cloud"), State.MAJOR)], "on-cloud"),
    ([(announced("bank"), State.PARTIAL), (announced("cloud"), State.MAJOR)], "on-cloud"),
    ([(announced("bank"), State.DELAYED), (announced("cloud"), State.PARTIAL)], "on-cloud"),
    ([(announced("bank"), State.DEGRADED), (announced("cloud"), State.DELAYED)], "on-cloud"),
    ([(announced("bank"), State.MAINTENANCE), (announced("cloud"), State.DEGRADED)], "on-cloud"),
    ([(announced("bank"), State.UNKNOWN), (announced("cloud"), State.MAINTENANCE)], "on-cloud"),
]


@pytest.mark.parametrize(("made", "first"), RANKING)
def test_the_worst_is_told_first(made: list[tuple[Event, State]], first: str) -> None:
    assert ranked(*made) == first


def test_an_overrun_comes_before_an_announced_outage() -> None:
    over = announced("bank", phases=(Phase(p.START, p.END, (), (BANK,), Impact.UNAVAILABLE),), kind=EventKind.MAINTENANCE)
    over = replace(over, verdicts=(Verdict(0, VerdictKind.OVERRUN, 0, (BANK,)),))
    assert ranked((announced("cloud"), State.MAJOR), (over, State.MAJOR)) == "on-bank"


ENDED = [
    (
        p.ended(maintenance()),
        "done",
        "北京市电子税务局：登录、发票开具停机维护已结束，我们测得 22日 11:12 恢复，比公告晚 1 小时 12 分。",
    ),
    (
        maintenance(Lifecycle.ENDED, ended_at=p.END, ending=Ending.NOTICE),
        "done",
        "北京市电子税务局：登录、发票开具停机维护已结束，公告 22日 10:00 恢复。",
    ),
    (
        maintenance(Lifecycle.ENDED, ended_at=p.END, ending=Ending.UNCONFIRMED),
        "unk",
        "北京市电子税务局：登录、发票开具停机维护按公告应已结束，但没有人确认过恢复。",
    ),
    (maintenance(Lifecycle.CANCELLED), "done", "北京市电子税务局：登录、发票开具停机维护已取消，原窗口作废。"),
    (maintenance(Lifecycle.POSTPONED), "mnt", "北京市电子税务局：登录、发票开具停机维护已推迟，新时间未公布。"),
    (maintenance(Lifecycle.WITHDRAWN), "done", "北京市电子税务局：登录、发票开具停机维护已撤回。"),
    (maintenance(Lifecycle.SCHEDULED), "mnt", "北京市电子税务局：登录、发票开具计划停机维护，公告 20日 20:00 – 22日 10:00。"),
]


@pytest.mark.parametrize(("event", "css", "words"), ENDED)
def test_an_event_that_does_not_run(event: Event, css: str, words: str) -> None:
    sentence = event_sentence(editions(page({}, (event,)))["zh-Hans"], event)
    assert (sentence.css, str(sentence)) == (css, words)
