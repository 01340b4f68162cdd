"""Words for what the models of the settings reject: what stands there, that it is wrong, and what would be right."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from statuspage.settings import Settings

_WORDS = {
    "string_type": "a text in quotes",
    "string_too_short": "a text of at least one character",
    "bool": "true or false",
    "int": "a whole number",
    "tuple_type": 'a list, such as ["…", "…"]',
    "dict_type": 'a table, such as { en = "…" }',
    "model_type": "a table of its own",
    "too_short": "a list of at least one",
}
"""What pydantic's error types (or their first words) ask for."""

_EXAMPLES = {
    "site": '[site] with title = "…" and url = "…"',
    "title": 'title = "北京办税系统状态"',
    "id": 'id = "etax-beijing"',
    "name": 'name = "发票开具"',
    "url": 'url = "https://status.example.cn"',
    "services": 'services = ["etax-beijing"]',
    "service": 'service = "etax-beijing"',
    "every": 'every = "10m"',
    "key": 'key = "env:INVOICE_SYNC_KEY"',
    "match": 'match = { alertname = "InvoicingDown" }',
    "secret": 'secret = "env:OPS_HOOK_SECRET"',
    "push": 'push = "env:CLOUD_HOOK"',
    "host": 'host = "smtp.example.cn"',
    "sender": 'sender = "status@example.cn"',
}
_SECRET_KEYS = {"key", "secret", "push", "password"}


Table = Mapping[str, Any]
Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at `loc`, the keys and positions that lead there in the merged file."""

    loc: Loc
    text: str


def tables(parent: Table, key: str, loc: Loc = ()) -> Iterator[tuple[Loc, Table]]:
    """The tables in the raw list `key` of `parent`, which stands at `loc`, each with its own place."""
    items = parent.get(key)
    for number, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield (*loc, key, number), item


def shape_mistakes(merged: Mapping[str, Any]) -> list[Mistake]:
    """What the models reject in the merged file, in its order."""
    try:
        Settings.model_validate(merged)
    except ValidationError as error:
        # pydantic calls a list too short also when it has items, all of them wrong.
        return [_mistake(item) for item in error.errors(include_url=False) if item["type"] != "too_short" or not item["input"]]
    return []


def shown(value: object) -> str:
    """The value as it stands in the file, shortened."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}…"


def one_of(known: Iterable[str], written: str) -> str:
    """`did you mean "x"?` for a slip of the pen, else the choices."""
    names = sorted(known)
    near = get_close_matches(written, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean {shown(near[0])}?"
    return f"there is {', '.join(shown(name) for name in names)}" if names else "there is none"


def _mistake(item: ErrorDetails) -> Mistake:
    loc = tuple(part for part in item["loc"] if part != "[key]")
    return Mistake(loc, _words(item, loc))


def _words(item: ErrorDetails, loc: Sequence[str | int]) -> str:
    key = str(loc[-1])
    if item["type"] == "missing":
        return f"is missing; write, for example, {_EXAMPLES.get(key, f'{key} = …')}"
    if item["type"] == "extra_forbidden":
        return f"is not a key; {one_of(known_keys(loc[:-1]), key)}"
    if key in _SECRET_KEYS:
        # The value may be the secret itself, which must not be printed.
        return f"what stands there is not {_wanted(item)}; a secret itself never stands in this file"
    return f"{shown(item['input'])} is not {_wanted(item)}"


def _wanted(item: ErrorDetails) -> str:
    context = item.get("ctx", {})
    match item["type"]:
        case "value_error":
            return str(context["error"])
        case "literal_error":
            return str(context["expected"]).replace("'", '"')
        case "greater_than_equal":
            return f"at least {context['ge']}"
        case "less_than_equal":
            return f"at most {context['le']}"
        case kind:
            return _WORDS.get(kind) or _WORDS.get(kind.partition("_")[0]) or f"right: {item['msg']}"


def known_keys(loc: Sequence[str | int]) -> list[str]:
    """The keys that the table at `loc` may have."""
    model: type[BaseModel] = Settings
    for part in loc:
        if isinstance(part, str):
            model = table_model(model.model_fields[part].annotation) or model
    names = [name for name in model.model_fields if name != "folder"]
    return names if loc else ["include", *names]


def table_model(annotation: object) -> type[BaseModel] | None:
    """The model of a table in `annotation`, looked for inside tuples, unions and the like; None without one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for model in map(table_model, get_args(annotation)) if model), None)
