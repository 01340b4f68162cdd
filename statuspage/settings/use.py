"""`use = "github"` under `[[services]]`: what the catalogue knows of a service, below what is written beside it."""

from collections.abc import Mapping
from typing import Any

from statuspage import catalogue
from statuspage.catalogue import Entry
from statuspage.settings.mistakes import Mistake, shown

Content = Mapping[str, Any]


def with_catalogue(content: Content) -> tuple[dict[str, Any], list[Mistake]]:
    """The raw settings with the entries that its services use, and the entries that there are not.

    A key that is written beside `use` counts before the entry's. So does each key of a `[[sources]]` with the id of one that the
    entry brings; an address that is written there is brought by none. An address that several entries share is one source.
    """
    listed = content.get("services")
    if not isinstance(listed, list) or not any(isinstance(table, dict) and "use" in table for table in listed):
        return dict(content), []
    mistakes: list[Mistake] = []
    services: list[Any] = []
    brought: dict[str, dict[str, Any]] = {}
    for number, table in enumerate(listed):
        word = table.get("use") if isinstance(table, dict) else None
        entry = catalogue.entries().get(word) if isinstance(word, str) else None
        if isinstance(word, str) and entry is None:
            mistakes.append(Mistake(("services", number, "use"), _unknown(word)))
        services.append({**_told(entry, word), **table} if isinstance(word, str) else table)
        if entry is not None:
            _bring(brought, entry, services[-1]["id"])
    return {**content, "services": services, "sources": _sources(content.get("sources", []), brought)}, mistakes


def _unknown(word: str) -> str:
    near = catalogue.near(word)
    found = f"did you mean {shown(near)}?" if near else "look for it with: statuspage catalogue WORD"
    return f"{shown(word)} is not in the catalogue; {found}"


def _told(entry: Entry | None, word: str) -> dict[str, Any]:
    """The service as the catalogue has it; for an entry that there is not, what keeps it from being told twice."""
    if entry is None:
        return {"id": word, "name": word or "?"}
    told: dict[str, Any] = {
        "id": entry.id,
        "name": entry.name,
        "names": entry.names,
        "aliases": list(entry.aliases),
        "homepage": entry.homepage,
        "support": entry.support,
        "components": list(entry.components),
    }
    return {key: value for key, value in told.items() if value}


def _bring(brought: dict[str, dict[str, Any]], entry: Entry, service: object) -> None:
    """Add the entry's sources, the first with its id, the others numbered; to one with the same address only the service."""
    for number, source in enumerate(entry.sources, 1):
        same = brought.get(source.url)
        if same:
            same["services"].append(service)
        else:
            id = entry.id if number == 1 else f"{entry.id}-{number}"
            brought[source.url] = {"id": id, "kind": source.kind, "url": source.url, "services": [service], "official": True}


def _sources(written: Any, brought: Mapping[str, dict[str, Any]]) -> Any:
    """The written sources, each over what is brought with its id, and then those that are brought alone."""
    if not isinstance(written, list):
        return written
    by_id = {source["id"]: source for source in brought.values()}
    tables = [{**by_id.get(_text(table, "id"), {}), **table} if isinstance(table, dict) else table for table in written]
    ids = {_text(table, "id") for table in tables}
    urls = {_text(table, "url") for table in tables}
    return [*tables, *(source for id, source in by_id.items() if id not in ids and source["url"] not in urls)]


def _text(table: Any, key: str) -> str:
    value = table.get(key) if isinstance(table, dict) else None
    return value if isinstance(value, str) else ""
