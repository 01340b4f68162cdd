"""Puts notices of status pages and carriers' mails together: labels, tables and logs, each with what must be read of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from zoneinfo import ZoneInfo

from notices.model import Kind
from tests.notices.extract import phrasing_labels as labels
from tests.notices.extract.documents import Text
from tests.notices.extract.phrasing_plans import Drafted, Notice
from tests.notices.extract.phrasing_written import Writer

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_PLACES = ("Finance", "north campus", "the archive", "Leeds", "reading room", "ground floor", "all branches", "hall B")
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """How all times of one notice are written."""

    day: str
    clock: str
    clock_first: bool

    def at(self, moment: datetime) -> str:
        """A whole time."""
        return moment.strftime(f"{self.clock} {self.day}" if self.clock_first else f"{self.day} {self.clock}")

    def range(self, start: datetime, end: datetime, word: str) -> str:
        """A whole window, the day said twice only where it changes."""
        short = start.date() == end.date() and not self.clock_first
        return f"{self.at(start)}{word}{end.strftime(self.clock) if short else self.at(end)}"


def laid_out(seed: int) -> Notice:
    """The notice of a seed, always the same."""
    w = Writer(seed)
    plan = w.random.choice(LAYOUTS)
    w.parts["plan"] = plan.__name__
    drafted = plan(w)
    form = "html" if drafted.body.startswith("<") else "text"
    document = Text(f"laid-out-{seed}", drafted.title, drafted.body, form, w.published, w.zone, "en")
    return Notice(document, drafted, w.parts)


def _face(w: Writer) -> Face:
    return Face(w.pick("day", labels.DAYS), w.pick("clock", labels.CLOCKS), w.random.random() < 0.2)


def _pair(w: Writer, name: str, starts: Sequence[str], ends: Sequence[str]) -> tuple[str, str]:
    """Two labels that belong together."""
    chosen = w.random.choice(tuple(zip(starts, ends, strict=True)))
    w.parts[name] = " / ".join(chosen)
    return chosen


def _times(w: Writer, start: datetime, end: datetime, face: Face) -> list[Row]:
    """A window as labels tell it: by both its bounds, as a whole, or by days and clocks apart."""
    form = w.pick("form", ("bounds", "bounds", "whole", "parts", "day"))
    if form == "bounds":
        first, last = _pair(w, "bounds", labels.STARTS, labels.ENDS)
        return [(first, face.at(start)), (last, face.at(end))]
    if form == "whole":
        return [(w.pick("window", labels.WINDOWS), face.range(start, end, w.pick("to", (" - ", " to ", " – ", " until "))))]
    first, last = _pair(w, "apart", ("Start", "Begin", "From", "Planned start"), ("End", "Finish", "To", "Planned end"))
    clocks = [(f"{first} time", start.strftime(face.clock)), (f"{last} time", end.strftime(face.clock))]
    if form == "day" and start.date() == end.date():
        return [(w.pick("date", ("Date", "Day", "Maintenance date", "Date of work")), start.strftime(face.day)), *clocks]
    days = [(f"{first} date", start.strftime(face.day)), (f"{last} date", end.strftime(face.day))]
    return [days[0], clocks[0], days[1], clocks[1]]


def _around(w: Writer, status: str, times: Sequence[Row]) -> list[Row]:
    """The rows of a block, the times somewhere among them."""
    rows: list[Row] = [
        (w.pick("service", labels.SERVICES), w.random.choice(labels.SYSTEMS)),
        (w.pick("status", labels.STATUSES), status),
        (w.pick("reason", labels.REASONS), w.random.choice(labels.WORKS)),
        (w.pick("impact", labels.IMPACTS), w.random.choice(labels.EFFECTS)),
        *w.random.sample(labels.OTHERS, 2),
    ]
    rows = w.random.sample(rows, w.random.randint(3, len(rows)))
    place = w.random.randint(0, len(rows))
    return [*rows[:place], *times, *rows[place:]]


def _block(w: Writer, rows: Iterable[Row]) -> str:
    """Rows of a label and a value, in one of the layouts of mails."""
    layout = w.pick("layout", ("lines", "lines", "lines", "table", "list", "breaks"))
    intro, outro = w.pick("intro", labels.INTROS), w.pick("outro", labels.OUTROS)
    if layout == "lines":
        separator = w.pick("separator", labels.SEPARATORS)
        mark = w.random.choice(("", "", "", "* ", "- ", "• "))
        return "\n\n".join(p for p in (intro, "\n".join(f"{mark}{r[0]}{separator}{r[1]}" for r in rows), outro) if p)
    forms = {
        "table": ("<table>", "<tr><td>{}</td><td>{}</td></tr>", "</table>"),
        "list": ("<dl>", "<dt>{}</dt><dd>{}</dd>", "</dl>"),
        "breaks": ("<p>", "<b>{}:</b> {}<br>", "</p>"),
    }
    head, row, foot = forms[layout]
    inner = "".join(row.format(*map(escape, r)) for r in rows)
    return f"<p>{escape(intro) or 'Notice'}</p>{head}{inner}{foot}<p>{escape(outro)}</p>"


def _table(w: Writer, rows: Sequence[Row]) -> str:
    """Rows below their heads."""
    layout = w.pick("layout", ("\t", " | ", "html", "html"))
    intro = w.pick("intro", labels.INTROS)
    if layout != "html":
        return "\n".join(p for p in (intro, "", *(layout.join(row) for row in rows)))
    cell = w.random.choice(("th", "td"))
    head = "".join(f"<{cell}>{c}</{cell}>" for c in rows[0])
    inner = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows[1:])
    return f"<p>{escape(intro) or 'Notice'}</p><table><tr>{head}</tr>{inner}</table>"


def _titled(w: Writer, *titles: str) -> str:
    return f"{w.pick('title', titles)}{w.random.choice(('', ' MNT-20718', ' - Halden Ltd'))}"


_WORK_TITLES = ("Planned maintenance", "Maintenance notification", "Scheduled work", "Change notice", "Planned work notification")


def block(w: Writer) -> Drafted:
    """Labels and values, in any order."""
    (start, end), face = w.planned(), _face(w)
    rows = _around(w, w.random.choice(labels.PLANNED), _times(w, start, end, face))
    return Drafted(Kind.MAINTENANCE, _titled(w, *_WORK_TITLES), _block(w, rows), ((start, end),), end)


def reminder(w: Writer) -> Drafted:
    """The same once more."""
    told = block(w)
    title = _titled(
        w, "Reminder: planned maintenance", "REMINDER - scheduled work", "Maintenance reminder", "Second notice: planned work"
    )
    return Drafted(told.kind, title, told.body, told.bounds, told.expected)


def with_reserve(w: Writer) -> Drafted:
    """A window, and another one should it be needed."""
    (start, end), face = w.planned(), _face(w)
    to = w.pick("to", (" - ", " to "))
    spare = (w.pick("reserve", labels.RESERVES), face.range(start + _DAY, end + _DAY, to))
    rows = _around(w, "Planned", [*_times(w, start, end, face), spare])
    return Drafted(Kind.MAINTENANCE, _titled(w, *_WORK_TITLES), _block(w, rows), ((start, end),), end)


def row_per_system(w: Writer) -> Drafted:
    """A table of systems, each with its beginning and its end."""
    face, (start, _) = _face(w), w.planned()
    start = start.replace(hour=w.random.choice((1, 8, 18)))
    systems = w.random.sample(labels.SYSTEMS, 3)
    bounds = [(start + n * _HOUR, start + (n + 2) * _HOUR) for n in range(len(systems))]
    first, last = _pair(w, "columns", labels.ROW_STARTS, labels.ROW_ENDS)
    columns = [
        (w.pick("head", labels.SYSTEM_HEADS), *systems),
        (first, *(face.at(a) for a, _ in bounds)),
        (last, *(face.at(b) for _, b in bounds)),
    ]
    w.random.shuffle(columns)
    w.parts["order"] = " / ".join(column[0] for column in columns)
    body = _table(w, tuple(zip(*columns, strict=True)))
    return Drafted(Kind.MAINTENANCE, _titled(w, *_WORK_TITLES), body, tuple(bounds), bounds[-1][1])


def two_zones(w: Writer) -> Drafted:
    """The same window in UTC and in local time."""
    (start, end), face = w.planned(), Face("%Y-%m-%d", "%H:%M", clock_first=False)
    utc = [moment.astimezone(_utc()) for moment in (start, end)]
    local = {
        "UTC": "UTC",
        "Europe/London": "London time",
        "America/New_York": "US/Eastern",
        "Australia/Sydney": "Australia/Sydney",
    }[w.zone]
    zone = w.pick("zone", ("local", local))
    first, last = _pair(w, "bounds", ("Start", "From", "Begin", "Start time"), ("End", "To", "End", "End time"))
    columns = [(f"{first} ({z})", face.at(a)) for z, a in (("UTC", utc[0]), (zone, start))]
    columns += [(f"{last} ({z})", face.at(b)) for z, b in (("UTC", utc[1]), (zone, end))]
    if w.random.random() < 0.5:
        columns = [columns[0], columns[2], columns[1], columns[3]]
    body = _block(w, _around(w, "Planned", columns)) if w.random.random() < 0.5 else _table(w, tuple(zip(*columns, strict=True)))
    return Drafted(Kind.MAINTENANCE, _titled(w, *_WORK_TITLES), body, ((start, end),), end)


def _utc() -> ZoneInfo:
    return ZoneInfo("UTC")


def moved(w: Writer) -> Drafted:
    """The old window and the new one, by labels or struck out."""
    (start, end), face = w.planned(), _face(w)
    before = (start + 3 * _DAY, end + 3 * _DAY)
    form = w.pick("form", ("bounds", "windows", "struck"))
    to = w.pick("to", (" - ", " to "))
    if form == "bounds":
        place = w.random.randrange(len(labels.OLD_STARTS))
        w.parts["bounds"] = f"{labels.OLD_STARTS[place]} / {labels.NEW_STARTS[place]}"
        told = [(labels.OLD_STARTS[place], face.at(before[0])), (labels.OLD_ENDS[place], face.at(before[1]))]
        told += [(labels.NEW_STARTS[place], face.at(start)), (labels.NEW_ENDS[place], face.at(end))]
        body = _block(w, _around(w, "Rescheduled", told))
    elif form == "windows":
        old, new = _pair(w, "windows", labels.OLD_WINDOWS, labels.NEW_WINDOWS)
        told = [(old, face.range(*before, to)), (new, face.range(start, end, to))]
        body = _block(w, _around(w, w.random.choice(("Rescheduled", "Postponed", "Moved")), told))
    else:
        label = w.pick("window", labels.WINDOWS)
        mark = w.pick("mark", ("s", "del", "strike"))
        body = (
            f"<p>The work below has been rescheduled.</p><p>{label}: <{mark}>{face.range(*before, to)}</{mark}> "
            f"{face.range(start, end, to)}</p><p>Service: {w.random.choice(labels.SYSTEMS)}</p>"
        )
    title = _titled(w, "Rescheduled: planned maintenance", "RESCHEDULED maintenance", "Planned work postponed", "Maintenance moved")
    return Drafted(Kind.POSTPONEMENT, title, body, ((start, end),), end)


def prolonged(w: Writer) -> Drafted:
    """The beginning, the old end and the new one."""
    (start, _), old, face = w.past(), w.soon(), _face(w)
    new = min(old + 3 * _HOUR, old.replace(hour=23))
    before, after = _pair(w, "ends", labels.OLD_ENDS, labels.NEW_ENDS)
    told = [
        (w.pick("start", ("Start", "Start time", "Began", "Started", "Beginning", "Work start")), face.at(start)),
        (before, face.at(old)),
        (after, face.at(new)),
    ]
    title = _titled(
        w, "Extended: planned maintenance", "Maintenance extended", "EXTENSION of planned work", "Maintenance window extended"
    )
    body = _block(w, _around(w, w.random.choice(("Extended", "In progress - extended")), told))
    return Drafted(Kind.EXTENSION, title, body, ((start, new),), new)


def cancelled(w: Writer) -> Drafted:
    """The window that was called off."""
    (start, end), face = w.planned(), _face(w)
    rows = _around(w, w.random.choice(("Cancelled", "CANCELED", "Withdrawn")), _times(w, start, end, face))
    title = _titled(
        w, "Cancelled: planned maintenance", "CANCELLED - scheduled work", "Maintenance cancelled", "Cancellation of planned work"
    )
    return Drafted(Kind.CANCELLATION, title, _block(w, rows), ((start, end),))


def completed(w: Writer) -> Drafted:
    """When work was planned, and when it was done."""
    (start, end), face = w.past(), _face(w)
    first, last = _pair(w, "planned", labels.PLANNED_STARTS, labels.PLANNED_ENDS)
    began, done = _pair(w, "actual", labels.ACTUAL_STARTS, labels.ACTUAL_ENDS)
    told = [
        (first, face.at(start - timedelta(minutes=10))),
        (last, face.at(end + _HOUR)),
        (began, face.at(start)),
        (done, face.at(end)),
    ]
    title = _titled(
        w, "Completed: planned maintenance", "COMPLETED - scheduled work", "Maintenance completed", "Completion of planned work"
    )
    body = _block(w, _around(w, w.random.choice(("Completed", "Complete", "Closed - successful")), told))
    return Drafted(Kind.RECOVERY, title, body, ((start, end),))


def _entries(w: Writer, system: str, moments: Sequence[datetime], *kinds: Sequence[tuple[str, str]]) -> list[str]:
    """The entries of a log, each with its stamp, oldest first."""
    stamp = w.pick("stamp", ("%b %d, %Y - %H:%M UTC", "%d %b %Y, %H:%M UTC", "%Y-%m-%d %H:%M UTC", "%b %-d, %H:%M UTC"))
    form = w.pick("entry", ("{k} - {t}\n{s}", "{k}\n{t}\n{s}", "{s} below", "[{s}] {k}: {t}", "{s} - {k} - {t}"))
    form = "{k}\n{t}\nPosted {s}" if form == "{s} below" else form
    told = [(*w.random.choice(kind), moment) for kind, moment in zip(kinds, moments, strict=True)]
    return [form.format(k=k, t=t.format(s=system), s=m.astimezone(_utc()).strftime(stamp)) for k, t, m in told]


def _log(w: Writer, *kinds: Sequence[tuple[str, str]]) -> tuple[list[datetime], str, str]:
    """The moments of a log, what it is about, and its text, newest or oldest first."""
    system = w.random.choice(labels.SYSTEMS)
    start, _ = w.past()
    moments = [start]
    for _ in kinds[1:]:
        moments.append(moments[-1] + timedelta(minutes=w.random.choice((14, 27, 41))))
    entries = _entries(w, system, moments, *kinds)
    order = w.pick("order", ("newest", "oldest"))
    return moments, system, "\n\n".join(reversed(entries) if order == "newest" else entries)


def log_over(w: Writer) -> Drafted:
    """A log that ends well."""
    moments, system, body = _log(w, labels.FIRST_ENTRIES, labels.MIDDLE_ENTRIES, labels.LATE_ENTRIES, labels.LAST_ENTRIES)
    title = f"{system}: {w.pick('title', ('errors', 'outage', 'unavailable', 'service disruption'))}"
    return Drafted(Kind.RECOVERY, title, body, ((moments[0], moments[-1]),))


def log_open(w: Writer) -> Drafted:
    """A log of what is not over."""
    moments, system, body = _log(w, labels.FIRST_ENTRIES, labels.MIDDLE_ENTRIES)
    title = f"{system}: {w.pick('title', ('errors', 'outage', 'unavailable', 'service disruption'))}"
    return Drafted(Kind.OUTAGE, title, body, ((moments[0], None),))


def counterparts(w: Writer) -> Drafted:
    """What goes, and what comes back: labels that tell a stop only together."""
    (start, end), face = w.planned(), _face(w)
    goes, returns = (
        label.format(s=w.random.choice(labels.SYSTEMS)) for label in _pair(w, "counterparts", labels.GOES, labels.RETURNS)
    )
    mark = w.pick("separator", (": ", " - ", " – ", ":\t"))
    lines = [f"{goes}{mark}{face.at(start)}", f"{returns}{mark}{face.at(end)}"]
    body = "\n".join(lines) if w.random.random() < 0.6 else f"<p>{'<br>'.join(map(escape, lines))}</p>"
    return Drafted(Kind.MAINTENANCE, _titled(w, *_WORK_TITLES), body, ((start, end),), end)


def days_listed(w: Writer) -> Drafted:
    """Hours told once, and the days in a list."""
    (start, end), face, system = w.planned(), _face(w), w.random.choice(labels.SYSTEMS)
    clock = w.random.choice(("%H:%M", "%I:%M %p"))
    hours = f"{start.strftime(clock)} {w.pick('to', ('to', '-', 'until'))} {end.strftime(clock)}"
    bounds = [(start + n * 7 * _DAY, end + n * 7 * _DAY) for n in range(3)]
    lead = w.pick("lead", labels.FOR_EACH_DAY).format(s=system, h=hours)
    form = w.pick("item", ("{p}: {d}", "{d}: {p}", "{p} on {d}", "{d} - {p}", "{d}"))
    items = [
        form.format(p=place, d=a.strftime(face.day)) for place, (a, _) in zip(w.random.sample(_PLACES, 3), bounds, strict=True)
    ]
    if w.pick("layout", ("lines", "list")) == "list":
        body = f"<p>{escape(lead)}</p><ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
    else:
        body = "\n".join((lead, *(f"{w.random.choice(('- ', '* ', '• ', ''))}{item}" for item in items)))
    return Drafted(Kind.MAINTENANCE, _titled(w, *_WORK_TITLES), body, tuple(bounds), bounds[-1][1])


def rows_shared(w: Writer) -> Drafted:
    """A table whose rows share the hours of the first one."""
    (start, end), face = w.planned(), _face(w)
    hours = f"{start:%H:%M} - {end:%H:%M}"
    bounds = [(start + n * _DAY, end + n * _DAY) for n in range(3)]
    same = w.pick("same", labels.SAME)
    spans = w.random.random() < 0.5
    first = f'<td rowspan="3">{hours}</td>' if spans else f"<td>{hours}</td>"
    others = "" if spans else f"<td>{same}</td>"
    systems = w.random.sample(labels.SYSTEMS, len(bounds))
    cells = [f"<td>{escape(s)}</td><td>{a.strftime(face.day)}</td>" for s, (a, _) in zip(systems, bounds, strict=True)]
    rows = "".join(f"<tr>{cell}{first if n == 0 else others}</tr>" for n, cell in enumerate(cells))
    told = w.pick("head", ("Time", "Unavailable", "Window", "Hours of work", "Downtime"))
    head = f"<tr><th>System</th><th>Date</th><th>{told}</th></tr>"
    body = f"<table>{head}{rows}</table>"
    return Drafted(Kind.MAINTENANCE, _titled(w, *_WORK_TITLES), body, tuple(bounds), bounds[-1][1])


LAYOUTS: tuple[Callable[[Writer], Drafted], ...] = (
    block, block, block, reminder, with_reserve, row_per_system, row_per_system, two_zones, moved, moved, prolonged, cancelled,
    completed, log_over, log_over, log_open, counterparts, days_listed, rows_shared,
)  # fmt: skip
"""The layouts; what is used most often stands twice."""
