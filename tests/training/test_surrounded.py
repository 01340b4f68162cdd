"""Notices are given a second time with prose around them, and what the rules said of them stands where it stood."""

from itertools import islice

import pytest

from training.documents import Labelled, documents
from training.surrounded import EVERY, PROSE, surrounded


def some(language: str, format: str) -> list[Labelled]:
    """Notices of a format whose first readings are known."""
    return list(islice((d for d in documents(language) if d.given["format"] == format and d.first), 2 * EVERY))


@pytest.mark.parametrize("language", PROSE)
def test_every_third_is_given_again_with_prose_around_it(language: str) -> None:
    plain = some(language, "text")
    found = list(surrounded(plain, language))
    assert len(found) == len(plain) + 2
    for again in (found[1], found[EVERY + 2]):
        (own,) = (document for document in plain if document.id == again.id)
        before, *body, _, _ = again.given["body"].split("\n")
        assert "\n".join(body) == own.given["body"]
        assert before in PROSE[language]
        assert own.first is not None
        assert again.first is not None
        assert again.first.kind == own.first.kind
        shift = len(before) + 1
        assert again.first.times == {(at + shift, whole): said for (at, whole), said in own.first.times.items()}


def test_it_is_the_same_each_time() -> None:
    plain = some("zh", "text")
    assert list(surrounded(plain, "zh")) == list(surrounded(plain, "zh"))


@pytest.mark.parametrize(("language", "format"), [("zh", "html"), ("ja", "text")])
def test_pages_and_languages_without_prose_are_left_as_they_are(language: str, format: str) -> None:
    plain = some(language, format)
    assert list(surrounded(plain, language)) == plain
