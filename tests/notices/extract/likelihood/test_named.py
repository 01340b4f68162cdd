"""Names of what windows affect: told by words in prose, by rules where the layout or the windows part them."""

from datetime import UTC, datetime

import pytest

from notices.extract import extract
from notices.extract.likelihood import named
from notices.model import Facts


def read(body: str, title: str = "Maintenance", lang: str = "en") -> Facts:
    published = datetime(2025, 6, 2, 9, tzinfo=UTC)
    return extract(title=title, body=body, format="text", published=published, timezone="UTC", lang=lang)


def affected(facts: Facts) -> list[list[str]]:
    return [list(window.affects) for window in facts.windows]


PROSE = (
    (
        "en",
        "The surgery's appointments line fell silent at 8:02 today and our supplier brought it back at 8:37.",
        ["surgery's appointments line"],
    ),
    ("en", "We are moving the purge API to a new queue on 4 June; from 21:30 purge calls fail for 90 minutes.", ["purge API"]),
    ("zh", "今天8:37起不少医院反映电子票据开具时报错，预计明日上午10点可恢复。", ["电子票据开具"]),
    ("zh", "6月4日10:00至12:00，热力公司要给换热站换板子，3号院、4号院的暖气会凉一阵子。", ["3号院", "4号院"]),
    ("ja", "6月4日10時から12時まで、蔵書検索と予約サービスがお使いになれません。", ["蔵書検索", "予約サービス"]),
)


@pytest.mark.parametrize(("lang", "body", "names"), PROSE)
def test_words_tell_names_that_no_rule_knows(lang: str, body: str, names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert affected(read(body, lang=lang)) == [names]
    monkeypatch.setattr(named, "tagger_of", lambda _: None)
    assert affected(read(body, lang=lang)) != [names]


def test_a_name_of_title_and_body_is_told_once_by_the_body() -> None:
    facts = read("Web Shop is down on 4 June from 10:00 to 12:00.", title="Web shop")
    quotes = [quote for quote in facts.windows[0].evidence if quote.field == "affects"]
    assert affected(facts) == [["Web Shop"]]
    assert [quote.start > len("Web shop") for quote in quotes] == [True]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Affected: all of us\nWindow: 4 June, 10:00 - 12:00\nOur crew will restart the mail relay.", [["all of us"]]),
        ("Down for work:\nShop: 4 June 10:00 to 12:00\nArchive: 5 June 10:00 to 12:00", [["Shop"], ["Archive"]]),
    ],
)
def test_labels_and_windows_of_their_own_are_left_to_rules(
    body: str, names: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert affected(read(body)) == names
    monkeypatch.setattr(named, "tagger_of", lambda _: None)
    assert affected(read(body)) == names


def test_where_nothing_is_learnt_the_rules_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named, "tagger_of", lambda _: None)
    assert affected(read("The web shop will be unavailable on 4 June from 10:00 to 12:00.")) == [["web shop"]]


def test_a_list_of_which_one_item_is_told_is_told_whole() -> None:
    body = "The web shop, the app and the hotline will be unavailable on 4 June from 10:00 to 12:00."
    assert sorted(affected(read(body))[0]) == ["app", "hotline", "web shop"]


ASIDE = (
    (
        "html",
        "<p>The wallet will be unavailable on 4 June from 10:00 to 12:00.</p><footer>Mail gateway is unavailable</footer>",
        "wallet",
    ),
    (
        "html",
        "<p><del>The mail gateway will be unavailable.</del> The archive is down on 4 June from 10:00 to 12:00.</p>",
        "archive",
    ),
    ("text", "The archive is down on 4 June from 10:00 to 12:00.\n\n> Will the wiki and the mail gateway be down?", "archive"),
)


@pytest.mark.parametrize(("format", "body", "name"), ASIDE)
def test_what_is_no_part_of_the_notice_names_nothing(format: str, body: str, name: str) -> None:
    published = datetime(2025, 6, 2, 9, tzinfo=UTC)
    facts = extract(title="Maintenance", body=body, format=format, published=published, timezone="UTC", lang="en")
    assert affected(facts) == [[name]]


def test_names_of_the_rules_far_from_the_window_are_kept() -> None:
    long = "由机房维护组负责，更换核心交换机两台、存储服务器四台，施工单位为华信科技有限公司，现场由张工统一协调，" * 2
    body = f"6月4日10:00至12:00进行割接。{long}请知悉。期间缴费平台、报修小程序无法使用。"
    assert {"缴费平台", "报修小程序"} <= {*affected(read(body, lang="zh"))[0]}


def test_a_long_title_is_looked_at_whole() -> None:
    title = "关于" + "进一步做好全市各级社会保障经办机构信息系统统一升级改造有关工作" * 2 + "期间暂停办理社保卡制卡业务的通知"
    facts = read("2025年6月4日10:00至12:00进行。", title=title, lang="zh")
    assert all("社保卡制卡业务".startswith(name) or "社保卡制卡业务" in name for name in affected(facts)[0])
