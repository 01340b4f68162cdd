"""The closed words of upstreams' stages and impacts, and what they mean here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from notices.model import OVER, Health, Impact, Stage, Update

_STAGES = {
    "scheduled": Stage.SCHEDULED,
    "rescheduled": Stage.SCHEDULED,
    "planned": Stage.SCHEDULED,
    "upcoming": Stage.SCHEDULED,
    "investigating": Stage.INVESTIGATING,
    "identified": Stage.IDENTIFIED,
    "monitoring": Stage.MONITORING,
    "in_progress": Stage.IN_PROGRESS,
    "verifying": Stage.VERIFYING,
    "resolved": Stage.RESOLVED,
    # A postmortem is published after the end: it does not reopen the incident.
    "postmortem": Stage.RESOLVED,
    "completed": Stage.COMPLETED,
    "complete": Stage.COMPLETED,
    "cancelled": Stage.CANCELLED,
    "canceled": Stage.CANCELLED,
}
_IMPACTS = {
    "none": Impact.NONE,
    "available": Impact.NONE,
    "operational": Impact.NONE,
    "minor": Impact.DEGRADED,
    "degraded": Impact.DEGRADED,
    "degraded_performance": Impact.DEGRADED,
    "major": Impact.UNAVAILABLE,
    "partial_outage": Impact.UNAVAILABLE,
    "critical": Impact.UNAVAILABLE,
    "major_outage": Impact.UNAVAILABLE,
    "full_outage": Impact.UNAVAILABLE,
    "outage": Impact.UNAVAILABLE,
    "unavailable": Impact.UNAVAILABLE,
}
PLANNED = frozenset({Stage.SCHEDULED, Stage.IN_PROGRESS, Stage.VERIFYING, Stage.COMPLETED})
"""Stages that only a maintenance goes through."""


def folded(word: str) -> str:
    """The word as the tables hold it: lower case, underscores; incident.io's "maintenance_" prefix removed."""
    return word.strip().lower().replace("-", "_").replace(" ", "_").removeprefix("maintenance_")


T = TypeVar("T", Stage, Impact, Health)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[T]):
    """One upstream's closed words and what they mean; `words` are as `folded` writes them, every other word is `unknown`."""

    words: Mapping[str, T]
    unknown: T

    def __call__(self, word: str) -> T:
        """What a word means."""
        return self.words.get(folded(word), self.unknown)


def unrecognised(stage: tuple[Stage | None, str], impact: tuple[Impact | None, str] = (None, "")) -> dict[str, str]:
    """The upstream's own words where they mean nothing here, as `Notice.raw` keeps them."""
    raw = {"stage": stage[1]} if stage[0] is Stage.UNKNOWN else {}
    return raw | ({"impact": impact[1]} if impact[0] is Impact.UNKNOWN else {})


def is_stage(word: str) -> bool:
    """Whether the word is a stage, or "update", by which upstreams keep the stage that was."""
    return folded(word) in _STAGES or folded(word) == "update"


def is_impact(word: str) -> bool:
    """Whether the word is a known impact."""
    return folded(word) in _IMPACTS


def stage(word: str) -> Stage:
    """The stage of an upstream's word; UNKNOWN when it is not in the table."""
    return _STAGES.get(folded(word), Stage.UNKNOWN)


def impact(word: str) -> Impact:
    """The impact of an upstream's word; UNKNOWN when it is not in the table."""
    return _IMPACTS.get(folded(word), Impact.UNKNOWN)


def stages(words: list[str]) -> list[Stage]:
    """The stages of a chain of updates, newest first; an "update" keeps the stage of the one before it."""
    found: list[Stage] = []
    for word in reversed(words):
        found.append(found[-1] if folded(word) == "update" and found else stage(word))
    return found[::-1]


def ended(updates: Sequence[Update]) -> datetime | None:
    """When a chain (newest first) came to its end for the last time: postmortems behind it do not move it, a reopening does."""
    at = None
    for update in updates:
        if update.stage not in OVER:
            break
        at = update.at
    return at
