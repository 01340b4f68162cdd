"""Every word that an upstream is known to use means something here (vocabularies.toml); what it comes to, the cases hold."""

import tomllib
from pathlib import Path

import pytest

from notices import sources
from notices.model import Document, Health, Notice, Options, Stage, Statement
from tests.notices.sources.golden import FETCHED

VOCABULARIES = tomllib.loads((Path(__file__).parent / "vocabularies.toml").read_text(encoding="utf-8"))["vocabulary"]
WORDS = [(one["kind"], one["body"], word) for one in VOCABULARIES for word in one["words"].split()]


@pytest.mark.parametrize(("kind", "body", "word"), WORDS, ids=[f"{kind}-{word}" for kind, _, word in WORDS])
def test_a_known_word_is_known(kind: str, body: str, word: str) -> None:
    document = Document("https://status.example.com/", body.replace("WORD", word).encode(), "", FETCHED)
    items = sources.parse(kind, document, Options())
    assert items
    for item in items:
        if isinstance(item, Notice):
            assert item.stage is not Stage.UNKNOWN
            assert item.raw == {}
        else:
            assert isinstance(item, Statement)
            assert item.health is not Health.UNKNOWN
