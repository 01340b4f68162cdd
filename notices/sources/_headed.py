"""Reads items whose title says in a fixed word what they are: "[Resolved] Login", "Maintenance - Search", "Störung behoben: Mail".

English words count only where they stand before a bracket or a dash, as openstatus and cState write them; German ones wherever they
stand, in the text of a German feed too, since German prose is not read further. cState gives the end of what is over as a category.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from notices.model import OVER, Kind, Notice, Options, Stage
from notices.sources import _words
from notices.sources._html import to_text
from notices.sources._times import instant, zone

_MARKED = re.compile(r"\[([A-Za-z ]{4,20})\] ?(\S.*)|([A-Z][a-z]{7,12}) - (\S.*)")
_MAINTENANCE = "maintenance"
_STAGES = frozenset({Stage.INVESTIGATING, Stage.IDENTIFIED, Stage.MONITORING, Stage.RESOLVED})
_PLANNED = re.compile(r"wartung|geplante[rn]? ", re.IGNORECASE)
_TROUBLE = re.compile(r"störung|ausfall|ausfälle|betriebsunterbruch|unterbruch|unterbrechung|einschränkung", re.IGNORECASE)
_HEAD = 200
_ENDED = re.compile(r"\b(?:behoben|abgeschlossen|beendet|erledigt)\b", re.IGNORECASE)


def read(notice: Notice, extras: Mapping[str, str], options: Options) -> Notice | None:
    """The notice with what its title says; None when that says nothing."""
    return _marked(notice, extras, options) or _german(notice, notice.title) or _german(notice, _beginning(notice, extras))


def _marked(notice: Notice, extras: Mapping[str, str], options: Options) -> Notice | None:
    match = _MARKED.fullmatch(notice.title)
    if match is None:
        return None
    word, title = match[1] or match[3], match[2] or match[4]
    if _words.folded(word) == _MAINTENANCE:
        return replace(notice, title=title, kind=Kind.MAINTENANCE)
    stage = _words.stage(word)
    if stage not in _STAGES:
        return None
    local = zone(options.timezone)
    tagged = (instant(tag, local) for tag in extras.get("tags", "").split("\n"))
    # openstatus dates an item by its newest update, cState by its beginning.
    ended = next(filter(None, tagged), None) or ((notice.updated or notice.published) if match[3] else None)
    return replace(
        notice,
        title=title,
        # cState's brackets stand before anything; only a dash is written by those who keep maintenances apart.
        kind=Kind.OUTAGE if match[3] else None,
        stage=stage,
        resolved_at=ended if stage in OVER else None,
    )


def _beginning(notice: Notice, extras: Mapping[str, str]) -> str:
    """What a German feed says where the title does not: in its categories, or at the beginning of the text."""
    if not (notice.lang or "").lower().startswith("de"):
        return ""
    text = to_text(notice.body) if notice.format == "html" else notice.body
    return f"{extras.get('tags', '')}\n{text[:_HEAD]}"


def _german(notice: Notice, said: str) -> Notice | None:
    planned, trouble = _PLANNED.search(said), _TROUBLE.search(said)
    if not planned and not trouble:
        return None
    over = _ENDED.search(said) is not None
    if planned:
        return replace(notice, lang="de", kind=Kind.MAINTENANCE, stage=Stage.COMPLETED if over else None)
    ended = notice.published if over else None
    return replace(notice, lang="de", kind=Kind.OUTAGE, stage=Stage.RESOLVED if over else None, resolved_at=ended)
