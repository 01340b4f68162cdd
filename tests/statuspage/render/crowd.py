"""A page of many services in a few groups, some of them in trouble, with 90 days behind them."""

import random
from datetime import timedelta
from typing import Any

from statuspage.core.model import Condition, Measured, Target
from statuspage.core.page import Known, Page, build
from statuspage.core.source import SourceHealth
from statuspage.settings import Settings
from tests.statuspage.render.lanes import days
from tests.statuspage.render.pages import NOW

GROUPS = ("税务", "社保与公共服务", "银行与支付", "云与网络", "办公与财务软件")
PARTS = ("登录", "发票开具", "查询")
TROUBLE = {3: Condition.DOWN, 9: Condition.SLOW, 30: Condition.DOWN}
"""What is measured of the first component of these services; the others are up."""


def crowd(many: int, languages: tuple[str, ...] = ("zh-Hans", "en")) -> Page:
    """`many` services in equal groups: with one, two or three components, each measured every minute."""
    targets = [Target(f"svc-{n}", f"c{part}") for n in range(many) for part in range(1 + n % len(PARTS))]
    chance = random.Random(1)
    series = {target: days("".join(chance.choice("." * 24 + "xsM") for _ in range(90)), 90) for target in targets}
    known = Known(
        measured=tuple(_measured(target) for target in targets),
        health={"notices": SourceHealth("notices", last_fetch=NOW, last_good=NOW)},
        reconciled_at=NOW,
    )
    return build(_settings(many, languages), known, NOW, None, series)


def _settings(many: int, languages: tuple[str, ...]) -> Settings:
    services = [_service(n, many) for n in range(many)]
    return Settings.model_validate(
        {
            "site": {"title": "财务常用系统状态", "url": "https://status.example.cn", "languages": languages},
            "services": services,
            "sources": [{"id": "notices", "url": "https://a.example.cn/", "services": [one["id"] for one in services]}],
        }
    )


def _service(n: int, many: int) -> dict[str, Any]:
    return {
        "id": f"svc-{n}",
        "name": f"示例{n}号办事系统",
        "names": {"en": f"Example system {n}"},
        "aliases": [f"别名{n}"],
        "group": GROUPS[n * len(GROUPS) // many],
        "components": [{"id": f"c{part}", "name": name} for part, name in enumerate(PARTS[: 1 + n % len(PARTS)])],
    }


def _measured(target: Target) -> Measured:
    number, part = target.service.removeprefix("svc-"), target.component
    condition = TROUBLE.get(int(number), Condition.UP) if part == "c0" else Condition.UP
    since = NOW - timedelta(hours=3)
    return Measured(f"p-{target}", target, condition, since, NOW - timedelta(minutes=1), NOW + timedelta(minutes=3), "200, 230 ms")
