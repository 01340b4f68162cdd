"""What the tables of probes, canaries, heartbeats and sources lack for their kind, have too much, or say twice."""

from collections.abc import Iterator

from statuspage.settings.mistakes import Loc, Mistake, Table, shown, tables
from statuspage.settings.probes import EXAMPLES, KEYS, REQUIRED, Canary


def question_mistakes(merged: Table) -> Iterator[Mistake]:
    """Keys that a probe or canary lacks for its kind, and keys that are for other kinds."""
    for key in ("probes", "canaries"):
        for loc, table in tables(merged, key):
            kind = table.get("kind", "http")
            if isinstance(kind, str) and kind in REQUIRED:
                yield from _missing(loc, table, kind)
                yield from _out_of_place(loc, table, kind, key)


def _missing(loc: Loc, table: Table, kind: str) -> Iterator[Mistake]:
    for name in REQUIRED[kind]:
        if name not in table:
            yield Mistake((*loc, name), f"is missing; {_a(kind)} needs it: write, for example, {EXAMPLES[name]}")


def _out_of_place(loc: Loc, table: Table, kind: str, key: str) -> Iterator[Mistake]:
    known = Canary.model_fields if key == "canaries" else None
    for path, kinds in KEYS.items():
        owner, _, inner = path.rpartition(".")
        holder = table.get(owner) if owner else table
        if isinstance(holder, dict) and inner in holder and kind not in kinds and (known is None or path in known):
            yield Mistake((*loc, *path.split(".")), f"is not for {_a(kind)}; it is for {' and '.join(kinds)}")


def _a(kind: str) -> str:
    return f"{'an' if kind in {'http', 'icmp'} else 'a'} {kind} probe"


def heartbeat_mistakes(merged: Table) -> Iterator[Mistake]:
    """Heartbeats that say not once when they are expected, and names in addresses that two of them have."""
    for loc, table in tables(merged, "heartbeats"):
        if "every" not in table and "schedule" not in table:
            yield Mistake((*loc, "every"), 'is missing; write, for example, every = "10m", or schedule = "0 2 * * *"')
        elif "every" in table and "schedule" in table:
            yield Mistake((*loc, "schedule"), "stands beside every; one of them says when a ping is expected")
        if "timezone" in table and "schedule" not in table:
            yield Mistake((*loc, "timezone"), "is for a schedule, and there is none")
    yield from _twice(merged, "slug", "id")
    yield from _twice(merged, "endpoint", None)


_SENT = ("secret", "valid", "max_silence")
_READ = ("every", "recheck", "recheck_running")


def source_mistakes(merged: Table) -> Iterator[Mistake]:
    """Sources that are neither read nor send, or both, and keys that are for the other way."""
    for loc, table in tables(merged, "sources"):
        if "push" not in table and "url" not in table:
            yield Mistake(
                (*loc, "url"), 'is missing; write, for example, url = "https://status.example.cn" or push = "env:CLOUD_HOOK"'
            )
        elif "push" in table and "url" in table:
            yield Mistake(
                (*loc, "push"), "stands beside url; a source is read at its url, or sends to its push: make it two sources"
            )
        other = _READ if "push" in table else _SENT
        for name in other:
            if name in table:
                way = "is read at its url" if "push" in table else "sends to its push"
                yield Mistake((*loc, name), f"is for a source that {way}")


def _twice(merged: Table, name: str, otherwise: str | None) -> Iterator[Mistake]:
    seen: dict[str, str] = {}
    for loc, table in tables(merged, "heartbeats"):
        value = table.get(name, table.get(otherwise) if otherwise else None)
        if not isinstance(value, str):
            continue
        if value in seen and name in table:
            yield Mistake((*loc, name), f"{shown(value)} is that of {shown(seen[value])} too; give each its own")
        seen.setdefault(value, str(table.get("id")))
