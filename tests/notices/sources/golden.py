"""Reads a case folder, and writes what a source gave as JSON."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from notices.model import Document, Item, Options, Request
from notices.plain import item_json

FETCHED = datetime(2026, 3, 10, tzinfo=UTC)
HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/in.*"))


def read_case(folder: Path) -> tuple[Document, Options]:
    """The document and options of a case; options.json may hold url, content_type, fetched_at and the fields of Options."""
    path = folder / "options.json"
    values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    document = Document(
        url=values.pop("url", "https://example.com/"),
        body=next(folder.glob("in.*")).read_bytes(),
        content_type=values.pop("content_type", ""),
        fetched_at=datetime.fromisoformat(values.pop("fetched_at", FETCHED.isoformat())),
    )
    context = values.pop("context", None)
    if context:
        published = context.pop("published")
        values["context"] = Request(**context, published=datetime.fromisoformat(published) if published else None)
    return document, Options(**values)


def listed(items: list[Item]) -> list[dict[str, Any]]:
    """The items with the names of their types."""
    return [item_json(item) for item in items]
