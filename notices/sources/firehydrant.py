"""FireHydrant's status page payload: <page>/data/payload.json.

A history without end: an incident is open as long as `timestamps.resolved` is absent, whatever its lifecycle says. Severities are
words of the organisation's own, conditions are mapped by the document itself.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, names_of, told, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("FireHydrant status pages", "https://status.redis.io/data/payload.json", STRUCTURED)

_CONDITIONS = Vocabulary({"operational": Health.OPERATIONAL, "degraded": Health.DEGRADED, "offline": Health.MAJOR}, Health.UNKNOWN)
_IMPACTS = {
    Health.OPERATIONAL: Impact.NONE,
    Health.DEGRADED: Impact.DEGRADED,
    Health.MAJOR: Impact.UNAVAILABLE,
}
_RANK = [Health.OPERATIONAL, Health.UNKNOWN, Health.DEGRADED, Health.MAJOR]
_MAINTENANCE = "maintenance"
_UNGRADED = frozenset({"", "unset"})
_PLANNED = re.compile(r"\bmaintenance\b|维护|維護|メンテナンス", re.IGNORECASE)
_PHASE = re.compile(r"^\W{0,8}\*\*([A-Za-z ]{3,20})\*\*\s*[—–-]\s*")
"""What the page puts before a note when the phase changes: "➡️ **Resolved** — …"."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a payload."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("conditions"), dict):
        return False
    return isinstance(value.get("incidents"), list) and isinstance(value.get("components"), list)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident, and a statement per component. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no FireHydrant payload: there are no conditions with components and incidents")
    page, conditions = Page.of(document, options), mapping(body, "conditions")
    incidents = objects(body, "incidents")
    yield from unique(_notice(page, item, conditions) for item in incidents)
    yield from _statements(page, body, conditions)


def _notice(page: Page, values: Object, conditions: Object) -> Notice:
    times = mapping(values, "timestamps")
    planned = _is_planned(values)
    started, resolved = page.time(times, "started", "detected"), page.time(times, "resolved")
    if planned and started and resolved and resolved <= started:
        # What was closed as it was posted announces something that is ahead.
        resolved = None
    updates = _updates(page, values)
    word, impact = _worst(values, conditions)
    stage = _stage(updates, over=resolved is not None, planned=planned)
    return Notice(
        key=key_of(values, "id", title="title"),
        url=page.document.url,
        title=headline(values, "title"),
        body=told(updates),
        format="text",
        published=started or page.now,
        updated=updates[0].at if updates else None,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of(_affected(values), "name"),
        # While it is open, "started" may be when it was announced: the prose must tell.
        windows=window(started, resolved) if planned and resolved else (),
        started_at=None if planned else started,
        resolved_at=max(resolved, started) if resolved and started else resolved,
        updates=updates,
        raw=_words.unrecognised((stage, ""), (impact, word)),
    )


def _is_planned(values: Object) -> bool:
    """By its severity; one that was never graded by its title."""
    severity = _words.folded(string(values, "severitySlug"))
    return severity == _MAINTENANCE or (severity in _UNGRADED and _PLANNED.search(string(values, "title")) is not None)


def _affected(values: Object) -> list[Object]:
    """Components with their conditions; some documents have them by name alone."""
    listed = list(objects(values, "components"))
    by_name: Mapping[str, Any] = {} if listed else mapping(values, "componentConditions")
    return listed or [{"name": name, "condition": condition} for name, condition in by_name.items()]


def _worst(values: Object, conditions: Object) -> tuple[str, Impact | None]:
    """The worst condition among those affected, by the document's own table; none is given where nothing is affected."""
    words = [string(item, "condition") for item in _affected(values)]
    found = [(word, _CONDITIONS(string(conditions, word))) for word in words if word]
    if not found:
        return "", None
    word, health = max(found, key=lambda pair: _RANK.index(pair[1]))
    return word, _IMPACTS.get(health, Impact.UNKNOWN)


def _stage(updates: tuple[Update, ...], *, over: bool, planned: bool) -> Stage | None:
    if over:
        return Stage.COMPLETED if planned else Stage.RESOLVED
    newest = updates[0].stage if updates else Stage.UNKNOWN
    return newest if newest not in {Stage.UNKNOWN, Stage.RESOLVED} else None


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    """By `occurredAt`: `time` is when the note was entered, which may be weeks later. A note without a phase keeps the last."""
    dated = [(page.time(item, "occurredAt", "time"), _note(item)) for item in objects(values, "timeline")]
    notes = sorted(((at, note) for at, note in dated if at and note), key=lambda pair: pair[0], reverse=True)
    phases = [_PHASE.match(note) for _, note in notes]
    stages = _words.stages([phase[1] if phase else "update" for phase in phases])
    texts = [note[phase.end() :] if phase else note for (_, note), phase in zip(notes, phases, strict=True)]
    return tuple(Update(at, stage, text) for (at, _), stage, text in zip(notes, stages, texts, strict=True))


def _note(item: Object) -> str:
    details = item.get("details")
    note = details.get("note") if isinstance(details, dict) else None
    return string({"note": note.get("note") if isinstance(note, dict) else note}, "note")


def _statements(page: Page, body: Object, conditions: Object) -> Iterator[Statement]:
    """A component is as its worst open incident says; one that none names is operational by the page's own word.

    While an open incident names nobody, that word is not given: it may be any.
    """
    worst: dict[str, tuple[Health, str]] = {}
    running = [values for values in objects(body, "incidents") if _is_running(page, values)]
    well = (
        (Health.OPERATIONAL, "Operational") if all(map(_affected, running)) else (Health.UNKNOWN, "an incident names no component")
    )
    for values in running:
        for item in _affected(values):
            name, word = string(item, "name"), string(item, "condition")
            health = _CONDITIONS(string(conditions, word))
            if _RANK.index(health) >= _RANK.index(worst.get(name, (Health.OPERATIONAL, ""))[0]):
                worst[name] = health, word
    for name in names_of(objects(body, "components"), "name"):
        health, word = worst.get(name, well)
        yield Statement(name, health, word, page.now)


def _is_running(page: Page, values: Object) -> bool:
    """Whether an incident is going on; of a maintenance that is open nobody knows whether it has begun."""
    times = mapping(values, "timestamps")
    started = page.time(times, "started", "detected")
    return not (page.time(times, "resolved") or _is_planned(values) or (started and started > page.now))
