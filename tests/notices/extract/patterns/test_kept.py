"""What patterns need is worked out once, at the set-up, and anew when it may have become something else."""

from collections.abc import Sequence
from functools import partial
from importlib import resources
from pathlib import Path

import pytest

from notices.extract.languages.choose import grammar
from notices.extract.languages.language import gate_of
from notices.extract.patterns import kept
from notices.extract.patterns.needs import Needed, all_needed
from training import needed

ASKED = [["停机.{0,9}取消", "停机维护"], [r"\bput off\b"], ["[^。]{0,4}"]]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the tables of a test are kept: nowhere near the real ones."""
    monkeypatch.setattr(resources, "files", lambda name: tmp_path if name.endswith("languages") else Path(kept.__file__).parent)
    return tmp_path


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for each time that it is worked out."""
    times: list[int] = []

    def counted(asked: Sequence[Sequence[str]]) -> list[Needed]:
        times.append(len(asked))
        return all_needed(asked)

    monkeypatch.setattr(kept, "all_needed", counted)
    return times


def keep(place: Path, language: str, asked: Sequence[Sequence[str]] = ASKED) -> Path:
    (place / language).mkdir()
    path = place / language / kept.FILE
    path.write_text(kept.table(asked, all_needed(asked)), "utf-8")
    return path


def test_what_is_kept_is_not_worked_out(place: Path, worked_out: list[int]) -> None:
    keep(place, "xx")
    assert list(kept.kept_needed("xx", ASKED)) == all_needed(ASKED)
    assert worked_out == []


def test_each_language_has_its_own(place: Path, worked_out: list[int]) -> None:
    keep(place, "xx")
    assert list(kept.kept_needed("yy", ASKED)) == all_needed(ASKED)
    assert worked_out == [3]


@pytest.mark.parametrize(
    "other", [[*ASKED, ["停水"]], [["停机.{0,9}取消"], *ASKED[1:]], [["停机.{0,9}取消"], ["停机维护"], *ASKED[1:]]]
)
def test_another_pattern_is_worked_out_anew(other: list[list[str]], place: Path, worked_out: list[int]) -> None:
    keep(place, "xx")
    assert list(kept.kept_needed("xx", other)) == all_needed(other)
    assert worked_out == [len(other)]


@pytest.mark.parametrize("damage", ["", "[", "5", "null", "[1, 2, 3]", '["another key", []]'])
def test_what_is_damaged_is_worked_out_anew(damage: str, place: Path, worked_out: list[int]) -> None:
    keep(place, "xx").write_text(damage)
    assert list(kept.kept_needed("xx", ASKED)) == all_needed(ASKED)
    assert worked_out == [3]


def test_what_the_set_up_keeps_is_found(place: Path, worked_out: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needed, "GRAMMARS", ["ja"])
    needed.main(["--into", str(place)])
    first = len(worked_out)
    gate = gate_of(grammar("ja"), partial(kept.kept_needed, "ja"))
    assert (first, len(worked_out), gate.bits) == (1, 1, grammar("ja").gate.bits)
