"""Calendars by RFC 5545, and carriers' maintenance notices in them (MAINTNOTE, draft-gunter-calext-maintenance-notifications).

An event is known by its UID, the occurrence of a series by UID and start; of several revisions the one of the highest SEQUENCE
counts. Times without a zone are in the calendar's own (X-WR-TIMEZONE), else in the source's.
"""

import base64
import binascii
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

import icalendar
import recurring_ical_events
from icalendar.error import BrokenCalendarProperty

from notices.decode import decode
from notices.model import OVER, Document, Impact, Item, Kind, Notice, Options, ParseError, Stage
from notices.sources import _words
from notices.sources._about import PAGES, About
from notices.sources._json import clean
from notices.sources._platform import http, key_of, prose, unique, window
from notices.sources._times import zone
from notices.sources._words import Vocabulary

ABOUT = About("Calendars, and maintenance notices of carriers in them", "https://noc.example.net/maintenance.ics", PAGES)

_BEGIN = re.compile(r"\s{0,20}BEGIN:(VCALENDAR|VEVENT)\b", re.IGNORECASE)
_BEGUN = re.compile(r"^BEGIN:VCALENDAR\b", re.IGNORECASE | re.MULTILINE)
_ENDED = re.compile(r"^END:VCALENDAR\b", re.IGNORECASE | re.MULTILINE)
_EMPTY_PARAMETER = re.compile(r"^([A-Z][A-Z-]{1,40});{2,8}", re.IGNORECASE | re.MULTILINE)
"""A semicolon too many in a property's head, for which a parser would drop the property."""

_QUOTED = re.compile(r"^BEGIN:V(?:CALENDAR|EVENT)=0D=0A|^[A-Z-]{2,40};[A-Z-]{2,40}=3D", re.MULTILINE)
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]{64,}")
_MOST_COMPONENTS, _MOST_LINES = 4_000, 40_000
_MOST_OCCURRENCES = 60
_BEHIND, _AHEAD = timedelta(days=30), timedelta(days=365)
"""How far a series is looked at, from when it was fetched."""

_EARLIEST = 1990
"""Before which year no series of today began; each is counted from its start."""

_FINE = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_LISTED = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
"""What makes a rule repeat within a day, which no maintenance does, and which would take for ever to expand."""

_MISTAKES = (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
"""The libraries let mistakes of a calendar out in many ways."""

_STAGES = Vocabulary(
    {
        "tentative": Stage.SCHEDULED,
        "confirmed": Stage.SCHEDULED,
        "re_scheduled": Stage.SCHEDULED,
        "rescheduled": Stage.SCHEDULED,
        "cancelled": Stage.CANCELLED,
        "canceled": Stage.CANCELLED,
        "in_process": Stage.IN_PROGRESS,
        "in_progress": Stage.IN_PROGRESS,
        "completed": Stage.COMPLETED,
    },
    Stage.UNKNOWN,
)
_UNCHANGED = "no_change"
_IMPACTS = Vocabulary(
    {
        "no_impact": Impact.NONE,
        "reduced_redundancy": Impact.DEGRADED,
        "degraded": Impact.DEGRADED,
        "outage": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """What the events of one calendar share."""

    document: Document
    local: tzinfo
    cancels: bool


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a calendar, or an event without one; mails carry them encoded."""
    return _BEGIN.match(_decoded(text)) is not None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per event, or per occurrence of a series from a month back to a year ahead, at most 60 of each.

    Raises ParseError for what is no calendar, for absurdly many events, and for an empty calendar where it was not.
    """
    text = _decoded(decode(document.body, document.content_type))
    calendars = _calendars(text)
    notices = unique(notice for calendar in calendars for notice in _notices(calendar, document, options))
    if not notices and options.known_items:
        raise ParseError(f"the calendar is empty where it held {options.known_items} events")
    yield from notices


def _decoded(text: str) -> str:
    """The text itself, or what it is the base64 or the quoted-printable form of."""
    if _BEGIN.match(text) and _QUOTED.search(text):
        return binascii.a2b_qp(text.encode("utf-8")).decode("utf-8", "replace")
    if _BEGIN.match(text) or not _BASE64.fullmatch(text):
        return text
    try:
        return base64.b64decode("".join(text.split())).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return text


def _calendars(text: str) -> list[Any]:
    begin = _BEGIN.match(text)
    if begin is None:
        raise ParseError("no calendar: it does not begin with VCALENDAR or VEVENT")
    if text.upper().count("BEGIN:") > _MOST_COMPONENTS or text.count("\n") > _MOST_LINES:
        raise ParseError(f"the calendar has more than {_MOST_COMPONENTS} parts or {_MOST_LINES} lines")
    if len(_BEGUN.findall(text)) > len(_ENDED.findall(text)):
        raise ParseError("the calendar is cut off: it has no END:VCALENDAR")
    text = _EMPTY_PARAMETER.sub(r"\1;", text)
    whole = text if begin[1].upper() == "VCALENDAR" else f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text.strip()}\r\nEND:VCALENDAR\r\n"
    try:
        with warnings.catch_warnings(action="ignore"):  # it tells of zones that it had to guess
            return list(icalendar.Calendar.from_ical(whole, multiple=True))
    except _MISTAKES as error:
        raise ParseError(f"the calendar is broken: {str(error)[:100]}") from None


def _notices(calendar: Any, document: Document, options: Options) -> Iterator[Notice]:
    named = str(calendar.get("X-WR-TIMEZONE") or "").strip()
    about = _Calendar(document, _zone(named) or zone(options.timezone), str(calendar.get("METHOD") or "").upper() == "CANCEL")
    events = calendar.walk("VEVENT")
    for event in _current(events):
        if not (_text(event, "SUMMARY") or _when(event, "DTSTART") or _text(event, "X-MAINTNOTE-MAINTENANCE-ID")):
            continue
        if not _repeats(event):
            yield _notice(about, event, _key(event))
            continue
        for occurrence in _occurrences(calendar, event, events, about):
            # A moved occurrence keeps the place in the series that it had.
            place = _instant(occurrence, "RECURRENCE-ID", about.local) or _instant(occurrence, "DTSTART", about.local)
            yield _notice(about, occurrence, f"{_key(event)}/{place:%Y%m%dT%H%M}" if place else _key(event))


def _zone(name: str) -> tzinfo | None:
    try:
        return zone(name) if name else None
    except ParseError:
        return None


def _current(events: Iterable[Any]) -> list[Any]:
    """The newest revision of each event and of each occurrence that stands for itself."""
    found: dict[tuple[str, str], Any] = {}
    for event in events:
        key = (_key(event), str(_when(event, "RECURRENCE-ID") or ""))
        if key not in found or _revision(found[key]) <= _revision(event):
            found[key] = event
    return [event for (_, occurrence), event in found.items() if not occurrence]


def _revision(event: Any) -> tuple[int, str]:
    """SEQUENCE, which some senders leave out, then the time of the last change."""
    try:
        sequence = int(event.get("SEQUENCE", -1))
    except (ValueError, TypeError):
        sequence = -1
    return sequence, str(_when(event, "LAST-MODIFIED") or _when(event, "DTSTAMP") or "")


def _repeats(event: Any) -> bool:
    """Whether an event is a series that can be looked at: one that repeats within a day, or began ages ago, stands for itself."""
    rules = event.get("RRULE")
    rules = [rule for rule in (rules if isinstance(rules, list) else [rules]) if isinstance(rule, icalendar.vRecur)]
    heavy = any(_is_heavy(rule) for rule in rules)
    start = _when(event, "DTSTART")
    return bool(rules or event.get("RDATE")) and isinstance(start, date) and start.year >= _EARLIEST and not heavy


def _is_heavy(rule: Any) -> bool:
    listed = any(len(rule.get(name, [])) > 1 for name in _LISTED)
    return listed or bool(_FINE & {str(word).upper() for word in rule.get("FREQ", [])})


def _occurrences(calendar: Any, event: Any, events: Iterable[Any], about: _Calendar) -> list[Any]:
    """The occurrences of a series from a month back, in the order of their starts; of a broken one the event itself."""
    alone = icalendar.Calendar()
    alone.subcomponents = [*calendar.walk("VTIMEZONE"), *(one for one in events if _key(one) == _key(event))]
    now = about.document.fetched_at
    try:
        # Not `after`, which doubles its steps up to the year 9999 while it finds nothing.
        near = recurring_ical_events.of(alone, skip_bad_series=True).between(now - _BEHIND, now + _AHEAD)
    except _MISTAKES:
        return [event]
    dated = [(start, one) for one in near if (start := _instant(one, "DTSTART", about.local))]
    return [one for _, one in sorted(dated, key=lambda pair: pair[0])[:_MOST_OCCURRENCES]]


def _key(event: Any) -> str:
    return key_of({"id": _text(event, "UID") or _text(event, "X-MAINTNOTE-MAINTENANCE-ID"), "name": _text(event, "SUMMARY")}, "id")


def _text(event: Any, name: str) -> str:
    value = event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    return clean(str(value)).strip() if value is not None else ""


def _texts(event: Any, name: str) -> tuple[str, ...]:
    value = event.get(name)
    values = value if isinstance(value, list) else [value] if value is not None else []
    return tuple(dict.fromkeys(filter(None, (clean(str(one)).strip() for one in values))))


def _notice(about: _Calendar, event: Any, key: str) -> Notice:
    start, end = _bounds(event, about.local)
    word, stage = _stage(about, event)
    impact_word = _text(event, "X-MAINTNOTE-IMPACT")
    impact, known = _impact(impact_word)
    changed = _instant(event, "LAST-MODIFIED", about.local) or _instant(event, "DTSTAMP", about.local)
    return Notice(
        key=key,
        url=http(_text(event, "URL")) or about.document.url,
        title=_text(event, "SUMMARY") or _text(event, "X-MAINTNOTE-MAINTENANCE-ID"),
        body=prose(_text(event, "DESCRIPTION")),
        format="text",
        published=_instant(event, "CREATED", about.local) or changed or about.document.fetched_at,
        updated=changed,
        kind=Kind.MAINTENANCE,
        stage=stage,
        impact=impact,
        components=_texts(event, "X-MAINTNOTE-OBJECT-ID"),
        windows=window(start, end),
        resolved_at=end if stage in OVER else None,
        raw=_words.unrecognised((stage, word), (None if known else Impact.UNKNOWN, impact_word)),
    )


def _impact(word: str) -> tuple[Impact | None, bool]:
    """The impact of a word, and whether it is a known one: by the standard all others mean an outage."""
    found = _IMPACTS(word) if word else None
    return (Impact.UNAVAILABLE, False) if found is Impact.UNKNOWN else (found, True)


def _stage(about: _Calendar, event: Any) -> tuple[str, Stage]:
    """By the maintenance notice's own status, else by the event's; a METHOD of CANCEL calls off all that it holds."""
    word = _text(event, "X-MAINTNOTE-STATUS")
    if not word or _words.folded(word) == _UNCHANGED:
        word = _text(event, "STATUS") or "CONFIRMED"
    return word, Stage.CANCELLED if about.cancels else _STAGES(word)


def _bounds(event: Any, local: tzinfo) -> tuple[datetime | None, datetime | None]:
    """Start and end; a day that does not end after it began is a whole day, a time without an end is open."""
    start, end = _instant(event, "DTSTART", local), _instant(event, "DTEND", local)
    lasting = _when(event, "DURATION")
    if end is None and start is not None and isinstance(lasting, timedelta):
        end = start + lasting
    if start is not None and not isinstance(_when(event, "DTSTART"), datetime):
        end = max(end or start, start + timedelta(days=1))
    return start, end


def _when(event: Any, name: str) -> Any:
    """The value of a property that holds a time, a day or a length; None where it is absent or broken."""
    value = event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    try:
        return getattr(value, "dt", None)
    except BrokenCalendarProperty:
        return None


def _instant(event: Any, name: str, local: tzinfo) -> datetime | None:
    found = _when(event, name)
    if isinstance(found, datetime):
        return found if found.tzinfo else found.replace(tzinfo=local)
    return datetime.combine(found, time(), local) if isinstance(found, date) else None
