"""Reads JSON of doubtful origin, and takes typed values out of it."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NoReturn

from notices.model import ParseError
from notices.sources._mending import mended

Object = Mapping[str, Any]

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def loads(text: str) -> Any:
    """The value of `text`, with its commas mended. Raises ParseError for what is no JSON: NaN, absurd numbers, endless nesting."""
    try:
        return _strict(text)
    except ValueError as error:
        what = "HTML where JSON was asked" if text.lstrip()[:1] == "<" else f"not JSON: {error}"
    try:
        return _strict(mended(text))
    except ValueError:
        raise ParseError(what) from None


@lru_cache(maxsize=1)
def guessed(text: str) -> Any:
    """The value of `text`, or None for what is no JSON. Every adapter asks for it: the last one is remembered until `forget`."""
    try:
        return loads(text)
    except ParseError:
        return None


def forget() -> None:
    """Let go of what was last guessed."""
    guessed.cache_clear()


def _strict(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"it has {name}")


def clean(text: str) -> str:
    """`text` without what no database and no XML can hold: control characters and lone surrogates."""
    return _UNSTORABLE.sub("", text)


def string(values: Object, *names: str) -> str:
    """The first of `names` that holds a non-empty string, stripped; numbers are written out (ids are sent as both); else ""."""
    for name in names:
        value = values.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            # Not str(): it refuses integers of thousands of digits.
            value = format(value, "x") if value.bit_length() > 256 else str(value)
        if isinstance(value, str) and value.strip():
            return clean(value).strip()
    return ""


def mapping(values: Object, name: str) -> Object:
    """The object under `name`; {} where it is absent, null, or the empty list by which PHP writes it. Else raises ParseError."""
    value = values.get(name)
    if value is None or value == []:
        return {}
    if not isinstance(value, Mapping):
        raise ParseError(f"{name} is not an object")
    return value


def objects(values: Object, name: str) -> Sequence[Object]:
    """The objects in the list under `name`; () where it is absent or null. Raises ParseError when it is something else."""
    value = values.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
        raise ParseError(f"{name} is not a list of objects")
    return value


def entries(values: Object, name: str) -> Sequence[Any]:
    """Whatever the list under `name` holds; () where there is no list."""
    value = values.get(name)
    return value if isinstance(value, list) else ()
