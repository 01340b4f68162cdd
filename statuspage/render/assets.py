"""The templates and the immutable files beside them, loaded once.

Everything is escaped in every kind of template, whatever its name ends with: `select_autoescape` would leave some kinds raw. An
undefined name is an error. No template is ever made from stored text.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from statuspage.render.text import clean, web_link

_PACKAGE = Path(__file__).resolve().parent.parent
_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that never changes under its address, which carries a hash of its bytes."""

    path: str
    body: bytes
    content_type: str


@cache
def folder() -> Path:
    """Where the templates are: inside the package when it is installed, beside it in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


@cache
def environment() -> Environment:
    """The one template environment."""
    made = Environment(
        loader=FileSystemLoader(folder(), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=clean,
        bytecode_cache=_compiled(),
    )
    made.filters["web_link"] = web_link
    made.globals["asset"] = lambda name: assets()[name].path
    return made


def _compiled() -> BytecodeCache | None:
    """Compiled templates of earlier starts, in a temporary folder that is only this account's: a start is a tenth shorter."""
    try:
        return FileSystemBytecodeCache()
    except (OSError, RuntimeError):  # no such folder can be made, or it is another's
        return None


@cache
def assets() -> dict[str, Asset]:
    """The static files by name."""
    return {file.name: _asset(file) for file in sorted((folder() / "static").iterdir()) if file.suffix in _TYPES}


@cache
def fingerprint() -> str:
    """A hash of all that pages are made by: templates, static files, and the code and words of this package."""
    own = (file for file in Path(__file__).parent.rglob("*") if file.suffix in {".py", ".json"})
    files = sorted(file for file in (*folder().rglob("*"), *own) if file.is_file())
    return hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files)).hexdigest()[:16]


def _asset(file: Path) -> Asset:
    body = file.read_bytes()
    digest = hashlib.sha256(body).hexdigest()[:12]
    return Asset(f"/static/{file.stem}.{digest}{file.suffix}", body, _TYPES[file.suffix])
