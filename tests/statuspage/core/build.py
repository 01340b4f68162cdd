"""Small builders for the values that the rules decide with."""

from datetime import UTC, datetime, timedelta
from typing import Any

from notices.model import Evidence, Facts, Impact, Kind, Window
from statuspage.core.model import Condition, Measured, NoticeRevision, Observation, Target
from statuspage.core.observed import Sight
from statuspage.settings import Settings

DAY = datetime(2024, 12, 20, tzinfo=UTC)

SETTINGS = Settings.model_validate(
    {
        "site": {"title": "状态", "url": "https://status.example.cn"},
        "services": [
            {
                "id": "etax",
                "name": "北京市电子税务局",
                "aliases": ["电子税务局"],
                "components": [
                    {"id": "login", "name": "登录"},
                    {"id": "invoicing", "name": "发票开具", "aliases": ["开票"]},
                ],
            },
            {"id": "bank", "name": "示范银行", "components": [{"id": "transfer", "name": "转账"}]},
        ],
        "sources": [
            {"id": "tax", "url": "https://tax.example.cn/", "services": ["etax"], "official": True},
            {"id": "press", "url": "https://press.example.cn/", "services": ["etax", "bank"]},
        ],
    }
)


def at(text: str) -> datetime:
    """`"20 20:00"` as the 20th of December 2024, 20:00 in Beijing."""
    day, clock = text.split()
    hour, minute = clock.split(":")
    return datetime(2024, 12, int(day), int(hour), int(minute), tzinfo=UTC) - timedelta(hours=8)


def facts(kind: Kind = Kind.MAINTENANCE, *windows: Window, **more: Any) -> Facts:
    ends = [window.end for window in windows if window.end]
    more.setdefault("expected_recovery", max(ends) if ends and len(ends) == len(windows) else None)
    return Facts(lang="zh-Hans", kind=kind, text=more.pop("text", "停机公告\n正文"), windows=windows, **more)


def window(start: str | None, end: str | None, *affects: str, impact: Impact = Impact.UNAVAILABLE) -> Window:
    evidence = (Evidence("start", "停机", 0, 2),)
    return Window(at(start) if start else None, at(end) if end else None, affects, impact, evidence)


def notice(
    id: str, published: str, read: Facts, *, source: str = "tax", revision: int = 1, known: str = "", **more: Any
) -> NoticeRevision:
    return NoticeRevision(
        id=id,
        source=source,
        revision=revision,
        url=f"https://tax.example.cn/{id}",
        title=more.pop("title", "关于系统停机的公告"),
        published=at(published),
        known_at=at(known or published),
        snapshot="0" * 64,
        facts=read,
        **more,
    )


def seen(origin: str, target: Target, condition: Condition, since: str, judged: str = "") -> Observation:
    return Observation(origin, target, condition, at(since), at(judged or since), "HTTP 503")


def sight(now: datetime, *observations: Observation) -> Sight:
    """Everything seen, with the newest judgement of each origin as the present one."""
    latest = {o.origin: o for o in sorted(observations, key=lambda o: o.since)}
    measured = tuple(
        Measured(o.origin, o.target, o.condition, o.since, now, now + timedelta(minutes=3), o.measurement) for o in latest.values()
    )
    return Sight(measured, observations)
