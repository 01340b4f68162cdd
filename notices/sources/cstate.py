"""cState's pages, made by a site generator: <page>/index.json, and with /index.json behind their address its issues and systems.

Times are as Go prints them ("2024-12-27 09:43:40.482 +0000 UTC"). There is no kind for maintenance: it is an issue of severity
`notice`, whose prose must tell. Only what is not resolved is listed, and pinned issues. Titles are not escaped, so that one with
a quotation mark breaks the document: they are escaped before it is read.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from notices.decode import decode
from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, loads, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, names_of, prose, unique
from notices.sources._words import Vocabulary

ABOUT = About("cState's summaries", "https://cstate.mnts.lt/index.json", STRUCTURED, open_only=True)

_HEALTH = Vocabulary(
    {"ok": Health.OPERATIONAL, "notice": Health.DEGRADED, "disrupted": Health.PARTIAL, "down": Health.MAJOR}, Health.UNKNOWN
)
_IMPACTS = Vocabulary({"disrupted": Impact.DEGRADED, "down": Impact.UNAVAILABLE}, Impact.UNKNOWN)
_NOTICE = "notice"
_HEAD = 2_000
_IS = re.compile(r'"is"\s{0,5}:\s{0,5}"(?:index|issue|system)"')
_LINE = re.compile(r'^([ \t]{0,80}"(?:title|name|description)": ")([^\n]*)(",?[ \t]{0,5}\r?)$', re.MULTILINE)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a page's index, that of one of its systems, or an issue."""
    value = json_of(text) or (json_of(_escaped(text)) if _IS.search(text[:_HEAD]) else None)
    return _has_anchor(value) or _issues(value) is not None


def _escaped(text: str) -> str:
    """The text with the quotation marks in titles and descriptions escaped, which the template forgets."""
    return _LINE.sub(lambda match: match[1] + re.sub(r'\\?"', r"\\" + '"', match[2]) + match[3], text)


def _has_anchor(value: Any) -> bool:
    named = isinstance(value, dict) and value.get("is") == "index" and "cStateVersion" in value and "summaryStatus" in value
    return named and isinstance(value.get("systems"), list)


def _issues(value: Any) -> list[Object] | None:
    """The issues of a document that is one, or that is about one system; None where it has not the anchor."""
    if not isinstance(value, dict) or not isinstance(value.get("permalink"), str):
        return None
    if value.get("is") == "issue":
        return [value] if "severity" in value else None
    pages = value.get("pages") if value.get("is") == "system" else None
    return [item for item in pages if isinstance(item, dict) and item.get("is") == "issue"] if isinstance(pages, list) else None


def lists_only_open(document: Document) -> bool:
    """Whether it is the index: an issue says nothing of others, and of a system all are listed."""
    return _has_anchor(_value(document))


def _value(document: Document) -> Any:
    text = decode(document.body, document.content_type)
    try:
        return loads(text)
    except ParseError:
        return loads(_escaped(text))


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per issue, and a statement per system and for the page. A system without a name is none.

    Raises ParseError for a body without the anchor, and for a system without its list of issues: the template always writes one.
    """
    body, page = _value(document), Page.of(document, options)
    listed = _issues(body)
    if listed is not None:
        yield from unique(_notice(page, issue) for issue in listed)
        return
    if not _has_anchor(body):
        raise ParseError("no index of cState: cStateVersion, summaryStatus and a list of systems are not there")
    systems = objects(body, "systems")
    issues = [*objects(body, "pinnedIssues"), *(issue for system in systems for issue in _unresolved(system))]
    yield from unique(_notice(page, issue) for issue in issues)
    word = string(body, "summaryStatus")
    yield Statement(None, _HEALTH(word), word, page.now)
    for system in systems:
        name, word = string(system, "name"), string(system, "status")
        if name:
            yield Statement(name, _HEALTH(word), word, page.now)


def _unresolved(system: Object) -> Sequence[Object]:
    """The issues of a system. A list that is missing must not pass for an empty one, by which all that was open would be over."""
    if system.get("unresolvedIssues") is None:
        raise ParseError("a system has no list of unresolvedIssues")
    return objects(system, "unresolvedIssues")


def _notice(page: Page, values: Object) -> Notice:
    """An issue of severity `notice` may be anything: its kind is left to the prose, unless it says that it informs only."""
    severity, told = _words.folded(string(values, "severity")), _kind(values)
    created, resolved = page.time(values, "createdAt"), values.get("resolved") is True
    impact = _IMPACTS(severity) if told is Kind.OUTAGE else None
    return Notice(
        key=string(values, "permalink") or key_of(values, "id", title="title", begun="createdAt"),
        url=http(string(values, "permalink")) or page.document.url,
        title=headline(values, "title"),
        body=prose(string(values, "body")),
        format="text",
        published=created or page.now,
        updated=page.time(values, "lastMod"),
        kind=told,
        stage=Stage.RESOLVED if resolved else None,
        impact=impact,
        components=names_of(entries(values, "affected"), "name"),
        started_at=created if told is Kind.OUTAGE else None,
        resolved_at=page.time(values, "resolvedAt") if resolved else None,
        raw=_words.unrecognised((None, ""), (impact, severity)),
    )


def _kind(values: Object) -> Kind | None:
    """What an issue is by its severity; those that are pinned have none, and inform."""
    if values.get("informational") is True or "severity" not in values:
        return Kind.INFO
    return None if _words.folded(string(values, "severity")) == _NOTICE else Kind.OUTAGE
