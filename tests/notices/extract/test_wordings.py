"""Short notices, each a way to say something: what is moved, listed, repeated, told in passing, or only looks like a stop."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Window
from tests.notices.extract.scoring import HERE

ZONES = {"zh": ZoneInfo("Asia/Shanghai"), "ja": ZoneInfo("Asia/Tokyo"), "en": ZoneInfo("UTC")}


class Wording(NamedTuple):
    """A line of a table: what is read of a title and a body."""

    lang: str
    kind: str
    windows: tuple[str, ...]
    names: frozenset[str]
    title: str
    body: str


def wordings(lang: str) -> Iterator[Wording]:
    for line in (line for path in sorted(HERE.glob(f"{lang}_*wordings.txt")) for line in path.read_text("utf-8").splitlines()):
        if line and not line.startswith("#"):
            kind, windows, names, title, body = (part.strip() for part in line.split("|"))
            told = tuple(sorted(filter(None, windows.split(", "))))
            yield Wording(lang, kind, told, frozenset(filter(None, names.split("、"))), title, _unfolded(body))


def _unfolded(body: str) -> str:
    return body.replace("⏎", "\n").replace("⇥", "\t")


WORDINGS = [wording for lang in ZONES for wording in wordings(lang)]


@pytest.mark.parametrize("wording", WORDINGS, ids=[f"{w.lang} {number}" for number, w in enumerate(WORDINGS)])
def test_a_wording_is_read(wording: Wording) -> None:
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
    names = {name for window in facts.windows for name in window.affects}
    assert (facts.kind.value, told) == (wording.kind, wording.windows)
    assert not wording.names or names == wording.names


def _wall(window: Window, zone: ZoneInfo) -> str:
    bounds = (moment.astimezone(zone).strftime("%m-%d %H:%M") if moment else "-" for moment in (window.start, window.end))
    return " ".join(bounds)
