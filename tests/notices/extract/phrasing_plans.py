"""Puts plain English notices together, each with what must be read of it, which is known from how it was put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from notices.model import Kind
from tests.notices.extract import phrasing_beside as beside
from tests.notices.extract import phrasing_changes as changes
from tests.notices.extract import phrasing_tables as tables
from tests.notices.extract import phrasing_trouble as trouble
from tests.notices.extract.documents import Text
from tests.notices.extract.phrasing_written import Writer, joined, said

_HOUR = timedelta(hours=1)
_HOPED = 0.2
Window = tuple[datetime | None, datetime | None]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a plan makes: a text, and what must be read of it."""

    kind: Kind
    title: str
    body: str
    bounds: tuple[Window, ...] = ()
    expected: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A written notice; `parts` says what it was made of, by the name of the table."""

    document: Text
    drafted: Drafted
    parts: dict[str, str]


def written(seed: int) -> Notice:
    """The notice of a seed, always the same."""
    writer = Writer(seed)
    plan = writer.random.choice(PLANS)
    writer.parts["plan"] = plan.__name__
    drafted = plan(writer)
    document = Text(f"written-{seed}", drafted.title, drafted.body, "text", writer.published, writer.zone, "en")
    return Notice(document, drafted, writer.parts)


def at_the_end(w: Writer) -> Drafted:
    """It stops from … to …."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    body = joined(f"{said(clause.text, subject)} {w.range(start, end)}", w.filler(), w.aside())
    return Drafted(Kind.MAINTENANCE, w.title(subject, "Planned interruption"), body, ((start, end),), end)


def at_the_head(w: Writer) -> Drafted:
    """From … to … it stops."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    body = joined(w.filler(), f"{w.range(start, end)}, {said(clause.text, subject)}", w.aside())
    return Drafted(Kind.MAINTENANCE, w.title(subject, "Maintenance"), body, ((start, end),), end)


def in_the_middle(w: Writer) -> Drafted:
    """It stops from … to … for a reason."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    body = joined(f"{said(clause.text, subject)} {w.range(start, end)} {w.pick('reason', beside.REASONS)}", w.aside())
    return Drafted(Kind.MAINTENANCE, w.title(subject, "Planned work"), body, ((start, end),), end)


def reason_first(w: Writer) -> Drafted:
    """For a reason it stops from … to …."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    told = f"{w.pick('reason', beside.REASONS)}, {said(clause.text, subject)} {w.range(start, end)}"
    body = joined(w.aside(), told, w.filler())
    return Drafted(Kind.MAINTENANCE, w.title(subject), body, ((start, end),), end)


def work_then_stop(w: Writer) -> Drafted:
    """There is work from … to …. Meanwhile it stops."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    work = w.pick(
        "work", ("we are doing maintenance", "there is planned maintenance", "an upgrade is scheduled", "work will be carried out")
    )
    during = w.pick("during", ("during this time,", "while this is going on,", "in that period", "meanwhile,"))
    body = joined(f"{work} {w.range(start, end)}", f"{during} {said(clause.text, subject)}", w.aside())
    return Drafted(Kind.MAINTENANCE, w.title(subject), body, ((start, end),), end)


def end_in_the_next_sentence(w: Writer) -> Drafted:
    """It stops at …. It will be back by …."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    day = "" if start.date() == end.date() and w.random.random() < 0.5 else f" {w.day(end)}"
    first = f"{said(clause.text, subject)} {w.beginning(clause, start)}"
    body = joined(first, w.filler(), w.back(tables.RETURNS, subject, end, day), w.aside())
    return Drafted(Kind.MAINTENANCE, w.title(subject, "Planned work"), body, ((start, end),), end)


def end_in_the_same_sentence(w: Writer) -> Drafted:
    """It stops at … and will be back by …."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    day = "" if start.date() == end.date() else f" {w.day(end)}"
    join = w.pick("join", (" and ", "; ", ", and ", ", then "))
    told = f"{said(clause.text, subject)} {w.beginning(clause, start)}{join}{w.back(tables.RETURNS, subject, end, day)}"
    return Drafted(Kind.MAINTENANCE, w.title(subject, "Planned work"), joined(told, w.aside()), ((start, end),), end)


def end_far_behind(w: Writer) -> Drafted:
    """It stops at …. Other sentences. It will be back by …."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    first = f"{said(clause.text, subject)} {w.beginning(clause, start)}"
    between = w.random.sample(beside.FILLERS, 2)
    body = joined(first, *between, w.aside(), w.back(tables.RETURNS, subject, end, f" {w.day(end)}"))
    return Drafted(Kind.MAINTENANCE, w.title(subject, "Planned work"), body, ((start, end),), end)


def for_hours(w: Writer) -> Drafted:
    """It stops at …. The work takes some hours."""
    subject = w.subject()
    clause, (start, end) = w.clause("stop", tables.STOPS, subject), w.planned()
    hours = (end - start) // _HOUR
    length = f"{hours} hour{'s' * (hours > 1)}"
    form = w.pick(
        "length",
        (
            "the work takes {n}",
            "this will take {n}",
            "we need {n} for it",
            "it should last {n}",
            "expect it to last {n}",
            "plan for {n} without it",
            "the interruption lasts {n}",
        ),
    )
    body = joined(f"{said(clause.text, subject)} {w.beginning(clause, start)}", form.format(n=length), w.aside())
    return Drafted(Kind.MAINTENANCE, w.title(subject, "Planned work"), body, ((start, end),), end)


def two_ends(w: Writer) -> Drafted:
    """Two systems stop at …; one is back by …, the other by …."""
    start, _ = w.planned()
    start = start.replace(hour=w.random.choice((6, 8, 13)))
    first, last = start + 2 * _HOUR, start + 4 * _HOUR
    one, other = w.random.sample(("the mail gateway", "the file store", "the wiki", "the phone system", "the print server"), 2)
    stop = w.pick(
        "stop",
        ("go offline at", "will be unavailable from", "are shut down at", "are taken down at", "cannot be reached from", "stop at"),
    )
    form = w.pick(
        "return",
        (
            "{one} will be back at {b}, {other} at {c}",
            "{one} returns at {b} and {other} at {c}",
            "{one} should be back by {b}, {other} by {c}",
            "{one} is available again from {b}, {other} from {c}",
            "{one} comes back at {b}; {other} follows at {c}",
        ),
    )
    told = form.format(one=one, other=other, b=w.clock(first), c=w.clock(last))
    body = joined(f"{one} and {other} {stop} {w.clock(start)} {w.day(start)}", told)
    return Drafted(Kind.MAINTENANCE, "Service notice", body, ((start, first), (start, last)), last)


def broken(w: Writer) -> Drafted:
    """It broke at …."""
    subject = w.subject()
    clause, (start, _) = w.clause("break", trouble.BREAKS, subject), w.past()
    body = joined(
        _since(w, said(clause.text, subject), start, moment=clause.moment),
        w.pick("cause", beside.CAUSES),
        w.aside(beside.OUTAGE_ASIDES),
    )
    return Drafted(Kind.OUTAGE, w.title(subject, "Disruption"), body, ((start, None),))


def broken_and_due(w: Writer) -> Drafted:
    """It broke at …. It should be back by …."""
    subject = w.subject()
    clause, (start, _), due = w.clause("break", trouble.BREAKS, subject), w.past(), w.soon()
    cause = w.pick("cause", ("", *beside.CAUSES))
    returns = trouble.HOPES if w.random.random() < _HOPED else tables.RETURNS
    body = joined(_since(w, said(clause.text, subject), start, moment=clause.moment), cause, w.back(returns, subject, due))
    return Drafted(Kind.OUTAGE, w.title(subject, "Disruption"), body, ((start, None),), due)


def two_broken(w: Writer) -> Drafted:
    """One broke at …, the other at …. Both should be back by …."""
    start, _ = w.past()
    later, due = start + timedelta(minutes=7), w.soon()
    one, other = w.random.sample(("the mail gateway", "the file store", "the wiki", "the phone system", "the print server"), 2)
    form = w.pick(
        "broke",
        (
            "{one} went down at {a}; {other} failed at {b}",
            "{one} stopped working at {a}|{other} crashed at {b}",
            "{one} froze at {a} and {other} dropped out at {b}",
            "{one} gave up at {a}|{other} went dark as well, at {b}",
        ),
    )
    told = form.format(one=one, other=other, a=w.clock(start), b=w.clock(later)).split("|")
    both = w.pick("both", ("both should be back by {c}", "both will be up again by {c}", "both are expected to be restored by {c}"))
    body = joined(*told, w.pick("cause", ("", *beside.CAUSES)), both.format(c=w.clock(due)))
    return Drafted(Kind.OUTAGE, "Service notice", body, ((start, None), (later, None)), due)


def broken_then_told(w: Writer) -> Drafted:
    """It is broken. It began at …."""
    subject = w.subject()
    clause, (start, _) = w.clause("break", tuple(c for c in trouble.BREAKS if not c.moment), subject), w.past()
    form = w.pick(
        "onset",
        (
            "it began at {a}",
            "the fault occurred at {a}",
            "this started at {a}",
            "the trouble began at about {a}",
            "the problem started around {a}",
            "it has been like this since {a}",
        ),
    )
    body = joined(
        said(clause.text, subject), form.format(a=w.clock(start)), w.pick("cause", beside.CAUSES), w.aside(beside.OUTAGE_ASIDES)
    )
    return Drafted(Kind.OUTAGE, w.title(subject, "Disruption"), body, ((start, None),))


def _since(w: Writer, clause: str, start: datetime, *, moment: bool) -> str:
    """When it broke."""
    clock = w.clock(start) + w.pick("part", ("", "", " today", " this morning"))
    if not moment:
        return w.pick("since", ("{c} since {t}", "since {t}, {c}", "since {t} {c}")).format(c=clause, t=clock)
    form = w.pick("at", ("{c} at {t}", "at {t}, {c}", "{c} at about {t}", "{c} shortly after {t}"))
    return form.format(c=clause, t=clock)


def over(w: Writer) -> Drafted:
    """It broke at …. It was back at …."""
    subject = w.subject()
    clause, (start, end) = w.clause("stopped", trouble.STOPPED, subject), w.past()
    word = w.random.choice(("at", "at about")) if clause.moment else "from"
    told = f"{said(clause.text, subject)} {word} {w.clock(start)}{w.pick('part', ('', '', ' today', ' this morning'))}"
    body = joined(
        told,
        w.pick("cause", ("", "A fuse had blown.", "A cable had been damaged.")),
        w.back(trouble.RETURNED, subject, end),
        w.aside(),
    )
    return Drafted(Kind.RECOVERY, w.title(subject), body, ((start, end),))


def over_in_one(w: Writer) -> Drafted:
    """From … to … it was not to be had; all is well."""
    subject = w.subject()
    clause, (start, end) = w.clause("stopped", tuple(c for c in trouble.STOPPED if not c.moment), subject), w.past()
    form = w.pick(
        "time",
        (
            "{c} from {a} to {b}",
            "{c} between {a} and {b}",
            "from {a} until {b}, {c}",
            "between {a} and {b} today {c}",
            "{c} from {a} until {b} this morning",
        ),
    )
    told = form.format(c=said(clause.text, subject), a=w.clock(start), b=w.clock(end))
    now = w.pick(
        "now",
        (
            "everything works again",
            "all is back to normal",
            "S {is} working again",
            "the fault has been repaired",
            "service has returned to normal",
            "S {is} back",
        ),
    )
    return Drafted(Kind.RECOVERY, w.title(subject), joined(told, said(now, subject), w.aside()), ((start, end),))


def work_over(w: Writer) -> Drafted:
    """Announced from … to …, the work was over at …."""
    subject, work = w.subject(), w.pick("work", beside.WORKS)
    start, end = w.past()
    later = end + _HOUR
    form = w.pick("return", (
        "instead of running from {a} to {p} as announced, {work} wrapped up at {b}",
        "the {work} announced for {a} to {p} was over by {b}",
        "the {work} that began at {a} was completed at {b}",
        "the {work} started at {a} and finished at {b}",
        "we began the {work} at {a} and were done by {b}",
        "the {work}, planned from {a} to {p}, ended early at {b}",
        "the {work} which started at {a} ended at {b}, earlier than planned",
    ))  # fmt: skip
    told = form.format(work=work, a=w.clock(start), b=w.clock(end), p=w.clock(later))
    now = w.pick("now", ("S {is} available again", "S {is} back", "everything works again", "S can be used as usual"))
    return Drafted(Kind.RECOVERY, w.title(subject), joined(told, said(now, subject)), ((start, end),))


def longer(w: Writer) -> Drafted:
    """It began at … and takes longer: until …."""
    subject, work = w.subject(), w.pick("work", beside.WORKS)
    start, _ = w.past()
    old = w.soon()
    new = min(old + 3 * _HOUR, old.replace(hour=23))
    form = w.pick("longer", (
        *changes.LONGER,
        *(f"the {{work}} began at {{a}} and was to end at {{o}}|It {words}" for words in beside.DRAWN_OUT),
    ))  # fmt: skip
    told = said(form, subject).format(work=work, a=w.clock(start), o=w.clock(old), n=w.clock(new))
    return Drafted(Kind.EXTENSION, w.title(subject), joined(*told.split("|"), w.filler(), w.aside()), ((start, new),), new)


def put_off(w: Writer) -> Drafted:
    """It was to be on …, and is now on … from … to …."""
    subject, work = w.subject(), w.pick("work", beside.WORKS)
    start, end = w.planned()
    w.date = "%A %-d %B" if w.date == "%A" else w.date
    before = start - timedelta(days=1) if start - w.published > timedelta(days=2) else start + timedelta(days=3)
    old, new = before.strftime("%-d %B"), w.range(start, end)
    form = w.pick("moved", (
        *changes.MOVED,
        *(f"the {{work}} planned for {{old}} {words} {{day}}|S will be unavailable {{new}}" for words in beside.SHIFTED),
        *(f"{words} the {{work}} that was planned for {{old}} to {{day}}|It will be done {{new}}" for words in beside.SHIFTING),
    ))  # fmt: skip
    told = said(form, subject).format(work=work, old=old, new=new, day=start.strftime("%-d %B"))
    return Drafted(Kind.POSTPONEMENT, w.title(subject), joined(*told.split("|"), w.filler(), w.aside()), ((start, end),), end)


def put_off_for_now(w: Writer) -> Drafted:
    """It was to be from … to …, and is not done for now."""
    subject, work = w.subject(), w.pick("work", beside.WORKS)
    start, end = w.planned()
    form = w.pick("paused", (
        *(f"the {{work}} planned {{old}} {words}" for words in beside.PAUSED),
        *(f"{words} the {{work}} planned {{old}}|A new date will be announced" for words in beside.PAUSING),
    ))  # fmt: skip
    told = form.format(work=work, old=w.range(start, end))
    return Drafted(Kind.POSTPONEMENT, w.title(subject), joined(*told.split("|"), w.filler()))


def called_off(w: Writer) -> Drafted:
    """What was announced from … to … is not done."""
    subject, work = w.subject(), w.pick("work", beside.WORKS)
    start, end = w.planned()
    form = w.pick("called off", (
        *changes.CALLED_OFF,
        *(f"the {{work}} planned {{old}} {words}" for words in beside.DROPPED),
        *(f"{words} the {{work}} planned {{old}}" for words in beside.DROPPING),
    ))  # fmt: skip
    told = said(form, subject).format(work=work, old=w.range(start, end))
    stays = w.pick("stays", ("", "S will stay available", "S will run as usual", "we are sorry for the confusion"))
    return Drafted(
        Kind.CANCELLATION, w.title(subject), joined(*told.split("|"), said(stays, subject) if stays else ""), ((start, end),)
    )


def informing(w: Writer) -> Drafted:
    """Nothing stops."""
    told = w.random.sample(beside.INFORMING, 2)
    w.parts["informing"], w.parts["informing2"] = told
    return Drafted(Kind.INFO, w.pick("title", ("News", "This week", "For your information", "Notes from the team")), joined(*told))


PLANS: tuple[Callable[[Writer], Drafted], ...] = (
    at_the_end, at_the_end, at_the_head, in_the_middle, reason_first, work_then_stop,
    end_in_the_next_sentence, end_in_the_next_sentence, end_in_the_same_sentence, end_far_behind, for_hours, two_ends,
    broken, broken, broken_and_due, broken_and_due, two_broken, broken_then_told, over, over, over_in_one, work_over,
    longer, put_off, put_off_for_now, called_off, informing,
)  # fmt: skip
"""The plans; what is told most often stands twice."""
