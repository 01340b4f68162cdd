"""Values of the model as JSON has them."""

from dataclasses import asdict, is_dataclass
from datetime import datetime
from typing import Any

from notices.model import Item


def plain(value: Any) -> Any:
    """A value of the model as JSON has it: instants in ISO 8601 with their offset; what is null or empty is left out of objects."""
    if isinstance(value, datetime):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if item not in (None, (), {}, "")}
    return [plain(item) for item in value] if isinstance(value, tuple | list) else value


def item_json(item: Item) -> dict[str, Any]:
    """What a source gave, with the name of its type under `is`: Notice, Request or Statement."""
    return {"is": type(item).__name__, **plain(item)}
