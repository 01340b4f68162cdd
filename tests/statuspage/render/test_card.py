"""Cards and frames: what is shown of this site elsewhere says the same as its pages, and fits."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from statuspage.core.model import State, Target
from statuspage.render import Site
from statuspage.render.assets import folder
from statuspage.render.card import card_of, cut, lettering
from statuspage.render.embed import MOST
from statuspage.render.lookup import Lookup
from statuspage.render.sentence import event_sentence
from tests.statuspage.render.checks import text_of
from tests.statuspage.render.pages import SETTINGS, lively, maintenance, operational, page, silent, state, unreadable

NS = "{http://www.w3.org/2000/svg}"
SITE = Site(lively())


def svg(path: str) -> ET.Element:
    rendered = SITE.render(path)
    assert rendered is not None
    assert rendered.shared
    return ET.fromstring(rendered.body)  # noqa: S314 - our own bytes


@pytest.mark.parametrize(
    ("page_path", "card"),
    [
        ("/", "/card.svg"),
        ("/sources", "/card.svg"),
        ("/services/bank", "/card/services/bank.svg"),
        ("/events/a1b2c3d4e5f6", "/card/events/a1b2c3d4e5f6.svg"),
        ("/notices/3f2a9c0d11ee", "/card.svg"),
    ],
)
def test_a_page_names_its_card_and_that_is_there(page_path: str, card: str) -> None:
    for lang in ("", "/en"):
        rendered = SITE.render(f"{lang}{page_path}" if page_path != "/" else f"{lang}/")
        assert rendered is not None
        assert f'<meta property="og:image" content="https://status.example.cn{lang}{card}">' in rendered.body.decode()
        assert svg(lang + card).tag == f"{NS}svg"
    assert card_of(page_path) == card


def test_a_card_says_what_the_page_says_with_both_voices_and_both_tracks() -> None:
    root = svg("/card/events/a1b2c3d4e5f6.svg")
    words = "".join("".join(text.itertext()) for text in root.iter(f"{NS}text"))
    assert "北京市电子税务局：发票开具仍不可用，公告预计 22日 10:00 恢复；我们测得已延时 37 分钟，没有新公告。" in words
    assert "停机期间开票软件可离线开票" in words
    assert "status.example.cn" in words
    fills = [path.get("fill") for path in root.iter(f"{NS}path")]
    assert "url(#over)" in fills


def test_no_line_leaves_the_card() -> None:
    long = "关于" + "电子税务局停机维护" * 30
    edition = SITE._editions["zh-Hans"]
    services = (SETTINGS.services[0].model_copy(update={"name": long}), *SETTINGS.services[1:])
    changed = replace(edition, lookup=Lookup(replace(edition.page, settings=SETTINGS.model_copy(update={"services": services}))))
    made = lettering(event_sentence(changed, maintenance()))
    assert made.runs
    assert all(run.x + run.width <= 1136.5 and run.y <= 410 for run in made.runs)


@pytest.mark.parametrize(("text", "shown"), [("short", "short"), ("甲" * 100, "甲" * 9 + "…")])
def test_what_is_too_long_is_cut(text: str, shown: str) -> None:
    assert cut(text, 10, 100) == shown


@pytest.mark.parametrize(
    "path", ["/card/services/nobody.svg", "/card/events/x.svg", "/card/sources/bj-notices.svg", "/card/services/bank"]
)
def test_what_there_is_not_has_no_card(path: str) -> None:
    assert SITE.render(path) is None


def test_a_frame_tells_each_function_and_leads_to_the_site() -> None:
    rendered = SITE.render("/en/embed/etax-beijing")
    assert rendered is not None
    assert rendered.shared
    text = text_of(rendered)
    assert "Invoicing Major outage" in text
    assert "Login Operational" in text
    assert "As of Sunday 22 December 2024, 10:37 Beijing time" in text
    assert 'href="https://status.example.cn/en/services/etax-beijing"' in rendered.body.decode()


def test_a_frame_of_the_site_tells_the_worst_first_and_why_something_is_unknown() -> None:
    rendered = SITE.render("/embed")
    assert rendered is not None
    words = text_of(rendered)
    assert words.index("示例银行企业网银 严重中断") < words.index("示例云 状态不明公告页读不懂：对方返回错误")


def test_nothing_is_well_in_a_frame_when_we_have_stopped_looking() -> None:
    made = page({"bank": (operational(Target("bank")),), "cloud": (silent(Target("cloud")),)}, stale=True)
    rendered = Site(made).render("/embed")
    assert rendered is not None
    assert text_of(rendered).count("状态不明") == 2
    assert "s-op" not in rendered.body.decode()
    assert text_of(rendered).count("以后没有再核对过") == 2


def test_what_is_unknown_in_a_frame_is_never_so_by_its_own_statement() -> None:
    made = page({"cloud": (state(Target("cloud"), State.OPERATIONAL, "by_own_statement"),)}, stale=True)
    rendered = Site(made).render("/en/embed")
    assert rendered is not None
    assert "by its own statement" not in text_of(rendered)
    assert "nothing has been checked since" in text_of(rendered)


def test_a_frame_is_no_longer_than_it_may_be() -> None:
    services = [{"id": f"s{n}", "name": f"系统{n}"} for n in range(MOST + 3)]
    settings = SETTINGS.model_validate({"site": SETTINGS.site, "services": services})
    views = tuple(
        replace(page({"bank": (operational(Target("bank")),)}).services[0], service=service, state=State.OPERATIONAL)
        for service in settings.services
    )
    rendered = Site(replace(page({}), settings=settings, services=views)).render("/embed")
    assert rendered is not None
    assert rendered.body.decode().count("<li>") == MOST
    assert "还有 3 项" in text_of(rendered)


def test_the_colours_of_frames_are_those_of_the_pages() -> None:
    def tokens(name: str) -> list[tuple[str, str]]:
        return re.findall(r"--((?:[a-z]{2,3}-t|ink(?:-2)?|line)): (#[0-9a-f]{6});", (folder() / "static" / name).read_text("utf-8"))

    assert set(tokens("embed.css")) <= set(tokens("site.css"))


def test_a_source_that_cannot_be_read_is_seen_in_a_frame() -> None:
    rendered = Site(page({"cloud": (unreadable(Target("cloud")),)})).render("/en/embed/cloud")
    assert rendered is not None
    assert "notice page unreadable" in text_of(rendered)
