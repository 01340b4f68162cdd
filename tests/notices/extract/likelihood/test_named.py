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
    ("en", "Our home claims line was down from 10:15 today and came back at 13:20.", ["home claims line"]),
    ("en", "From 10:00 to 12:00 on 4 June the ticket shop, the member area and the archive take a rest.", None),
    ("en", "We are moving the purge API to a new queue on 4 June; from 21:30 purge calls fail for 90 minutes.", ["purge API"]),
    ("zh", "今天8:37起不少医院反映电子票据开具时报错，预计明日上午10点可恢复。", ["电子票据开具"]),
    ("zh", "6月4日10:00至12:00，热力公司要给换热站换板子，3号院、4号院的暖气会凉一阵子。", ["3号院", "4号院"]),
    ("ja", "6月4日10時から12時まで、図書館の蔵書検索と予約サービスがお使いになれません。", ["蔵書検索", "予約サービス"]),
)


@pytest.mark.parametrize(("lang", "body", "names"), PROSE)
def test_words_tell_names_that_no_rule_knows(lang: str, body: str, names: list[str] | None) -> None:
    wanted = names or ["ticket shop", "member area", "archive"]
    assert affected(read(body, lang=lang)) == [wanted]


def test_a_name_of_title_and_body_is_told_once_by_the_body() -> None:
    facts = read("Web Shop is down on 4 June from 10:00 to 12:00.", title="Web shop")
    quotes = [quote for quote in facts.windows[0].evidence if quote.field == "affects"]
    assert affected(facts) == [["Web Shop"]]
    assert [quote.start > len("Web shop") for quote in quotes] == [True]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Affected: mail relay, build farm\nWindow: 4 June, 10:00 - 12:00", [["mail relay", "build farm"]]),
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
