"""Writes the catalogue's files from tables of facts: `python -m statuspage.catalogue.build GLOBAL.tsv CHINA.tsv`.

The tables are tab-separated with a head line and without quoting. Of the first the columns id, name, category, homepage,
status_page_url, machine_url, format and confidence are used; of the second id, name_zh, name_en, category, homepage,
announcement_page_url, status_or_api_url, format_guess, support_phone, aliases, confidence and source.
"""

import csv
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

Row = Mapping[str, str]
Table = dict[str, Any]

KINDS = {
    "statuspage_v2": "statuspage_v2",
    "incident_io": "statuspage_v2",
    "openstatus": "statuspage_v2",
    "instatus": "instatus",
    "better_stack": "better_stack",
    "status_io": "statusio",
    "atom": "feed",
    "rss": "feed",
    "google": "google_cloud",
    "aws": "aws_health",
    "azure_rss": "azure_rss",
    "slack": "slack",
    "heroku": "heroku",
    "firehydrant": "firehydrant",
    "checkly": "checkly",
    "salesforce": "salesforce_trust",
    "cstate": "cstate",
}
"""The adapter that reads a format of the tables; formats that are not here cannot be read, or not without more than an address."""

_OCI = "https://ocistatus.oraclecloud.com/api/v2/components.json"
_CONFIDENCE = {"verified-recently-in-source": "verified", "listed-in-source": "listed", "known": "known"}
_CONFIDENCE_CN = {"verified-in-source": "listed", "known pattern": "known", "guess": "guess"}
_UNREAD = ("js-challenge", "bot check", "single-page app", "by post", "by script", "inside a script", "login")
"""What keeps a list of announcements from being read as it is."""
_LISTS = ("html-list", "plain html-list", "jpage-dataproxy")
_MONTHS = {"June 2026": "2026-06", "Sept 2026": "2026-09", "Sept-Oct 2026": "2026-10"}


def of_global(row: Row) -> Table:
    """An entry of the first table. A document is a source when an adapter reads its format."""
    kind, url = KINDS.get(row["format"], ""), row["machine_url"]
    if row["format"] == "oci":
        kind, url = "oci", _OCI  # the feed that the table names says less than the document that our adapter reads
    word, _, seen = row["confidence"].partition(" ")
    return {
        "id": row["id"],
        "name": row["name"],
        "category": row["category"],
        "homepage": row["homepage"],
        "page": row["status_page_url"],
        "sureness": _CONFIDENCE[word],
        "seen": seen.removesuffix(" or later"),
        "sources": [{"kind": kind, "url": url}] if kind and url else [],
    }


def of_china(row: Row, lists: frozenset[str]) -> Table:
    """An entry of the second table; `lists` are the announcement pages that can be read as they are."""
    name, english = row["name_zh"], row["name_en"]
    page = row["announcement_page_url"] or (row["status_or_api_url"] if "status." in row["status_or_api_url"] else "")
    return {
        "id": row["id"],
        "name": name,
        "names": {"en": english} if english and english != name else {},
        "aliases": [alias for alias in row["aliases"].split("|") if alias.strip() and alias not in {name, english}],
        "category": row["category"],
        "homepage": row["homepage"],
        "page": page,
        "support": {"phone": row["support_phone"]} if row["support_phone"] else {},
        "sureness": "pattern" if "by the common pattern" in row["source"] else _CONFIDENCE_CN[row["confidence"]],
        "seen": max((month for words, month in _MONTHS.items() if words in row["source"]), default=""),
        "sources": list(_sources_cn(row, lists)),
    }


def _sources_cn(row: Row, lists: frozenset[str]) -> Iterator[Table]:
    if row["announcement_page_url"] in lists:
        yield {"kind": "html_list", "url": row["announcement_page_url"]}
    if row["format_guess"] == "statuspage json":
        yield {"kind": "statuspage_v2", "url": row["status_or_api_url"]}


def readable_lists(rows: Iterable[Row]) -> frozenset[str]:
    """The announcement pages that are plain lists without anything in between, by the rows of their own sites."""
    found = set()
    for row in rows:
        told = row["format_guess"].lower()
        if row["announcement_page_url"] and any(word in told for word in _LISTS) and not any(word in told for word in _UNREAD):
            found.add(row["announcement_page_url"])
    return frozenset(found)


def added(entry: Table, additions: Mapping[str, Any]) -> Table:
    """The entry with what is known beyond the tables: of its category, and of itself."""
    more: Table = {
        **additions.get("categories", {}).get(entry["category"], {}),
        **additions.get("entries", {}).get(entry["id"], {}),
    }
    return {**entry, **more}


def written(entries: Iterable[Table]) -> str:
    """The file's text, a table for each entry, without what is empty."""
    lines = ["# Written by statuspage.catalogue.build; what is known beyond the tables goes into additions.toml."]
    for entry in entries:
        lines += ["", "[[entries]]", *(f"{key} = {_value(value)}" for key, value in entry.items() if value)]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    """A value in TOML: JSON's texts are TOML's too."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else json.dumps(key, ensure_ascii=False)


def rows(path: Path) -> list[Row]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def main(arguments: list[str]) -> None:
    """Write both files beside this module."""
    folder = Path(__file__).parent
    additions = tomllib.loads((folder / "additions.toml").read_text("utf-8"))
    first, second = (rows(Path(argument)) for argument in arguments)
    lists = readable_lists(second)
    files = {"global.toml": [of_global(row) for row in first], "china.toml": [of_china(row, lists) for row in second]}
    for name, made in files.items():
        (folder / name).write_text(written(added(entry, additions) for entry in made), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
