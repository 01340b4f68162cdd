"""The laws of the layout: imports go one way, the parts that decide touch nothing outside, files and functions stay small."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("notices", "statuspage")

ALLOWED = {
    "notices": {"notices"},
    "catalogue": {"catalogue"},
    "settings": {"settings", "catalogue", "errors"},
    "errors": set(),
    "clock": set(),
    "core": {"core", "notices", "settings", "errors"},
    "store": {"store", "core", "notices", "settings", "errors"},
    "net": {"net", "core", "notices", "settings", "errors"},
    "render": {"render", "core", "notices", "settings", "errors"},
    "web": {"web", "store", "net", "render", "core", "notices", "settings", "errors"},
    "jobs": {"jobs", "store", "net", "render", "core", "notices", "settings", "errors"},
}
"""What each part may import of ours."""

RIM = {
    "",
    "__main__",
    "app",
    "cli",
    "cli_backup",
    "cli_catalogue",
    "cli_deliveries",
    "cli_discover",
    "cli_export",
    "cli_replay",
    "cli_restore",
    "cli_rule",
    "cli_settings",
    "cli_store",
    "cli_subscribers",
    "cli_try",
    "demo",
    "logs",
    "serve",
}
"""The parts that put the others together: they may import everything, the clock too."""

OUTSIDE = {
    *("aiohttp", "anyio", "asyncio", "concurrent", "dns", "ftplib", "http.client", "http.server", "httpx", "imaplib", "poplib"),
    *("pycurl", "requests", "select", "selectors", "smtplib", "socket", "socketserver", "ssl", "starlette", "urllib.request"),
    *("urllib3", "uvicorn", "aiosqlite", "psycopg", "sqlalchemy", "sqlite3", "os", "shutil", "tempfile"),
    *("multiprocessing", "signal", "subprocess", "threading", "time", "random", "secrets"),
}
"""Sockets, files, databases, processes, threads, clocks and chance: not for `notices` and `statuspage.core`."""

OPENERS = {"open", "input", "print", "breakpoint"}
CLOCKS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime"),
}
CHANCE = {"uuid.uuid1", "uuid.uuid4", "uuid1", "uuid4"}


pytestmark = pytest.mark.xdist_group("architecture")  # one process parses all files, once


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of a file."""
    return tuple(ast.walk(tree(path)))


def modules() -> dict[str, Path]:
    """Our modules by dotted name."""
    found = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()
PURE = {
    name: path
    for name, path in MODULES.items()
    if name.startswith(("notices", "statuspage.core")) and not name.startswith("notices.cli")
}


@cache
def imports(name: str) -> frozenset[str]:
    """The modules that `name` imports anywhere in it, as dotted names; of ours, the submodule where one is meant."""
    return frozenset(_imported(name))


def _imported(name: str) -> Iterator[str]:
    for node in nodes(MODULES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            yield from (f"{source}.{alias.name}" if f"{source}.{alias.name}" in MODULES else source for alias in node.names)


def part(name: str) -> str:
    """The part of the layout that a module of ours belongs to."""
    package, _, rest = name.partition(".")
    if package == "notices":
        return package
    return rest.partition(".")[0]


def ours(names: Iterable[str]) -> set[str]:
    return {name for name in names if name.split(".")[0] in PACKAGES}


def is_in(name: str, banned: set[str]) -> bool:
    parts = name.split(".")
    return any(".".join(parts[:count]) in banned for count in range(1, len(parts) + 1))


def called(found: Iterable[ast.AST], names: set[str]) -> list[str]:
    """Line and dotted name of every call of one of `names`."""
    calls = [(node.lineno, ast.unparse(node.func)) for node in found if isinstance(node, ast.Call)]
    return [f"{line} {call}" for line, call in calls if any(f".{call}".endswith(f".{name}") for name in names)]


def places(paths: Iterable[Path], names: set[str]) -> list[str]:
    """Where in the files one of `names` is called."""
    return [f"{path.relative_to(ROOT)}:{call}" for path in paths for call in called(nodes(path), names)]


def test_imports_go_one_way() -> None:
    wrong = [
        f"{name} imports {target}"
        for name in MODULES
        for target in ours(imports(name))
        if part(name) in ALLOWED and part(target) not in ALLOWED[part(name)]
    ]
    assert wrong == []


def test_every_module_belongs_to_a_part() -> None:
    assert {part(name) for name in MODULES} - ALLOWED.keys() - RIM == set()


def test_only_the_rim_imports_the_clock() -> None:
    users = {name for name in MODULES if "statuspage.clock" in imports(name)}
    assert {name for name in users if part(name) not in RIM} == set()


def test_no_import_leads_back_to_its_module() -> None:
    graph = {name: ours(imports(name)) & MODULES.keys() - {name} for name in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_relative_imports_do_not_hide_what_is_imported() -> None:
    hidden = [name for name, path in MODULES.items() for node in nodes(path) if isinstance(node, ast.ImportFrom) and node.level]
    assert hidden == []


def test_what_decides_touches_nothing_outside() -> None:
    wrong = [f"{name} imports {target}" for name in PURE for target in imports(name) if is_in(target, OUTSIDE)]
    assert wrong == []
    assert places(PURE.values(), CHANCE | OPENERS) == []


def test_the_clock_is_read_in_one_place() -> None:
    assert places((path for name, path in MODULES.items() if name != "statuspage.clock"), CLOCKS) == []


def sources() -> list[Path]:
    """All Python files of the project."""
    return [path for folder in (*PACKAGES, "tests", "bench", "examples") for path in sorted((ROOT / folder).rglob("*.py"))]


def test_no_file_is_longer_than_400_lines() -> None:
    counts = {str(path.relative_to(ROOT)): path.read_text("utf-8").count("\n") for path in sources()}
    assert {name: count for name, count in counts.items() if count > 400} == {}


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    words = ast.get_docstring(function) is not None
    return (function.end_lineno or 0) - function.lineno + 1 - (((first.end_lineno or 0) - first.lineno + 1) if words else 0)


def test_no_function_is_longer_than_50_lines() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {body_length(node)} lines"
        for path in sources()
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and body_length(node) > 50
    ]
    assert wrong == []


def test_every_module_says_its_job() -> None:
    silent = [
        str(path.relative_to(ROOT)) for path in sources() if not ast.get_docstring(tree(path)) and path.read_text("utf-8").strip()
    ]
    assert silent == []


GIVEN_NAMES = {"timeout_keep_alive_handler"}
"""Names that a library's class gives to what is overridden here."""

BANNED_WORDS = {"manager", "handler", "processor", "util", "utils", "helper", "helpers", "base", "data", "info"}


def test_names_use_no_word_that_says_nothing() -> None:
    named = [
        (path, node.lineno, node.name)
        for path in MODULES.values()
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
    names = [(path, 1, path.stem) for path in MODULES.values()] + named
    assert [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path, line, name in names
        if last_word(name) in BANNED_WORDS and name not in GIVEN_NAMES
    ] == []


def last_word(name: str) -> str:
    """What a name calls its thing: `report` of `user_report`, `client` of `HTTPClient`."""
    words: list[str] = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return words[-1].lower() if words else name


@pytest.mark.parametrize(
    ("source", "names", "found"),
    [
        ("datetime.now(UTC)", CLOCKS, True),
        ("datetime.datetime.now()", CLOCKS, True),
        ("loop.time()", CLOCKS, False),
        ("uuid.uuid5(space, name)", CHANCE, False),
        ("f(uuid.uuid4())", CHANCE, True),
    ],
)
def test_the_search_for_calls_finds_what_it_should(source: str, names: set[str], found: bool) -> None:
    assert bool(called(ast.walk(ast.parse(source)), names)) is found
