"""What a search asks for next: pure, from what it has learnt."""

import pytest

from notices.model import Hint, Leads, Link
from statuspage.core.discovery import Found, Learnt, Search, Step, Via, begin, brand, identifier, learn, next_step, registrable

HOME = "https://www.acme.example/"


def walk(search: Search, answers: dict[str, Learnt]) -> list[str]:
    """The addresses that a search asks for when it gets these answers, and "not there" for all others; guesses do not exist."""
    while (step := next_step(search)) is not None:
        guessed = step.via is Via.GUESS and step.url not in answers
        nothing = Learnt(step.url, problem="404", gone=guessed, asked=0 if guessed else 1)
        search = learn(search, step, answers.get(step.url, nothing))
    return [step.url for step, _ in search.asked if step.via is not Via.GUESS or step.url in answers]


def found(url: str, kind: str = "feed", via: Via = Via.GIVEN) -> Learnt:
    return Learnt(url, Found(kind, url, via, items=1))


@pytest.mark.parametrize(
    ("host", "domain", "name"),
    [
        ("www.acme.com", "acme.com", "acme"),
        ("www.acme.co.jp", "acme.co.jp", "acme"),
        ("a.b.acme.com.cn", "acme.com.cn", "acme"),
        ("acme.cn", "acme.cn", "acme"),
        ("gov.cn", "gov.cn", "gov"),
        ("127.0.0.1", "0.1", ""),
    ],
)
def test_the_name_in_a_host(host: str, domain: str, name: str) -> None:
    assert (registrable(host), brand(f"https://{host}/")) == (domain, name)


@pytest.mark.parametrize(
    ("url", "id"),
    [
        ("https://www.githubstatus.com/", "github"),
        ("https://a_b.example", "a-b"),
        ("http://127.0.0.1/", "service"),
        ("status.com", "status"),
    ],
)
def test_a_service_gets_an_id_by_its_name(url: str, id: str) -> None:
    assert identifier(begin(url)) == id


def test_an_address_without_a_scheme_is_one_of_the_web() -> None:
    assert begin("acme.example").given == "https://acme.example"
    assert begin("webcal://acme.example/m.ics").given == "https://acme.example/m.ics"


def test_a_page_on_status_is_asked_for_the_documents_of_platforms_in_their_order() -> None:
    root = "https://status.acme.example"
    asked = walk(begin(root), {})
    assert asked[:4] == [root, f"{root}/api/v2/summary.json", f"{root}/v3/summary.json", f"{root}/summary.json"]
    assert len(asked) == 12


def test_marks_come_before_paths_and_the_first_hit_ends_it() -> None:
    root = "https://status.acme.example/"
    mark = Hint("gatus", f"{root}api/v1/endpoints/statuses")
    answers = {root: Learnt(root, leads=Leads(marked=(mark,))), mark.url: found(mark.url, "gatus")}
    assert walk(begin(root), answers) == [root, mark.url]


def test_a_homepage_is_left_by_its_links_before_anything_is_guessed() -> None:
    links = (Link("https://acme.statuspage.io/", "", strong=True),)
    asked = walk(begin(HOME), {HOME: Learnt(HOME, leads=Leads(links=links))})
    assert asked[:3] == [HOME, "https://acme.statuspage.io/api/v2/summary.json", "https://acme.statuspage.io/"]
    links = (Link(f"{HOME}news", "公告", strong=False),)
    asked = walk(begin(HOME), {HOME: Learnt(HOME, leads=Leads(links=links))})
    assert asked[:4] == [HOME, f"{HOME}news", f"{HOME}llms.txt", f"{HOME}api/v2/summary.json"]


def test_with_a_list_in_hand_no_paths_are_tried() -> None:
    news = f"{HOME}news"
    links = (Link(news, "公告", strong=False),)
    answers = {HOME: Learnt(HOME, leads=Leads(links=links)), news: found(news, "html_list", Via.LINK)}
    assert walk(begin(HOME), answers) == [HOME, news]


def test_an_authority_is_asked_for_no_platform_and_no_guess() -> None:
    assert walk(begin("https://tax.bj.gov.cn/"), {}) == ["https://tax.bj.gov.cn/", "https://tax.bj.gov.cn/llms.txt"]


@pytest.mark.parametrize(
    "url", ["https://acme.instatus.com/", "https://tax.bj.gov.cn/", "https://status.acme.example/", "http://10.0.0.1/"]
)
def test_where_nothing_may_be_guessed(url: str) -> None:
    assert [step.url for step in begin(url).queue if step.via is Via.GUESS] == []


def test_guesses_are_made_of_the_name() -> None:
    guesses = [step.url for step in begin(HOME).queue if step.via is Via.GUESS]
    assert guesses[:3] == ["https://status.acme.example/", "https://acmestatus.com/", "https://acme-status.com/"]
    assert "https://acme.statuspage.io/api/v2/summary.json" in guesses


def test_a_host_that_is_gone_is_left_alone() -> None:
    search = begin("https://status.acme.example/")
    step = next_step(search)
    assert step is not None
    assert next_step(learn(search, step, Learnt(step.url, problem="no such host", gone=True))) is None


def test_steps_say_which_host_they_ask() -> None:
    assert Step("https://a.example:8443/x", Via.GIVEN, 0).host == "a.example"
