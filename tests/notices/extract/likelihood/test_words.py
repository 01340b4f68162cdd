"""The words in which names are looked for: which they are, what they show, and the places that tags tell."""

from datetime import UTC, datetime

import pytest

from notices.extract.engine import by_rules
from notices.extract.likelihood.words import BEGIN, INSIDE, OUTSIDE, Words
from notices.extract.reading import Places, Reading
from notices.extract.windows.build import build


def read(body: str, title: str = "Maintenance", lang: str = "en") -> Reading:
    published = datetime(2025, 6, 2, 9, tzinfo=UTC)
    return by_rules(title=title, body=body, format="text", published=published, timezone="UTC", lang=lang)


def words_of(reading: Reading, ruled: Places | None = None) -> Words:
    return Words(reading, build(reading).spans, ruled or [])


def place(reading: Reading, name: str) -> tuple[int, int]:
    start = reading.text.index(name)
    return start, start + len(name)


_EN = "The web shop and the hotline are down on 4 June 2025 from 10:00 to 12:00."
_ZH = "2025年6月4日10:00至12:00，网上营业厅、缴费小程序暂停服务。"


@pytest.mark.parametrize(
    ("lang", "body", "names"), [("en", _EN, ["web shop", "hotline"]), ("zh", _ZH, ["网上营业厅", "缴费小程序"])]
)
def test_names_are_found_where_their_tags_stand(lang: str, body: str, names: list[str]) -> None:
    reading = read(body, lang=lang)
    words, places = words_of(reading), [place(reading, name) for name in names]
    tags = words.tags(places)
    assert [tags.count(BEGIN), set(tags)] == [2, {BEGIN, INSIDE, OUTSIDE}]
    assert words.places(tags) == places


def test_a_name_that_only_goes_on_begins_where_it_is_first_seen() -> None:
    reading = read(_EN)
    words = words_of(reading)
    tags = [INSIDE if tag == BEGIN else tag for tag in words.tags([place(reading, "web shop")])]
    assert words.places(tags) == [place(reading, "web shop")]


def test_of_names_that_cross_the_first_is_tagged() -> None:
    reading = read(_EN)
    words = words_of(reading)
    assert words.places(words.tags([place(reading, "web shop"), place(reading, "shop")])) == [place(reading, "web shop")]


def test_each_family_has_a_feature_for_each_word() -> None:
    reading = read(_EN)
    words = words_of(reading, [place(reading, "hotline")])
    shows = {name: list(keys) for name, keys in words.shows()}
    assert {len(keys) for keys in shows.values()} == {len(words.tags([]))}
    at = words.tags([place(reading, "hotline")]).index(BEGIN)
    assert (shows["word"][at], shows["before"][at], shows["rules"][at]) == ("hotlin", "the", BEGIN)
    assert shows["between"][at] == ("the", "hotlin", "are")
    assert (shows["second before"][at], shows["second behind"][at]) == ("and", "down")


def test_words_stand_in_title_or_body_and_in_both() -> None:
    reading = read("The portal is down on 4 June 2025 from 10:00 to 12:00.", title="Work at the portal")
    shows = {name: list(keys) for name, keys in words_of(reading).shows()}
    titled = dict(zip(shows["word"], shows["titled"], strict=True))
    assert shows["titled"][shows["word"].index("portal")] == ("title", "known")
    assert (titled["portal"], titled["down"]) == (("body", "known"), ("body", "new"))


@pytest.mark.parametrize(("clause", "kept"), [("the app is not affected", "kept"), ("the app stops too", "touched")])
def test_what_a_clause_leaves_alone_shows(clause: str, kept: str) -> None:
    shows = {name: list(keys) for name, keys in words_of(read(f"{_EN[:-1]}; {clause}.")).shows()}
    assert shows["kept"][shows["word"].index("app")] == kept


def shown(words: Words) -> list[str]:
    return next([str(key) for key in keys] for name, keys in words.shows() if name == "word")


def test_only_words_near_the_windows_are_looked_at() -> None:
    words = shown(words_of(read("Lorem ipsum. " * 2000 + _EN + " Dolor sit amet." * 2000)))
    assert "hotlin" in words
    assert len(words) < 200


def test_words_around_each_window_are_looked_at() -> None:
    words = shown(words_of(read(_EN + " Lorem ipsum." * 500 + " The archive is down on 5 June 2025 from 10:00 to 12:00.")))
    assert {"hotlin", "archiv"} <= {*words}
    assert len(words) < 400


def test_never_are_more_than_so_many_words_looked_at() -> None:
    bodies = (f"The shop is down on {day} June 2025 from 10:00 to 12:00. " + "Lorem ipsum. " * 100 for day in range(3, 28))
    assert len(shown(words_of(read("".join(bodies))))) == 600


def test_words_around_names_of_the_rules_are_looked_at() -> None:
    reading = read(_EN + " Lorem ipsum." * 500 + " The archive stops.")
    assert "archiv" not in shown(words_of(reading))
    words = words_of(reading, [place(reading, "archive")])
    assert "archiv" in shown(words)
    assert words.ruled


def test_a_text_without_times_is_looked_at_from_its_beginning() -> None:
    words = shown(words_of(read("The web shop is down. " + "Lorem ipsum. " * 2000, title="Outage")))
    assert words[:4] == ["outag", "<line>", "the", "web"]
    assert len(words) < 200


def test_a_name_does_not_go_on_over_words_that_are_not_looked_at() -> None:
    reading = read("Lorem ipsum. " * 200 + _EN, title="Shop")
    words = words_of(reading)
    tags = [INSIDE, INSIDE] + [OUTSIDE] * (len(shown(words)) - 2)
    assert next(reading.norm[start:end] for start, end in words.places(tags)) == "Shop"
    assert len(words.places(tags)) == 2


def test_what_is_quoted_is_not_looked_at() -> None:
    reading = read(f"{_EN}\n\n> Will the wiki be down, too?")
    assert "wiki" in reading.norm
    assert "wiki" not in shown(words_of(reading))
