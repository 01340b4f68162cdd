"""`use`: what the catalogue brings, and that what is written beside it counts before that."""

from datetime import timedelta
from pathlib import Path

import pytest

from notices.sources import kinds
from statuspage.errors import SettingsError
from statuspage.settings import Settings
from statuspage.settings.file import load

SITE = '[site]\ntitle = "T"\nurl = "https://status.example.cn"\n'
GITHUB = '[[services]]\nuse = "github"\n'
SUMMARY = "https://www.githubstatus.com/api/v2/summary.json"
SHENZHEN = "https://shenzhen.chinatax.gov.cn/sztax/xxgk/tzgg/common_list.shtml"


def settings(folder: Path, text: str) -> Settings:
    path = folder / "statuspage.toml"
    path.write_text(SITE + text, "utf-8")
    return load(path, kinds())


def problems(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        settings(folder, text)
    return caught.value.problems


def test_an_entry_brings_names_components_and_sources(tmp_path: Path) -> None:
    made = settings(tmp_path, GITHUB)
    (service,), (source,) = made.services, made.sources
    assert (service.id, service.name, service.homepage, service.use) == ("github", "GitHub", "https://github.com", "github")
    assert "actions" in {component.id for component in service.components}
    assert (source.id, source.kind, source.url, source.services) == ("github", "statuspage_v2", SUMMARY, ("github",))
    assert source.official


def test_a_chinese_entry_brings_whom_to_ask_and_both_names(tmp_path: Path) -> None:
    (service,) = settings(tmp_path, '[[services]]\nuse = "cn-etax-bj"\n').services
    assert service.support is not None
    assert service.support.phone == "12366"
    assert (service.label("zh-Hans"), service.label("en")) == ("北京市电子税务局", "Beijing e-Tax")
    assert "新电子税务局" in service.aliases


def test_an_entry_that_cannot_be_read_brings_no_source(tmp_path: Path) -> None:
    assert settings(tmp_path, '[[services]]\nuse = "cn-etax-bj"\n').sources == ()


def test_what_is_written_beside_counts_first(tmp_path: Path) -> None:
    beside = f'{GITHUB}id = "code"\nname = "代码"\naliases = ["仓库"]\ncomponents = []\n'
    made = settings(tmp_path, beside)
    (service,) = made.services
    assert (service.id, service.name, service.aliases, service.components) == ("code", "代码", ("仓库",), ())
    assert service.homepage == "https://github.com"
    assert made.sources[0].services == ("code",)


def test_a_source_with_its_id_changes_only_what_it_says(tmp_path: Path) -> None:
    (source,) = settings(tmp_path, f'{GITHUB}[[sources]]\nid = "github"\nevery = "2m"\n').sources
    assert (source.every, source.url) == (timedelta(minutes=2), SUMMARY)


def test_an_address_that_is_written_is_not_read_twice(tmp_path: Path) -> None:
    own = f'[[sources]]\nid = "own"\nurl = "{SUMMARY}"\nservices = ["github"]\n'
    assert [source.id for source in settings(tmp_path, GITHUB + own).sources] == ["own"]


def test_what_two_services_share_is_one_source_of_both(tmp_path: Path) -> None:
    made = settings(tmp_path, '[[services]]\nuse = "cn-tax-sz"\n[[services]]\nuse = "cn-etax-sz"\n')
    assert [(source.url, source.services) for source in made.sources] == [(SHENZHEN, ("cn-tax-sz", "cn-etax-sz"))]


def test_included_files_may_use_it_too(tmp_path: Path) -> None:
    (tmp_path / "more.toml").write_text(GITHUB, "utf-8")
    path = tmp_path / "statuspage.toml"
    path.write_text('include = ["more.toml"]\n' + SITE, "utf-8")
    assert load(path).services[0].name == "GitHub"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[services]]\nuse = "githb"\n', 'services[0].use: "githb" is not in the catalogue; did you mean "github"? (in "githb")'),
        (
            '[[services]]\nuse = "zzzqqq"\n',
            'services[0].use: "zzzqqq" is not in the catalogue; look for it with: statuspage catalogue WORD (in "zzzqqq")',
        ),
        (
            f"{GITHUB}colour = 1\n",
            'services[0].colour: is not a key; there is "aliases", "components", "group", "homepage", "id", ',
        ),
        (f"{GITHUB}{GITHUB}", 'services[1].id: "github" is the id of an earlier one too; give each its own'),
    ],
)
def test_mistakes_are_told_with_what_would_be_right(tmp_path: Path, text: str, told: str) -> None:
    (problem,) = problems(tmp_path, text)
    assert problem.startswith(told)


def test_what_is_no_text_is_told_as_any_other(tmp_path: Path) -> None:
    assert "services[0].use: 3 is not a text in quotes" in problems(tmp_path, "[[services]]\nuse = 3\n")


def test_with_sources_that_are_no_list_the_mistake_is_theirs(tmp_path: Path) -> None:
    assert problems(tmp_path, f"sources = 1\n{GITHUB}".replace(SITE, ""))[0].startswith("site.sources")
