"""Alerts as Alertmanager (version 4) and Grafana send them to webhooks, of a source that announces by them.

An alert is open while its end is the year 1. `[[alerts]]` takes the same messages as signs of health.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import Document, Impact, Item, Kind, Notice, Options, ParseError, Stage
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, http, json_of, loaded, names_of, prose, unique
from notices.sources._words import Vocabulary

ABOUT = About("Alerts of Alertmanager and Grafana", "https://status.example.cn/hooks/", STRUCTURED)

_IMPACTS = Vocabulary(
    {
        "critical": Impact.UNAVAILABLE,
        "page": Impact.UNAVAILABLE,
        "error": Impact.UNAVAILABLE,
        "high": Impact.UNAVAILABLE,
        "major": Impact.UNAVAILABLE,
        "warning": Impact.DEGRADED,
        "minor": Impact.DEGRADED,
        "low": Impact.DEGRADED,
        "info": Impact.NONE,
        "none": Impact.NONE,
    },
    Impact.UNKNOWN,
)
_STAGES = {"firing": Stage.INVESTIGATING, "resolved": Stage.RESOLVED}
_NAMES = ("component", "service", "job", "alertname")


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a message."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    alerts = value.get("alerts") if isinstance(value, dict) else None
    if not isinstance(alerts, list) or not alerts:
        return False
    return all(isinstance(item, dict) and isinstance(item.get("labels"), dict) and "startsAt" in item for item in alerts)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per alert. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no message of Alertmanager: there are no alerts with labels and a beginning")
    page = Page.of(document, options)
    yield from unique(_notice(page, item) for item in objects(body, "alerts"))


def _notice(page: Page, values: Object) -> Notice:
    """The same series may fire again and again: each time counts for itself."""
    labels, notes = mapping(values, "labels"), mapping(values, "annotations")
    begun, ended = page.time(values, "startsAt"), page.time(values, "endsAt")
    word, graded = string(values, "status"), string(labels, "severity")
    stage = _STAGES.get(_words.folded(word), Stage.UNKNOWN)
    impact = _IMPACTS(graded) if graded else None
    return Notice(
        key=f"{string(values, 'fingerprint') or string(labels, 'alertname')}-{string(values, 'startsAt')}",
        url=http(string(values, "generatorURL")) or page.document.url,
        title=headline(notes, "summary", "title") or headline(labels, "alertname") or "Alert",
        body=prose(string(notes, "description", "message")),
        format="text",
        published=begun or page.now,
        updated=ended if stage is Stage.RESOLVED else None,
        kind=Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of([labels], *_NAMES),
        started_at=begun,
        resolved_at=ended if stage is Stage.RESOLVED else None,
        raw=_words.unrecognised((stage, word), (impact, graded)),
    )
