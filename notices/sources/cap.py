"""Alerts of the Common Alerting Protocol (CAP 1.0 to 1.2 of OASIS), and feeds of them: https://api.weather.gov/alerts/active.atom.

An update or a cancellation refers to the alert that it is about, which is the notice's key. Exercises and tests are left out. An
alert warns people and so informs; what is of the category Infra (utilities, networks) is an outage.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from notices.decode import decode
from notices.model import Document, Impact, Item, Kind, Notice, Options, ParseError, Request, Stage, StatedWindow
from notices.sources import _cap, _rss, _words, _xml
from notices.sources._about import FEEDS, About
from notices.sources._addresses import absolute
from notices.sources._json import string
from notices.sources._platform import Page, headline, http, key_of, prose, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("Alerts of the Common Alerting Protocol (CAP)", "https://api.weather.gov/alerts/active.atom", FEEDS)

_IMPACTS = Vocabulary(
    {
        "extreme": Impact.UNAVAILABLE,
        "severe": Impact.UNAVAILABLE,
        "moderate": Impact.DEGRADED,
        "minor": Impact.DEGRADED,
    },
    Impact.UNKNOWN,
)
_INFRASTRUCTURE, _ALL_CLEAR, _CANCEL = "Infra", "AllClear", "Cancel"
_ENTRIES = frozenset({"entry", "item"})
_TOLD = frozenset({"", "Alert", "Update", _CANCEL})
"""Kinds of messages that tell something; acknowledgements and errors are between machines."""

Fields = Mapping[str, str]


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such an alert, or a feed of such alerts or of links to them."""
    return _cap.is_alert(text) or (_rss.root_of(text)[0] in _rss.ROOTS and _cap.is_index(text))


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per alert, a request for each that is only linked to. Raises ParseError for what is neither, and for broken XML."""
    text = decode(document.body, document.content_type)
    if not recognises(document, text):
        raise ParseError("no alert of CAP, and no feed of such alerts")
    root, page = _tree(text), Page.of(document, options)
    alerts = [_alert(page, node, options) for node in root.iter() if _is_cap(node) and _name(node) == "alert"]
    found, linked = [*alerts, *_entries(page, root)], list(_requests(page, root))
    if not found and not linked and any(_name(node) in _ENTRIES for node in root.iter()):
        raise ParseError("no entry of the feed is an alert of CAP")
    # Of an alert and its updates in one feed the newest counts.
    yield from unique(sorted(filter(None, found), key=lambda notice: notice.published))
    yield from linked


def _requests(page: Page, root: ET.Element) -> Iterator[Request]:
    """What is linked to by entries that say nothing of the alert themselves."""
    silent = [entry for entry in root.iter() if _name(entry) in _ENTRIES and not any(map(_is_cap, entry.iter()))]
    for link in (child for entry in silent for child in entry if child.get("type") == "application/cap+xml"):
        url = absolute(page.document.url, link.get("href", ""))
        if url:
            yield Request(url, url)


def _tree(text: str) -> ET.Element:
    """The elements. Without its prolog, in which alone entities of its own could be."""
    _, at = _rss.root_of(text)
    _xml.check(text[at:])
    try:
        return ET.fromstring(text[at:])  # noqa: S314 -- the prolog is cut off, depth and attributes are checked
    except (ET.ParseError, ValueError) as error:
        raise ParseError(f"the XML is broken: {error}") from None


def _name(node: ET.Element) -> str:
    return node.tag.rpartition("}")[2]


def _is_cap(node: ET.Element) -> bool:
    return node.tag.startswith(_cap.NAMESPACES)


def _fields(node: ET.Element) -> dict[str, str]:
    """The texts of an element's children, of each name the first."""
    found: dict[str, str] = {}
    for child in node:
        found.setdefault(_name(child), string({"": "".join(child.itertext())}, ""))
    return found


def _alert(page: Page, node: ET.Element, options: Options) -> Notice | None:
    infos = [child for child in node if _name(child) == "info"]
    told = [_fields(info) | {"areas": "; ".join(_areas(info))} for info in infos]
    found = _notice(page, _fields(node), _of_one_language(told, options.lang))
    if found is None or options.context is None:
        return found
    return replace(found, key=options.context.key)


def _areas(info: ET.Element) -> Iterator[str]:
    for node in info.iter():
        if _name(node) == "areaDesc" and node.text and node.text.strip():
            yield " ".join(node.text.split())


def _of_one_language(infos: Sequence[Fields], lang: str | None) -> Sequence[Fields]:
    """An alert says the same in several languages: what it says in ours, else in its first."""
    languages = [info.get("language", "en-US") for info in infos]
    ours = next(
        (one for one in languages if lang and one.partition("-")[0] == lang.partition("-")[0]), languages[0] if languages else ""
    )
    return [info for info, language in zip(infos, languages, strict=True) if language == ours]


def _entries(page: Page, root: ET.Element) -> Iterator[Notice | None]:
    """The entries of a feed that have an alert's facts in elements of their own beside the feed's."""
    for node in root.iter():
        if _name(node) in _ENTRIES and any(_is_cap(child) and _name(child) != "alert" for child in node):
            values = _fields(node)
            link = next((child.get("href", "") or string({"": child.text}, "") for child in node if _name(child) == "link"), "")
            same = {"headline": values.get("title", ""), "description": values.get("summary", "") or values.get("description", "")}
            facts = values | {name: text for name, text in same.items() if not values.get(name)}
            identity = {"identifier": values.get("id") or values.get("guid") or link, "web": absolute(page.document.url, link)}
            yield _notice(page, values | identity, [facts | identity | {"areas": values.get("areaDesc", "")}])


def _notice(page: Page, values: Fields, infos: Sequence[Fields]) -> Notice | None:
    """None for what is only an exercise or a test, or between machines."""
    sort, main = values.get("msgType", ""), infos[0] if infos else {}
    if values.get("status", "Actual") != "Actual" or sort not in _TOLD:
        return None
    sent = page.time(values, "sent", "published", "updated", "pubDate")
    outage = main.get("category") == _INFRASTRUCTURE
    impact = _IMPACTS(main.get("severity", "")) if outage else None
    windows = _windows(page, infos)
    return Notice(
        key=_key(values),
        url=http(main.get("web", "")) or page.document.url,
        title=headline(main, "headline", "event") or values.get("note", "") or "CAP",
        body=prose("\n".join(filter(None, (main.get("description"), main.get("instruction"), main.get("areas"))))),
        format="text",
        published=sent or page.now,
        lang=main.get("language") or None,
        kind=Kind.OUTAGE if outage else Kind.INFO,
        stage=_stage(sort, main) if outage else None,
        impact=impact,
        windows=windows,
        started_at=windows[0].start if outage and windows else None,
        raw=_words.unrecognised((None, ""), (impact, main.get("severity", ""))),
    )


def _stage(sort: str, main: Fields) -> Stage | None:
    if sort == _CANCEL:
        return Stage.CANCELLED
    return Stage.RESOLVED if main.get("responseType") == _ALL_CLEAR else None


def _windows(page: Page, infos: Sequence[Fields]) -> tuple[StatedWindow, ...]:
    found = [w for info in infos for w in window(page.time(info, "onset", "effective"), page.time(info, "expires"))]
    return tuple(dict.fromkeys(found))


def _key(values: Fields) -> str:
    """Sender and identifier, of the first alert that it refers to ("sender,identifier,sent") before its own."""
    first = (values.get("references", "").split() or [""])[0].split(",")
    if len(first) >= 2 and all(first[:2]):
        return ",".join(first[:2])
    own = [values.get("sender", ""), values.get("identifier", "")]
    return ",".join(filter(None, own)) or key_of(dict(values), title="note", begun="sent")
