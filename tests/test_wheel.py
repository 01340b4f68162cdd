"""The wheel as users install it: both packages, the templates inside `statuspage`, the commands, and what is not Python."""

import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    """A freshly built wheel, opened."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=root, check=True, capture_output=True
    )
    (path,) = folder.glob("*.whl")
    return zipfile.Path(path)


def tracked(root: Path, folder: str) -> set[str]:
    return {
        path.relative_to(root).as_posix()
        for path in (root / folder).rglob("*")
        if path.is_file() and path.suffix not in {".pyc", ".pyo"}
    }


def names(wheel: zipfile.Path) -> set[str]:
    return set(wheel.root.namelist())


def test_both_packages_are_in_it(root: Path, wheel: zipfile.Path) -> None:
    missing = (tracked(root, "statuspage") | tracked(root, "notices")) - names(wheel)
    assert missing == set()


def test_the_templates_are_inside_statuspage(root: Path, wheel: zipfile.Path) -> None:
    templates = tracked(root, "templates")
    assert templates
    assert {f"statuspage/{name}" for name in templates} - names(wheel) == set()


def test_nothing_else_is_in_it(wheel: zipfile.Path) -> None:
    assert {name.partition("/")[0] for name in names(wheel)} == {"statuspage", "notices", about(wheel).name}


def about(wheel: zipfile.Path) -> zipfile.Path:
    """The folder of metadata."""
    return next(entry for entry in wheel.iterdir() if entry.name.endswith(".dist-info"))


def test_it_has_both_commands_and_the_licence(wheel: zipfile.Path) -> None:
    entries = ConfigParser()
    entries.read_string((about(wheel) / "entry_points.txt").read_text())
    assert dict(entries["console_scripts"]) == {"statuspage": "statuspage.cli:main", "notices": "notices.cli:main"}
    assert (about(wheel) / "licenses" / "LICENSE").is_file()
