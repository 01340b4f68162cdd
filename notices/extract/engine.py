"""Runs the stages over one document, in their order."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from notices.extract.calendar import times
from notices.extract.calendar.resolve import Setting
from notices.extract.kinds.decide import decide
from notices.extract.languages.choose import choose
from notices.extract.languages.language import Flag, Language
from notices.extract.layout import forwarded, grouping, history, parted_series, series, sites, stretches
from notices.extract.layout.wrapped import beside_verbs, unwrapped
from notices.extract.mentions.assemble import assemble
from notices.extract.mentions.fold import folded
from notices.extract.reading import PLAIN, Reading
from notices.extract.roles import support
from notices.extract.roles.assign import assign
from notices.text import Stretches, shown, visible

_POINT = "'"
_ORDER = re.compile(r"\b(?:(MM[/.-]DD)|DD[/.-]MM)(?:[/.-]YY(?:YY)?)?\b")
_SHOWN = re.compile(r"[^\n\t]")
_MONTH_FIRST = (
    "US/", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Detroit",
    "America/Anchorage", "America/Indiana", "America/Kentucky", "America/Boise", "Pacific/Honolulu", "Asia/Manila",
)  # fmt: skip
MOST = 250
"""How many times of a document are read; it is many times more than a notice has."""
MOST_MARKS = 4 * MOST
"""How many marks are found: a range on its day, with its zone, has four."""
_FIRST, _LAST = datetime(2, 1, 1, tzinfo=UTC), datetime(9996, 12, 31, tzinfo=UTC)
"""Publication is taken to lie between them, so that days and years can be counted from it without leaving the calendar."""
_NOWHERE = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu"})


def by_rules(
    *,
    title: str,
    body: str,
    format: str,
    published: datetime,
    timezone: str,
    lang: str | None,
) -> Reading:
    """The reading of a document as the rules have it: every candidate's role, and the kind."""
    setting = _setting(published, timezone)
    page = visible(body, format)
    head = " ".join(shown(title).split())
    text = f"{head}\n{page.text}"
    language = choose(lang, text)
    setting = _ordered(setting, text)
    norm = folded(text, language.folding)
    if Flag.WRAPPED_LINES in language.flags:
        lines = norm[len(head) + 1 :]
        lines = beside_verbs(unwrapped(lines) if format == "text" else lines)
        norm = f"{norm[: len(head) + 1]}{lines}"
    reading = _prepare(text, norm, len(head), language, setting)
    reading.lay_out(page)
    reading.norm = _parted(reading)
    _scan(reading)
    reading.norm = _pointless(reading)
    reading.standing = _standing(reading)
    grouping.group(reading)
    forwarded.head(reading)
    sites.spread(reading)
    history.set_aside(reading)
    times.place_all(reading)
    assign(reading)
    parted_series.join(reading)
    series.repeat(reading)
    support.weigh(reading)
    decide(reading)
    forwarded.set_aside(reading)
    return reading


def _parted(reading: Reading) -> str:
    """The folded text with a tab before each further cell of a row, also where only spaces part them."""
    places = [c.start - 1 for t in reading.page.tables for row in t.rows for c in row[1:] if reading.norm[c.start - 1] == " "]
    if not places:
        return reading.norm
    letters = list(reading.norm)
    for place in places:
        letters[place] = "\t"
    return "".join(letters)


def _scan(reading: Reading) -> None:
    """Marks and candidates of the text without what is struck out, and of the struck-out stretches by themselves."""
    struck = reading.page.struck
    reading.standing = _standing(reading)
    reading.marks = reading.language.scanner.marks(reading.standing, MOST_MARKS)
    assembly = assemble(reading.standing, reading.marks, reading.language)
    reading.candidates, reading.lengths, reading.zones = assembly.candidates, assembly.lengths, assembly.zones
    if struck:
        _scan_struck(reading, struck)
    whole = len(reading.candidates) - (len(reading.marks) > MOST_MARKS)  # the last one may have lost a part
    read = min(whole, MOST)
    reading.cut_off = read < len(reading.candidates)
    del reading.candidates[read:]


def _scan_struck(reading: Reading, struck: Stretches) -> None:
    """Add the marks and candidates of the struck-out stretches."""
    inside = [m for m in reading.language.scanner.marks(reading.norm, MOST_MARKS) if struck.cover(m.start, m.end)]
    reading.marks = sorted(reading.marks + inside)
    reading.candidates += assemble(reading.norm, inside, reading.language).candidates
    reading.candidates.sort(key=lambda c: c.head)


def _pointless(reading: Reading) -> str:
    """The folded text with another sign for the points within times, which end no clause: "from 1 a.m. to 2 a.m. on 3.4."."""
    norm, points = reading.norm, []
    for mark in reading.marks:
        place = norm.find(".", mark.start, mark.end)
        if place >= 0:
            end = mark.end - (mark.end >= reading.sentence_at(mark.start).end - 1)
            points += [n for n in range(place, end) if norm[n] == "."]
    if not points:
        return norm
    letters = list(norm)
    for place in points:
        letters[place] = _POINT
    return "".join(letters)


def _standing(reading: Reading) -> str:
    """The folded text with blanks for what is struck out; lines and cells stay."""
    norm, struck = reading.norm, reading.page.struck
    if not struck:
        return norm
    kept: list[str] = []
    position = 0
    for stretch in struck:
        kept += (norm[position : stretch.start], _SHOWN.sub(" ", norm[stretch.start : stretch.end]))
        position = stretch.end
    return "".join(kept) + norm[position:]


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"timezone: {name!r} is not an IANA zone") from error


def _ordered(setting: Setting, text: str) -> Setting:
    """The setting with the order of numeric dates that a text tells of itself: "Date format: MM/DD/YYYY"."""
    told = _ORDER.search(text)
    return setting if told is None else replace(setting, month_first=told[1] is not None)


def _setting(published: datetime, timezone: str) -> Setting:
    if published.tzinfo is None:
        raise ValueError("published: must be an aware datetime")
    tz = _zone(timezone)
    published = min(max(published, _FIRST), _LAST)
    month_first = None if timezone in _NOWHERE else timezone.startswith(_MONTH_FIRST)
    return Setting(published.astimezone(tz), tz, month_first)


def _prepare(text: str, norm: str, title_end: int, language: Language, setting: Setting) -> Reading:
    reading = Reading(text, norm, title_end, PLAIN, language, setting)
    reading.sentences = stretches.sentences(norm, language.sentence_end)
    reading.sentence_starts = [s.start for s in reading.sentences]
    reading.lines = stretches.lines(norm, language.line_end, reading.sentence_starts)
    reading.line_starts = [s.start for s in reading.lines]
    reading.passed = language.gate.passed(norm)
    reading.whole = reading.passed.whole
    return reading
