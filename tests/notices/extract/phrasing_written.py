"""Chooses the phrases of plain English notices from the tables, and keeps what was chosen; `phrasing_plans` puts them together."""

import re
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from tests.notices.extract import phrasing_beside as beside
from tests.notices.extract import phrasing_tables as tables
from tests.notices.extract.phrasing_tables import Clause, Subject

_ZONES = ("UTC", "Europe/London", "America/New_York", "Australia/Sydney")
# Working days in months in which no clock is changed.
_PUBLISHED = ((2025, 5, 20), (2025, 11, 13), (2026, 1, 14), (2026, 6, 12), (2026, 7, 9), (2027, 2, 3))
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
UTC = ZoneInfo("UTC")
_FORM = re.compile(r"\{(is|was|has|does|s|es|it|its)\}")
_SUBJECT = re.compile(r"\bS\b")
_SINGULAR = {"is": "is", "was": "was", "has": "has", "does": "does", "s": "s", "es": "es", "it": "it", "its": "its"}
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "s": "", "es": "", "it": "they", "its": "their"}
_LENGTHS = {1: "an hour", 2: "two hours", 3: "three hours", 4: "four hours", 6: "six hours", 8: "eight hours"}


class Writer:
    """Chooses the phrases of one notice; `parts` tells what was chosen, by the name of its table."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.parts: dict[str, str] = {}
        self.zone = self.random.choice(_ZONES)
        day = datetime(*self.random.choice(_PUBLISHED), tzinfo=ZoneInfo(self.zone))
        self.published = day + self.random.randint(13, 16) * _HOUR + timedelta(minutes=self.random.choice((5, 20, 40)))
        self.face = self.random.choice(("%H:%M", "%H:%M", "%-I:%M %p", "{}am", "{} a.m.", "{} AM"))
        self.date = self.random.choice(("%A %-d %B", "%A, %B %-d", "%-d %B", "%B %-d", "%A", "%a %-d %b", "%A, %-d %B %Y"))

    def pick(self, name: str, table: tuple[str, ...]) -> str:
        """A phrase of a table."""
        self.parts[name] = self.random.choice(table)
        return self.parts[name]

    def subject(self) -> Subject:
        """What stops."""
        chosen = self.random.choice(tables.SUBJECTS)
        self.parts["subject"] = chosen.text
        return chosen

    def clause(self, name: str, table: tuple[Clause, ...], subject: Subject) -> Clause:
        """A clause that can be said of a subject."""
        chosen = self.random.choice([c for c in table if subject.trade in c.trades])
        self.parts[name] = chosen.text
        return chosen

    def clock(self, moment: datetime) -> str:
        """A clock, as all of this notice are written."""
        if "{" not in self.face:
            return moment.strftime(self.face)
        half = self.face if moment.hour < 12 else self.face.replace("a", "p").replace("A", "P")
        return half.format(moment.strftime("%-I") + (moment.strftime(":%M") if moment.minute else ""))

    def day(self, moment: datetime) -> str:
        """A day, with the word before it."""
        apart = (moment.date() - self.published.date()).days
        if apart in (0, 1) and self.random.random() < 0.6:
            return ("today", "tomorrow")[apart]
        return f"on {moment.strftime(self.date if self.date != '%A' or 0 < apart < 6 else '%A %-d %B')}"

    def planned(self) -> tuple[datetime, datetime]:
        """A beginning and an end ahead, of the same day or over a night."""
        start = self.published.replace(hour=0, minute=0) + self.random.choice((1, 1, 2, 3, 4, 9, 16)) * _DAY
        start += self.random.choice((1, 2, 5, 6, 8, 9, 13, 18, 20, 22, 23)) * _HOUR
        start += timedelta(minutes=self.random.choice((0, 0, 0, 15, 30)))
        return start, start + self.random.choice(tuple(_LENGTHS)) * _HOUR

    def past(self) -> tuple[datetime, datetime]:
        """A beginning and an end of today, before publication."""
        start = self.published.replace(hour=self.random.randint(3, 9), minute=self.random.choice((0, 10, 25, 40, 52)))
        return start, start + timedelta(minutes=self.random.choice((35, 50, 75, 120, 145)))

    def soon(self) -> datetime:
        """A time later today, at which something may be back."""
        return self.published.replace(minute=0) + self.random.choice((1, 2, 4, 6)) * _HOUR

    def range(self, start: datetime, end: datetime) -> str:
        """A whole window."""
        form = self.pick("time", _SAME_DAY if start.date() == end.date() else _NEXT_DAY)
        hours = (end - start) // _HOUR
        length = self.random.choice((_LENGTHS[hours], f"{hours} hour{'s' * (hours > 1)}"))
        return form.format(a=self.clock(start), b=self.clock(end), day=self.day(start), day2=self.day(end), n=length)

    def beginning(self, clause: Clause, start: datetime) -> str:
        """A beginning alone."""
        word = self.random.choice(("at", "at", "from", "at about")) if clause.moment else "from"
        clock, day = self.clock(start), self.day(start)
        form = self.pick("beginning", ("{word} {clock} {day}", "{day} {word} {clock}", "{day}, {word} {clock}"))
        return form.format(word=word, clock=clock, day=day)

    def back(self, table: tuple[str, ...], subject: Subject, end: datetime, day: str = "") -> str:
        """A sentence by which something comes back; `day` is said behind the clock."""
        form = self.pick("return", table + (tables.REOPENINGS if table is tables.RETURNS and subject.trade == "p" else ()))
        clock = self.clock(end) + day
        by = self.random.choice(("by", "by", "by about", "at"))
        form = form.replace("{by}", f"{by} {clock}").replace("{at}", f"at {clock}").replace("{from}", f"from {clock}")
        return said(form.replace("{b}", clock), subject, pronoun=self.random.random() < 0.6)

    def aside(self, table: tuple[str, ...] = beside.ASIDES) -> str:
        """A sentence that bounds nothing, or none."""
        return self.pick("aside", table)

    def filler(self) -> str:
        """A sentence without a time, or none."""
        return self.pick("filler", ("", "", *beside.FILLERS))

    def title(self, subject: Subject, *titles: str) -> str:
        """A title that tells little."""
        return capital(said(self.pick("title", (*titles, "S", "Service notice", "News about S")), subject))


_SAME_DAY = (
    "from {a} to {b} {day}",
    "from {a} until {b} {day}",
    "between {a} and {b} {day}",
    "{day} from {a} to {b}",
    "{day} between {a} and {b}",
    "{day}, {a} to {b}",
    "{day}, {a} - {b}",
    "{day} from {a} till {b}",
    "from {a} {day} until {b} the same day",
    "from {a} {day} for {n}",
    "{day} from {a}, for {n}",
    "for {n} from {a} {day}",
    "for {n} {day}, starting at {a}",
    "{day}, starting at {a} and ending at {b}",
    "from {a}, until {b}, {day}",
)
_NEXT_DAY = (
    "from {a} {day} to {b} {day2}",
    "from {a} {day} until {b} {day2}",
    "from {a} {day} to {b} the next day",
    "from {a} {day} until {b} the following morning",
    "between {a} {day} and {b} {day2}",
    "{day} from {a} for {n}",
    "from {a} {day} for {n}",
    "{day} from {a} to {b} the next day",
)


def said(form: str, subject: Subject, *, pronoun: bool = False) -> str:
    """A clause said of a subject, or of the pronoun for it."""
    forms = _PLURAL if subject.plural else _SINGULAR
    name = subject.text
    if pronoun:
        name = forms["it"] if form.startswith("S ") else {"it": "it", "they": "them"}[forms["it"]]
    return _SUBJECT.sub(name, _FORM.sub(lambda m: forms[m[1]], form))


def capital(sentence: str) -> str:
    """A sentence with a capital at its head."""
    return sentence[:1].upper() + sentence[1:]


def joined(*sentences: str) -> str:
    """The sentences that are not empty, behind each other."""
    return " ".join(capital(s) + ("" if s[-1] in ".!?:" else ".") for s in sentences if s)
