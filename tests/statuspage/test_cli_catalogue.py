"""`statuspage catalogue` as a user runs it."""

import pytest
from click.testing import CliRunner, Result

from statuspage.catalogue import Entry, Sureness, entries
from statuspage.cli import main
from statuspage.cli_catalogue import line


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["catalogue", *arguments])


def test_it_lists_all_of_them_with_how_many_can_be_read() -> None:
    result = run()
    assert len(result.stdout.splitlines()) == len(entries())
    assert result.stderr == f"{len(entries())} services, {sum(bool(e.sources) for e in entries().values())} of them with a source\n"


def test_a_word_finds_what_to_write_after_use() -> None:
    first = run("github").stdout.splitlines()[0]
    assert first == "github  GitHub  statuspage_v2  seen to work 2026-09-28  https://www.githubstatus.com"


def test_both_names_are_shown_and_what_cannot_be_read_has_no_kind() -> None:
    assert "cn-etax-bj  北京市电子税务局 / Beijing e-Tax  -  listed  " in run("北京市电子税务局").stdout


@pytest.mark.parametrize(("word", "told"), [("githb", "did you mean github?"), ("zzzqqq", "nothing is called so")])
def test_what_is_called_otherwise_is_told_so(word: str, told: str) -> None:
    result = run(word)
    assert (result.exit_code, told in result.stderr) == (1, True)


@pytest.mark.parametrize("sureness", Sureness)
def test_every_sureness_has_its_words(sureness: Sureness) -> None:
    assert line(Entry("a", "A", "c", sureness, homepage="https://a.example")).startswith("a  A  -  ")
