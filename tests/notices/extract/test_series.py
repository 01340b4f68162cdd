"""Every wording of a series gives its rule and its first window, in a sentence that says no more than that and what stops."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from notices.extract import extract
from notices.model import Kind
from tests.notices.extract.scoring import HERE
from tests.notices.extract.test_times import SENTENCES


def series() -> Iterator[tuple[str, str, str, str, str]]:
    for lang in SENTENCES:
        for line in (HERE / f"{lang}_series.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                words, rule, start, end = (part.strip() for part in line.split("|"))
                yield lang, words, rule, start, end


@pytest.mark.parametrize(("lang", "words", "rule", "start", "end"), list(series()))
def test_a_series_gives_its_rule_and_its_first_window(lang: str, words: str, rule: str, start: str, end: str) -> None:
    title, sentence, zone = SENTENCES[lang]
    published = datetime(2026, 3, 10, 10, tzinfo=zone)
    facts = extract(title=title, body=sentence.format(words), format="text", published=published, timezone=zone.key, lang=lang)
    bounds = [(w.start, w.end) for w in facts.windows]
    told = [tuple(moment.astimezone(zone).strftime("%m-%d %H:%M") if moment else "-" for moment in both) for both in bounds]
    assert (facts.kind, facts.recurrence, told) == (Kind.MAINTENANCE, rule, [(start, end)])
