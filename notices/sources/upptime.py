"""Upptime's sites and its issues: history/summary.json of its repository, and the issues of the repository on GitHub.

https://api.github.com/repos/upptime/upptime/issues?labels=status&state=all. An incident is an issue that is open while a site is
down; a maintenance says in a comment of HTML from when to when it is.
"""

import re
from collections.abc import Iterator
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, prose, unique, window
from notices.sources._words import Vocabulary

ABOUT = About(
    "Upptime's sites, or its issues", "https://raw.githubusercontent.com/upptime/upptime/master/history/summary.json", STRUCTURED
)

_HEALTHS = Vocabulary({"up": Health.OPERATIONAL, "degraded": Health.DEGRADED, "down": Health.MAJOR}, Health.UNKNOWN)
_INCIDENT, _MAINTENANCE = "status", "maintenance"
_TITLE = re.compile(r"\W{0,8}(\S.{0,200}?) (is down|has degraded performance)[.!]?")
_COMMENT = re.compile(r"<!--(.{0,2000}?)-->", re.DOTALL)
_FIELD = re.compile(r"^\s{0,20}(start|end|expectedDown|expectedDegraded):[ \t]{0,5}(\S.{0,400}?)\s*$", re.MULTILINE)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Upptime's summary or a list of its issues; an empty list looks like anybody's."""
    value = json_of(text, "[")
    return _is_summary(value) or _is_issues(value)


def _items(value: Any) -> list[Object]:
    return value if isinstance(value, list) and all(isinstance(item, dict) for item in value) else []


def _is_summary(value: Any) -> bool:
    items = _items(value)
    return bool(items) and all({"name", "slug", "status", "uptime"} <= item.keys() for item in items)


def _is_issues(value: Any) -> bool:
    """Issues of GitHub, each of which has one of the two labels."""
    items = _items(value)
    return bool(items) and all("html_url" in item and _labels(item) & {_INCIDENT, _MAINTENANCE} for item in items)


def _labels(values: Object) -> set[str]:
    listed = values.get("labels")
    return set(names_of(listed, "name")) if isinstance(listed, list) else set()


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A statement per site, or a notice per issue. Raises ParseError for a body without an anchor."""
    body, page = loaded(document), Page.of(document, options)
    if _is_summary(body):
        for item in _items(body):
            if string(item, "name"):
                yield Statement(string(item, "name"), _HEALTHS(string(item, "status")), string(item, "status"), page.now)
    elif _is_issues(body):
        yield from unique(_notice(page, item) for item in _items(body))
    else:
        raise ParseError("nothing of Upptime: there are no sites with an uptime, and no issues with its labels")


def _notice(page: Page, values: Object) -> Notice:
    planned, over = _MAINTENANCE in _labels(values), string(values, "state") == "closed"
    created, closed = page.time(values, "created_at"), page.time(values, "closed_at")
    told = _FIELD.findall("\n".join(_COMMENT.findall(string(values, "body")))) if planned else []
    said = {name: text.strip("'\"") for name, text in told}
    title = _TITLE.fullmatch(headline(values, "title"))
    return Notice(
        key=key_of(values, "number", "id", title="title"),
        url=http(string(values, "html_url")) or page.document.url,
        title=headline(values, "title"),
        body=prose(_COMMENT.sub("", string(values, "body"))).strip(),
        format="text",
        published=created or page.now,
        updated=page.time(values, "updated_at"),
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=_stage(planned=planned, over=over),
        impact=None if planned or not title else Impact.UNAVAILABLE if title[2] == "is down" else Impact.DEGRADED,
        components=_affected(values, said, title[1] if title else ""),
        windows=window(page.time(said, "start"), page.time(said, "end")),
        started_at=None if planned else created,
        resolved_at=closed if over else None,
    )


def _stage(*, planned: bool, over: bool) -> Stage | None:
    """An issue on a maintenance is open from its announcement on: whether that has begun, its window tells."""
    if over:
        return Stage.COMPLETED if planned else Stage.RESOLVED
    return None if planned else Stage.INVESTIGATING


def _affected(values: Object, said: Object, name: str) -> tuple[str, ...]:
    """The site that the title names; of a maintenance what it says itself; else the other labels, which are sites' short names."""
    stated = [part.strip() for field in ("expectedDown", "expectedDegraded") for part in string(said, field).split(",")]
    named = names_of([name] if name else stated)
    return named or tuple(sorted(_labels(values) - {_INCIDENT, _MAINTENANCE}))
