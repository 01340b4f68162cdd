"""The pages of the diagnosis: the conclusion first, its proof, whom to ask, and what was not seen; and the choice before it."""

import tomllib
from dataclasses import replace
from functools import cache

import pytest

from statuspage.core.expectation import Telling
from statuspage.core.model import Lifecycle
from statuspage.core.page import Page
from statuspage.render import Site
from statuspage.render.diagnose import UNKNOWN, WRONG, address_of
from tests.statuspage.core.diagnosis.told import FOLDER, of, told
from tests.statuspage.render import pages as p
from tests.statuspage.render.checks import Look, text_of


@cache
def page(name: str) -> Page:
    """The page of the first situation whose name holds `name`."""
    raw = tomllib.loads((FOLDER / "situations.toml").read_text("utf-8"))["situation"]
    return told(of(next(one for one in raw if name in one["name"])))


def shown(name: str, service: str, component: str | None, folder: str = "") -> str:
    rendered = Site(page(name)).render(folder + address_of(service, component))
    assert rendered is not None
    return text_of(rendered)


@pytest.mark.parametrize(
    ("name", "service", "component", "zh", "en"),
    [
        (
            "D27",
            "etax",
            "login",
            [
                "是系统的问题，不是您弄错了。",
                "公告说 26日 08:00 恢复。",
                "约 26日 08:30 再试",
                "停机期间开票软件可离线开票",
                "把握大",
                "12366",
            ],
            ["It is the system, not you.", "Announced back by Thu 08:00.", "try again about Thu 08:30", "how sure: very"],
        ),
        (
            "still down",
            "etax",
            "issue",
            [
                "公告说 26日 08:00 恢复，已过 37 分钟，没有新公告。",
                "公告的结束时间 26日 08:00 已过",
                "状态页 26日 08:36 测得：不可用。",
            ],
            ["Announced back by Thu 08:00, 37 minutes ago, and no new notice."],
        ),
        (
            "two measurements find it down",
            "etax",
            "login",
            ["是系统的问题", "没有公告，不知道何时恢复。"],
            ["There is no notice, so nobody has said when it will be back."],
        ),
        (
            "D09",
            "etax",
            "query",
            [
                "多半是延迟，不是您弄错了。",
                "26日 07:55 才恢复。",
                "先别重开、别重复付款，约 27日 07:55 再查。",
                "按经验估的，不是谁的承诺",
            ],
            ["Most likely a delay, not you.", "our rule of thumb, nobody's promise"],
        ),
        (
            "D08",
            "etax",
            "query",
            ["数据只到 25日 14:00，那以后办的都还没到", "只到 25日 14:00"],
            ["The data reach only to Wed 14:00."],
        ),
        (
            "D07",
            "etax",
            "tick",
            [
                "没发现系统有问题。",
                "这不等于一切正常",
                "来源 tax.example.cn，25日 14:56 读懂",
                "探测 etax-tick，25日 14:59 有结果",
                "数据到哪里了：没有测。",
                "您那一笔",
            ],
            ["Nothing wrong that we know of.", "That does not mean that all is well", "How far the data reach: not measured."],
        ),
        (
            "D29",
            "leqi",
            "issue",
            ["现在说不准。", "没有公告不等于正常", "有了对这项功能的探测，才好判断。", "运营者没有写这个系统的客服。"],
            ["We cannot tell now.", "silence is no sign of health"],
        ),
        (
            "only source meets a bot wall",
            "social",
            "query",
            [
                "现在说不准。",
                "来源 social.example.cn 从 25日 04:00 起读不懂：被对方的防护页拦住。",
                "来源 social.example.cn，现在读不懂",
            ],
            ["cannot be read since Wed 04:00: a bot wall stands before it."],
        ),
        (
            "begins at eight",
            "etax",
            "issue",
            ["注意：公告 25日 20:00 起暂停。", "25日 20:00 起公告的窗口开始"],
            ["Note: announced to be suspended from Wed 20:00."],
        ),
        (
            "two sources differ",
            "etax",
            "kiosk",
            ["公告说 26日 08:00 恢复（来源之间说法不一）。"],
            ["Announced back by Thu 08:00 (sources differ)."],
        ),
        (
            "excepts this function",
            "etax",
            "query",
            ["另外要知道： 公告说这项功能不受这次停机影响。"],
            ["Good to know: The notice excepts this function."],
        ),
        ("is cancelled", "etax", "issue", ["原定 25日 18:00 – 26日 06:00 的，已取消。"], ["is cancelled."]),
        ("frozen for six hours", "etax", "login", ["现在说不准。", "本页停在 25日 10:00"], ["This page is frozen at Wed 10:00"]),
        (
            "of which one function is down",
            "etax",
            "",
            ["这里说的是：发票开具。", "发票开具：09:59 测：不可用", "不是每项功能都有探测。"],
            ["This is about: 发票开具."],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_page_says_what_is_known(name: str, service: str, component: str, zh: list[str], en: list[str]) -> None:
    chinese, english = shown(name, service, component), shown(name, service, component, "/en")
    assert [words for words in zh if words not in chinese] == []
    assert [words for words in en if words not in english] == []


def test_a_frozen_page_says_so_here_too() -> None:
    rendered = Site(page("frozen for six hours")).render(address_of("etax", "login"))
    assert rendered is not None
    assert b'class="is-stale"' in rendered.body


def test_that_nothing_is_known_is_no_tick() -> None:
    rendered = Site(page("D07")).render(address_of("etax", "tick"))
    assert rendered is not None
    conclusion = rendered.body.decode().partition('<section class="concl')[2].partition("</section>")[0]
    assert 'href="#s-non"' in conclusion
    assert "#s-op" not in conclusion


def test_the_choice_is_a_plain_form_of_every_service_and_function() -> None:
    site = Site(page("D07"))
    first, second = site.render("/diagnose"), site.render(address_of("etax"))
    assert first is not None
    assert second is not None
    held = Look(first.body.decode()).attributes
    assert {value for tag, name, value in held if (tag, name) == ("option", "value")} >= {"", "etax", "inv-veri", "bank"}
    assert ("form", "method", "get") in held
    own = Look(second.body.decode()).attributes
    assert [value for tag, name, value in own if (tag, name) == ("input", "value")][:3] == ["etax", "login", "query"]
    assert ("form", "action", "/diagnose") in own
    assert {value for tag, name, value in own if (tag, name) == ("input", "name")} == {"service", "component", "theme"}


@pytest.mark.parametrize(
    ("path", "words"),
    [(UNKNOWN, "没有这个系统或功能。"), (WRONG, "这个地址看不懂。"), ("/en" + UNKNOWN, "There is no such system")],
)
def test_a_wrong_address_has_a_page_with_the_choice_on_it(path: str, words: str) -> None:
    rendered = Site(page("D07")).render(path)
    assert rendered is not None
    assert words in text_of(rendered)
    assert b'<select id="service"' in rendered.body


def test_home_and_service_pages_lead_to_it() -> None:
    site = Site(page("D07"))
    for path, target in (
        ("/", "/diagnose"),
        ("/services/etax", address_of("etax")),
        ("/en/services/etax", "/en" + address_of("etax")),
    ):
        rendered = site.render(path)
        assert rendered is not None
        assert ("a", target) in Look(rendered.body.decode()).links


def test_what_experience_says_stands_beside_what_is_announced() -> None:
    event = p.maintenance(Lifecycle.DUE)
    made = replace(p.overrunning(), running=(event,), expectations={event.id: p.expected()})
    rendered = Site(made).render(address_of("etax-beijing", "invoicing"))
    assert rendered is not None
    text = text_of(rendered)
    assert "公告说 22日 10:00 恢复，已过 37 分钟，没有新公告" in text
    assert "。 推算：11:10 前后，十次有八次在 22日 10:50–12:00" in text
    assert "推算 11:10 前后" in text
    bare = Site(replace(made, expectations={event.id: p.expected(telling=Telling.LITTLE)})).render(
        address_of("etax-beijing", "invoicing")
    )
    assert bare is not None
    assert "推算" not in text_of(bare)


@pytest.mark.parametrize(
    "query",
    [
        "service=nobody",
        "service=etax&component=nothing",
        "component=issue&service=etax",
        "service=etax&component=issue&x=1",
        "service=%65tax",
        "service=etax&service=etax",
        "service=",
        "",
    ],
)
def test_only_one_address_leads_to_a_diagnosis(query: str) -> None:
    assert Site(page("D07")).render(f"/diagnose?{query}") is None


def test_every_diagnosis_is_listed_and_can_be_rendered() -> None:
    site = Site(page("D07"))
    listed = [path for path in site.paths if path.startswith("/en/diagnose?service=etax")]
    assert {address_of("etax", "issue"), address_of("etax", ""), address_of("etax")} <= {
        path.removeprefix("/en") for path in listed
    }
    assert all(site.render(path) for path in listed)
