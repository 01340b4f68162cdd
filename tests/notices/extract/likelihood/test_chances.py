"""What words may not say: the contrary of a status word, and that all is over while a part is down."""

from datetime import UTC, datetime

import pytest

from notices.extract import extract
from notices.extract.engine import by_rules
from notices.extract.explain import explain
from notices.extract.likelihood.chances import Chances
from notices.extract.likelihood.model import IMPOSSIBLE, model_of
from notices.extract.likelihood.told import Told
from notices.extract.mentions.marks import Role
from notices.extract.windows.build import build
from notices.model import Kind

_PLAN = "We replace a card in Leeds. Services will be down.\nStart: 12 March 2026 22:00 UTC\nEnd: 13 March 2026 02:00 UTC"


def _given(title: str, body: str) -> dict[str, object]:
    said = datetime(2026, 3, 10, 10, tzinfo=UTC)
    return {"title": title, "body": body, "format": "text", "published": said, "timezone": "UTC", "lang": "en"}


def _chances(title: str, body: str) -> Chances:
    reading, model = by_rules(**_given(title, body)), model_of("en")  # type: ignore[arg-type]
    assert model is not None
    return Chances(reading, model, build(reading))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("[CANCELLED] Planned work 20718", Kind.CANCELLATION),
        ("Dry run: planned work 20718", Kind.INFO),
        ("Resolved: planned work", Kind.RECOVERY),
    ],
)
def test_a_status_leaves_no_choice(title: str, kind: Kind) -> None:
    kinds = _chances(title, _PLAN).kinds
    assert (kinds.pop(kind), set(kinds.values())) == (0, {IMPOSSIBLE})
    assert extract(**_given(title, _PLAN)).kind is kind  # type: ignore[arg-type]


def test_nothing_is_over_while_a_part_is_down() -> None:
    back = "The phone lines were restored at 09:10. E-mail remains down."
    assert _chances("Phones restored", back).kinds[Kind.RECOVERY] == IMPOSSIBLE
    assert _chances("Phones restored", back.partition(" E-mail")[0]).kinds[Kind.RECOVERY] > IMPOSSIBLE


def test_a_person_is_told_what_the_words_say() -> None:
    told = explain(**_given("Planned work", _PLAN))  # type: ignore[arg-type]
    lines = told.partition("by the words:\n")[2].splitlines()
    assert lines[0].startswith("  kind, by the rules maintenance: maintenance ")
    assert lines[1].startswith("        maintenance rather than ")
    assert "[12 March 2026 22:00 UTC], by the rules start: start " in lines[2]
    assert "“as start”" in lines[3]


def test_a_person_is_told_that_a_status_word_says_it() -> None:
    assert "  kind cancellation: a status word says it\n" in explain(**_given("[CANCELLED] Work 20718", _PLAN))  # type: ignore[arg-type]


def test_what_is_replaced_within_the_same_minute_is_not_told() -> None:
    body = "停机升级（2026年3月10日17:08:30开始），结束时间由17:10延长至17:10:30，期间功能暂停使用。"
    given = _given("停机升级的通告", body) | {"timezone": "Asia/Shanghai", "lang": "zh"}
    reading, model = by_rules(**given), model_of("zh")  # type: ignore[arg-type]
    assert model is not None
    chances = Chances(reading, model, build(reading))
    assert [(c.role, told) for c, told in zip(chances.times, chances.rules, strict=True)] == [
        (Role.START, Told.START),
        (Role.OLD, Told.NOTHING),
        (Role.NEW_END, Told.END),
    ]
