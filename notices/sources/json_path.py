"""Any JSON, by paths of the source's options: https://status.example.cn/api/notices.

`items` leads to the list; the others are paths within an item. A word of the upstream that no table holds is kept as it stands
and means nothing. Nothing announced is believed only where `empty` says what the document then looks like.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from notices.model import OVER, Document, Impact, Item, Kind, Notice, Options, ParseError, Stage
from notices.sources import _dates, _words
from notices.sources._about import STRUCTURED, About
from notices.sources._addresses import absolute, key_of
from notices.sources._json import Object, string
from notices.sources._options import ANY, Option, Shape, paths_in, required, words
from notices.sources._paths import find
from notices.sources._platform import Page, loaded, names_of, unique, window
from notices.sources._times import instant

_PATH = Shape.PATH
_OPTIONS = (
    Option("items", _PATH, 'items = "data.list"', required=True),
    Option("title", _PATH, 'title = "name"', required=True),
    Option("key", _PATH, 'key = "id"'),
    Option("body", _PATH, 'body = "content"'),
    Option("url", Shape.TEMPLATE, 'url = "link", or url = "https://status.example.cn/detail/{id}"'),
    Option("published", _PATH, 'published = "created_at"'),
    Option("updated", _PATH, 'updated = "updated_at"'),
    Option("status", _PATH, 'status = "state"'),
    Option("status_words", Shape.STAGES, 'status_words = "处理中=investigating, 已恢复=resolved"'),
    Option("kind", _PATH, 'kind = "type"'),
    Option("kind_words", Shape.KINDS, 'kind_words = "计划=maintenance, 故障=outage", or "*=maintenance" for all'),
    Option("impact", _PATH, 'impact = "level"'),
    Option("impact_words", Shape.IMPACTS, 'impact_words = "严重=unavailable, 一般=degraded"'),
    Option("start", _PATH, 'start = "begin_time"'),
    Option("end", _PATH, 'end = "end_time"'),
    Option("components", _PATH, 'components = "systems"'),
    Option("component", _PATH, 'component = "name"'),
    Option("empty", Shape.TEXT, 'empty = "data.total=0"'),
)
ABOUT = About("Any JSON, by paths in the options", "https://status.example.cn/api/notices", STRUCTURED, options=_OPTIONS)

_KINDS = {kind.value: kind for kind in Kind}
_SEPARATORS = str.maketrans(dict.fromkeys("、，,;；|\n", "\n"))
_SHOWN = 12


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- every adapter is asked alike
    """Never: what stands where is known from the settings alone."""
    return False


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per item. Raises ParseError, which names the option and what stands there, for whatever is not as it says."""
    required(_OPTIONS, options.extra)
    body = loaded(document)
    reader = _Reader.of(document, options)
    found = reader.listed(body)
    for name in ("title", "key", "published", "status"):
        reader.need(found, name)
    yield from unique(reader.notice(values, number) for number, values in enumerate(found))


def _at(value: Any, where: str) -> Any:
    """What stands at a path; None where nothing does."""
    try:
        return find(value, where)
    except LookupError:
        return None


def _described(value: Any) -> str:
    match value:
        case dict():
            return "an object with " + (", ".join(sorted(map(str, value))[:_SHOWN]) or "nothing in it")
        case list():
            return f"a list of {len(value)}"
        case None:
            return "nothing"
        case _:
            return repr(value)[:80]


@dataclass(frozen=True, slots=True)
class _Reader:
    """The options of one source over one document. `stages`, `kinds` and `impacts` give the meaning of the upstream's words."""

    page: Page
    given: Mapping[str, str]
    stages: Callable[[str], Stage]
    kinds: Callable[[str], Kind | None]
    impacts: Callable[[str], Impact]

    @classmethod
    def of(cls, document: Document, options: Options) -> "_Reader":
        given = options.extra
        return cls(
            Page.of(document, options),
            given,
            _meaning(given, "status_words", Stage, _words.stage),
            _meaning(given, "kind_words", Kind, _KINDS.get),
            _meaning(given, "impact_words", Impact, _words.impact),
        )

    def listed(self, body: Any) -> list[Object]:
        """The items. Raises ParseError where they are no list of objects, or none, and the document does not say so itself."""
        where = self.given["items"]
        value = _at(body, where)
        if value in (None, []):
            self._check_empty(body, where, value)
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            held = next((item for item in value if not isinstance(item, dict)), None) if isinstance(value, list) else value
            raise ParseError(f"options.items: at {where!r} there is {_described(held)} where a list of objects is expected")
        return value

    def _check_empty(self, body: Any, where: str, value: Any) -> None:
        found = f"options.items: at {where!r} there is {'an empty list' if value == [] else 'nothing'}"
        sign = self.given.get("empty", "")
        if not sign:
            inside = _described(body)
            raise ParseError(f'{found}, in {inside}; if that is how it says "nothing announced", name its sign in options.empty')
        at, equals, expected = (part.strip() for part in sign.partition("="))
        try:
            told = find(body, at)
        except (LookupError, ValueError):
            raise ParseError(f"{found}, and options.empty: nothing stands at {at!r}") from None
        if equals and _written(told) != expected:
            raise ParseError(f"{found}, and options.empty: at {at!r} there is {_described(told)}, not {expected!r}")

    def need(self, items: list[Object], name: str) -> None:
        """Raise ParseError when an option that is set leads to nothing in any item: the upstream has changed."""
        where = self.given.get(name, "")
        if where and items and all(_at(item, where) in (None, "") for item in items):
            raise ParseError(f"options.{name}: nothing stands at {where!r} in any item; the first is {_described(items[0])}")

    def notice(self, values: Object, number: int) -> Notice:
        """The notice of one item. Raises ParseError for one without title, or key where the option is set."""
        for name in ("title", "key"):
            if self.given.get(name) and not self.text(values, name):
                raise ParseError(f"options.{name}: nothing stands at {self.given[name]!r} in item {number}, {_described(values)}")
        stage, impact = self._stage(values), self._impact(values)
        kind = self._kind(values, stage)
        start, end, updated = self.time(values, "start"), self.time(values, "end"), self.time(values, "updated")
        published = self.time(values, "published", strict=True) or updated or self.page.now
        planned = kind is None or kind is Kind.MAINTENANCE
        over = stage in OVER
        body = self.text(values, "body")
        return Notice(
            key=self._key(values),
            url=self._url(values),
            title=self.text(values, "title"),
            body=body,
            format="html" if "<" in body and ">" in body else "text",
            published=published,
            updated=updated,
            kind=kind,
            stage=stage,
            impact=impact,
            components=self._components(values),
            windows=window(start, end) if planned else (),
            started_at=None if planned else start,
            resolved_at=_after(start, end or updated) if over else None,
            raw=_words.unrecognised((stage, self.text(values, "status")), (impact, self.text(values, "impact"))),
        )

    def text(self, values: Object, name: str) -> str:
        """The text at the path of an option; "" where there is none."""
        where = self.given.get(name, "")
        return string({"": _at(values, where)}, "") if where else ""

    def time(self, values: Object, name: str, *, strict: bool = False) -> datetime | None:
        """The instant at the path of an option. With `strict`, raises ParseError for what stands there and is none."""
        text = self.text(values, name)
        at = instant(text, self.page.local) or _dates.full(text[:100], self.page.local)
        if strict and text and at is None:
            raise ParseError(f"options.{name}: at {self.given[name]!r} there is {text[:40]!r}, which is no date")
        return at

    def _key(self, values: Object) -> str:
        found = self.text(values, "key") or (key_of(self._url(values)) if self.given.get("url") else "")
        seed = f"{self.text(values, 'title')}\n{self.text(values, 'published') or self.text(values, 'start')}"
        return found or "hash-" + hashlib.sha256(seed.encode()).hexdigest()[:16]

    def _url(self, values: Object) -> str:
        template = self.given.get("url", "")
        link = self.text(values, "url") if "{" not in template else template
        for where in paths_in(template):
            link = link.replace("{" + where + "}", string({"": _at(values, where)}, ""))
        return absolute(self.page.document.url, link) or self.page.document.url

    def _stage(self, values: Object) -> Stage | None:
        return self.stages(self.text(values, "status")) if self.given.get("status") else None

    def _impact(self, values: Object) -> Impact | None:
        word = self.text(values, "impact")
        return self.impacts(word) if word else None

    def _kind(self, values: Object, stage: Stage | None) -> Kind | None:
        """By its word; else by its stage; else a maintenance where there are windows; else the prose must tell."""
        told = self.kinds(self.text(values, "kind")) if self.given.keys() & {"kind", "kind_words"} else None
        if told:
            return told
        if stage is None:
            return Kind.MAINTENANCE if self.given.keys() & {"start", "end"} else None
        return Kind.MAINTENANCE if stage in {*_words.PLANNED, Stage.CANCELLED} else Kind.OUTAGE

    def _components(self, values: Object) -> tuple[str, ...]:
        where, inner = self.given.get("components", ""), self.given.get("component", "name")
        value = _at(values, where) if where else None
        items = value if isinstance(value, list) else [value]
        named = (string({"": _at(item, inner) if isinstance(item, dict) else item}, "") for item in items)
        parts = (part for text in named for part in text.translate(_SEPARATORS).split("\n"))
        return names_of(({"name": part} for part in parts), "name")


def _meaning(given: Mapping[str, str], name: str, choices: type[StrEnum], otherwise: Callable[[str], Any]) -> Callable[[str], Any]:
    """The table of the settings, then its `*`, then the words that are common everywhere."""
    table = words(given.get(name, ""), choices)

    def meant(word: str) -> Any:
        return table.get(_words.folded(word)) or table.get(ANY) or otherwise(word)

    return meant


def _written(value: Any) -> str:
    return {True: "true", False: "false", None: "null"}[value] if value is None or isinstance(value, bool) else str(value)[:200]


def _after(start: datetime | None, end: datetime | None) -> datetime | None:
    return end if end and (start is None or start <= end) else None
