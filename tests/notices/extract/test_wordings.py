"""Short notices, each a way to say something: what is moved, listed, repeated, told in passing, or only looks like a stop."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Window
from tests.notices.extract.scoring import HERE
from tests.notices.extract.tables import lines, portions

Got = tuple[str, tuple[str, ...], frozenset[str]]
"""The kind, the windows and the names that were read."""

ZONES = {"zh": ZoneInfo("Asia/Shanghai"), "ja": ZoneInfo("Asia/Tokyo"), "en": ZoneInfo("UTC")}


class Wording(NamedTuple):
    """A line of a table: what is read of a title and a body."""

    place: str
    lang: str
    kind: str
    windows: tuple[str, ...]
    names: frozenset[str]
    title: str
    body: str


def wordings(lang: str) -> Iterator[Wording]:
    for place, line in chain.from_iterable(map(lines, sorted(HERE.glob(f"{lang}_*wordings.txt")))):
        kind, windows, names, title, body = (part.strip() for part in line.split("|"))
        told = tuple(sorted(filter(None, windows.split(", "))))
        yield Wording(place, lang, kind, told, frozenset(filter(None, names.split("、"))), title, _unfolded(body))


def _unfolded(body: str) -> str:
    return body.replace("⏎", "\n").replace("⇥", "\t")


WORDINGS = [wording for lang in ZONES for wording in wordings(lang)]


@pytest.mark.parametrize("rows", portions(WORDINGS), ids=lambda rows: rows[0].place)
def test_wordings_are_read(rows: Sequence[Wording]) -> None:
    read = {wording.place: (wording, _read(wording)) for wording in rows}
    assert {place: got for place, (wording, got) in read.items() if not _as_told(wording, got)} == {}


def _read(wording: Wording) -> Got:
    zone = ZONES[wording.lang]
    facts = extract(
        title=wording.title,
        body=wording.body,
        format="html" if "<" in wording.body else "text",
        published=datetime(2026, 3, 10, 10, tzinfo=zone),
        timezone=zone.key,
        lang=wording.lang,
    )
    told = tuple(sorted(_wall(w, zone) for w in facts.windows if w.start or w.end))
    return facts.kind.value, told, frozenset(name for window in facts.windows for name in window.affects)


def _as_told(wording: Wording, got: Got) -> bool:
    kind, windows, names = got
    return (kind, windows) == (wording.kind, wording.windows) and (not wording.names or names == wording.names)


def _wall(window: Window, zone: ZoneInfo) -> str:
    bounds = (moment.astimezone(zone).strftime("%m-%d %H:%M") if moment else "-" for moment in (window.start, window.end))
    return " ".join(bounds)
