"""What patterns need is worked out once for all processes, and anew when it may have become something else."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from notices.extract.patterns import kept
from notices.extract.patterns.needs import Needed, all_needed

ASKED = [["停机.{0,9}取消", "停机维护"], [r"\bput off\b"], ["[^。]{0,4}"]]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where byte code is kept in a test: nowhere near the real one, and written whatever the environment says."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
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


def files(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file()]


def test_it_is_worked_out_once_and_stays_the_same(worked_out: list[int]) -> None:
    first, second = (kept.kept_needed("xx", ASKED) for _ in range(2))
    assert list(first) == list(second) == all_needed(ASKED)
    assert worked_out == [3]


def test_each_language_has_its_own(worked_out: list[int]) -> None:
    for name in ("xx", "yy", "xx", "yy"):
        kept.kept_needed(name, ASKED)
    assert worked_out == [3, 3]


@pytest.mark.parametrize(
    "other", [[*ASKED, ["停水"]], [["停机.{0,9}取消"], *ASKED[1:]], [["停机.{0,9}取消"], ["停机维护"], *ASKED[1:]]]
)
def test_another_pattern_is_worked_out_anew(other: list[list[str]], worked_out: list[int]) -> None:
    kept.kept_needed("xx", ASKED)
    assert list(kept.kept_needed("xx", other)) == all_needed(other)
    assert worked_out == [3, len(other)]


@pytest.mark.parametrize("damage", ["", "[", "5", "null", "[1, 2, 3]", '["another key", []]'])
def test_what_is_damaged_is_worked_out_anew_and_mended(damage: str, place: Path, worked_out: list[int]) -> None:
    kept.kept_needed("xx", ASKED)
    (file,) = files(place)
    file.write_text(damage)
    assert [list(kept.kept_needed("xx", ASKED)) for _ in range(2)] == [all_needed(ASKED)] * 2
    assert worked_out == [3, 3]


def test_where_no_byte_code_is_written_nothing_is(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert list(kept.kept_needed("xx", ASKED)) == all_needed(ASKED)
    assert not files(place)


def test_where_nothing_can_be_written_it_is_worked_out(place: Path, monkeypatch: pytest.MonkeyPatch, worked_out: list[int]) -> None:
    (place / "file").write_text("")
    monkeypatch.setattr(sys, "pycache_prefix", str(place / "file"))
    assert [list(kept.kept_needed("xx", ASKED)) for _ in range(2)] == [all_needed(ASKED)] * 2
    assert worked_out == [3, 3]
