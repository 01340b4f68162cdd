"""What the tables of the settings say of each other: ids that are used twice, and names of things that are not there.

It reads the raw tables, not the models, so that a mistake of shape in one place does not hide a wrong name in another.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain

from statuspage.settings.audience import subscriber_mistakes
from statuspage.settings.mistakes import Loc, Mistake, Table, one_of, shown, tables
from statuspage.settings.origins import heartbeat_mistakes, question_mistakes, source_mistakes
from statuspage.settings.outgoing import mail_mistakes

_WITH_IDS = (("services",), ("sources",), ("probes", "canaries", "heartbeats", "alerts"), ("subscribers",))
"""The lists in which an id is used once; what is observed has its origin in one of several, which share one."""


OptionMistakes = Callable[[str, Mapping[str, str]], Iterable[tuple[str, str]]]
"""What is wrong with the options of a kind of source: each option's name with what is to be said of it."""


def link_mistakes(
    merged: Table, kinds: Collection[str] | None, option_mistakes: OptionMistakes = lambda _kind, _given: ()
) -> list[Mistake]:
    """Duplicate ids, unknown services, components and source kinds. `kinds`: None when they are not to be checked."""
    services = {table["id"]: _ids(table.get("components")) for _, table in tables(merged, "services") if _text(table, "id")}
    return [
        *_duplicates(merged),
        *_lists_of_services(merged, services),
        *_places(merged, services),
        *_kinds(merged, kinds),
        *_options(merged, kinds or (), option_mistakes),
        *_languages(merged),
        *question_mistakes(merged),
        *heartbeat_mistakes(merged),
        *source_mistakes(merged),
        *subscriber_mistakes(merged, services),
        *mail_mistakes(merged),
    ]


def _text(table: Table, key: str) -> str | None:
    value = table.get(key)
    return value if isinstance(value, str) else None


def _ids(components: object) -> set[str]:
    return {name for _, table in tables({"components": components}, "components") if (name := _text(table, "id"))}


def _duplicates(merged: Table) -> Iterator[Mistake]:
    for keys in _WITH_IDS:
        yield from _same_ids(chain.from_iterable(tables(merged, key) for key in keys))
    for loc, service in tables(merged, "services"):
        yield from _same_ids(tables(service, "components", loc))


def _same_ids(tables: Iterator[tuple[Loc, Table]]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for loc, table in tables:
        name = _text(table, "id")
        if name in seen:
            yield Mistake((*loc, "id"), f"{shown(name)} is the id of an earlier one too; give each its own")
        if name:
            seen.add(name)


def _lists_of_services(merged: Table, services: Mapping[str, set[str]]) -> Iterator[Mistake]:
    for key in ("sources", "subscribers"):
        for loc, table in tables(merged, key):
            listed = table.get("services")
            for number, name in enumerate(listed if isinstance(listed, list) else []):
                if isinstance(name, str) and name not in services and name != "*":
                    yield Mistake((*loc, "services", number), _no_service(name, services))


def _no_service(name: str, services: Collection[str]) -> str:
    return f"{shown(name)} is not the id of a service; {one_of(services, name)}"


def _places(merged: Table, services: Mapping[str, set[str]]) -> Iterator[Mistake]:
    for key in ("probes", "heartbeats", "alerts"):
        for loc, table in tables(merged, key):
            yield from _place(loc, table, services)


def _place(loc: Loc, table: Table, services: Mapping[str, set[str]]) -> Iterator[Mistake]:
    service, component = _text(table, "service"), _text(table, "component")
    if service is None:
        return
    if service not in services:
        yield Mistake((*loc, "service"), _no_service(service, services))
    elif component is not None and component not in services[service]:
        yield Mistake((*loc, "component"), _no_component(component, service, services))


def _no_component(component: str, service: str, services: Mapping[str, set[str]]) -> str:
    owners = [owner for owner, components in services.items() if component in components]
    if owners:
        return f"{shown(component)} is a component of {shown(owners[0])}, not of {shown(service)}"
    return f"{shown(component)} is not a component of {shown(service)}; {one_of(services[service], component)}"


def _kinds(merged: Table, kinds: Collection[str] | None) -> Iterator[Mistake]:
    for loc, table in tables(merged, "sources"):
        kind = _text(table, "kind")
        if kind is not None and kinds is not None and kind not in kinds:
            yield Mistake((*loc, "kind"), f"{shown(kind)} is not a kind of source; {one_of(kinds, kind)}")


def _options(merged: Table, kinds: Collection[str], option_mistakes: OptionMistakes) -> Iterator[Mistake]:
    """Of sources whose kind is known; what is no text is the models' to tell."""
    for loc, table in tables(merged, "sources"):
        kind, given = _text(table, "kind"), table.get("options", {})
        if kind in kinds and kind and isinstance(given, dict) and all(isinstance(text, str) for text in given.values()):
            for name, wrong in option_mistakes(kind, given):
                yield Mistake((*loc, "options", name), wrong)


def _languages(merged: Table) -> Iterator[Mistake]:
    site = merged.get("site")
    listed = site.get("languages") if isinstance(site, dict) else None
    for number, lang in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(listed, list) and lang in listed[:number]:
            yield Mistake(("site", "languages", number), f"{shown(lang)} is there already; name each language once")
