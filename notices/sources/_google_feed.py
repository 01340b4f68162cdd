"""Reads the items of Google Cloud's feed, which say in a sentence from when to when: https://status.cloud.google.com/en/feed.atom.

"Incident began at 2026-03-09 08:50 and ended at 2026-03-09 11:45 (all times are US/Pacific)." The link has
the id that the JSON uses.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from notices.model import Kind, Notice, Options, ParseError, Stage
from notices.sources._addresses import incident_in
from notices.sources._html import to_text
from notices.sources._times import instant, zone

_TIME = r"(\d{4}-\d\d-\d\d \d\d:\d\d)"
_SENTENCE = re.compile(rf"Incident began at {_TIME}(?: and ended at {_TIME})? \(all times are ([A-Za-z_/]{{2,40}})\)")
_STATE = re.compile(r"^(?:RESOLVED|UPDATE)\s?: ?")


def read(notice: Notice, extras: Mapping[str, str], options: Options) -> Notice | None:  # noqa: ARG001 -- readers are asked alike
    """The notice with its times; None when its text has no such sentence."""
    if "Incident began at" not in notice.body:
        return None
    match = _SENTENCE.search(" ".join(to_text(notice.body).split()))
    begun = _at(match[1], match[3]) if match else None
    if match is None or begun is None:
        return None
    ended = _at(match[2], match[3])
    return replace(
        notice,
        key=incident_in(notice.url) or notice.key,
        title=_STATE.sub("", notice.title),
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if ended else Stage.INVESTIGATING,
        started_at=begun,
        resolved_at=max(ended, begun) if ended else None,
    )


def _at(text: str | None, name: str) -> datetime | None:
    try:
        return instant(text, zone(name))
    except ParseError:
        return None
