"""What options of the settings an adapter takes, and what is wrong with those that stand there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from notices.model import Impact, Kind, ParseError, Stage
from notices.sources._paths import steps
from notices.sources._words import folded


class Shape(StrEnum):
    """What an option's text has to be."""

    PATH = "path"
    TEMPLATE = "template"
    SELECTOR = "selector"
    TEXT = "text"
    STAGES = "stages"
    KINDS = "kinds"
    IMPACTS = "impacts"


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a source's kind; `example` is how it may be written."""

    name: str
    shape: Shape
    example: str
    required: bool = False


_CHOICES: Mapping[Shape, type[StrEnum]] = {Shape.STAGES: Stage, Shape.KINDS: Kind, Shape.IMPACTS: Impact}
_NO_WORDS = {Stage.UNKNOWN, Impact.UNKNOWN}
ANY = "*"
"""In a table of words: every word that is not in it."""


def mistakes(options: tuple[Option, ...], given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The name of each option that is missing, unknown or malformed, with what is wrong."""
    known = {option.name: option for option in options}
    for option in options:
        if option.required and not given.get(option.name, "").strip():
            yield option.name, f"is missing; write, for example, {option.example}"
    for name, text in given.items():
        if name not in known:
            yield name, f"is not an option of this kind; it has {', '.join(sorted(known)) or 'none'}"
        elif wrong := _wrong(known[name], text):
            yield name, wrong


def _wrong(option: Option, text: str) -> str | None:
    try:
        match option.shape:
            case Shape.PATH:
                steps(text)
            case Shape.TEMPLATE:
                for path in paths_in(text):
                    steps(path)
            case Shape.SELECTOR:
                _select(text)
            case Shape.STAGES | Shape.KINDS | Shape.IMPACTS:
                words(text, _CHOICES[option.shape])
    except ValueError as error:
        return f"{error}; write, for example, {option.example}"
    return None


def _select(text: str) -> None:
    """Raises ParseError for what is no selector."""
    from notices.sources._html import css, tree  # noqa: PLC0415 -- settings without selectors need no HTML parser

    css(tree("<p></p>"), text)


def paths_in(template: str) -> list[str]:
    """The paths between braces in "https://status.example.cn/detail/{id}"; raises ValueError for a brace without its other."""
    parts = template.replace("{", "\0{").split("\0")
    if any(("{" in part) != ("}" in part) for part in parts):
        raise ValueError(f"a brace is alone in {template!r}")
    return [part[1 : part.index("}")] for part in parts if "{" in part]


def words(text: str, choices: type[StrEnum]) -> dict[str, StrEnum]:
    """The table written as "处理中=investigating, 已恢复=resolved", its words as `folded` writes them.

    Raises ValueError for an entry without "=", and for a meaning that is not among `choices`.
    """
    found: dict[str, StrEnum] = {}
    for entry in filter(None, (part.strip() for part in text.replace("，", ",").replace("\n", ",").split(","))):
        word, equals, meaning = (piece.strip() for piece in entry.rpartition("="))
        known = [choice.value for choice in choices if choice not in _NO_WORDS]
        if not equals or not word:
            raise ValueError(f"{entry!r} is no word with its meaning")
        if meaning not in known:
            raise ValueError(f"{meaning!r} is none of {', '.join(known)}")
        found[folded(word)] = choices(meaning)
    return found


def required(options: tuple[Option, ...], given: Mapping[str, str]) -> None:
    """Raise ParseError for the first mistake: a source may be tried without the settings' check."""
    for name, wrong in mistakes(options, given):
        raise ParseError(f"options.{name}: {wrong}")
