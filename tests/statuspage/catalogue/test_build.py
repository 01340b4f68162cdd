"""The catalogue's files from tables of facts."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from notices.sources import kinds
from statuspage.catalogue import entry_of
from statuspage.catalogue.build import KINDS, added, of_china, of_global, readable_lists, rows, written

GLOBAL = {
    "id": "acme",
    "name": 'Acme "x"',
    "category": "cloud",
    "homepage": "https://acme.example",
    "status_page_url": "https://status.acme.example",
    "machine_url": "https://status.acme.example/api/v2/summary.json",
    "format": "incident_io",
    "confidence": "verified-recently-in-source 2026-07",
}
CHINA = {
    "id": "cn-a",
    "name_zh": "甲市税务局",
    "name_en": "A Tax",
    "category": "tax-bureau",
    "homepage": "https://a.gov.cn/",
    "announcement_page_url": "https://a.gov.cn/tzgg/",
    "status_or_api_url": "",
    "format_guess": "html-list",
    "support_phone": "12366",
    "aliases": "甲税|甲市税务局||a tax",
    "confidence": "verified-in-source",
    "source": "home, list: code, June 2026",
}


@pytest.mark.parametrize(
    ("changed", "sources"),
    [
        ({}, [{"kind": "statuspage_v2", "url": GLOBAL["machine_url"]}]),
        ({"format": "custom_json"}, []),
        ({"format": ""}, []),
        ({"machine_url": ""}, []),
        ({"format": "oci"}, [{"kind": "oci", "url": "https://ocistatus.oraclecloud.com/api/v2/components.json"}]),
    ],
)
def test_a_row_has_a_source_when_an_adapter_reads_it(changed: dict[str, str], sources: list[dict[str, str]]) -> None:
    assert of_global({**GLOBAL, **changed})["sources"] == sources


@pytest.mark.parametrize(
    ("confidence", "expected"),
    [
        ("verified-recently-in-source 2026-07", ("verified", "2026-07")),
        ("listed-in-source 2026-09 or later", ("listed", "2026-09")),
        ("known", ("known", "")),
    ],
)
def test_how_sure_a_row_is(confidence: str, expected: tuple[str, str]) -> None:
    made = of_global({**GLOBAL, "confidence": confidence})
    assert (made["sureness"], made["seen"]) == expected


@pytest.mark.parametrize(
    ("told", "readable"),
    [
        ("html-list", True),
        ("html-list (next pages list_N)", True),
        ("html-list; js-challenge (412)", False),
        ("html-list; bot check", False),
        ("html-list written by script", False),
        ("html table by POST", False),
        ("login site", False),
        ("json", False),
    ],
)
def test_only_lists_without_anything_in_between_are_sources(told: str, readable: bool) -> None:
    row = {**CHINA, "format_guess": told}
    twin = {**CHINA, "id": "cn-b", "format_guess": "login site; probe root only"}
    lists = readable_lists([row, twin])
    assert bool(of_china(row, lists)["sources"]) is bool(of_china(twin, lists)["sources"]) is readable


@pytest.mark.parametrize(
    ("confidence", "source", "sureness"),
    [
        ("verified-in-source", "a list", "listed"),
        ("known pattern", "address known, not seen here", "known"),
        ("known pattern", "host in public code, port 8443 by the common pattern", "pattern"),
        ("guess", "no address found", "guess"),
    ],
)
def test_how_sure_a_chinese_row_is(confidence: str, source: str, sureness: str) -> None:
    assert of_china({**CHINA, "confidence": confidence, "source": source}, frozenset())["sureness"] == sureness


def test_a_chinese_row_keeps_its_names_and_its_telephone() -> None:
    made = of_china(CHINA, frozenset())
    assert (made["aliases"], made["support"], made["seen"]) == (["甲税", "a tax"], {"phone": "12366"}, "2026-06")


def test_what_is_written_is_read_again() -> None:
    additions: dict[str, Any] = {"categories": {"cloud": {"components": [{"id": "x", "name": "登录", "aliases": ["a"]}]}}}
    made = added(of_global(GLOBAL), additions)
    (table,) = tomllib.loads(written([made]))["entries"]
    entry = entry_of(table)
    assert (entry.name, entry.components[0]["name"], entry.sources[0].kind) == ('Acme "x"', "登录", "statuspage_v2")


def test_what_is_known_of_an_entry_counts_before_what_is_known_of_its_category() -> None:
    additions = {"categories": {"cloud": {"aliases": ["b"]}}, "entries": {"acme": {"aliases": ["a"]}}}
    assert added(of_global(GLOBAL), additions)["aliases"] == ["a"]


def test_quotes_in_a_table_are_those_of_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text('id\tname\na\tAcme "x\nb\tB\n', "utf-8")
    assert [row["name"] for row in rows(path)] == ['Acme "x', "B"]


def test_every_format_leads_to_an_adapter() -> None:
    assert set(KINDS.values()) <= set(kinds())
