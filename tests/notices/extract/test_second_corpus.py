"""The second corpus, which was written without a look at the rules: what is right of it must not become less."""

from collections.abc import Iterator

import pytest

from notices.extract import extract
from notices.model import Facts
from tests.notices.extract.documents import check, quotes_checked
from tests.notices.extract.envelope import Tally, tallies
from tests.notices.extract.scoring import Record, answers, facts_of, records, score

FLOORS: dict[str, dict[str, float]] = {
    "zh": {"right": 94, "window_f1": 97, "bound_r": 76, "bound_p": 76, "sure": 85, "sure_p": 98},
    "ja": {"right": 86, "window_f1": 92, "bound_r": 55, "bound_p": 60, "sure": 80, "sure_p": 99.5},
    "en": {"right": 97, "window_f1": 97, "bound_r": 88, "bound_p": 83, "sure": 85, "sure_p": 99.5},
}
FACTS = {"zh": 88, "ja": 90, "en": 88}


@pytest.mark.parametrize("name", FLOORS)
def test_documents_are_read_as_well_as_before(name: str) -> None:
    found = score(f"second/{name}.jsonl")
    less = {field: getattr(found, field) for field, floor in FLOORS[name].items() if getattr(found, field) < floor}
    assert less == {}, found.wrong
    assert quotes_checked(answers(f"second/{name}.jsonl")) > len(records(f"second/{name}.jsonl"))


def _read() -> Iterator[tuple[Record, Facts]]:
    return zip(records("second/facts.jsonl"), answers("second/facts.jsonl"), strict=True)


@pytest.mark.parametrize("lang", FACTS)
def test_facts_beside_the_windows_are_read_as_well_as_before(lang: str) -> None:
    """Impact, what goes on, what returns early, workarounds, effects on data, reserve windows: wanted and given ones together."""
    total = Tally()
    for record, facts in _read():
        if record["lang"].startswith(lang):
            total = sum(tallies(record, facts).values(), total)
    assert total.f1 >= FACTS[lang], total


def test_every_quotation_stands_at_its_offsets() -> None:
    for _, facts in _read():
        check(facts)
        assert all(effect.quote in facts.text for effect in facts.data_effects)


def test_a_weekday_that_contradicts_its_date_is_asked_about() -> None:
    record = records("second/facts.jsonl")[0]
    said = {"title": "停机通知", "body": "系统定于6月14日（星期三）18:00至20:00停机维护。", "format": "text"}
    facts = facts_of({**record, **said})
    assert [q.code for q in facts.questions] == ["weekday_mismatch"]
    assert facts.confidence < 0.8


def test_extract_needs_an_aware_moment_of_publication() -> None:
    published = facts_of(records("second/facts.jsonl")[0]).windows[0].start
    assert published is not None
    with pytest.raises(ValueError, match="published"):
        extract(title="", body="", format="text", published=published.replace(tzinfo=None), timezone="Asia/Shanghai")
