"""Puts carriers' mails together: bounds in several zones and orders, nights, spares, tables of circuits, logs, what is quoted."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from html import escape

from notices.model import Kind
from tests.notices.extract import phrasing_mail_words as words
from tests.notices.extract.documents import Text
from tests.notices.extract.phrasing_layouts import Face
from tests.notices.extract.phrasing_mail_prose import PROSE
from tests.notices.extract.phrasing_plans import Drafted, Notice, Window
from tests.notices.extract.phrasing_written import UTC, Writer

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_DAYS = ("%Y-%m-%d", "%Y-%m-%d", "%d-%b-%Y", "%d %b %Y", "%-d %B %Y", "%a %d %b %Y", "%Y/%m/%d", "%A, %-d %B %Y")
_ORDERS = ((0, 1, 2, 3), (0, 2, 1, 3), (2, 3, 0, 1), (1, 0, 3, 2))
"""The orders of a beginning and an end on one clock, and both on another."""
Row = tuple[str, ...]


def mailed(seed: int) -> Notice:
    """The mail of a seed, always the same."""
    w = Writer(seed)
    plan = w.random.choice(MAILS)
    w.parts["plan"] = plan.__name__
    drafted = plan(w)
    form = "html" if drafted.body.startswith("<") else "text"
    return Notice(Text(f"mailed-{seed}", drafted.title, drafted.body, form, w.published, w.zone, "en"), drafted, w.parts)


def _face(w: Writer) -> Face:
    return Face(w.pick("day", _DAYS), w.pick("clock", ("%H:%M", "%H:%M", "%H:%M", "%I:%M %p")), clock_first=False)


def _utc(w: Writer, face: Face, moment: datetime) -> str:
    """A moment in UTC, said to be so."""
    form = w.parts.get("utc") or w.pick("utc", words.UTC_CLOCKS if "p" not in face.clock else words.UTC_CLOCKS[:3])
    return form.format(face.at(moment.astimezone(UTC)))


def _subject(w: Writer, statuses: Sequence[str]) -> str:
    return w.pick("subject", words.SUBJECTS).format(s=w.pick("status", tuple(statuses)))


def _pick(w: Writer, name: str, table: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Two phrases that belong together."""
    chosen = w.random.choice(table)
    w.parts[name] = " / ".join(chosen)
    return chosen


def _mail(w: Writer, rows: Sequence[Row], *, circuits: bool = True) -> str:
    """The rows of a mail, with what else such mails hold, in one of their layouts."""
    around: list[Row] = [*w.random.sample(words.OTHERS, 2), w.random.choice(words.IMPACTS), w.random.choice(words.REASONS)]
    w.parts["around"] = " / ".join(" ".join(row) for row in around)
    ids = w.random.sample(words.CIRCUITS, w.random.randint(1, 3))
    table = circuits and w.random.random() < 0.4
    if not table:
        around.append((w.pick("circuits", words.CIRCUIT_LABELS), ", ".join(ids)))
    w.random.shuffle(around)
    place = w.random.randint(0, len(around))
    told = [*around[:place], *rows, *around[place:]]
    return _written(w, told, _circuits(w, ids) if table else [])


def _circuits(w: Writer, ids: Sequence[str]) -> list[Row]:
    """A table of circuits, each with its ends and what it suffers."""
    heads = w.random.choice(words.CIRCUIT_HEADS)
    w.parts["heads"] = " / ".join(heads)
    named = {"Circuit ID", "Service", "Circuit", "Our reference"}
    return [heads, *(tuple(i if head in named else words.CIRCUIT_CELLS[head] for head in heads) for i in ids)]


def _written(w: Writer, rows: Sequence[Row], circuits: Sequence[Row] = ()) -> str:
    layout = w.pick("layout", ("lines", "lines", "padded", "table", "nested", "list", "breaks", "bold"))
    greeting, closing = w.pick("greeting", words.GREETINGS), w.pick("closing", words.CLOSINGS)
    if layout in ("lines", "padded"):
        parts = (greeting, _lines(w, rows, padded=layout == "padded"), _columns(circuits), closing)
        return "\n\n".join(p for p in parts if p)
    inner = _html_rows(layout, rows) + _html_table(circuits)
    if layout == "nested":
        inner = f"<table width=600><tr><td>{inner}</td></tr></table>"
    return f"<div><p>{escape(greeting) or 'Hello,'}</p>{inner}<p>{escape(closing)}</p></div>"


def _lines(w: Writer, rows: Sequence[Row], *, padded: bool) -> str:
    if padded:
        width = max(len(row[0]) for row in rows) + 1
        return "\n".join(f"{row[0]:{width}}: {row[1]}" for row in rows)
    separator = w.pick("separator", (": ", ": ", ":  ", " - ", ":\t", " : "))
    return "\n".join(separator.join(row) for row in rows)


def _columns(rows: Sequence[Row]) -> str:
    """A table by spaces."""
    widths = [max(map(len, column)) + 3 for column in zip(*rows, strict=True)]
    return "\n".join("".join(cell.ljust(n) for cell, n in zip(row, widths, strict=True)).rstrip() for row in rows)


def _html_rows(layout: str, rows: Sequence[Row]) -> str:
    if layout == "list":
        return "<dl>" + "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in rows) + "</dl>"
    if layout in ("table", "nested"):
        return "<table>" + "".join(f"<tr><td>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in rows) + "</table>"
    form = "<b>{}:</b> {}<br>" if layout == "bold" else "{}: {}<br>"
    return "<p>" + "".join(form.format(escape(a), escape(b)) for a, b in rows) + "</p>"


def _html_table(rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    told = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    return "<table border=1>" + "".join(f"<tr>{row}</tr>" for row in told) + "</table>"


def _bounds(w: Writer, start: datetime, end: datetime, *, name: str = "bounds") -> list[Row]:
    """A window in UTC by both its bounds, or as a whole."""
    face = _face(w)
    if w.pick("form", ("bounds", "bounds", "whole")) == "whole":
        to = w.pick("to", (" - ", " to ", " until "))
        return [(w.pick("window", words.WINDOWS), f"{_utc(w, face, start)}{to}{_utc(w, face, end)}")]
    first, last = _pick(w, name, words.BOUNDS)
    return [(first, _utc(w, face, start)), (last, _utc(w, face, end))]


def labelled_zones(w: Writer) -> Drafted:
    """Both bounds in UTC and on the local clock, which their labels tell, in any order."""
    (start, end), face = w.planned(), _face(w)
    first, last = _pick(w, "bounds", words.BOUNDS)
    utc, local = w.pick("utc label", words.IN_UTC), w.pick("local label", words.LOCAL)
    rows = [(form.format(label), face.at(moment.astimezone(zone) if zone else moment))
            for form, zone in ((utc, UTC), (local, None)) for label, moment in ((first, start), (last, end))]  # fmt: skip
    order = w.random.choice(_ORDERS)
    w.parts["order"] = str(order)
    return _work(w, [rows[n] for n in order], start, end)


def _work(w: Writer, rows: Sequence[Row], start: datetime, end: datetime) -> Drafted:
    return Drafted(Kind.MAINTENANCE, _subject(w, words.PLANNED), _mail(w, rows), ((start, end),), end)


def zoned_values(w: Writer) -> Drafted:
    """Each bound in UTC, and again on the local clock."""
    (start, end), face = w.planned(), _face(w)
    first, last = _pick(w, "bounds", words.BOUNDS)
    form = w.pick("twice", words.TWICE)
    told = [form.format(u=_utc(w, face, moment), l=face.at(moment)) for moment in (start, end)]
    return _work(w, [(first, told[0]), (last, told[1])], start, end)


def zone_rows(w: Writer) -> Drafted:
    """A table with a row for UTC and one for the place."""
    (start, end), face = w.planned(), _face(w)
    first, last = _pick(w, "bounds", words.BOUNDS)
    clocks = (("UTC", UTC), (w.pick("local", ("Local", "Local time", "local")), None))
    rows = [(name, *(face.at(m.astimezone(zone) if zone else m) for m in (start, end))) for name, zone in clocks]
    table: list[Row] = [(w.pick("corner", ("", "Zone", "Time zone")), first, last), *w.random.sample(rows, 2)]
    if w.pick("turned", ("no", "yes")) == "yes":
        table = list(zip(*table, strict=True))
    body = f"<p>{w.random.choice(words.GREETINGS)}</p>{_html_table(table)}<p>Circuit: {w.random.choice(words.CIRCUITS)}</p>"
    return Drafted(Kind.MAINTENANCE, _subject(w, words.PLANNED), body, ((start, end),), end)


def zone_told_apart(w: Writer) -> Drafted:
    """Times without a zone, which a line or a row of its own tells."""
    (start, end), face = w.planned(), _face(w)
    first, last = _pick(w, "bounds", words.BOUNDS)
    rows = [(first, face.at(start.astimezone(UTC))), (last, face.at(end.astimezone(UTC)))]
    if w.pick("told", ("row", "line")) == "row":
        rows.append((w.pick("zone row", words.ZONE_ROWS), "UTC"))
        return _work(w, rows, start, end)
    line = w.pick("zone line", words.ZONE_LINES)
    body = _mail(w, rows)
    body = f"{body}<p>{line}</p>" if body.startswith("<") else f"{body}\n{line}"
    return Drafted(Kind.MAINTENANCE, _subject(w, words.PLANNED), body, ((start, end),), end)


def _nights(w: Writer) -> list[tuple[datetime, datetime]]:
    start, _ = w.planned()
    start = start.astimezone(UTC).replace(hour=w.random.choice((0, 1, 20, 22, 23)))
    return [(start + n * _DAY, start + n * _DAY + 4 * _HOUR) for n in (0, 1, w.random.choice((2, 5)))]


def nights(w: Writer) -> Drafted:
    """Several windows, each behind its number."""
    told, face = _nights(w), _face(w)
    label, to = w.pick("night", words.NIGHTS), w.pick("to", (" - ", " to "))
    rows = [
        (label.format(n=n + 1, o=words.ORDINALS[n]), f"{_utc(w, face, a)}{to}{_utc(w, face, b)}") for n, (a, b) in enumerate(told)
    ]
    return Drafted(Kind.MAINTENANCE, _subject(w, words.PLANNED), _mail(w, rows), tuple(told), told[-1][1])


def night_rows(w: Writer) -> Drafted:
    """A table with a night a row."""
    told, face = _nights(w), _face(w)
    first, last = _pick(w, "bounds", words.BOUNDS)
    form = w.pick("utc label", words.IN_UTC)
    heads = (w.pick("corner", ("Night", "No", "#", "Window", "Phase")), form.format(first), form.format(last), "Impact")
    rows = [(str(n + 1), *(face.at(m.astimezone(UTC)) for m in bounds), "30 min") for n, bounds in enumerate(told)]
    body = (
        f"<p>{w.random.choice(words.GREETINGS)}</p>{_html_table([heads, *rows])}<p>Circuit: {w.random.choice(words.CIRCUITS)}</p>"
    )
    return Drafted(Kind.MAINTENANCE, _subject(w, words.PLANNED), body, tuple(told), told[-1][1])


def nights_below(w: Writer) -> Drafted:
    """The hours of each night, and below them a night a line with what is done then."""
    told = [(a.astimezone(UTC), b.astimezone(UTC)) for a, b in _nights(w)]
    day = w.pick("day", ("%Y-%m-%d", "%-d %B", "%d %b %Y", "%a %-d %b", "%A, %-d %B"))
    hours = w.pick("each night", words.EACH_NIGHT).format(a=told[0][0].strftime("%H:%M"), b=f"{told[0][1]:%H:%M} UTC")
    form = w.pick("line", ("{d} ({n})", "{d}  {n}", "{d}: {n}", "- {d} {n}", "* {d} - {n}", "{d}"))
    lines = (form.format(d=a.strftime(day), n=n) for (a, _), n in zip(told, ("fra-bb1", "Tallinn", "vie-bb2"), strict=True))
    parts = (w.random.choice(words.GREETINGS), hours, "\n".join(lines), f"Circuit: {w.random.choice(words.CIRCUITS)}")
    return Drafted(Kind.MAINTENANCE, _subject(w, words.PLANNED), "\n\n".join(filter(None, parts)), tuple(told), told[-1][1])


def with_spare(w: Writer) -> Drafted:
    """A window, and another should it be needed."""
    (start, end), face = w.planned(), _face(w)
    first, spare = _pick(w, "spare", words.PRIMARY)
    to = w.pick("to", (" - ", " to "))
    rows = [
        (label, f"{_utc(w, face, start + n * _DAY)}{to}{_utc(w, face, end + n * _DAY)}") for n, label in enumerate((first, spare))
    ]
    return _work(w, rows, start, end)


def within_work(w: Writer) -> Drafted:
    """The window of the work, and the shorter one in which service is lost."""
    (start, end), face = w.planned(), _face(w)
    first, last = _pick(w, "bounds", (("Work start", "Work end"), ("Maintenance start", "Maintenance end"), ("Start", "End")))
    inner = _pick(w, "inner", (("Outage start", "Outage end"), ("Impact from", "Impact to"), ("Downtime start", "Downtime end")))
    rows = [(first, _utc(w, face, start)), (last, _utc(w, face, end))]
    rows += [(inner[0], _utc(w, face, start + _HOUR / 4)), (inner[1], _utc(w, face, start + _HOUR / 2))]
    return _work(w, rows, start, end)


def plain(w: Writer) -> Drafted:
    """One window in UTC."""
    start, end = w.planned()
    return _work(w, _bounds(w, start, end), start, end)


def moved(w: Writer) -> Drafted:
    """The old window and the new one, in rows of their own or in a table."""
    (start, end), face = w.planned(), _face(w)
    old, new = _pick(w, "old and new", words.OLD_NEW)
    before = start + _DAY if start - w.published < 3 * _DAY else start - 2 * _DAY
    told = ((old, before), (new, start))
    length = end - start
    if w.pick("form", ("rows", "table")) == "table":
        first, last = _pick(w, "bounds", words.BOUNDS)
        table = [("", first, last), *((name, _utc(w, face, a), _utc(w, face, a + length)) for name, a in told)]
        body = f"<p>{w.random.choice(words.GREETINGS)}</p>{_html_table(table)}<p>Circuit: {w.random.choice(words.CIRCUITS)}</p>"
    else:
        to = w.pick("to", (" - ", " to "))
        body = _mail(w, [(name, f"{_utc(w, face, a)}{to}{_utc(w, face, a + length)}") for name, a in told])
    return Drafted(Kind.POSTPONEMENT, _subject(w, words.MOVED), body, ((start, end),), end)


def cancelled(w: Writer) -> Drafted:
    """The window that was called off."""
    start, end = w.planned()
    return Drafted(Kind.CANCELLATION, _subject(w, words.CANCELLED), _mail(w, _bounds(w, start, end)), ((start, end),))


def completed(w: Writer) -> Drafted:
    """When work was really done."""
    start, end = w.past()
    return Drafted(Kind.RECOVERY, _subject(w, words.COMPLETED), _mail(w, _bounds(w, start, end)), ((start, end),))


def broken(w: Writer) -> Drafted:
    """A fault with its estimate."""
    (start, _), end, face = w.past(), w.soon(), _face(w)
    rows = [(w.pick("broke", words.BROKE), _utc(w, face, start)), (w.pick("hoped", words.HOPED), _utc(w, face, end))]
    body = _fault(w, face, rows)
    return Drafted(Kind.OUTAGE, w.pick("subject", words.FAULTS), body, ((start, None),), end)


def _fault(w: Writer, face: Face, rows: Sequence[Row]) -> str:
    """The rows of a fault among its news."""
    later = _utc(w, face, w.published.replace(minute=0) + _HOUR)
    news = [(label, value.format(t=later)) for label, value in w.random.sample(words.NEWS, 3)]
    w.parts["news"] = " / ".join(label for label, _ in news)
    return _written(w, [(w.pick("circuits", words.CIRCUIT_LABELS), w.random.choice(words.CIRCUITS)), *rows, *news])


def mended(w: Writer) -> Drafted:
    """A fault that is over."""
    (start, end), face = w.past(), _face(w)
    rows = [(w.pick("broke", words.BROKE), _utc(w, face, start)), (w.pick("mended", words.MENDED), _utc(w, face, end))]
    news = [("Cause", "marten bite in a cabinet"), ("Ticket", "TT 4402917")]
    body = _written(w, [(w.pick("circuits", words.CIRCUIT_LABELS), w.random.choice(words.CIRCUITS)), *rows, *news])
    return Drafted(Kind.RECOVERY, w.pick("subject", words.MENDED_SUBJECTS), body, ((start, end),))


def log(w: Writer) -> Drafted:
    """The news of a fault by their stamps, with an estimate or until it is over."""
    start, end = w.past()
    moments = (start, (start + (end - start) / 5 * 2).replace(second=0), end)
    over = w.pick("over", ("yes", "no")) == "yes"
    until = w.soon()
    stamp = w.pick("stamp", ("%H:%M UTC", "%Y-%m-%d %H:%M UTC", "%d %b %Y %H:%M UTC", "%H:%M (UTC)"))
    forecast = w.pick("forecast", words.FORECASTS).format(t=f"{until.astimezone(UTC):%H:%M} UTC")
    told = (w.pick("first", words.ENTRIES), w.pick("middle", words.MEANWHILE), w.pick("last", words.LAST) if over else forecast)
    form = w.pick("entry", words.STAMPS)
    entries = [form.format(t=m.astimezone(UTC).strftime(stamp), s=s) for m, s in zip(moments, told, strict=True)]
    if w.pick("order", ("newest", "oldest")) == "newest":
        entries.reverse()
    body = "\n\n".join(filter(None, (w.random.choice(("", "", "Dear customer,")), *entries)))
    if over:
        return Drafted(Kind.RECOVERY, w.pick("subject", words.MENDED_SUBJECTS), body, ((moments[0], moments[-1]),))
    return Drafted(Kind.OUTAGE, w.pick("subject", words.FAULTS), body, ((moments[0], None),), until)


def _quoted(w: Writer, news: str, rows: Sequence[Row]) -> str:
    """News above the mail that they are about."""
    head = w.pick("quote", words.QUOTES).format(d=f"{w.published - 5 * _DAY:%-d %b %Y}")
    mark = "> " if not head.startswith(("-", "From")) else ""
    quoted = "\n".join(f"{mark}{line}" for line in _lines(w, rows, padded=False).splitlines())
    return f"{w.random.choice(('Dear all,', 'Hi,', ''))}\n\n{news}\n\nRegards\nNOC\n\n{head}\n{quoted}".strip()


def prolonged(w: Writer) -> Drafted:
    """An end that moves, above the mail that told the window."""
    start = w.published.replace(hour=w.published.hour - 2, minute=0)
    n = w.random.choice((2, 3))
    old, new = start + 3 * _HOUR, start + (3 + n) * _HOUR
    face = _face(w)
    news = w.pick("longer", words.LONGER).format(t=f"{new.astimezone(UTC):%H:%M} UTC", n=n)
    first, last = _pick(w, "bounds", words.BOUNDS)
    body = _quoted(w, news, [(first, _utc(w, face, start)), (last, _utc(w, face, old)), ("Circuit", "IPT-55120")])
    return Drafted(Kind.EXTENSION, _subject(w, words.EXTENDED), body, ((start, new),), new)


def called_off(w: Writer) -> Drafted:
    """Work that is off, above the mail that told it."""
    start, end = w.planned()
    body = _quoted(w, w.pick("gone", words.GONE), [*_bounds(w, start, end), ("Circuit", "IPT-55120")])
    return Drafted(Kind.CANCELLATION, _subject(w, words.CANCELLED), body, ((start, end),))


def put_off(w: Writer) -> Drafted:
    """A new window, above the mail that told the old one."""
    (start, end), face = w.planned(), _face(w)
    new: Window = (start + 7 * _DAY, end + 7 * _DAY)
    told = w.pick("to", ("{} - {}", "{} to {}")).format(_utc(w, face, start + 7 * _DAY), _utc(w, face, end + 7 * _DAY))
    body = _quoted(w, w.pick("later", words.LATER).format(w=told), [*_bounds(w, start, end), ("Circuit", "IPT-55120")])
    return Drafted(Kind.POSTPONEMENT, _subject(w, words.MOVED), body, (new,), new[1])


MAILS: tuple[Callable[[Writer], Drafted], ...] = (
    labelled_zones, labelled_zones, labelled_zones, zoned_values, zoned_values, zone_rows, zone_told_apart, nights, night_rows,
    nights_below, with_spare, within_work, plain, moved, cancelled, completed, broken, broken, mended, mended, log, log,
    prolonged, called_off, put_off, *PROSE,
)  # fmt: skip
"""The mails; what is used most often stands twice."""
