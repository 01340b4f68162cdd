"""Whatever is done to a document: it is read, and every quotation stands at its offsets."""

import random

import pytest

from tests.notices.extract.documents import Text, check, corpora
from tests.notices.extract.hostile import SHAPES, Shape
from tests.notices.extract.mutating import mutated

DOCUMENTS = corpora()
MUTATIONS = 300


def test_mutated_documents_are_read() -> None:
    chance = random.Random(20260301)
    windows = 0
    for _ in range(MUTATIONS):
        document = mutated(chance.choice(DOCUMENTS), chance, DOCUMENTS)
        facts = document.read()
        check(facts)
        windows += len(facts.windows)
    assert windows > MUTATIONS // 2


@pytest.mark.parametrize("year", [1, 9999])
def test_documents_at_the_ends_of_the_calendar_are_read(year: int) -> None:
    day = {1: (1, 2), 9999: (12, 30)}[year]
    for document in DOCUMENTS[::200]:
        check(document._replace(published=document.published.replace(year=year, month=day[0], day=day[1])).read())


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.name} {shape.lang}")
def test_hostile_shapes_are_read(shape: Shape) -> None:
    title = "Maintenance" if shape.lang == "en" else "停机维护"
    published = DOCUMENTS[0].published
    check(Text(shape.name, title, shape.body(3000), shape.format, published, "Asia/Shanghai", shape.lang).read())
