"""Finding one service among many: what helps, when it is there, and that it stays light."""

import re

import brotli
import pytest

from statuspage.core.model import State
from statuspage.core.page import Page
from statuspage.render import Site
from statuspage.render.edition import editions
from statuspage.render.rows import CROWD, finder
from statuspage.render.verdict import orphans
from tests.statuspage.render.crowd import crowd


@pytest.fixture(scope="module")
def fifty() -> Page:
    return crowd(50)


def body(page: Page, path: str) -> bytes:
    rendered = Site(page).render(path)
    assert rendered is not None
    return rendered.body


def test_few_services_are_found_without_help() -> None:
    assert finder(editions(crowd(8))["zh-Hans"]) is None


def test_there_is_a_choice_for_each_state_and_a_way_to_each_group(fifty: Page) -> None:
    found = finder(editions(fifty)["zh-Hans"])
    assert found is not None
    words = [f"{choice.id} {choice.words}" for choice in found.choices]
    assert words == ["f-all 全部 50", "f-bad 异常与不明 3", "f-maj 严重中断 2", "f-deg 性能下降 1", "f-op 正常 47"]
    assert found.groups[1] == ("g-2", "社保与公共服务")
    assert len(found.groups) == 5


def test_a_service_is_known_by_its_other_names_and_its_functions(fifty: Page) -> None:
    page = body(fifty, "/").decode()
    assert re.findall(r'id="svc-svc-4" data-live data-find="([^"]*)"', page) == ["Example system 4 别名4 登录 发票开具"]


def test_every_state_has_a_rule_that_leaves_it_alone(fifty: Page) -> None:
    page, site = body(fifty, "/").decode(), Site(fifty)
    style = body(fifty, next(path for path in site.paths if "site." in path and path.endswith(".css"))).decode()
    for css in re.findall(r'type="radio" name="state" id="f-(\w+)"', page):
        assert css == "all" or f"#f-{css}:checked" in style


def test_the_first_page_with_fifty_services_is_light(fifty: Page) -> None:
    files = [path for path in Site(fifty).paths if "site." in path and path.endswith((".css", ".js"))]
    assert len(files) == 2
    assert sum(len(brotli.compress(body(fifty, path), quality=5)) for path in ("/", *files)) < 60_000


def test_of_very_many_services_only_those_in_trouble_show_their_days() -> None:
    page = body(crowd(CROWD), "/").decode()
    assert page.count('class="cpt"') == 3
    assert re.findall(r'<details class="grp dense" id="(g-\d)" open>', page) == ["g-1"]


def test_what_is_worse_is_told_first(fifty: Page) -> None:
    alone = orphans(editions(fifty)["zh-Hans"], State.MAJOR, State.DEGRADED, State.OPERATIONAL)
    assert [one.service for one in alone[:4]] == ["svc-3", "svc-30", "svc-9", "svc-0"]
