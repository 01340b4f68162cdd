"""A page with something hostile in every text that is shown of it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from pydantic import BaseModel

from statuspage.core.page import Page
from tests.statuspage.render.pages import SETTINGS, lively

LINK = "javascript:alert(1)//https://"


def poisoned(value: Any, payload: str) -> Any:
    """`value` with `payload` before every text in it; addresses become scripts."""
    if isinstance(value, Enum) or not value:
        return value
    if isinstance(value, str):
        return LINK + value if value.startswith("https://") else payload + value
    return poisoned_settings(value, payload) if isinstance(value, BaseModel) else poisoned_parts(value, payload)


def poisoned_parts(value: Any, payload: str) -> Any:
    """What a value is made of, poisoned."""
    if isinstance(value, tuple):
        return tuple(poisoned(item, payload) for item in value)
    if isinstance(value, Mapping):
        return {poisoned(key, payload): poisoned(item, payload) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: poisoned(getattr(value, f.name), payload) for f in fields(value)})
    return value


TEXTS = {"title", "name", "group", "phone", "hours", "homepage", "kind"}


def poisoned_settings(model: BaseModel, payload: str) -> BaseModel:
    """Settings keep their ids, zone and address; what is shown of them is poisoned too."""
    changed: dict[str, Any] = {}
    for key in type(model).model_fields:
        value = getattr(model, key)
        if key in TEXTS:
            changed[key] = poisoned(value, payload)
        elif isinstance(value, BaseModel | tuple) and key not in {"languages", "services"}:
            changed[key] = poisoned(value, payload) if isinstance(value, BaseModel) else value
        elif key in {"names", "titles"}:
            changed[key] = {lang: payload + name for lang, name in value.items()}
    return model.model_copy(update=changed)


def whole(payload: str) -> Page:
    """The lively page, every text in it poisoned."""
    page = lively()
    site = poisoned_settings(SETTINGS.site, payload)
    settings = SETTINGS.model_copy(update={"site": site})
    rest = {f.name: poisoned(getattr(page, f.name), payload) for f in fields(page) if f.name != "settings"}
    return Page(settings=settings, **rest)
