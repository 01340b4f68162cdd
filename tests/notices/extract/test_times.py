"""Every form of time of a table is read, in a sentence that says no more than the form and what stops."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Kind
from tests.notices.extract.scoring import HERE
from tests.notices.extract.tables import lines, portions

SENTENCES = {
    "ja": ("メンテナンスのお知らせ", "システム更新のため、{}会員サイトをご利用いただけません。", ZoneInfo("Asia/Tokyo")),
    "zh": ("系统维护通知", "为提升服务质量，{}电子税务局停机维护，请提前办理。", ZoneInfo("Asia/Shanghai")),
}


class Form(NamedTuple):
    """Words for a time, and the window that they mean."""

    place: str
    lang: str
    words: str
    start: str
    end: str


def forms(lang: str) -> Iterator[Form]:
    for place, line in lines(HERE / f"{lang}_times.txt"):
        words, start, end = (part.strip() for part in line.split("|"))
        yield Form(place, lang, words, start, end)


@pytest.mark.parametrize("rows", portions([form for lang in SENTENCES for form in forms(lang)]), ids=lambda rows: rows[0].place)
def test_forms_of_time_give_their_windows(rows: Sequence[Form]) -> None:
    assert {form.place: got for form in rows if (got := _read(form)) != [(form.start, form.end)]} == {}


def _read(form: Form) -> list[tuple[str, str]]:
    title, sentence, zone = SENTENCES[form.lang]
    published, body = datetime(2025, 5, 14, 10, tzinfo=zone), sentence.format(form.words)
    facts = extract(title=title, body=body, format="text", published=published, timezone=zone.key, lang=form.lang)
    assert facts.kind is Kind.MAINTENANCE, form.place
    return [(_wall(w.start, zone), _wall(w.end, zone)) for w in facts.windows]


def _wall(moment: datetime | None, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M") if moment else "-"
