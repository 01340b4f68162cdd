"""What the documents promise is there: every setting, every command, every link between documents."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Context
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from notices.sources import about, adapter, kinds
from statuspage.cli import main
from statuspage.settings import Settings
from statuspage.settings.file import load
from statuspage.settings.mistakes import table_model
from statuspage.settings.types import duration

INLINE = {"Support", "Expect"}
"""Tables that are written in one line, and so in the table of their owner."""


def settings(model: type[BaseModel] = Settings, table: str = "") -> Iterator[tuple[str, str, FieldInfo]]:
    """Table, key and field of every setting."""
    for name, field in model.model_fields.items():
        inner = table_model(field.annotation)
        if inner is None or inner.__name__ == "Secret":
            yield table, name, field
        elif inner.__name__ in INLINE:
            yield from ((table, f"{name}.{key}", nested) for _, key, nested in settings(inner))
        else:
            yield from settings(inner, f"{table}.{name}".lstrip("."))


def default(field: FieldInfo) -> object:
    """The default as `written` reads it."""
    if field.is_required():
        return "required"
    value = list(field.default) if isinstance(field.default, tuple) else field.default
    return "none" if value is None else value


def written(cell: str) -> object:
    """The default that a cell of the table gives; a length of time as such."""
    if not cell.startswith("`"):
        return cell
    value = json.loads(cell.strip("`"))
    return duration(value) if isinstance(value, str) and value[:1].isdigit() and value[-1].isalpha() else value


def documented(root: Path) -> dict[tuple[str, str], object]:
    """The default that docs/settings.md gives, by table and key."""
    table = ""
    found: dict[tuple[str, str], object] = {}
    for line in (root / "docs" / "settings.md").read_text("utf-8").splitlines():
        if heading := re.match(r"#+ `\[+([a-z.]+)\]+`$", line):
            table = heading[1]
        elif row := re.match(r"\| `([a-z_.]+)` \| [^|]+ \| ([^|]+) \|", line):
            found[table, row[1]] = written(row[2])
    return found


def test_every_setting_is_documented_with_its_default_and_no_other(root: Path) -> None:
    expected = {(table, key): default(field) for table, key, field in settings() if (table, key) != ("", "folder")}
    assert documented(root) == expected | {("", "include"): []}


READMES = ("README.md", "README.zh-CN.md", "CONTRIBUTING.md")


def commands(root: Path, name: str, program: str) -> set[str]:
    """The words that follow `program` in the code of a document."""
    code = re.findall(r"```(?:sh|console)?\n(.*?)```|`([^`\n]+)`", (root / name).read_text("utf-8"), re.DOTALL)
    lines = [line for block, inline in code for line in (block or inline).splitlines()]
    return {match[1] for line in lines if (match := re.match(rf"(?:\.venv/bin/)?{program} ([a-z]+)", line))}


@pytest.mark.parametrize("name", READMES)
def test_the_commands_that_a_document_names_exist(root: Path, name: str) -> None:
    assert commands(root, name, "statuspage") <= set(main.list_commands(Context(main)))
    targets = re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert commands(root, name, "make") <= {*targets, "python"}


def test_both_readmes_name_the_same_commands(root: Path) -> None:
    for program in ("make", "statuspage", "notices"):
        assert commands(root, READMES[0], program) == commands(root, READMES[1], program)


@pytest.mark.parametrize("name", READMES[:2])
def test_the_settings_that_a_readme_shows_are_right(root: Path, tmp_path: Path, name: str) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (root / name).read_text("utf-8"), re.DOTALL)
    path = tmp_path / "statuspage.toml"
    path.write_text(example, "utf-8")
    settings = load(path, kinds())
    assert (len(settings.services), len(settings.sources), len(settings.probes)) == (1, 1, 1)


def test_links_between_documents_lead_somewhere(root: Path) -> None:
    documents = [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
    links = [(document, link) for document in documents for link in re.findall(r"\]\(([^)#\s]+)", document.read_text("utf-8"))]
    broken = [f"{document.name}: {link}" for document, link in links if "://" not in link and not (document.parent / link).exists()]
    assert broken == []


def test_every_decision_has_its_number_and_is_listed(root: Path) -> None:
    folder = root / "docs" / "adr"
    names = sorted(path.name for path in folder.glob("0*.md"))
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
    listed = re.findall(r"\((0[^)]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    assert listed == names


def test_every_format_is_in_the_table_of_formats(root: Path) -> None:
    rows = [line for line in (root / "docs" / "sources.md").read_text("utf-8").splitlines() if line.startswith("| `")]
    assert rows == [row_of(kind) for kind in kinds()]


def row_of(kind: str) -> str:
    one = about(kind)
    every = int(one.every.total_seconds() // 60)
    open_only = "in part" if hasattr(adapter(kind), "lists_only_open") else "yes" if one.open_only else ""
    return f"| `{kind}` | {one.reads} | <{one.example}> | {every} min | {open_only} |"
