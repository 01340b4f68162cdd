"""Combines what an upstream gives as data with what its prose says; the data wins."""

from dataclasses import replace
from datetime import timedelta

from notices.extract import extract
from notices.model import HALF_DAY, OVER, Evidence, Facts, Impact, Kind, Notice, Options, Question, Stage, Window

_ETA = "expected_recovery"


def read(notice: Notice, options: Options) -> Facts:
    """The facts of a notice.

    Without data (`kind` null) the prose alone tells. With data, kind, windows, components, impact and recovery are the upstream's
    and carry no evidence; what else the prose says (an expected recovery, workarounds, what still works) is kept.
    """
    facts = _prose(notice, options)
    if notice.kind is not None:
        return _combined(notice, facts)
    if notice.raw.get("published") != HALF_DAY:
        return facts
    return _asked(facts, _prose(replace(notice, published=notice.published + timedelta(hours=12)), options))


def _asked(facts: Facts, later: Facts) -> Facts:
    """The facts with a question, when they would be others (`later`) if the notice was published half a day later.

    What is out of order, or in order again, without a time has been so since the notice.
    """
    since = facts.kind is Kind.OUTAGE and not all(window.start for window in facts.windows)
    until = facts.kind is Kind.RECOVERY and facts.actual_recovery is None
    if not (since or until) and _told(facts) == _told(later):
        return facts
    found = [one for window in facts.windows if window not in later.windows for one in window.evidence]
    title = facts.text.partition("\n")[0]
    about = next(iter(found), Evidence("", title, 0, len(title)))
    asked = Question("published_half_day", about.quote, about.start, about.end)
    return replace(facts, questions=(*facts.questions, asked))


def _told(facts: Facts) -> Facts:
    """What facts come to, however sure they are."""
    windows = tuple(replace(window, confidence=0.0) for window in facts.windows)
    return replace(facts, windows=windows, confidence=0.0, questions=())


def _prose(notice: Notice, options: Options) -> Facts:
    """Relative words of an incident's newest update ("within the hour") count from that update, not from the beginning."""
    if not notice.updates:
        body, format_, published = notice.body, notice.format, notice.published
    elif notice.kind is Kind.MAINTENANCE and not notice.windows:
        # Only the prose can hold the window, and more likely the first update than the newest.
        body, format_, published = _joined(notice, 0), "text", notice.published
    else:
        body, format_, published = notice.updates[0].text, "text", notice.updates[0].at
    said = {"title": notice.title, "body": body, "format": format_}
    facts = extract(**said, published=published, timezone=options.timezone, lang=options.lang)
    older = _joined(notice, 1)
    return replace(facts, text=f"{facts.text}\n\n{older}") if older and body == notice.updates[0].text else facts


def _joined(notice: Notice, first: int) -> str:
    return "\n\n".join(update.text for update in notice.updates[first:] if update.text)


def _combined(notice: Notice, facts: Facts) -> Facts:
    over = notice.stage in OVER
    return replace(
        facts,
        kind=_kind(notice),
        windows=_windows(notice, facts),
        expected_recovery=None if over else facts.expected_recovery,
        actual_recovery=notice.resolved_at if over else None,
        superseded=(),
        refers_to_earlier=False,
        confidence=1.0,
        questions=(),
    )


def _kind(notice: Notice) -> Kind:
    if notice.stage in OVER:
        return Kind.RECOVERY
    return Kind.CANCELLATION if notice.stage is Stage.CANCELLED else notice.kind or Kind.INFO


def _windows(notice: Notice, facts: Facts) -> tuple[Window, ...]:
    """The upstream's windows; for an outage from its start to its end, if it has one; the prose's for a maintenance without."""
    # Names in an incident's updates are of causes and remedies ("a Redis cluster was replaced") as often as of what is affected.
    if notice.kind is Kind.INFO:
        return ()
    affects = notice.components
    impact = notice.impact or next((window.impact for window in facts.windows if window.evidence), _unsaid(notice))
    # The expected recovery is the prose's, and its quotation hangs on a window.
    evidence = tuple(e for window in facts.windows for e in window.evidence if e.field == _ETA)
    if notice.windows:
        return tuple(Window(stated.start, stated.end, affects, impact, evidence) for stated in notice.windows)
    if notice.kind is Kind.MAINTENANCE:
        return tuple(replace(window, affects=notice.components or window.affects, impact=impact) for window in facts.windows)
    start, end = notice.started_at, notice.resolved_at
    if start and end and end <= start:
        start = None
    return (Window(start, end, affects, impact, evidence),)


def _unsaid(notice: Notice) -> Impact:
    return Impact.UNAVAILABLE if notice.kind is Kind.MAINTENANCE else Impact.UNKNOWN
