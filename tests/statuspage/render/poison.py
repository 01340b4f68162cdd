"""Pages with something hostile in every text that is shown of them."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from pydantic import BaseModel

from notices.model import DataEffect, Restored
from statuspage.core.page import ComponentView, Page, ServiceView
from statuspage.core.said import Conflict
from statuspage.settings import Component, Link, Settings
from tests.statuspage.render.pages import END, SETTINGS, WAS_END, at, lively, maintenance

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
    if isinstance(value, Conflict):  # which bound it is about is a code of ours
        return replace(value, notice=payload + value.notice, other=payload + value.other)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: poisoned(getattr(value, f.name), payload) for f in fields(value)})
    return value


TEXTS = {"title", "name", "group", "phone", "hours", "homepage", "kind"}
_LISTS = {"aliases", "components", "links", "services", "sources"}


def poisoned_settings(model: BaseModel, payload: str) -> BaseModel:
    """Settings keep their ids, zone and address; what is shown of them is poisoned too."""
    changed: dict[str, Any] = {}
    for key in type(model).model_fields:
        value = getattr(model, key)
        if key in TEXTS or (key == "url" and isinstance(model, Link)):
            changed[key] = poisoned(value, payload)
        elif isinstance(value, BaseModel):
            changed[key] = poisoned_settings(value, payload)
        elif key in _LISTS and (key == "aliases" or not any(isinstance(item, str) for item in value)):
            changed[key] = poisoned(value, payload)
        elif key in {"names", "titles"}:
            changed[key] = {lang: payload + name for lang, name in value.items()}
        elif key == "group_names":
            changed[key] = {payload + group: {lang: payload + name for lang, name in own.items()} for group, own in value.items()}
    return model.model_copy(update=changed)


def brimming() -> Page:
    """The lively page with an event that says everything that one can say."""
    over = maintenance()
    said, later = over.citations
    other = replace(later, notice="0ther", source="bank-feed")
    full = replace(
        over,
        citations=(said, later, other),
        restored=(Restored(at(21, "12:00"), ("发票查验",)),),
        data_effects=(DataEffect("申报数据次日更新", at(23, "08:00")),),
        conflicts=(Conflict("end", END, later.notice, 2, WAS_END, "0ther", 1),),
        corrected=("expected_recovery", "other"),
    )
    return lively(full)


def whole(payload: str) -> Page:
    """The brimming page, every text in it poisoned, ids too: nothing is found by them any more."""
    page = brimming()
    site = poisoned_settings(SETTINGS.site, payload)
    settings = SETTINGS.model_copy(update={"site": site})
    rest = {f.name: poisoned(getattr(page, f.name), payload) for f in fields(page) if f.name != "settings"}
    return Page(settings=settings, **rest)


def named(payload: str) -> Page:
    """The brimming page of services, functions, sources and links that all have poisoned names and are found by their ids."""
    page, link = brimming(), Link(name="x", url="https://x.example.cn/")
    site = SETTINGS.site.model_copy(update={"links": (link,)})
    settings = poisoned_settings(SETTINGS.model_copy(update={"site": site}), payload)
    assert isinstance(settings, Settings)
    sources = {source.id: source for source in settings.sources}
    return replace(
        page,
        settings=settings,
        services=tuple(_renamed(view, settings) for view in page.services),
        sources=tuple(replace(view, source=sources[view.source.id]) for view in page.sources),
    )


def _renamed(view: ServiceView, settings: Settings) -> ServiceView:
    service = settings.service(view.service.id)
    assert service is not None
    parts = {part.id: part for part in service.components}
    return replace(view, service=service, components=tuple(_part(own, parts) for own in view.components))


def _part(own: ComponentView, parts: Mapping[str, Component]) -> ComponentView:
    return replace(own, component=parts[own.component.id] if own.component else None)
