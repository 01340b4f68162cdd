"""What the tables of subscribers lack for their kind, have too much, or say of places that are not there."""

from collections.abc import Iterator, Mapping

from statuspage.settings.mistakes import Loc, Mistake, Table, shown, tables
from statuspage.settings.subscribers import MACHINES, SIGNED

_HTTP = "https://ops.example.cn/hook"


def subscriber_mistakes(merged: Table, services: Mapping[str, set[str]]) -> Iterator[Mistake]:
    """Subscribers whose address is not of their kind, that cannot be signed for, or that want what their kind has not.

    `services` are the ids of the components of each service.
    """
    for loc, table in tables(merged, "subscribers"):
        kind = table.get("kind", "webhook")
        if isinstance(kind, str):
            if kind == "email" and "mail" not in merged:
                yield Mistake((*loc, "kind"), 'needs a mail server; write, for example, [mail] with host = "smtp.example.cn"')
            yield from _address(loc, table, kind)
            yield from _secrets(loc, table, kind)
            yield from _form(loc, table, kind)
        yield from _components(loc, table, services)


def _address(loc: Loc, table: Table, kind: str) -> Iterator[Mistake]:
    url = table.get("url")
    if not isinstance(url, str) or url.startswith(("env:", "file:")):
        return
    if mistake := misplaced(kind, url):
        yield Mistake((*loc, "url"), mistake)


def misplaced(kind: str, url: str) -> str:
    """What is wrong with the address of a receiver of that kind, "" when it is one of the kind's."""
    if kind == "email" and url.startswith(("http:", "https:")):
        return 'is a web address; mail goes to one such as "mailto:ops@example.cn"'
    if kind != "email" and url.startswith("mailto:"):
        return f"is a mail address; a {kind} has one such as {shown(_HTTP)}"
    return ""


def _secrets(loc: Loc, table: Table, kind: str) -> Iterator[Mistake]:
    if kind == "webhook" and "secret" not in table:
        yield Mistake((*loc, "secret"), 'is missing; write, for example, secret = "env:OPS_HOOK_SECRET"')
    if kind not in SIGNED and "secret" in table:
        yield Mistake((*loc, "secret"), f"is for {' and '.join(sorted(SIGNED))}; what goes to {kind} is not signed")
    if kind != "webhook" and "old_secret" in table:
        yield Mistake((*loc, "old_secret"), "is for webhook; others know one secret only")


def _form(loc: Loc, table: Table, kind: str) -> Iterator[Mistake]:
    if kind != "webhook" and "shape" in table:
        yield Mistake((*loc, "shape"), f"is for webhook; a message to {kind} has one form only")
    if kind in MACHINES and table.get("digest", "none") != "none":
        yield Mistake((*loc, "digest"), f"is for what people read; a {kind} gets each message by itself")
    if kind in MACHINES and "quiet" in table:
        yield Mistake((*loc, "quiet"), f"is for what people read; a {kind} gets each message at once")


def _components(loc: Loc, table: Table, services: Mapping[str, set[str]]) -> Iterator[Mistake]:
    listed = table.get("components")
    for number, place in enumerate(listed if isinstance(listed, list) else []):
        service, _, component = place.partition("/") if isinstance(place, str) else ("", "", "")
        if service and component and component not in services.get(service, ()):
            yield Mistake((*loc, "components", number), f"{shown(place)} is not a component of a service")
