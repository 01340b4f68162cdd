"""cState's pages: <page>/index.json, made by a site generator.

Times are as Go prints them ("2024-12-27 09:43:40.482 +0000 UTC"). There is no kind for maintenance: it is an issue of severity
`notice`, whose prose must tell. Only what is not resolved is listed, and pinned issues. Titles are not escaped, so that one with
a quotation mark breaks the document: it is unreadable then.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, objects, string
from notices.sources._platform import Page, json_of, key_of, loaded, unique
from notices.sources._words import Vocabulary

ABOUT = About("cState's summaries", "https://cstate.mnts.lt/index.json", STRUCTURED, open_only=True)

_HEALTH = Vocabulary(
    {"ok": Health.OPERATIONAL, "notice": Health.DEGRADED, "disrupted": Health.PARTIAL, "down": Health.MAJOR}, Health.UNKNOWN
)
_IMPACTS = Vocabulary({"disrupted": Impact.DEGRADED, "down": Impact.UNAVAILABLE}, Impact.UNKNOWN)
_NOTICE = "notice"


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a page's index."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    named = isinstance(value, dict) and value.get("is") == "index" and "cStateVersion" in value and "summaryStatus" in value
    return named and isinstance(value.get("systems"), list)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per issue, and a statement per system and for the page. A system without a name is none.

    Raises ParseError for a body without the anchor, and for a system without its list of issues: the template always writes one.
    """
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no index of cState: cStateVersion, summaryStatus and a list of systems are not there")
    page, systems = Page.of(document, options), objects(body, "systems")
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
        url=string(values, "permalink") or page.document.url,
        title=string(values, "title"),
        body="",
        format="text",
        published=created or page.now,
        updated=page.time(values, "lastMod"),
        kind=told,
        stage=Stage.RESOLVED if resolved else None,
        impact=impact,
        components=_affected(values),
        started_at=created if told is Kind.OUTAGE else None,
        resolved_at=page.time(values, "resolvedAt") if resolved else None,
        raw=_words.unrecognised((None, ""), (impact, severity)),
    )


def _kind(values: Object) -> Kind | None:
    """What an issue is by its severity."""
    if values.get("informational") is True:
        return Kind.INFO
    return None if _words.folded(string(values, "severity")) == _NOTICE else Kind.OUTAGE


def _affected(values: Object) -> tuple[str, ...]:
    named = values.get("affected")
    return (
        tuple(dict.fromkeys(name.strip() for name in named if isinstance(name, str) and name.strip()))
        if isinstance(named, list)
        else ()
    )
