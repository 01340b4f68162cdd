"""Puts the reasons of a diagnosis into words, each with what it rests on: a quotation, and a link to the event or the source."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.diagnosis.model import Diagnosis, Ground, Reason
from statuspage.core.model import Phase, Spared
from statuspage.render.edition import Edition, path_of
from statuspage.render.evidence import newest_words
from statuspage.render.states import impact, observed, problem
from statuspage.render.text import isolate

_OBSERVED = frozenset({Ground.MEASURED, Ground.SITE})
_PHASED = frozenset({Ground.RUNNING, Ground.COMING, Ground.CANCELLED, Ground.POSTPONED})
_QUOTED = frozenset({Ground.RUNNING, Ground.PAST_END, Ground.COMING, Ground.SPARED})


@dataclass(frozen=True, slots=True)
class Line:
    """A reason in words. `quote` is the source's own sentence, in `lang`; `link` leads to what it rests on, if anywhere."""

    words: Markup
    sign: str
    quote: str
    lang: str
    href: str
    link: Markup


def lines(edition: Edition, diagnosis: Diagnosis, reasons: tuple[Reason, ...]) -> list[Line]:
    """Reasons as lines; those of a service as a whole name the function that they are about."""
    named = not diagnosis.target.component and bool(diagnosis.parts)
    return [_line(edition, reason, named=named) for reason in reasons]


def _line(edition: Edition, reason: Reason, *, named: bool) -> Line:
    words = reason_words(edition, reason)
    if named and reason.target.component and reason.ground not in {Ground.SILENT, Ground.LOST}:
        words = edition.t("tell.named", name=isolate(edition.component_name(reason.target)), state=words)
    quote, lang = _quotation(edition, reason)
    ours = reason.ground in _OBSERVED or _was_seen(reason)
    link = edition.t("dx.evidence_source" if reason.source else "dx.evidence")
    return Line(words, "k-obs" if ours else "k-ann", quote, lang, _href(edition, reason), link)


def _was_seen(reason: Reason) -> bool:
    """Whether we have measured ourselves that something is over."""
    if reason.ground is not Ground.BACKLOG or reason.event is None:
        return False
    return any(interval.end == reason.at for interval in reason.event.observed)


def reason_words(edition: Edition, reason: Reason) -> Markup:
    """A reason as a sentence."""
    if reason.ground in _PHASED:
        return _phased(edition, reason, reason.phase)
    if reason.measured:
        return edition.t(f"dx.why.{reason.ground}", what=observed(edition, (reason.measured,))[0])
    if reason.source:
        return _of_source(edition, reason)
    if reason.ground is Ground.SPARED:
        return _spared(edition, reason)
    return _plain(edition, reason)


def _phased(edition: Edition, reason: Reason, phase: Phase | None) -> Markup:
    """What is announced: `公告：28日 18:00 – 29日 06:30 暂停。`"""
    what = impact(edition, phase) if phase else edition.t("impact.unknown")
    if phase is None or not (phase.start or phase.end):
        key = "running" if reason.ground is Ground.RUNNING else reason.ground
        return (
            edition.t("dx.why.running_open", impact=what) if key == "running" else edition.t(f"dx.why.{key}", span="", impact=what)
        )
    return edition.t(f"dx.why.{reason.ground}", span=edition.times.span(phase.start, phase.end), impact=what)


def _of_source(edition: Edition, reason: Reason) -> Markup:
    name = isolate(edition.source_name(reason.source))
    at = edition.times.at(reason.at) if reason.at else edition.t("unknown_time")
    if reason.ground is Ground.SILENT:
        return edition.t("dx.why.silent", name=name, at=at)
    key = "dx.why.lost_since" if reason.at else "dx.why.lost"
    return edition.t(key, name=name, at=at, why=problem(edition, reason.detail))


def _spared(edition: Edition, reason: Reason) -> Markup:
    since = next((s.since for s in _exceptions(reason) if s.since), None)
    return edition.t("dx.why.spared_back", at=edition.times.at(since)) if since else edition.t("dx.why.spared")


def _exceptions(reason: Reason) -> list[Spared]:
    return [s for s in reason.phase.spared if s.target == reason.target] if reason.phase else []


def _plain(edition: Edition, reason: Reason) -> Markup:
    """What needs at most a time or a state."""
    if reason.ground is Ground.PAST_END and reason.at is None:
        return edition.t("dx.why.past_end_open")
    if reason.ground is Ground.FROZEN and reason.at is None:
        return edition.t("dx.why.frozen_never")
    at = edition.times.at(reason.at) if reason.at else edition.t("unknown_time")
    if _was_seen(reason):
        return edition.t("dx.why.backlog_seen", at=at)
    return edition.t(f"dx.why.{reason.ground}", at=at, state=_said_of_itself(edition, reason))


def _said_of_itself(edition: Edition, reason: Reason) -> Markup:
    key = f"state.{reason.detail}"
    return edition.t(key) if edition.has(key) else isolate(reason.detail)


def _quotation(edition: Edition, reason: Reason) -> tuple[str, str]:
    """The source's own words, and their language."""
    evidence = reason.phase.evidence if reason.phase and reason.ground in _QUOTED else ()
    words = newest_words(evidence)
    if not words:
        return "", ""
    cited = next(quote for quote in evidence if quote.context == words)
    revision = edition.page.notices.get((cited.notice, cited.revision))
    return words, revision.facts.lang if revision else ""


def _href(edition: Edition, reason: Reason) -> str:
    if reason.event and reason.event.id in edition.events:
        return edition.link(path_of("events", reason.event.id))
    if reason.source:
        return f"{edition.link('/sources')}#s-{reason.source}"
    return ""
