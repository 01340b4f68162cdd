"""Days of uptime for the tests of what is rendered, drawn as lanes of letters."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from statuspage.core.daygrid import bounds
from statuspage.core.ledger import Lately, Ledger
from statuspage.core.model import Condition, Target
from statuspage.core.page import Page, targets_of
from statuspage.core.series import Series, joined
from statuspage.core.uptime import Spell, Stretch, Tracks, day_of
from tests.statuspage.render.pages import INVOICING, LOGIN, NOW, SETTINGS, ZONE


def with_days(page: Page, series: Mapping[Target, Series] | None = None) -> Page:
    """The page with the days of its components: a month of `etax-beijing`, with something on some of them."""
    measured = tuple(m for v in page.services for own in (v.whole, *(part.state for part in v.components)) for m in own.measured)
    lately = Lately(page.events, measured, (), (), page.now)
    held = {LOGIN: days("........M.x....", 15), INVOICING: days("u" * 40, 40)} if series is None else series
    return replace(page, ledger=Ledger(page.now, ZONE, held, lately, targets_of(SETTINGS)))


_WHAT = {
    "x": (((Condition.UP, 9), (Condition.DOWN, 2), (Condition.UP, 13)), False),
    "s": (((Condition.UP, 9), (Condition.SLOW, 2), (Condition.UP, 13)), False),
    "M": (((Condition.DOWN, 6), (Condition.UP, 18)), True),
    "h": (((Condition.UP, 12),), False),
    "P": ((), True),
    "?": ((), False),
}
_PLAIN = (((Condition.UP, 24),), False)


def days(lane: str, back: int) -> Series:
    """Days by letters, the first of them `back` days ago: down at nine, slow, maintenance till six, measured half the day,
    planned and not measured, not measured; any other letter is up."""
    first = NOW.date() - timedelta(days=back)
    found = {}
    for n, letter in enumerate(lane):
        day = first + timedelta(days=n)
        start, end = bounds(day, ZONE)
        lengths, planned = _WHAT.get(letter, _PLAIN)
        at, stretches = start, []
        for condition, hours in lengths:
            stretches.append(Stretch(at, at + timedelta(hours=hours), condition))
            at += timedelta(hours=hours)
        spells = (Spell(start, start + timedelta(hours=6), True, 3),) if planned else ()
        found[day] = day_of(Tracks((tuple(stretches),) if stretches else (), spells), start, end)
    return joined(None, found, first)
