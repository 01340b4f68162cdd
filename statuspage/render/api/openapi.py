"""The document that describes both APIs for programs: OpenAPI 3.1, made of the very models that write the answers."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from statuspage.core.page import Page
from statuspage.render.api.catalogue import Address, catalogue
from statuspage.render.api.model import Refusal
from statuspage.render.edition import Edition
from statuspage.render.encoded import JSON, encoded
from statuspage.render.rendered import FRESH, Rendered, View
from statuspage.render.rendered import Address as Place
from statuspage.render.words import CATALOGUES

PATH = "/api/openapi.json"

_ANY: TypeAdapter[Any] = TypeAdapter(Any)
_SCHEMAS = "#/components/schemas/{model}"
_LEAD = (
    "Everything that the pages say. Each address is there in each language's folder (see the servers): names and sentences are in "
    "that language. Ask with If-None-Match: bodies have an ETag."
)
_AT = {
    "name": "at",
    "in": "query",
    "description": "As it was known at this past moment, given with its zone; not cached, and 20 a minute.",
    "schema": {"type": "string", "format": "date-time"},
}
_REFUSED = {
    "400": "That is no moment",
    "404": "There is none",
    "429": "Too many at once; Retry-After says how long to wait",
    "503": "It cannot be read now",
}


class Description(View):
    """The document, which stands outside of the folders of languages."""

    def __init__(self, edition: Edition, editions: Mapping[str, Edition]) -> None:
        self._edition, self._editions = edition, editions

    def whole(self) -> Iterator[Place]:
        """The document."""
        if not self._edition.prefix:
            yield PATH, self._render

    def single(self) -> Iterator[Place]:
        """Nothing."""
        return iter(())

    def _render(self) -> Rendered:
        document = openapi(self._edition, tuple(self._editions.values()))
        return Rendered(encoded(_ANY, document), JSON, FRESH, shared=True)


def openapi(edition: Edition, editions: Iterable[Edition]) -> dict[str, Any]:
    """The document; `editions` are all languages, the first one first."""
    refs, schemas = _schemas()
    return {
        "openapi": "3.1.0",
        "info": {"title": edition.title, "version": "1", "description": _LEAD},
        "servers": [{"url": other.absolute("").rstrip("/") or "/", "description": other.lang} for other in editions],
        "paths": {one.path: {"get": _operation(edition.page, one, refs)} for one in catalogue()},
        "components": {"schemas": schemas, "parameters": {"at": _AT}, "responses": dict(_refusals(refs))},
    }


@cache
def _schemas() -> tuple[dict[type[Any], Any], dict[str, Any]]:
    """A reference for each model that an address answers with, and the schemas that these lead to."""
    models = dict.fromkeys([*(one.model for one in catalogue() if one.model), Refusal])
    inputs: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (f"{one.__module__}.{one.__qualname__}", "serialization", TypeAdapter(one)) for one in models
    ]
    refs, defined = TypeAdapter.json_schemas(inputs, ref_template=_SCHEMAS)
    return {one: refs[name, mode] for one, (name, mode, _) in zip(models, inputs, strict=True)}, defined["$defs"]


def _operation(page: Page, one: Address, refs: dict[type[Any], Any]) -> dict[str, Any]:
    schema = refs[one.model] if one.model else {"type": "string"}
    refused = ("400", "404", "429", "503") if one.past else ("404", "429", "503")
    return {
        "operationId": one.key.replace("/", "_"),
        "summary": CATALOGUES["en"][one.words],
        "tags": [one.tag],
        "parameters": [
            *([_identifier(page, one)] if one.id else []),
            *([{"$ref": "#/components/parameters/at"}] if one.past else []),
        ],
        "responses": {
            "200": {"description": "As it is", "content": {one.media: {"schema": schema}}},
            **{status: _refused(one, status) for status in refused},
        },
    }


def _refused(one: Address, status: str) -> dict[str, Any]:
    """A refusal: in JSON where JSON was asked for, else whatever people can read."""
    if one.model:
        return {"$ref": f"#/components/responses/{status}"}
    return {"description": _REFUSED[status], "content": {"text/html": {}, "text/plain": {}}}


def _identifier(page: Page, one: Address) -> dict[str, Any]:
    given = {"name": one.id, "in": "path", "required": True, "schema": one.schema}
    example = one.example(page)
    return given if example is None else {**given, "example": example}


def _refusals(refs: dict[type[Any], Any]) -> Iterator[tuple[str, Any]]:
    content = {"application/json": {"schema": refs[Refusal]}}
    for status, words in _REFUSED.items():
        yield status, {"description": words, "content": content}
