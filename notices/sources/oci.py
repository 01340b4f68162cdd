"""Oracle Cloud's report on every service in every region: https://ocistatus.oraclecloud.com/api/v2/components.json.

Incidents are ids with a severity and no words. The documentation writes the statuses with spaces, the service without. Its
`status.json` has Statuspage's form and is read as that; `incidents.json` and `summary.json` do not exist.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, objects, string
from notices.sources._platform import Page, json_of, loaded
from notices.sources._words import Vocabulary

ABOUT = About(
    "Oracle Cloud's report on its services", "https://ocistatus.oraclecloud.com/api/v2/components.json", STRUCTURED, open_only=True
)

_HEALTHS = Vocabulary(
    {
        "normalperformance": Health.OPERATIONAL,
        "informational": Health.OPERATIONAL,
        "servicedisruption": Health.PARTIAL,
        "servicedown": Health.MAJOR,
    },
    Health.UNKNOWN,
)
_IMPACTS = Vocabulary(
    {
        "normalperformance": Impact.NONE,
        "informational": Impact.NONE,
        "servicedisruption": Impact.DEGRADED,
        "servicedown": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
_RANK = [Health.OPERATIONAL, Health.UNKNOWN, Health.PARTIAL, Health.MAJOR]
Seen = tuple[Object, Object]


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Oracle Cloud's report."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    return isinstance(value, dict) and "realm" in value and isinstance(value.get("regionHealthReports"), list)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Statements on services and on regions, each as its worst report; a notice per incident. Raises ParseError without anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no report of Oracle Cloud: there is no realm with regions")
    page = Page.of(document, options)
    seen = [
        (region, report) for region in objects(body, "regionHealthReports") for report in objects(region, "serviceHealthReports")
    ]
    if not seen:
        raise ParseError("the report names no service")
    yield from _notices(page, seen)
    yield from _statements(page, seen)


def _word(report: Object) -> str:
    return string(report, "serviceStatus").replace(" ", "")


def _statements(page: Page, seen: list[Seen]) -> Iterator[Statement]:
    worst: dict[str, Object] = {}
    for region, report in seen:
        for name in filter(None, (string(report, "serviceName"), string(region, "regionName"))):
            if name not in worst or _RANK.index(_HEALTHS(_word(report))) > _RANK.index(_HEALTHS(_word(worst[name]))):
                worst[name] = report
    for name, report in worst.items():
        yield Statement(name, _HEALTHS(_word(report)), string(report, "serviceStatus"), page.now)


def _notices(page: Page, seen: list[Seen]) -> Iterator[Notice]:
    """One per incident, with every service that names it; its worst status counts."""
    found: dict[str, list[Seen]] = {}
    for region, report in seen:
        for incident in objects(report, "incidents"):
            if string(incident, "incidentId"):
                found.setdefault(string(incident, "incidentId"), []).append((region, report))
    for key, reports in found.items():
        yield _notice(page, key, reports)


def _notice(page: Page, key: str, reports: list[Seen]) -> Notice:
    services = tuple(dict.fromkeys(string(report, "serviceName") for _, report in reports))
    regions = tuple(dict.fromkeys(string(region, "regionName") for region, _ in reports))
    word = max((_word(report) for _, report in reports), key=lambda word: _RANK.index(_HEALTHS(word)))
    impact = _IMPACTS(word)
    return Notice(
        key=key,
        url=page.document.url,
        title=f"{', '.join(services)} – {', '.join(regions)}",
        body="",
        format="text",
        published=page.now,
        kind=Kind.INFO if impact is Impact.NONE else Kind.OUTAGE,
        stage=Stage.INVESTIGATING,
        impact=impact,
        components=services,
        raw=_words.unrecognised((None, ""), (impact, word)),
    )
