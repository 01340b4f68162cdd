"""Every form of time of a table is read, in a sentence that says no more than the form and what stops."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Kind
from tests.notices.extract.scoring import HERE

SENTENCES = {
    "ja": ("メンテナンスのお知らせ", "システム更新のため、{}会員サイトをご利用いただけません。", ZoneInfo("Asia/Tokyo")),
    "zh": ("系统维护通知", "为提升服务质量，{}电子税务局停机维护，请提前办理。", ZoneInfo("Asia/Shanghai")),
}


def forms(lang: str) -> Iterator[tuple[str, str, str, str]]:
    for line in (HERE / f"{lang}_times.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            words, start, end = (part.strip() for part in line.split("|"))
            yield lang, words, start, end


@pytest.mark.parametrize(("lang", "words", "start", "end"), [form for lang in SENTENCES for form in forms(lang)])
def test_a_form_of_time_gives_its_window(lang: str, words: str, start: str, end: str) -> None:
    title, sentence, zone = SENTENCES[lang]
    published = datetime(2025, 5, 14, 10, tzinfo=zone)
    facts = extract(title=title, body=sentence.format(words), format="text", published=published, timezone=zone.key, lang=lang)
    assert facts.kind is Kind.MAINTENANCE
    assert [(_wall(w.start, zone), _wall(w.end, zone)) for w in facts.windows] == [(start, end)]


def _wall(moment: datetime | None, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M") if moment else "-"
