"""Small builders of Pages for the tests of what is rendered; all at one moment, in Beijing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from notices.model import Evidence, Facts, Impact, Kind, Question, Window, Workaround
from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import (
    LIVE,
    RUNNING,
    Advice,
    Change,
    ChangeKind,
    Citation,
    ComponentState,
    Condition,
    Ending,
    Event,
    EventKind,
    Interval,
    Lifecycle,
    Measured,
    NoticeRevision,
    Phase,
    Quote,
    State,
    Target,
    Verdict,
    VerdictKind,
)
from statuspage.core.page import ComponentView, Page, ServiceView, SourceView
from statuspage.core.recovery import TrackRecord
from statuspage.core.source import SourceHealth, Trouble
from statuspage.core.status import worst
from statuspage.settings import Settings

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2024, 12, 22, 10, 37, tzinfo=ZONE)
START = datetime(2024, 12, 20, 20, 0, tzinfo=ZONE)
END = datetime(2024, 12, 22, 10, 0, tzinfo=ZONE)
WAS_END = datetime(2024, 12, 22, 8, 0, tzinfo=ZONE)

LOGIN = Target("etax-beijing", "login")
INVOICING = Target("etax-beijing", "invoicing")
NEW = "2024年12月22日10:00"
TEXT = (
    "关于电子税务局停机维护的通知\n因系统升级，定于2024年12月20日20:00至2024年12月22日10:00对电子税务局停机维护。"
    "停机期间开票软件可离线开票，系统恢复后上传。给您带来不便，敬请谅解。"
)
SENTENCE = TEXT[TEXT.index("因") : TEXT.index("。") + 1]
OLD_TEXT = TEXT.replace(NEW, "2024年12月22日8:00")

SETTINGS = Settings.model_validate(
    {
        "mail": {"host": "smtp.example.cn", "sender": "status@example.cn"},
        "site": {
            "title": "北京办税系统状态",
            "titles": {"en": "Beijing tax systems status"},
            "url": "https://status.example.cn",
            "languages": ["zh-Hans", "en"],
            "group_names": {"税务": {"en": "Tax"}, "银行": {"en": "Banks"}},
        },
        "services": [
            {
                "id": "etax-beijing",
                "name": "北京市电子税务局",
                "names": {"en": "Beijing e-Tax Bureau"},
                "aliases": ["电子税务局"],
                "group": "税务",
                "homepage": "https://etax.example.cn",
                "support": {"phone": "12366", "hours": "工作日 9:00-18:00"},
                "components": [
                    {"id": "login", "name": "登录", "names": {"en": "Login"}},
                    {"id": "invoicing", "name": "发票开具", "names": {"en": "Invoicing"}},
                ],
            },
            {"id": "bank", "name": "示例银行企业网银", "names": {"en": "Example Bank Online"}, "group": "银行"},
            {"id": "cloud", "name": "示例云", "names": {"en": "Example Cloud"}},
        ],
        "sources": [
            {
                "id": "bj-notices",
                "name": "北京市税务局通知公告",
                "names": {"en": "Beijing Tax Service notices"},
                "url": "https://tax.example.cn/notices/",
                "services": ["etax-beijing"],
                "official": True,
            },
            {"id": "bank-feed", "url": "https://bank.example.cn/feed.xml", "services": ["bank"]},
        ],
        "probes": [{"id": "etax-login", "service": "etax-beijing", "component": "login", "url": "https://etax.example.cn/login"}],
    }
)


def at(day: int, clock: str) -> datetime:
    """A moment in December 2024."""
    hour, minute = clock.split(":")
    return datetime(2024, 12, day, int(hour), int(minute), tzinfo=ZONE)


def measured(target: Target, condition: Condition | None, **more: Any) -> Measured:
    """A judgement of the probe `etax-login`, checked a minute ago."""
    given: dict[str, Any] = {"since": at(22, "10:00"), "last_checked": NOW - timedelta(minutes=1), **more}
    made = Measured("etax-login", target, condition, None, None, NOW + timedelta(minutes=3), "200, 230 ms")
    return replace(made, **given)


def state(target: Target, value: State, reason: str, **more: Any) -> ComponentState:
    """A component state."""
    made = ComponentState(target=target, state=value, rule=0, reason=reason)
    return replace(made, **more)


def operational(target: Target) -> ComponentState:
    """Measured up."""
    return state(target, State.OPERATIONAL, "measured_up", measured=(measured(target, Condition.UP),))


def silent(target: Target) -> ComponentState:
    """Neither a notice nor a measurement."""
    return state(target, State.NO_NOTICE, "silent")


def unreadable(target: Target) -> ComponentState:
    """Unknown, because its source cannot be read."""
    return state(target, State.UNKNOWN, "source_unreadable", detail=Trouble.REFUSED, lost_sources=("bj-notices",))


def revision(number: int = 2, text: str = TEXT, **more: Any) -> NoticeRevision:
    """A revision of the notice of the worked example."""
    end_words = NEW if number == 2 else "2024年12月22日8:00"
    end = END if number == 2 else WAS_END
    quotes = [("start", "2024年12月20日20:00"), ("end", end_words)]
    evidence = tuple(Evidence(f, q, text.index(q), text.index(q) + len(q)) for f, q in quotes if q in text)
    quote = "停机期间开票软件可离线开票"
    begin = text.find(quote)
    workarounds = (Workaround(quote, begin, begin + len(quote)),) if begin >= 0 else ()
    facts = Facts(
        lang="zh-Hans",
        kind=Kind.MAINTENANCE,
        text=text,
        windows=(Window(START, end, ("电子税务局",), evidence=evidence),),
        workarounds=workarounds,
        questions=(Question("weekday_mismatch", "敬请谅解", text.find("敬请谅解"), text.find("敬请谅解") + 4),),
    )
    made = NoticeRevision(
        id="3f2a9c0d11ee",
        source="bj-notices",
        revision=number,
        url="https://tax.example.cn/notices/1.html",
        title="关于电子税务局停机维护的通知",
        published=at(18, "10:00"),
        known_at=at(18, "10:07") if number == 1 else at(19, "09:02"),
        snapshot=f"{number}f" * 32,
        facts=facts,
    )
    return replace(made, **more)


def citation(notice: NoticeRevision) -> Citation:
    """A citation of a notice revision."""
    return Citation(
        notice.id,
        notice.revision,
        notice.source,
        notice.facts.kind,
        notice.title,
        notice.url,
        notice.published,
        notice.known_at,
        notice.snapshot,
    )


def maintenance(lifecycle: Lifecycle = Lifecycle.DUE, **more: Any) -> Event:
    """The worked example: extended once, and invoicing down past its end."""
    notices = (revision(1, OLD_TEXT), revision(2))
    evidence = tuple(Quote(e.field, e.quote, SENTENCE, notices[1].id, 2) for e in notices[1].facts.windows[0].evidence)
    phase = Phase(START, END, ("电子税务局",), (LOGIN, INVOICING), Impact.UNAVAILABLE, evidence, was_end=WAS_END)
    made = Event(
        id="a1b2c3d4e5f6",
        kind=EventKind.MAINTENANCE,
        title=notices[1].title,
        lifecycle=lifecycle,
        services=("etax-beijing",),
        opened_at=at(18, "10:00"),
        changed_at=at(22, "10:01"),
        revision=4,
        phases=(phase,),
        observed=(
            Interval("etax-login", LOGIN, Condition.DOWN, at(20, "20:04"), at(22, "09:41"), "timeout"),
            Interval("etax-invoice", INVOICING, Condition.DOWN, at(20, "20:04"), None, "503"),
        ),
        citations=tuple(citation(notice) for notice in notices),
        verdicts=(Verdict(0, VerdictKind.OVERRUN, 0, (INVOICING,)),),
        started_at=START,
        expected_recovery=END,
        recovery_evidence=evidence[1:],
        workarounds=(Advice("停机期间开票软件可离线开票", notices[1].id, 2),),
        unmatched=("自助终端",),
        questions=notices[1].facts.questions,
    )
    return replace(made, **more)


def outage(**more: Any) -> Event:
    """Observed, not announced."""
    made = Event(
        id="0badc0ffee00",
        kind=EventKind.INCIDENT,
        title="",
        lifecycle=Lifecycle.IN_PROGRESS,
        services=("bank",),
        opened_at=at(22, "09:12"),
        changed_at=at(22, "09:15"),
        revision=1,
        observed=(Interval("bank-login", Target("bank"), Condition.DOWN, at(22, "09:12"), None, "timeout"),),
        verdicts=(Verdict(-1, VerdictKind.UNANNOUNCED, 0, (Target("bank"),)),),
        started_at=at(22, "09:12"),
    )
    return replace(made, **more)


def story(event: Event) -> tuple[Change, ...]:
    """The worked example's course up to the overrun."""
    first = replace(
        event,
        lifecycle=Lifecycle.SCHEDULED,
        revision=1,
        phases=tuple(replace(phase, end=WAS_END, was_end=None) for phase in event.phases),
        citations=event.citations[:1],
        observed=(),
        expected_recovery=WAS_END,
    )
    second = replace(event, lifecycle=Lifecycle.SCHEDULED, revision=2, observed=())
    begun = replace(second, lifecycle=Lifecycle.IN_PROGRESS, revision=3)
    seen = replace(begun, observed=tuple(replace(interval, end=None) for interval in event.observed))
    return (
        Change((ChangeKind.ANNOUNCED,), at(18, "10:07"), first, 1),
        Change((ChangeKind.EXTENDED,), at(19, "09:02"), second, 2),
        Change((ChangeKind.STARTED,), at(20, "20:00"), begun, 3),
        Change((ChangeKind.RECORDED,), at(20, "20:07"), seen, 4),
        Change((ChangeKind.DUE, ChangeKind.OVERRUN), at(22, "10:01"), event, 5),
    )


def ended(event: Event) -> Event:
    """The same event after it was measured back."""
    closed = tuple(replace(i, end=i.end or at(22, "11:12")) for i in event.observed)
    return replace(
        event, lifecycle=Lifecycle.ENDED, observed=closed, ended_at=at(22, "11:12"), ending=Ending.OBSERVATION, revision=5
    )


def view(service: str, states: Iterable[ComponentState], events: Iterable[Event] = ()) -> ServiceView:
    """A service with the states of its components, or of it as a whole."""
    own = SETTINGS.service(service)
    assert own is not None
    held = tuple(states)
    parts = {c.id: c for c in own.components}
    views = tuple(ComponentView(parts[s.target.component], s) for s in held if s.target.component)
    whole = next((s for s in held if not s.target.component), silent(Target(service)))
    mine = [event for event in events if service in event.services]
    return ServiceView(
        own,
        worst(s.state for s in held),
        views,
        whole,
        tuple(e for e in mine if e.lifecycle in RUNNING),
        tuple(e for e in mine if e.lifecycle is Lifecycle.SCHEDULED),
        tuple(e for e in mine if e.lifecycle not in RUNNING | {Lifecycle.SCHEDULED}),
    )


def page(
    states: dict[str, tuple[ComponentState, ...]],
    events: Iterable[Event] = (),
    history: dict[str, tuple[Change, ...]] | None = None,
    **more: Any,
) -> Page:
    """A page of the services in `states`."""
    held, told = tuple(events), history or {}
    cited = [revision(1, OLD_TEXT), revision(2)]
    changes = sorted((c for chain in told.values() for c in chain if c.told), key=lambda c: c.known_at, reverse=True)
    health = SourceHealth("bj-notices", at(22, "10:30"), at(22, "10:30"), at(19, "09:02"), kind="html_list")
    lost = SourceHealth("bank-feed", at(22, "10:30"), at(22, "03:02"), None, Trouble.REFUSED, "answered with status 403")
    lost = replace(lost, unreadable_since=at(22, "03:17"), expired_at=at(22, "04:00"))
    made = Page(
        settings=SETTINGS,
        now=NOW,
        reconciled_at=NOW,
        stale=False,
        services=tuple(view(service, own, held) for service, own in states.items()),
        sources=(
            SourceView(SETTINGS.sources[0], health, None, (cited[1],)),
            SourceView(SETTINGS.sources[1], lost, Trouble.REFUSED, ()),
        ),
        merged={},
        running=tuple(e for e in held if e.lifecycle in RUNNING),
        upcoming=tuple(e for e in held if e.lifecycle in LIVE - RUNNING),
        recent=tuple(e for e in held if e.lifecycle not in LIVE),
        changes=tuple(changes),
        history=told,
        notices={(n.id, n.revision): n for n in cited} if any(e.citations for e in held) else {},
    )
    return replace(made, **more)


def expected(event: str = "a1b2c3d4e5f6", **more: Any) -> Expectation:
    """What experience says of the overrun: 10:50 to 12:00, from 37 outages."""
    tenths = tuple(NOW + timedelta(minutes=m) for m in (6, 16, 22, 28, 32, 38, 46, 58, 74, 110))
    times = (at(22, "10:50"), at(22, "11:10"), at(22, "12:00"))
    made = Expectation(event, "bj-notices", 1, NOW, Telling.BAND, END, 37, 120, True, *times, tenths)
    return replace(made, **more)


def track_record() -> TrackRecord:
    """Forty outages of a source: a third by the announced time, the rest up to two hours later."""
    lateness = tuple(timedelta(minutes=m) for m in (*[-50, -30, -10] * 2, *[0] * 7, *range(5, 135, 5), 400))
    return TrackRecord((timedelta(hours=8),) * 40, tuple(sorted(lateness)), 14, 6, 2, 96, 31, 0.81, 0.7)


def lively(over: Event | None = None) -> Page:
    """An overrun (or `over`), an outage nobody announced, something to come, something over, a source that cannot be read."""
    over, bank = over or maintenance(), outage()
    coming = replace(
        maintenance(Lifecycle.SCHEDULED),
        id="c0ffee000001",
        phases=(Phase(at(28, "22:00"), at(29, "06:00"), ("发票开具",), (INVOICING,), Impact.UNAVAILABLE),),
        observed=(),
        verdicts=(),
        expected_recovery=at(29, "06:00"),
        workarounds=(),
        unmatched=(),
        questions=(),
        revision=1,
    )
    past = replace(
        outage(id="0ddba11000aa", lifecycle=Lifecycle.ENDED, ended_at=at(21, "03:40"), ending=Ending.OBSERVATION),
        opened_at=at(21, "03:05"),
        observed=(Interval("bank-login", Target("bank"), Condition.SLOW, at(21, "03:05"), at(21, "03:40")),),
    )
    down = measured(INVOICING, Condition.DOWN, origin="etax-invoice", since=at(20, "20:04"), measurement="503")
    states = {
        "etax-beijing": (
            replace(operational(LOGIN), events=(over.id,)),
            state(INVOICING, State.MAJOR, "observed", rule=1, measured=(down,), events=(over.id,)),
        ),
        "bank": (state(Target("bank"), State.MAJOR, "observed", rule=1, measured=(measured(Target("bank"), Condition.DOWN),)),),
        "cloud": (unreadable(Target("cloud")),),
    }
    states["bank"] = (replace(states["bank"][0], events=(bank.id,)),)
    history = {over.id: story(over), bank.id: (Change((ChangeKind.OBSERVED,), bank.changed_at, bank, 6),)}
    history[coming.id] = (Change((ChangeKind.ANNOUNCED,), at(19, "12:00"), coming, 7),)
    history[past.id] = (Change((ChangeKind.ENDED,), at(21, "03:43"), past, 8),)
    told = {
        over.id: expected(),
        coming.id: expected(coming.id, telling=Telling.LITTLE, low=None, middle=None, high=None, tenths=()),
    }
    made = page(states, (over, bank, coming, past), history, expectations=told, logged={over.id: expected()})
    return replace(made, sources=(replace(made.sources[0], record=track_record()), *made.sources[1:]))


def overrunning() -> Page:
    """The worked example at its overrun; the bank is well and the cloud is silent."""
    over = maintenance()
    down = measured(INVOICING, Condition.DOWN, origin="etax-invoice", since=at(20, "20:04"), measurement="503")
    states = {
        "etax-beijing": (
            replace(operational(LOGIN), events=(over.id,)),
            state(INVOICING, State.MAJOR, "observed", rule=1, measured=(down,), events=(over.id,)),
        ),
        "bank": (operational(Target("bank")),),
        "cloud": (silent(Target("cloud")),),
    }
    return page(states, (over,), {over.id: story(over)})
