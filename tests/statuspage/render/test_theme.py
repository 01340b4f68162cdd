"""The operator's dress: what becomes of the settings, that nothing else does, and that what cannot be read is told."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from statuspage.render import Site
from statuspage.render.theme import contrast, theme_warnings, themed
from statuspage.settings import Settings, Theme
from tests.statuspage.render.pages import SETTINGS, lively


def dressed(site: dict[str, Any], folder: Path | None = None) -> Settings:
    """The settings of the lively page with more about the site."""
    given = SETTINGS.model_dump(exclude_defaults=True)
    given["site"] |= site
    return Settings.model_validate({**given, **({"folder": folder} if folder else {})})


def css(**theme: Any) -> str:
    made = themed(Theme.model_validate(theme))
    return made.body.decode() if made else ""


@pytest.mark.parametrize(
    ("theme", "rule"),
    [
        ({}, ""),
        ({"paper": "#FFFFFF"}, "@media screen { :root {--paper: #ffffff;} }\n"),
        ({"radius": 0}, "@media screen { :root {--radius: 0px;} }\n"),
        ({"ours": ["Source Sans 3"]}, '--ours: "Source Sans 3", "zh-marks", "Helvetica Neue"'),
        ({"accent": "#0b5cad"}, "{--accent: var(--ink);}"),
        ({"dark": {"accent": "#7fb2ee"}}, ":has(#theme-dark:checked)) {--accent: #7fb2ee;} }"),
    ],
)
def test_a_theme_becomes_variables(theme: dict[str, Any], rule: str) -> None:
    assert rule in css(**theme)


@pytest.mark.parametrize(
    "theme",
    [
        {"paper": "red"},
        {"paper": "#fff;} *{display:none"},
        {"ours": ['"}</style>']},
        {"ours": ["a;b"]},
        {"radius": 99},
        {"logo": "logo.html"},
        {"op": "#ff0000"},
    ],
)
def test_nothing_but_colours_typefaces_and_pictures_goes_in(theme: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Theme.model_validate(theme)


def test_the_page_asks_for_the_dress_and_the_logo_and_names_the_links(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    site = {
        "theme": {"paper": "#fbfaf7", "logo": "logo.svg"},
        "links": [{"name": "主页", "names": {"en": "Home"}, "url": "https://www.example.cn"}],
    }
    made = Site(replace(lively(), settings=dressed(site, tmp_path)))
    own = {path.split(".")[0]: path for path in made.paths if path.startswith(("/static/theme.", "/static/logo."))}
    body = made.render("/en/")
    assert body is not None
    assert f'<link rel="stylesheet" href="{own["/static/theme"]}">'.encode() in body.body
    assert f'<img src="{own["/static/logo"]}" alt=""'.encode() in body.body
    assert b'<a href="https://www.example.cn" rel="noopener noreferrer external">Home</a>' in body.body
    assert theme_warnings(dressed(site, tmp_path)) == []


def test_a_logo_that_is_not_there_is_told_and_missed_by_nobody(tmp_path: Path) -> None:
    settings = dressed({"theme": {"logo": "gone.png"}}, tmp_path)
    told = theme_warnings(settings)
    assert len(told) == 1
    assert told[0].startswith("site.theme.logo: gone.png is not there")
    home = Site(replace(lively(), settings=settings)).render("/")
    assert home is not None
    assert b'<use href="#logo"/>' in home.body


@pytest.mark.parametrize(
    ("theme", "where"),
    [
        ({"paper": "#9aa5a1"}, "site.theme.paper: "),
        ({"ink": "#b0b0b0"}, "site.theme.ink: "),
        ({"accent": "#ffee00"}, "site.theme.accent: "),
        ({"dark": {"paper": "#777777"}}, "site.theme.dark.paper: "),
        ({"dark": {"accent": "#101010"}}, "site.theme.dark.accent: "),
    ],
)
def test_what_cannot_be_read_is_told(theme: dict[str, Any], where: str) -> None:
    told = theme_warnings(dressed({"theme": theme}))
    assert [warning[: len(where)] for warning in told] == [where]


@pytest.mark.parametrize("dark", [False, True])
def test_the_colours_that_it_comes_with_can_be_read(dark: bool) -> None:
    own = {"paper": "#0f1514", "sheet": "#161e1c"} if dark else {"paper": "#f3f5f3", "sheet": "#ffffff"}
    assert theme_warnings(dressed({"theme": {"dark": own} if dark else own})) == []


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#777777", 1.0)]
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)
