"""Carriers' mails in prose: steps of the work, nights that are dropped, windows that are changed, promises that are not kept."""

from collections.abc import Callable
from datetime import datetime, timedelta

from notices.model import Kind
from tests.notices.extract.phrasing_plans import Drafted
from tests.notices.extract.phrasing_written import UTC, Writer

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_TITLES = ("PW-4471 Leeds", "Work on router er2", "Notice from the NOC: er2", "Leeds POP", "CHG-55021, splice work")
_STARTS = (
    "{on} at {a} we start replacing the line card of er2.", "{on} at {a} our engineers begin to swap the line card of er2.",
    "We go in {on} at {a} to exchange a line card.", "Work on er2 starts {on} at {a}.", "The window opens {on} at {a}.",
    "{on} at {a} the router er2 is powered off for a new line card.", "The upgrade of er2 begins {on} at {a}.",
    "Our field team starts the exchange of the card {on} at {a}.", "{on} at {a} the circuit is taken down for splicing.",
    "{on} at {a} we take er2 out of service to move it to another rack.",
)  # fmt: skip
_ENDS = (
    "Work goes on until {b}.", "We expect to be finished at {b}.", "Everything should be back by {b}.", "The work ends at {b}.",
    "We plan to be done by {b}.", "It is back in service by {b}.", "Please expect the work to be over by {b}.",
    "The window closes at {b}.", "All circuits are up again by {b}.", "We will be through at {b} at the latest.",
)  # fmt: skip
_EFFECTS = (
    "Circuits on this router are down meanwhile.", "Single-homed customers lose connectivity during the work.", "",
    "A break of 20 minutes is to be expected.", "Your service IPT-55120 is interrupted twice for five minutes.",
    "Customers with two ports notice nothing but a failover; all others are offline.",
)  # fmt: skip
_BESIDE = (
    "The technicians are on site from {c}.", "Access to the POP is closed to visitors from {c}.", "The bridge opens at {c}.",
    "If you have a second port, move your traffic by {c}.", "", "", "Our desk is staffed around the clock.",
)  # fmt: skip
_HEADS = ("Order of work for {d} (UTC):", "The steps {on}, all times UTC:", "Schedule of {d} (UTC):", "{d}, all times UTC:")
_STEPS = (
    ("pre-checks", "traffic drained from er2", "er2 powered off", "new card in service", "end of work"),
    ("start of work", "circuits are taken down", "cables moved", "circuits up again", "all done"),
    ("bridge opens", "er2 isolated", "upgrade and reboot", "traffic restored", "maintenance completed"),
    ("checks before work", "ports are shut one after another", "upgrade", "ports are enabled again", "end of the maintenance"),
)
_MARKS = ("{t} {s}", "{t} - {s}", "{t}: {s}", "- {t} {s}", "* {t}: {s}")
_CHANGED = (
    'The window "{old}" of PW-4471 is changed to "{new}".', "The window {old} has been moved to {new}.",
    "{old} is replaced by {new}.",
    'The window "{old}" is hereby amended to "{new}".', "Instead of {old} the work is done {new}.",
)  # fmt: skip
_DROPPED = (
    "Of the three nights announced the {n} one ({d}) is cancelled.", "The {n} night ({d}) is no longer needed.",
    "We do not need the {n} night, {d}; it is cancelled.", "The {n} of the three nights ({d}) has been cancelled.",
)  # fmt: skip
_KEPT = ("The other two stay as they were:", "These nights remain as announced:", "The remaining windows are:", "Still planned:")
_BROKE = (
    "At {a} a line card in er2 began to corrupt frames.", "The link went away at {a}.", "At {a} er2 started to drop packets.",
    "A digger cut the cable at {a}.", "Feed B at the site tripped at {a}.", "Services on er2 have been down since {a}.",
)  # fmt: skip
_NOT_KEPT = (
    "The {o} given earlier cannot be kept; we now expect {b}.", "It won't be through at {o} as forecast; we now work towards {b}.",
    "The repair will not be finished by {o}. Our new estimate is {b}.", "The {o} told in update 2 can't be met. New estimate: {b}.",
    "The estimate moves from {o} to {b}.",
)  # fmt: skip
_MENDED = (
    "The card was swapped and service was normal at {b}.", "It was restored at {b}.", "Everything was back at {b}.",
    "The circuit came up again at {b}.", "Traffic has been stable again since {b}.",
)  # fmt: skip
_NEWS = (
    "Our monitoring noticed it at once.",
    "The vendor was called.",
    "",
    "A technician went to the site.",
    "rs1 was never affected.",
)
_ONCE = (
    "The work took place between {a} and {b} today, inside the advertised window of {c} to {d}.",
    "We started at {a} and were done at {b}, within the agreed window ({c} - {d}).",
    "The change was carried out from {a} to {b}, in the announced window of {c} to {d}.",
)
_RULES = (
    ("Our maintenance policy from 1 October", "Works are announced ten days ahead. They are carried out between {c} and {d}."),
    ("How we notify you of works", "Notices will be sent from a new address. As before, works are done between {c} and {d}."),
    ("New PoP in Nairobi open for orders", "Ports can be ordered now. Open evening with the team {on}, {c} - {d}."),
    ("Maintenance rules", "Standard windows are Tuesdays and Thursdays, {c} to {d}. Urgent repairs can be done at any time."),
)  # fmt: skip


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%H:%M} UTC"


def _date(w: Writer, moment: datetime) -> str:
    return moment.astimezone(UTC).strftime(
        w.parts.get("date") or w.pick("date", ("%A %-d %B", "%-d %B %Y", "%A, %-d %B", "%d %b %Y"))
    )


def _whole(w: Writer, start: datetime, end: datetime) -> str:
    return f"{_date(w, start)}, {start.astimezone(UTC):%H:%M} - {_clock(end)}"


def _body(*paragraphs: str) -> str:
    return "\n\n".join(filter(None, ("Hello,", *paragraphs, "Regards\nNOC")))


def _past(w: Writer) -> tuple[datetime, datetime]:
    """A beginning and an end of the last hours, of one day in UTC."""
    start = (w.published - timedelta(minutes=w.random.choice((95, 100, 110)))).replace(second=0)
    return start, start + timedelta(minutes=w.random.choice((35, 50, 75)))


def told(w: Writer) -> Drafted:
    """When work starts, and in another sentence when it ends."""
    start, end = w.planned()
    end = min(end, start + 6 * _HOUR)
    first = w.pick("starts", _STARTS).format(on=f"on {_date(w, start)}", a=_clock(start))
    last, effect = w.pick("ends", _ENDS).format(b=_clock(end)), w.pick("effect", _EFFECTS)
    beside = w.pick("beside", _BESIDE).format(c=_clock(start - _HOUR))
    body = _body(" ".join(filter(None, (first[0].upper() + first[1:], last, effect))), beside)
    return Drafted(Kind.MAINTENANCE, w.pick("title", _TITLES), body, ((start, end),), end)


def steps(w: Writer) -> Drafted:
    """The steps of the work by their clocks, below their day."""
    start = w.planned()[0].astimezone(UTC).replace(hour=w.random.choice((0, 1, 2, 9)), minute=0)
    moments = [start + n * _HOUR / 2 for n in (0, 1, 2, 5, 8)]
    head = w.pick("head", _HEADS).format(d=_date(w, start), on=f"on {_date(w, start)}")
    mark, named = w.pick("mark", _MARKS), w.random.choice(_STEPS)
    w.parts["steps"] = " / ".join(named)
    lines = "\n".join(mark.format(t=f"{m:%H:%M}", s=s) for m, s in zip(moments, named, strict=True))
    title = w.pick("title", ("Work on er2", "Planned upgrade of er2", "MOP: core router replacement"))
    return Drafted(Kind.MAINTENANCE, title, _body(head, lines), ((start, moments[-1]),), moments[-1])


def changed(w: Writer) -> Drafted:
    """A window that takes the place of another, in one sentence."""
    start, end = w.planned()
    end, later = min(end, start + 6 * _HOUR), 2 * _DAY
    sentence = w.pick("changed", _CHANGED).format(old=_whole(w, start, end), new=_whole(w, start + later, end + later))
    return Drafted(Kind.POSTPONEMENT, "PW-4471: new time", _body(sentence), ((start + later, end + later),), end + later)


def dropped(w: Writer) -> Drafted:
    """One of three nights that is not needed, and the others."""
    start = w.planned()[0].astimezone(UTC).replace(hour=22, minute=0)
    windows = [(start + n * _DAY, start + n * _DAY + 6 * _HOUR) for n in range(3)]
    n = w.random.randrange(3)
    gone = windows.pop(n)
    night = f"{gone[0].day}/{gone[1]:%-d %B}"
    news = w.pick("dropped", _DROPPED).format(n=("first", "second", "third")[n], d=night)
    lines = "\n".join(f"{a:%-d %B %Y %H:%M} - {b:%-d %B %Y %H:%M} UTC" for a, b in windows)
    body = _body(news, f"{w.pick('kept', _KEPT)}\n{lines}")
    return Drafted(Kind.MAINTENANCE, "PW-4471 Leeds", body, tuple(windows), windows[-1][1])


def not_kept(w: Writer) -> Drafted:
    """A fault that lasts longer than was hoped."""
    (start, _), end = _past(w), w.soon() + _HOUR
    broke = w.pick("broke", _BROKE).format(a=_clock(start))
    later = w.pick("not kept", _NOT_KEPT).format(o=_clock(w.published.replace(minute=0) + _HOUR / 2), b=_clock(end))
    return Drafted(Kind.EXTENSION, "Update 2: INC-9081", _body(f"{broke} {later}"), ((start, end),), end)


def mended_in_prose(w: Writer) -> Drafted:
    """A fault that is over, told as a story."""
    start, end = _past(w)
    story = (
        w.pick("broke", _BROKE[:5]).format(a=_clock(start)),
        w.pick("news", _NEWS),
        w.pick("mended", _MENDED).format(b=_clock(end)),
    )
    title = w.pick("title", ("RFO for INC-9081", "er2 back", "INC-9081 resolved", "All clear: er2"))
    return Drafted(Kind.RECOVERY, title, _body(" ".join(filter(None, story))), ((start, end),))


def done(w: Writer) -> Drafted:
    """Work that is done, within the window that was told."""
    start, end = _past(w)
    told_then = (_clock(start.replace(minute=0)), _clock(start.replace(minute=0) + 5 * _HOUR))
    sentence = w.pick("once", _ONCE).format(a=_clock(start), b=_clock(end), c=told_then[0], d=told_then[1])
    return Drafted(Kind.RECOVERY, "COMPLETE: CHG-55021", _body("Your port has been moved.", sentence), ((start, end),))


def rules(w: Writer) -> Drafted:
    """What holds for all works, or what else a carrier writes of."""
    title, form = w.random.choice(_RULES)
    w.parts["rules"] = title
    start, _ = w.planned()
    return Drafted(Kind.INFO, title, _body(form.format(on=_date(w, start), c="00:00", d="06:00")), ())


PROSE: tuple[Callable[[Writer], Drafted], ...] = (told, told, steps, changed, dropped, not_kept, mended_in_prose, done, rules)
"""What the mails tell; what is used most often stands twice."""
