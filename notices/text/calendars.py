"""Finds what a calendar in a text says of clock changes and of alarms: its times are none of the notice."""

import re
from collections.abc import Iterator

from notices.text.layout import Stretch

_BOUND = re.compile(r"^[ \t>]{0,8}(BEGIN|END):(VTIMEZONE|VALARM)\b[^\n]{0,8}$", re.MULTILINE)


def apart(text: str) -> Iterator[Stretch]:
    """The parts of RFC 5545 calendars that tell of zones and reminders, each from its first line to its last."""
    if "BEGIN:V" not in text:
        return
    begun: re.Match[str] | None = None
    for bound in _BOUND.finditer(text):
        if bound[1] == "BEGIN":
            begun = begun or bound
        elif begun is not None and begun[2] == bound[2]:
            yield Stretch(begun.start(), bound.end())
            begun = None
