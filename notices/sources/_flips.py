"""Reads the turns of monitors, each an item of its own: "Hub went down", "Hub recovered", as Better Stack has them.

A recovery ends the last downfall of the same name before it; both are one notice. Which monitor it is stands in the title alone.
Their ids are the incident's, with what tells the turns apart behind a "#". What people write of an incident comes so, too.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from notices.model import Impact, Kind, Notice, Stage, Update

_TURN = re.compile(r"(\S.{0,200}?) (went down|appears to be down|is down|recovered|has recovered)[.!]?")
_BETTER = frozenset({"recovered", "has recovered"})
_INCIDENT = "incident/"
_EDITED = re.compile(r"(i\d{1,9})-(?:\d{4}-\d\d-\d\d\S?.{0,20}|\d{9,13}|null)")


def turn(notice: Notice) -> tuple[str, bool] | None:
    """What turned, and whether for the better; None for an item of another kind."""
    match = _TURN.fullmatch(notice.title)
    return (match[1], match[2] in _BETTER) if match else None


def joined(notices: Iterable[Notice]) -> list[Notice]:
    """The items in their order, with each downfall and its recovery as one, and what was written of one incident as one."""
    items = list(notices)
    told = [item for item in items if not turn(item)]
    alone = {id(item): item for item in told if _incident_of(item) == item.key}
    kept = alone | _gathered(told) | _paired(items)
    return [kept[id(item)] for item in items if id(item) in kept]


def _paired(items: Iterable[Notice]) -> dict[int, Notice]:
    """The turns, a recovery in the place of the downfall that it ends."""
    turns = [(item, found) for item in items if (found := turn(item))]
    made: dict[int, Notice] = {}
    down: dict[str, Notice] = {}
    for item, (name, better) in sorted(turns, key=lambda pair: pair[0].published):
        begun = down.pop(name, None) if better else None
        made[id(begun or item)] = _notice(name, begun, item) if better else _notice(name, item, None)
        if not better:
            down[name] = item
    return made


def _gathered(items: Iterable[Notice]) -> dict[int, Notice]:
    """What people wrote of an incident, an item for each time, as one notice in the place of the newest."""
    groups: dict[str, list[Notice]] = {}
    for item in items:
        if (key := _incident_of(item)) != item.key:
            groups.setdefault(key, []).append(item)
    found = {}
    for key, group in groups.items():
        newest, *older = sorted(group, key=lambda item: item.published, reverse=True)
        body, first = "\n".join(item.body for item in (newest, *older)), (older or [newest])[-1]
        found[id(newest)] = replace(newest, key=key, body=body, published=first.published, updated=newest.published)
    return found


def _incident_of(item: Notice) -> str:
    """The item's id without what changes with each turn, or in Uptime Kuma's feeds with each edit."""
    edited = _EDITED.fullmatch(item.key)
    stem, mark, _ = item.key.partition("#")
    return edited[1] if edited else stem if mark and _INCIDENT in stem else item.key


def _notice(name: str, begun: Notice | None, ended: Notice | None) -> Notice:
    found = [item for item in (ended, begun) if item]
    updates = tuple(Update(item.published, Stage.RESOLVED if item is ended else Stage.INVESTIGATING, item.title) for item in found)
    first = begun or found[0]
    return replace(
        first,
        key=_incident_of(first),
        updated=found[0].published,
        kind=Kind.OUTAGE,
        stage=updates[0].stage,
        impact=Impact.UNAVAILABLE,
        components=(name,),
        started_at=begun.published if begun else None,
        resolved_at=ended.published if ended else None,
        updates=updates,
    )
