"""Reads items whose text states its facts in labelled lines: "Status: RESOLVED", "Severity: unavailable", "Resolved: <date>".

Which labels and words count is in the tables; no upstream is known by name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from notices.model import OVER, Impact, Kind, Notice, Options, Stage, Update
from notices.sources import _words
from notices.sources._addresses import incident_in
from notices.sources._html import to_text
from notices.sources._times import instant, zone

_LABELS = {
    "status": "stage",
    "severity": "impact",
    "impact": "impact",
    "resolved": "resolved",
    "started": "started",
    "type": "type",
    "affected components": "components",
    "影响组件": "components",
    "状态": "stage",
    "影响": "impact",
}
_LINE = re.compile(r"([A-Za-z][A-Za-z ]{0,30}|状态|影响|影响组件)\s?[:：]\s?(\S.{0,200})")
_HEADING = "affected components"
_STATE_BEHIND = re.compile(
    r" \((?:operational|degraded performance|partial outage|full outage|under maintenance)\)$", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s?[,，、]\s?")
_COMPONENT = re.compile(r"\[([^\[\]]{1,100})\]\s?\S")
_TYPES = frozenset({"maintenance", "scheduled maintenance", "planned maintenance"})


@dataclass(slots=True)
class _Found:
    """What the lines have given so far."""

    values: dict[str, str] = field(default_factory=dict)
    updates: list[tuple[datetime, str, list[str]]] = field(default_factory=list)
    components: list[str] | None = None


def read(notice: Notice, extras: Mapping[str, str], options: Options) -> Notice | None:
    """The notice with what its labelled lines say; None when it has no such lines.

    A status in words that are not in the table counts only beside a second label: "Status:" alone is common in prose.
    """
    local = zone(options.timezone)
    text = to_text(notice.body) if notice.format == "html" else notice.body
    found = _lines(text.split("\n"), local)
    word = found.values.get("stage", "")
    if not word or not (_words.is_stage(word) or "impact" in found.values):
        return None
    updates = _updates(found)
    stage = _words.stage(word)
    if _words.folded(word) == "update" and updates:
        stage = updates[0].stage
    component = _COMPONENT.match(notice.title)
    impact = _impact(found.values, extras, stage)
    structured = replace(
        notice,
        # The JSON of the same page has this id.
        key=incident_in(notice.url) or notice.key,
        stage=stage,
        impact=impact,
        components=(component.group(1),) if component else _components(found),
        updates=updates,
        raw=_raw(found.values, stage, impact),
    )
    return _dated(structured, found.values, local)


def _dated(notice: Notice, values: Mapping[str, str], local: tzinfo) -> Notice:
    planned = values.get("type", "").lower() in _TYPES or notice.stage in _words.PLANNED
    times = [update.at for update in notice.updates]
    started = instant(values.get("started"), local) or min([notice.published, *times])
    resolved = instant(values.get("resolved"), local) or _words.ended(notice.updates)
    return replace(
        notice,
        updated=max([notice.updated or notice.published, *times]),
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        started_at=None if planned else started,
        resolved_at=resolved if notice.stage in OVER else None,
    )


def _raw(values: Mapping[str, str], stage: Stage, impact: Impact | None) -> dict[str, str]:
    raw = {"stage": values["stage"]} if stage is Stage.UNKNOWN else {}
    if impact is Impact.UNKNOWN:
        raw["impact"] = values.get("impact", "")
    return raw


def _impact(values: Mapping[str, str], extras: Mapping[str, str], stage: Stage) -> Impact | None:
    """The severity line's word, else a category's (they come in any order).

    Of what is over, the upstream states today's severity ("available"), which says nothing of what it was.
    """
    words = (
        [values["impact"]] if "impact" in values else [tag for tag in extras.get("tags", "").split("\n") if _words.is_impact(tag)]
    )
    if not words:
        return None
    impact = _words.impact(words[0])
    return None if stage in OVER and impact is Impact.NONE else impact


def _lines(lines: list[str], local: tzinfo) -> _Found:
    found = _Found()
    for line in lines:
        at = instant(line, local)
        match = _LINE.fullmatch(line)
        label = _LABELS.get(match.group(1).strip().lower()) if match else None
        if found.components is not None:
            found.components.append(line)
        elif line.strip().lower() == _HEADING:
            found.components = []
        elif at:
            found.updates.append((at, "update", []))
        elif found.updates:
            _continue(found.updates, line)
        elif match and label:
            found.values.setdefault(label, match.group(2).strip())
    return found


def _components(found: _Found) -> tuple[str, ...]:
    """By a labelled line, or a list under a heading, each with its state now: "Calls (Operational)"."""
    listed = found.components or _SEPARATOR.split(found.values.get("components", ""))
    return tuple(dict.fromkeys(filter(None, (_STATE_BEHIND.sub("", name.strip()) for name in listed))))


def _continue(updates: list[tuple[datetime, str, list[str]]], line: str) -> None:
    """Below a line that is a date: first the stage's word, then prose."""
    at, word, text = updates[-1]
    if not text and word == "update" and _words.is_stage(line):
        updates[-1] = (at, line, text)
    else:
        text.append(line)


def _updates(found: _Found) -> tuple[Update, ...]:
    chain = sorted(found.updates, key=lambda update: update[0], reverse=True)
    stages = _words.stages([word for _, word, _ in chain])
    return tuple(Update(at, stage, "\n".join(text)) for (at, _, text), stage in zip(chain, stages, strict=True))
