"""Documents as JSON."""

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

JSON = "application/json; charset=utf-8"


def encoded(adapter: TypeAdapter[Any], document: object) -> bytes:
    """A document in JSON, in UTF-8. Halves of characters that a source may hold are written as what they are: unreadable."""
    try:
        return adapter.dump_json(document)
    except PydanticSerializationError:
        plain = json.dumps(adapter.dump_python(document, mode="json"), ensure_ascii=False, separators=(",", ":"))
        return plain.encode("utf-8", "replace")
