"""What upstreams do that nobody would expect, by the section of the catalogue of formats: the table is quirks.toml.

The golden cases hold the whole of what a document gives; here each quirk has its name, and what it comes to.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from notices import sources
from notices.model import Document, Options, ParseError
from notices.plain import item_json
from tests.notices.sources.golden import FETCHED, read_case

HERE = Path(__file__).parent
QUIRKS: list[dict[str, Any]] = tomllib.loads((HERE / "quirks.toml").read_text(encoding="utf-8"))["quirk"]
READ = [quirk for quirk in QUIRKS if "test" not in quirk]


def items(quirk: dict[str, Any]) -> list[dict[str, Any]]:
    if "case" in quirk:
        document, options = read_case(HERE / quirk["case"])
        return [item_json(item) for item in sources.parse(quirk["case"].partition("/")[0], document, options)]
    url = quirk.get("url", "https://status.example.com/feed")
    return [item_json(item) for item in sources.parse(quirk["kind"], Document(url, quirk["body"].encode(), "", FETCHED), Options())]


@pytest.mark.parametrize("quirk", READ, ids=lambda quirk: quirk["name"])
def test_a_quirk_is_met(quirk: dict[str, Any]) -> None:
    if "refused" in quirk:
        with pytest.raises(ParseError, match=quirk["refused"]):
            items(quirk)
        return
    found = items(quirk)
    expected = quirk["gives"]
    shown = [{name: item.get(name) for name in fields} for item, fields in zip(found, expected, strict=False)]
    assert shown == expected[: len(found)]
    # Statements behind the notices need not be listed.
    assert len(found) >= len(expected)
    assert all(item["is"] == "Statement" for item in found[len(expected) :])


def test_each_quirk_has_a_name_of_its_own() -> None:
    names = [quirk["name"] for quirk in QUIRKS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("quirk", [quirk for quirk in QUIRKS if "test" in quirk], ids=lambda quirk: quirk["name"])
def test_what_is_held_elsewhere_is_there(quirk: dict[str, Any]) -> None:
    file, _, name = quirk["test"].partition("::")
    assert f"def {name}(" in (HERE / file).read_text(encoding="utf-8")


def test_markup_of_others_does_nothing() -> None:
    (found,) = items(next(quirk for quirk in QUIRKS if quirk["name"].startswith("11.10")))
    assert "script" not in found["body"]
    assert "onclick" not in found["body"]
