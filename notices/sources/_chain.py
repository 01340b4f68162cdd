"""Reads the update chain that Statuspage renders into the items of its history feeds.

`<small>Aug <var data-var='date'>21</var>, <var data-var='time'>00:37</var> UTC</small><br><strong>Resolved</strong> - text`, newest
first; no year; the zone is the page's, as an abbreviation. Maintenances carry "THIS IS A SCHEDULED EVENT" and, in RSS, the end of
the window in `maintenanceEndDate`, and its start, in the future, as publication date.

Instatus renders the same with lines before it: "Type: Maintenance", "Duration: 1 hour", "Affected Components: Search, Website". Its
updates are in no order, and a maintenance is published when it begins.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from selectolax.lexbor import LexborNode

from notices.model import Kind, Notice, Options, Stage, StatedWindow, Update
from notices.sources import _words
from notices.sources._addresses import incident_in
from notices.sources._html import text_of, tree
from notices.sources._stamps import span, stamp
from notices.sources._times import instant, zone

_SCHEDULED = "THIS IS A SCHEDULED EVENT "
_HEAD = 100
_OWN_CODE = re.compile(r",2005:(?:Incident|Maintenance)/([a-z][A-Za-z0-9]{4,40})$")
_LABEL = re.compile(r"^(Type|Duration|Affected Components): (\S[^\n]{0,500})$", re.MULTILINE)
_LENGTH = re.compile(r"(\d{1,4}) (day|hour|minute|second)s?\b")


@dataclass(frozen=True, slots=True)
class _Entry:
    word: str
    at: datetime
    text: str


def read(notice: Notice, extras: Mapping[str, str], options: Options) -> Notice | None:
    """The notice with what its chain says; None when its body holds no such chain."""
    if "<small" not in notice.body:
        return None
    local = zone(options.timezone)
    body = tree(notice.body).body
    entries = sorted(_entries(body, notice.published, local), key=lambda entry: entry.at, reverse=True) if body is not None else []
    if body is None or not entries:
        return None
    text = text_of(body)
    labels = dict(_LABEL.findall(text))
    updates = _updates(entries, notice.published)
    window = _lasting(notice, labels) or _window(text, notice, extras, local)
    stages = {update.stage for update in updates}
    planned = "Type" not in labels and (window is not None or stages <= {*_words.PLANNED, Stage.CANCELLED})
    planned = planned or _is_maintenance(labels)
    found = _filled(notice, updates, entries[0].word, window if planned else None, planned=planned)
    return replace(found, components=tuple(filter(None, labels.get("Affected Components", "").split(", "))))


def _is_maintenance(labels: Mapping[str, str]) -> bool:
    return labels.get("Type", "").strip().lower() == "maintenance"


def _lasting(notice: Notice, labels: Mapping[str, str]) -> StatedWindow | None:
    """The window of a maintenance that is published when it begins, and told to last so long."""
    if not _is_maintenance(labels):
        return None
    told = {f"{unit}s": int(number) for number, unit in _LENGTH.findall(labels.get("Duration", ""))}
    length = timedelta(**told)
    return StatedWindow(notice.published, notice.published + length if length else None)


def _filled(notice: Notice, updates: tuple[Update, ...], word: str, window: StatedWindow | None, *, planned: bool) -> Notice:
    newest, oldest = updates[0], updates[-1]
    code = _OWN_CODE.search(notice.key)
    begun = min((update.at for update in updates if update.stage is Stage.IN_PROGRESS), default=None)
    return replace(
        notice,
        # Of Statuspage the link holds the id that the JSON uses, of Instatus the entry's own id does.
        key=incident_in(notice.url) or (code[1] if code else notice.key),
        published=oldest.at,
        updated=max(newest.at, notice.updated or newest.at),
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=newest.stage,
        windows=(window,) if window else (),
        started_at=begun if planned else oldest.at,
        resolved_at=_words.ended(updates),
        updates=updates,
        raw={"stage": word} if newest.stage is Stage.UNKNOWN else {},
    )


def _entries(body: LexborNode, published: datetime, local: tzinfo) -> Iterator[_Entry]:
    around = published
    for small in body.css("small"):
        at = stamp(text_of(small), around, local)
        if at is None or small.parent is None:
            continue
        around = at
        word, text = _said(small.parent)
        yield _Entry(word, at, text)


def _said(block: LexborNode) -> tuple[str, str]:
    """The stage's word and the text behind it, with what the HTML parser moved out of the paragraph (lists, for one)."""
    strong = block.css_first("strong")
    word = text_of(strong) if strong is not None else "Update"
    lines = text_of(block).split("\n")[1:]
    follower = block.next
    while follower is not None and not (follower.is_element_node and follower.css_first("small") is not None):
        lines += text_of(follower).split("\n") if follower.is_element_node else []
        follower = follower.next
    text = "\n".join(line for line in lines if line)
    return word, text.removeprefix(word).lstrip(" -\n") if strong is not None else text


def _updates(entries: list[_Entry], published: datetime) -> tuple[Update, ...]:
    stages = _words.stages([entry.word for entry in entries])
    found = [Update(entry.at, stage, entry.text) for entry, stage in zip(entries, stages, strict=True)]
    # The chain is cut to minutes; the feed gives the seconds of its newest update as publication date.
    if timedelta(0) < published - found[0].at < timedelta(minutes=1):
        found[0] = replace(found[0], at=published)
    return tuple(sorted(found, key=lambda update: update.at, reverse=True))


def _window(text: str, notice: Notice, extras: Mapping[str, str], local: tzinfo) -> StatedWindow | None:
    """As it is shown, with the end that RSS gives as data; there the start is the publication date, too."""
    _, scheduled, behind = text.partition(_SCHEDULED)
    shown = span(behind[:_HEAD], notice.published, local) if scheduled else None
    start = (shown.start if shown else None) or notice.published
    end = instant(extras.get("ends"), local)
    return StatedWindow(start, end) if end and end > start else shown
