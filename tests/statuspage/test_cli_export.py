"""`statuspage export`: from a settings file alone, and what it says."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from statuspage.cli import main

SETTINGS = '[site]\ntitle = "Bureaus"\nurl = "https://status.example.cn"\nlanguages = ["en"]\n'


def run(folder: Path, *arguments: str) -> tuple[int, str]:
    (folder / "statuspage.toml").write_text(SETTINGS, "utf-8")
    result = CliRunner().invoke(main, ["export", "-c", str(folder / "statuspage.toml"), *arguments])
    return result.exit_code, result.output


def test_it_writes_the_site_and_says_so(tmp_path: Path) -> None:
    code, told = run(tmp_path, str(tmp_path / "www"))
    assert code == 0
    assert "there is no database yet" in told
    assert "files written, 0 as they were, 0 removed" in told
    assert "Bureaus" in (tmp_path / "www" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["www", "--every", "soon"], 2, "Invalid value for '--every'"),
        (["."], 1, "name a folder that is not there yet"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found, told = run(tmp_path, *arguments)
    assert (found, words in told) == (code, True), told
