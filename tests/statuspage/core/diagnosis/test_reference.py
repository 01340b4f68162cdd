"""The reference situations, as far as facts alone go: the same conclusion, or none where only the visitor could say more."""

import json
from pathlib import Path
from typing import Any

import pytest

from statuspage.core.diagnosis.model import Conclusion
from tests.statuspage.core.diagnosis.told import Situation, diagnosed, moment

NOW = moment("2026-11-25 22:00")

BY_FACTS = {"D09", "D24", "D27", "D32", "D41", "D50", "D53", "D56", "D59", "D60"}
"""Those that no answer of the visitor decides."""

SYSTEMS = {
    "cn-etax-bj": ("etax", "电子税务局", "tax"),
    "cn-inv-veri": ("inv-veri", "发票查验平台", "veri"),
    "cn-leqi": ("leqi", "乐企", "leqi-news"),
    "cn-ukey": ("ukey", "发票上传", "ukey-news"),
    "cn-etax-np": ("np", "个人所得税APP", "np-news"),
    "cn-si": ("social", "社会保险网上服务平台", "social-news"),
    "cn-gjj-bj": ("fund", "住房公积金网", "fund-news"),
    "cn-bank-icbc": ("bank", "跨行转账", "bank-news"),
    "cn-wxpay": ("wallet", "示范支付", "wallet-news"),
    "cn-aliyun": ("cloud", "Northwind Cloud", "cloud-status"),
    "tw-einvoice": ("einvoice", "整合服務平台", "einvoice-news"),
    "hk-fps": ("fps", "轉數快", "fps-news"),
}
FUNCTIONS = {("etax", "verify"): "query"}
PROBES = {("etax", "login"): ["etax-login", "etax-login-tcp"], ("etax", "query"): ["etax-query", "invoice-sync"]}
UNPROBED = {"leqi", "bank", "fps"}


IDS = [f"D{number:02}" for number in range(1, 63)]


@pytest.fixture(scope="module")
def rows(shared: Path) -> dict[str, dict[str, Any]]:
    """The reference's rows by id."""
    path = shared / "reference" / "situations.jsonl"
    if not path.is_file():
        pytest.skip("the shared references have no situations")
    return {row["id"]: row for row in map(json.loads, path.read_text("utf-8").splitlines())}


def situation(row: dict[str, Any]) -> Situation:
    """A row's facts: its notice, and what probes show. What the visitor would have to say is left out."""
    service, name, source = SYSTEMS[row["system"]]
    component = FUNCTIONS.get((service, row["function"]), row["function"])
    own = [] if service in UNPROBED else PROBES.get((service, component), [f"{service.replace('inv-', '')}-{component}"])
    own = ["veri-query"] if service == "inv-veri" else own
    shown = row["inputs"]["probe"]
    made = Situation(NOW, service, component, notices=announced(row["inputs"]["notice"], name, source))
    made.stale = row["inputs"]["notice"] == "unknown"
    made.silent = own if shown in {"none", "blocked", "stale"} else []
    made.seen = [{"probe": p, "is": shown, "at": "2026-11-25 20:03"} for p in own if shown in {"down", "slow"}]
    if row["inputs"]["notice"] == "ended_recent":
        made.seen = [{"probe": p, "is": i, "at": f"2026-11-25 {at}"} for p in own for i, at in (("down", "08:01"), ("up", "18:58"))]
    return made


def announced(which: str, name: str, source: str) -> list[dict[str, Any]]:
    """The notice that a row speaks of."""
    if which == "active_other":
        name, source = "上海市电子税务局", "tax-sh"
    hours = "8:00至19:00" if which == "ended_recent" else "20:00至11月26日8:00"
    body = f"因系统升级，定于2026年11月25日{hours}对{name}停机维护，期间暂停服务。"
    known = which in {"active_covers", "active_other", "ended_recent"}
    return [{"source": source, "at": "2026-11-23 10:00", "title": f"关于{name}停机的公告", "body": body}] if known else []


@pytest.mark.shared
def test_the_reference_is_whole(rows: dict[str, dict[str, Any]]) -> None:
    assert list(rows) == IDS


@pytest.mark.shared
@pytest.mark.parametrize("id", sorted(BY_FACTS))
def test_what_facts_decide_comes_out_as_the_reference_has_it(rows: dict[str, dict[str, Any]], id: str) -> None:
    diagnosis = diagnosed(situation(rows[id]))
    assert diagnosis.conclusion.value == rows[id]["expect"]["verdict"]
    assert diagnosis.sureness.value == rows[id]["expect"]["confidence"]


@pytest.mark.shared
@pytest.mark.parametrize("id", [id for id in IDS if id not in BY_FACTS])
def test_what_only_the_visitor_can_tell_is_left_open(rows: dict[str, dict[str, Any]], id: str) -> None:
    watched = rows[id]["inputs"]["probe"] == "up"
    assert diagnosed(situation(rows[id])).conclusion is (Conclusion.CLEAR if watched else Conclusion.CANNOT_TELL)
